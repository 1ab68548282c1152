import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathOf, startProgram, type Peer } from './peer.ts'

export const caddy: Peer = {
  name: 'Caddy',
  missing: () => (pathOf('caddy') === undefined ? 'caddy is not installed' : undefined),
  async start({ port, upstream, folder }) {
    const file = join(folder, 'Caddyfile')
    writeFileSync(
      file,
      `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  reverse_proxy ${new URL(upstream).host} {
    transport http {
      keepalive_idle_conns_per_host 128
    }
  }
}
`,
    )
    const program = await startProgram({
      core: 'gateway',
      command: pathOf('caddy') ?? 'caddy',
      parameters: ['run', '--config', file, '--adapter', 'caddyfile'],
      port,
      folder,
      env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, GOMAXPROCS: '1' },
    })
    return { ...program, url: `http://127.0.0.1:${port}`, headers: {} }
  },
}
