import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const Evidence = Type.Object({
  /** The id of the dispute. */
  complaintOrderId: Id,
  /** The text. */
  content: Type.Optional(Type.String()),
  /** The media ids of pictures as proof. */
  mediaIdList: Type.Optional(Type.Array(Type.String()))
})

const RefundEvidence = Type.Object({
  ...Evidence.properties,
  /** The id of the return. */
  returnId: Type.Integer(),
  /** Whether the return is accepted. */
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
    /** The id of the dispute. */
    complaintOrderId: Id,
    /** The text. */
    content: Type.Optional(Type.String()),
    /** The media ids of pictures as proof. */
    mediaIdList: Type.Optional(Type.Array(Type.String())),
    /** The action of the merchant. */
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
  query: Type.Object({
    /** The id of the dispute. */
    complaintOrderId: Id
  }),
  answer: Type.Object({
    /** The dispute. */
    complaintOrder: Type.Object({
      /** The id of the dispute. */
      complaintOrderId: Id,
      /** The user's openid in this Mini Program. */
      openId: Type.String(),
      /** The kind of dispute. */
      type: Type.Integer(),
      /** The state of the appeal. */
      appealState: Type.Integer(),
      /** The name. */
      nickName: Type.String(),
      /** The address of the picture. */
      headImgUrl: Type.String(),
      /** The telephone number. */
      phoneNumber: Type.Integer(),
      /** The proof that the user sent. */
      customerMaterial: Type.Optional(Type.Object({
        /** The text. */
        content: Type.Optional(Type.String()),
        /** The media ids of pictures as proof. */
        mediaIdList: Type.Optional(Type.Array(Type.String()))
      })),
      /** The merchant's own order number. */
      outTradeNo: Type.String(),
      /** The order number of WeChat Pay. */
      orderId: Type.String(),
      /** The state of the dispute. */
      status: Type.Integer(),
      /** The name of the goods. */
      productName: Type.String(),
      /** The time when it was paid, in Unix seconds. */
      payTime: Type.Integer(),
      /** The amount paid, in fen. */
      totalCostStr: Type.String(),
      /** The time when it was created, in Unix seconds. */
      createTime: Type.Integer(),
      /** Until when to answer, in Unix seconds. */
      expireTime: Type.Integer(),
      /** The amount paid, in fen. */
      totalCost: Type.Optional(Type.String()),
      /** The user's openid in this Mini Program. */
      openid: Type.Optional(Type.String())
    }),
    /** The steps. */
    item: Type.Array(Type.Object({
      /** The kind of step. */
      itemType: Type.Integer(),
      /** The kind of step in the appeal. */
      appealItemType: Type.Optional(Type.Integer()),
      /** The time, in Unix seconds. */
      time: Type.Integer(),
      /** The name. */
      nickName: Type.String(),
      /** The telephone number. */
      phoneNumber: Type.Optional(Type.Integer()),
      /** The text. */
      content: Type.Optional(Type.String()),
      /** The media ids of pictures as proof. */
      mediaIdList: Type.Optional(Type.Array(Type.String())),
      /** The party at fault. */
      blameResult: Type.Integer()
    })),
    /** The return. */
    returnBill: Type.Optional(Type.Object({
      /** The id of the return. */
      returnId: Type.String(),
      /** The name of the courier. */
      deliveryName: Type.String(),
      /** The number of the waybill. */
      waybillId: Type.String(),
      /** The state of the parcel. */
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
    /** Whether the guarantee is on. */
    isActived: Type.Boolean(),
    /** The state in words. */
    msg: Type.Optional(Type.String()),
    /** The reason why it is not on. */
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
  query: Type.Object({
    /** The index of the first item, counted from 0. */
    offset: Type.Integer(),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The penalties. */
    appealList: Type.Array(Type.Object({
      /** The id of the penalty. */
      illegalOrderId: Id,
      /** The order number of WeChat Pay. */
      orderId: Id,
      /** The id of the dispute. */
      complaintOrderId: Id,
      /** The problem. */
      illegalWording: Type.String(),
      /** The state of the penalty. */
      status: Type.Integer(),
      /** The points taken. */
      minusScore: Type.Integer(),
      /** The time, in Unix seconds. */
      illegalTime: Type.Integer(),
      /** The time when it was last changed, in Unix seconds. */
      updateTime: Type.Integer()
    })),
    /** The total number of entries. */
    totalNum: Type.Integer(),
    /** The points left. */
    currentScore: Type.Integer()
  })
})
