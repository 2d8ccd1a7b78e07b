import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const Evidence = Type.Object({
  complaintOrderId: Id,
  content: Type.Optional(Type.String()),
  mediaIdList: Type.Optional(Type.Array(Type.String()))
})

const RefundEvidence = Type.Object({
  ...Evidence.properties,
  returnId: Type.Integer(),
  acceptReturn: Type.Integer()
})

/**
 * Appeal against a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/complaint/api_busiappeal
 */
export const appealComplaint = operation({
  method: 'POST',
  path: '/wxaapi/minishop/busiAppeal',
  body: Evidence
})

/**
 * Answer a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/complaint/api_respondcomplaint
 */
export const respondComplaint = operation({
  method: 'POST',
  path: '/wxaapi/minishop/bussiRespondComplaint',
  body: Type.Object({
    complaintOrderId: Id,
    content: Type.Optional(Type.String()),
    mediaIdList: Type.Optional(Type.Array(Type.String())),
    bussiHandle: Type.Integer()
  })
})

/**
 * Add evidence to a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/complaint/api_supplyproof
 */
export const supplyProof = operation({
  method: 'POST',
  path: '/wxaapi/minishop/bussiSupplyProof',
  body: Evidence
})

/**
 * Add the proof of a refund to a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/complaint/api_submitrefund
 */
export const supplyRefundProof = operation({
  method: 'POST',
  path: '/wxaapi/minishop/bussiSupplyRefund',
  body: RefundEvidence
})

/**
 * Get a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/complaint/api_getorderdetail
 */
export const getComplaintOrderDetail = operation({
  method: 'GET',
  path: '/wxaapi/minishop/complaintOrderDetail',
  query: Type.Object({ complaintOrderId: Id }),
  answer: Type.Object({
    complaintOrder: Type.Object({
      complaintOrderId: Id,
      openId: Type.String(),
      type: Type.Integer(),
      appealState: Type.Integer(),
      nickName: Type.String(),
      headImgUrl: Type.String(),
      phoneNumber: Type.Integer(),
      customerMaterial: Type.Optional(Type.Object({
        content: Type.Optional(Type.String()),
        mediaIdList: Type.Optional(Type.Array(Type.String()))
      })),
      outTradeNo: Type.String(),
      orderId: Type.String(),
      status: Type.Integer(),
      productName: Type.String(),
      payTime: Type.Integer(),
      totalCostStr: Type.String(),
      createTime: Type.Integer(),
      expireTime: Type.Integer(),
      totalCost: Type.Optional(Type.String()),
      openid: Type.Optional(Type.String())
    }),
    item: Type.Array(Type.Object({
      itemType: Type.Integer(),
      appealItemType: Type.Optional(Type.Integer()),
      time: Type.Integer(),
      nickName: Type.String(),
      phoneNumber: Type.Optional(Type.Integer()),
      content: Type.Optional(Type.String()),
      mediaIdList: Type.Optional(Type.Array(Type.String())),
      blameResult: Type.Integer()
    })),
    returnBill: Type.Optional(Type.Object({
      returnId: Type.String(),
      deliveryName: Type.String(),
      waybillId: Type.String(),
      orderStatus: Type.Integer()
    }))
  })
})

/**
 * Get the state of the transaction guarantee.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/basic/api_getguaranteestatus
 */
export const getGuaranteeStatus = operation({
  method: 'GET',
  path: '/wxaapi/wxamptrade/get_guarantee_status',
  answer: Type.Object({
    isActived: Type.Boolean(),
    msg: Type.Optional(Type.String()),
    reasons: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * List the penalties.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/basic/api_getpenaltylist
 */
export const getPenaltyList = operation({
  method: 'GET',
  path: '/wxaapi/wxamptrade/get_penalty_list',
  query: Type.Object({ offset: Type.Integer(), limit: Type.Optional(Type.Integer()) }),
  answer: Type.Object({
    appealList: Type.Array(Type.Object({
      illegalOrderId: Id,
      orderId: Id,
      complaintOrderId: Id,
      illegalWording: Type.String(),
      status: Type.Integer(),
      minusScore: Type.Integer(),
      illegalTime: Type.Integer(),
      updateTime: Type.Integer()
    })),
    totalNum: Type.Integer(),
    currentScore: Type.Integer()
  })
})
