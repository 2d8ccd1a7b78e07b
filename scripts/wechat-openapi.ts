import { OptionalKind, type TObject, type TSchema } from '@sinclair/typebox'
import { loadCatalogue, type CatalogueEntry } from '../plugins/api/catalogue/index.js'
import type { Operation } from '../plugins/api/define.js'
import type { Language } from '../plugins/errors/index.js'
import { acknowledgementOf } from '../plugins/messages/acknowledgements.js'
import events from '../plugins/simulator/push/events.json' with { type: 'json' }
import eventAnswers from './event-answers.json' with { type: 'json' }
import packageJson from '../package.json' with { type: 'json' }
import { generated } from './generated.js'
import { describeErrcodes, readChinese, readComments, readDomainComments, readOfficialFacts, type OfficialFacts, type OperationComment } from './catalogue-comments.js'

// wechat-openapi.json and wechat-openapi.zh-CN.json: the platform's API in OpenAPI 3.1, from the definitions

type Json = Record<string, unknown>

/** An operation with its texts in one language. */
interface Documented extends CatalogueEntry {
  language: Language
  comment: OperationComment
}

const comments = readComments()
const facts = readOfficialFacts()
const domainComments = readDomainComments()
const chinese = readChinese()
const entries = (await loadCatalogue()).entries
  // a shorthand is this project's, not the platform's
  .filter(({ operation }) => operation.toBody === undefined)

const translate = (language: Language, domain: string, english: string) => language === 'en' ? english : chinese(domain, english)

const WORDS = {
  en: {
    title: 'WeChat Mini Program server API',
    about: 'The operations that WeChat offers to the servers of Mini Programs, described by the fastify-wechat project; not an official document of WeChat. ' +
      'The platform always answers HTTP 200: an `errcode` other than 0 is a failure, and the fields of a success are missing then. It may add fields to an answer, and leave some out. ' +
      'Integers beyond 2^53 occur: read them without loss.',
    result: 'A success or a failure, as `errcode` shows.',
    bytes: 'The bytes, or an error as JSON.',
    received: 'The push was received. A passive reply may take the place of `success`.',
    demanded: 'The event requires this answer, as JSON or XML like the push and encrypted as the push was.',
    plain: 'The event requires this answer, in plain text even to an encrypted push.',
    wait: (seconds: number) => `The platform waits ${seconds} seconds.`,
    event: 'Pushed event',
    accessToken: 'The access token, from token.getStableAccessToken.',
    account: 'The account.',
    secret: "The account's AppSecret.",
    appsecret: "The account's AppSecret, under the name that one operation uses.",
    errcode: 'The reason of the failure.',
    errmsg: 'A text for people; it may contain a rid to quote to WeChat\'s support.',
    refused: 'The gateway refuses the request without an errcode, usually in HTML: 404 for an unknown path, 412 for a body without a Content-Length.',
    onNoPage: "WeChat's current documentation has no page for it.",
    official: ({ title, name }: OfficialFacts) => `Official title: ${title} (\`${name}\`).`,
    permissionSets: (sets: string[]) => `Permission sets for third-party platforms: ${sets.join(', ')}.`,
    cloudCall: (name: string) => `Cloud call: \`${name}\`.`,
    noCloudCall: 'No cloud call.',
    errcodes: 'Errcodes:',
    noErrcodes: 'The page names no errcodes of its own.',
    paySig: 'HMAC-SHA256 in hex of path, & and body, by the AppKey',
    userSignature: 'HMAC-SHA256 in hex of the body, by the session key'
  },
  zh: {
    title: '微信小程序服务端接口',
    about: '微信向小程序服务端提供的接口，由 fastify-wechat 项目整理，并非微信官方文档。无论成功与否，平台均返回 HTTP 200：`errcode` 不为 0 即失败，此时没有成功时的字段。平台可能增加或省略返回字段。存在超过 2^53 的整数，解析时须保持精度。',
    result: '成功或失败，以 errcode 为准。',
    bytes: '二进制内容，失败时为 JSON。',
    received: '已收到推送，也可用被动回复代替 success。',
    demanded: '该事件要求此应答，格式（JSON 或 XML）与加密方式同推送。',
    plain: '该事件要求此应答，即使推送已加密也须明文返回。',
    wait: (seconds: number) => `平台等待 ${seconds} 秒。`,
    event: '事件推送',
    accessToken: '接口调用凭据，由 token.getStableAccessToken 获取。',
    account: '小程序 appid。',
    secret: '小程序的 AppSecret。',
    appsecret: '小程序的 AppSecret（个别接口的参数名）。',
    errcode: '错误码。',
    errmsg: '错误说明，可能带有 rid，供联系平台客服时使用。',
    refused: '网关拒绝请求，没有 errcode，内容多为 HTML：路径不存在为 404，请求体缺少 Content-Length 为 412。',
    onNoPage: '目前的官方文档没有收录此接口。',
    official: ({ name }: OfficialFacts) => `官方接口名：\`${name}\`。`,
    permissionSets: (sets: string[]) => `第三方平台权限集：${sets.join('、')}。`,
    cloudCall: (name: string) => `云调用：\`${name}\`。`,
    noCloudCall: '不支持云调用。',
    errcodes: '错误码：',
    noErrcodes: '官方文档未列出此接口特有的错误码。',
    paySig: '支付签名：以 AppKey 对“路径&请求体”计算的 HMAC-SHA256，十六进制',
    userSignature: '用户态签名：以 session_key 对请求体计算的 HMAC-SHA256，十六进制'
  }
}

