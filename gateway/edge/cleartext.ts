import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, type Socket } from 'node:net'

/**
 * Who may speak without TLS. `loopback`: programs on this machine, and trusted proxies that say that their caller came
 * by https; `refuse`: such proxies only; `allow`: everybody.
 */
export type Cleartext = 'allow' | 'loopback' | 'refuse'

export type CleartextOptions = {
  readonly cleartext: Cleartext
  readonly trustedProxies: readonly string[]
}

/**
 * Says whether a request came over a connection that others could read along. Undefined where nobody minds.
 *
 * What is refused for it is refused alike, with good credentials, bad ones and none: an answer that told them apart
 * would tell whoever reads along which of them to use, and one that led on to https would have let them through once.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-privacy/
 */
export function cleartextGuard({
  cleartext,
  trustedProxies,
}: CleartextOptions): ((request: Readable) => boolean) | undefined {
  if (cleartext === 'allow') return undefined
  const proxies = addresses(trustedProxies)
  const loopback = addresses(['127.0.0.0/8', '::1'])
  const known = new WeakMap<Socket, Peer>()

  return ({ socket, headers, url }) => {
    let peer = known.get(socket)
    if (peer === undefined) known.set(socket, (peer = peerOf(socket)))
    if (peer.isPrivate) return false
    const said = peer.isProxy ? headers['x-forwarded-proto'] : undefined
    // Several proxies append: the last one spoke to us.
    if (said !== undefined && lastOf(said) === 'https') return false
    if (said === undefined && peer.isLocal) return false
    return url !== '/livez' && url !== '/readyz'
  }

  function peerOf(socket: Socket): Peer {
    const address = socket.remoteAddress ?? ''
    return {
      isPrivate: 'encrypted' in socket,
      isProxy: proxies(address),
      isLocal: cleartext === 'loopback' && loopback(address),
    }
  }
}

/** What it goes by. */
type Readable = Pick<IncomingMessage, 'socket' | 'headers' | 'url'>

type Peer = { readonly isPrivate: boolean; readonly isProxy: boolean; readonly isLocal: boolean }

function lastOf(value: string | readonly string[]): string {
  return (String(value).split(',').at(-1) ?? '').trim().toLowerCase()
}

/** Addresses and networks; an IPv4 address is the same one when it comes as ::ffff:a.b.c.d. */
export function addresses(list: readonly string[]): (address: string) => boolean {
  const all = new BlockList()
  for (const entry of list) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    if (prefix === undefined) all.addAddress(address, family)
    else all.addSubnet(address, Number(prefix), family)
  }
  return given => {
    const address = given.replace(/^::ffff:(?=\d+\.)/i, '')
    const version = isIP(address)
    return version !== 0 && all.check(address, version === 4 ? 'ipv4' : 'ipv6')
  }
}
