import { BlockList, isIP } from 'node:net'

const local = new BlockList()
for (const [network, prefix] of [['127.0.0.0', 8], ['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['169.254.0.0', 16], ['100.64.0.0', 10]] as const) local.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [['::1', 128], ['fc00::', 7], ['fe80::', 10]] as const) local.addSubnet(network, prefix, 'ipv6')

/**
 * Whether an address belongs to this machine or to a private network, and so to a program of your own or a proxy that stands for all clients.
 * Load balancers of clouds have addresses in 100.64.0.0/10.
 */
export function isLocalAddress (address: string): boolean {
  const family = isIP(address)
  return family !== 0 && local.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
