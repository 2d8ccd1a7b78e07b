import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'

// The documents are made from the comments above the fields, and another test holds them to the sources.
const root = new URL('../../../', import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const domains = new URL('plugins/api/domains/', root)
const facts = new Map(readdirSync(domains, { withFileTypes: true }).filter(entry => entry.isDirectory()).flatMap(({ name }) => {
  try {
    return Object.entries<{ errcodes?: Record<string, string | null> }>(read(`plugins/api/domains/${name}/official.json`)).map(([operation, fact]) => [`${camelCase(name)}.${operation}`, fact] as const)
  } catch {
    return []
  }
}))
const official = new Set(facts.keys())

/** The fields of a schema without a description. */
function bareFields (schema: any, path: string, found: string[] = []): string[] {
  if (typeof schema !== 'object' || schema === null) return found
  if (Array.isArray(schema)) for (const part of schema) bareFields(part, path, found)
  else {
    for (const [name, field] of Object.entries<any>(schema.properties ?? {})) {
      if (!field.description) found.push(`${path}.${name}`)
      bareFields(field, `${path}.${name}`, found)
    }
    for (const part of [schema.items, schema.anyOf, schema.allOf, ...Object.values(schema.patternProperties ?? {})]) bareFields(part, path, found)
  }
  return found
}

/** The schemas of each operation; operations that share a path stand side by side under their titles. */
function * schemasOf (document: any): Generator<[operation: string, schema: any]> {
  for (const item of Object.values<any>(document.paths)) {
    for (const { operationId, parameters, requestBody, responses } of Object.values<any>(item)) {
      const schemas = [requestBody, responses[200]].flatMap(part => Object.values<any>(part?.content ?? {}).map(({ schema }) => schema))
      if (official.has(operationId)) {
        for (const { name, description } of parameters) yield [operationId, { properties: { [name]: { description } } }]
        yield [operationId, schemas.filter(schema => schema.contentMediaType === undefined).map(schema => ({ ...schema, properties: named(schema.properties) }))]
      } else {
        for (const { title, ...schema } of schemas.flatMap(schema => schema.anyOf ?? [])) if (official.has(title)) yield [title, schema]
      }
    }
  }
}

/** The part of a form that holds the bytes needs no description. */
function named (properties: Record<string, any> = {}) {
  return Object.fromEntries(Object.entries(properties).filter(([, { contentMediaType }]) => contentMediaType === undefined))
}

test('every field of the official operations says what it means, in English and in Chinese', t => {
  const editions = { en: read('wechat-openapi.json'), zh: read('wechat-openapi.zh-CN.json') }
  t.ok(official.size > 420)
  for (const [language, document] of Object.entries(editions)) {
    const seen = new Set<string>()
    const bare = [...schemasOf(document)].flatMap(([operation, schema]) => {
      seen.add(operation)
      return bareFields(schema, operation)
    })
    t.same(bare, [], language)
    t.ok(seen.size > 420, `${seen.size} operations in ${language}`)
  }
  t.same(bareFields({ properties: { a: { items: { properties: { b: {} } } } } }, 'x'), ['x.a', 'x.a.b'], 'the search finds bare fields')
  t.end()
})

test('every official operation has the errcodes of its page with a meaning in both languages, or the sentence that there are none', t => {
  const sentences = { en: 'The page names no errcodes of its own.', zh: '官方文档未列出此接口特有的错误码。' }
  const editions = { en: read('wechat-openapi.json'), zh: read('wechat-openapi.zh-CN.json') }
  for (const [language, document] of Object.entries(editions) as Array<['en' | 'zh', any]>) {
    const described = Object.values<any>(document.paths).flatMap(item => Object.values<any>(item)).filter(({ operationId }) => official.has(operationId))
    t.ok(described.length > 420, `${described.length} operations in ${language}`)
    t.same(described.filter(({ description }) => !/^- `-?\d+`: \S/m.test(description) && !description.includes(sentences[language])).map(({ operationId }) => operationId), [], language)
    t.same(described.filter(({ description }) => /^- `-?\d+`:\s*$/m.test(description)).map(({ operationId }) => operationId), [], `${language}: errcodes without a meaning`)
  }
  const unread = [...facts].filter(([, { errcodes }]) => errcodes === undefined).map(([operation]) => operation)
  t.same(unread, [], 'operations whose page was not read for errcodes')
  t.end()
})

/** The values that a schema offers, as text. */
function offeredValues ({ const: value, examples = [], enum: listed = [], anyOf = [], items }: any): string[] {
  return [...value === undefined ? [] : [value], ...examples, ...listed].map(String).concat(anyOf.flatMap(offeredValues), items === undefined ? [] : offeredValues(items))
}

test('a field whose meaning lists values offers these values and no others', t => {
  let lists = 0
  const wrong = new Map<string, unknown>()
  const visit = (schema: any, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    if (Array.isArray(schema)) return schema.forEach(part => visit(part, path))
    const explained = [...String(schema.description ?? '').matchAll(/((?:`[^`]+`(?: and | or |, )?)+): /g)].flatMap(([, names]) => [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))
    if (explained.length > 1) {
      lists++
      const offered = offeredValues(schema.schema ?? schema)
      if ([...new Set(offered)].sort().join() !== [...new Set(explained)].sort().join()) wrong.set(path, { explained, offered })
    }
    for (const [name, part] of Object.entries<any>(schema)) visit(part, `${path}.${part?.name ?? name}`)
  }
  for (const item of Object.values<any>(read('wechat-openapi.json').paths)) for (const { operationId, parameters, requestBody, responses } of Object.values<any>(item)) visit({ parameters, requestBody, responses }, operationId)
  t.same(Object.fromEntries(wrong), {})
  t.ok(lists > 350, `${lists} lists of values`)
  t.end()
})

test('a Chinese text has Chinese in it, an English one has none outside of code and quoted names', t => {
  for (const { name } of readdirSync(domains, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    let texts: Record<string, string>
    try {
      texts = read(`plugins/api/domains/${name}/zh.json`)
    } catch {
      continue
    }
    for (const [english, chinese] of Object.entries(texts)) {
      if (!/[\u4e00-\u9fff]/.test(chinese)) t.fail(`${name}: ${english}`, { chinese })
      if (/[\u4e00-\u9fff]/.test(english.replaceAll(/`[^`]*`/g, ''))) t.fail(`${name}: ${english}`)
    }
  }
  t.end()
})
