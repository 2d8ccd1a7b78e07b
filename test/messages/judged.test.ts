import Fastify from 'fastify'
import t from 'tap'
import { startPlatform } from '../simulator/platform.js'
import { aesKey, appid, build, token, type Format } from './push.js'

for (const mode of ['plain', 'safe'] as const) {
  for (const format of ['JSON', 'XML'] as Format[]) {
    t.test(`the simulator accepts the acknowledgement of every event that needs no decision, ${mode} ${format}`, async (t) => {
      const app = await build(t, mode === 'safe' ? { encrypted: true, crypto: { aesKey } } : {})
      app.messages.on(() => {})
      const portal = Fastify()
      portal.addContentTypeParser(['application/json', 'text/xml'], { parseAs: 'buffer' }, (_, body, done) => done(null, body))
      portal.post('/', async (request, reply) => {
        const answer = await app.messages.receive({ query: request.query as never, body: request.body as Buffer })
        return reply.type(answer.contentType).send(answer.body)
      })
      const pushUrl = await portal.listen({ port: 0, host: '127.0.0.1' })
      t.teardown(() => portal.close())
      const { simulator } = await startPlatform(t, { appid, token, ...mode === 'safe' && { aesKey }, pushUrl, msgDataFormat: format })
      for (const name of simulator.eventNames) {
        const result = await simulator.pushEvent(appid, name, {}, { tries: 1 })
        if (name === 'xpay_subscribe_ios_refund_query_notify') t.match(result, { delivered: false, error: /requires result_code/ }, name)
        else t.match(result, { delivered: true, attempts: { length: 1 } }, name)
      }
    })
  }
}
