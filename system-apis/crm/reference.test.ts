import { testSystems } from '../reference-systems.suite.ts'
import { crmSuite } from './contract.suite.ts'

const systems = await testSystems()
await crmSuite('reference', systems.rig('crm'))
