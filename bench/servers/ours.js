import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import Fastify from 'fastify'
import { account } from '../lib/account.js'
import { listening } from '../lib/child.js'

// another build than this checkout, for comparisons with an earlier version
const dist = process.env.BENCH_DIST ? pathToFileURL(`${process.env.BENCH_DIST}/`) : new URL('../../dist/', import.meta.url)
const load = path => import(new URL(path, dist).href)
const { default: wechat, errors, metrics, store } = await load('plugins/index.js')
const { default: routes, logSerializers } = await load('routes/index.js')
const { redactSecrets } = await load('plugins/observability/index.js')

const options = process.argv[2].split(' ')
const has = option => options.includes(option)

const app = Fastify({ logger: has('log') ? { level: 'info', serializers: logSerializers, hooks: { streamWrite: redactSecrets } } : false })
app.register(errors)
if (has('metrics')) app.register(metrics)
if (has('durable')) {
  const dataDir = mkdtempSync(join(process.env.BENCH_DATA_DIR ?? tmpdir(), 'wechat-bench-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  app.register(store, { dataDir })
} else {
  app.register(store)
}
const count = Number(options.find(option => option.startsWith('accounts='))?.slice(9) ?? 1)
const accounts = Array.from({ length: count }, (_, index) => ({ ...account, appid: index === 0 ? account.appid : `wx${String(index).padStart(16, '0')}` }))
app.register(wechat, {
  accounts: accounts.map(({ aesKey, ...plain }) => has('plain') ? plain : { ...plain, aesKey }),
  apiBase: process.env.BENCH_API_BASE,
  setup: async (context) => {
    if (has('reply')) context.messages.reply({ msgType: 'text' }, ({ Content }) => ({ MsgType: 'text', Content: `reply to ${Content}` }))
    if (has('on')) context.messages.on({ msgType: 'text' }, () => {})
  }
})
app.register(routes, { prefix: '/wx' })
if (has('console')) app.register((await load('plugins/console/index.js')).default, { prefix: '/console', operatorKeys: ['o'.repeat(32)] })
await app.listen({ port: 0, host: '127.0.0.1' })

/** Waits until answered pushes are handled, because handling belongs to the cost of a push. */
async function handled () {
  for (;;) {
    const { waiting, delayed, running } = await app.wechat.queue.status()
    if (waiting + delayed + running === 0) return
    await sleep(10)
  }
}
listening(app.server.address().port, has('on') ? handled : undefined)
