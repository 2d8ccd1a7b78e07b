import { execFileSync } from 'node:child_process'
import type { ServerProcess } from '../helpers/server-process.js'

/** Gives a running process another limit: the descriptors that it may have, or the bytes to which a file of its may grow. */
export function setLimit ({ child }: ServerProcess, name: 'nofile' | 'fsize', value: number | 'unlimited'): void {
  try {
    execFileSync('prlimit', ['--pid', String(child.pid), `--${name}=${value}:`])
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Error('prlimit is missing: install util-linux') : error
  }
}
