import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

function hostnameOf (host: string): string | undefined {
  try {
    return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
  } catch {
    return undefined
  }
}

/** Whether a `Host` header is an address, `localhost`, or a name without a dot: a stranger cannot make such a name point to this machine. */
export function isLocalHost (host: string): boolean {
  const hostname = hostnameOf(host)
  return hostname !== undefined && (isIP(hostname) !== 0 || hostname === 'localhost' || hostname.endsWith('.localhost') || !hostname.includes('.'))
}

/** Whether a browser sends this request for a page of another site. Programs other than browsers send neither header. */
export function isOfForeignPage ({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return true
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
}
