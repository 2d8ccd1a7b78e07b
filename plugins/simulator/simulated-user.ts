import { createHash } from 'node:crypto'
import type { Account } from './account/account.js'
import type { InboxEntry, Phone as PhoneData, Profile, User } from './account/users.js'
import { encryptKeysOf, KEY_LIFE_SECONDS, rotateEncryptKey } from './account/user-keys.js'
import { encryptUserData, signRawData, signSession, type EncryptedData } from './account/user-data.js'
import { createCode, createPhoneCode, openidOf } from './ids.js'
import { drawPicture } from './images/qr-code.js'
import { fileKindOf } from './file-kind.js'
import { Wallet, type AppPaymentRequest, type PaymentRequest, type PaymentResult, type PayOptions } from './pay/wallet.js'
import type { Platform } from './platform.js'
import type { PushOptions, PushResult } from './push/deliver.js'
import { userHeaders } from './push/cloud-hosting.js'
import { formatOf } from './push/envelope.js'
import { createPayload } from './push/payload.js'
import { wrapList } from './push/sample-event.js'
import { VirtualPaymentPhone } from './virtual-payment/phone.js'

export interface UserProfile extends EncryptedData {
  /** The exact text that `signature` covers. */
  rawData: string
  signature: string
  userInfo: Profile
}

/** The result of `wx.getUserCryptoManager().getLatestUserKey`. */
export interface LatestUserKey {
  /** base64 of 16 bytes. */
  encryptKey: string
  /** 16 characters. */
  iv: string
  version: number
  /** Unix seconds. */
  expireTime: number
}

export interface MiniProgramPage { Title: string, PagePath: string, AppId?: string, ThumbUrl?: string }

/** A user's phone, with one Mini Program open. */
export interface SimulatedUser {
  readonly name: string
  readonly openid: string
  readonly unionid?: string
  /** The result of `wx.login`: a code that can be used once within 5 minutes. It replaces the session key by default. */
  login (options?: { rotate?: boolean }): Promise<string>
  /** The result of `wx.getUserInfo`, encrypted with the current session key. */
  getUserProfile (changes?: Partial<Profile>): UserProfile
  /** The result of a phone number button. Its code is not the code of `login`. */
  getPhoneNumber (changes?: Partial<PhoneData>): Promise<EncryptedData & { code: string }>
  /** The result of `wx.getWeRunData`. */
  getWeRunData (steps?: number[]): EncryptedData
  /** The result of `wx.getGroupEnterInfo`. */
  getGroupEnterInfo (group?: string): EncryptedData
  /** Encrypts any payload with the current session key, and adds the watermark. */
  encrypt (payload: Record<string, unknown>): EncryptedData
  /** The newest key of the encrypted channel; an hour later it is another one. `rotate` makes another one now. */
  getLatestUserKey (options?: { rotate?: boolean }): LatestUserKey
  /** The signature of session-bound operations, hex HMAC-SHA256 under the session key of now. */
  sign (body?: string): string
  sendText (content: string, options?: PushOptions): Promise<PushResult>
  /** Sends a picture, by default a small one. */
  sendImage (bytes?: Uint8Array, options?: PushOptions): Promise<PushResult>
  sendMiniProgramPage (page?: Partial<MiniProgramPage>, options?: PushOptions): Promise<PushResult>
  /** Opens the conversation with the account. */
  enterSession (sessionFrom?: string, options?: PushOptions): Promise<PushResult>
  /** Subscribes to `times` messages of the template. */
  acceptSubscribe (templateId: string, options?: PushOptions & { times?: number }): Promise<PushResult>
  rejectSubscribe (templateId: string, options?: PushOptions): Promise<PushResult>
  /** Pushes any event of this user. */
  sendEvent (fields: Record<string, unknown>, options?: PushOptions): Promise<PushResult>
  /** The messages of the account to this user, oldest first. */
  inbox (): InboxEntry[]
  clearInbox (): void
  /** Calls `listener` with each message that arrives from now on. Returns a function that removes the listener. */
  onMessage (listener: (entry: InboxEntry) => void): () => void
  /**
   * Pays an order with the input of `wx.requestPayment` or of an app's SDK, whose signature is verified, with its prepay_id,
   * with the `code_url` that the user scans, or with the `h5_url` that the user opens. Resolves when the merchant has been told once.
   */
  pay (payment: PaymentRequest | AppPaymentRequest | string, options?: PayOptions): Promise<PaymentResult>
  /** Closes the sheet without paying. */
  refusePayment (payment: PaymentRequest | AppPaymentRequest | string): PaymentResult
  /** The payment code that a shop scans (`payer.auth_code`). */
  payCode (): string
  /** Agrees to what a token asks: the `package` of pay score or of an authorization, a `pre_entrustweb_id`, an `apply_permissions_token`, a payment code above 1,000 yuan. The `order_id` of pay score pays what is owed. */
  confirm: Wallet['confirm']
  /** Refuses what a token asks. */
  decline: Wallet['decline']
  /** Complains about an order that the user paid. Resolves with the complaint's id when the merchant has been told once. Throws `WX_ERR_OPTIONS` when there is no such order. */
  complain: Wallet['complain']
  /** Adds to a complaint. */
  answerComplaint: Wallet['answerComplaint']
  /** Takes a complaint back. */
  withdrawComplaint: Wallet['withdrawComplaint']
  /** Takes a transfer with the `package` of `wx.requestMerchantTransfer`. */
  confirmTransfer: Wallet['confirmTransfer']
  /** The headers that the gateway of WeChat's cloud hosting adds to a `wx.cloud.callContainer` of this user. */
  cloudHeaders (): Record<string, string>
  /** The user's acts in virtual payment: paying, subscribing with Apple, complaining, and asking Apple for a refund. */
  readonly virtualPayment: Pick<VirtualPaymentPhone, 'pay' | 'orders' | 'subscribeAtApple' | 'complain' | 'askAppleForRefund'>
  /** Makes the next sign-in fail with 40226. */
  block (blocked?: boolean): void
}

