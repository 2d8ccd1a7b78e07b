import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { account } from './lib/account.js'
import { installedPeers, print, quantile, sort } from './lib/compare.js'
import { startServer } from './lib/server.js'

export const question = 'How long until the server listens?'

const dist = process.env.BENCH_DIST ?? fileURLToPath(new URL('../dist', import.meta.url))

interface Start { ms: number, cpuMs: number }

async function start (args: string[], env: Record<string, string>): Promise<Start> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise(resolve => { child.once('exit', resolve) })
  try {
    await new Promise<void>((resolve, reject) => {
      let text = ''
      child.stdout.on('data', (chunk) => { if ((text += chunk).includes('istening')) resolve() })
      child.once('exit', () => reject(new Error(`it ended before it listened: ${text}`)))
    })
    const ms = performance.now() - startedAt
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return { ms, cpuMs: (Number(fields[11]) + Number(fields[12])) * 10 }
  } finally {
    child.kill('SIGKILL')
    await gone
  }
}

/** The server of the portal benchmark: a framework and the peer, one account. */
async function startPeer (name: string): Promise<Start> {
  const server = await startServer('peer.js', name)
  const { cpuUs } = await server.usage()
  await server.stop()
  return { ms: server.startMs, cpuMs: Math.round(cpuUs / 1000) }
}

export async function run (): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wechat-bench-'))
  const file = join(dir, 'accounts.json')
  writeFileSync(file, JSON.stringify({ accounts: [account] }))
  const env = (name: string) => ({ PORT: '0', DATA_DIR: join(dir, name), LOG_LEVEL: 'info', WECHAT_ACCOUNTS: file })
  const bare = "import('fastify').then(async ({ default: Fastify }) => { await Fastify({ logger: true }).listen({ port: 0 }) })"
  const rows = [
    { name: 'node:http', begin: () => start(['-e', "require('node:http').createServer().listen(0, () => console.log('listening'))"], {}) },
    { name: 'a bare Fastify', begin: () => start(['-e', bare], {}) },
    { name: 'ours, one account', begin: () => start([join(dist, 'server.js')], env('ours')) },
    ...(process.env.BENCH_BEFORE ? [{ name: 'ours, before', begin: () => start([join(process.env.BENCH_BEFORE!, 'server.js')], env('before')) }] : []),
    // the portal alone: no API, media, pages, metrics or storage
    ...installedPeers('co-wechat', 'wechat', 'nest-wechat', 'node-easywechat').map(name => ({ name: `a portal with ${name}`, begin: () => startPeer(name) }))
  ].map(row => ({ ...row, ms: [] as number[], cpuMs: [] as number[] }))
  try {
    for (let round = -1; round < 11; round++) {
      for (const row of rows) {
        const { ms, cpuMs } = await row.begin()
        if (round < 0) continue
        row.ms.push(ms)
        row.cpuMs.push(cpuMs)
      }
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
  print('From the start of the process until it listens', ['', 'median', 'least', 'middle half', 'CPU'], rows.map(({ name, ms, cpuMs }) => {
    const sorted = sort(ms)
    return [name, `${quantile(sorted, 0.5).toFixed(0)} ms`, `${sorted[0]!.toFixed(0)} ms`, `${quantile(sorted, 0.25).toFixed(0)} to ${quantile(sorted, 0.75).toFixed(0)} ms`, `${quantile(sort(cpuMs), 0.5)} ms`]
  }))
}
