import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { stringify } from 'yaml'
import { readAccountsFile } from '../../plugins/accounts/index.js'
import { parseAccountsFile } from '../../plugins/accounts/file/index.js'

const account = { appid: 'wx1234567890abcdef', secret: 'a-secret-of-the-test' }
const full = {
  ...account,
  token: 'pushtoken',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  msgDataFormat: 'JSON',
  apiBase: 'http://127.0.0.1:3001/base',
  proxy: 'http://proxy.example:3128',
  exposeSessionKey: true,
  allowPlaintext: false,
  replayWindowSeconds: 0,
  stableToken: false,
  userDataMaxAgeSeconds: 600
}

// An application.yml like that of weixin-java-miniapp-demo.
const springYaml = `logging:
  level:
    org.springframework.web: INFO
    com.github.binarywang.demo.wx.miniapp: DEBUG
    cn.binarywang.wx.miniapp: DEBUG
wx:
  miniapp:
    configs:
      - appid: wx1111111111111111 #微信小程序的appid
        secret: 11111111111111111111111111111111 #微信小程序的Secret
        token: 123456 #微信小程序消息服务器配置的token
        aesKey: #微信小程序消息服务器配置的EncodingAESKey
        msgDataFormat: JSON
      - appid: wx2222222222222222
        secret: 0e1
        token: ''
        aesKey: ""
        msgDataFormat: xml
`

t.test('a file in JSON or YAML gives its accounts, with every key', async (t) => {
  t.same(await parseAccountsFile('a.json', JSON.stringify({ accounts: [full, { ...account, appid: 'wx0000000000000000' }] })), [full, { ...account, appid: 'wx0000000000000000' }])
  const yaml = `# ours\naccounts:\n  - ${Object.entries(full).map(([key, value]) => `${key}: ${value}`).join('\n    ')}\n`
  t.strictSame(await parseAccountsFile('a.yml', yaml), [full])
})

t.test('JSON indented with tabs, with a byte order mark and other line ends is read', async (t) => {
  for (const text of [JSON.stringify({ accounts: [full] }, null, '\t'), `\uFEFF${JSON.stringify({ accounts: [full] }, null, 2)}\n`, JSON.stringify({ accounts: [full] }, null, 2).replaceAll('\n', '\r\n')]) {
    t.same(await parseAccountsFile('a.json', text), [full])
  }
})

t.test('the demo\'s application.yml is read as it is: its logging, its empty keys, a Token of digits', async (t) => {
  t.strictSame(await parseAccountsFile('application.yml', springYaml), [
    { appid: 'wx1111111111111111', secret: '1'.repeat(32), token: '123456', msgDataFormat: 'JSON' },
    { appid: 'wx2222222222222222', secret: '0e1', msgDataFormat: 'XML' }
  ])
})

t.test('text stays the text that it is, whatever YAML takes it for', async (t) => {
  for (const token of ['0123456', '1e5', '0x10', '1.0', 'true', 'yes', '2001-01-01', '12345678901234567890']) {
    t.match(await parseAccountsFile('a.yml', `accounts: [{ appid: ${account.appid}, secret: ${token}, token: ${token} }]`), [{ secret: token, token }], token)
  }
  t.match(await parseAccountsFile('a.json', '{"accounts":[{"appid":"wx1234567890abcdef","secret":12345678901234567890,"token":123456}]}'), [{ secret: '12345678901234567890', token: '123456' }])
})

t.test('a key that is null or empty is not there', async (t) => {
  for (const nothing of ['', '~', 'null', '""', "''"]) {
    t.strictSame(await parseAccountsFile('a.yml', `accounts:\n  - appid: ${account.appid}\n    secret: s\n    token: ${nothing}\n    aesKey: ${nothing}\n    stableToken: ${nothing}\n`), [{ appid: account.appid, secret: 's' }], nothing)
  }
  t.strictSame(await parseAccountsFile('a.json', JSON.stringify({ accounts: [{ ...account, token: null, aesKey: null }] })), [account])
})

const line = (...lines: string[]) => lines.join('\n')

