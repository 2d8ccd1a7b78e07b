import { test } from 'tap'
import { createOperations } from '../../../plugins/api/methods.js'
import type { Client } from '../../../plugins/api/client.js'

function answering (answer: unknown): Client {
  return { appid: 'wx1234567890abcdef', request: async () => answer }
}

test('an answer with missing and with extra fields is passed on as it is', async t => {
  const answer = { errcode: 0, brand_new: true }
  t.equal(await createOperations(answering(answer)).user.getPhoneNumber({ code: 'c' }), answer)
})

test('answers are checked where a test asks for it', async t => {
  const operations = createOperations(answering({ errcode: 0, openpid: 7 }), { validateAnswers: true })
  await t.rejects(operations.user.getPluginOpenPId({ code: 'c' }), { code: 'WX_ERR_API_RESPONSE', message: /openpid: expected string/ })
  const good = createOperations(answering({ errcode: 0, openpid: 'o', brand_new: true }), { validateAnswers: true })
  t.match(await good.user.getPluginOpenPId({ code: 'c' }), { openpid: 'o' })
})