const LONG_TERM = 3

type SignInActs = Pick<SimulatedUser, 'login' | 'getUserProfile' | 'getPhoneNumber' | 'getWeRunData' | 'getGroupEnterInfo' | 'encrypt' | 'getLatestUserKey' | 'sign'>
type MessageActs = Pick<SimulatedUser, 'sendText' | 'sendImage' | 'sendMiniProgramPage' | 'enterSession' | 'acceptSubscribe' | 'rejectSubscribe' | 'sendEvent'>
type PaymentActs = Pick<SimulatedUser, 'pay' | 'refusePayment' | 'payCode' | 'confirmTransfer' | 'confirm' | 'decline' | 'complain' | 'answerComplaint' | 'withdrawComplaint'>

/** The functions of `wx` that sign in, and those whose results are signed or encrypted with the session key. */
function createSignInActs ({ clock }: Platform, account: Account, user: User): SignInActs {
  const { users, codes } = account

  function encrypt (payload: Record<string, unknown>): EncryptedData {
    return encryptUserData(users.sessionKey(user), { ...payload, watermark: { timestamp: clock.seconds(), appid: account.appid } })
  }

  return {
    async login ({ rotate = true } = {}) {
      const code = createCode()
      const sessionKey = rotate ? users.rotateSessionKey(user) : users.sessionKey(user)
      codes.add(code, 'login', { user, sessionKey })
      user.activeAt = clock.now()
      return code
    },
    getUserProfile (changes) {
      Object.assign(user.profile, changes)
      const userInfo = { ...user.profile }
      const rawData = JSON.stringify(userInfo)
      const encrypted = encrypt({ openId: user.openid, ...userInfo, unionId: user.unionid })
      return { rawData, signature: signRawData(users.sessionKey(user), rawData), ...encrypted, userInfo }
    },
    async getPhoneNumber (changes) {
      Object.assign(user.phone, changes)
      const code = createPhoneCode()
      codes.add(code, 'phone number', { user, sessionKey: users.sessionKey(user) })
      const encrypted = encrypt({ ...user.phone })
      account.phoneDataMade.set(createHash('sha256').update(encrypted.encryptedData).digest('hex'), clock.seconds())
      return { code, ...encrypted }
    },
    getWeRunData (steps = Array.from({ length: 31 }, (_, day) => 1000 + day)) {
      const today = Math.floor(clock.seconds() / 86_400) * 86_400
      return encrypt({ stepInfoList: steps.map((step, index) => ({ timestamp: today - (steps.length - 1 - index) * 86_400, step })) })
    },
    getGroupEnterInfo: (group = 'group') => encrypt({ openGId: 'G' + openidOf(account.appid, group) }),
    encrypt,
    getLatestUserKey ({ rotate = false } = {}) {
      if (rotate) rotateEncryptKey(user, clock)
      const { key: encryptKey, iv, version, createdAt } = encryptKeysOf(user, clock)[0]!
      return { encryptKey, iv, version, expireTime: createdAt + KEY_LIFE_SECONDS }
    },
    sign: body => signSession(users.sessionKey(user), body)
  }
}

