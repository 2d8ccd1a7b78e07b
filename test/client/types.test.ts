import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { generateClient, type GenerateOptions } from '../../client/index.js'
import { codeBlocks } from '../docs/markdown.js'
import { compile } from './helpers/compile.js'
import { createFolder, importClient, serverDocument, writeClient } from './helpers/generate.js'
import { writePackage, writeTaro } from './helpers/taro.js'
import { startThirdParty } from './helpers/third-party.js'

t.test('the wx client compiles in strict mode with the platform\'s typings, and wrong calls do not', async t => {
  const dir = writeClient(t, serverDocument, { target: 'wx' })
  const calls = `
import { createClient, createQrcode, decryptPhoneNumber, downloadMedia, isApiError, login, uploadMedia } from './index'
const api = createClient({ baseUrl: 'https://example.com', appid: 'wx1' })

export async function right () {
  const bytes: ArrayBuffer = await createQrcode(api, { body: { type: 'unlimited', scene: 'a=1' } })
  const upload = uploadMedia(api, { body: { file: 'http://tmp/a.png' } }, { onProgress: ({ loaded, total }) => console.log(loaded / total) })
  upload.abort()
  const ids: string[] = await upload
  const path: string = await downloadMedia(api, { path: { mediaId: 'm' } }, { filePath: 'wxfile://usr/a' })
  const { phoneNumber } = await decryptPhoneNumber(api, async () => ({ body: { code: 'c' } }), { timeoutMs: 1000 })
  const { openid } = await api.signIn()
  try { await login(api, { query: { code: 'c' } }) } catch (error) {
    if (isApiError(error) && error.kind === 'status' && error.body && 'errcode' in error.body) console.log(error.body.errcode)
  }
  return { bytes, ids, path, phoneNumber: phoneNumber.length, openid: openid.length }
}

export async function wrong () {
  // @ts-expect-error a field that the operation does not have
  await createQrcode(api, { body: { type: 'unlimited', scenes: 'a=1' } })
  // @ts-expect-error a value that it does not take
  await createQrcode(api, { body: { type: 'round' } })
  // @ts-expect-error a type that it does not take
  await createQrcode(api, { body: { type: 'unlimited', width: '280' } })
  // @ts-expect-error a part that it does not have
  await createQrcode(api, { query: { type: 'unlimited' } })
  // @ts-expect-error nothing at all
  await createQrcode(api)
  // @ts-expect-error a missing field
  await login(api, { query: {} })
  // @ts-expect-error the bytes in place of the path
  await uploadMedia(api, { body: { file: new ArrayBuffer(1) } })
  // @ts-expect-error a field that the answer does not have
  const { openId } = await api.signIn()
  // @ts-expect-error no progress for what is no file
  await login(api, { query: { code: 'c' } }, { onProgress: () => {} })
  // @ts-expect-error a missing option
  createClient({ baseUrl: 'https://example.com' })
  // @ts-expect-error a scheme that the document does not have
  createClient({ baseUrl: 'https://example.com', appid: 'wx1', credentials: { other: 'x' } })
  return openId
}
`
  t.same(await compile(dir, 'wx', calls, { withLibraries: true }), [])
  t.same(await compile(dir, 'wx with TypeScript 5', calls, { withLibraries: true }), [])
})

t.test('the uni client compiles in strict mode with its typings', async t => {
  t.same(await compile(writeClient(t, serverDocument, { target: 'uni' }), 'uni'), [])
})