const SECURITY: Record<NonNullable<Operation['auth']>, Json[]> = {
  access_token: [{ access_token: [] }],
  secret: [{ appid: [], secret: [] }],
  appsecret: [{ appid: [], appsecret: [] }],
  'secret-in-body': [],
  none: []
}

// the platform always answers 200, but its gateway does not
const REFUSED = { '4XX': { $ref: '#/components/responses/Refused' } }

const inQuery = (name: string, description: string) => ({ type: 'apiKey', in: 'query', name, description })
// objects and lists go as JSON, as plugins/api/methods.ts sends them
function parameter (name: string, required: boolean, { description, ...schema }: Json): Json {
  return { name, in: 'query', required, ...description !== undefined && { description }, ...(/^(object|array)$/.test(String(schema.type)) ? { content: { 'application/json': { schema } } } : { schema }) }
}

/** A union of constants reads better as an enum. */
function simplify (schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(simplify)
  if (typeof schema !== 'object' || schema === null) return schema
  const { anyOf, ...rest } = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, simplify(value)])) as Json & { anyOf?: Json[] }
  if (anyOf === undefined) return rest
  return anyOf.every(branch => 'const' in branch) ? { type: anyOf[0]!.type, enum: anyOf.map(branch => branch.const), ...rest } : { anyOf, ...rest }
}

/** Puts the comments above the fields into a schema. */
function describeFields ({ domain, language, comment }: Documented, schema: Json, path: string): void {
  for (const [name, field] of Object.entries(schema.properties as Record<string, Json> | undefined ?? {})) {
    const at = `${path}.${name}`
    const text = comment.fields.find(candidate => candidate.path === at)?.text
    const description = text ? translate(language, domain, text) : language === 'en' ? field.description : undefined
    if (description === undefined) delete field.description
    else field.description = description
    describeFields({ domain, language, comment } as Documented, field, at)
  }
  if (language === 'zh' && !path.includes('.')) delete schema.description
  const parts = [schema.items, ...schema.anyOf as unknown[] ?? [], ...schema.allOf as unknown[] ?? [], ...Object.values(schema.patternProperties as Json ?? {})]
  for (const part of parts) if (part !== undefined) describeFields({ domain, language, comment } as Documented, part as Json, path)
}