const malformed: Record<string, [string, RegExp]> = {
  'an empty file': ['', /^a\.yml: expected a list under "accounts" \(or "wx\.miniapp\.configs"\)$/],
  'only a comment': ['# accounts', /^a\.yml: expected a list/],
  'a list at the top': [line(`- appid: ${account.appid}`), /^a\.yml: expected a list/],
  'a text at the top': ['accounts', /^a\.yml: expected a list/],
  'no list': [line('accounts:', '  appid: x'), /^a\.yml:2: accounts: expected a list of accounts$/],
  'nothing in it': [line('accounts:', ''), /^a\.yml:1: accounts: expected a list of accounts$/],
  'an empty list': ['accounts: []', /^a\.yml:1: accounts: expected at least one account$/],
  'an entry that is no account': [line('accounts:', '  - hello'), /^a\.yml:2: accounts\[0\]: expected an account with appid and secret$/],
  'an empty entry': [line('accounts:', '  -', ''), /accounts\[0\]: expected an account with appid and secret$/],
  'a missing appid': [line('accounts:', '  - secret: s'), /^a\.yml:2: accounts\[0\]\.appid: expected "wx" and 16 hexadecimal digits, but it is missing$/],
  'a missing secret': [line('accounts:', `  - appid: ${account.appid}`), /^a\.yml:2: accounts\[0\]\.secret: expected the AppSecret, without spaces, but it is missing$/],
  'an empty secret': [line('accounts:', `  - appid: ${account.appid}`, '    secret:'), /accounts\[0\]\.secret: expected the AppSecret, without spaces, but it is missing$/],
  'a malformed appid': [line('accounts:', '  - appid: gh_1234567890ab', '    secret: s'), /^a\.yml:2: accounts\[0\]\.appid: expected "wx" and 16 hexadecimal digits$/],
  'a short aesKey': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    token: t', '    aesKey: hush-hush'), /^a\.yml:5: accounts\[0\]\.aesKey: expected the EncodingAESKey, 43 letters and digits$/],
  'an aesKey without a token': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', `    aesKey: ${full.aesKey}`), /accounts\[0\]\.token: expected the Token of message push, since there is an aesKey$/],
  'a token with a space': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    token: hush hush'), /^a\.yml:4: accounts\[0\]\.token: expected the Token of message push, without spaces$/],
  'a data format that is none': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    msgDataFormat: yaml'), /^a\.yml:4: accounts\[0\]\.msgDataFormat: expected JSON or XML$/],
  'a flag that is none': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    stableToken: no'), /^a\.yml:4: accounts\[0\]\.stableToken: expected true or false$/],
  'a number that is none': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    replayWindowSeconds: soon'), /^a\.yml:4: accounts\[0\]\.replayWindowSeconds: expected whole seconds from 0 to 86400$/],
  'a fraction': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    replayWindowSeconds: 3.7'), /replayWindowSeconds: expected whole seconds/],
  'a negative number': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    replayWindowSeconds: -1'), /replayWindowSeconds: expected whole seconds/],
  'a number too large': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    replayWindowSeconds: 86401'), /replayWindowSeconds: expected whole seconds/],
  'an address that is none': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    apiBase: api.weixin.qq.com'), /^a\.yml:4: accounts\[0\]\.apiBase: expected an http or https address$/],
  'an address with an impossible port': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    proxy: http://proxy:99999'), /^a\.yml:4: accounts\[0\]\.proxy: expected an http or https address$/],
  'a list in place of a text': [line('accounts:', `  - appid: ${account.appid}`, '    secret: [s]'), /^a\.yml:3: accounts\[0\]\.secret: expected the AppSecret/],
  'an unknown key': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    aeskey: hush-hush'), /^a\.yml:4: accounts\[0\]\.aeskey: unknown key aeskey, did you mean aesKey\?$/],
  'a key named constructor': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    constructor: x'), /accounts\[0\]\.constructor: unknown key constructor, known are appid, secret, token, aesKey/],
  'a key named __proto__': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    __proto__: { token: x }'), /accounts\[0\]\.__proto__: unknown key __proto__/],
  'an unknown key at the top': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', 'acounts: []'), /^a\.yml:4: acounts: unknown key acounts, did you mean accounts\?$/],
  'one appid twice': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', `  - appid: ${account.appid}`, '    secret: t'), /^a\.yml:4: accounts\[1\]\.appid: appid wx1234567890abcdef is listed twice$/],
  'one key twice': [line('accounts:', `  - appid: ${account.appid}`, '    secret: s', '    secret: hush-hush'), /^a\.yml:4: not valid YAML: duplicate key$/],
  'a tab': [line('accounts:', `\t- appid: ${account.appid}`), /^a\.yml:2: not valid YAML: tab as indent$/],
  'a bracket left open': [line('accounts: [', `  { appid: ${account.appid}`), /^a\.yml:2: not valid YAML: /],
  'brackets without an end': ['['.repeat(10_000), /^a\.yml: not valid YAML: nested too deep$/],
  'a list in a list in a list': [line('accounts: x: y', '- '.repeat(10_000)), /^a\.yml: not valid YAML: nested too deep$/],
  'an alias without an anchor': [line('accounts:', '  - appid: *nope'), /^a\.yml:2: not valid YAML: an alias cannot be resolved$/],
  'a mistake in the demo\'s file': [springYaml.replace('11111111111111111111111111111111', ''), /^a\.yml:10: wx\.miniapp\.configs\[0\]\.secret: expected the AppSecret, without spaces, but it is missing$/]
}

