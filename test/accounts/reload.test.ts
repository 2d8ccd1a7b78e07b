import { rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import type { Account, AccountsOptions } from '../../plugins/accounts/index.js'
import { until } from '../helpers/platform.js'
import { deferred } from '../messages/push.js'
import { account, build, type App } from './app.js'

interface Watched {
  app: App
  file: string
  /** Writes the file in place. */
  write (content: Account[] | string): Promise<void>
  /** Replaces it, as careful editors do. */
  replace (content: Account[] | string): Promise<void>
  get (n: number): Promise<number>
  lastReload (): { at: string, ok: boolean, error?: string }
}

const textOf = (content: Account[] | string) => typeof content === 'string' ? content : JSON.stringify({ accounts: content }, null, 2)

async function watch (t: Test, accounts: Account[], options: Partial<AccountsOptions> = {}): Promise<Watched> {
  const file = join(t.testdir({ 'accounts.json': textOf(accounts) }), 'accounts.json')
  const app = await build(t, { accounts: file, ...options })
  return {
    app,
    file,
    write: content => writeFile(file, textOf(content)),
    async replace (content) {
      await writeFile(`${file}.new`, textOf(content))
      await rename(`${file}.new`, file)
    },
    get: async n => (await app.inject(`/${account(n).appid}/echo`)).statusCode,
    lastReload: () => app.wechat.accounts.status().lastReload!
  }
}

t.test('a changed account gets a new context, the others keep theirs', async (t) => {
  const { app, write, get } = await watch(t, [account(1), account(2)])
  t.same([await get(1), await get(2)], [200, 200])
  const [one, two] = app.contexts.map(({ account }) => account)
  await write([account(1, { token: 'changed' }), account(2)])
  await until(() => app.contexts.length === 3)
  await until(() => app.closed.length === 1)
  t.same(app.closed, [account(1).appid])
  t.same([await get(1), await get(2)], [200, 200])
  t.equal(await app.wechat.accounts.use(account(2).appid, ({ account }) => account), two)
  t.not(await app.wechat.accounts.use(account(1).appid, ({ account }) => account), one)
})

t.test('a file that is replaced by another is noticed, however often', async (t) => {
  const { app, replace, get } = await watch(t, [account(1)])
  for (let n = 2; n < 5; n++) {
    await replace([account(1), account(n)])
    await until(async () => await get(n) === 200)
    t.equal(app.wechat.accounts.status().configured, 2)
  }
  t.equal(await get(2), 404)
})

t.test('a file behind a link that is set anew is noticed', async (t) => {
  const folder = t.testdir({ one: { 'accounts.json': textOf([account(1)]) }, two: { 'accounts.json': textOf([account(2)]) } })
  await symlink('one', join(folder, 'data'))
  await symlink(join('data', 'accounts.json'), join(folder, 'accounts.json'))
  const app = await build(t, { accounts: join(folder, 'accounts.json') })
  await symlink('two', join(folder, 'data.new'))
  await rename(join(folder, 'data.new'), join(folder, 'data'))
  await until(async () => (await app.inject(`/${account(2).appid}/echo`)).statusCode === 200)
})

/** Replaces a link by another, at once. */
async function relink (target: string, link: string): Promise<void> {
  await symlink(target, `${link}.new`)
  await rename(`${link}.new`, link)
}

t.test('a change is noticed behind every kind of link and folder, again and again', async (t) => {
  const content = (n: number) => ({ 'accounts.json': textOf([account(n)]) })
  const folder = t.testdir({ one: content(1), two: content(2), three: content(3), mount: { '..v1': content(1), '..v2': content(2), '..v3': content(3) }, plain: content(1), etc: {}, next: content(2), last: content(3) })
  const at = (...parts: string[]) => join(folder, ...parts)
  const cases: Record<string, { file: string, prepare? (): Promise<void>, change (n: number): Promise<void> }> = {
    'a link to a file in another folder': {
      file: at('etc', 'accounts.json'),
      prepare: () => symlink(at('one', 'accounts.json'), at('etc', 'accounts.json')),
      change: n => writeFile(at('one', 'accounts.json'), textOf([account(n)]))
    },
    'a current link': {
      file: at('current', 'accounts.json'),
      prepare: () => symlink('one', at('current')),
      change: n => relink(n === 2 ? 'two' : 'three', at('current'))
    },
    'a link into a mounted ConfigMap': {
      file: at('config.json'),
      async prepare () {
        await symlink('..v1', at('mount', '..data'))
        await symlink(join('..data', 'accounts.json'), at('mount', 'accounts.json'))
        await symlink(at('mount', 'accounts.json'), at('config.json'))
      },
      change: n => relink(`..v${n}`, at('mount', '..data'))
    },
    'a folder that is replaced': {
      file: at('plain', 'accounts.json'),
      async change (n) {
        await rename(at('plain'), at(`old${n}`))
        await rename(at(n === 2 ? 'next' : 'last'), at('plain'))
      }
    }
  }
  for (const [name, { file, prepare, change }] of Object.entries(cases)) {
    await prepare?.()
    const app = await build(t, { accounts: file })
    for (const n of [2, 3]) {
      await change(n)
      const changedAt = Date.now()
      await until(async () => (await app.inject(`/${account(n).appid}/echo`)).statusCode === 200)
      t.ok(Date.now() - changedAt < 30_000, `${name}, change ${n - 1}, after ${Date.now() - changedAt} ms`)
    }
    await app.close()
  }
})

t.test('a neighbour that changes all the time neither keeps the file from being read nor causes it', async (t) => {
  const { app, file, write, get } = await watch(t, [account(1)])
  const stop = new AbortController()
  const neighbour = (async () => {
    while (!stop.signal.aborted) await writeFile(`${file}.log`, String(Math.random()))
  })()
  await write([account(2)])
  await until(async () => await get(2) === 200)
  stop.abort()
  await neighbour
  t.equal(app.lines.filter(line => line.includes('accounts reloaded')).length, 1)
})

t.test('an added account is there, a removed one is gone and its context closed', async (t) => {
  const { app, write, get } = await watch(t, [account(1)])
  t.same([await get(1), await get(2)], [200, 404])
  await write([account(2)])
  await until(async () => await get(2) === 200)
  t.equal(await get(1), 404)
  await until(() => app.closed.length === 1)
  t.same(app.wechat.accounts.status().configured, 1)
})

t.test('the old context serves the requests that it has, and closes after the last of them', async (t) => {
  const { app, write, get } = await watch(t, [account(1)])
  const [started, gate] = [deferred(), deferred()]
  const working = app.wechat.accounts.use(account(1).appid, async ({ crypto }) => {
    started.resolve()
    await gate.promise
    return crypto.signature.sign('1')
  })
  await started.promise
  const before = await app.wechat.accounts.use(account(1).appid, ({ crypto }) => crypto.signature.sign('1'))
  await write([account(1, { token: 'changed' })])
  await until(() => app.contexts.length === 2)
  await until(async () => await app.wechat.accounts.use(account(1).appid, ({ crypto }) => crypto.signature.sign('1')) !== before)
  t.same(app.closed, [])
  gate.resolve()
  t.equal(await working, before)
  await until(() => app.closed.length === 1)
  t.equal(await get(1), 200)
})

t.test('an invalid file changes nothing, shows in the status and the log, and a good one heals it', async (t) => {
  const { app, file, write, get, lastReload } = await watch(t, [account(1)])
  const { at } = lastReload()
  t.match(lastReload(), { ok: true, error: undefined })
  t.equal(await get(1), 200)
  const served = await app.wechat.accounts.use(account(1).appid, ({ account }) => account)
  await write('{ "accounts": [\n { "appid": "nope", "secret": "hush" } ] }')
  await until(() => !lastReload().ok)
  t.match(lastReload().error, /accounts\.json:2: accounts\[0\]\.appid: expected "wx"/)
  t.equal(await app.wechat.accounts.use(account(1).appid, ({ account }) => account), served)
  t.equal(app.wechat.accounts.status().configured, 1)
  t.ok(app.lines.some(line => line.includes('accounts not reloaded, the previous accounts stay active') && JSON.parse(line).level === 50))
  t.notOk(app.lines.some(line => line.includes('hush')))

  await rm(file)
  await until(() => /cannot be read \(ENOENT\)/.test(lastReload().error ?? ''))
  t.equal(await get(1), 200)

  await write([account(1), account(2)])
  await until(() => lastReload().ok)
  t.equal(lastReload().error, undefined)
  t.not(lastReload().at, at)
  t.same([await get(1), await get(2)], [200, 200])
  t.equal(await app.wechat.accounts.use(account(1).appid, ({ account }) => account), served)
})

t.test('the good file of before heals it, too', async (t) => {
  const { app, write, lastReload } = await watch(t, [account(1)])
  await write('accounts')
  await until(() => !lastReload().ok)
  await write([account(1)])
  await until(() => lastReload().ok)
  t.equal(app.wechat.accounts.status().configured, 1)
})

t.test('an account that cannot be set up leaves all as it was, and is tried again on demand', async (t) => {
  let broken = false
  const { app, write, get, lastReload } = await watch(t, [account(1), account(2)], {
    async setup ({ account: { appid } }) {
      if (broken && appid === account(2).appid) throw new Error('hush: the handler module is broken')
    }
  })
  t.same([await get(1), await get(2)], [200, 200])
  const before = app.contexts.map(({ account }) => account)
  broken = true
  await write([account(1, { token: 'changed' }), account(2, { token: 'changed' }), account(3)])
  await until(() => !lastReload().ok)
  t.equal(lastReload().error, 'an account could not be read or set up: see the log')
  t.ok(app.lines.some(line => line.includes('the handler module is broken')))
  for (const [index, n] of [1, 2].entries()) t.equal(await app.wechat.accounts.use(account(n).appid, ({ account }) => account), before[index])
  t.equal(await get(3), 404, 'nothing of the file is in force')
  await until(() => app.closed.length === app.contexts.length - 2)

  broken = false
  t.match(await app.wechat.accounts.reload(), { ok: true })
  t.same([await get(1), await get(2), await get(3)], [200, 200, 200])
  await until(() => before.every(({ appid }) => app.closed.includes(appid)))
  t.equal(app.wechat.accounts.status().warm, 3)
})

t.test('a reload while an account boots never leaves the stale context', async (t) => {
  const gate = deferred()
  let boots = 0
  const { app, write } = await watch(t, [account(1)], {
    async setup () {
      if (++boots === 1) await gate.promise
    }
  })
  const sign = () => app.wechat.accounts.use(account(1).appid, ({ crypto }) => crypto.signature.sign('1'))
  const first = sign()
  await until(() => boots === 1)
  await write([account(1, { token: 'changed' })])
  await app.wechat.accounts.reload()
  gate.resolve()
  const signature = await first
  t.equal(await sign(), signature)
  t.equal(boots, 2)
  await until(() => app.closed.length === 1)
  t.equal(app.wechat.accounts.status().warm, 1)
  const fresh = await build(t, { accounts: [account(1, { token: 'changed' })] })
  t.equal(await fresh.wechat.accounts.use(account(1).appid, ({ crypto }) => crypto.signature.sign('1')), signature)
})

t.test('a reload on demand that finds nothing new changes nothing', async (t) => {
  const { app, get, lastReload } = await watch(t, [account(1)])
  await get(1)
  const before = lastReload()
  t.equal(await app.wechat.accounts.reload(), before)
  t.equal(app.contexts.length, 1)
})

t.test('closing during a reload leaves no context open, and the file unwatched', async (t) => {
  const { app, write, get } = await watch(t, [account(1)])
  await get(1)
  await write([account(1, { token: 'changed' })])
  const reloading = app.wechat.accounts.reload()
  await app.close()
  await reloading
  t.equal(app.closed.length, app.contexts.length)
  const { length } = app.contexts
  await write([account(1, { token: 'changed again' })])
  t.equal((await app.wechat.accounts.reload())?.ok, true)
  t.equal(app.contexts.length, length)
})
