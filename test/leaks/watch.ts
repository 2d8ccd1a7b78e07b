import { request } from 'node:http'
import { connect } from 'node:net'
import { createSignature, type Account } from '../../plugins/index.js'
import type { Simulator } from '../../plugins/simulator/index.js'

/** The secrets that must stay inside, by name. */
export type Secrets = Record<string, string>

const forms = new Map<string, Array<{ form: string, anyCase: boolean }>>()

/** A text as it may come out: itself, in JSON, in a URL, in base64 at any offset, in hex, as the bytes of a Buffer in JSON. */
export function formsOf (secret: string): string[] {
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    // the first and the last characters depend on the neighbours
    return text.slice(Math.ceil(offset * 8 / 6), Math.floor((offset + bytes.length) * 8 / 6))
  })
  return [...new Set([
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    new URLSearchParams({ '': secret }).toString().slice(1),
    ...base64,
    ...base64.map(text => text.replaceAll('+', '-').replaceAll('/', '_')),
    bytes.toString('hex'),
    [...bytes].join(',')
  ])]
}

/** The names of the secrets that `text` holds, in whatever form. */
export function secretsIn (text: string, secrets: Secrets): string[] {
  const lower = text.toLowerCase()
  return Object.entries(secrets).filter(([, secret]) => {
    // each secret is looked for in thousands of texts
    if (!forms.has(secret)) forms.set(secret, formsOf(secret).map(form => ({ form, anyCase: /^[0-9a-f%]+$/i.test(form) })))
    return forms.get(secret)!.some(({ form, anyCase }) => anyCase ? lower.includes(form.toLowerCase()) : text.includes(form))
  }).map(([name]) => name)
}

export interface Exchange {
  /** The request's line, for the report. */
  what: string
  status: number
  /** Headers and body. */
  text: string
  body: Buffer
}

export interface Options { method?: string, headers?: Record<string, string>, body?: string | Buffer }

/** One request over a connection of its own; every byte of the answer counts. */
export function exchange (base: string, path: string, { method = 'GET', headers = {}, body }: Options = {}): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(base), { method, path, headers, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      const done = () => {
        const bytes = Buffer.concat(chunks)
        resolve({ what: `${method} ${path.split('?')[0]}`, status: response.statusCode!, text: `${response.statusMessage} ${JSON.stringify(response.rawHeaders)} ${bytes.toString()}`, body: bytes })
      }
      response.on('end', done).on('error', done)
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Bytes as they are on a connection; what comes back until it ends. */
export async function raw (base: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  const chunks: Buffer[] = []
  socket.on('data', chunk => chunks.push(chunk)).on('error', () => {})
  socket.write(bytes)
  // a reset is an end, too
  await new Promise(resolve => socket.once('close', resolve))
  return Buffer.concat(chunks).toString()
}

interface Document { paths: Record<string, Record<string, { operationId: string, responses: Record<string, unknown> }>> }

/** The operations of an OpenAPI document that `answers` do not show at their best and, where they can refuse, refusing. */
export function notDriven ({ paths }: Document, answers: Exchange[]): string[] {
  const missing: string[] = []
  for (const [path, operations] of Object.entries(paths)) {
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    for (const [method, { operationId, responses }] of Object.entries(operations)) {
      const [best, ...others] = Object.keys(responses).map(Number).filter(status => !Number.isNaN(status))
      const seen = answers.filter(({ what }) => what.startsWith(`${method.toUpperCase()} `) && pattern.test(what.split(' ')[1]!)).map(({ status }) => status)
      if (!seen.includes(best!)) missing.push(`${operationId} ${best}`)
      if (others.some(status => status < 500) && !seen.some(status => status !== best && status >= 400 && status < 500)) missing.push(`${operationId} 4xx`)
    }
  }
  return missing
}

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')

export function multipart (bytes: Uint8Array, { fileName = 'a.png', contentType = 'image/png', name = 'file' } = {}): Options {
  const head = `--boundary\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: ${contentType}\r\n\r\n`
  return { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=boundary' }, body: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--boundary--\r\n')]) }
}

export interface Target {
  base: string
  simulator: Simulator
  account: Account
  hubKey: string
}

