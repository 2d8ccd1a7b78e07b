import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import t from 'tap'
import { toCamel, toPascal } from '../../client/names.js'
import { compile } from '../../test/client/helpers/compile.js'
import { serverDocument, writeClient } from '../../test/client/helpers/generate.js'
import { startThirdParty } from '../../test/client/helpers/third-party.js'

t.test('every body and answer has the same type as in openapi-typescript', async t => {
  const platform = JSON.parse(readFileSync(new URL('../../wechat-openapi.json', import.meta.url), 'utf8'))
  for (const document of [serverDocument, (await startThirdParty(t)).document, platform]) {
    const dir = writeClient(t, document, { target: 'fetch' })
    writeFileSync(join(dir, 'theirs.ts'), astToString(await openapiTypescript(JSON.parse(JSON.stringify(document)))))
    const same = []
    for (const { operationId: id, requestBody, responses, 'x-internal': internal } of Object.values(document.paths).flatMap(path => Object.values(path))) {
      if (id === undefined || internal === true) continue
      const theirs = `operations['${id}']`
      if (requestBody?.content['application/json'] !== undefined) same.push(`Same<Required<Ours.${toPascal(id)}Input>['body'], NonNullable<${theirs}['requestBody']>['content']['application/json']>`)
      const json = Object.keys(responses[200]?.content ?? {})[0] === 'application/json'
      const name = id === 'delete' ? 'deleteOperation' : toCamel(id)
      if (json) same.push(`Same<Awaited<ReturnType<typeof Calls.${name}>>, ${theirs}['responses'][200]['content']['application/json']${responses[204] === undefined ? '' : ' | undefined'}>`)
    }
    t.ok(same.length > 2, `${same.length} types of ${document.info?.title}`)
    t.same(await compile(dir, 'fetch', `
import type * as Ours from './types.js'
import type * as Calls from './index.js'
import type { operations } from './theirs.js'
type Same<A, B> = [A] extends [B] ? [B] extends [A] ? true : 'theirs is wider' : 'ours is wider'
${same.map((type, i) => `export const same${i}: ${type} = true`).join('\n')}
`), [], String(document.info?.title))
  }
})
