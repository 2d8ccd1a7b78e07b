import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { choosePort } from './ports.js'

/** A Redis for tests: the server, and a prefix that no other test uses. */
export interface TestRedis {
  url: string
  prefix: string
}

/** A Redis that only this test uses and that it can stop and start. */
export interface PrivateRedis {
  url: string
  /** Stops the server like a power cut. */
  kill (): Promise<void>
  /** Stops it like an operator. */
  stop (): Promise<void>
  /** Starts it again at the same address, with the data it had. */
  start (): Promise<void>
  /** Makes it accept connections and answer nothing. */
  freeze (): void
  thaw (): void
}

let shared: Promise<PrivateRedis> | undefined

/** The server of `REDIS_URL`, or else a server for this test file. */
export async function testRedis (): Promise<TestRedis> {
  const prefix = `test-${randomUUID()}`
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, prefix }
  shared ??= startRedis(t)
  return { url: (await shared).url, prefix }
}

/** Starts the machine's `redis-server` on a free port of 127.0.0.1; it stops at the end of the test. */
export async function startRedis (t: { teardown (work: () => void): void }, { appendOnly = false } = {}): Promise<PrivateRedis> {
  ensureInstalled()
  const dir = mkdtempSync(join(tmpdir(), 'redis-'))
  const port = await choosePort()
  let server: ChildProcess | undefined

  async function start (): Promise<void> {
    const child = spawn('redis-server', [
      '--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '',
      '--appendonly', appendOnly ? 'yes' : 'no', '--appendfsync', 'always'
    ], { stdio: ['ignore', 'pipe', 'inherit'] })
    server = child
    let output = ''
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`redis-server ended:\n${output}`)))
      child.stdout.on('data', (data) => {
        output += data
        if (output.includes('Ready to accept connections')) resolve()
      })
    })
  }

  async function end (signal: NodeJS.Signals): Promise<void> {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    server.kill(signal)
    await exited
  }

  t.teardown(() => {
    server?.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  })
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    freeze: () => { server!.kill('SIGSTOP') },
    thaw: () => { server!.kill('SIGCONT') }
  }
}

function ensureInstalled (): void {
  if (isInstalled()) return
  try {
    // the package of Debian; it fails for users other than root and on other systems
    execFileSync('apt-get', ['update'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { stdio: 'ignore' })
  } catch {}
  if (!isInstalled()) throw new Error('these tests need Redis: install redis-server, or set REDIS_URL to a server that tests may write to')
}

function isInstalled (): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