const json = (value: unknown, headers = {}): Options => ({ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** An answer, and the names of the secrets that it is for. */
type Watched = Exchange & { mayHold: string[] }

interface Drive extends Target {
  secrets: Secrets
  answers: Watched[]
  send (path: string, options?: Options, mayHold?: string[]): Promise<Exchange>
}

type Profile = ReturnType<ReturnType<Simulator['user']>['getUserProfile']>

/**
 * Calls every route with good and with bad input, as JSON and as a page. Adds the secrets of this life to `secrets`,
 * and answers all that came back; `mayHold` says what an answer is for.
 */
export async function driveRoutes (target: Target, secrets: Secrets): Promise<Watched[]> {
  const answers: Watched[] = []
  async function send (path: string, options: Options = {}, mayHold: string[] = []): Promise<Exchange> {
    const answer = await exchange(target.base, path, options)
    answers.push({ ...answer, mayHold })
    // the same, as a browser asks
    if (answer.status >= 400) answers.push({ ...await exchange(target.base, path, { ...options, headers: { ...options.headers, accept: 'text/html' } }), mayHold })
    return answer
  }
  const drive = { ...target, secrets, answers, send }
  const { token, secondToken, profile } = await driveSignIn(drive)
  await driveUserData(drive, token, profile)
  await driveFiles(drive)
  await driveTokenHub(drive)
  await drivePushes(drive)
  await driveLogout(drive, secondToken)
  await driveInvalid(drive)
  return answers
}

async function driveSignIn ({ simulator, account: { appid }, secrets, send }: Drive): Promise<{ token: string, secondToken?: string, profile: Profile }> {
  const alice = simulator.user('alice')
  // before the first sign-in, a session key that is known
  const loginCode = await alice.login()
  const sessionKey = simulator.account(appid).users.named('alice').sessionKeys[0]!.value
  Object.assign(secrets, { sessionKey, loginCode, openid: alice.openid, nickName: 'the-marked-nick-name-of-alice' })

  const profile = alice.getUserProfile({ nickName: secrets.nickName })
  const signIn = await send(`/wx/user/${appid}/login`, json({ code: loginCode, ...profile, userInfo: undefined }), ['sessionToken', 'openid', 'nickName'])
  const { token = 'none' } = JSON.parse(signIn.body.toString()) as { token?: string }
  if (token !== 'none') secrets.sessionToken = token
  const secondCode = await alice.login({ rotate: false })
  const second = await send(`/wx/user/${appid}/login?code=${secondCode}`, {}, ['secondToken', 'openid'])
  const { token: secondToken } = JSON.parse(second.body.toString()) as { token?: string }
  Object.assign(secrets, { secondCode }, secondToken !== undefined && { secondToken })
  // used, but for days on which the platform refused it before
  await send(`/wx/user/${appid}/login?code=${loginCode}`, {}, ['openid'])
  await send(`/wx/user/${appid}/login?code=${'x'.repeat(600)}${encodeURIComponent(sessionKey)}`)
  await send(`/wx/user/${appid}/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"code":"${loginCode}", nonsense` })
  await send(`/wx/user/${appid}/login`, json({ code: { sessionKey } }))
  await send(`/wx/user/${appid}/nowhere?code=${loginCode}&session_key=${encodeURIComponent(sessionKey)}`)
  return { token, secondToken, profile }
}

async function driveUserData ({ simulator, account: { appid }, secrets, send }: Drive, token: string, profile: Profile): Promise<void> {
  const alice = simulator.user('alice')
  const sessionKey = secrets.sessionKey!
  const { rawData, signature, encryptedData, iv } = profile
  const good = { rawData, signature, encryptedData, iv }
  for (const given of [good, { ...good, signature: '0'.repeat(40) }, { ...good, encryptedData: encryptedData.slice(4) }, { ...good, iv: 'AAAAAAAAAAAAAAAAAAAAAA==' }, { ...good, sessionKey }, { ...good, sessionKey: [sessionKey] }]) {
    await send(`/wx/user/${appid}/info`, json(given, bearer(token)), ['openid', 'nickName'])
    await send(`/wx/user/${appid}/info?${new URLSearchParams(given as Record<string, string>)}`, { headers: bearer(token) }, ['openid', 'nickName'])
    await send(`/wx/user/${appid}/info`, json(given, bearer(`${token}x`)))
  }

  const phone = await alice.getPhoneNumber({ phoneNumber: '+8613911112222', purePhoneNumber: '13911112222' })
  secrets.phoneNumber = '13911112222'
  secrets.phoneCode = phone.code
  const data = { encryptedData: phone.encryptedData, iv: phone.iv }
  await send(`/wx/user/${appid}/phone?code=${phone.code}`, {}, ['phoneNumber'])
  await send(`/wx/user/${appid}/phone?code=${phone.code}`)
  await send(`/wx/user/${appid}/phone`, json(data, bearer(token)), ['phoneNumber'])
  await send(`/wx/user/${appid}/phone`, json({ ...data, iv: sessionKey }, bearer(token)))
  await send(`/wx/user/${appid}/phone`, json(data, bearer('')))
  // opens, and is no phone number
  await send(`/wx/user/${appid}/phone`, json(alice.encrypt({ phoneNumber: ['13911112222'] }), bearer(token)), ['phoneNumber'])

  await send(`/wx/user/${appid}/decrypt`, json(good, bearer(token)), ['openid', 'nickName'])
  await send(`/wx/user/${appid}/decrypt`, json({ ...data, iv: sessionKey }, bearer(token)))
  await send(`/wx/user/${appid}/session`, { headers: bearer(token) }, ['openid'])
  await send(`/wx/user/${appid}/session?token=${encodeURIComponent(token)}`)

  await send(`/wx/pay/${appid}/notify`, json({ id: sessionKey, resource: good }, { 'wechatpay-signature': secrets.secret }))
}

async function driveFiles ({ account: { appid }, secrets: { sessionKey }, send }: Drive): Promise<void> {
  const uploaded = await send(`/wx/media/${appid}/upload`, multipart(PNG))
  const mediaId = uploaded.status === 200 ? JSON.parse(uploaded.body.toString())[0] as string : 'none'
  await send(`/wx/media/${appid}/upload`, multipart(Buffer.from(`<svg>${sessionKey}</svg>`)))
  await send(`/wx/media/${appid}/upload`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: `--b\r\n${sessionKey}` })
  await send(`/wx/media/${appid}/download/${mediaId}`)
  await send(`/wx/media/${appid}/download/${encodeURIComponent('../../token?x=1')}`)
  for (const type of ['unlimited', 'code', 'qrcode']) await send(`/wx/qrcode/${appid}`, json({ type, scene: 'a=1', path: 'pages/index' }))
  await send(`/wx/qrcode/${appid}`, json({ type: 'unlimited', scene: '%'.repeat(40) }))
  await send(`/wx/jssdk/${appid}?url=${encodeURIComponent('https://example.com/?a=1')}`)
  await send(`/wx/jssdk/${appid}?url=javascript:${encodeURIComponent(sessionKey!)}`)
}

