import { readFileSync } from 'node:fs'
import type { TSchema } from '@sinclair/typebox'
import Fastify from 'fastify'
import t from 'tap'
import { optionSchemas } from '../../plugins/lib/options.js'
import { root } from '../helpers/program.js'
import metrics from '../../plugins/observability/metrics/index.js'

const MAX_TIMER_MS = 2_147_483_647
const HUNDRED_YEARS_SECONDS = 100 * 365 * 86_400
// compared with timestamps; no timer waits for them
const AGES = /^(retryForMs|postponeForMs|dedupeTtlMs|deadLetterTtlMs|replyWindowMs|entryWindowMs|mediaLifeMs|codeLifeMs|sessionKeyLifeMs|maxAgeMs)$/

// the keys of an accounts file that the simulator does not know are none of its business
const OPEN = new Set(['wechat-simulator account', 'wechat-simulator merchant'])

const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { exports: Record<string, { 'fastify-wechat-source'?: string }> }
for (const { 'fastify-wechat-source': source } of Object.values(exports)) {
  if (source !== undefined && /^\.\/(plugins|routes)\//.test(source)) await import(new URL(`../../${source.slice(2).replace(/ts$/, 'js')}`, import.meta.url).href)
}

/** Every number of an options' shape, with its path. */
function * numbersOf (schema: TSchema, path: string): Generator<[path: string, name: string, schema: TSchema]> {
  for (const [name, property] of Object.entries((schema.properties ?? {}) as Record<string, TSchema>)) {
    for (const variant of (property.anyOf ?? [property]) as TSchema[]) {
      if (variant.type === 'integer' || variant.type === 'number') yield [`${path}.${name}`, name, variant]
      yield * numbersOf(variant, `${path}.${name}`)
    }
  }
}

t.test('the options of every plugin are checked, and an unknown one is refused', async t => {
  const names = [...optionSchemas.keys()]
  for (const name of ['wechat-account', 'wechat-accounts', 'wechat-api', 'wechat-crypto', 'wechat-errors', 'wechat-jssdk', 'wechat-media', 'wechat-messages', 'wechat-metrics', 'wechat-openapi', 'wechat-pay', 'wechat-qrcode', 'wechat-routes', 'wechat-session', 'wechat-simulator', 'wechat-store', 'wechat-token', 'wechat-tracing']) {
    t.ok(names.includes(name), name)
  }
  for (const [name, schema] of optionSchemas) {
    if (!OPEN.has(name)) t.equal(schema.additionalProperties, false, `${name} refuses what it does not know`)
  }
  const app = Fastify()
  t.teardown(() => app.close())
  await t.rejects(async () => await app.register(metrics, { colour: 'red' } as object), { code: 'WX_ERR_OPTIONS', message: /wechat-metrics: colour: unknown key/ })
})

t.test('every option that is a time has a maximum, and none that a timer waits for is longer than a timer can be', async t => {
  let count = 0
  for (const [plugin, schema] of optionSchemas) {
    for (const [path, name, { minimum, maximum }] of numbersOf(schema, plugin)) {
      if (!/(Ms|Seconds)$/.test(name)) continue
      count++
      const most = name.endsWith('Seconds') ? HUNDRED_YEARS_SECONDS : AGES.test(name) ? HUNDRED_YEARS_SECONDS * 1000 : MAX_TIMER_MS
      t.ok(minimum !== undefined && minimum >= 0 && maximum !== undefined && maximum <= most, `${path}: ${minimum} to ${maximum}`)
    }
  }
  t.ok(count > 25, `${count} times`)
})