/** The messages and events that a user causes. */
function createMessageActs (platform: Platform, account: Account, user: User): MessageActs {
  function send (fields: Record<string, unknown>, options?: PushOptions): Promise<PushResult> {
    user.activeAt = platform.clock.now()
    return platform.deliver(account, createPayload(platform, account, fields, user.openid), { openid: user.openid, ...options })
  }

  function write (fields: Record<string, unknown>, options?: PushOptions): Promise<PushResult> {
    user.windows.userWrote()
    return send(fields, options)
  }

  function receiveMedium (bytes: Buffer) {
    const { mediaId } = account.media.add('image', `${user.name}.${fileKindOf(bytes)?.extension ?? 'bin'}`, bytes)
    return { mediaId, url: `${platform.address ?? 'http://mmbiz.qpic.cn'}/_simulator/files/${account.appid}/${mediaId}` }
  }

  function answerPopup (templateId: string, answer: 'accept' | 'reject', options?: PushOptions): Promise<PushResult> {
    const item = { TemplateId: templateId, SubscribeStatusString: answer, PopupScene: '0' }
    const list = wrapList('subscribe_msg_popup_event', item, options?.format ?? formatOf(account))
    return send({ MsgType: 'event', Event: 'subscribe_msg_popup_event', ...list }, options)
  }

  return {
    sendText: (content, options) => write({ MsgType: 'text', Content: content }, options),
    async sendImage (bytes = drawPicture(), options) {
      const { mediaId, url } = receiveMedium(Buffer.from(bytes))
      return write({ MsgType: 'image', PicUrl: url, MediaId: mediaId }, options)
    },
    async sendMiniProgramPage (page = {}, options) {
      const { mediaId, url } = receiveMedium(drawPicture())
      return write({ MsgType: 'miniprogrampage', Title: 'title', AppId: account.appid, PagePath: 'pages/index/index', ThumbUrl: url, ThumbMediaId: mediaId, ...page }, options)
    },
    enterSession (sessionFrom = '', options) {
      user.windows.userEntered()
      return send({ MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: sessionFrom }, options)
    },
    acceptSubscribe (templateId, { times = 1, ...options } = {}) {
      const longTerm = account.templates.some(({ priTmplId, type }) => priTmplId === templateId && type === LONG_TERM)
      user.grants.set(templateId, longTerm ? Infinity : (user.grants.get(templateId) ?? 0) + times)
      return answerPopup(templateId, 'accept', options)
    },
    rejectSubscribe: (templateId, options) => answerPopup(templateId, 'reject', options),
    sendEvent: (fields, options) => send({ MsgType: 'event', ...fields }, options)
  }
}

function createPaymentActs (wallet: Wallet): PaymentActs {
  return {
    pay: (payment, options) => wallet.pay(payment, options),
    refusePayment: payment => wallet.refuse(payment),
    payCode: () => wallet.payCode(),
    confirmTransfer: packageInfo => wallet.confirmTransfer(packageInfo),
    confirm: token => wallet.confirm(token),
    decline: token => wallet.decline(token),
    complain: input => wallet.complain(input),
    answerComplaint: (complaintId, text) => wallet.answerComplaint(complaintId, text),
    withdrawComplaint: complaintId => wallet.withdrawComplaint(complaintId)
  }
}

export function createSimulatedUser (platform: Platform, account: Account, user: User): SimulatedUser {
  return {
    name: user.name,
    openid: user.openid,
    unionid: user.unionid,
    ...createSignInActs(platform, account, user),
    ...createMessageActs(platform, account, user),
    ...createPaymentActs(new Wallet(platform.bank, account.appid, user)),
    virtualPayment: new VirtualPaymentPhone(platform, account, user),
    inbox: () => [...user.inbox],
    clearInbox () { user.inbox.length = 0 },
    onMessage (listener) {
      user.listeners.add(listener)
      return () => { user.listeners.delete(listener) }
    },
    cloudHeaders: () => userHeaders(account, user),
    block (blocked = true) { user.blocked = blocked }
  }
}
