import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { createBus, engines, within, type Bus } from '../helpers/bus.js'
import { call, createAccount } from '../helpers/hub.js'
import type { ServerProcess } from '../helpers/server-process.js'

t.setTimeout(240_000)

const KEY = 'operator-key-operator-key-operator-key'
const headers = { authorization: `Bearer ${KEY}` }
const NUMBERS = ['0', '1', '2', '3', '4']

// RULES are the rules of a process: name=beginning of the content
const setup = `
  for (const [name, beginning] of process.env.RULES.split(' ').map(rule => rule.split('='))) {
    ctx.messages.on({ msgType: 'text', name, pattern: new RegExp('^' + beginning), order: 'none' }, async ({ Content }) => {
      if (process.env.GATE) await gate(process.env.GATE)
      await note('end', process.env.NODE_NAME, name, Content)
    })
  }`
const OLD = { RULES: 'kept=kept removed=removed before=renamed' }
const NEW = { RULES: 'kept=kept after=renamed added=added', WECHAT_ACCOUNTS: 'new.json' }

interface RollingBus extends Bus {
  /** Pushes to an account that only the new processes have. */
  pushToNewAccount (content: string): Promise<boolean>
}

async function createRollingBus (t: Parameters<typeof createBus>[0], engine: 'sqlite' | 'redis'): Promise<RollingBus> {
  const bus = await createBus(t, { engine, setup, nodes: ['old', 'new'], env: { OPERATOR_KEYS: KEY, DATA_DIR: 'data' } })
  const { accounts } = JSON.parse(readFileSync(join(bus.cwd, 'accounts.json'), 'utf8')) as { accounts: Array<{ apiBase: string }> }
  const added = createAccount()
  bus.simulator.addAccount({ ...added })
  writeFileSync(join(bus.cwd, 'new.json'), JSON.stringify({ accounts: [...accounts, { ...added, apiBase: accounts[0]!.apiBase }] }))
  const pushUrl = () => bus.simulator.account(bus.account.appid).settings.pushUrl!.replace(bus.account.appid, added.appid)
  return {
    ...bus,
    async pushToNewAccount (content) {
      bus.simulator.account(added.appid).settings.pushUrl = pushUrl()
      return (await bus.simulator.push(added.appid, { MsgType: 'text', Content: content }, { user: 'bob' })).delivered
    }
  }
}

async function pushAll (bus: Bus, ...beginnings: string[]): Promise<string[]> {
  const contents = beginnings.flatMap(beginning => NUMBERS.map(number => `${beginning}-${number}`))
  for (const content of contents) if (!(await bus.push(content)).delivered) throw new Error(`${content} was not taken`)
  return contents
}

const ended = (bus: Bus) => bus.notes().map(([, node, rule, content]) => `${node} ${rule} ${content}`)
const endedContents = (bus: Bus) => new Set(bus.notes().map(([, , , content]) => content!))
const lettersOf = async ({ base }: ServerProcess) => (await call('GET', `${base}/console/api/dead-letters`, { headers })).body.items as Array<{ error: string, raw: string }>

t.test('redis: while one node is new and one old, a new account, a new, a removed and a renamed rule lose nothing', async t => {
  const bus = await createRollingBus(t, 'redis')
  const [old, next] = await Promise.all([bus.start('old', OLD), bus.start('new', NEW)])
  const expected = await pushAll(bus, 'kept', 'removed', 'renamed')
  bus.direct('new')
  expected.push(...await pushAll(bus, 'kept-new', 'renamed-new', 'added'))
  for (const number of NUMBERS) {
    t.equal(await bus.pushToNewAccount(`kept-account-${number}`), true)
    expected.push(`kept-account-${number}`)
  }
  await within(60_000, () => expected.every(content => endedContents(bus).has(content)))
  t.equal(ended(bus).length, expected.length, 'each once')
  for (const number of NUMBERS) {
    t.ok(ended(bus).includes(`old removed removed-${number}`))
    t.ok(ended(bus).includes(`old before renamed-${number}`), 'the rule that took it in')
    t.ok(ended(bus).includes(`new after renamed-new-${number}`))
  }
  t.same(await lettersOf(old), [])
  t.same(await Promise.all([old.stop(), next.stop()]), [0, 0])
})

for (const engine of engines) {
  t.test(`${engine}: what an old process left is handled by the new one, by a renamed rule too once nobody has the old name any more, and what no rule wants can be replayed`, async t => {
    const bus = await createRollingBus(t, engine)
    const old = await bus.start('old', { ...OLD, GATE: 'old' })
    const kept = await pushAll(bus, 'kept', 'renamed')
    const removed = await pushAll(bus, 'removed')
    await old.stop('SIGKILL')

    // no rule is waited for, where a push would wait for a week
    const next = await bus.start('new', { ...NEW, QUEUE_POSTPONE_HOURS: '0' })
    bus.direct('new')
    const added = await pushAll(bus, 'added')
    t.equal(await bus.pushToNewAccount('kept-account'), true)
    const expected = [...kept, ...added, 'kept-account']
    await within(90_000, () => expected.every(content => endedContents(bus).has(content)))
    t.ok(NUMBERS.every(number => ended(bus).includes(`new after renamed-${number}`)))
    await within(60_000, async () => (await lettersOf(next)).length === removed.length)
    const letters = await lettersOf(next)
    t.ok(letters.every(({ error }) => error.includes('no rule removed')), 'the dead letter names the rule that is missing')
    t.match(await next.stop(), 0)

    // the rule is back
    const again = await bus.start('old', OLD)
    await call('POST', `${again.base}/console/api/dead-letters/replay`, { headers, body: { appid: bus.account.appid } })
    await within(60_000, () => removed.every(content => endedContents(bus).has(content)))
    t.equal(ended(bus).length, expected.length + removed.length, 'each once')
    t.equal(await again.stop(), 0)
  })
}
