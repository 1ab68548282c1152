import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { loadConfig } from '../gateway/config.ts'
import { terminal, type Terminal } from '../gateway/host/terminal.ts'
import { promises } from './torture/check.ts'
import type { Spread } from './torture/count.ts'
import { smallestHistory } from './torture/history.ts'
import { torture, type TortureResult } from './torture/rig.ts'

type Options = {
  readonly seed: number
  readonly orders: number
  readonly seconds: number
  readonly replicas: number
  readonly kills: number
  readonly pauses: number
  readonly failPoints: number
  readonly postgresRestarts: number
  readonly recoverSeconds: number
  readonly keep?: boolean
  readonly json?: boolean
}

/** `npm run torture`: exit code 0 when every promise was kept, 1 when one was broken. */
export async function main(parameters: readonly string[]): Promise<number> {
  const options = read(parameters)
  if (typeof options === 'number') return options
  const { json = false, keep = false } = options
  const { data, databaseUrl } = loadConfig()
  const folder = join(data, 'torture')
  const screen = terminal({ quiet: json })
  const start = performance.now()
  const result = await torture({
    ...options,
    databaseUrl,
    folder,
    keep,
    progress: screen.progress,
  })
  const seconds = (performance.now() - start) / 1_000

  const file = join(folder, 'result.json')
  mkdirSync(folder, { recursive: true })
  const { findings, counters, sagas } = result
  const figures = { seed: options.seed, seconds, counters, sagas, findings }
  writeFileSync(file, JSON.stringify({ options, ...figures, facts: factsOf(result) }, undefined, 1))
  if (json) {
    process.stdout.write(`${JSON.stringify(figures)}\n`)
  } else report(result, { seed: options.seed, seconds, file, screen })
  return result.findings.length === 0 ? 0 : 1
}

/** A run of thousands of orders has more facts than fit into a file: those of what is not as promised are kept. */
function factsOf({ facts, findings }: TortureResult): object {
  if (facts.orders.length <= 500) return facts
  const orders = new Set(findings.flatMap(({ orderId }) => orderId ?? []))
  const about = <Row extends { readonly subject?: string; readonly orderId?: string | null }>(
    rows: readonly Row[],
  ) => rows.filter(({ subject, orderId }) => orders.has(subject ?? orderId ?? ''))
  return {
    orders: facts.orders.filter(({ id }) => orders.has(id)),
    requests: about(facts.requests),
    cancellations: about(facts.cancellations),
    returnRequests: about(facts.returnRequests),
    edits: about(facts.edits),
    holds: about(facts.holds),
    returns: about(facts.returns),
    claims: about(facts.claims),
    operations: about(facts.operations),
    events: about(facts.events),
    reservations: about(facts.reservations),
    exceptions: about(facts.exceptions),
  }
}

