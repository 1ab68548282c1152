import { broughtContract } from '../../gateway/contracts/brought-contract.ts'
import { compiler } from '../../openapi/validate.ts'
import type { ContractOperation, Schema } from '../../openapi/contract.ts'
import { percentile } from '../measure/figures.ts'
import type { Scenario } from '../measure/scenario.ts'
import { shop } from '../peers/crossdock.ts'
import { newOrder, order } from '../peers/messages.ts'

const batches = 400
const perBatch = 100

/** What it costs that one layer calls the next: a function, with what goes in and what comes out checked. */
export const layerCall: Scenario = {
  name: 'layer-call',
  title:
    'One layer calls the next as a function: 1.5 KB in, 2.1 KB out, both held against the contract',
  figures: [
    { name: 'call', unit: 'µs', goal: '≤ 6 µs' },
    { name: 'least', unit: 'µs' },
  ],
  setup: async () => {
    const contract = broughtContract('shop.v1', JSON.stringify(shop()))
    const compile = compiler(contract.document)
    const operation = contract.operations.find(
      ({ operationId }) => operationId === 'placeOrder',
    ) as ContractOperation
    const schemaOf = (content: Readonly<Record<string, unknown>> = {}) =>
      content['application/json'] as Schema
    const checkInput = compile(schemaOf(operation.requestBody?.content), 'request')
    const checkOutput = compile(schemaOf(operation.responses['201']?.content), 'answer')
    const answer = order(8)
    const handler = async (_input: unknown) => answer

    async function call(input: unknown): Promise<unknown> {
      if (checkInput(input).length > 0) throw new Error('the input is wrong')
      const output = await handler(input)
      if (checkOutput(output).length > 0) throw new Error('the output is wrong')
      return output
    }

    return {
      async run() {
        const input = newOrder()
        const samples: number[] = []
        for (let batch = 0; batch < 2 * batches; batch++) {
          const begin = performance.now()
          for (let one = 0; one < perBatch; one++) await call(input)
          const us = ((performance.now() - begin) * 1_000) / perBatch
          // The first half is compiled while it runs.
          if (batch >= batches) samples.push(us)
        }
        return { call: percentile(samples, 0.5), least: percentile(samples, 0.01) }
      },
    }
  },
}
