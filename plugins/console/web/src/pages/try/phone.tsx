import { useEffect, useRef, useState } from 'preact/hooks'
import { Dialog, Foreign, Problem } from '../../components.js'
import { t, type Key } from '../../i18n.js'
import { Chat, receivedBubble, sentBubbles } from './chat.js'
import { ComplaintDialog, EventDialog, PayDialog, SubscribeDialog } from './dialogs.js'
import { getPhoneUser, type PhoneUser } from './phone-user.js'
import { VirtualShop } from './virtual-shop.js'
import { control, type InboxEntry, type JournalEntry } from './simulator.js'

interface PhoneProps { appid: string, user: string, journal?: JournalEntry[], refresh: () => Promise<void> }

type DialogName = 'subscribe' | 'event' | 'menu' | 'pay' | 'complain' | 'virtualGoods'

/** An act of the user; its result is noted in the chat. */
type Act = () => Promise<string | undefined>

const QUICK_TEXTS = ['文本', '图片', '二维码', '订阅消息']
const PLACE = { MsgType: 'location', Location_X: '39.908860', Location_Y: '116.397390', Scale: '16', Label: '北京市东城区天安门' }

interface MenuProps {
  user: PhoneUser
  act: (act: Act) => void
  open: (dialog: DialogName | undefined) => void
  choosePicture: () => void
}

/** The menu of the acts. */
function Menu ({ user, act, open, choosePicture }: MenuProps) {
  const actions: Array<[Key, string, () => void]> = [
    ['picture', '🖼', choosePicture],
    ['location', '📍', () => act(() => user.push(PLACE))],
    ['voice', '🔊', () => act(() => user.push({ MsgType: 'voice', MediaId: 'demo-voice', Format: 'amr' }))],
    ['card', '🔗', () => act(() => user.send('miniprogrampage', { Title: '演示小程序', PagePath: 'pages/index/index' }))],
    ['enterSession', '💬', () => act(() => user.enterSession())],
    ['login', '🔑', () => act(() => user.signIn())],
    ['phoneNumber', '📱', () => act(() => user.showPhoneNumber())],
    ['profile', '👤', () => act(() => user.showProfile())],
    ['subscribe', '🔔', () => open('subscribe')],
    ['pay', '💰', () => open('pay')],
    ['complainPay', '📣', () => open('complain')],
    ['virtualGoods', '🎁', () => open('virtualGoods')],
    ['code', '⊞', () => act(() => user.makeCode())],
    ['event', '⚡', () => open('event')],
    ['clearChat', '🗑', () => act(() => user.clear())]
  ]
  return (
    <Dialog title={t('actions')} onClose={() => open(undefined)}>
      <div class='action-grid'>{actions.map(([name, icon, run]) => <button key={name} onClick={() => { open(undefined); run() }}><span aria-hidden='true'>{icon}</span>{t(name)}</button>)}</div>
    </Dialog>
  )
}

/** The dialog that is open, unless it is the menu. */
function OpenDialog ({ name, user, act, close }: { name?: DialogName, user: PhoneUser, act: (act: Act) => Promise<void>, close: () => void }) {
  switch (name) {
    case 'subscribe': return <SubscribeDialog onClose={close} onAnswer={(templateId, accepted) => act(() => user.answerSubscribe(templateId, accepted))} />
    case 'pay': return <PayDialog onClose={close} onAnswer={(payment, accepted, couponId) => act(() => user.pay(payment, accepted, couponId))} />
    case 'complain': return <ComplaintDialog paid={user.paidOrder} onClose={close} onComplain={complaint => act(() => user.complain(complaint))} />
    case 'event': return <EventDialog onClose={close} onPush={(event, message) => act(() => user.pushEvent(event, message))} />
    case 'virtualGoods': return (
      <VirtualShop
        appid={user.appid}
        user={user.user}
        onClose={close}
        onBuy={(item, quantity, device) => act(() => user.buy(item, quantity, device))}
        onPay={(order, device) => act(() => user.payVirtual(order, device))}
        onAct={act}
      />
    )
    default: return null
  }
}

/** The field for a text, and texts that the demo answers. */
function WriteForm ({ busy, send, openMenu }: { busy: boolean, send: (content: string) => void, openMenu: () => void }) {
  function submit (event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const content = String(new FormData(form).get('content'))
    if (content.trim() === '') return
    form.reset()
    send(content)
  }
  return (
    <>
      <form class='write' onSubmit={submit}>
        <button type='button' class='round' aria-label={t('actions')} title={t('actions')} onClick={openMenu}>＋</button>
        <input name='content' aria-label={t('write')} placeholder={t('write')} autocomplete='off' />
        <button class='primary' disabled={busy}>{t('send')}</button>
      </form>
      <div class='quick row'>{QUICK_TEXTS.map(content => <button key={content} class='small' lang='zh-CN' disabled={busy} onClick={() => send(content)}><Foreign text={content} /></button>)}</div>
    </>
  )
}

export function Phone ({ appid, user: name, journal = [], refresh }: PhoneProps) {
  const [openid, setOpenid] = useState<string>()
  const [inbox, setInbox] = useState<InboxEntry[]>([])
  const [dialog, setDialog] = useState<DialogName>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [, redraw] = useState(0)
  const file = useRef<HTMLInputElement>(null)
  const user = getPhoneUser(appid, name)

  async function loadInbox () {
    setInbox(await control<InboxEntry[]>(`users/${encodeURIComponent(name)}/inbox`, { query: { appid } }))
  }

  useEffect(() => {
    control<{ openid: string }>(`users/${encodeURIComponent(name)}`, { query: { appid } }).then(found => setOpenid(found.openid), setError)
  }, [])
  useEffect(() => { user.onNote = () => redraw(n => n + 1) }, [user])
  useEffect(() => { loadInbox().catch(setError) }, [journal])

  /** Performs an act of the user, shows its result, and refreshes the view. */
  async function act (work: Act) {
    setDialog(undefined)
    setBusy(true)
    setError(undefined)
    try {
      const said = await work()
      if (said !== undefined) user.note(said)
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
    await refresh()
    await loadInbox().catch(setError)
  }

  function sendPicture (input: HTMLInputElement) {
    const chosen = input.files?.[0]
    input.value = ''
    if (chosen !== undefined) act(() => user.sendPicture(chosen))
  }

  const bubbles = [...openid === undefined ? [] : sentBubbles(journal, openid), ...inbox.map(receivedBubble), ...user.notes].sort((a, b) => a.at - b.at)
  return (
    <div class='phone'>
      <Chat user={name} bubbles={bubbles} onScan={image => { user.scan(image).catch(setError) }} />
      <Problem error={error} />
      <WriteForm busy={busy} send={content => act(() => user.send('text', { content }))} openMenu={() => setDialog('menu')} />
      <input ref={file} class='visually-hidden' type='file' accept='image/png,image/jpeg,image/gif' tabIndex={-1} aria-label={t('picture')} onChange={event => sendPicture(event.currentTarget)} />
      {dialog === 'menu'
        ? <Menu user={user} act={act} open={setDialog} choosePicture={() => file.current?.click()} />
        : <OpenDialog name={dialog} user={user} act={act} close={() => setDialog(undefined)} />}
    </div>
  )
}
