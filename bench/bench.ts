import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { loadConfig } from '../gateway/config.ts'
import { terminal, type Terminal } from '../gateway/host/terminal.ts'
import { median } from './measure/figures.ts'
import { describeMachine, type Machine } from './measure/machine.ts'
import { createKey, startProduct } from './measure/product.ts'
import type { Figure, Running, Scenario } from './measure/scenario.ts'
import { availability } from './scenarios/availability.ts'
import { erpDown } from './scenarios/erp-down.ts'
import { gatewaysGet, gatewaysPost } from './scenarios/gateways.ts'
import { growthKeys } from './scenarios/growth-keys.ts'
import { growthOrders } from './scenarios/growth-orders.ts'
import { growthOperations } from './scenarios/growth-operations.ts'
import { hotSku } from './scenarios/hot-sku.ts'
import { hotSkus } from './scenarios/hot-skus.ts'
import { identicalPosts } from './scenarios/identical-posts.ts'
import { isolation } from './scenarios/isolation.ts'
import { layerCall } from './scenarios/layer-call.ts'
import { memory } from './scenarios/memory.ts'
import { placeOrderAlone, placeOrderBusy } from './scenarios/place-order.ts'
import { shapesCost } from './scenarios/shapes.ts'
import { sightCost } from './scenarios/sight.ts'
import { start } from './scenarios/start.ts'

/** THE TABLE: everything that is measured, in this order in each round. */
const scenarios: readonly Scenario[] = [
  start,
  placeOrderAlone,
  placeOrderBusy,
  hotSku,
  availability,
  gatewaysGet,
  gatewaysPost,
  sightCost,
  shapesCost,
  layerCall,
  growthOperations,
  growthKeys,
  growthOrders,
  hotSkus,
  identicalPosts,
  isolation,
  erpDown,
  memory,
]

type Options = { readonly rounds: number; readonly only?: string[]; readonly json?: boolean }

/** The rounds of one scenario: for each figure a number per round, and their median. */
type Result = {
  readonly name: string
  readonly title: string
  readonly rows?: readonly string[]
  readonly figures: readonly (Figure & {
    readonly median: number
    readonly rounds: readonly number[]
  })[]
}

/** `npm run bench`: measures, prints, and keeps the figures in the data folder. It asserts nothing. */
export async function main(parameters: readonly string[]): Promise<number> {
  const options = read(parameters)
  if (typeof options === 'number') return options
  const { rounds, only, json = false } = options
  const screen = terminal({ quiet: json })
  const chosen = scenarios.filter(({ name }) => only === undefined || only.includes(name))
  const machine = await describeMachine()
  screen.progress(`${chosen.length} scenarios, ${rounds} rounds; the figures are medians of rounds`)

  const results = await measure(chosen, rounds, screen.progress)
  const file = keep({ machine, rounds, results })
  if (json) process.stdout.write(`${JSON.stringify({ machine, rounds, results })}\n`)
  else report(results, machine, file, screen)
  return 0
}

/** Round by round, each scenario in turn: what disturbs the machine for a while disturbs all of them alike. */
async function measure(
  chosen: readonly Scenario[],
  rounds: number,
  progress: (line: string) => void,
): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-bench-'))
  const ending: (() => Promise<unknown>)[] = []
  try {
    const product = await startProduct(join(folder, 'product'))
    ending.push(product.stop)
    progress(`the product runs at ${product.baseUrl}`)
    const stage = { product, key: await createKey(product, 'storefront'), folder, progress }
    const running: { scenario: Scenario; running: Running; rounds: Record<string, number>[] }[] = []
    for (const scenario of chosen) {
      progress(`preparing ${scenario.name}`)
      const prepared = await scenario.setup(stage)
      if (prepared.close !== undefined) ending.push(prepared.close)
      running.push({ scenario, running: prepared, rounds: [] })
    }
    for (let round = 1; round <= rounds; round++) {
      for (const { scenario, running: prepared, rounds: measured } of running) {
        const figures = await prepared.run()
        measured.push({ ...figures })
        progress(`round ${round}: ${scenario.name}  ${oneLine(everyFigure(scenario), figures)}`)
      }
    }
    return running.map(({ scenario, rounds: measured }) => ({
      name: scenario.name,
      title: scenario.title,
      ...(scenario.rows !== undefined && { rows: scenario.rows }),
      figures: everyFigure(scenario).flatMap(figure => {
        const numbers = measured.flatMap(one => one[figure.name] ?? [])
        return numbers.length === 0 ? [] : { ...figure, median: median(numbers), rounds: numbers }
      }),
    }))
  } finally {
    for (const end of ending.toReversed()) await end().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
}

