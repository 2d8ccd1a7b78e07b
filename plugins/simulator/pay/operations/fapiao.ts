import { answerOf, digits, pageOf } from '../answer.js'
import type { Bank } from '../bank.js'
import { optionalNotifyUrlOf, operation, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import type { BankMerchant } from '../merchant.js'
import { addRecord, answers, creates, findRecord, moveRecord, type BankRecord, type RecordKind } from '../records.js'
import { refusePay } from '../refusal.js'

const Application: RecordKind = { name: 'fapiao application', area: 'fapiao', numbers: ['fapiao_apply_id'], missing: [404, 'RESOURCE_NOT_EXISTS', '发票申请单不存在'] }
const Card: RecordKind = { name: 'fapiao card template', area: 'fapiao', numbers: ['card_id'], missing: [404, 'RESOURCE_NOT_EXISTS', '卡券模板不存在'] }
const ACCEPTED = 202

const SELLER = { name: '深圳市南山区测试公司', taxpayer_id: '202003261233701778', address: '深圳市南山区', telephone: '0755-12345678', bank_name: '招商银行', bank_account: '12345678901' }
const STAFF = { payee: '张三', reviewer: '李四', drawer: '王五' }

function notify (bank: Bank, { merchant, fields }: BankRecord, eventType: string, summary: string): Promise<unknown> {
  const fapiao = (fields.fapiaos as Fields[]).map(({ fapiao_id: id, status }) => ({ fapiao_id: id, fapiao_status: status }))
  return bank.notify(merchant, bank.fapiaoUrls.get(merchant.mchid), { eventType, originalType: 'fapiao', summary, resource: { mchid: fields.sub_mchid ?? merchant.mchid, fapiao_apply_id: fields.fapiao_apply_id, apply_time: toRfc3339(bank.clock.now()), fapiao_information: fapiao } })
}

const codes = ({ bank }: { bank: Bank }) => ({ fapiao_code: digits(12), fapiao_number: digits(8), check_code: digits(20), password: digits(24), fapiao_time: toRfc3339(bank.clock.now()) })

/** One invoice of an application, or a list of them: both forms are accepted. */
function fapiaosOf ({ body }: BankCall): Fields[] {
  const given = Array.isArray(body.fapiao_information) ? body.fapiao_information : [body.fapiao_information]
  return (given as Fields[]).map(fapiao => ({
    ...fapiao, status: 'ISSUE_ACCEPTED', tax_amount: 0, amount: fapiao.total_amount, seller_information: SELLER, extra_information: STAFF, buyer_information: body.buyer_information, items: (fapiao.items ?? []).map((item: Fields) => ({ quantity: 1, unit_price: item.total_amount, amount: item.total_amount, tax_amount: 0, tax_prefer_mark: 'NO_FAVORABLE', ...item }))
  }))
}

/** An invoice is issued after the merchant's `delayMs`. The same application again changes nothing. */
function issue (call: BankCall): undefined {
  const { bank, merchant, body } = call
  const known = bank.records.find(Application, merchant, { fapiao_apply_id: body.fapiao_apply_id })
  if (known !== undefined) {
    if (known.fingerprint !== JSON.stringify(body)) refusePay(400, 'INVALID_REQUEST', '发票申请单号重复，参数与之前请求不一致')
    return
  }
  const application = addRecord(Application, call, 'ISSUE_ACCEPTED', { fapiaos: fapiaosOf(call) })
  bank.later(merchant, async () => {
    moveRecord({ bank }, application, 'ISSUED')
    for (const fapiao of application.fields.fapiaos as Fields[]) Object.assign(fapiao, { status: 'ISSUED', blue_fapiao: codes({ bank }) })
    await notify(bank, application, 'FAPIAO.ISSUED', '发票开具成功')
  })
}

function reverse (call: BankCall): undefined {
  const { bank, merchant, body } = call
  const application = findRecord(Application, call)
  const ids = (body.fapiao_information as Fields[]).map(({ fapiao_id: id }) => id)
  const reversed = (application.fields.fapiaos as Fields[]).filter(({ fapiao_id: id }) => ids.includes(id))
  if (reversed.length === 0 || reversed.some(({ status }) => status !== 'ISSUED')) refusePay(400, 'INVALID_REQUEST', '发票状态不支持冲红')
  for (const fapiao of reversed) fapiao.status = 'REVERSE_ACCEPTED'
  bank.later(merchant, async () => {
    for (const fapiao of reversed) Object.assign(fapiao, { status: 'REVERSED', red_fapiao: codes({ bank }) })
    await notify(bank, application, 'FAPIAO.REVERSED', '发票冲红成功')
  })
}

function insertCards (call: BankCall): undefined {
  const { bank, merchant, params, body } = call
  const application = bank.records.find(Application, merchant, params) ?? addRecord(Application, call, 'ISSUED', { fapiaos: (body.fapiao_card_information as Fields[]).map((card, index) => ({ fapiao_id: String(index + 1), status: 'ISSUED', buyer_information: body.buyer_information, ...card })) })
  bank.later(merchant, async () => {
    for (const fapiao of application.fields.fapiaos as Fields[]) fapiao.card_information = { card_appid: digits(16), card_openid: digits(16), card_status: 'INSERTED' }
    await notify(bank, application, 'FAPIAO.CARD_INSERTED', '发票插卡成功')
  })
}

function chosen (call: BankCall): Fields[] {
  const { fapiao_id: id } = call.query
  return (findRecord(Application, call).fields.fapiaos as Fields[]).filter(fapiao => id === undefined || fapiao.fapiao_id === id)
}

interface Settings { callback_url?: string, show_fapiao_cell: boolean, support_vat_fapiao: boolean }

function settingsOf ({ bank, merchant }: { bank: Bank, merchant: BankMerchant }): Settings {
  const url = bank.fapiaoUrls.get(merchant.mchid)
  return { ...(url !== undefined && { callback_url: url }), show_fapiao_cell: false, support_vat_fapiao: false }
}

function changeSettings (call: BankCall): Fields {
  const url = optionalNotifyUrlOf(call.body, 'callback_url')
  if (url !== undefined) call.bank.fapiaoUrls.set(call.merchant.mchid, url)
  return answerOf(call, { ...settingsOf(call), ...call.body })
}

const TAX_CODES = [{ goods_name: '茶叶', goods_id: 1, goods_category: '饮料', tax_code: '1030207010000000000', tax_rate: 1300, tax_prefer_mark: 'NO_FAVORABLE' }]
const ABILITIES = (call: BankCall) => ({ sub_mchid: call.params.sub_mchid, third_mode: { status: 'ENABLED' }, digital_tax_mode: { status: 'ENABLED' } })

const ROOT = '/v3/new-tax-control-fapiao'
const APPLICATIONS = `${ROOT}/fapiao-applications`
const APPLICATION = `${APPLICATIONS}/{fapiao_apply_id}`

export const fapiaoOperations: BankOperation[] = [
  ...['', '/issue-general', '/issue-passenger-transport', '/issue-refined-oil', '/real-estate-leasing'].map(path => operation('fapiao', `POST ${APPLICATIONS}${path}`, issue, ACCEPTED)),
  operation('fapiao', `POST ${APPLICATION}/reverse`, reverse, ACCEPTED),
  operation('fapiao', `POST ${APPLICATION}/insert-cards`, insertCards, ACCEPTED),
  operation('fapiao', `GET ${APPLICATION}`, call => pageOf(call, chosen(call))),
  operation('fapiao', `GET ${APPLICATION}/fapiao-files`, call => pageOf(call, chosen(call).map(({ fapiao_id: id, status }) => ({ fapiao_id: id, status, download_url: `${call.origin}${ROOT}/download?token=${digits(20)}` })))),
  operation('fapiao', `POST ${APPLICATIONS}/upload-fapiao-file`, ({ file }) => ({ fapiao_media_id: `${file?.length ?? 0}${digits(20)}` })),
  creates(Card, `POST ${ROOT}/card-template`, { state: 'ACTIVE', fields: () => ({ card_id: `pcCdP0${digits(20)}` }) }),
  answers('fapiao', `GET ${ROOT}/user-title`, () => ({ type: 'ORGANIZATION', name: '深圳市测试公司', taxpayer_id: '91440300708461136T', phone: '13800000000', email: 'user@example.com' })),
  answers('fapiao', `GET ${ROOT}/user-title/title-url`, ({ input, origin }) => ({ title_url: `${origin}/fapiao/title?fapiao_apply_id=${input.fapiao_apply_id}`, miniprogram_appid: 'wxbd687630cd02ce1d', miniprogram_path: 'pages/title' })),
  answers('fapiao', `GET ${ROOT}/fapiaomerchant/getspinviteurl`, ({ origin }) => ({ invite_url: `${origin}/fapiao/invite` })),
  operation('fapiao', `GET ${ROOT}/fapiaomerchant/listspinvitemchinfo`, call => pageOf(call, [])),
  answers('fapiao', `GET ${ROOT}/merchant/base-information`, () => ({ seller_information: SELLER, extra_information: STAFF })),
  operation('fapiao', `GET ${ROOT}/merchant/development-config`, call => answerOf(call, { callback_url: '', ...settingsOf(call) })),
  operation('fapiao', `PATCH ${ROOT}/merchant/development-config`, changeSettings),
  operation('fapiao', `GET ${ROOT}/merchant/tax-codes`, call => pageOf(call, TAX_CODES)),
  answers('fapiao', `POST ${ROOT}/merchant/{sub_mchid}/check`),
  answers('fapiao', `GET ${ROOT}/merchant/{sub_mchid}/check-status`, ABILITIES),
  answers('fapiao', `POST ${ROOT}/merchant/{sub_mchid}/check-status`, ABILITIES)
]
