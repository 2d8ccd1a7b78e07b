import { Readable } from 'node:stream'
import { test } from 'tap'
import type { BinaryAnswer } from '../../../plugins/api/index.js'
import type { Operations } from '../../../plugins/api/methods.js'

// The compiler checks the claims of this file: it is never run.
export async function typed (api: Operations): Promise<void> {
  const session = await api.user.code2Session({ js_code: 'c' })
  session.openid satisfies string
  session.unionid satisfies string | undefined
  // @ts-expect-error an answer has the fields of its schema and no others
  session.nickname satisfies unknown
  // @ts-expect-error a field that the platform needs is missing
  await api.user.code2Session({})
  // @ts-expect-error the input itself is missing
  await api.user.code2Session()
  // @ts-expect-error a text is no number
  await api.user.code2Session({ js_code: 1 })
  // @ts-expect-error a constant has one value
  await api.user.code2Session({ js_code: 'c', grant_type: 'password' })
  // @ts-expect-error a field that does not exist
  await api.user.code2Session({ js_code: 'c', js_cod: 'c' })

  // an input of optional fields may be left out
  await api.token.getStableAccessToken()
  await api.subscribeMessage.getCategory(undefined, { signal: AbortSignal.timeout(1) })

  const code = await api.qrcode.getUnlimitedQRCode({ scene: 'a=1', env_version: 'trial' })
  code satisfies BinaryAnswer
  // @ts-expect-error bytes are no JSON
  code.errcode satisfies unknown
  // @ts-expect-error not one of the versions
  await api.qrcode.getUnlimitedQRCode({ scene: 'a=1', env_version: 'beta' })

  await api.media.uploadTempMedia({ type: 'image', file: 'picture.png' })
  await api.media.uploadTempMedia({ type: 'image', file: Readable.from([]) })
  // @ts-expect-error an upload needs its file
  await api.media.uploadTempMedia({ type: 'image' })
  // @ts-expect-error a number is no file
  await api.media.uploadTempMedia({ type: 'image', file: 1 })
  // a file that may come by URL may be left out
  await api.cooperationShop.upload({ openid: 'o', upload_type: 2, file_url: 'https://example.com/a.png' })

  await api.customerService.send({ touser: 'o', msgtype: 'text', text: { content: 'hello' } })
  // @ts-expect-error the kind of message says which part it has
  await api.customerService.send({ touser: 'o', msgtype: 'text', image: { media_id: 'm' } })

  // the account has the AppKey
  await api.virtualPayment.queryOrder({ env: 0, order_id: '1' })
  await api.virtualPayment.queryOrder({ env: 0, order_id: '1' }, { sign: { appKey: 'k' } })
  await api.virtualPayment.queryUserBalance({ env: 0 }, { sign: { sessionKey: 's' } })
  // @ts-expect-error what is done in a user's name is signed with the session key, too
  await api.virtualPayment.queryUserBalance({ env: 0 }, { sign: { appKey: 'k' } })

  const { media_info: media } = await api.drama.getMedia({ media_id: '9007199254740993' })
  // @ts-expect-error an id may have come as text
  media.media_id satisfies number

  // @ts-expect-error no such operation
  api.user.getTelepathy satisfies unknown
  // @ts-expect-error no such domain
  api.telepathy satisfies unknown
}

test('the typed methods accept and refuse what their schemas say', async t => {
  t.type(typed, 'function', 'npm run typecheck tells')
})
