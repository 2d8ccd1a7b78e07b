import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import t from 'tap'
import ts from 'typescript'
import { eventually } from '../helpers/hub.js'
import { failure } from '../helpers/platform.js'
import { bundle, serverDocument, writeClient } from './helpers/generate.js'
import { startMiniProgram } from './helpers/mini-program.js'
import { runInMiniProgram } from './helpers/wx.js'

/** Noise, which does not become smaller. */
function picture (width: number, height = width): Buffer {
  const png = new PNG({ width, height })
  png.data = randomBytes(4 * width * height)
  return PNG.sync.write(png)
}

t.test('a picture goes up with its progress, and comes down again as the same bytes', async t => {
  const { wx, client, api } = await startMiniProgram(t)
  const bytes = picture(500)
  wx.files.set('http://tmp/a.png', bytes)
  const up: { loaded: number, total: number }[] = []
  const [mediaId] = await client.uploadMedia(api, { body: { file: 'http://tmp/a.png' } }, { onProgress: progress => { up.push(progress) } })
  t.ok(up.length > 5)
  t.ok(up.every(({ loaded, total }, i) => loaded <= total && loaded > (up[i - 1]?.loaded ?? 0)))
  t.equal(up.at(-1)!.loaded, up.at(-1)!.total)

  const down: { loaded: number, total: number }[] = []
  const path = await client.downloadMedia(api, { path: { mediaId: mediaId! } }, { onProgress: progress => { down.push(progress) } })
  t.match(path, /^http:\/\/tmp\//)
  t.ok(wx.files.get(path)!.equals(bytes))
  t.same(down.at(-1), { loaded: bytes.length, total: bytes.length })
  const kept = await client.downloadMedia(api, { path: { mediaId: mediaId! } }, { filePath: 'wxfile://usr/a.png' })
  t.equal(kept, 'wxfile://usr/a.png')
  t.ok(wx.files.get(kept)!.equals(bytes))
})

t.test('a code is an ArrayBuffer with the bytes of a picture', async t => {
  const { client, api } = await startMiniProgram(t)
  const jpeg = await client.createQrcode(api, { body: { type: 'unlimited', scene: 'a=1' } })
  const png = await client.createQrcode(api, { body: { type: 'unlimited', scene: 'a=1', is_hyaline: true } })
  t.equal(Buffer.from(jpeg).subarray(0, 3).toString('hex'), 'ffd8ff')
  t.equal(Buffer.from(png).subarray(1, 4).toString(), 'PNG')
})

t.test('an upload that is stopped reaches nobody as a picture', async t => {
  const { wx, client, api, simulator, logs } = await startMiniProgram(t)
  wx.files.set('http://tmp/a.png', picture(1400))
  let stop = () => {}
  const upload = client.uploadMedia(api, { body: { file: 'http://tmp/a.png' } }, { onProgress: ({ loaded, total }) => { if (loaded > total / 3) stop() } })
  stop = upload.abort
  t.match(await failure(upload), { name: 'ApiError', kind: 'abort', message: 'uploadMedia was stopped' })
  await eventually(() => logs.some(line => /WX_ERR_CLIENT_GONE|premature close|aborted/i.test(line)))
  t.same(simulator.journal.entries({ path: '/cgi-bin/media/upload' }).filter(({ answer }) => (answer as { media_id?: string } | undefined)?.media_id !== undefined), [])
  t.equal(wx.calls.uploadFile, 1, 'and is not tried again')
})

t.test('a call that is stopped before it went out never goes out', async t => {
  const { client, api, count } = await startMiniProgram(t)
  const call = client.decryptPhoneNumber(api, { body: { code: 'x' } })
  call.abort()
  t.match(await failure(call), { kind: 'abort' })
  t.equal(count(/phone/), 0)
})

t.test('a call that waits for the sign-in can be stopped, and the sign-in goes on for the others', async t => {
  const { client, api, simulator, wx } = await startMiniProgram(t)
  const input = () => {
    const { userInfo, ...body } = simulator.user('alice').getUserProfile()
    return { body }
  }
  const one = client.decryptUserInfo(api, input)
  const other = client.decryptUserInfo(api, input)
  one.abort()
  t.match(await failure(one), { kind: 'abort' })
  t.match(await other, { openId: simulator.user('alice').openid })
  t.equal(wx.calls.login, 1)
})

t.test('an error of the server is typed wherever it comes from: text, bytes, file or upload', async t => {
  const { wx, client, api, count, simulator, restart } = await startMiniProgram(t)
  t.match(await failure(client.login(api, { query: { code: 'nonsense' } })), {
    name: 'ApiError', kind: 'status', status: 400, code: 'WX_ERR_API', body: { statusCode: 400, errcode: 40029 }
  }, 'text')
  t.match(await failure(client.createQrcode(api, { body: { type: 'unlimited', scene: 'x'.repeat(100) } })), { kind: 'status', status: 400, code: 'WX_ERR_INPUT' }, 'bytes')
  t.match(await failure(client.downloadMedia(api, { path: { mediaId: 'nobody' } })), { kind: 'status', status: 404, body: { errcode: 40007 } }, 'file')
  wx.files.set('http://tmp/a.txt', Buffer.from('this is no picture'))
  t.match(await failure(client.uploadMedia(api, { body: { file: 'http://tmp/a.txt' } })), { kind: 'status', status: 415, code: 'WX_ERR_MEDIA_TYPE' }, 'upload')
  t.match(await failure(client.uploadMedia(api, { body: { file: 'http://tmp/nothing.png' } })), { kind: 'network', status: 0, message: /doesn't exist/ }, 'a file that is not there')
  simulator.faults.add({ operation: '/wxa/getwxacodeunlimit', errcode: 45009 })
  const { api: chinese } = restart({ headers: { 'accept-language': 'zh-CN' } })
  t.match(await failure(client.createQrcode(chinese, { body: { type: 'unlimited', scene: 'a=1' } })), { status: 429, body: { errcode: 45009, message: /\p{Script=Han}/u } }, 'bytes in UTF-8')
  t.match(await failure(client.downloadMedia(api, { path: { mediaId: '..' } })), { name: 'TypeError', message: /mediaId/ }, 'a name that would be another path')
  t.equal(count(/login/), 2, 'and those that want a session shared one sign-in')
})

t.test('a download that fails leaves no file with the text of the error', async t => {
  const { wx, client, api } = await startMiniProgram(t)
  t.match(await failure(client.downloadMedia(api, { path: { mediaId: 'nobody' } }, { filePath: 'wxfile://usr/a.png' })), { status: 404, body: { errcode: 40007 } })
  t.notOk(wx.files.has('wxfile://usr/a.png'))
  Object.assign(wx.wx, { getFileSystemManager: undefined })
  t.match(await failure(client.downloadMedia(api, { path: { mediaId: 'nobody' } })), { kind: 'status', status: 404, body: undefined }, 'where there are no files, as uni in a browser')
})

t.test('further options of the platform are passed on to it', async t => {
  const { wx, client, restart } = await startMiniProgram(t)
  const { request, uploadFile, downloadFile } = wx.wx
  const got: unknown[] = []
  const watch = <Options extends object, Task>(api: (options: Options) => Task) => (options: Options) => {
    got.push((options as { enableHttp2?: boolean }).enableHttp2)
    return api(options)
  }
  Object.assign(wx.wx, { request: watch(request), uploadFile: watch(uploadFile), downloadFile: watch(downloadFile) })
  const { api } = restart({ platformOptions: { enableHttp2: true, url: 'http://127.0.0.1:1' } })
  wx.files.set('a.png', picture(16))
  const [mediaId] = await client.uploadMedia(api, { body: { file: 'a.png' } })
  await client.downloadMedia(api, { path: { mediaId: mediaId! } })
  await client.createQrcode(api, { body: { type: 'unlimited', scene: 'a=1' } })
  t.same(got, [true, true, true, true], 'the sign-in that the upload needs, too')
})

t.test('a time-out is one in the words of each system', async t => {
  const { wx, client, api } = await startMiniProgram(t)
  for (const failed of [{ errMsg: 'request:fail timeout' }, { errMsg: 'request:fail socket time out :3000' }, { errMsg: 'request:fail 请求超时。' }, { errMsg: 'request:fail', errno: 5 }]) {
    Object.assign(wx.wx, { request: ({ fail }: { fail (failed: object): void }) => { queueMicrotask(() => fail(failed)) } })
    t.match(await failure(client.createQrcode(api, { body: { type: 'code' } })), { kind: 'timeout', status: 0 }, failed.errMsg)
  }
})

t.test('compiled to ES5, the client runs, and its errors are still its errors', async t => {
  const mini = await startMiniProgram(t)
  const dir = writeClient(t, serverDocument, { target: 'wx' })
  for (const name of ['index', 'runtime', 'core']) {
    const { outputText } = ts.transpileModule(readFileSync(join(dir, `${name}.ts`), 'utf8'), { compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.ESNext } })
    writeFileSync(join(dir, `${name}.ts`), outputText)
  }
  const code = await bundle(dir, { target: 'es5' })
  t.notMatch(code, /=>|class ApiError|async function/)
  const client = runInMiniProgram(code, mini.wx)
  const api = client.createClient({ baseUrl: `${mini.base}/`, appid: mini.account.appid })
  t.equal((await api.signIn()).openid, mini.simulator.user('alice').openid, 'with a / at the end of its address, too')
  const error = await failure(client.login(api, { query: { code: 'nonsense' } }))
  t.ok(error instanceof client.ApiError)
  t.ok(client.isApiError(error))
  t.match(error, { name: 'ApiError', kind: 'status', status: 400, body: { errcode: 40029 } })
})

t.test('a server that is silent is a timeout, one that is gone is a network error', async t => {
  const { client, api, simulator, restart, app } = await startMiniProgram(t)
  simulator.faults.add({ operation: '/wxa/getwxacodeunlimit', latencyMs: 3000 })
  t.match(await failure(client.createQrcode(api, { body: { type: 'unlimited', scene: 'a=1' } }, { timeoutMs: 500 })), { kind: 'timeout', status: 0 })
  const { api: impatient } = restart({ timeoutMs: 500 })
  t.match(await failure(client.createQrcode(impatient, { body: { type: 'unlimited', scene: 'a=1' } })), { kind: 'timeout' })
  simulator.faults.clear()
  await app.close()
  t.match(await failure(client.createQrcode(api, { body: { type: 'unlimited', scene: 'a=1' } })), { kind: 'network', status: 0 })
})

t.test('the same client runs over uni', async t => {
  const { wx, client, api, simulator } = await startMiniProgram(t, { platform: 'uni' })
  const { openid } = await api.signIn()
  t.equal(openid, simulator.user('alice').openid)
  wx.files.set('a.png', picture(16))
  const [mediaId] = await client.uploadMedia(api, { body: { file: 'a.png' } })
  t.ok(wx.files.has(await client.downloadMedia(api, { path: { mediaId: mediaId! } })))
})
