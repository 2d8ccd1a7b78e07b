import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { AccountContext, Accounts } from '../accounts/index.js'
import { InputError, UnknownAppidError } from '../lib/error-codes.js'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { AppidParams } from '../lib/http/schemas.js'
import { AccountDetail, AccountPage, AccountQuery, CheckQuota, CheckUrl, CredentialsCheck, paths, QuotaCheck, Reload, UrlCheck, type AccountSummary, type Quota } from './api.js'
import { describeFailedCall } from './failed-call.js'
import { recordAct, type ConsoleParts } from './parts.js'

type TypeboxInstance = Parameters<FastifyPluginAsyncTypebox>[0]

interface AccountRoutesOptions {
  parts: ConsoleParts
  accounts: Accounts
}

const CHECK_MS = 5000
/** The APIs whose daily quotas apps are most likely to use up. */
const QUOTA_PATHS = ['/cgi-bin/message/custom/send', '/cgi-bin/message/subscribe/send', '/wxa/getwxacodeunlimit', '/wxa/msg_sec_check', '/wxa/business/getuserphonenumber', '/cgi-bin/media/upload']
// the default of the token plugin
const RENEWED_AHEAD_MS = 240_000

const originOf = ({ protocol, host }: { protocol: string, host: string }) => `${protocol}://${host}`
const pushUrlOf = ({ publicUrl, portalPath }: ConsoleParts, request: { protocol: string, host: string }, appid: string) => `${publicUrl ?? originOf(request)}${portalPath}/${appid}`

function addListRoutes (fastify: TypeboxInstance, { parts, accounts }: AccountRoutesOptions): void {
  const { access, lastSeen } = parts
  const contextOf = (appid: string): AccountContext | undefined => [...accounts.contexts()].find(({ account }) => account.appid === appid)
  const failures = () => new Map(accounts.status().failing?.map(({ appid, error }) => [appid, error]))

  async function summarize (appid: string, warm: ReadonlySet<string>, failing: ReadonlyMap<string, string>): Promise<AccountSummary> {
    const described = await accounts.describe(appid).catch(() => undefined)
    return { appid, mode: described?.mode ?? 'unknown', format: described?.format, warm: warm.has(appid), error: failing.get(appid), ...lastSeen.get(appid) }
  }

  fastify.get(paths.accounts, {
    schema: { hide: true, querystring: AccountQuery, response: { 200: AccountPage } }
  }, async (request) => {
    const { search, failing: onlyFailing = false, cursor, limit = 50 } = request.query as AccountQuery
    const warm = new Set([...accounts.contexts()].map(({ account }) => account.appid))
    const failing = failures()
    const listed = accounts.appids()
    const wanted = [...new Set(listed ?? [...warm, ...failing.keys()])].filter(appid => (search === undefined || appid.includes(search)) && (!onlyFailing || failing.has(appid))).sort()
    const start = cursor === undefined ? 0 : wanted.findIndex(appid => appid > cursor)
    const page = start === -1 ? [] : wanted.slice(start, start + limit)
    return {
      items: await Promise.all(page.map(appid => summarize(appid, warm, failing))),
      ...(start !== -1 && start + limit < wanted.length && { next: page.at(-1)! }),
      ...(listed !== undefined && { total: wanted.length }),
      lastReload: accounts.status().lastReload
    }
  })

  fastify.get(paths.account, {
    schema: { hide: true, params: AppidParams, response: { 200: AccountDetail } }
  }, async (request) => {
    const { appid } = request.params
    const described = await accounts.describe(appid)
    if (described === undefined) throw new UnknownAppidError(appid)
    const context = contextOf(appid)
    const token = context?.token.peek()
    const { lastReload } = accounts.status()
    return {
      ...await summarize(appid, new Set(context && [appid]), failures()),
      pushUrl: pushUrlOf(parts, request, appid),
      hasPushToken: described.hasPushToken,
      ...(lastReload?.ok === false && { failedReload: lastReload }),
      apiBase: described.apiBase,
      stableToken: described.stableToken,
      ...(token !== undefined && { token: { fetchedAt: token.fetchedAt, expiresAt: token.expiresAt, refreshAt: token.expiresAt - RENEWED_AHEAD_MS } })
    }
  })

  fastify.post(paths.reload, {
    schema: { hide: true, response: { 200: Reload } }
  }, async (request) => {
    access.requireWrite(request)
    const outcome = await accounts.reload()
    await recordAct(parts, request, { act: 'reload', error: outcome?.error })
    return outcome ?? { at: new Date().toISOString(), ok: true }
  })
}

