import t from 'tap'
import { openChromium } from '../helpers/chromium.js'
import { startHub } from '../helpers/hub.js'

t.test('the page shows every operation, and trying one out answers: JSON with its token, a picture, an error', async t => {
  const { base, account: { appid }, simulator } = await startHub(t)
  const alice = simulator.user('alice')
  const page = await openChromium(t)
  const problems: string[] = []
  page.on('pageerror', ({ message }) => { problems.push(message) })
  page.on('console', message => { if (message.type() === 'error') problems.push(message.text()) })
  page.on('request', request => { if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) problems.push(request.url()) })
  await page.goto(`${base}/docs`)

  /** Fills in one operation, sends it, and gives the box with the answer. */
  async function tryOut (tag: string, id: string, { query = {}, body }: { query?: Record<string, string>, body?: object }) {
    const block = page.locator(`#operations-${tag}-${id}`)
    await block.locator('.opblock-summary-control').click()
    await block.locator('.try-out__btn').click()
    for (const [name, value] of Object.entries({ appid, ...query })) await block.locator(`tr[data-param-name="${name}"] input`).fill(value)
    if (body !== undefined) await block.locator('textarea').first().fill(JSON.stringify(body))
    await block.locator('.execute').click()
    return block.locator('.live-responses-table')
  }

  const signedIn = await tryOut('user', 'login', { query: { code: await alice.login() } })
  const { openid, token } = JSON.parse(await signedIn.locator('.highlight-code code').first().innerText())
  t.equal(openid, alice.openid)

  await page.locator('.btn.authorize').click()
  await page.locator('.auth-container', { hasText: 'session' }).locator('input').fill(token)
  await page.locator('.auth-container', { hasText: 'session' }).locator('button.authorize').click()
  await page.locator('.btn-done').first().click()
  const { userInfo, ...profile } = alice.getUserProfile()
  const decrypted = await tryOut('user', 'decryptUserInfo', { body: profile })
  t.equal(JSON.parse(await decrypted.locator('.highlight-code code').first().innerText()).openId, alice.openid)

  const made = await tryOut('qrcode', 'createQrcode', { body: { type: 'unlimited', scene: 'a=1', width: 430 } })
  const picture = made.locator('.response-col_description img')
  await picture.waitFor()
  t.equal(await picture.evaluate(async (image: any) => {
    await image.decode()
    return image.naturalWidth
  }), 430)
  t.same(problems, [])

  const refused = await tryOut('user', 'loginWithUserData', { body: { code: 'nonsense' } })
  t.match(JSON.parse(await refused.locator('.highlight-code code').first().innerText()), { statusCode: 400, errcode: 40029 })
  t.same(await page.locator('.opblock-tag').evaluateAll(tags => tags.map(tag => tag.getAttribute('data-tag'))), ['user', 'media', 'qrcode', 'portal', 'virtualPayment', 'pay', 'jssdk', 'system'], 'no room for the hub, which is not there')
})
