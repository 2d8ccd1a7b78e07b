import type { FastifyReply } from 'fastify'

const CHECKS = 3

/**
 * Closes the connection of a client that reads nothing of its answer for `limitMs` milliseconds, default 30,000, so that an unread
 * download releases its connection to the platform.
 */
export function closeUnread ({ raw }: FastifyReply, limitMs = 30_000): void {
  const { socket } = raw
  if (socket === null) return
  let sent = -1
  let unchanged = 0
  const timer = setInterval(() => {
    // the bytes that the operating system has taken; the rest waits for the client
    const taken = socket.bytesWritten - socket.writableLength
    unchanged = raw.writableLength > 0 && taken === sent ? unchanged + 1 : 0
    sent = taken
    if (unchanged >= CHECKS) socket.destroy()
  }, limitMs / CHECKS)
  timer.unref()
  raw.once('close', () => clearInterval(timer))
}