/** The routes that try the push address, the credentials and the quotas of an account. */
function addCheckRoutes (fastify: TypeboxInstance, { parts, accounts }: AccountRoutesOptions): void {
  const { access } = parts

  fastify.post(paths.checkUrl, {
    schema: { hide: true, params: AppidParams, body: CheckUrl, response: { 200: UrlCheck } }
  }, async (request): Promise<UrlCheck> => {
    access.requireWrite(request)
    const { appid } = request.params
    const url = request.body.url ?? pushUrlOf(parts, request, appid)
    requirePushAddress(url, [originOf(request), ...parts.publicUrl === undefined ? [] : [parts.publicUrl]], `${parts.portalPath}/${appid}`)
    const startedAt = performance.now()
    const result = await accounts.use(appid, ({ crypto }) => checkUrl(url, crypto.signature))
    await recordAct(parts, request, { act: 'check-url', what: `${appid} ${url}`, error: result.error })
    return { url, ms: performance.now() - startedAt, ...result }
  })

  fastify.post(paths.checkCredentials, {
    schema: { hide: true, params: AppidParams, response: { 200: CredentialsCheck } }
  }, async (request): Promise<CredentialsCheck> => {
    access.requireWrite(request)
    const { appid } = request.params
    const startedAt = performance.now()
    const result = await accounts.use(appid, checkCredentials)
    await recordAct(parts, request, { act: 'check-credentials', what: appid, error: result.error })
    return { ms: performance.now() - startedAt, ...result }
  })

  fastify.post(paths.checkQuota, {
    schema: { hide: true, params: AppidParams, body: CheckQuota, response: { 200: QuotaCheck } }
  }, async (request): Promise<QuotaCheck> => {
    access.requireWrite(request)
    const { appid } = request.params
    const { path } = request.body
    const items = await accounts.use(appid, ({ api }) => Promise.all((path === undefined ? QUOTA_PATHS : [path]).map(path => readQuota(api, path))))
    await recordAct(parts, request, { act: 'check-quota', what: appid, error: items.find(({ error }) => error !== undefined)?.error })
    return { items }
  })
}

const accountRoutes: FastifyPluginAsyncTypebox<AccountRoutesOptions> = async function (fastify, options) {
  useOwnCompilers(fastify)
  addListRoutes(fastify, options)
  addCheckRoutes(fastify, options)
}

async function readQuota (api: AccountContext['api'], path: string): Promise<Quota> {
  try {
    const { quota: { daily_limit: dailyLimit, used, remain } } = await api.openApi.getApiQuota({ cgi_path: path })
    return { path, dailyLimit, used, remaining: remain }
  } catch (error) {
    const { errmsg, error: message } = describeFailedCall(error)
    return { path, error: errmsg ?? message }
  }
}

/**
 * Allows only the known hosts of the server and the path of the account's pushes, so that the check cannot probe other services of the network.
 * A proxy may add a path before that path, or remove it.
 */
function requirePushAddress (address: string, known: readonly string[], path: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const hosts = [...new Set(known.map(origin => new URL(origin).host))]
  if (url === undefined || !hosts.includes(url.host) || !url.pathname.endsWith(path) || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new InputError(`url: expected an address at ${hosts.join(' or ')} that ends in ${path}; the option publicUrl names another host`)
  }
}

async function checkUrl (address: string, signature: AccountContext['crypto']['signature']): Promise<{ ok: boolean, status?: number, error?: string }> {
  const url = new URL(address)
  const [timestamp, nonce, echostr] = [String(Math.floor(Date.now() / 1000)), randomBytes(8).toString('hex'), randomBytes(8).toString('hex')]
  for (const [name, value] of Object.entries({ signature: signature.sign(timestamp, nonce), timestamp, nonce, echostr })) url.searchParams.set(name, value)
  try {
    const { request: fetchUrl } = await import('undici')
    const { statusCode: status, body } = await fetchUrl(url, { signal: AbortSignal.timeout(CHECK_MS), headersTimeout: CHECK_MS, bodyTimeout: CHECK_MS })
    const answer = await body.text()
    if (answer === echostr && status === 200) return { ok: true, status }
    // the page does not show the answer, which may come from another server
    return { ok: false, status, error: status === 200 ? 'the address did not answer the echostr' : `the address answered HTTP ${status}` }
  } catch (error) {
    return { ok: false, error: `the address cannot be reached: ${(error as NodeJS.ErrnoException).code ?? (error as Error).name}` }
  }
}

/** Checks secret and IP address by asking for the stable token, which returns the present token and ends none. */
async function checkCredentials ({ api }: AccountContext): Promise<Omit<CredentialsCheck, 'ms'>> {
  try {
    await api.token.getStableAccessToken({ grant_type: 'client_credential', force_refresh: false })
    return { ok: true }
  } catch (error) {
    const { rid, ...problem } = describeFailedCall(error)
    // "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist"
    const serverAddress = problem.errcode === 40164 ? /invalid ip ([\da-f.:]+)/i.exec(problem.errmsg ?? '')?.[1] : undefined
    return { ok: false, ...problem, ...(serverAddress !== undefined && { serverAddress }) }
  }
}

export default accountRoutes
