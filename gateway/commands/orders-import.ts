import { styleText } from 'node:util'
import { compare, type Money, toMoney, toMinor } from '../../openapi/canonical/money.ts'
import { loadContract } from '../../openapi/contract.ts'
import type { NewOrder } from '../../openapi/generated/canonical.d.ts'
import { type Check, compiler } from '../../openapi/validate.ts'
import { loadConfig } from '../config.ts'
import { readRunningFile } from '../host/running-file.ts'
import { type OrderClient, orderClient } from './order-client.ts'
import { type FoundOrder, readOrderFiles } from './order-files.ts'

export type ImportOptions = {
  readonly connector: string
  readonly url?: string
  readonly key?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** What became of one order of a file. */
export type ImportedOrder = {
  readonly file: string
  /** The vendor's number; absent where the order could not be read. */
  readonly channelOrderId?: string
  /** `translated`: with --dry-run it goes no further. */
  readonly outcome: 'imported' | 'alreadyThere' | 'refused' | 'notTaken' | 'translated'
  /** Why it was refused, or not taken. */
  readonly detail?: string
  /** What the vendor says was paid. */
  readonly vendorTotal?: Money
  /** What it comes to here. */
  readonly total?: Money
  readonly totalsTie?: boolean
  readonly orderId?: string
  readonly state?: string
  readonly unknownValues: readonly { readonly field: string; readonly value: string }[]
  /** The cases that are open because of it. */
  readonly exceptions: readonly { readonly category: string; readonly reason: string }[]
  /** With --dry-run: the order as it would be handed in. */
  readonly order?: NewOrder
}

/**
 * Takes a vendor's orders from files through the whole flow: translated by the connector, handed to the running server one by
 * one, each under a key of its own, so that importing twice imports once. Exit code 1: an order was refused, or its total
 * here is not the vendor's.
 */
export async function importOrders(
  files: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const { connector, dryRun = false, json = false } = options
  const found = readOrderFiles(connector, files)
  const destination = dryRun ? orderCheck() : connect(options)
  const progress = progressOf(found.length, json)
  const results: ImportedOrder[] = []
  try {
    for (const one of found) {
      const result = await take(one, connector, destination)
      results.push(result)
      progress.tell(lines(result))
    }
  } finally {
    progress.end()
  }

  const failed = results.filter(
    ({ outcome, totalsTie }) => outcome === 'refused' || totalsTie === false,
  )
  process.stdout.write(
    json ? `${JSON.stringify(report(results), undefined, 2)}\n` : summary(results),
  )
  return failed.length === 0 ? 0 : 1
}

function connect({ url, key }: Pick<ImportOptions, 'url' | 'key'>): OrderClient {
  const config = loadConfig()
  const known = readRunningFile(config.data)
  const baseUrl = url ?? known.baseUrl
  const credential = key ?? config.key ?? known.keys?.operator
  if (baseUrl === undefined || credential === undefined) {
    throw new Error(
      'No running Crossdock is known here. Start one (npm start), or give --url and --key.',
    )
  }
  return orderClient({ baseUrl, key: credential })
}

async function take(
  found: FoundOrder,
  connector: string,
  destination: OrderClient | Check,
): Promise<ImportedOrder> {
  const { file } = found
  const nothing = { unknownValues: [], exceptions: [] }
  if ('fault' in found) return { file, outcome: 'refused', detail: found.fault, ...nothing }
  const { channelOrderId } = found
  if ('notTaken' in found) {
    return { file, channelOrderId, outcome: 'notTaken', detail: found.notTaken, ...nothing }
  }

  const { order, unknownValues } = found
  const { payment } = order
  const vendorTotal = payment.method === 'collectedByChannel' ? payment.amount : undefined
  const known = {
    file,
    channelOrderId,
    unknownValues,
    ...(vendorTotal !== undefined && { vendorTotal }),
  }
  const whole = unknownValues.length === 0 ? order : { ...order, unknownValues }
  if (typeof destination === 'function') {
    const faults = destination(whole).map(({ pointer, detail }) => `${pointer} ${detail}`)
    return faults.length > 0
      ? { ...known, outcome: 'refused', detail: faults.join('; '), exceptions: [] }
      : { ...known, outcome: 'translated', exceptions: [], order: whole }
  }

  const placed = await destination.place(`${connector}:${channelOrderId}`, whole)
  if (placed.outcome === 'refused') return { ...known, ...placed, exceptions: [] }
  const { id: orderId, state, totals } = placed.order
  const exceptions = await destination.exceptionsOf(orderId)
  return {
    ...known,
    outcome: placed.outcome,
    ...(placed.detail !== undefined && { detail: placed.detail }),
    total: totals.total,
    ...(vendorTotal !== undefined && { totalsTie: isSame(vendorTotal, totals.total) }),
    orderId,
    state,
    exceptions: exceptions.map(({ category, reason }) => ({ category, reason })),
  }
}

/** What the server would find first: whether the order keeps its contract. */
function orderCheck(): Check {
  return compiler(loadContract('orders').document)({ $ref: '#/components/schemas/NewOrder' })
}

function isSame(a: Money, b: Money): boolean {
  return a.currency === b.currency && compare(a, b) === 0
}

const words = {
  imported: 'imported',
  alreadyThere: 'already there',
  refused: 'REFUSED',
  notTaken: 'not taken',
  translated: 'translated',
} as const

/** What is printed of one order. */
function lines(result: ImportedOrder): string[] {
  const { outcome, channelOrderId = result.file, vendorTotal, total, totalsTie, orderId } = result
  const shown = total ?? vendorTotal
  const amount = shown === undefined ? '' : `${shown.amount} ${shown.currency}`
  const where = [orderId, result.state].filter(part => part !== undefined).join(' ')
  const head = `${words[outcome].padEnd(13)}  ${channelOrderId.padEnd(22)} ${amount.padStart(14)}  ${where}`
  const asked = new Set(result.exceptions.map(({ reason }) => reason))
  const more = [
    ...(result.detail === undefined ? [] : [result.detail]),
    ...(totalsTie === false && vendorTotal !== undefined
      ? [`TOTAL DIFFERS: ${vendorTotal.amount} ${vendorTotal.currency} there`]
      : []),
    ...(outcome === 'translated'
      ? result.unknownValues.map(({ field, value }) => `unknown: ${field} = ${value}`)
      : [...asked].map(reason => `exception: ${reason}`)),
  ]
  return [head.trimEnd(), ...more.map(line => `${' '.repeat(15)}${faint(line)}`)]
}

function summary(results: readonly ImportedOrder[]): string {
  const counts = Object.entries(words).flatMap(([outcome, word]) => {
    const count = results.filter(one => one.outcome === outcome).length
    return count === 0 ? [] : [`${count} ${word.toLowerCase()}`]
  })
  const compared = results.filter(({ totalsTie }) => totalsTie !== undefined)
  const tying = compared.filter(({ totalsTie }) => totalsTie === true)
  const exceptions = results.flatMap(one => one.exceptions).length
  const orders = results.length === 1 ? '1 order' : `${results.length} orders`
  return [
    '',
    `${orders}: ${counts.join(', ')}.`,
    ...(compared.length === 0
      ? []
      : [
          `Totals tie to the minor unit: ${tying.length} of ${compared.length} (${sums(compared).join(', ')}).`,
          `Exception cases open because of them: ${exceptions}.`,
        ]),
    '',
  ].join('\n')
}

/** What all orders come to, by currency. */
function sums(results: readonly ImportedOrder[]): string[] {
  const byCurrency = new Map<string, bigint>()
  for (const { total } of results) {
    if (total === undefined) continue
    byCurrency.set(total.currency, (byCurrency.get(total.currency) ?? 0n) + toMinor(total))
  }
  return [...byCurrency].map(
    ([currency, minor]) => `${toMoney(currency, minor).amount} ${currency}`,
  )
}

function report(results: readonly ImportedOrder[]) {
  const count = (outcome: ImportedOrder['outcome']) =>
    results.filter(one => one.outcome === outcome).length
  return {
    orders: results,
    counts: {
      imported: count('imported'),
      alreadyThere: count('alreadyThere'),
      refused: count('refused'),
      notTaken: count('notTaken'),
      translated: count('translated'),
    },
    totalsTie: results.every(({ totalsTie }) => totalsTie !== false),
  }
}

/** A bar below the lines on a terminal; lines only elsewhere; nothing where JSON is asked for. */
function progressOf(all: number, silent: boolean) {
  const isTerminal = process.stdout.isTTY && process.stderr.isTTY
  let done = 0
  const clear = () => isTerminal && process.stderr.write('\r\u001B[K')
  const bar = () => {
    if (!isTerminal || silent) return
    const width = 30
    const full = all === 0 ? width : Math.round((done / all) * width)
    process.stderr.write(`${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${all}`)
  }
  bar()
  return {
    tell(told: readonly string[]): void {
      done += 1
      clear()
      if (!silent) process.stdout.write(`${told.join('\n')}\n`)
      bar()
    },
    end: () => void clear(),
  }
}

function faint(text: string): string {
  return styleText('dim', text, { stream: process.stdout, validateStream: true })
}