for (const [name, [text, message]] of Object.entries(malformed)) {
  t.test(`the message for ${name} names file, line, path and what was expected`, async (t) => {
    await t.rejects(parseAccountsFile('a.yml', text), { code: 'WX_ERR_ACCOUNTS', message })
    await t.rejects(parseAccountsFile('a.yml', text), { message: /^(?!.*hush)/ }, 'and no secret')
  })
}

t.test('malformed JSON is reported as JSON', async (t) => {
  await t.rejects(parseAccountsFile('a.json', '{"accounts": [\n{"appid": "wx"\n'), { code: 'WX_ERR_ACCOUNTS', message: /^a\.json:\d+: not valid JSON: / })
})

t.test('a file that cannot be read says which and why', async (t) => {
  const folder = t.testdir({ 'accounts.yml': springYaml })
  t.equal((await readAccountsFile(join(folder, 'accounts.yml'))).length, 2)
  await t.rejects(readAccountsFile(join(folder, 'nope.yml')), { code: 'WX_ERR_ACCOUNTS', message: /nope\.yml: cannot be read \(ENOENT\)$/ })
  await t.rejects(readAccountsFile(folder), { code: 'WX_ERR_ACCOUNTS', message: /cannot be read \(EISDIR\)$/ })
})

// a text that begins like something else in YAML, and any other
const text = (max: number) => fc.oneof(fc.constantFrom('#a', '-', '---', '{', '[a', '"', "'", '*a', '&a', '!a', '|', '>', '%', '@', '`', 'a:', ':a', 'a#', '0e1', '0x10', '1_0', '.5', '.inf', 'true', 'No', '2001-01-01', '<<', '=', '__proto__'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: max }))
  .filter(value => /^\S+$/.test(value) && value.length <= max && !/^(?:~|null)$/i.test(value) && value.isWellFormed())
const flag = fc.boolean()
const address = fc.constantFrom('http://127.0.0.1:3001/base', 'https://api.example', 'http://user:pass@proxy.example:3128', 'http://[::1]:80')
const goodAccount = fc.record({
  appid: fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: 16, maxLength: 16 }).map(digits => `wx${digits}`),
  secret: text(128),
  token: text(64),
  aesKey: fc.string({ unit: fc.constantFrom(...'abcxyzABCXYZ0123456789'), minLength: 43, maxLength: 43 }),
  msgDataFormat: fc.constantFrom('JSON', 'XML'),
  apiBase: address,
  proxy: address,
  exposeSessionKey: flag,
  allowPlaintext: flag,
  replayWindowSeconds: fc.integer({ min: 0, max: 86400 }),
  stableToken: flag,
  userDataMaxAgeSeconds: fc.nat()
}, { requiredKeys: ['appid', 'secret', 'token'] })
const goodAccounts = fc.uniqueArray(goodAccount, { minLength: 1, maxLength: 5, selector: ({ appid }) => appid })
const writers: Record<string, (content: object) => string> = { JSON: content => JSON.stringify(content), yaml: content => stringify(content), 'JSON in lines': content => JSON.stringify(content, null, 2) }
const roots: Array<(list: object[]) => object> = [accounts => ({ accounts }), configs => ({ logging: { level: 'debug' }, wx: { miniapp: { configs } } })]

t.test('whatever the accounts are, and whoever wrote the file, they are read as they are', async (t) => {
  for (const [name, write] of Object.entries(writers)) {
    for (const root of roots) {
      await t.resolves(fc.assert(fc.asyncProperty(goodAccounts, async (accounts) => {
        const found = await parseAccountsFile('a.yml', write(root(accounts)))
        if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(accounts))) throw new Error(JSON.stringify(found))
      }), { numRuns: 150 }), name)
    }
  }
})

t.test('a wrong value is found in whichever account has it, and the message does not repeat it', async (t) => {
  const secret = 'the-marked-secret'
  const wrong = fc.constantFrom<unknown>(`${secret} with a space`, [secret], { secret }, [[secret]], `\u0000 ${secret}`)
  for (const [name, write] of Object.entries(writers)) {
    await t.resolves(fc.assert(fc.asyncProperty(goodAccounts, fc.nat(), fc.constantFrom(...Object.keys(full)), wrong, async (accounts, at, key, value) => {
      const index = at % accounts.length
      const list = accounts.map((account, i) => i === index ? { ...account, [key]: value } : account)
      const message = await parseAccountsFile('a.yml', write({ accounts: list })).then(() => 'no error', error => `${error.code} ${error.message}`)
      if (!message.startsWith('WX_ERR_ACCOUNTS a.yml:') || !message.includes(`: accounts[${index}].${key}: expected `) || message.includes(secret)) throw new Error(message)
    }), { numRuns: 150 }), name)
  }
})

function sorted (accounts: object[]): object[] {
  return accounts.map(account => Object.fromEntries(Object.entries(account).sort(([one], [other]) => one < other ? -1 : 1)))
}
