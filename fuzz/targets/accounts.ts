import assert from 'node:assert/strict'
import { findAccountsProblem } from '../../plugins/accounts/check-accounts.js'
import { parseAccountsFile } from '../../plugins/accounts/file/index.js'
import type { Target } from '../fuzzer.js'

const account = { appid: 'wx0123456789abcdef', secret: 'marked', token: 'marked', aesKey: 'm'.repeat(43), msgDataFormat: 'JSON', allowPlaintext: false, replayWindowSeconds: 300 }
const other = { appid: 'wxfedcba9876543210', secret: 'marked' }
const yaml = (list: object[]) => list.map(entry => Object.entries(entry).map(([key, value], i) => `${i === 0 ? '  - ' : '    '}${key}: ${value}`).join('\n')).join('\n')

/** An accounts file. */
export default function accounts (): Target {
  return {
    name: 'accounts',
    claim: 'a file gives valid accounts, and the same accounts when it is written as JSON, or a short WX_ERR_ACCOUNTS that names the file',
    seeds: [
      `accounts:\n${yaml([account, other])}\n`,
      JSON.stringify({ accounts: [account, other] }),
      JSON.stringify({ accounts: [account] }, null, 2),
      `wx:\n  miniapp:\n    configs:\n${yaml([account]).replace(/^/gm, '    ')}\nlogging:\n  level: debug\n`,
      `# comment\naccounts: &list\n  - {appid: "${account.appid}", secret: 'marked', token: ~, aesKey: }\n`
    ],
    words: [
      ...Object.keys(account), 'apiBase', 'proxy', 'stableToken', 'accounts', 'wx', 'miniapp', 'configs', '  - ', '- ', '\n', '\n  ', ': ', '? ', '&a ', '*a', '*list', '<<: *a', '!!js/function ', '!!binary ', '!!set ', '!<tag:', '---\n', '...\n', '%YAML 1.2\n', '%TAG ! x\n',
      '|\n', '>-\n', '{', '}', '[', ']', '"', "'", '#', ',', '~', 'null', 'true', 'FALSE', '0x10', '1_000', '300', '-1', 'http://127.0.0.1', 'https://[::1', 'http://a b', '\t', '{"accounts":[', ']}', '{"appid":"wx0123456789abcdef","secret":"marked"}', '\\x', '\\U0010FFFF'
    ],
    async run (input) {
      const text = Buffer.from(input, 'latin1').toString()
      let found
      try {
        found = await parseAccountsFile('a.yml', text)
      } catch (error) {
        const { code, message } = error as { code?: string, message: string }
        assert.equal(code, 'WX_ERR_ACCOUNTS', `${(error as Error).stack}`)
        assert.match(message, /^a\.yml/)
        assert.ok(message.length < 1000, `a message of ${message.length} characters`)
        return
      }
      assert.equal(findAccountsProblem(found), undefined)
      assert.deepEqual(await parseAccountsFile('a.json', JSON.stringify({ accounts: found })), found)
    }
  }
}
