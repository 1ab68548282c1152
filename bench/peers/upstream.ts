import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { order } from './messages.ts'
import { nginxCommand } from './nginx.ts'
import { startProgram } from './peer.ts'

/** What every gateway forwards to: nginx on the core of the load, with two fixed answers and no work to do. */
export async function startUpstream(folder: string, port: number) {
  const file = join(folder, 'upstream.conf')
  writeFileSync(
    file,
    `daemon off; pid ${folder}/upstream.pid; worker_processes 1; error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off; keepalive_requests 1000000000; client_max_body_size 1m; client_body_buffer_size 64k;
  server {
    listen 127.0.0.1:${port} reuseport backlog=4096;
    default_type application/json;
    location / { return 200 '${JSON.stringify(order(3))}'; }
    location = /shop/v1/orders { return 201 '${JSON.stringify(order(8))}'; }
  }
}
`,
  )
  return startProgram({ core: 'load', ...nginxCommand(file), port, folder })
}
