import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { loadConfig } from '../gateway/config.ts'
import { terminal, type Terminal } from '../gateway/host/terminal.ts'
import { promises } from './torture/check.ts'
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
  writeFileSync(file, JSON.stringify({ options, ...result }, undefined, 1))
  if (json) {
    const { findings, counters } = result
    process.stdout.write(`${JSON.stringify({ seed: options.seed, seconds, counters, findings })}\n`)
  } else report(result, { seed: options.seed, seconds, file, screen })
  return result.findings.length === 0 ? 0 : 1
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
    .option('--fail-points <number>', 'lives of servers that end at a step or commit', whole, 12)
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

function report(
  { facts, findings, counters }: TortureResult,
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
  const words = (tallied: Readonly<Record<string, number>>) =>
    Object.entries(tallied)
      .map(([name, number]) => `${number} ${name}`)
      .join(', ') || 'none'
  const { ambiguousShare: share } = counters
  print(`
${strong(`${counters.orders} orders`)} in ${seconds.toFixed(0)} s, seed ${seed}: ${words(counters.byState)}
  broken       ${counters.kills} kills, ${counters.failPoints} deaths at fail points, ${counters.pauses} pauses, ${counters.postgresRestarts} PostgreSQL crashes
  clients      ${counters.attempts} requests, ${counters.replays} answers replayed
  operations   ${counters.operations}, ${counters.lostAttempts} attempts lost or taken over
  take-over    ${counters.takeOvers} after kills, the longest after ${ms(counters.longestTakeOverMs)}
  systems      ${counters.systemCalls} calls, ${counters.lookUps} look-ups, ${counters.ambiguousAnswers} ambiguous answers (ERP ${percent(share['erp'])}, payment ${percent(share['payment'])})
  exceptions   ${words(counters.exceptions)}
  recovery     all done ${ms(counters.recoveryMs)} after the last fault; the longest operation took ${ms(counters.longestOperationMs)}
  in full      ${file}
`)
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