function jsonOf (documented: Documented, schema: TSchema, part: 'query' | 'body' | 'answer'): Json {
  const json = JSON.parse(JSON.stringify(schema)) as Json
  describeFields(documented, json, part)
  return simplify(json) as Json
}

function queryOf (documented: Documented): Json[] {
  const { operation: { query, sign }, language } = documented
  const properties = query === undefined ? {} : jsonOf(documented, query, 'query').properties as Record<string, Json>
  const parameters = Object.entries(properties).map(([name, schema]) => parameter(name, (query as TObject).properties[name]![OptionalKind] !== 'Optional', schema))
  const sha256 = (description: string) => ({ type: 'string', pattern: '^[0-9a-f]{64}$', description })
  if (/^x?pay/.test(sign ?? '')) parameters.push(parameter('pay_sig', true, sha256(WORDS[language].paySig)))
  if (sign === 'xpay+user') parameters.push(parameter('signature', true, sha256(WORDS[language].userSignature)))
  return parameters
}

function bodyOf (documented: Documented): Json | undefined {
  const { operation: { auth, body, file } } = documented
  if (body === undefined && file === undefined) return undefined
  const schema = body === undefined ? { type: 'object', properties: {} } as Json : jsonOf(documented, body, 'body')
  if (auth === 'secret-in-body') {
    const { account, secret } = WORDS[documented.language]
    Object.assign(schema.properties as Json, { appid: { type: 'string', description: account }, secret: { type: 'string', description: secret } })
    schema.required = ['appid', 'secret', ...schema.required as string[] ?? []]
  }
  if (file === undefined) return { 'application/json': { schema } }
  const part = file.replace('?', '')
  const form = {
    ...schema,
    properties: { [part]: { type: 'string', contentMediaType: 'application/octet-stream' }, ...schema.properties as Json },
    required: [...part === file ? [part] : [], ...schema.required as string[] ?? []]
  }
  return { 'multipart/form-data': { schema: form } }
}

function answerOf (documented: Documented): Json {
  const { operation: { answer, binary } } = documented
  const problem = { $ref: '#/components/schemas/Problem' }
  if (binary) return { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } }, 'application/json': { schema: problem } }
  const success = answer === undefined ? { $ref: '#/components/schemas/Success' } : { allOf: [{ $ref: '#/components/schemas/Success' }, jsonOf(documented, answer, 'answer')] }
  return { 'application/json': { schema: { anyOf: [success, problem] } } }
}

/** The official title in Chinese, the sentence of the definition in English. */
function summaryOf ({ domain, name, language, comment }: Documented): string {
  return language === 'zh' ? facts.get(`${domain}.${name}`)?.title ?? translate(language, domain, comment.summary) ?? comment.summary : comment.summary
}

/** The facts of the official page except title and fields, and the errcodes. */
function describeInWords ({ domain, name, language, comment }: Documented): string {
  const words = WORDS[language]
  const fact = facts.get(`${domain}.${name}`)
  const codes = describeErrcodes(language, domain, fact, chinese)
  const sentences = [
    ...[comment.details, comment.deprecated].filter(text => text).map(text => translate(language, domain, text!) ?? text),
    fact === undefined ? comment.deprecated === undefined && words.onNoPage : words.official(fact),
    fact?.permissionSets && words.permissionSets(fact.permissionSets),
    fact?.cloudCall ? words.cloudCall(fact.cloudCall) : fact?.cloudCall === false && words.noCloudCall,
    fact !== undefined && codes.length === 0 && words.noErrcodes
  ].filter(Boolean)
  return [sentences.join(language === 'zh' ? '' : ' '), ...codes.length > 0 ? ['', words.errcodes, ''] : [], ...codes.map(([code, meaning]) => `- \`${code}\`: ${meaning}`)].join('\n')
}

