import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { Redis } from 'ioredis'
import type { Test } from 'tap'
import { eventually } from '../gateway.suite.ts'
import { freePort } from '../host/free-port.ts'

/** A Redis to test with, under keys of the test's own; undefined where there is none on this machine. */
export async function testRedis(t: Test): Promise<{ url: string; prefix: string } | undefined> {
  const port = (await answers(6379)) ? 6379 : (await ownRedis(t))?.port
  if (port === undefined) return undefined
  const url = `redis://127.0.0.1:${port}`
  const prefix = `crossdock-test-${randomBytes(6).toString('hex')}:`
  t.teardown(async () => {
    const redis = new Redis(url, { maxRetriesPerRequest: 0 })
    redis.on('error', () => {})
    const keys = await redis.keys(`${prefix}*`).catch(() => [])
    if (keys.length > 0) await redis.del(keys)
    redis.disconnect()
  })
  return { url, prefix }
}

/** A redis-server of the test's own, which it may kill and start again; undefined where the program is not there. */
export type OwnRedis = {
  readonly port: number
  readonly url: string
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
}

export async function ownRedis(t: Test): Promise<OwnRedis | undefined> {
  if (spawnSync('redis-server', ['--version']).error !== undefined) return undefined
  const port = await freePort()
  let process: ChildProcess | undefined
  const start = async () => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '']
    process = spawn('redis-server', options, { stdio: 'ignore' })
    await eventually(() => answers(port))
  }
  const kill = async () => {
    if (process === undefined || process.exitCode !== null) return
    const gone = once(process, 'exit')
    process.kill('SIGKILL')
    await gone
    process = undefined
  }
  await start()
  t.teardown(kill)
  globalThis.process.once('exit', () => process?.kill('SIGKILL'))
  return { port, url: `redis://127.0.0.1:${port}`, kill, start }
}

/** Stands between a server and its Redis, and can hold back what goes through. */
export type SlowProxy = {
  readonly url: string
  /** Everything that comes back is so much later from now on. */
  delayMs: number
  readonly close: () => Promise<void>
}

export async function slowProxy(t: Test, to: string): Promise<SlowProxy> {
  const sockets = new Set<Socket>()
  const target = Number(new URL(to).port)
  const server = createServer(client => {
    const redis = connect(target, '127.0.0.1')
    for (const socket of [client, redis]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        client.destroy()
        redis.destroy()
      })
    }
    client.pipe(redis)
    redis.on('data', bytes => {
      setTimeout(() => client.destroyed || client.write(bytes), proxy.delayMs)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy: SlowProxy = {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delayMs: 0,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
  t.teardown(proxy.close)
  return proxy
}

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    const end = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.setTimeout(2_000, () => end(false))
    socket.on('data', bytes => end(bytes.toString().startsWith('+PONG')))
    socket.on('error', () => end(false))
  })
}
