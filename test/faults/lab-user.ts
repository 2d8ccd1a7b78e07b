import { createPng } from '../media/pictures.js'
import type { Bus } from '../helpers/bus.js'
import { HUB_KEY } from '../helpers/hub.js'

const authorization = `Bearer ${HUB_KEY}`
const picture = createPng()

interface Got {
  status: number
  body: any
  /** The problem of an answer with status 200. */
  wrong?: string
}

/** Says how a request was answered: `200`, or the status and code. */
export async function outcome (answer: Promise<Got>): Promise<string> {
  try {
    const { status, body, wrong } = await answer
    if (status === 200) return wrong === undefined ? '200' : `200, ${wrong}`
    return [status, body?.code ?? 'without a code', body?.errcode].filter(part => part !== undefined).join(' ')
  } catch (error) {
    if (error instanceof SyntaxError) throw error
    return ((error as Error).cause as { code?: string } | undefined)?.code === 'ECONNREFUSED' ? 'refused' : 'cut off'
  }
}

export interface LabUserOptions {
  user: ReturnType<Bus['simulator']['user']>
  appid: string
  /** The server's address, which another start may change. */
  base (): string
}

/** A user of each of the server's routes, who looks at what comes back and keeps what must not be told. */
export class LabUser {
  /** The bodies of all refusals. */
  readonly refusals: string[] = []
  /** The access tokens that were fetched. */
  readonly tokens = new Set<string>()
  readonly #options: LabUserOptions
  #mediaId = ''

  constructor (options: LabUserOptions) {
    this.#options = options
  }

  async signIn (): Promise<Got> {
    const { user, appid } = this.#options
    return this.#askJson('GET', `/wx/user/${appid}/login?code=${await user.login({ rotate: false })}`, ({ openid, token }) => (openid !== user.openid || typeof token !== 'string') && 'as nobody')
  }

  async token (appid: string): Promise<Got> {
    return this.#askJson('GET', `/wx/token/${appid}`, ({ accessToken, expiresIn }) => {
      if (accessToken?.length > 16) this.tokens.add(accessToken)
      // a minute is what two clocks may be apart
      return expiresIn > 86_400 ? 'for more than a day' : (typeof accessToken !== 'string' || expiresIn < 0) && 'without a token'
    })
  }

  async upload (): Promise<Got> {
    const form = new FormData()
    form.append('file', new Blob([picture]), 'picture.png')
    return this.#askJson('POST', `/wx/media/${this.#options.appid}/upload`, ([id]) => (typeof id !== 'string' || id === '') && 'without a media id', form)
  }

  /** Uploads the picture that `download` expects. */
  async keepPicture (): Promise<void> {
    this.#mediaId = (await this.upload()).body[0]
  }

  async download (): Promise<Got> {
    return this.#askBytes('GET', `/wx/media/${this.#options.appid}/download/${this.#mediaId}`, got => got.equals(picture))
  }

  async qrCode (): Promise<Got> {
    return this.#askBytes('POST', `/wx/qrcode/${this.#options.appid}`, got => got[0] === 0xFF || got[0] === 0x89, { type: 'unlimited', scene: 'a=1' })
  }

  async readiness (): Promise<Got> {
    const { status, body } = await this.#ask('GET', '/readyz')
    return { status, body: { code: `store ${body?.store}` } }
  }

  async #ask (method: string, path: string, body?: FormData | object): Promise<Got & { bytes: Buffer }> {
    const response = await fetch(this.#options.base() + path, {
      method,
      headers: { authorization, ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }) },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body)
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJson = response.headers.get('content-type')?.includes('json')
    if (response.status !== 200) this.refusals.push(bytes.toString())
    return { status: response.status, body: isJson && response.status !== 200 ? JSON.parse(bytes.toString()) : undefined, bytes }
  }

  async #askJson (method: string, path: string, wrong: (body: any) => string | false, body?: FormData): Promise<Got> {
    const got = await this.#ask(method, path, body)
    if (got.status !== 200) return got
    const json = JSON.parse(got.bytes.toString())
    return { status: 200, body: json, wrong: wrong(json) || undefined }
  }

  async #askBytes (method: string, path: string, expected: (bytes: Buffer) => boolean, body?: object): Promise<Got> {
    const got = await this.#ask(method, path, body)
    return { ...got, wrong: expected(got.bytes) ? undefined : 'what came' }
  }
}
