import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import t from 'tap'
import { createShop } from '../../test/openapi/shop.js'

const read = name => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))

/** The problems that two linters find in a document. */
async function lint (document) {
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config })
  return [...(valid ? [] : [JSON.stringify(errors)]), ...problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)]
}

t.test('openapi.json is valid OpenAPI 3.1 to two linters', async t => {
  const document = read('openapi.json')
  t.match(document.openapi, /^3\.1\./)
  // an operation without input refuses nothing
  const nothingToRefuse = ['healthz', 'readyz', 'metrics', 'error~1500'].map(path => `operation-4xx-response: Operation must have at least one \`4XX\` response. #/paths/~1${path}/get/responses`)
  t.same(await lint(document), nothingToRefuse)
  t.not((await lint({ ...document, paths: { '/a/{b}': { get: {} } } })).length, 0, 'both linters find mistakes')
})

t.test('both editions of the platform\'s document are valid OpenAPI 3.1 to two linters', async t => {
  for (const edition of ['wechat-openapi.json', 'wechat-openapi.zh-CN.json']) {
    const document = read(edition)
    t.match(document.openapi, /^3\.1\./, edition)
    t.same(await lint(document), [], edition)
  }
})

t.test('the document of an app with routes of its own is valid, too', async t => {
  const document = (await createShop(t).inject('/openapi.json')).json()
  t.ok(document.paths['/orders/{id}'])
  t.same((await lint(document)).filter(problem => !problem.includes('~1plain')), [], 'except for the route without a schema')
})
