import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { account } from './lib/account.js'
import { print, quantile, sort } from './lib/compare.js'

export const question = 'How long until the server listens?'

const dist = process.env.BENCH_DIST ?? fileURLToPath(new URL('../dist', import.meta.url))

async function start (args: string[], env: Record<string, string>): Promise<{ ms: number, cpuMs: number }> {
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

export async function run (): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wechat-bench-'))
  const file = join(dir, 'accounts.json')
  writeFileSync(file, JSON.stringify({ accounts: [account] }))
  const env = (name: string) => ({ PORT: '0', DATA_DIR: join(dir, name), LOG_LEVEL: 'info', WECHAT_ACCOUNTS: file })
  const bare = "import('fastify').then(async ({ default: Fastify }) => { await Fastify({ logger: true }).listen({ port: 0 }) })"
  const rows = [
    { name: 'node:http', args: ['-e', "require('node:http').createServer().listen(0, () => console.log('listening'))"], env: {} },
    { name: 'a bare Fastify', args: ['-e', bare], env: {} },
    { name: 'ours, one account', args: [join(dist, 'server.js')], env: env('ours') },
    ...(process.env.BENCH_BEFORE ? [{ name: 'ours, before', args: [join(process.env.BENCH_BEFORE, 'server.js')], env: env('before') }] : [])
  ].map(row => ({ ...row, ms: [] as number[], cpuMs: [] as number[] }))
  try {
    for (let round = -1; round < 11; round++) {
      for (const row of rows) {
        const { ms, cpuMs } = await start(row.args, row.env)
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
