import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { check } from '../../server/check.js'
import { appid, secret, startPlatform } from '../simulator/platform.js'

t.test('check makes one sealed call for each account with apiSecurity, and explains each code of the scheme', async (t) => {
  const { simulator, origin } = await startPlatform(t)
  const file = join(t.testdir({}), 'accounts.json')
  const run = async (apiSecurity: object | undefined, ...args: string[]) => {
    await writeFile(file, JSON.stringify({ accounts: [{ appid, secret, apiSecurity }] }))
    let written = ''
    const status = await check(['--accounts', file, '--api-base', origin, ...args], text => { written += text }, {})
    return { status, written }
  }
  const issued = simulator.issueApiSecurity()
  t.same(await run(issued), { status: 0, written: `account ${appid}, sealed calls: all well\n` })

  for (const [errcode, advice] of [
    [40230, /Wechatmp-Serial/], [40231, /Wechatmp-TimeStamp/], [40232, /Wechatmp-Signature/], [40233, /Wechatmp-Appid/], [40234, /asymmetric\.privateKey does not belong/], [40235, /symmetric\.sn or symmetric\.key/],
    [40236, /does not know the appid/], [40237, /the secret belongs to another account/], [40238, /has no symmetric key/], [40239, /upload one/], [40240, /set the clock/]
  ] as const) {
    const { id } = simulator.faults.add({ operation: '/cgi-bin/openapi/quota/get', errcode })
    const { status, written } = await run(issued)
    simulator.faults.remove(id)
    t.equal(status, 1, String(errcode))
    t.match(written, advice)
    t.match(written, `(${errcode}, rid `)
  }

  const { symmetric, asymmetric, certificates } = simulator.issueApiSecurity()
  t.match((await run({ symmetric: issued.symmetric, asymmetric, certificates })).written, /symmetric\.sn or symmetric\.key differs from the console \(4023\d/)
  t.match((await run({ symmetric, asymmetric: issued.asymmetric, certificates })).written, /does not belong to the public key in the console \(40234/)
  t.match((await run({ symmetric, asymmetric, certificates: issued.certificates })).written, /signed by a certificate that is not configured/)
  await t.rejects(run(undefined), { code: 'WX_ERR_OPTIONS', message: /no account of the file has a merchant or apiSecurity/ })
  await t.rejects(run(issued, '--appid', 'wx0000000000000000'), { code: 'WX_ERR_OPTIONS', message: /has no account wx0000000000000000 with apiSecurity/ })
})
