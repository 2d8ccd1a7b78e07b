import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n.js'
import { showHidden } from '../../text.js'
import { readPayload } from './read-payload.js'
import type { InboxEntry, JournalEntry } from './simulator.js'

/** An entry of the chat: a message of the user, a message of the account, or a note of the phone. */
export interface Bubble { at: number, from: 'user' | 'account' | 'note', type: string, text?: string, image?: string, label?: string, failed?: boolean }

interface ChatProps {
  user: string
  bubbles: Bubble[]
  /** Reads the code of a picture. */
  onScan (image: string): void
}

const READ_LENGTH = 2000

export function sentBubbles (journal: JournalEntry[], openid: string): Bubble[] {
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

export function receivedBubble (entry: InboxEntry): Bubble {
  const image = entry.base64 === undefined || !/^image\/(png|jpeg|gif|webp|bmp)$/.test(entry.contentType ?? '') ? undefined : `data:${entry.contentType};base64,${entry.base64}`
  return { at: entry.at, from: 'account', type: entry.msgtype, text: entry.content ?? (image === undefined ? JSON.stringify(entry.message, null, 1) : undefined), image, label: t(`via_${entry.via}`) }
}

export function Chat ({ user, bubbles, onScan }: ChatProps) {
  const chat = useRef<HTMLDivElement>(null)
  useEffect(() => { chat.current?.scrollTo({ top: chat.current.scrollHeight }) }, [bubbles.length])
  return (
    <div class='chat' ref={chat} role='log' aria-label={t('phoneOf', { name: user })} tabIndex={0}>
      {bubbles.length === 0 && <div class='hint'><p>{t('chatEmpty')}</p><p>{t('chatEmptyHint')}</p></div>}
      {bubbles.map((bubble, i) => (
        <div key={i} class={`bubble ${bubble.from}${bubble.failed === true ? ' failed' : ''}`}>
          {bubble.text !== undefined && <bdi>{showHidden(bubble.text.slice(0, READ_LENGTH))}{bubble.text.length > READ_LENGTH ? '…' : ''}</bdi>}
          {bubble.image !== undefined && <><img src={bubble.image} alt={t('picture')} /><button class='small' onClick={() => onScan(bubble.image!)}>{t('scan')}</button></>}
          {bubble.label !== undefined && <small>{bubble.label}</small>}
        </div>
      ))}
    </div>
  )
}
