import { OptionalKind, type TObject, type TSchema } from '@sinclair/typebox'
import { loadCatalogue, type CatalogueEntry } from '../plugins/api/catalogue/index.js'
import { sampleOf } from '../plugins/api/catalogue/sample.js'
import { errcodes, type Language } from '../plugins/errors/index.js'
import tasks from '../plugins/api/domains/tasks.json' with { type: 'json' }
import { generated } from './generated.js'
import { describeErrcodes, readChinese, readComments, readDomainComments, readOfficialFacts, type OperationComment } from './catalogue-comments.js'

// docs/operations/ and docs/zh/operations/: a page for each domain, and an index by task; plugins/api/catalogue/titles.ts: the texts that findOperations searches

const { entries } = await loadCatalogue()
const comments = readComments()
const facts = readOfficialFacts()
const domainComments = readDomainComments()
const chinese = readChinese()
const domains = [...new Set(entries.map(({ domain }) => domain))]

const WORDS = {
  en: {
    title: 'Operations',
    intro: `The ${entries.length} typed operations of the platform's API, by domain. Call one as \`api.domain.method(input, options)\`; \`api.call(method, path, input)\` reaches an operation that is not here.`,
    made: 'Made by `npm run operations-docs` from the definitions in `plugins/api/domains/`; see [how to add an operation](../adding-an-operation.md).',
    other: '[中文](../zh/operations/README.md)',
    byTask: 'By task',
    byDomain: 'By domain',
    task: ['task', 'operations'],
    domain: ['domain', 'subject'],
    index: '[All operations](README.md)',
    official: 'official page',
    field: ['field', 'type', 'required', 'meaning'],
    answer: ['field of the answer', 'type', 'meaning'],
    code: ['errcode', 'meaning', 'what to do'],
    noCodes: 'The page names no errcodes of its own.',
    toDo: {
      ok: '',
      retry: 'Try again later.',
      'refresh-token': 'Refresh the access token.',
      quota: 'Wait for quota.',
      config: 'Correct the configuration of the account.',
      caller: 'Correct the call.'
    },
    yes: 'yes',
    default: 'default',
    deprecated: 'Deprecated.',
    signed: 'The request is signed with `options.sign`.',
    signedByAccount: 'The request is signed with the AppKey of the account option `virtualPayment`.',
    signedByUser: 'The request is signed with the AppKey of the account option `virtualPayment`, and with the user\'s session key in `options.sign.sessionKey`.',
    file: 'The request uploads a file.',
    binary: 'The answer is bytes.',
    permissionSets: 'Permission sets for third-party platforms:',
    cloudCall: 'Cloud call:',
    noCloudCall: 'No cloud call.',
    example: 'Example:'
  },
  zh: {
    title: '服务端接口',
    intro: `平台服务端接口共 ${entries.length} 个，按领域分页，均有类型。调用方式为 \`api.领域.方法(input, options)\`；未收录的接口可用 \`api.call(method, path, input)\` 调用。`,
    made: '本页由 `npm run operations-docs` 根据 `plugins/api/domains/` 中的定义生成。',
    other: '[English](../../operations/README.md)',
    byTask: '按任务查找',
    byDomain: '按领域查找',
    task: ['任务', '接口'],
    domain: ['领域', '说明'],
    index: '[全部接口](README.md)',
    official: '官方文档',
    field: ['参数', '类型', '必填', '说明'],
    answer: ['返回字段', '类型', '说明'],
    code: ['错误码', '说明', '处理'],
    noCodes: '官方文档未列出此接口特有的错误码。',
    toDo: {
      ok: '',
      retry: '稍后重试。',
      'refresh-token': '刷新 access_token。',
      quota: '等待额度恢复。',
      config: '检查账号配置。',
      caller: '检查调用参数。'
    },
    yes: '是',
    default: '默认',
    deprecated: '已停用。',
    signed: '请求需要签名，通过 `options.sign` 传入密钥。',
    signedByAccount: '请求使用账号配置 `virtualPayment` 中的 AppKey 签名。',
    signedByUser: '请求使用账号配置 `virtualPayment` 中的 AppKey 签名，并需通过 `options.sign.sessionKey` 传入用户的 session_key。',
    file: '请求需要上传文件。',
    binary: '返回二进制内容。',
    permissionSets: '第三方平台权限集：',
    cloudCall: '云调用：',
    noCloudCall: '不支持云调用。',
    example: '示例：'
  }
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`
const table = (head: string[], rows: string[][]) => rows.length === 0 ? [] : ['', row(...head), row(...head.map(() => '---')), ...rows.map(cells => row(...cells))]

function translate (language: Language, domain: string, english: string): string {
  return language === 'en' ? english : chinese(domain, english) ?? english
}

function typeName (schema: TSchema): string {
  if ('const' in schema) return typeof schema.const === 'string' ? `"${schema.const}"` : String(schema.const)
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeName))].join(' or ')
  if (schema.items) return `${typeName(schema.items)}[]`
  return schema.type ?? 'any'
}

interface Row { path: string, schema: TSchema, required: boolean }

/** The fields of a schema and of its parts, in the order of the source. */
function rowsOf (schema: TSchema | undefined, prefix = ''): Row[] {
  if (schema === undefined) return []
  if (schema.items) return rowsOf(schema.items, prefix)
  const rows = Object.entries<TSchema>((schema as TObject).properties ?? {}).flatMap(([name, field]) => [
    { path: prefix + name, schema: field, required: field[OptionalKind] !== 'Optional' },
    ...rowsOf(field, `${prefix}${name}${field.items ? '[]' : ''}.`)
  ])
  const parts: TSchema[] = [...schema.anyOf ?? [], ...schema.allOf ?? []]
  return [...rows, ...new Map(parts.flatMap(part => rowsOf(part, prefix)).map(found => [found.path, found])).values()]
}

/** The title that a reader searches for: the official title in Chinese, the sentence of the definition in English. */
function titleOf (language: Language, { domain, name }: CatalogueEntry): string {
  const { summary } = comments.get(`${domain}.${name}`)!
  return language === 'zh' ? facts.get(`${domain}.${name}`)?.title ?? translate(language, domain, summary) : summary
}

function meaningOf (language: Language, domain: string, { fields }: OperationComment, part: string, { path, schema }: Row): string {
  const words = WORDS[language]
  const text = fields.find(field => field.path === `${part}.${path.replaceAll('[]', '')}`)?.text ?? ''
  const usual = schema.default === undefined ? '' : ` ${words.default}: \`${JSON.stringify(schema.default)}\``
  return translate(language, domain, text || (language === 'en' ? schema.description ?? '' : '')) + usual
}

