import { PermanentError, type AccountContext } from 'fastify-wechat'

const LONGEST_BYTES = 2048
const MOST_MESSAGES = 5
const DAY_MS = 86_400_000

interface Progress {
  parts: string[]
  sent: number
}

/** Splits a text at the ends of sentences into customer service messages. Text after the fifth message is dropped. */
export function splitText (text: string): string[] {
  const parts: string[] = []
  let part = ''
  const pieces = text.split(/(?<=[。！？!?\n])/).flatMap(sentence => Buffer.byteLength(sentence) > LONGEST_BYTES ? [...sentence] : [sentence])
  for (const piece of pieces) {
    if (Buffer.byteLength(part) + Buffer.byteLength(piece) > LONGEST_BYTES) {
      parts.push(part.trim())
      part = ''
    }
    part += piece
  }
  return [...parts, part.trim()].filter(part => part !== '').slice(0, MOST_MESSAGES)
}

/** Asks a language model with an interface like OpenAI's. */
async function askModel (question: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(`${process.env.MODEL_URL}/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.MODEL_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: process.env.MODEL_NAME, messages: [{ role: 'user', content: question }] }),
    signal
  })
  // a wrong key or model stays wrong, so the push becomes a dead letter without another try
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new PermanentError(`the model refused: ${response.status}`)
  if (!response.ok) throw new Error(`the model answered ${response.status}`)
  const { choices } = await response.json() as { choices: Array<{ message: { content: string } }> }
  return choices[0]!.message.content
}

export default async function setup ({ account, api, app, messages }: AccountContext) {
  const store = app.wechat.store.scope(`answers:${account.appid}:`)

  /** Shows "typing" until the answer is ready: the platform hides it after 15 seconds, and shows it for 30 seconds per message. */
  function showTyping (touser: string) {
    const show = () => { api.customerService.setTyping({ touser, command: 'Typing' }).catch(() => {}) }
    show()
    const timer = setInterval(show, 15_100)
    return () => clearInterval(timer)
  }

  messages.on({ msgType: 'text', name: 'answer' }, async ({ FromUserName: touser, Content, MsgId }, { signal }) => {
    // a second try continues where the first try stopped: the answer is kept, and no message is sent twice
    const progress = await store.get<Progress>(MsgId) ?? { parts: [], sent: 0 }
    if (progress.parts.length === 0) {
      const stopTyping = showTyping(touser)
      try {
        progress.parts = splitText(await askModel(Content, signal))
      } finally {
        stopTyping()
      }
      await store.set(MsgId, progress, DAY_MS)
    }
    while (progress.sent < progress.parts.length) {
      await api.customerService.sendText({ touser, content: progress.parts[progress.sent]! }, { signal })
      progress.sent++
      await store.set(MsgId, progress, DAY_MS)
    }
  })
}