function read(parameters: readonly string[]): Options | number {
  const command = new Command('crossdock torture')
    .description(
      'Kill, stop and break everything under load, and check that nothing is lost or doubled.',
    )
    .option('--orders <number>', 'how many orders are placed', whole, 300)
    .option('--seconds <number>', 'over how long they come', whole, 60)
    .option('--replicas <number>', 'server processes', whole, 2)
    .option('--kills <number>', 'kill -9 of a server at a random moment', whole, 10)
    .option('--pauses <number>', 'SIGSTOP and SIGCONT of a server', whole, 3)
    .option('--fail-points <number>', 'lives of servers that end at a step or commit', whole, 6)
    .option('--postgres-restarts <number>', 'immediate shutdowns of PostgreSQL', whole, 1)
    .option('--recover-seconds <number>', 'how soon after the last fault all is done', whole, 60)
    .option('--seed <number>', 'repeats the decisions of another run', whole, randomSeed())
    .option('--keep', 'leave the database, to look into it')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
It starts a PostgreSQL of its own, or makes a database of its own on DATABASE_URL (which it then does not restart).

Checked in the end:
${promises.map(promise => `  ${promise}`).join('\n')}

Examples:
  npm run torture -- --orders 1000 --seconds 200 --kills 60
  npm run torture -- --seed 4711`,
    )
    .exitOverride()
  try {
    return command.parse(parameters, { from: 'user' }).opts<Options>()
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

function randomSeed(): number {
  return Math.floor(Math.random() * 1_000_000)
}

const shownPerRule = 5

/** Kinds of operations whose longest is told. */
const shownKinds = 8

function report(
  { facts, findings, counters, sagas }: TortureResult,
  {
    seed,
    seconds,
    file,
    screen,
  }: { seed: number; seconds: number; file: string; screen: Terminal },
): void {
  const { print, strong, faint } = screen
  const ms = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`
  const percent = (share = 0) => `${(share * 100).toFixed(0)} %`
  const spread = ({ p50, p99, max }: Spread) => `${ms(p50)} (p99 ${ms(p99)}, at most ${ms(max)})`
  const words = (tallied: Readonly<Record<string, number>>) =>
    Object.entries(tallied)
      .map(([name, number]) => `${number} ${name}`)
      .join(', ') || 'none'
  const { ambiguousShare: share } = counters
  const longest = counters.longest
    .slice(0, shownKinds)
    .map(({ kind, milliseconds, attempts, reasons }) => {
      const kept = Object.entries(reasons).toSorted(([, a], [, b]) => b - a)
      const why = kept.map(([reason, seconds]) => `${seconds.toFixed(0)} s: ${reason}`).join('; ')
      return `    ${ms(milliseconds)} ${kind}, ${attempts} attempts ${faint(why)}`
    })
    .join('\n')
  print(`
${strong(`${counters.orders} orders`)} in ${seconds.toFixed(0)} s, seed ${seed}: ${words(counters.byState)}
  broken       ${counters.kills} kills, ${counters.failPoints} deaths at fail points, ${counters.pauses} pauses, ${counters.postgresRestarts} PostgreSQL crashes
  clients      ${counters.attempts} requests, ${counters.replays} answers replayed
  operations   ${counters.operations}, ${counters.lostAttempts} attempts lost or taken over
  deaths       ${counters.kills + counters.failPoints}, ${counters.deathsAtWork} of them in the middle of something; a new life answered after ${spread(counters.startMs)}
  take-over    ${counters.takeOvers} operations of the dead, after ${spread(counters.takeOverMs)}
  systems      ${counters.systemCalls} calls, ${counters.lookUps} look-ups, ${counters.ambiguousAnswers} ambiguous answers (ERP ${percent(share['erp'])}, payment ${percent(share['payment'])})
  exceptions   ${words(counters.exceptions)}
  life         ${words(counters.life)}
  recovery     all done ${ms(counters.recoveryMs)} after the last fault
  operations   took ${spread(counters.operationMs)} from when their time had come
${longest}
  planned      ${words(counters.planned)}
  in full      ${file}
`)
  print('  saga        ran   fail points reached   deaths')
  for (const { name, ran, points, reached, diedAt, deaths, notReached } of sagas) {
    const missing = notReached.length === 0 ? '' : `   not: ${notReached.join(', ')}`
    print(
      `  ${name.padEnd(9)}${String(ran).padStart(6)}   ${`${reached} of ${points}`.padEnd(20)}  ${deaths} at ${diedAt} points${faint(missing)}`,
    )
  }
  print('')
  if (findings.length === 0) {
    print(strong(`All ${promises.length} promises were kept.`))
    return
  }
  for (const rule of new Set(findings.map(finding => finding.rule))) {
    const broken = findings.filter(finding => finding.rule === rule)
    print(strong(`BROKEN: ${rule} (${broken.length})`))
    for (const { orderId, what } of broken.slice(0, shownPerRule)) {
      print(`  ${orderId ?? ''} ${what}`)
    }
    if (broken.length > shownPerRule) print(faint(`  and ${broken.length - shownPerRule} more`))
  }
  const smallest = smallestHistory(facts, findings)
  if (smallest !== undefined) {
    print(`\n${strong(`The smallest history that shows it: ${smallest.orderId}`)}`)
    for (const { at, what } of smallest.lines) {
      print(`  ${faint(new Date(at).toISOString().slice(11, 23))} ${what}`)
    }
  }
  print(`\nThe same decisions again:  npm run torture -- --seed ${seed}`)
}
