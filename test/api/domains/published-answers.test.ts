import { test } from 'tap'
import { createOperations } from '../../../plugins/api/methods.js'
import { standIn } from './stand-in.js'

/** Operations whose answers are checked and are always this one. */
const answering = (answer: object) => createOperations({ appid: 'wx1234567890abcdef', request: async () => answer }, { validateAnswers: true })

const success = { errcode: 0, errmsg: 'ok' }

test('answers fit as the platform gives them: a field that is missing at times, a name that is spelt wrong', async t => {
  const place = { lng: 116.35, lat: 40.03, address: 'A', phone_num: '13800000000' }
  const order = {
    ...success,
    wx_order_id: '2',
    store_order_id: 'a1',
    order_status: 10000,
    appid: 'wx1234567890abcdef',
    user_openid: 'oA',
    service_trans_id: 'SFTC',
    delivery_no: 'SF1',
    distance: 23,
    actualfee: 20,
    deductfee: 0,
    create_time: 1682318663,
    store_info: { ...place, store_name: 'S' },
    receiver_info: place,
    cargo_info: { cargo_name: 'C', cargo_weight: 5, cargo_price: 5, cargo_num: 1, cargo_type: 1, item_list: [{ item_name: 'I', item_num: 1, item_pic_url: 'https://example.com' }] }
  }
  const visits = { list: [{ ref_date: '20170306-20170312', session_cnt: 9, visit_pv: 3, visit_uv: 2, visit_uv_new: 1, stay_time_session: 54.5, visit_depth: 1.9 }] }
  const license = { vhicle_type: '小型普通客车', owner: 'A', addr: 'B', use_character: '非营运', model: 'M', vin: 'V', engine_num: 'E', register_date: '2018-07-06', issue_date: '2018-07-01', plate_num_b: '粤A', record: '4', passengers_num: '7人', total_quality: '2700kg', prepare_quality: '1995kg' }
  await t.resolves(answering(order).intracity.queryOrder({ wx_order_id: '2', wx_store_id: '4' }), 'without the store, without the name of the receiver')
  await t.resolves(answering(visits).analytics.getWeeklyVisitTrend({ begin_date: '20170306', end_date: '20170312' }), 'without stay_time_uv')
  await t.resolves(answering(license).vision.vehicleLicense({ img_url: 'https://example.com/a.jpg' }), 'vhicle_type, and the front of the license alone')
  await t.resolves(answering(success).logistics.getOrder({ order_id: '1', openid: 'oA', delivery_id: 'SF', waybill_id: '1' }), 'success without data')
})

test('an old comment without a text fits', async t => {
  const media = [{ video: 'https://example.com/v', videoCover: 'https://example.com/c', videoDuration: 11 }]
  const content = { commentId: '1', createTime: '1669031402', userInfo: { openid: 'oA', headImg: '', nickName: 'A' }, content: { txt: 'T', media }, bizInfo: { appid: 'wx1', headImg: 'https://example.com', nickName: 'S' }, score: 200, orderId: 'p', wxPayId: 'w', orderInfo: { busiOrderId: 'b' }, productInfo: { productList: [{ name: 'N', picUrl: 'https://example.com' }] }, payTime: '1669030760', amount: 1 }
  const answer = { info: { content }, processInfo: { commentId: '1', actionList: [{ type: 1, updateTime: 1669031402 }, { type: 2 }] }, oldComment: { commentId: '1', content: {}, score: 100, createTime: 11111 } }
  await t.resolves(answering(answer).comment.getCommentInfo({ commentId: '1' }))
})

test('an answer that is of the wrong type, or lacks what is always there, still does not fit', async t => {
  await t.rejects(answering({ list: [{ ref_date: 20170306 }] }).analytics.getWeeklyVisitTrend({ begin_date: '20170306', end_date: '20170312' }), { code: 'WX_ERR_API_RESPONSE' })
  await t.rejects(answering({ ...success, order_status: 'done' }).logistics.getOrder({ order_id: '1', openid: 'oA', delivery_id: 'SF', waybill_id: '1' }), { code: 'WX_ERR_API_RESPONSE' })
})

test('what real clients leave out is not demanded', async t => {
  const { operations, calls } = await standIn(t)
  await operations.search.submitPages({ pages: [{ path: 'pages/index/index', query: 'a=1' }] })
  const place = { province: '广东省', city: '广州市', county: '海珠区', address: 'A' }
  await operations.freightInsurance.createOrder({ openid: 'oA', order_no: '4', pay_amount: 1, pay_time: 1679473667, delivery_place: place, receipt_place: place, delivery_no: 'd' })
  await operations.drama.auditDrama({ name: 'N', media_count: 1, media_id_list: [20001], drama_id: 10001 })
  await operations.drama.getCdnUsageData({ start_time: 1700000000, end_time: 1700003600, data_interval: 60 })
  t.equal(calls.length, 4)
})

test('a value that the platform adds to a list is taken, in an answer and in an input', async t => {
  const { operations, calls } = await standIn(t)
  const input = { mchid: '1', out_trade_no: 'a123456', out_refund_no: 'b123456', refund_amount: 1, refund_from: 9 }
  await operations.b2b.refundOrder(input, { sign: { appKey: 'k' } })
  t.match(JSON.parse(calls[0]!.text), { refund_from: 9 })
  await t.rejects(operations.b2b.refundOrder({ ...input, refund_from: '9' as unknown as number }, { sign: { appKey: 'k' } }), { code: 'WX_ERR_INPUT', message: /^refund_from: / })
  const status = { ...success, withdraw_no: 'w', withdraw_amount: '1', wx_withdraw_no: 'x', create_time: '1', update_time: '1' }
  await t.resolves(answering({ ...status, status: 99 }).virtualPayment.queryWithdrawOrder({ env: 0, withdraw_no: 'w1234567' }, { sign: { appKey: 'k' } }))
})
