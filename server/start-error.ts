import type { FastifyBaseLogger } from 'fastify'
import { AccountsError, OptionsError, PackageError, StoreError, UnfitStoreError } from '../plugins/lib/error-codes.js'
import type { Config } from './config.js'

type ListenError = NodeJS.ErrnoException & { port?: number, address?: string }

/** A sentence that says what the operator can do about an error at the start; undefined for a bug. */
function describeStartError (error: unknown, config?: Pick<Config, 'port' | 'host'>): string | undefined {
  const { code, message } = error as ListenError
  const at = config === undefined ? '' : ` ${config.port} of ${config.host}`
  if (code === 'EADDRINUSE') return `port${at} is in use by another program (EADDRINUSE): stop it, or set PORT to another port (PORT=0 picks a free port)`
  if (code === 'EACCES') return `port${at} needs more rights than this user has (EACCES): set PORT to 1024 or higher`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `this machine has no address ${config?.host} (${code}): set HOST to an address of this machine`
  return [OptionsError, AccountsError, PackageError, StoreError, UnfitStoreError].some(known => error instanceof known) ? message : undefined
}

/** Logs why the server cannot start: a sentence if the operator can act, otherwise a stack. */
export function logStartError (error: unknown, log: FastifyBaseLogger | undefined, config?: Config): void {
  const sentence = describeStartError(error, config)
  if (log === undefined) process.stderr.write(`${sentence ?? (error as Error).stack}\n`)
  else if (sentence !== undefined) log.fatal(sentence)
  else log.fatal({ err: error }, 'the server cannot start')
}
