import type { DeadLetter, DeadLetters } from './queue.js'

interface DeadLetterSource {
  list (appid: string, limit: number): Promise<DeadLetter[]>
  replay (appid: string, id: string): Promise<boolean>
}

/** The dead letters of one account, as far as the engines have them. */
export function adaptDeadLetters ({ list, replay }: DeadLetterSource): DeadLetters {
  return {
    async list ({ appid = '', limit = 100 } = {}) { return { items: await list(appid, limit) } },
    async get () { return undefined },
    async replay ({ appid = '', ids = [] }) {
      const replayed = await Promise.all(ids.map(id => replay(appid, id)))
      return replayed.filter(Boolean).length
    },
    async discard () { return 0 },
    async add () { return false }
  }
}