/** The advice for the class of an errcode; the text of an errcode of a single area contains its own advice. */
function toDoAbout ({ toDo }: typeof WORDS[Language], code: number): string {
  const kind = errcodes.get(code)?.class
  return kind === undefined ? '' : toDo[kind]
}

function sampleInput ({ query, body, file }: CatalogueEntry['operation']): Record<string, unknown> {
  const options = { optional: false }
  return Object.assign({}, query && sampleOf(query, '', options), body && sampleOf(body, '', options), file === undefined ? {} : { file: 'picture.png' })
}

/** The sentence of a page about the keys that sign a request. */
const SIGNED = { xpay: 'signedByAccount', 'xpay+user': 'signedByUser', pay: 'signed', user: 'signed', delivery: 'signed' } as const

function describeOperation (language: Language, entry: CatalogueEntry): string[] {
  const { domain, name, operation } = entry
  const words = WORDS[language]
  const key = `${domain}.${name}`
  const comment = comments.get(key)!
  const fact = facts.get(key)
  const input = Object.entries({ query: operation.query, body: operation.body }).flatMap(([part, schema]) => rowsOf(schema).map(found => ({ part, ...found })))
  const sample = sampleInput(operation)
  const marks = [operation.sign && words[SIGNED[operation.sign]], operation.file && words.file, operation.binary && words.binary].filter(Boolean)
  const access = [
    fact?.permissionSets && `${words.permissionSets} ${fact.permissionSets.join(', ')}.`,
    fact?.cloudCall ? `${words.cloudCall} \`${fact.cloudCall}\`.` : fact?.cloudCall === false && words.noCloudCall
  ].filter(Boolean)
  const codes = describeErrcodes(language, domain, fact, chinese)
  const signOption = operation.sign === undefined || operation.sign === 'xpay' ? '' : ', { sign }'
  return [
    '', `## ${name}`, '', `**${titleOf(language, entry)}**${language === 'en' && fact ? ` (${fact.title})` : ''} · \`${operation.method} ${operation.path}\` · [${words.official}](${comment.docs})`,
    ...comment.deprecated === undefined ? [] : ['', `**${words.deprecated}** ${translate(language, domain, comment.deprecated)}`],
    ...comment.details === '' ? [] : ['', translate(language, domain, comment.details)],
    ...marks.length > 0 ? ['', marks.join(' ')] : [],
    ...access.length > 0 ? ['', access.join(' ')] : [],
    ...table(words.field, input.map(found => [`\`${found.path}\``, typeName(found.schema), found.required ? words.yes : '', meaningOf(language, domain, comment, found.part, found)])),
    ...table(words.answer, rowsOf(operation.answer).map(found => [`\`${found.path}\``, typeName(found.schema), meaningOf(language, domain, comment, 'answer', found)])),
    '', words.example, '', '```ts', `await api.${domain}.${name}(${JSON.stringify(sample, null, 2)}${signOption})`, '```',
    ...fact !== undefined && codes.length === 0 ? ['', words.noCodes] : [],
    ...table(words.code, codes.map(([code, meaning]) => [String(code), meaning, toDoAbout(words, code)]))
  ]
}

