import type { PayAreas } from '../../../pay/index.js'
import { answerOf, digits, pageOf } from '../answer.js'
import { operation, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import { addRecord, answers, changes, creates, describeRecord, findRecord, lists, moveRecord, reads, type RecordKind } from '../records.js'
import { refusePay } from '../refusal.js'

const nowOf = ({ bank }: BankCall) => toRfc3339(bank.clock.now())
const kindOf = (name: string, area: keyof PayAreas, numbers: string[], stateField: string, message: string): RecordKind => ({ name, area, numbers, stateField, missing: [404, 'RESOURCE_NOT_EXISTS', message] })

const Activity = kindOf('pay gift activity', 'payGift', ['activity_id'], 'activity_status', '活动不存在')
const Partnership = kindOf('partnership', 'partnerships', ['key'], 'state', '合作关系不存在')
const Guide = kindOf('guide', 'smartGuide', ['guide_id'], 'state', '服务人员不存在')

function activityFields ({ merchant, body }: BankCall): Fields {
  const { activity_base_info: base, award_send_rule: rule } = body
  return { activity_id: digits(8), activity_type: 'FULL_SEND_ACT_TYPE', award_send_rule: { full_send_rule: rule }, creator_merchant_id: merchant.mchid, belong_merchant_id: merchant.mchid, merchants: rule.merchant_id_list ?? [merchant.mchid], activity_name: base.activity_name }
}

/** The merchants at which an activity gives something. */
function listMerchants (call: BankCall): Fields {
  const { fields } = findRecord(Activity, call)
  return pageOf(call, (fields.merchants as string[]).map(mchid => ({ mchid, create_time: nowOf(call), update_time: nowOf(call) })), { activity_id: fields.activity_id })
}

function changeMerchants (call: BankCall, isAdded: boolean): Fields {
  const { fields } = findRecord(Activity, call)
  const given = call.body.merchant_id_list as string[]
  fields.merchants = isAdded ? [...new Set([...fields.merchants, ...given])] : (fields.merchants as string[]).filter(mchid => !given.includes(mchid))
  return answerOf(call, { activity_id: fields.activity_id, add_time: nowOf(call), delete_time: nowOf(call), invalid_merchant_id_list: [] })
}

const keyOf = ({ body }: BankCall) => JSON.stringify([body.partner, body.authorized_data])

function buildPartnership (call: BankCall): Fields {
  const key = keyOf(call)
  const known = call.bank.records.find(Partnership, call.merchant, { key })
  const record = known ?? addRecord(Partnership, call, 'ESTABLISHED', { key, build_time: nowOf(call) })
  if (known?.state === 'TERMINATED') moveRecord(call, known, 'ESTABLISHED', { build_time: nowOf(call), terminate_time: undefined })
  return answerOf(call, describeRecord(record))
}

function endPartnership (call: BankCall): Fields {
  const record = findRecord(Partnership, { ...call, input: { key: keyOf(call) } })
  moveRecord(call, record, 'TERMINATED', { terminate_time: nowOf(call) }, ['ESTABLISHED'])
  return answerOf(call, { terminate_time: record.fields.terminate_time })
}

/** The order of a shop in which somebody served. */
function assign (call: BankCall): undefined {
  findRecord(Guide, call)
  const { out_trade_no: outTradeNo } = call.body
  if (call.bank.orders.get(call.merchant.mchid, outTradeNo) === undefined) refusePay(404, 'ORDER_NOT_EXIST', '订单不存在')
}

const ACTIVITIES = '/v3/marketing/paygiftactivity'
const ACTIVITY = `${ACTIVITIES}/activities/{activity_id}`
const GOLD = '/v3/goldplan/merchants'
const CIRCLE = '/v3/businesscircle'

export const marketingOperations: BankOperation[] = [
  creates(Activity, `POST ${ACTIVITIES}/unique-threshold-activity`, { state: 'ONGOING_ACT_STATUS', fields: activityFields }),
  lists(Activity, `GET ${ACTIVITIES}/activities`, ['activity_name', 'activity_status']),
  reads(Activity, `GET ${ACTIVITY}`),
  operation('payGift', `GET ${ACTIVITY}/goods`, call => pageOf(call, [], { activity_id: findRecord(Activity, call).fields.activity_id })),
  operation('payGift', `GET ${ACTIVITY}/merchants`, listMerchants),
  operation('payGift', `POST ${ACTIVITY}/merchants/add`, call => changeMerchants(call, true)),
  operation('payGift', `POST ${ACTIVITY}/merchants/delete`, call => changeMerchants(call, false)),
  changes(Activity, `POST ${ACTIVITY}/terminate`, { from: ['ONGOING_ACT_STATUS'], to: 'TERMINATE_ACT_STATUS', fields: call => ({ terminate_time: nowOf(call) }) }),

  operation('partnerships', 'POST /v3/marketing/partnerships/build', buildPartnership),
  operation('partnerships', 'POST /v3/marketing/partnerships/terminate', endPartnership),
  operation('partnerships', 'GET /v3/marketing/partnerships', call => pageOf(call, call.bank.records.all(Partnership, call.merchant).map(describeRecord))),

  creates(Guide, 'POST /v3/smartguide/guides', { state: 'ACTIVE', fields: () => ({ guide_id: `LLA3WJ${digits(14)}` }) }),
  lists(Guide, 'GET /v3/smartguide/guides', ['sub_mchid', 'store_id', 'userid', 'mobile', 'work_id']),
  changes(Guide, 'PATCH /v3/smartguide/guides/{guide_id}'),
  operation('smartGuide', 'POST /v3/smartguide/guides/{guide_id}/assign', assign),

  answers('goldPlan', `POST ${GOLD}/changecustompagestatus`, ({ body }) => body),
  answers('goldPlan', `POST ${GOLD}/changegoldplanstatus`, ({ body }) => body),
  answers('goldPlan', `POST ${GOLD}/close-advertising-show`),
  answers('goldPlan', `PATCH ${GOLD}/open-advertising-show`),
  answers('goldPlan', `POST ${GOLD}/open-advertising-show`),
  answers('goldPlan', `POST ${GOLD}/set-advertising-industry-filter`),

  answers('businessCircle', `POST ${CIRCLE}/parkings`),
  answers('businessCircle', `POST ${CIRCLE}/points/notify`),
  answers('businessCircle', `GET ${CIRCLE}/user-authorizations/{openid}`, ({ input, bank }) => ({ openid: input.openid, authorize_state: 'AUTHORIZED', authorize_time: toRfc3339(bank.clock.now()) })),
  answers('businessCircle', `GET ${CIRCLE}/users/{openid}/points/commit_status`, () => ({ points_commit_status: 'POINTS_COMMITED' }))
]