t.test('the fetch client compiles for browsers and for Node, and wrong calls do not', async t => {
  const dir = writeClient(t, serverDocument, { target: 'fetch' })
  const source = `
import { createClient, createQrcode, getAccessToken, uploadMedia } from './index.js'
const api = createClient({ baseUrl: '', appid: 'wx1', credentials: { hubKey: 'key' }, getCode: async () => 'code' })
export async function right (file: Blob) {
  const controller = new AbortController()
  const picture: Blob = await createQrcode(api, { body: { type: 'code', path: 'a' } }, { signal: controller.signal, onProgress: ({ loaded }) => loaded })
  const ids: string[] = await uploadMedia(api, { body: { file: [file, file] } })
  return { picture, ids, token: (await getAccessToken(api)).accessToken }
}
export async function wrong (file: Blob) {
  // @ts-expect-error one file where the document says a list
  await uploadMedia(api, { body: { file } })
  // @ts-expect-error fetch tells nothing of an upload
  await uploadMedia(api, { body: { file: [file] } }, { onProgress: () => {} })
}
`
  t.same(await compile(dir, 'fetch', source, { withLibraries: true }), [])
  t.same(await compile(dir, 'node', source), [])
})

t.test('the client of another app compiles, with types for all that it says', async t => {
  const { document } = await startThirdParty(t)
  t.same(await compile(writeClient(t, document, { target: 'wx' }), 'wx', `
import { createClient, createOrder, getOrders, hello, setAvatar, type Order } from './index'
const api = createClient({ baseUrl: 'https://example.com', credentials: { bearerAuth: async () => ({ token: 't', expiresIn: 60 }) } })
export async function right () {
  const order: Order = await createOrder(api, { body: { id: 1, state: null, note: null, lines: [{ sku: 'x' }, 'y'], parent: { id: 2, state: 'paid', lines: [], 'delivery-date': '2026-01-01' } } })
  const orders: Order[] = await getOrders(api)
  await setAvatar(api, { body: { avatar: 'a.png', size: 3 } })
  return [order, orders, await hello(api, { headers: { 'x-name': 'ann' } })]
}
export async function wrong () {
  // @ts-expect-error a state that it does not have
  await createOrder(api, { body: { id: 1, state: 'lost', lines: [] } })
  // @ts-expect-error deep inside
  await createOrder(api, { body: { id: 1, state: 'open', lines: [{ sku: 1 }] } })
  // @ts-expect-error a header that has to be there
  await hello(api, { headers: {} })
  // @ts-expect-error no sign-in in this document
  createClient({ baseUrl: '', appid: 'wx1' })
}
`), [])
})

const page = readFileSync(new URL('../../docs/client.md', import.meta.url), 'utf8')

/** The blocks of a section of docs/client.md that are parts of a project. */
function blocksOf (section: string) {
  const text = page.split(/^## /m).find(text => text.startsWith(`${section}\n`))!
  return codeBlocks(text).filter(({ indented }) => indented)
}

/** A folder with a client in `api`, as the examples have it. */
function createProject (t: Test, options: GenerateOptions, document = serverDocument): string {
  const dir = createFolder(t)
  mkdirSync(join(dir, 'api'))
  mkdirSync(join(dir, 'pages/index'), { recursive: true })
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}')
  for (const [name, text] of Object.entries(generateClient(document, options).files)) writeFileSync(join(dir, 'api', name), text)
  return dir
}

t.test('the examples of docs/client.md compile', async t => {
  for (const [section, target, names, only] of [
    ['A Mini Program', 'wx', ['client.ts', 'picture.ts', 'profile.ts'], ['user', 'media', 'qrcode']],
    ['A call', 'fetch', ['web.ts'], undefined]
  ] as const) {
    const dir = createProject(t, { target, only })
    const examples = blocksOf(section).filter(({ language }) => language === 'ts').map(({ code }) => ({ name: /^\/\/ (\w+\.ts)$/m.exec(code)![1]!, code }))
    t.same(examples.map(({ name }) => name), names)
    for (const { name, code } of examples) writeFileSync(join(dir, name), code)
    t.same(await compile(dir, target, undefined, { files: [...names] }), [])
  }
})

