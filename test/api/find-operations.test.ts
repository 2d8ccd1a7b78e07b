import { spawnSync } from 'node:child_process'
import { test } from 'tap'
import { findOperations } from '../../plugins/api/index.js'
import { loadCatalogue } from '../../plugins/api/catalogue/index.js'
import { nodeArguments, tree } from '../helpers/program.js'

const keysOf = async (text: string, options?: { domain?: string, limit?: number }) => (await findOperations(text, options)).map(({ domain, name }) => `${domain}.${name}`)

test('an operation is found by its task in Chinese and in English', async t => {
  for (const text of ['内容安全', 'content security', 'Content  Security']) {
    t.same(new Set(await keysOf(text, { limit: 3 })), new Set(['security.msgSecCheck', 'security.mediaCheckAsync', 'security.getUserRiskRank']), text)
  }
  t.equal((await keysOf('手机号'))[0], 'user.getPhoneNumber')
  t.equal((await keysOf('phone number'))[0], 'user.getPhoneNumber')
  t.ok((await keysOf('订阅消息')).includes('subscribeMessage.send'))
  t.ok((await keysOf('发货')).includes('orderShipping.uploadShippingInfo'))
})

test('an operation is found by its name, its path and the platform\'s title', async t => {
  t.equal((await keysOf('msgSecCheck'))[0], 'security.msgSecCheck')
  t.equal((await keysOf('/wxa/getwxacodeunlimit'))[0], 'qrcode.getUnlimitedQRCode')
  t.same((await findOperations('文本内容安全识别'))[0], { domain: 'security', name: 'msgSecCheck', method: 'POST', path: '/wxa/msg_sec_check', en: 'Check a text', zh: '文本内容安全识别' })
})

test('every operation has a title in both languages', async t => {
  for (const { domain, name, en, zh } of await findOperations('')) {
    t.match(en, /^[A-Z].*[^.]$/, `${domain}.${name}`)
    t.match(zh, /[\u4e00-\u9fff]/, `${domain}.${name}`)
  }
})

test('a Chinese text without spaces finds what has most of it', async t => {
  t.ok((await keysOf('查询手机号码')).includes('user.getPhoneNumber'))
  t.same(await keysOf('qwertyuiop'), [])
})

test('a search keeps to a domain and to a limit, and nothing to search for finds all', async t => {
  const { entries } = await loadCatalogue()
  t.same(await keysOf(''), entries.map(({ domain, name }) => `${domain}.${name}`))
  t.same((await keysOf('', { domain: 'soter' })), ['soter.verifySignature'])
  t.equal((await keysOf('order', { domain: 'b2b', limit: 2 })).length, 2)
})

test('the import of ./api loads no domain and no titles, and a call loads its own domain alone', t => {
  const script = `
    const { loadedModules } = await import('./scripts/lib/loaded-modules.js')
    const imported = await loadedModules(new URL('./plugins/api/index.js', 'file://${tree}').href)
    const { createApi } = await import('./plugins/api/index.js')
    await createApi({ appid: 'wx1', request: async () => ({}) }).soter.verifySignature({ openid: 'o', json_string: '{}', json_signature: 's' })
    const called = await loadedModules('node:fs')
    const mine = files => files.map(file => /plugins.api.(domains.[a-z0-9-]+|catalogue.titles)/.exec(file)?.[1]).filter(found => found && !/names|domains.index/.test(found))
    console.log(JSON.stringify({ imported: [...new Set(mine(imported))], called: [...new Set(mine(called))] }))`
  const { stdout, stderr } = spawnSync(process.execPath, [...nodeArguments, '--input-type=module', '--eval', script], { cwd: tree, encoding: 'utf8' })
  t.same(JSON.parse(stdout || '{}'), { imported: [], called: ['domains/soter'] }, { stderr })
  t.end()
})
