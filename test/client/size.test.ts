import { gzipSync } from 'node:zlib'
import t from 'tap'
import { bundle, serverDocument, writeClient } from './helpers/generate.js'

const LIMIT_BYTES = 4096

async function measure (dir: string, contents: string): Promise<{ code: string, gzipped: number }> {
  const code = await bundle(dir, { contents, minify: true })
  return { code, gzipped: gzipSync(code, { level: 9 }).length }
}

for (const target of ['wx', 'uni'] as const) {
  t.test(`the ${target} client is at most 4 KB gzipped, with all operations of the server but the operators'`, async t => {
    const { gzipped } = await measure(writeClient(t, serverDocument, { target }), "export * from './index'")
    t.comment(`${gzipped} bytes`)
    t.ok(gzipped <= LIMIT_BYTES, `${gzipped} bytes`)
  })
}

t.test('an operation that nobody calls leaves no byte', async t => {
  const dir = writeClient(t, serverDocument, { target: 'wx' })
  const one = await measure(dir, "export { createClient, createQrcode } from './index'")
  const all = await measure(dir, "export * from './index'")
  const isInternal = (operation: { 'x-internal'?: boolean }) => operation['x-internal'] === true
  const paths = Object.entries(serverDocument.paths!).filter(([path, item]) => !path.startsWith('/console/') && !Object.values<object>(item).every(isInternal)).map(([path]) => path)
  const named = ({ code }: { code: string }) => paths.filter(path => code.includes(`"${path}"`))
  t.same(named(all), paths)
  t.same(named(one), ['/wx/user/{appid}/login', '/wx/qrcode/{appid}'], 'the sign-in, which the client does by itself, and what is called')
  t.ok(one.gzipped < all.gzipped, `${one.gzipped} of ${all.gzipped} bytes`)
})
