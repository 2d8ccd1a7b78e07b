import type { FastifyInstance } from 'fastify'
import { addObserver, createWatcher, type Activity, type ObservedMessage } from '../plugins/lib/observer.js'

const MAX_NAME_CHARACTERS = 64

/** The kind of a message, without its content, which is personal data. */
function describeMessage (message: ObservedMessage | undefined): string {
  const { MsgType = 'message', Event } = message ?? {}
  const name = Event === undefined ? MsgType : `event ${Event}`
  return name.replaceAll(/[^\p{L}\p{N} _.:-]/gu, '').slice(0, MAX_NAME_CHARACTERS)
}

/** Describes an activity; undefined if another line of the log already reports it. */
function describe (activity: Activity): string | undefined {
  switch (activity.type) {
    case 'push': return `push: ${describeMessage(activity.message)}${activity.duplicate ? ', delivered again' : activity.answer === 'success' ? '' : ', answered'}`
    case 'handle': return `handled: ${describeMessage(activity.message)}${activity.job.attempt > 1 ? `, try ${activity.job.attempt}` : ''}, by ${activity.rules?.map(({ name }) => name).join(', ') || 'no rule'}`
    case 'call': return `called: ${activity.operation ?? `${activity.method} ${activity.url.pathname}`}`
    case 'refresh': return `fetched: ${activity.credential}`
    default: return undefined
  }
}

/** Logs a line for each successful push, try, call and credential, for people at a terminal. Failures are in the log anyway. */
export function logEvents (app: FastifyInstance): void {
  addObserver(app, createWatcher((activity) => {
    const startedAt = performance.now()
    return (failure) => {
      const text = failure === undefined ? describe(activity) : undefined
      const appid = activity.type === 'handle' ? activity.job.appid : 'appid' in activity ? activity.appid : undefined
      if (text !== undefined) app.log.info({ appid, ms: Math.round((performance.now() - startedAt) * 10) / 10 }, text)
    }
  }))
}