t.test('the assistant of docs/client.md answers with a stream, and its page compiles', async t => {
  const section = page.split(/^## /m).find(text => text.startsWith('Streams\n'))!
  const [server, assistant] = codeBlocks(section).map(({ code }) => code)
  // inside the project, where the package knows itself by its name
  const { code: compiled } = await transform(server!, { loader: 'ts', format: 'esm' })
  const dir = t.testdir({ 'server.mjs': compiled })
  const { app } = await import(pathToFileURL(join(dir, 'server.mjs')).href)
  t.teardown(() => app.close())
  const model = Fastify()
  t.teardown(() => model.close())
  model.post('/chat/completions', async (_request, reply) => reply.type('text/event-stream').send('data: {"choices":[{"delta":{"content":"你"}}]}\n\ndata: {"choices":[{"delta":{"content":"好"}}]}\n\ndata: [DONE]\n\n'))
  process.env.MODEL_URL = await model.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => { delete process.env.MODEL_URL })
  const baseUrl = await app.listen({ port: 0, host: '127.0.0.1' })
  const document = app.wechat.openapi()

  const { ask, createClient } = await importClient(writeClient(t, document, { target: 'fetch', importExtension: '.ts' }))
  let answer = ''
  await ask(createClient({ baseUrl }), { body: { question: '?' } }).forEach(({ data }: { data: { choices: { delta: { content?: string } }[] } }) => { answer += data.choices[0]?.delta.content ?? '' })
  t.equal(answer, '你好')

  const project = createProject(t, { target: 'wx' }, document)
  writeFileSync(join(project, 'client.ts'), "import { createClient } from './api/index'\nexport const api = createClient({ baseUrl: '' })\n")
  writeFileSync(join(project, 'assistant.ts'), assistant!)
  t.same(await compile(project, 'wx', undefined, { files: ['assistant.ts'] }), [])
})

t.test('the projects with uni-app and Taro of docs/client.md compile', async t => {
  const only = ['user', 'media']

  const uni = createProject(t, { target: 'uni', only })
  const [, client, vue] = blocksOf('A project with uni-app').map(({ code }) => code)
  writeFileSync(join(uni, 'client.ts'), client!)
  const [, script, template] = /^<script setup lang="ts">\n([^]*)<\/script>\n\n<template>\n([^]*)<\/template>\n$/.exec(vue!)!
  const used = [...template!.matchAll(/\{\{ (\w+) \}\}|[:@][\w-]+="(\w+)"/g)].map(([, value, attribute]) => value ?? attribute)
  t.same(used, ['onPhone', 'phone', 'onPicture', 'percent', 'error'])
  writeFileSync(join(uni, 'pages/index/index.ts'), `${script}export const used = { ${used.join(', ')} }\n`)
  writePackage(uni, 'vue', 'export declare function ref<T> (value: T): { value: T }')
  t.same(await compile(uni, 'uni', undefined, { files: ['pages/index/index.ts'] }), [])

  const taro = createProject(t, { target: 'taro', only })
  const [, taroClient, tsx] = blocksOf('A project with Taro').map(({ code }) => code)
  writeFileSync(join(taro, 'client.ts'), taroClient!)
  writeFileSync(join(taro, 'pages/index/index.tsx'), tsx!)
  writeTaro(taro)
  writePackage(taro, 'react', 'export declare function useState<T> (value: T): [T, (value: T) => void]')
  writePackage(taro, '@tarojs/components', `
declare global {
  namespace JSX {
    interface Element { type: unknown }
    interface ElementChildrenAttribute { children: unknown }
  }
}
type Component<Props> = (props: Props & { children?: unknown }) => JSX.Element
export declare const View: Component<object>
export declare const Text: Component<object>
export declare const Progress: Component<{ percent?: number }>
export declare const Button: Component<{ openType?: 'getPhoneNumber', onGetPhoneNumber?: (event: { detail: { code?: string } }) => void, onClick?: () => void }>`)
  t.same(await compile(taro, 'taro', undefined, { files: ['pages/index/index.tsx'], withLibraries: true }), [])
})
