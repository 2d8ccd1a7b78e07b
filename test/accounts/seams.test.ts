import t from 'tap'
import { createMessageCipher } from '../../plugins/crypto/index.js'
import { aesKey, openVirtualShop } from '../virtual-payment/shop.js'

t.test('accounts without a secret of their own get tokens and sessions from functions that are told the appid', async (t) => {
  const asked: string[] = []
  let fetched = 0
  const { context, app, appid } = await openVirtualShop(t, {
    capabilities: {
      token: {
        async fetch (appid, force) {
          asked.push(`token of ${appid}, ${force}`)
          return { value: `authorizer-${++fetched}`, expiresAt: Date.now() + 7_200_000 }
        }
      },
      session: {
        async exchange (appid, code) {
          asked.push(`code ${code} of ${appid}`)
          return { openid: 'o-of-the-component', session_key: 'c2Vzc2lvbg==' }
        }
      }
    }
  })
  t.equal(await context.token.get(), 'authorizer-1')
  t.match((await app.inject(`/wx/user/${appid}/login?code=once`)).json(), { openid: 'o-of-the-component' })
  t.same(asked, [`token of ${appid}, false`, `code once of ${appid}`])
})

t.test('the pushes of an authorizer end with the appid of its platform', async (t) => {
  const platform = 'wxffffffffffffffff'
  const { context, appid } = await openVirtualShop(t, { capabilities: { crypto: { receiver: appid => appid === 'wxother' ? undefined : platform } } })
  const { message } = context.crypto
  t.equal(message.decrypt(createMessageCipher(aesKey, platform).encrypt('hi')), 'hi')
  t.throws(() => message.decrypt(createMessageCipher(aesKey, appid).encrypt('hi')), { code: 'WX_ERR_RECEIVER' })
})
