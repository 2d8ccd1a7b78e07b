import { t } from '../../i18n.js'
import type { Bubble } from './chat.js'
import { payOrder, prepareOrder, type Device, type SignedOrder } from './virtual-shop.js'
import { callServer, control, ofUser, type PaymentResult, type PushResult } from './simulator.js'

/** Returns the text of a failed push. */
function failure ({ delivered, error, attempts }: PushResult): string | undefined {
  return delivered ? undefined : t('notDelivered', { error: error ?? attempts.at(-1)?.error ?? `HTTP ${attempts.at(-1)?.status}` })
}

async function toBase64 (file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

/** A user with the account's Mini Program open. What an act resolves with is noted in the chat. */
export class PhoneUser {
  readonly appid: string
  readonly user: string
  readonly notes: Bubble[] = []
  /** The order that was paid last. */
  paidOrder?: string
  /** Draws the notes. */
  onNote = (): void => {}
  /** The token that the server gave to the user's Mini Program. */
  #token?: string

  constructor (appid: string, user: string) {
    this.appid = appid
    this.user = user
  }

  note (text: string, image?: string): void {
    this.notes.push({ at: Date.now(), from: 'note', type: 'note', text, image })
    this.onNote()
  }

  async push (message: Record<string, unknown>): Promise<string | undefined> {
    const { appid, user } = this
    return failure(await control<PushResult>('push', { method: 'POST', body: { appid, user, message } }))
  }

  async pushEvent (event: string, message: Record<string, unknown>): Promise<string> {
    const { appid, user } = this
    return failure(await control<PushResult>('push', { method: 'POST', body: { appid, user, event, message } })) ?? t('pushed', { event })
  }

  /** Does what the simulator does for a user, and pushes. */
  async send (action: string, body?: object): Promise<string | undefined> {
    return failure(await this.#do<PushResult>(action, body))
  }

  async sendPicture (file: File): Promise<string | undefined> {
    return this.send('image', { base64: await toBase64(file) })
  }

  async enterSession (): Promise<string> {
    return await this.send('enter-session') ?? t('entered')
  }

  async answerSubscribe (templateId: string, accepted: boolean): Promise<string> {
    return await this.send(accepted ? 'accept-subscribe' : 'reject-subscribe', { templateId }) ?? t(accepted ? 'accepted' : 'rejected', { id: templateId })
  }

  async signIn (): Promise<undefined> {
    this.#token = undefined
    await this.#getToken()
  }

  async showPhoneNumber (): Promise<string> {
    return this.#withToken(async token => {
      const { code } = await this.#do<{ code: string }>('phone')
      const answer = await (await callServer(`/user/${this.appid}/phone?code=${encodeURIComponent(code)}`, { token })).json()
      return t('gotPhone', { number: answer.phoneNumber ?? answer.phone_info?.phoneNumber ?? JSON.stringify(answer) })
    })
  }

  async showProfile (): Promise<string> {
    return this.#withToken(async token => {
      const { rawData, signature, encryptedData, iv } = await this.#do<Record<string, string>>('profile')
      const answer = await (await callServer(`/user/${this.appid}/info`, { token, body: { rawData, signature, encryptedData, iv } })).json()
      return t('gotProfile', { name: answer.nickName })
    })
  }

  async makeCode (): Promise<undefined> {
    await this.#withToken(async token => {
      const scene = `demo=${Date.now() % 1000}`
      const picture = await (await callServer(`/qrcode/${this.appid}`, { token, body: { type: 'unlimited', scene } })).blob()
      this.note(t('made', { scene }), URL.createObjectURL(picture))
    })
  }

  async scan (image: string): Promise<void> {
    const { readCode } = await import('./read-code.js')
    const text = await readCode(image)
    if (text === undefined) return this.note(t('notACode'))
    if (!text.startsWith('weixin://simulator/')) return this.note(t('scannedOther', { text }))
    const query = new URL(text).searchParams
    this.note(t('scanned', { page: query.get('page') ?? query.get('path') ?? 'pages/index/index', scene: query.get('scene') ?? '' }))
  }

  /** Returns the result of `wx.requestPayment`, and whether the merchant was notified. */
  async pay ({ timeStamp, nonceStr, package: order, signType, paySign }: Record<string, unknown>, accepted: boolean, couponId?: string): Promise<string> {
    const body = accepted ? { timeStamp, nonceStr, package: order, signType, paySign, couponId } : { package: order }
    const { errMsg, outTradeNo, notification } = await this.#do<PaymentResult>(accepted ? 'pay' : 'refuse-payment', body)
    if (outTradeNo !== undefined && /:ok$/.test(errMsg)) this.paidOrder = outTradeNo
    return notification === undefined ? errMsg : `${errMsg} · ${t(notification.delivered ? 'payNotified' : 'payNotNotified')}`
  }

  async complain (complaint: { outTradeNo: string }): Promise<string> {
    await this.#do('complaints', complaint)
    return t('complained', { order: complaint.outTradeNo })
  }

  async buy (item: string, quantity: number, device: Device): Promise<string> {
    return this.#withToken(async token => this.payVirtual(await prepareOrder(this, token, item, quantity), device))
  }

  async payVirtual (order: SignedOrder, device: Device): Promise<string> {
    return payOrder(this, order, device)
  }

  async clear (): Promise<undefined> {
    const { appid, user } = this
    await control(`users/${encodeURIComponent(user)}/inbox`, { method: 'DELETE', query: { appid } })
    this.notes.length = 0
  }

  #do<T> (action: string, body?: object): Promise<T> {
    return ofUser<T>(this.user, action, this.appid, body)
  }

  async #getToken (): Promise<string> {
    if (this.#token !== undefined) return this.#token
    const { code } = await this.#do<{ code: string }>('login')
    const { token } = await (await callServer(`/user/${this.appid}/login?code=${encodeURIComponent(code)}`)).json()
    this.#token = token
    this.note(t('signedIn', { token: token.slice(0, 6) }))
    return token
  }

  async #withToken<T> (work: (token: string) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#getToken())
    } catch (problem) {
      // the next attempt signs in again
      this.#token = undefined
      throw problem
    }
  }
}

const users = new Map<string, PhoneUser>()

/** Returns the user of a phone, with notes and a token that outlive a change of the page but not a reload. */
export function getPhoneUser (appid: string, user: string): PhoneUser {
  const key = `${appid} ${user}`
  const known = users.get(key) ?? new PhoneUser(appid, user)
  users.set(key, known)
  return known
}
