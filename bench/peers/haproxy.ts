import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathOf, startProgram, type Peer } from './peer.ts'

export const haproxy: Peer = {
  name: 'HAProxy',
  missing: () => (pathOf('haproxy') === undefined ? 'haproxy is not installed' : undefined),
  async start({ port, upstream, folder }) {
    const file = join(folder, 'haproxy.cfg')
    writeFileSync(
      file,
      `global
  nbthread 1
  maxconn 8192
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  http-reuse always
frontend door
  bind 127.0.0.1:${port}
  default_backend up
backend up
  server one ${new URL(upstream).host} pool-max-conn 128
`,
    )
    const program = await startProgram({
      core: 'gateway',
      command: pathOf('haproxy') ?? 'haproxy',
      parameters: ['-db', '-f', file],
      port,
      folder,
    })
    return { ...program, url: `http://127.0.0.1:${port}`, headers: {} }
  },
}
