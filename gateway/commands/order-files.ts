import { readFileSync } from 'node:fs'
import { Problem } from '../../openapi/problem.ts'
import { connectors } from '../../system-apis/connectors.ts'
import type { OrderFiles, OrderInFile } from '../../system-apis/order-files.ts'

/** What a file gave: an order, or what is wrong with something that should have been one. */
export type FoundOrder = { readonly file: string } & (OrderInFile | { readonly fault: string })

/** Reads the orders in files of a vendor. An order that is in several files counts once. Throws where there is nothing to read. */
export function readOrderFiles(connector: string, files: readonly string[]): FoundOrder[] {
  const { find, translate } = orderFilesOf(connector)
  const seen = new Set<string>()
  return files.flatMap(file => {
    const orders = find(readJson(file))
    if (orders.length === 0) throw new Error(`${file} holds no orders as ${connector} gives them.`)
    return orders.flatMap((order): FoundOrder[] => {
      try {
        const found = translate(order)
        if (seen.has(found.channelOrderId)) return []
        seen.add(found.channelOrderId)
        return [{ file, ...found }]
      } catch (error) {
        const { code, detail } = Problem.from(error)
        if (code !== 'request-invalid') throw error
        return [{ file, fault: detail ?? 'It is no order.' }]
      }
    })
  })
}

function orderFilesOf(wanted: string): OrderFiles {
  const all = Object.values(connectors).flatMap(byName =>
    Object.entries(byName).flatMap(([name, { orderFiles }]) =>
      orderFiles === undefined ? [] : [{ name, orderFiles }],
    ),
  )
  const chosen = all.find(({ name }) => name === wanted)
  if (chosen !== undefined) return chosen.orderFiles
  const names = all.map(({ name }) => name).join(', ')
  throw new Error(
    `There is no connector ${wanted} that reads orders from files; there is ${names}.`,
  )
}

function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Error(`${file} cannot be read.`, { cause })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${file} is no JSON.`, { cause })
  }
}
