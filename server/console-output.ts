import { format } from 'node:util'
import type { FastifyBaseLogger } from 'fastify'

const LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error', trace: 'debug' } as const

/**
 * Turns the `console` output of libraries and handlers, and the warnings of Node.js, into lines of the log,
 * so that the log contains only JSON. Returns a function that undoes this.
 */
export function logConsole (log: FastifyBaseLogger): () => void {
  const originals = Object.keys(LEVELS).map(name => [name, console[name as keyof typeof LEVELS]] as const)
  for (const [name, level] of Object.entries(LEVELS)) {
    console[name as keyof typeof LEVELS] = (...values: unknown[]) => { log[level]({ source: 'console' }, format(...values)) }
  }
  const listeners = process.listeners('warning')
  const onWarning = (warning: Error) => { log.warn({ source: 'node', err: warning }, warning.message) }
  process.removeAllListeners('warning')
  process.on('warning', onWarning)
  return () => {
    Object.assign(console, Object.fromEntries(originals))
    process.off('warning', onWarning)
    for (const listener of listeners) process.on('warning', listener)
  }
}
