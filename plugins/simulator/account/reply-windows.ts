import type { Clock } from '../clock.js'
import type { Limits } from '../options.js'
import { refuse } from '../refusal.js'

interface Window { until: number, left: number }

/** Decides when and how often an account may write to a user without being asked. */
export interface ReplyWindows {
  userWrote (): void
  userEntered (): void
  /** Uses one message of an open window. Refuses with 45015 if no window is open, and with 45047 if its messages are used up. */
  take (): void
  /** Refuses with 45080 without a message of the user in the last 30 seconds, with 45081 while it shows already. */
  type (): void
  stopTyping (): void
}

const TYPING_WINDOW_MS = 30_000
const TYPING_SHOWN_MS = 15_000

export function createReplyWindows (clock: Clock, limits: Limits): ReplyWindows {
  let message: Window = { until: -Infinity, left: 0 }
  let entry: Window = { until: -Infinity, left: 0 }
  let wroteAt = -Infinity
  let typingUntil = -Infinity

  return {
    userWrote () {
      wroteAt = clock.now()
      message = { until: wroteAt + limits.replyWindowMs, left: limits.repliesPerMessage }
    },
    userEntered () {
      entry = { until: clock.now() + limits.entryWindowMs, left: limits.repliesPerEntry }
    },
    take () {
      const open = [entry, message].filter(({ until }) => until > clock.now())
      if (open.length === 0) {
        const ever = Math.max(entry.until, message.until)
        refuse(45015, 'response out of time limit or subscription is canceled', ever === -Infinity
          ? 'the user neither wrote to the account nor entered a conversation'
          : `the user's last window closed ${Math.round((clock.now() - ever) / 1000)} s ago`)
      }
      const window = open.find(({ left }) => left > 0)
      if (window === undefined) return refuse(45047, 'out of response count limit', 'all messages of the open window are sent; the next message of the user opens another')
      window.left--
      typingUntil = -Infinity
    },
    type () {
      if (clock.now() - wroteAt > TYPING_WINDOW_MS) refuse(45080, 'client typing quota limit: no message in the last 30 seconds', 'the user wrote nothing in the last 30 s')
      if (typingUntil > clock.now()) refuse(45081, 'already typing')
      typingUntil = clock.now() + TYPING_SHOWN_MS
    },
    stopTyping () { typingUntil = -Infinity }
  }
}