function describe (documented: Documented): Json {
  const { domain, name, operation, language, comment } = documented
  const content = bodyOf(documented)
  const fact = facts.get(`${domain}.${name}`)
  return {
    operationId: `${domain}.${name}`,
    tags: [domain],
    summary: summaryOf(documented),
    description: describeInWords(documented),
    ...comment.deprecated !== undefined && { deprecated: true },
    externalDocs: { url: comment.docs },
    ...fact?.permissionSets && { 'x-permission-sets': fact.permissionSets },
    ...fact?.cloudCall !== undefined && { 'x-cloud-call': fact.cloudCall },
    security: SECURITY[operation.auth ?? 'access_token'],
    parameters: queryOf(documented),
    ...content !== undefined && operation.method === 'POST' && { requestBody: { required: true, content } },
    responses: { 200: { description: operation.binary ? WORDS[language].bytes : WORDS[language].result, content: answerOf(documented) }, ...REFUSED }
  }
}

/** OpenAPI distinguishes operations only by path, the platform some by an action: each keeps its name, its body and its answer. */
function merge (shared: Documented[]): Json {
  const described = shared.map(describe)
  if (described.length === 1) return described[0]!
  const [path] = shared[0]!.operation.path.split('?')
  const { language } = shared[0]!
  const actions = shared.map(({ operation }) => new URLSearchParams(operation.path.split('?')[1]).get('action'))
  const titled = (documented: Documented, schema: Json) => ({ title: `${documented.domain}.${documented.name}`, description: summaryOf(documented), ...schema })
  const answers = shared.map(documented => titled(documented, (answerOf(documented)['application/json'] as { schema: { anyOf: Json[] } }).schema.anyOf[0]!))
  const bodies = shared.flatMap(documented => {
    const content = bodyOf(documented)?.['application/json'] as { schema: Json } | undefined
    return content === undefined ? [] : [titled(documented, content.schema)]
  })
  return {
    ...described[0],
    operationId: `${shared[0]!.domain}.${path!.split('/').at(-1)}`,
    summary: [...new Set(shared.map(summaryOf))].join('; '),
    description: shared.map((documented, index) => `- \`${documented.domain}.${documented.name}\`${actions[index] === null ? '' : ` (\`action=${actions[index]}\`)`}: ${summaryOf(documented)}`).join('\n'),
    parameters: [parameter('action', !actions.includes(null), { type: 'string', enum: actions.filter(action => action !== null) })],
    requestBody: { required: true, content: { 'application/json': { schema: { anyOf: bodies } } } },
    responses: {
      200: {
        description: WORDS[language].result,
        content: { 'application/json': { schema: { anyOf: [...answers, { $ref: '#/components/schemas/Problem' }] } } }
      },
      ...REFUSED
    }
  }
}

/** The schema of a sample: a number may be text of digits, because XML has only text. */
function schemaOfSample (sample: unknown): Json {
  if (Array.isArray(sample)) return { type: 'array', items: sample.length > 0 ? schemaOfSample(sample[0]) : {} }
  if (typeof sample === 'object' && sample !== null) return { type: 'object', properties: Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, schemaOfSample(value)])) }
  return { type: typeof sample === 'number' ? ['number', 'string'] : typeof sample }
}

/** The answer that the platform requires: the acknowledgement that the messages plugin sends once the push is stored, or the data that the event asks for. */
function answerToEvent (event: string, language: Language): Json {
  const words = WORDS[language]
  const { fields, waitMs = 5000, plain } = acknowledgementOf(event)
  const asked = (eventAnswers as Json)[event] as Json | undefined
  if (fields === undefined && asked === undefined) {
    return { description: words.received, content: { 'text/plain': { schema: { type: 'string', examples: ['success'] } }, 'application/json': { schema: { type: 'object' } } } }
  }
  const acknowledged = fields && {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { type: typeof value === 'number' ? 'integer' : 'string' }])),
    required: Object.keys(fields),
    examples: [fields]
  }
  return {
    description: `${plain ? words.plain : words.demanded} ${words.wait(waitMs / 1000)}`,
    content: { 'application/json': { schema: asked ?? acknowledged } }
  }
}

function webhooksOf (language: Language): Json {
  const words = WORDS[language]
  return Object.fromEntries(Object.entries(events).map(([event, sample]) => [event, {
    post: {
      operationId: `event.${event.replaceAll(' ', '-')}`,
      tags: ['events'],
      summary: `${words.event} ${event}`,
      security: [],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Event' },
                { ...schemaOfSample(sample), properties: { Event: { const: event }, ...schemaOfSample(sample).properties as Json } }
              ]
            }
          }
        }
      },
      responses: { 200: answerToEvent(event, language) }
    }
  }]))
}

/** The operations by path and method; several operations may share both. */
function operationsByPath (language: Language): Map<string, Map<string, Documented[]>> {
  const byPath = new Map<string, Map<string, Documented[]>>()
  for (const entry of entries) {
    const documented = { ...entry, language, comment: comments.get(`${entry.domain}.${entry.name}`)! }
    const path = entry.operation.path.split('?', 1)[0]!
    const methods = byPath.get(path) ?? new Map<string, Documented[]>()
    const method = entry.operation.method.toLowerCase()
    byPath.set(path, methods.set(method, [...methods.get(method) ?? [], documented]))
  }
  return byPath
}

/** The schemes, answers and schemas that operations and events share. */
function componentsIn (words: typeof WORDS[Language]): Json {
  return {
    securitySchemes: {
      access_token: inQuery('access_token', words.accessToken),
      appid: inQuery('appid', words.account),
      secret: inQuery('secret', words.secret),
      appsecret: inQuery('appsecret', words.appsecret)
    },
    responses: {
      Refused: { description: words.refused, content: { 'text/html': { schema: { type: 'string' } } } }
    },
    schemas: {
      Success: {
        type: 'object',
        properties: { errcode: { type: 'integer', const: 0 }, errmsg: { type: 'string' } }
      },
      Problem: {
        type: 'object',
        properties: {
          errcode: { type: 'integer', not: { const: 0 }, description: words.errcode },
          errmsg: { type: 'string', description: words.errmsg }
        },
        required: ['errcode']
      },
      Event: {
        type: 'object',
        properties: {
          ToUserName: { type: 'string' },
          FromUserName: { type: 'string' },
          CreateTime: { type: ['integer', 'string'] },
          MsgType: { const: 'event' },
          Event: { type: 'string' }
        },
        required: ['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'Event']
      }
    }
  }
}

function documentIn (language: Language): Json {
  const words = WORDS[language]
  const tags = [...new Set(entries.map(({ domain }) => domain))].map(name => ({ name, description: translate(language, name, domainComments.get(name)!) ?? domainComments.get(name) }))
  return {
    openapi: '3.1.0',
    info: {
      title: words.title,
      version: packageJson.version,
      description: words.about,
      contact: { name: packageJson.author },
      license: { name: 'MIT', identifier: 'MIT' }
    },
    servers: [{ url: 'https://api.weixin.qq.com' }],
    tags: [...tags, { name: 'events', description: words.event }],
    paths: Object.fromEntries([...operationsByPath(language)].map(([path, methods]) => [path, Object.fromEntries([...methods].map(([method, shared]) => [method, merge(shared)]))])),
    webhooks: webhooksOf(language),
    components: componentsIn(words)
  }
}

for (const [language, file] of [['en', 'wechat-openapi.json'], ['zh', 'wechat-openapi.zh-CN.json']] as const) {
  // one line per path keeps the file small and its changes readable
  const { paths, webhooks, ...rest } = documentIn(language)
  const linesOf = (items: unknown) => Object.entries(items as Json).map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(item)}`).join(',\n')
  await generated(file, `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "paths": {\n${linesOf(paths)}\n  },\n  "webhooks": {\n${linesOf(webhooks)}\n  }\n}\n`, 'npm run wechat-openapi')
}
