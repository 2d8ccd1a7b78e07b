import t from 'tap'
import { openChromium } from '../helpers/chromium.js'
import { startHub } from '../helpers/hub.js'
import { bundle, serverDocument, writeClient } from './helpers/generate.js'

/** The script of the page; `getCode` and `getProfile` stand for alice's phone. */
const SCRIPT = `
import { createClient, createQrcode, decryptUserInfo, downloadMedia, getHealth, isApiError, login, uploadMedia } from './index'

export async function run (appid: string) {
  const { getCode, getProfile } = window as any
  const api = createClient({ baseUrl: '', appid, getCode })
  const ask = () => decryptUserInfo(api, async () => {
    const { userInfo, ...body } = await getProfile()
    return { body }
  })
  const users = await Promise.all([ask(), ask(), ask()])

  const canvas = new OffscreenCanvas(300, 300)
  canvas.getContext('2d')!.fillRect(10, 10, 50, 50)
  const picture = await canvas.convertToBlob({ type: 'image/png' })
  const [mediaId] = await uploadMedia(api, { body: { file: [picture] } })
  let loaded = 0
  const downloaded = await downloadMedia(api, { path: { mediaId: mediaId! } }, { onProgress: progress => { loaded = progress.loaded } })
  const { width } = await createImageBitmap(await createQrcode(api, { body: { type: 'unlimited', scene: 'a=1', width: 430 } }))
  const error = await login(api, { query: { code: 'nonsense' } }).catch(error => error)
  const call = getHealth(api)
  call.abort()
  const stopped = await call.catch(error => error)
  return {
    openIds: users.map(({ openId }) => openId),
    sizes: [picture.size, downloaded.size, loaded],
    type: downloaded.type,
    width,
    error: { isApiError: isApiError(error), status: error.status, errcode: error.body.errcode },
    stopped: stopped.kind
  }
}
`

t.test('the fetch client in Chromium: sign-in, upload, download with progress, code, error, abort', async t => {
  const { base, account: { appid }, simulator } = await startHub(t)
  const alice = simulator.user('alice')
  const script = await bundle(writeClient(t, serverDocument, { target: 'fetch', importExtension: '', only: ['user', 'media', 'qrcode', 'getHealth'] }), { contents: SCRIPT })

  const page = await openChromium(t)
  const problems: string[] = []
  page.on('pageerror', error => { problems.push(error.message) })
  await page.exposeFunction('getCode', () => alice.login())
  await page.exposeFunction('getProfile', () => alice.getUserProfile())
  // any page of the server's own origin
  await page.goto(`${base}/healthz`)
  await page.addScriptTag({ content: script })
  const { sizes, width, ...seen } = await page.evaluate(`client.run('${appid}')`) as any
  t.same(seen, {
    openIds: [alice.openid, alice.openid, alice.openid],
    type: 'image/png',
    error: { isApiError: true, status: 400, errcode: 40029 },
    stopped: 'abort'
  })
  t.equal(new Set(sizes).size, 1)
  t.ok(width >= 280)
  t.same(problems, [])
  t.equal(simulator.journal.entries({ kind: 'request', path: '/sns/jscode2session' }).filter(({ errcode }) => !errcode).length, 1)
})