async function driveTokenHub ({ account: { appid }, hubKey, secrets, send }: Drive): Promise<void> {
  const hub = await send(`/wx/token/${appid}`, { headers: bearer(hubKey) }, ['accessToken'])
  const { accessToken } = JSON.parse(hub.body.toString()) as { accessToken?: string }
  if (accessToken !== undefined) secrets.accessToken = accessToken
  await send(`/wx/token/${appid}/invalidate`, json({ accessToken: 'another' }, bearer(hubKey)), ['accessToken'])
  await send(`/wx/token/${appid}/invalidate`, json({ accessToken }, bearer(`${hubKey}x`)))
  await send(`/wx/token/${appid}/invalidate`, json({ accessToken: [accessToken] }, bearer(hubKey)), ['accessToken'])
  await send(`/wx/token/${appid}/invalidate`, json({ accessToken }))
  await send(`/wx/token/${appid}`, { headers: { authorization: `Basic ${Buffer.from(`user:${hubKey}`).toString('base64')}` } })
  await send(`/wx/token/${appid}?key=${encodeURIComponent(hubKey)}`)
  await send(`/wx/token/wx0000000000000000?key=${encodeURIComponent(hubKey)}`, { headers: bearer(hubKey) })
}

async function drivePushes ({ simulator, account, account: { appid }, secrets, send }: Drive): Promise<void> {
  const alice = simulator.user('alice')
  secrets.messageText = 'what-a-user-wrote-to-the-account'
  for (const [content, options] of [
    [secrets.messageText, {}], [`fail ${secrets.messageText}`, {}], [`api ${secrets.messageText}`, {}], [`reply-fails ${secrets.messageText}`, { tries: 1 }],
    [secrets.messageText, { mode: 'plain', tries: 1 }], [secrets.messageText, { format: 'XML' }]
  ] as const) await alice.sendText(content, options)
  const pushed = simulator.signPush(appid, JSON.stringify({ MsgType: 'text', Content: secrets.messageText, FromUserName: 'o', MsgId: '1' }))
  const { pathname, search } = new URL(pushed.url)
  const headers = { 'content-type': 'application/json' }
  await send(pathname + search, { method: 'POST', headers, body: pushed.body })
  await send(pathname + search, { method: 'POST', headers, body: pushed.body.slice(0, -9) })
  await send(pathname + search, { method: 'POST', headers, body: `{"Encrypt":"${account.aesKey}"}` })
  await send(pathname + search + `&nonce=${account.token}`, { method: 'POST', headers, body: pushed.body })
  await send(`${pathname}?${new URLSearchParams({ signature: createSignature(account.token).sign('1', '1'), timestamp: '1', nonce: '1', echostr: '1' })}`)
  await send(`${pathname}?${new URLSearchParams({ signature: account.token!, timestamp: '1', nonce: '1', echostr: '1' })}`)
}