async function writeEdition (language: Language, folder: string): Promise<void> {
  const words = WORDS[language]
  const command = 'npm run operations-docs'
  for (const domain of domains) {
    const own = entries.filter(entry => entry.domain === domain)
    const lines = [`# ${domain}`, '', `${translate(language, domain, domainComments.get(domain)!)} ${words.index}`, '', ...own.map(entry => `- [${entry.name}](#${entry.name.toLowerCase()}): ${titleOf(language, entry)}`)]
    await generated(`${folder}/${domain}.md`, [...lines, ...own.flatMap(entry => describeOperation(language, entry))].join('\n') + '\n', command)
  }
  const link = (key: string) => {
    const [domain, name] = key.split('.') as [string, string]
    const entry = entries.find(candidate => candidate.domain === domain && candidate.name === name)
    if (entry === undefined) throw new Error(`tasks.json names ${key}, which is not an operation`)
    return `[${key}](${domain}.md#${name.toLowerCase()})`
  }
  await generated(`${folder}/README.md`, [
    `# ${words.title}`, '', words.intro, '', `${words.made} ${words.other}`,
    '', `## ${words.byTask}`, ...table(words.task, tasks.map(task => [language === 'en' ? `${task.en} (${task.zh})` : `${task.zh}（${task.en}）`, task.operations.map(link).join(', ')])),
    '', `## ${words.byDomain}`, ...table(words.domain, domains.map(domain => [`[${domain}](${domain}.md)`, translate(language, domain, domainComments.get(domain)!)]))
  ].join('\n') + '\n', command)
}

await writeEdition('en', 'docs/operations')
await writeEdition('zh', 'docs/zh/operations')

const literal = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const areasOf = (domain: string) => [...new Set([...facts].filter(([key]) => key.startsWith(`${domain}.`)).map(([, { areaTitle }]) => areaTitle))].join(' ')
const titles = entries.map(entry => {
  const { domain, name, operation: { method, path } } = entry
  const found = tasks.filter(task => task.operations.includes(`${domain}.${name}`)).flatMap(task => [task.en, task.zh])
  return [domain, name, method, path, titleOf('en', entry), titleOf('zh', entry), found.join(' ')]
})
await generated('plugins/api/catalogue/titles.ts', `// Made by \`npm run operations-docs\` out of the domains.

export type OperationTitle = readonly [domain: string, name: string, method: 'GET' | 'POST', path: string, en: string, zh: string, tasks: string]

/** The subject of each domain in English and Chinese, and the official areas of its operations. */
export const domainTitles: Readonly<Record<string, readonly [en: string, zh: string, areas: string]>> = {
${domains.map(domain => `  ${domain}: [${[domainComments.get(domain)!, translate('zh', domain, domainComments.get(domain)!), areasOf(domain)].map(literal).join(', ')}]`).join(',\n')}
}

export const operationTitles: readonly OperationTitle[] = [
${titles.map(title => `  [${title.map(literal).join(', ')}]`).join(',\n')}
]
`, 'npm run operations-docs')
