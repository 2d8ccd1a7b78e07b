import { useEffect, useRef, useState } from 'preact/hooks'
import { Dialog, Foreign, Problem } from '../../components.js'
import { t, type Key } from '../../i18n.js'
import { showHidden } from '../../text.js'
import { ComplaintDialog, EventDialog, PayDialog, SubscribeDialog } from './dialogs.js'
import { readPayload } from './read-payload.js'
import { payOrder, prepareOrder, VirtualShop } from './virtual-shop.js'
import { callServer, control, ofUser, type InboxEntry, type JournalEntry, type PaymentResult, type PushResult } from './simulator.js'

/** An entry of the chat: a message of the user, a message of the account, or a note of the phone. */
interface Bubble { at: number, from: 'user' | 'account' | 'note', type: string, text?: string, image?: string, label?: string, failed?: boolean }

interface PhoneProps { appid: string, user: string, journal?: JournalEntry[], refresh: () => Promise<void> }

const READ_LENGTH = 2000

/** The notes of each phone. They outlive a change of the page but not a reload. */
const notesOf = new Map<string, Bubble[]>()
/** The tokens that the server gave to each user's Mini Program. */
const tokens = new Map<string, string>()
/** The order that each user paid last. */
const paidOrders = new Map<string, string>()

function sentBubbles (journal: JournalEntry[], openid: string): Bubble[] {
  const bubbles = new Map<string, Bubble>()
  for (const entry of journal) {
    if (entry.kind !== 'push') continue
    const payload = readPayload(entry.body)
    if (payload === undefined || payload.FromUserName !== openid || payload.MsgType === 'event') continue
    // read as text: as numbers, successive ids beyond 2^53 would become equal
    const id = /"MsgId"\s*:\s*"?(\d+)/.exec(String(entry.body))?.[1] ?? String(payload.MsgId ?? entry.id)
    if (bubbles.has(id)) continue
    bubbles.set(id, { at: entry.at, from: 'user', type: String(payload.MsgType), text: describe(payload), failed: entry.status !== 200 })
  }
  return [...bubbles.values()]
}

function describe (payload: Record<string, unknown>): string {
  switch (payload.MsgType) {
    case 'text': return String(payload.Content)
    case 'image': return `🖼 ${t('picture')}`
    case 'voice': return `🔊 ${t('voice')}`
    case 'location': return `📍 ${String(payload.Label ?? '')} ${String(payload.Location_X)}, ${String(payload.Location_Y)}`
    case 'miniprogrampage': return `🔗 ${String(payload.Title ?? '')}`
    default: return String(payload.MsgType)
  }
}

function receivedBubble (entry: InboxEntry): Bubble {
  const image = entry.base64 === undefined || !/^image\/(png|jpeg|gif|webp|bmp)$/.test(entry.contentType ?? '') ? undefined : `data:${entry.contentType};base64,${entry.base64}`
  return { at: entry.at, from: 'account', type: entry.msgtype, text: entry.content ?? (image === undefined ? JSON.stringify(entry.message, null, 1) : undefined), image, label: t(`via_${entry.via}`) }
}

