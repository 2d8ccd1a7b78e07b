import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import { test } from 'tap'
import { loadCatalogue } from '../../../plugins/api/catalogue/index.js'

const document = JSON.parse(readFileSync(new URL('../../../wechat-openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string, summary: string, externalDocs: { url: string }, security: unknown[] }>>
}
const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })))

test('wechat-openapi.json is valid OpenAPI 3.1', async t => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(document)
  t.ok(valid, { errors })
  t.equal(validator.version, '3.1')
})

test('it has every operation, each with a name of its own, a sentence and the official page', async t => {
  const { entries } = await loadCatalogue()
  const found = new Set(operations.map(({ method, path }) => `${method} ${path}`))
  for (const { operation: { method, path } } of entries) t.ok(found.has(`${method.toLowerCase()} ${path.split('?')[0]}`), path)
  t.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length)
  for (const { operationId, summary, externalDocs } of operations) {
    t.match(summary, /^[A-Z].+[^.]$/, operationId)
    t.match(externalDocs.url, /^https:\/\/developers\.weixin\.qq\.com\//, operationId)
  }
})

test('it and the reference page are what the definitions say', async t => {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  for (const script of ['wechat-openapi', 'operations-docs']) {
    t.doesNotThrow(() => execFileSync(process.execPath, ['--import=tsx', '--conditions=fastify-wechat-source', `scripts/${script}.ts`, '--check'], { cwd: root, stdio: 'pipe' }), script)
  }
})
