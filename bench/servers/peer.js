import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { account } from '../lib/account.js'
import { listening } from '../lib/child.js'

// older peers call `new Buffer`
process.noDeprecation = true
const require = createRequire(import.meta.url)
const { appid, secret, token, aesKey: encodingAESKey } = account
const config = { token, appid, encodingAESKey, checkSignature: true }

const peers = {
  'co-wechat' () {
    const app = new (require('koa'))()
    app.use(require('co-wechat')(config).middleware(async ({ Content }) => `reply to ${Content}`))
    return createServer(app.callback())
  },

  wechat () {
    const express = require('express')
    const app = express()
    app.use('/wx/portal/:appid', require('wechat')(config, (request, response) => response.reply(`reply to ${request.weixin.Content}`)))
    return createServer(app)
  },

  async 'nest-wechat' () {
    require('reflect-metadata')
    const { Module } = require('@nestjs/common')
    const { NestFactory } = require('@nestjs/core')
    const { WeChatModule, WeChatService } = require('nest-wechat')
    const { XMLParser } = require('fast-xml-parser')
    const parser = new XMLParser({ parseTagValue: false })
    class App {}
    Module({ imports: [WeChatModule.register({ appId: appid, secret, token, encodingAESKey })] })(App)
    const app = await NestFactory.create(App, { logger: false, bodyParser: false })
    const service = app.get(WeChatService)
    // it decrypts and encrypts; to read the message and to write the reply is left to the user
    app.getHttpAdapter().post('/wx/portal/:appid', async (request, response) => {
      const { xml } = parser.parse(await service.messagePushExpressHandler(request))
      const now = Math.floor(Date.now() / 1000)
      const reply = `<xml><ToUserName><![CDATA[${xml.FromUserName}]]></ToUserName><FromUserName><![CDATA[${xml.ToUserName}]]></FromUserName><CreateTime>${now}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[reply to ${xml.Content}]]></Content></xml>`
      response.type('application/xml').send(service.encryptMessage(reply, String(now), request.query.nonce))
    })
    await app.init()
    return app.getHttpServer()
  },

  'node-easywechat' () {
    // its index also loads code that is not needed here
    const MiniApp = require('node-easywechat/dist/MiniApp/Application')
    const ServerRequest = require('node-easywechat/dist/Core/Http/ServerRequest')
    return createServer(async (incoming, outgoing) => {
      const app = new MiniApp({ app_id: appid, secret, token, aes_key: encodingAESKey })
      app.setRequest(await ServerRequest.createFromIncomingMessage(incoming))
      const server = app.getServer()
      server.with(async ({ Content }) => `reply to ${Content}`)
      const response = await server.serve()
      outgoing.writeHead(response.getStatusCode(), response.getHeaders()).end(response.getBody())
    })
  }
}

const server = await peers[process.argv[2]]()
// idle connections stay open while others are measured
server.keepAliveTimeout = 120_000
server.listen(0, '127.0.0.1', () => listening(server.address().port))