export function Phone ({ appid, user, journal = [], refresh }: PhoneProps) {
  const [openid, setOpenid] = useState<string>()
  const [inbox, setInbox] = useState<InboxEntry[]>([])
  const [dialog, setDialog] = useState<'subscribe' | 'event' | 'menu' | 'pay' | 'complain' | 'virtualGoods'>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [, redraw] = useState(0)
  const chat = useRef<HTMLDivElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const key = `${appid} ${user}`
  const notes = notesOf.get(key) ?? []
  const phone = { appid, user }

  function note (text: string, image?: string) {
    notesOf.set(key, [...notesOf.get(key) ?? [], { at: Date.now(), from: 'note', type: 'note', text, image }])
    redraw(n => n + 1)
  }

  async function loadInbox () {
    setInbox(await control<InboxEntry[]>(`users/${encodeURIComponent(user)}/inbox`, { query: { appid } }))
  }

  useEffect(() => {
    control<{ openid: string }>(`users/${encodeURIComponent(user)}`, { query: { appid } }).then(found => setOpenid(found.openid), setError)
  }, [])
  useEffect(() => { loadInbox().catch(setError) }, [journal])

  const bubbles = [...openid === undefined ? [] : sentBubbles(journal, openid), ...inbox.map(receivedBubble), ...notes].sort((a, b) => a.at - b.at)
  useEffect(() => { chat.current?.scrollTo({ top: chat.current.scrollHeight }) }, [bubbles.length])

  /** Performs an act of the user, shows its result, and refreshes the view. */
  async function act (work: () => Promise<string | undefined>) {
    setDialog(undefined)
    setBusy(true)
    setError(undefined)
    try {
      const said = await work()
      if (said !== undefined) note(said)
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
    await refresh()
    await loadInbox().catch(setError)
  }

  function outcome ({ delivered, error, attempts }: PushResult): string | undefined {
    return delivered ? undefined : t('notDelivered', { error: error ?? attempts.at(-1)?.error ?? `HTTP ${attempts.at(-1)?.status}` })
  }

  const push = (message: Record<string, unknown>) => control<PushResult>('push', { method: 'POST', body: { appid, user, message } })

  /** Returns the result of `wx.requestPayment`, and whether the merchant was notified. */
  async function pay ({ timeStamp, nonceStr, package: order, signType, paySign }: Record<string, unknown>, accepted: boolean, couponId?: string): Promise<string> {
    const body = accepted ? { timeStamp, nonceStr, package: order, signType, paySign, couponId } : { package: order }
    const { errMsg, outTradeNo, notification } = await ofUser<PaymentResult>(user, accepted ? 'pay' : 'refuse-payment', appid, body)
    if (outTradeNo !== undefined && /:ok$/.test(errMsg)) paidOrders.set(key, outTradeNo)
    return notification === undefined ? errMsg : `${errMsg} · ${t(notification.delivered ? 'payNotified' : 'payNotNotified')}`
  }

  async function token (): Promise<string> {
    const kept = tokens.get(key)
    if (kept !== undefined) return kept
    const { code } = await ofUser<{ code: string }>(user, 'login', appid)
    const { token } = await (await callServer(`/user/${appid}/login?code=${encodeURIComponent(code)}`)).json()
    tokens.set(key, token)
    note(t('signedIn', { token: token.slice(0, 6) }))
    return token
  }

  async function withToken<T> (work: (token: string) => Promise<T>): Promise<T> {
    try {
      return await work(await token())
    } catch (problem) {
      // the next attempt signs in again
      tokens.delete(key)
      throw problem
    }
  }

  const actions: Array<[Key, string, () => void]> = [
    ['picture', '🖼', () => file.current?.click()],
    ['location', '📍', () => act(async () => outcome(await push({ MsgType: 'location', Location_X: '39.908860', Location_Y: '116.397390', Scale: '16', Label: '北京市东城区天安门' })))],
    ['voice', '🔊', () => act(async () => outcome(await push({ MsgType: 'voice', MediaId: 'demo-voice', Format: 'amr' })))],
    ['card', '🔗', () => act(async () => outcome(await ofUser<PushResult>(user, 'miniprogrampage', appid, { Title: '演示小程序', PagePath: 'pages/index/index' })))],
    ['enterSession', '💬', () => act(async () => outcome(await ofUser<PushResult>(user, 'enter-session', appid)) ?? t('entered'))],
    ['login', '🔑', () => act(async () => {
      tokens.delete(key)
      await token()
      return undefined
    })],
    ['phoneNumber', '📱', () => act(() => withToken(async token => {
      const { code } = await ofUser<{ code: string }>(user, 'phone', appid)
      const answer = await (await callServer(`/user/${appid}/phone?code=${encodeURIComponent(code)}`, { token })).json()
      return t('gotPhone', { number: answer.phoneNumber ?? answer.phone_info?.phoneNumber ?? JSON.stringify(answer) })
    }))],
    ['profile', '👤', () => act(() => withToken(async token => {
      const { rawData, signature, encryptedData, iv } = await ofUser<Record<string, string>>(user, 'profile', appid)
      const answer = await (await callServer(`/user/${appid}/info`, { token, body: { rawData, signature, encryptedData, iv } })).json()
      return t('gotProfile', { name: answer.nickName })
    }))],
    ['subscribe', '🔔', () => setDialog('subscribe')],
    ['pay', '💰', () => setDialog('pay')],
    ['complainPay', '📣', () => setDialog('complain')],
    ['virtualGoods', '🎁', () => setDialog('virtualGoods')],
    ['code', '⊞', () => act(() => withToken(async token => {
      const scene = `demo=${Date.now() % 1000}`
      const picture = await (await callServer(`/qrcode/${appid}`, { token, body: { type: 'unlimited', scene } })).blob()
      note(t('made', { scene }), URL.createObjectURL(picture))
      return undefined
    }))],
    ['event', '⚡', () => setDialog('event')],
    ['clearChat', '🗑', () => act(async () => {
      await control(`users/${encodeURIComponent(user)}/inbox`, { method: 'DELETE', query: { appid } })
      notesOf.delete(key)
      return undefined
    })]
  ]

  async function sendPicture (chosen: File | undefined) {
    if (chosen === undefined) return
    const base64 = await new Promise<string>((resolve, reject) => {
      const reader = new FileReader()
      reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
      reader.onerror = () => reject(reader.error)
      reader.readAsDataURL(chosen)
    })
    await act(async () => outcome(await ofUser<PushResult>(user, 'image', appid, { base64 })))
  }

  function submit (event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const content = String(new FormData(form).get('content'))
    if (content.trim() === '') return
    form.reset()
    act(async () => outcome(await ofUser<PushResult>(user, 'text', appid, { content })))
  }

  async function scan (image: string) {
    const { readCode } = await import('./read-code.js')
    const text = await readCode(image)
    if (text === undefined) return note(t('notACode'))
    if (!text.startsWith('weixin://simulator/')) return note(t('scannedOther', { text }))
    const query = new URL(text).searchParams
    note(t('scanned', { page: query.get('page') ?? query.get('path') ?? 'pages/index/index', scene: query.get('scene') ?? '' }))
  }

  return (
    <div class='phone'>
      <div class='chat' ref={chat} role='log' aria-label={t('phoneOf', { name: user })} tabIndex={0}>
        {bubbles.length === 0 && <div class='hint'><p>{t('chatEmpty')}</p><p>{t('chatEmptyHint')}</p></div>}
        {bubbles.map((bubble, i) => (
          <div key={i} class={`bubble ${bubble.from}${bubble.failed === true ? ' failed' : ''}`}>
            {bubble.text !== undefined && <bdi>{showHidden(bubble.text.slice(0, READ_LENGTH))}{bubble.text.length > READ_LENGTH ? '…' : ''}</bdi>}
            {bubble.image !== undefined && <><img src={bubble.image} alt={t('picture')} /><button class='small' onClick={() => { scan(bubble.image!).catch(setError) }}>{t('scan')}</button></>}
            {bubble.label !== undefined && <small>{bubble.label}</small>}
          </div>
        ))}
      </div>
      <Problem error={error} />
      <form class='write' onSubmit={submit}>
        <button type='button' class='round' aria-label={t('actions')} title={t('actions')} onClick={() => setDialog('menu')}>＋</button>
        <input name='content' aria-label={t('write')} placeholder={t('write')} autocomplete='off' />
        <button class='primary' disabled={busy}>{t('send')}</button>
      </form>
      <div class='quick row'>{['文本', '图片', '二维码', '订阅消息'].map(content => <button key={content} class='small' lang='zh-CN' disabled={busy} onClick={() => act(async () => outcome(await ofUser<PushResult>(user, 'text', appid, { content })))}><Foreign text={content} /></button>)}</div>
      <input ref={file} class='visually-hidden' type='file' accept='image/png,image/jpeg,image/gif' tabIndex={-1} aria-label={t('picture')} onChange={event => { sendPicture(event.currentTarget.files?.[0]); event.currentTarget.value = '' }} />
      {dialog === 'menu' && (
        <Dialog title={t('actions')} onClose={() => setDialog(undefined)}>
          <div class='action-grid'>{actions.map(([name, icon, run]) => <button key={name} onClick={() => { setDialog(undefined); run() }}><span aria-hidden='true'>{icon}</span>{t(name)}</button>)}</div>
        </Dialog>
      )}
      {dialog === 'subscribe' && (
        <SubscribeDialog onClose={() => setDialog(undefined)} onAnswer={(templateId, accepted) => act(async () => outcome(await ofUser<PushResult>(user, accepted ? 'accept-subscribe' : 'reject-subscribe', appid, { templateId })) ?? t(accepted ? 'accepted' : 'rejected', { id: templateId }))} />
      )}
      {dialog === 'pay' && <PayDialog onClose={() => setDialog(undefined)} onAnswer={(payment, accepted, couponId) => act(() => pay(payment, accepted, couponId))} />}
      {dialog === 'complain' && (
        <ComplaintDialog
          paid={paidOrders.get(key)}
          onClose={() => setDialog(undefined)}
          onComplain={complaint => act(async () => {
            await ofUser(user, 'complaints', appid, complaint)
            return t('complained', { order: complaint.outTradeNo })
          })}
        />
      )}
      {dialog === 'virtualGoods' && (
        <VirtualShop
          appid={appid}
          user={user}
          onClose={() => setDialog(undefined)}
          onBuy={(item, quantity, device) => act(() => withToken(async token => payOrder(phone, await prepareOrder(phone, token, item, quantity), device)))}
          onPay={(order, device) => act(() => payOrder(phone, order, device))}
          onAct={act}
        />
      )}
      {dialog === 'event' && (
        <EventDialog onClose={() => setDialog(undefined)} onPush={(event, message) => act(async () => outcome(await control<PushResult>('push', { method: 'POST', body: { appid, user, event, message } })) ?? t('pushed', { event }))} />
      )}
    </div>
  )
}
