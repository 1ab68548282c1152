import { governedGateway } from '../../measure/governed-gateway.ts'
import { order } from '../messages.ts'

/** Crossdock as one of the gateways that are measured: `crossdock.ts PORT CONTRACTS POLICIES KEY forward|answer`. */
const [port, contracts = '', policies = '', key = '', how] = process.argv.slice(2)
const short = order(3)
const long = order(8)
const handlers = { getOrder: async () => short, placeOrder: async () => long }

const gateway = await governedGateway({
  port: Number(port),
  contracts,
  policies,
  key,
  ...(how === 'answer' && { handlers }),
})
process.once('SIGTERM', () => void gateway.stop({ drainMs: 100 }).finally(() => process.exit(0)))