async function driveLogout ({ account: { appid }, send }: Drive, secondToken: string | undefined): Promise<void> {
  await send(`/wx/user/${appid}/logout`, { method: 'POST', headers: bearer(secondToken ?? 'none') })
  await send(`/wx/user/${appid}/logout`, { method: 'POST', headers: bearer(`${secondToken}x`) })
}

/** Paths without a route, invalid addresses, and bytes that are not HTTP. */
async function driveInvalid ({ base, account, account: { appid }, hubKey, secrets: { loginCode, accessToken }, answers, send }: Drive): Promise<void> {
  await send(`/wx/user/${appid}/login/%?code=${loginCode}`)
  await send(`/wx/user/${'a'.repeat(3000)}/login?code=${loginCode}`)
  await send(`/nowhere?secret=${encodeURIComponent(account.secret!)}&access_token=${encodeURIComponent(String(accessToken))}`)
  for (const path of ['/healthz', '/readyz', '/metrics', '/openapi.json', '/docs/static/index.html', '/error/404', '/error/500']) await send(path)
  for (const bytes of [
    `GET /wx/token/${appid} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${hubKey}\r\nnot a header\r\n\r\n`,
    `GET /wx/user/${appid}/login?code=${loginCode} HTTP/9.9\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${hubKey}${'x'.repeat(40_000)}\r\n\r\n`
  ]) answers.push({ what: 'bytes', status: 400, text: await raw(base, bytes), body: Buffer.alloc(0), mayHold: [] })
}

/** Possible answers of the platform or of a proxy: both can repeat the request. */
export function faultsWith ({ secret = '', accessToken = '' }: Secrets) {
  const echo = [secret, accessToken].flatMap(text => [text, encodeURIComponent(text)]).join(' ')
  return {
    'a busy system': { errcode: -1, times: 12 },
    'a token that is refused': { errcode: 40001, times: 4 },
    'an errmsg that repeats what it was sent': { errcode: 40013, errmsg: `invalid request, got ${echo}` },
    'a proxy that repeats the address': { status: 403, body: `<html>Access to /sns/jscode2session?secret=${echo} denied</html>` },
    'an error in JSON that repeats all': { status: 500, body: JSON.stringify({ message: echo, errcode: 'no number', errmsg: echo }) },
    'a page of a proxy': { garbage: true },
    'half an answer': { truncate: true },
    'an answer under another content type': { contentType: 'text/html' },
    'a redirection': { status: 302, body: echo },
    'answers that come too late': { latencyMs: 3000, times: 3 },
    'an answer that is lost on the way': { reset: 'after' as const },
    'a broken connection': { reset: true }
  }
}
