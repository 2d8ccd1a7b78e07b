import { redactText } from '../redaction.js'
import type { Activity, CallActivity, Failure, HandleActivity, ObservedMessage, PushActivity } from '../../lib/observer.js'

export type Kind = 'push' | 'try' | 'call' | 'refresh' | 'reload'
export type Outcome = 'ok' | 'failed' | 'refused' | 'duplicate' | 'postponed'

/** The part of an event that lists show; see docs/console.md. */
export interface Summary {
  kind: Kind
  outcome: Outcome
  /** The beginning of the event, Unix milliseconds. */
  at: number
  ms: number
  appid?: string | undefined
  /** The openid of the user. */
  user?: string | undefined
  name?: string | undefined
  text?: string | undefined
  attempt?: number | undefined
  rule?: string | undefined
  status?: number | undefined
  errcode?: number | undefined
  rid?: string | undefined
  code?: string | undefined
  error?: string | undefined
  trace?: string | undefined
  node: string
}

/** The details of an event. */
export interface Detail {
  payload?: string | undefined
  received?: string | undefined
  headers?: Record<string, string> | undefined
  answer?: string | undefined
  method?: string | undefined
  url?: string | undefined
  rules?: HandleActivity['rules'] | undefined
}

/** The run of a handler to which an event belongs. */
export interface RunningRule { rule: string, requestId?: string | undefined, attempt?: number | undefined }

const PAYLOAD_CHARACTERS = 16 * 1024
const RECEIVED_BYTES = 4 * 1024
const ERROR_CHARACTERS = 1024
const TEXT_CHARACTERS = 80
const VALUE_CHARACTERS = 256

const cut = (text: string, length: number) => text.length > length ? `${text.slice(0, length)}…` : text
const short = (value: unknown): string | undefined => value === undefined || value === null ? undefined : cut(String(value), VALUE_CHARACTERS)

function describeFailure ({ error }: Failure): Pick<Summary, 'errcode' | 'rid' | 'code' | 'error'> {
  const { code, errcode, rid, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  let text: string
  try {
    text = typeof message === 'string' ? message : String(error)
  } catch {
    text = 'a value that cannot be shown was thrown'
  }
  return { code: short(code), errcode: typeof errcode === 'number' ? errcode : undefined, rid: short(rid), error: redactText(cut(text, ERROR_CHARACTERS)) }
}

function describeMessage (message: ObservedMessage | undefined): Pick<Summary, 'user' | 'name' | 'text'> {
  if (message === undefined) return {}
  const { MsgType, Event, FromUserName, Content } = message
  return { user: short(FromUserName), name: short(Event ?? MsgType), text: typeof Content === 'string' ? cut(Content, TEXT_CHARACTERS) : undefined }
}

const payloadOf = (raw: string | undefined) => raw === undefined ? undefined : redactText(cut(raw, PAYLOAD_CHARACTERS))

function describePush (activity: PushActivity, failure: Failure | undefined): { summary: Partial<Summary>, detail: Detail } {
  const { message, received, appid, requestId, duplicate } = activity
  // the signature of a push stays valid for minutes, so it is left out
  const { timestamp, nonce, encrypt_type: encryption } = (received?.query ?? {}) as Record<string, unknown>
  return {
    summary: {
      outcome: failure === undefined ? duplicate ? 'duplicate' : 'ok' : message === undefined ? 'refused' : 'failed',
      appid,
      trace: requestId,
      ...describeMessage(message)
    },
    detail: {
      payload: payloadOf(message?.raw),
      received: received && redactText(Buffer.from(received.body.subarray(0, RECEIVED_BYTES)).toString()),
      headers: received && JSON.parse(JSON.stringify({ timestamp: short(timestamp), nonce: short(nonce), encrypt_type: short(encryption) })),
      answer: activity.answer === undefined ? undefined : redactText(cut(activity.answer, PAYLOAD_CHARACTERS))
    }
  }
}

function describeTry ({ job, message, rules }: HandleActivity, failure: Failure | undefined): { summary: Partial<Summary>, detail: Detail } {
  const postponed = (failure?.error as { code?: unknown } | undefined)?.code === 'WX_ERR_POSTPONED'
  return {
    summary: {
      outcome: failure === undefined ? 'ok' : postponed ? 'postponed' : 'failed',
      appid: job.appid,
      attempt: job.attempt,
      trace: job.origin?.requestId,
      ...describeMessage(message)
    },
    detail: {
      // the push itself may not have been kept
      payload: failure === undefined ? undefined : payloadOf(job.raw),
      rules: rules?.map(({ error, ...run }) => ({ ...run, ...(error !== undefined && { error: redactText(cut(error, ERROR_CHARACTERS)) }) }))
    }
  }
}

function describeCall ({ appid, operation, method, url, attempt, statusCode }: CallActivity, failure: Failure | undefined, running: RunningRule | undefined): { summary: Partial<Summary>, detail: Detail } {
  return {
    summary: {
      outcome: failure === undefined ? 'ok' : 'failed',
      appid,
      name: operation ?? url.pathname,
      status: statusCode,
      attempt: running?.attempt ?? attempt,
      rule: short(running?.rule),
      trace: running?.requestId,
      ...(failure === undefined && { errcode: 0 })
    },
    detail: { method, url: url.href }
  }
}

/** The summary and details that the history keeps of an activity. */
export function describeActivity (activity: Exclude<Activity, { type: 'enqueue' }>, failure: Failure | undefined, running: RunningRule | undefined): { summary: Partial<Summary>, detail: Detail } {
  const problem = failure === undefined ? {} : describeFailure(failure)
  const { summary, detail } = describe()
  return { summary: { ...summary, ...problem }, detail }

  function describe (): { summary: Partial<Summary>, detail: Detail } {
    const outcome = failure === undefined ? 'ok' : 'failed'
    switch (activity.type) {
      case 'push': return describePush(activity, failure)
      case 'handle': return describeTry(activity, failure)
      case 'call': return describeCall(activity, failure, running)
      case 'refresh': return { summary: { outcome, appid: activity.appid, name: activity.credential, trace: running?.requestId }, detail: {} }
      case 'reload': return { summary: { outcome, name: 'accounts' }, detail: {} }
    }
  }
}
