import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MutationObserver, QueryClient } from '@tanstack/query-core'
import t from 'tap'
import { generateClient } from '../../client/index.js'
import { startHub } from '../helpers/hub.js'
import { root } from '../helpers/program.js'
import { compile } from './helpers/compile.js'
import { importClient, serverDocument, writeClient } from './helpers/generate.js'

t.test('queries and mutations are options that TanStack Query takes', async t => {
  const hub = await startHub(t)
  const alice = hub.simulator.user('alice')
  const dir = writeClient(t, serverDocument, { target: 'fetch', only: ['user', 'media'], queries: true })
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'))
  const calls = `import { MutationObserver, QueryClient } from '@tanstack/query-core'
    import { createClient } from './index.js'
    import { createMutations, createQueries } from './queries.js'
    const client = createClient({ baseUrl: '', appid: '' })
    const queries = createQueries(client)
    const mutations = createMutations(client)
    const cache = new QueryClient()
    export const openid: Promise<string> = cache.fetchQuery(queries.getSession()).then(({ openid }) => openid)
    export const number: Promise<string> = new MutationObserver(cache, mutations.decryptPhoneNumber()).mutate({ body: { code: 'c' } }).then(({ phoneNumber }) => phoneNumber)
    // @ts-expect-error there is no such field
    new MutationObserver(cache, mutations.decryptPhoneNumber()).mutate({ body: { cod: 'c' } })
    // @ts-expect-error a sign-in code works once, so it is no query
    queries.login`
  t.same(await compile(dir, 'fetch', calls, { files: ['index.ts', 'queries.ts'] }), [])

  writeFileSync(join(dir, 'all.ts'), "export * from './index.js'\nexport * from './queries.js'\n")
  const { createClient, createQueries, createMutations } = await importClient(dir, 'all.ts')
  const client = createClient({ baseUrl: hub.base, appid: hub.account.appid, getCode: () => alice.login() })
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  t.teardown(() => cache.clear())
  const queries = createQueries(client, 'shop')
  t.same(queries.getSession().queryKey, ['shop', 'getSession'])
  t.match(await cache.fetchQuery(queries.getSession()), { openid: alice.openid })
  t.match(cache.getQueryData(['shop', 'getSession']), { openid: alice.openid }, 'it is in the cache under its key')
  const { code } = await alice.getPhoneNumber()
  const mutations = createMutations(client, 'shop')
  t.match(await new MutationObserver<{ purePhoneNumber: string }, Error, unknown>(cache, mutations.decryptPhoneNumber()).mutate({ body: { code } }), { purePhoneNumber: /^138/ })
  await t.rejects(cache.fetchQuery(queries.downloadMedia({ path: { mediaId: 'unknown' } })), { name: 'ApiError', status: 404 }, 'an error of the server is the error of the query')
})

t.test('the file is for Mini Programs, too, and is written on demand alone', async t => {
  t.same(await compile(writeClient(t, serverDocument, { target: 'wx', queries: true }), 'wx', undefined, { files: ['queries.ts'] }), [])
  t.notOk('queries.ts' in generateClient(serverDocument, { target: 'wx' }).files)
})