function everyFigure({ figures, rows, goals = {} }: Scenario): readonly Figure[] {
  if (rows === undefined) return figures
  return rows.flatMap(row =>
    figures.map(figure => {
      const name = `${row}: ${figure.name}`
      const goal = goals[name] ?? figure.goal
      return { ...figure, name, ...(goal !== undefined && { goal }) }
    }),
  )
}

function keep(measured: {
  readonly machine: Machine
  readonly rounds: number
  readonly results: readonly Result[]
}): string {
  const folder = join(loadConfig().data, 'bench')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${measured.machine.date.replaceAll(':', '-').slice(0, 19)}.json`)
  writeFileSync(file, `${JSON.stringify(measured, undefined, 2)}\n`)
  return file
}

function report(
  results: readonly Result[],
  machine: Machine,
  file: string,
  { print, strong, faint }: Terminal,
): void {
  const { processor, cores, memoryGb, system, node, date, commit, loadBefore } = machine
  print(`
${processor}, ${cores} cores, ${memoryGb} GB, ${system}; Node ${node}
${date}, commit ${commit}; load before: ${loadBefore}`)
  if (loadBefore > cores / 2) print('The machine was busy with other things: expect noise.')
  for (const result of results) {
    const { name, title, figures, rows: parties } = result
    print(`\n${strong(name)}  ${faint(title)}`)
    if (parties !== undefined) {
      reportTable(parties, figures, { print, faint })
      continue
    }
    for (const { name: what, unit, goal, median: middle, rounds } of figures) {
      const spread = rounds.map(number => format(number, unit)).join(' · ')
      const aim = goal === undefined ? '' : `goal ${goal}`
      print(
        `  ${what.padEnd(12)} ${format(middle, unit).padStart(10)}  ${aim.padEnd(18)} ${faint(spread)}`,
      )
    }
  }
  print(`\nIn full: ${file}`)
}

/** One line for each party, one column for each figure. */
function reportTable(
  parties: readonly string[],
  figures: Result['figures'],
  { print, faint }: Pick<Terminal, 'print' | 'faint'>,
): void {
  const measured = parties.map(party => figures.filter(({ name }) => name.startsWith(`${party}: `)))
  const titles = measured.find(one => one.length > 0) ?? []
  const titleOf = (name: string) => name.slice(name.indexOf(': ') + 2)
  const widthOf = (name: string) => Math.max(12, titleOf(name).length + 2)
  const cells = titles.map(({ name }) => titleOf(name).padStart(widthOf(name)))
  print(`  ${''.padEnd(40)}${cells.join('')}`)
  for (const [index, party] of parties.entries()) {
    const row = measured[index] ?? []
    const values = titles.map(({ name: title }) => {
      const found = row.find(({ name }) => titleOf(name) === titleOf(title))
      return (found === undefined ? '' : format(found.median, found.unit)).padStart(widthOf(title))
    })
    const aims = row.flatMap(({ name, goal }) =>
      goal === undefined ? [] : `${titleOf(name)} ${goal}`,
    )
    const goals = aims.length === 0 ? '' : `  ${faint(`goal ${aims.join(', ')}`)}`
    print(
      `  ${party.padEnd(40)}${row.length === 0 ? '   could not run here' : values.join('')}${goals}`,
    )
  }
}

function oneLine(figures: readonly Figure[], round: Readonly<Record<string, number>>): string {
  return figures
    .flatMap(({ name, unit }) =>
      round[name] === undefined ? [] : `${name} ${format(round[name], unit)}`,
    )
    .join(', ')
}

function format(value: number, unit: Figure['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return `${value.toFixed(digits)}${unit === '/s' || unit === '×' ? '' : ' '}${unit}`
}

function read(parameters: readonly string[]): Options | number {
  const names = scenarios.map(({ name }) => name)
  const command = new Command('crossdock bench')
    .description('Measure the product on this machine. Shows, promises and asserts nothing.')
    .option('--rounds <number>', 'how often each is measured', whole, 2)
    .option('--only <names...>', `of ${names.join(', ')}`)
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  npm run bench -- --only start availability --rounds 5')
    .exitOverride()
  try {
    const options = command.parse(parameters, { from: 'user' }).opts<Options>()
    const unknown = options.only?.filter(name => !names.includes(name)) ?? []
    if (unknown.length > 0) command.error(`error: there is no ${unknown.join(', ')}`)
    return options
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(text)
}
