import t from 'tap'
import { parseAccountsFile } from '../../plugins/accounts/file/index.js'

const appid = 'wx1234567890abcdef'
const secret = '0123456789abcdef0123456789abcdef'
const lines = (...text: string[]) => text.join('\n')
const read = (text: string, env: NodeJS.ProcessEnv = {}) => parseAccountsFile('application.yml', text, env)
const configs = (...entry: string[]) => lines('wx:', '  miniapp:', '    configs:', ...entry.map((line, index) => `      ${index === 0 ? '- ' : '  '}${line}`))

t.test('a merge key brings its values along', async (t) => {
  t.same(await read(lines('common: &common', '  token: pushtoken', '  msgDataFormat: json', configs('<<: *common', `appid: ${appid}`, `secret: ${secret}`))), [{ token: 'pushtoken', msgDataFormat: 'JSON', appid, secret }])
})

t.test('keys may be flat, indexed and spelled in any of Spring\'s ways', async (t) => {
  const account = { appid, secret, token: 'pushtoken', aesKey: 'a'.repeat(43) }
  for (const text of [
    configs(`appid: ${appid}`, `secret: ${secret}`, 'token: pushtoken', `aes-key: ${account.aesKey}`),
    configs(`APPID: ${appid}`, `secret: ${secret}`, 'token: pushtoken', `aes_key: ${account.aesKey}`),
    lines('wx:', '  miniapp:', '    configs[0]:', `      appid: ${appid}`, `      secret: ${secret}`, '      token: pushtoken', `      aesKey: ${account.aesKey}`),
    lines(`wx.miniapp.configs[0].appid: ${appid}`, `wx.miniapp.configs[0].secret: ${secret}`, 'wx.miniapp.configs[0].token: pushtoken', `wx.miniapp.configs[0].aes-key: ${account.aesKey}`)
  ]) t.same(await read(text), [account], text)
})

t.test('of several documents the last that applies counts', async (t) => {
  const one = (id: string, ...head: string[]) => lines(...head, configs(`appid: ${id}`, `secret: ${secret}`))
  const [first, second] = ['wx1111111111111111', 'wx2222222222222222']
  const documents = lines(one(first), '---', one(second, 'spring:', '  config:', '    activate:', '      on-profile: prod'))
  t.match(await read(documents), [{ appid: first }])
  t.match(await read(documents, { SPRING_PROFILES_ACTIVE: 'dev,prod' }), [{ appid: second }])
  t.match(await read(lines('spring.profiles.active: prod', '---', documents)), [{ appid: second }])
  t.match(await read(lines(one(first), '---', one(second))), [{ appid: second }])
  await t.rejects(read(lines(one(first), '---', one(second, 'spring.config.activate.on-profile: prod & eu'))), { code: 'WX_ERR_ACCOUNTS', message: /on-profile: expected names of profiles/ })
})

t.test('our own file has one document, and says so of more', async (t) => {
  await t.rejects(parseAccountsFile('accounts.yml', lines('accounts:', `  - { appid: ${appid}, secret: ${secret} }`, '---', 'accounts: []')), { code: 'WX_ERR_ACCOUNTS', message: /^accounts\.yml: expected one document, but "---" begins another one$/ })
})

const placeholder = (name: string) => `\${${name}}`

t.test('placeholders come from the environment, from other properties, or have a default', async (t) => {
  const env = { WX_SECRET: secret, APP_TOKEN: 'fromenv' }
  const [account] = await read(lines('app:', '  id: wx3333333333333333', configs(`appid: ${placeholder('app.id')}`, `secret: ${placeholder('WX_SECRET')}`, `token: ${placeholder('app.token:x')}`, `aesKey: "${placeholder('NOT_THERE:')}"`)), env)
  t.same(account, { appid: 'wx3333333333333333', secret, token: 'fromenv' })
  t.match(await read(configs(`appid: ${appid}`, `secret: pre-${placeholder(`A:${placeholder('B:inner')}`)}-post`)), [{ secret: 'pre-inner-post' }])
  t.match(await parseAccountsFile('accounts.yml', `accounts: [{ appid: ${appid}, secret: "${placeholder('WX_SECRET')}" }]`, env), [{ secret }])
})

t.test('a placeholder without a value is refused with file, line and key, and without a secret', async (t) => {
  await t.rejects(read(configs(`appid: ${appid}`, `secret: hush-${placeholder('WX_SECRET')}`)), { code: 'WX_ERR_ACCOUNTS', message: /^application\.yml:5: wx\.miniapp\.configs\[0\]\.secret: the environment variable WX_SECRET is not set(?!.*hush)/ })
  await t.rejects(read(configs(`appid: ${appid}`, 'secret: ${WX_SECRET')), { message: /no closing brace/ })
  await t.rejects(read(configs(`appid: ${appid}`, `secret: ${placeholder('A')}`), { A: placeholder('B'), B: placeholder('A') }), { message: /refer to each other in a circle/ })
})

t.test('the prefix, the profiles and the names in placeholders may be spelled in any of Spring\'s ways', async (t) => {
  const entry = [`appid: ${appid}`, `secret: ${secret}`]
  for (const [before, after] of [['miniapp', 'mini-app'], ['miniapp', 'miniApp'], ['wx:', 'WX:']] as const) t.match(await read(configs(...entry).replace(before, after)), [{ appid }], after)
  const other = configs('appid: wx2222222222222222', `secret: ${secret}`)
  for (const profile of ['on-profile: [prod, staging]', 'onProfile: prod', 'on_profile: prod']) {
    const documents = lines(configs(...entry), '---', 'spring:', '  config:', '    activate:', `      ${profile}`, other)
    t.match(await read(documents), [{ appid }], profile)
    t.match(await read(documents, { SPRING_PROFILES_ACTIVE: 'prod' }), [{ appid: 'wx2222222222222222' }], profile)
    t.match(await read(lines(`spring.profiles.active: ${placeholder('PROFILE:dev')}`, '---', documents), { PROFILE: 'prod' }), [{ appid: 'wx2222222222222222' }], profile)
  }
  t.match(await read(lines('my:', '  appSecret: inner', configs(`appid: ${appid}`, `secret: ${placeholder('my.app-secret')}`))), [{ secret: 'inner' }])
})

t.test('placeholders of Spring, Jasypt or Maven are refused with their line, and are not treated as secrets', async (t) => {
  for (const value of ['ENC(hush==)', "'{cipher}hush'", "'#{systemProperties.hush}'", "'@wx.hush@'"]) {
    await t.rejects(read(configs(`appid: ${appid}`, `secret: ${value}`)), { code: 'WX_ERR_ACCOUNTS', message: /^application\.yml:5: wx\.miniapp\.configs\[0\]\.secret: expected the value itself(?!.*hush)/ }, value)
  }
  await t.rejects(read(lines("spring.profiles.active: '@profile@'", configs(`appid: ${appid}`, `secret: ${secret}`))), { message: /SPRING_PROFILES_ACTIVE/ })
  await t.rejects(read(lines(`spring.profiles.active: ${placeholder('PROFILE')}`, configs(`appid: ${appid}`, `secret: ${secret}`))), { message: /PROFILE is not set/ })
  await t.rejects(read(lines('spring.config.activate.on-cloud-platform: kubernetes', configs(`appid: ${appid}`, `secret: ${secret}`))), { message: /on-cloud-platform: expected on-profile/ })
})
