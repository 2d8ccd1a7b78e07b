import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { readAccountsFile, type Account } from '../../plugins/accounts/index.js'
import { checkAccounts } from '../../plugins/accounts/check-accounts.js'
import { account } from './app.js'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } })
const PEM = privateKey
const PLATFORM = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } }).publicKey
const merchant = { mchid: '1900000001', privateKey: './key.pem', serial: '0123456789ABCDEF0123456789ABCDEF01234567', apiV3Key: 'k'.repeat(32) }

async function readWith (t: Test, content: object): Promise<Account[]> {
  const folder = t.testdir({ 'key.pem': PEM, 'platform.pem': PLATFORM, 'own.pem': publicKey, 'none.pem': 'nothing' })
  await writeFile(join(folder, 'accounts.json'), JSON.stringify(content, null, 1))
  return readAccountsFile(join(folder, 'accounts.json'))
}

t.test('an account gets the merchants that it names, with the texts of their keys', async (t) => {
  const second = { ...merchant, mchid: '1900000002', privateKey: PEM, publicKeyId: 'PUB_KEY_ID_0119', publicKey: 'platform.pem' }
  const accounts = await readWith(t, { merchants: [merchant, second], accounts: [account(1, { mchid: '1900000001' }), account(2, { mchid: ['1900000002', '1900000001'] }), account(3)] })
  t.same(accounts[0]!.merchants, [{ ...merchant, privateKey: PEM }])
  t.same(accounts[1]!.merchants?.map(({ mchid, privateKey, publicKey }) => [mchid, privateKey, publicKey]), [['1900000002', PEM, PLATFORM], ['1900000001', PEM, undefined]])
  t.equal(accounts[2]!.merchants, undefined)
})

t.test('the message about a faulty merchant has the file, the line and the name of the key, and no secret', async (t) => {
  const wrong: Array<[object, RegExp]> = [
    [{ merchants: [{ ...merchant, apiV3Key: 'hush' }], accounts: [account(1)] }, /accounts\.json:\d+: merchants\[0\]\.apiV3Key: expected the API v3 key, 32 characters$/],
    [{ merchants: [{ ...merchant, serail: '1' }], accounts: [account(1)] }, /merchants\[0\]\.serail: unknown key serail, did you mean serial\?/],
    [{ merchants: [{ ...merchant, serial: undefined }], accounts: [account(1)] }, /merchants\[0\]\.serial: expected the serial number/],
    [{ merchants: [{ ...merchant, publicKeyId: 'PUB_KEY_ID_1' }], accounts: [account(1)] }, /merchants\[0\]\.publicKey: expected/],
    [{ merchants: [{ ...merchant, privateKey: 'gone.pem' }], accounts: [account(1)] }, /merchants\[0\]\.privateKey: the PEM file cannot be read \(ENOENT\)/],
    [{ merchants: [{ ...merchant, privateKey: 'none.pem' }], accounts: [account(1)] }, /merchants\[0\]\.privateKey: expected a PEM file/],
    [{ merchants: [{ ...merchant, publicKeyId: 'PUB_KEY_ID_1', publicKey: 'own.pem' }], accounts: [account(1)] }, /json:\d+: merchants\[0\]: merchant 1900000001: publicKey: this is the merchant's own key/],
    [{ merchants: [{ ...merchant, privateKey: 'platform.pem' }], accounts: [account(1)] }, /merchants\[0\]: merchant 1900000001: privateKey: expected the private key of the API certificate/],
    [{ merchants: [merchant, merchant], accounts: [account(1)] }, /merchants\[1\]\.mchid: the merchant 1900000001 is listed twice/],
    [{ merchants: [merchant], accounts: [account(1, { mchid: '1900000009' })] }, /accounts\[0\]\.mchid: expected a merchant of the list "merchants", but 1900000009 is not in it/]
  ]
  for (const [content, message] of wrong) {
    const error = await readWith(t, content).then(() => undefined, (error: Error) => error)
    t.match(error, { code: 'WX_ERR_ACCOUNTS', message })
    t.notMatch(error?.message, /hush/)
  }
})

t.test('the keys of later capabilities are checked to their depth', async (t) => {
  const good = account(1, {
    aesKey: 'a'.repeat(43),
    previousAesKey: 'b'.repeat(43),
    open: ['media', 'qrcode'],
    cloudRun: true,
    virtualPayment: { offerId: '1', appKey: 'key' },
    apiSecurity: { symmetric: { sn: 'a', key: 'A'.repeat(43) + '=' }, asymmetric: { sn: 'b', privateKey: PEM }, certificates: [{ sn: 'c', certificate: PEM }] }
  })
  t.same(checkAccounts([good]).get(good.appid), good)
  const wrong: Array<[object, RegExp]> = [
    [{ open: ['medai'] }, /accounts\[0\]\.open\[0\]: expected media or qrcode/],
    [{ open: 5 }, /accounts\[0\]\.open: expected a list of media and qrcode/],
    [{ open: 'media,qrcde' }, /accounts\[0\]\.open\[1\]: expected media or qrcode/],
    [{ cloudRun: 'yes' }, /accounts\[0\]\.cloudRun: expected true or false/],
    [{ virtualPayment: { offerId: '1' } }, /accounts\[0\]\.virtualPayment\.appKey: expected the AppKey of virtual payment, but it is missing/],
    [{ virtualPayment: { offerId: '1', appKey: 'a', appkey: 'b' } }, /accounts\[0\]\.virtualPayment\.appkey: unknown key appkey, did you mean appKey\?/],
    [{ apiSecurity: { symmetric: { sn: 'a', key: '!' } } }, /accounts\[0\]\.apiSecurity/],
    [{ previousAesKey: 'b'.repeat(43) }, /accounts\[0\]\.aesKey: expected the EncodingAESKey, since there is a previousAesKey/]
  ]
  for (const [fields, message] of wrong) t.throws(() => checkAccounts([{ ...account(1), ...fields }]), { code: 'WX_ERR_ACCOUNTS', message })
})

t.test('a row of a database may have null, empty texts, 0 and 1, and digits', async (t) => {
  const row = { ...account(1), token: null, aesKey: '', msgDataFormat: 'json', exposeSessionKey: 0, stableToken: 1, cloudRun: '1', replayWindowSeconds: '60', mchid: 1900000001, virtualPayment: null, open: null }
  t.strictSame(checkAccounts([row]).get(account(1).appid), { appid: account(1).appid, secret: account(1).secret, msgDataFormat: 'JSON', exposeSessionKey: false, stableToken: true, cloudRun: true, replayWindowSeconds: 60, mchid: '1900000001' })
})

t.test('a mistyped key is told before the key that is missing for it', async (t) => {
  t.throws(() => checkAccounts([{ appid: account(1).appid, secrt: 'hush' }]), { message: /^accounts\[0\]\.secrt: unknown key secrt, did you mean secret\?$/ })
})
