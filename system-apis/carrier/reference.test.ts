import { testSystems } from '../reference-systems.suite.ts'
import { carrierSuite } from './contract.suite.ts'

const systems = await testSystems()
await carrierSuite('reference', {
  ...systems.rig('carrier'),
  async scan(documentId, stage) {
    await systems.admin('POST', `/carrier/labels/${documentId}/scans`, { stage, place: 'Berlin' })
  },
})
