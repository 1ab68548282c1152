import { armFailPoint } from '../process-apis/durable/fail-point.ts'
import type { ServerReady } from './host/server-processes.ts'
import type { FailPointSetting } from './setting-values.ts'
import { ConfigError, loadConfig } from './config.ts'
import { CertificateError } from './edge/tls-listener.ts'
import { flushLog, openLog } from './log.ts'
import { PolicyError } from './policy-file.ts'
import { runningServer } from './running-server.ts'

/** What an armed fail point does to this process, to prove that nothing is lost or doubled there. */
const signals = {
  kill: 'SIGKILL',
  pause: 'SIGSTOP',
} as const satisfies Record<FailPointSetting['action'], NodeJS.Signals>

/** Whoever started us is told at which point it was; what has come so far goes no further meanwhile. */
function failAt({ place, name, action }: FailPointSetting): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const act = () => {
    process.kill(process.pid, signals[action])
    resolve()
  }
  if (process.send === undefined) act()
  else process.send({ failPoint: `${place}:${name}:${action}` }, act)
  return promise
}

/**
 * The server program, one process of it. `npm start` runs it beside a PostgreSQL of its own; in production it runs
 * by itself: `DATABASE_URL=… KEY_PEPPER=… node gateway/server.ts`. It stops on SIGTERM and SIGINT.
 */
const stopped = Promise.withResolvers<void>()

try {
  const config = loadConfig()
  const log = openLog({ level: config.logLevel })
  armFailPoint(...config.failPoints.map(point => ({ ...point, act: () => failAt(point) })))
  const server = await runningServer({ config, log })
  const { baseUrl, adminUrl, tlsUrl } = server

  const fail = (error: unknown, what: string) => {
    log.fatal({ err: error }, what)
    // Nothing can be trusted after this; the next process goes on from the journal.
    void flushLog(log).finally(() => process.exit(1))
  }
  process.on('uncaughtException', error => fail(error, 'an error that nobody caught'))
  process.on('unhandledRejection', error => fail(error, 'a rejection that nobody handled'))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopped.resolve())

  log.info({ baseUrl, tlsUrl, adminUrl, pid: process.pid }, 'ready')
  process.send?.({ ready: { baseUrl, adminUrl, tlsUrl } } satisfies ServerReady)
  await stopped.promise

  const cut = await server.stop()
  log.info({ cut }, 'stopped')
  await flushLog(log)
  process.exit(0)
} catch (error) {
  process.stderr.write(`${explained(error)}\n`)
  process.exit(1)
}

/** What is wrong with the set-up is said in words; anything else with its stack. */
function explained(error: unknown): string {
  if (error instanceof ConfigError || error instanceof PolicyError) return error.message
  if (error instanceof CertificateError) return `The TLS listener cannot start: ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
