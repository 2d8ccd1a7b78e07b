import { randomBytes } from 'node:crypto'
import { refuse } from '../refusal.js'
import { ok, type Operation } from './operation.js'

const MOST_TEMPLATES = 25
const KEYWORDS = [
  { kid: 1, name: '物品名称', example: '名称', rule: 'thing' },
  { kid: 2, name: '购买时间', example: '2019年9月5日', rule: 'date' },
  { kid: 3, name: '订单金额', example: '¥100.00', rule: 'amount' },
  { kid: 4, name: '订单编号', example: 'A1000', rule: 'character_string' },
  { kid: 5, name: '联系电话', example: '13800138000', rule: 'phone_number' }
]

const read = (path: string, run: Operation['run']): Operation => ({ method: 'GET or POST', path: `/wxaapi/newtmpl/${path}`, auth: 'access_token', takes: 'anything', run })
const write = (path: string, run: Operation['run']): Operation => ({ method: 'POST', path: `/wxaapi/newtmpl/${path}`, auth: 'access_token', run })

export const getCategory = read('getcategory', () => ok({ data: [{ id: 616, name: '公交' }] }))

export const getPublicTemplates = read('getpubtemplatetitles', ({ query }) => {
  const { ids, start = '0', limit = '30' } = query
  if (!ids) refuse(200018, 'ids missing')
  if (!/^\d+(,\d+)*$/.test(ids!)) refuse(200019, 'invalid ids')
  if (!/^\d+$/.test(start)) refuse(200016, 'invalid start')
  if (!/^\d+$/.test(limit) || Number(limit) < 1 || Number(limit) > 30) refuse(200017, 'invalid limit', `limit is ${limit}, expected 1 to 30`)
  return ok({ count: 1, data: [{ tid: 99, title: '付款成功通知', type: 2, categoryId: ids!.split(',')[0] }].slice(Number(start)) })
})

export const getPublicTemplateKeywords = read('getpubtemplatekeywords', ({ query }) => {
  if (!query.tid) refuse(200014, 'invalid tid')
  return ok({ count: KEYWORDS.length, data: KEYWORDS })
})

export const addTemplate = write('addtemplate', ({ account, body }) => {
  const { tid, kidList, sceneDesc } = body
  if (tid === undefined || tid === '') refuse(200014, 'invalid tid')
  if (!Array.isArray(kidList) || kidList.length < 2 || kidList.length > 5) return refuse(200020, 'invalid kidList', 'kidList must be a list of 2 to 5 numbers')
  const keywords = kidList.map(kid => KEYWORDS.find(keyword => keyword.kid === kid) ?? refuse(200020, 'invalid kidList', `${JSON.stringify(kid)} is not a kid of the template`))
  if (typeof sceneDesc === 'string' && [...sceneDesc].length > 15) refuse(200021, 'invalid sceneDesc', 'sceneDesc has more than 15 characters')
  if (account.templates.length >= MOST_TEMPLATES) refuse(200012, 'template count out of limit', `${MOST_TEMPLATES} templates are allowed`)
  const priTmplId = randomBytes(32).toString('base64url')
  account.templates.push({ priTmplId, title: '付款成功通知', type: 2, content: keywords.map(({ name, rule, kid }) => `${name}:{{${rule}${kid}.DATA}}\n`).join('') })
  return ok({ priTmplId })
})

export const getTemplates = read('gettemplate', ({ account }) =>
  ok({ data: account.templates.map(({ priTmplId, title = '', content = '', type = 2 }) => ({ priTmplId, title, content, example: content.replace(/\{\{\w+\.DATA\}\}/g, '示例'), type })) }))

export const deleteTemplate = write('deltemplate', ({ account, body }) => {
  const index = account.templates.findIndex(({ priTmplId }) => priTmplId === body.priTmplId)
  if (index === -1) refuse(40037, 'invalid template_id', `${JSON.stringify(body.priTmplId)} is not a template of the account`)
  account.templates.splice(index, 1)
  return ok()
})
