import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { PNG } from 'pngjs'
import t, { type Test } from 'tap'
import { compile } from '../client/helpers/compile.js'
import { bundle } from '../client/helpers/generate.js'
import { createWx } from '../client/helpers/wx.js'
import { startHub } from '../helpers/hub.js'

const dir = fileURLToPath(new URL('../../examples/miniprogram/miniprogram', import.meta.url))
const { pages } = JSON.parse(readFileSync(join(dir, 'app.json'), 'utf8')) as { pages: string[] }

interface Page { data: Record<string, any>, setData (data: object): void, [handler: string]: any }

/** Opens pages as the platform does: each runs its script, and gets what `Page` was given. */
async function start (t: Test) {
  const { base, account: { appid }, simulator } = await startHub(t)
  const alice = simulator.user('alice')
  const phone = createWx({ login: () => alice.login() })
  const wx = {
    ...phone.wx,
    getAccountInfoSync: () => ({ miniProgram: { appId: appid } }),
    getUserInfo: async () => alice.getUserProfile({ nickName: '爱丽丝' }),
    chooseMedia: async () => ({ tempFiles: [{ tempFilePath: 'http://tmp/a.png' }] }),
    arrayBufferToBase64: (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64')
  }
  async function open (name: string): Promise<Page> {
    const code = await bundle(dir, { contents: `import './pages/${name}/${name}'` })
    t.ok(code.includes('http://127.0.0.1:3000'))
    let page: Page | undefined
    runInContext(code.replace('http://127.0.0.1:3000', base), createContext({ wx, Page: (given: Page) => { page = { ...given, setData (data) { Object.assign(this.data, data) } } } }))
    await page!.onLoad?.()
    return page!
  }
  return { ...phone, alice, open }
}

t.test('app.json names the pages that are there, each with its parts', t => {
  t.same(pages.map(page => page.split('/')[1]).sort(), readdirSync(join(dir, 'pages')).sort())
  for (const page of pages) for (const part of ['ts', 'wxml', 'json']) t.ok(existsSync(join(dir, `${page}.${part}`)), `${page}.${part}`)
  for (const page of pages) {
    const script = readFileSync(join(dir, `${page}.ts`), 'utf8')
    for (const [, handler] of readFileSync(join(dir, `${page}.wxml`), 'utf8').matchAll(/ bind\w+="(\w+)"/g)) t.ok(script.includes(` ${handler} (`), `${page}: ${handler}`)
  }
  t.end()
})

t.test('the pages compile in strict mode with the platform\'s typings', async t => {
  t.same(await compile(dir, 'wx', undefined, { files: ['app.ts', ...pages.map(page => `${page}.ts`)] }), [])
})

t.test('the pages sign in, show the profile, the phone number and a code, and send a picture', async t => {
  const { alice, open, files, calls } = await start(t)
  const signIn = await open('sign-in')
  await signIn.onSignIn()
  t.equal(signIn.data.openid, alice.openid)

  t.match((await open('profile')).data, { user: { openId: alice.openid, nickName: '爱丽丝' }, error: '' })
  t.equal(calls.login, 1, 'with the session of the first page')

  const phone = await open('phone')
  await phone.onPhoneNumber({ detail: await alice.getPhoneNumber() })
  t.match(phone.data, { phoneNumber: /^\d+$/, error: '' })
  await phone.onPhoneNumber({ detail: { code: 'nonsense' } })
  t.match(phone.data.error, /\w/)

  files.set('http://tmp/a.png', PNG.sync.write(new PNG({ width: 20, height: 20 })))
  const picture = await open('picture')
  await picture.onChoose()
  t.match(picture.data, { percent: 100, error: '' })
  t.ok(files.get(picture.data.picture)!.equals(files.get('http://tmp/a.png')!))

  t.match((await open('qrcode')).data, { src: /^data:image\/jpeg;base64,\/9j\//, error: '' })
})

t.test('leaving the page of the picture stops the upload, and is no error', async t => {
  const { open, files, calls } = await start(t)
  files.set('http://tmp/a.png', Buffer.alloc(2 * 1024 * 1024))
  const picture = await open('picture')
  const { setData } = picture
  picture.setData = data => {
    setData.call(picture, data)
    if (picture.data.percent > 0) picture.onUnload()
  }
  await picture.onChoose()
  t.ok(picture.data.percent > 0 && picture.data.percent < 100)
  t.match(picture.data, { picture: '', error: '' })
  t.equal(calls.downloadFile, 0)
})
