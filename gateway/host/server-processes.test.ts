import { join } from 'node:path'
import t from 'tap'
import { freePort } from './free-port.ts'
import { startServers } from './server-processes.ts'

await t.test('servers that die again and again are given up', async t => {
  const lines: string[] = []
  const lost = Promise.withResolvers<Error>()
  const servers = await startServers({
    script: join(import.meta.dirname, 'fixtures', 'server.ts'),
    count: 1,
    environment: { PORT: String(await freePort()), ADMIN_PORT: '0' },
    output: 'inherit',
    log: line => lines.push(line),
    stopMs: 5_000,
    onLost: lost.resolve,
    backOffMs: 1,
  })
  t.teardown(() => servers.stop())
  let given = false
  const killing = (async () => {
    while (!given) {
      await fetch(`${servers.baseUrl}/die`).catch(() => {})
    }
  })()

  const { message } = await lost.promise

  given = true
  await killing
  t.match(message, /died 9 times in a row/)
  t.match(lines[0], /ended with exit code 3; starting another/)
  t.strictSame(servers.pids(), [])
})
