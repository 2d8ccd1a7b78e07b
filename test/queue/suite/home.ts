import type { Test } from 'tap'
import type { DeadLetter, MessageQueue } from '../../../plugins/queue/queue.js'
import type { EngineLog } from '../../../plugins/engines/log.js'
import type { QueueOptions } from '../../../plugins/queue/options.js'

/** Opens a queue on the same jobs each time it is called; the test closes what it opened. */
export type OpenQueue = (options?: QueueOptions & { now?: () => number, log?: EngineLog }) => Promise<MessageQueue>

/** A place for jobs that no other test uses. */
export type CreateHome = (t: Test) => Promise<OpenQueue>

export const QUICK: QueueOptions = { backoffMs: 1, maxBackoffMs: 2, attempts: 3, concurrencyPerAccount: 100 }
export const push = (key: string, appid = 'wx1') => ({ appid, key, raw: `<xml>${key} 图片</xml>` })

export const createLog = () => {
  const warnings: string[] = []
  return { warnings, info () {}, warn: (_fields: object, text: string) => { warnings.push(text) }, error () {} }
}

export const lettersOf = async (queue: MessageQueue, appid: string, limit?: number): Promise<DeadLetter[]> => (await queue.deadLetters.list({ appid, limit })).items
export const replay = async (queue: MessageQueue, appid: string, id: string): Promise<boolean> => await queue.deadLetters.replay({ appid, ids: [id] }) === 1
