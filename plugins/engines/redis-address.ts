/** The parsed address of a Redis. */
export type RedisTarget =
  | { kind: 'server', url: string }
  | ({ kind: 'sentinel', master: string, db: number, sentinelUsername: string | undefined, sentinelPassword: string | undefined } & RedisHosts)
  | ({ kind: 'cluster' } & RedisHosts)

interface RedisHosts {
  hosts: Array<{ host: string, port: number }>
  tls: boolean
  username: string | undefined
  password: string | undefined
}

/** The forms of an address of Redis, for error messages. */
export const REDIS_ADDRESS_FORMS = 'expected a redis or rediss address, redis+sentinel://host:port,host:port/master or redis+cluster://host:port,host:port, with its password percent-encoded'

const GROUP = /^(rediss?)\+(sentinel|cluster):\/\/(?:([^@/?#]*)@)?([^@/?#]+)((?:\/[^?#]*)?)((?:\?[^#]*)?)$/
const DEFAULT_PORTS = { sentinel: 26379, cluster: 6379 }

/** Parses an address of Redis; undefined if it is invalid. ioredis is not asked, because its error quotes the address with the password. */
export function parseRedisAddress (text: string): RedisTarget | undefined {
  try {
    return /^rediss?:/.test(text) ? parseServer(text) : parseGroup(text)
  } catch {
    // the password has a "%" that is not encoded
    return undefined
  }
}

function parseServer (text: string): RedisTarget | undefined {
  if (!/^rediss?:\/\//.test(text) || !URL.canParse(text)) return undefined
  const { username, password, hash } = new URL(text)
  decodeURIComponent(username + password)
  // an unencoded "#" of the password would begin a fragment
  return hash === '' ? { kind: 'server', url: text } : undefined
}

function parseGroup (text: string): RedisTarget | undefined {
  const [, scheme, form, user = '', list, path, query] = GROUP.exec(text) ?? []
  if (scheme === undefined) return undefined
  const kind = form as 'sentinel' | 'cluster'
  const hosts = list!.split(',').map(host => parseHost(host, DEFAULT_PORTS[kind]))
  if (hosts.includes(undefined)) return undefined
  const [username, ...password] = user.split(':')
  const group = {
    hosts: hosts as RedisHosts['hosts'],
    tls: scheme === 'rediss',
    username: decode(username),
    password: decode(password.join(':'))
  }
  if (kind === 'cluster') return /^\/?0?$/.test(path!) && query === '' ? { kind, ...group } : undefined
  const [, master, db = '0'] = /^\/([^/]+)(?:\/(\d{1,5}))?$/.exec(path!) ?? []
  const parameters = new URLSearchParams(query)
  if (master === undefined || [...parameters.keys()].some(name => name !== 'sentinelUsername' && name !== 'sentinelPassword')) return undefined
  return {
    kind,
    ...group,
    master: decodeURIComponent(master),
    db: Number(db),
    sentinelUsername: parameters.get('sentinelUsername') ?? undefined,
    sentinelPassword: parameters.get('sentinelPassword') ?? undefined
  }
}

function parseHost (text: string, defaultPort: number): { host: string, port: number } | undefined {
  if (!URL.canParse(`redis://${text}`)) return undefined
  const { hostname, port } = new URL(`redis://${text}`)
  if (hostname === '') return undefined
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? defaultPort : Number(port) }
}

function decode (text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : decodeURIComponent(text)
}
