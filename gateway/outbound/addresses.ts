import { BlockList, isIP } from 'node:net'

/**
 * Whether an address is one that anybody on the internet could reach: not our own machine, not a private network, not
 * the metadata service of a cloud. Of IPv6 only what is handed out as global unicast counts, without the parts of it
 * that lead to IPv4 addresses by another name.
 * https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address, 'ipv4')
  if (isIP(address) !== 6) return false
  return global.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** Networks in CIDR notation. Throws with the one that is none. */
export function networks(list: readonly string[]): BlockList {
  const found = new BlockList()
  for (const network of list) {
    const match = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(network)
    const [, address = '', prefix = ''] = match ?? []
    const family = isIP(address)
    if (family === 0 || Number(prefix) > (family === 4 ? 32 : 128)) {
      throw new Error(`${network} is not a network such as 10.0.0.0/8`)
    }
    found.addSubnet(address, Number(prefix), family === 4 ? 'ipv4' : 'ipv6')
  }
  return found
}

/** Whether an address is in one of the networks. */
export function inNetwork(list: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

const special = networks([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Teredo, ORCHID and other protocol assignments, documentation, 6to4, direct delegation, documentation.
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
])

const global = networks(['2000::/3'])
