import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathOf, startProgram, type Peer } from './peer.ts'

/** The bare proxy that everything is a ratio of. */
export const nginx: Peer = {
  name: 'nginx',
  missing: () => (pathOf('nginx') === undefined ? 'nginx is not installed' : undefined),
  async start({ port, upstream, folder }) {
    const file = join(folder, 'nginx.conf')
    writeFileSync(
      file,
      `daemon off; pid ${folder}/nginx.pid; worker_processes 1; error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off; keepalive_requests 1000000000; client_body_buffer_size 64k;
  upstream up { server ${new URL(upstream).host}; keepalive 128; keepalive_requests 1000000000; }
  server {
    listen 127.0.0.1:${port} reuseport backlog=4096;
    location / { proxy_pass http://up; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
`,
    )
    const program = await startProgram({ core: 'gateway', ...nginxCommand(file), port, folder })
    return { ...program, url: `http://127.0.0.1:${port}`, headers: {} }
  },
}

/** nginx with a configuration file and nothing of the system's. */
export function nginxCommand(file: string) {
  return { command: pathOf('nginx') ?? 'nginx', parameters: ['-c', file, '-e', 'stderr'] }
}
