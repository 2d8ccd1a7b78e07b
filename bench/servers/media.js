// Passes on a file: by hand, and with common packages.
import { createServer } from 'node:http'
import Fastify from 'fastify'
import multipart from '@fastify/multipart'
import { Agent } from 'undici'
import { listening } from '../lib/child.js'

const apiBase = process.env.BENCH_API_BASE
const uploadPath = '/cgi-bin/media/upload?access_token=token&type=image'
const downloadPath = '/cgi-bin/media/get?access_token=token&media_id=media_id'
const answer = ({ media_id: mediaId }) => ({ mediaIds: [mediaId] })

/** The form goes out as it comes in: not looked at, its part not renamed. A download comes in as it goes out. */
function startFloor () {
  const agent = new Agent()
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      const { headers, body } = await agent.request({ origin: apiBase, method: 'GET', path: downloadPath })
      body.pipe(response.writeHead(200, { 'content-type': headers['content-type'] }))
      return
    }
    const { body } = await agent.request({ origin: apiBase, method: 'POST', path: uploadPath, headers: { 'content-type': request.headers['content-type'] }, body: request })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(await body.json())))
  })
  server.listen(0, '127.0.0.1', () => listening(server.address().port))
}

async function startNaive () {
  const app = Fastify({ bodyLimit: 20 * 2 ** 20 })
  app.register(multipart, { limits: { fileSize: 20 * 2 ** 20 } })
  app.post('/wx/media/:appid/upload', async (request) => {
    const file = await request.file()
    const form = new FormData()
    form.set('media', new File([await file.toBuffer()], file.filename, { type: file.mimetype }))
    const response = await fetch(apiBase + uploadPath, { method: 'POST', body: form })
    return answer(await response.json())
  })
  app.get('/wx/media/:appid/download/:mediaId', async (_request, reply) => {
    const response = await fetch(apiBase + downloadPath)
    reply.type(response.headers.get('content-type'))
    return Buffer.from(await response.arrayBuffer())
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  listening(app.server.address().port)
}

if (process.argv[2] === 'floor') startFloor()
else startNaive()
