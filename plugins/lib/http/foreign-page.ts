import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

function hostnameOf (host: string): string | undefined {
  try {
    return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
  } catch {
    return undefined
  }
}

/** Whether a `Host` header can be no name that a stranger made point at this machine: an address, `localhost`, or a name without a dot. */
export function isLocalHost (host: string): boolean {
  const hostname = hostnameOf(host)
  return hostname !== undefined && (isIP(hostname) !== 0 || hostname === 'localhost' || hostname.endsWith('.localhost') || !hostname.includes('.'))
}

/** Whether a browser sends this request for a page of another site. A program that is no browser sends neither header. */
export function isOfForeignPage ({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return true
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
}
