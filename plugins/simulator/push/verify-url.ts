import { randomInt } from 'node:crypto'
import type { Dispatcher } from 'undici'
import { loadUndici } from '../../lib/http/pool.js'
import type { Account } from '../account/account.js'
import { createNonce } from '../ids.js'
import { signParts } from './cipher.js'
import { pathCheck, pushHeaders } from './cloud-hosting.js'
import { addQuery, formatOf } from './envelope.js'

export interface VerifyResult {
  verified: boolean
  status?: number
  body?: string
  /** The reason why the console would not save this address. */
  error?: string
}

/** The POST with which the console of WeChat's cloud hosting checks a path before it saves it. */
async function checkPath (account: Account, url: string, dispatcher: Dispatcher, timeoutMs: number): Promise<VerifyResult> {
  const format = formatOf(account)
  const headers = { 'content-type': format === 'XML' ? 'text/xml' : 'application/json', ...pushHeaders(account) }
  try {
    const answer = await loadUndici().request(url, { method: 'POST', headers, body: pathCheck(format), dispatcher, signal: AbortSignal.timeout(timeoutMs) })
    const body = await answer.body.text()
    const error = answer.statusCode !== 200 ? `answered HTTP ${answer.statusCode}` : undefined
    return { verified: error === undefined, status: answer.statusCode, body, error }
  } catch (error) {
    return { verified: false, error: describeFailure(error as Error, timeoutMs) }
  }
}

function describeFailure ({ name, message }: Error, timeoutMs: number): string {
  return name === 'TimeoutError' ? `no answer within ${timeoutMs} ms` : message
}

/** The GET with which the console checks an address before it saves it. */
export async function verifyUrl (account: Account, dispatcher: Dispatcher, timeoutMs: number, now: number): Promise<VerifyResult> {
  const { token, cloudRun } = account.settings
  if (account.pushUrl === undefined) return { verified: false, error: `account ${account.appid} has no pushUrl` }
  if (cloudRun) return checkPath(account, account.pushUrl, dispatcher, timeoutMs)
  if (token === undefined) return { verified: false, error: `account ${account.appid} has no push Token` }
  const timestamp = String(Math.floor(now / 1000))
  const nonce = createNonce()
  const echostr = `${randomInt(2 ** 40)}${randomInt(2 ** 20)}`
  const url = addQuery(account.pushUrl, { signature: signParts(token, timestamp, nonce), echostr, timestamp, nonce })
  try {
    const answer = await loadUndici().request(url, { dispatcher, signal: AbortSignal.timeout(timeoutMs) })
    const body = await answer.body.text()
    const error = answer.statusCode !== 200
      ? `answered HTTP ${answer.statusCode}`
      : body === echostr ? undefined : `answered ${JSON.stringify(body.slice(0, 100))}, expected the bare echostr ${echostr}`
    return { verified: error === undefined, status: answer.statusCode, body, error }
  } catch (error) {
    return { verified: false, error: describeFailure(error as Error, timeoutMs) }
  }
}
