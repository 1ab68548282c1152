import { testSystems } from '../reference-systems.suite.ts'
import { loyaltySuite } from './contract.suite.ts'

const systems = await testSystems()
await loyaltySuite('reference', systems.rig('loyalty'), {
  memberId: 'M-1001',
  keepsOriginals: true,
})
