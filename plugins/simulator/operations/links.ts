import { randomBytes } from 'node:crypto'
import type { Account } from '../account/account.js'
import { refuse } from '../refusal.js'
import { isObject, ok, text, type Answer, type Call, type Operation } from './operation.js'

const QUERY = /^[\dA-Za-z!#$&'()*+,/:;=?@\-._~%]*$/
const DAY_SECONDS = 86_400
const OPENS_A_DAY = 3_000_000
const TITLE_CHARACTERS = 20

interface Link { kind: 'scheme' | 'url link', path: string, query: string, createdAt: number, expiresAt: number, version: string }

function linksOf ({ memory }: Account): Map<string, Link> {
  const links = memory.get('links') as Map<string, Link> | undefined ?? new Map<string, Link>()
  memory.set('links', links)
  return links
}

/** When a link ends, in Unix seconds; 0 if it never ends. */
function expiryOf (call: Call): number {
  const { is_expire: expires, expire_type: type = 0, expire_time: time, expire_interval: interval } = call.body
  const now = call.platform.clock.seconds()
  if (expires !== true && time === undefined && interval === undefined) {
    const permanent = [...linksOf(call.account).values()].filter(({ expiresAt }) => expiresAt === 0).length
    if (permanent >= call.platform.limits.permanentLinks) refuse(85400, 'permanent link count out of limit', `all ${call.platform.limits.permanentLinks} permanent links are used up`)
    return 0
  }
  if (type === 1) {
    const days = Number(interval)
    return Number.isInteger(days) && days >= 1 && days <= 30 ? now + days * DAY_SECONDS : refuse(85401, 'invalid expire time', `expire_interval is ${JSON.stringify(interval)}, expected 1 to 30 days`)
  }
  const at = Number(time)
  if (!Number.isInteger(at) || at < now + 60 || at > now + 30 * DAY_SECONDS) refuse(85401, 'invalid expire time', `expire_time is ${JSON.stringify(time)}, expected a minute to 30 days after now (${now})`)
  return at
}

function create (call: Call, kind: Link['kind'], target: Record<string, unknown>, address: (id: string) => string): string {
  const { account, platform } = call
  const { path = '', query = '', env_version: version = 'release' } = target
  if (account.settings.released === false) refuse(85079, 'no online version', 'the account option released is false')
  if (version !== 'release' && version !== 'trial' && version !== 'develop') refuse(85402, 'invalid env_version', `env_version is ${JSON.stringify(version)}`)
  const page = String(path).replace(/^\//, '')
  const { pages } = account.settings
  if (page.includes('?') || (page !== '' && pages !== undefined && !pages.includes(page))) refuse(40165, 'invalid weapp pagepath', `${JSON.stringify(path)} is not a page of the account, or contains a query`)
  if (typeof query !== 'string' || query.length > 1024 || !QUERY.test(query)) refuse(40212, 'invalid query', 'query may contain at most 1024 characters: digits, letters and !#$&\'()*+,/:;=?@-._~%')
  const link = address(randomBytes(9).toString('base64url').replace(/[-_]/g, 'x'))
  linksOf(account).set(link, { kind, path: page, query: query as string, createdAt: platform.clock.seconds(), expiresAt: expiryOf(call), version: version as string })
  return link
}

function find (call: Call, name: string, kind: Link['kind']): Link {
  const link = linksOf(call.account).get(text(call, name, [85403, 'link not found']))
  return link?.kind === kind ? link : refuse(85403, 'link not found', `this ${kind} was not made by ${call.account.appid}`)
}

function describe (call: Call, { path, query, createdAt, expiresAt, version }: Link) {
  return { appid: call.account.appid, path, query, create_time: createdAt, expire_time: expiresAt, env_version: version }
}

const jumpOf = ({ body }: Call) => isObject(body.jump_wxa) ? body.jump_wxa : {}
const quota = { remain_visit_quota: OPENS_A_DAY }

export const generateScheme: Operation = {
  method: 'POST',
  path: '/wxa/generatescheme',
  auth: 'access_token',
  run: (call): Answer => ok({ openlink: create(call, 'scheme', jumpOf(call), id => `weixin://dl/business/?t=${id}`) })
}

export const generateNfcScheme: Operation = {
  method: 'POST',
  path: '/wxa/generatenfcscheme',
  auth: 'access_token',
  run (call) {
    text(call, 'model_id', [40097, 'invalid args'])
    return ok({ openlink: create(call, 'scheme', jumpOf(call), id => `weixin://dl/business/?t=${id}`) })
  }
}

export const queryScheme: Operation = {
  method: 'POST',
  path: '/wxa/queryscheme',
  auth: 'access_token',
  run (call) {
    const link = find(call, 'scheme', 'scheme')
    return call.body.query_type === 1 ? ok({ quota_info: quota }) : ok({ scheme_info: describe(call, link), quota_info: quota })
  }
}

export const generateUrlLink: Operation = {
  method: 'POST',
  path: '/wxa/generate_urllink',
  auth: 'access_token',
  run (call): Answer {
    if (call.body.cloud_base !== undefined) refuse(85088, 'cloud base not enabled', 'cloud development is not simulated')
    return ok({ url_link: create(call, 'url link', call.body, id => `https://wxaurl.cn/${id}`) })
  }
}

export const queryUrlLink: Operation = {
  method: 'POST',
  path: '/wxa/query_urllink',
  auth: 'access_token',
  run (call) {
    const link = find(call, 'url_link', 'url link')
    if (call.body.query_type === 1) return ok({ quota_info: quota })
    return ok({ url_link_info: { ...describe(call, link), cloud_base: { env: '', domain: '', path: '', query: '', resource_appid: '' } }, quota_info: quota })
  }
}

export const generateShortLink: Operation = {
  method: 'POST',
  path: '/wxa/genwxashortlink',
  auth: 'access_token',
  run (call) {
    const { account, body } = call
    const url = text(call, 'page_url', [40066, 'invalid url'])
    const { pages } = account.settings
    if (url.length > 1024 || (pages !== undefined && !pages.includes(url.replace(/^\//, '').split('?')[0]!))) refuse(40066, 'invalid url', `${url.slice(0, 100)} is not a page of the account`)
    if (body.page_title !== undefined && typeof body.page_title !== 'string') refuse(40225, 'invalid page title')
    const title = [...String(body.page_title ?? '')].slice(0, TITLE_CHARACTERS).join('')
    return ok({ link: `#小程序://${title || account.appid}/${randomBytes(9).toString('base64url').replace(/[-_]/g, 'x')}` })
  }
}
