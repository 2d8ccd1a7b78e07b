import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const Plan = Type.Object({
  planId: Type.String(),
  planType: Type.String(),
  planName: Type.String(),
  planDesc: Type.String(),
  planStatus: Type.String(),
  planStartTime: Type.Integer(),
  planEndTime: Type.Integer(),
  acceptPromoterCnt: Type.Integer(),
  auditingPromoterCnt: Type.Integer(),
  inviteUrl: Type.String()
})

const GetTargetProductListQuery = Type.Object({
  planId: Type.String(),
  offset: Type.Optional(Type.Integer()),
  limit: Type.Optional(Type.Integer())
})

/**
 * Delete the commission of a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/set_commission.html
 */
export const deleteCommission = operation({
  method: 'POST',
  path: '/union/shop/open/delete_commission',
  body: Type.Object({
    key: Type.Array(Type.Object({ productId: Type.Optional(Id), outProductId: Type.Optional(Type.String()) }))
  })
})

/**
 * Get the commission of a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/set_commission.html
 */
export const getCommission = operation({
  method: 'POST',
  path: '/union/shop/open/get_commission',
  body: Type.Object({
    key: Type.Array(Type.Object({ productId: Type.Optional(Id), outProductId: Type.Optional(Type.String()) }))
  }),
  answer: Type.Object({
    result: Type.Array(Type.Object({
      productId: Id,
      outProductId: Type.String(),
      isCommissionProduct: Type.Boolean(),
      commissionRatio: Type.Optional(Type.Integer()),
      nextCommissionRatio: Type.Optional(Type.Integer()),
      effectiveTime: Type.Optional(Type.Integer())
    }))
  }),
  once: false
})

/**
 * Set the commission of a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/set_commission.html
 */
export const setCommission = operation({
  method: 'POST',
  path: '/union/shop/open/set_commission',
  body: Type.Object({
    key: Type.Array(Type.Object({
      productId: Type.Optional(Id),
      outProductId: Type.Optional(Type.String()),
      commissionRatio: Type.Integer()
    }))
  })
})

/**
 * Search the orders of a shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/order-info.html
 */
export const searchShopOrder = operation({
  method: 'GET',
  path: '/union/shop/order/search_normal_order',
  query: Type.Object({
    query: Type.Optional(Type.String()),
    allianceAppid: Type.Optional(Type.String()),
    orderId: Type.Optional(Id),
    outOrderId: Type.Optional(Type.String()),
    outOrderIdList: Type.Optional(Type.String()),
    tradeNo: Type.Optional(Type.String()),
    transactionIdList: Type.Optional(Type.String()),
    startPayTime: Type.Optional(Type.Integer()),
    endPayTime: Type.Optional(Type.Integer()),
    commissionStatus: Type.Optional(Type.String()),
    startStatusUpdateTime: Type.Optional(Type.Integer()),
    endStatusUpdateTime: Type.Optional(Type.Integer()),
    sortBy: Type.Optional(Type.String()),
    sortOrder: Type.Optional(Type.String()),
    offset: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({
    orderList: Type.Array(Type.Object({
      orderInfo: Type.Object({
        orderId: Id,
        outOrderId: Type.String(),
        transactionId: Type.Optional(Type.String()),
        payTime: Type.Optional(Type.Integer()),
        createTime: Type.Integer(),
        orderPrice: Type.Integer(),
        freight: Type.Integer(),
        discountedPrice: Type.Integer(),
        additionalPrice: Type.Integer(),
        additionalRemarks: Type.Optional(Type.String()),
        status: Type.Integer(),
        statusUpdateTime: Type.Optional(Type.Integer()),
        path: Type.Optional(Type.String())
      }),
      productList: Type.Array(Type.Object({
        productId: Id,
        outProductId: Type.String(),
        skuId: Id,
        outSkuId: Type.String(),
        title: Type.String(),
        headImg: Type.String(),
        salePrice: Type.Integer(),
        realPrice: Type.Integer(),
        skuAttrs: Type.Optional(Type.Array(Type.Object({ attrKey: Type.String(), attrValue: Type.String() }))),
        productCnt: Type.Integer(),
        ratio: Type.Integer(),
        commissionValue: Type.Integer(),
        commissionStatus: Type.String(),
        commissionStatusUpdateTime: Type.Optional(Type.Integer()),
        promoterInfo: Type.Optional(Type.Object({ appId: Type.String(), nickName: Type.String() }))
      }))
    })),
    total: Type.Integer()
  })
})

/**
 * Add a targeted plan.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/target_plan/target_plan.html
 */
export const addTargetPlan = operation({
  method: 'POST',
  path: '/union/shop/target/add_plan',
  body: Type.Object({
    planItem: Type.Object({
      planName: Type.String(),
      planDesc: Type.String(),
      planStartTime: Type.Integer(),
      planEndTime: Type.Integer()
    }),
    productList: Type.Array(Type.Object({ productId: Id, rate: Type.Integer() }))
  }),
  answer: Type.Object({ planId: Type.String(), planType: Type.String(), inviteUrl: Type.String() })
})

/**
 * List the targeted plans.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/target_plan/target_plan.html
 */
export const getTargetPlanList = operation({
  method: 'GET',
  path: '/union/shop/target/plan_list',
  query: Type.Object({
    planId: Type.Optional(Type.String()),
    planStatus: Type.Optional(Type.String()),
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    planList: Type.Optional(Type.Array(Plan)),
    plan: Type.Optional(Plan),
    total: Type.Optional(Type.Integer())
  })
})

/**
 * List the products of a targeted plan.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/target_plan/target_plan.html
 */
export const getTargetProductList = operation({
  method: 'GET',
  path: '/union/shop/target/product_list',
  query: GetTargetProductListQuery,
  answer: Type.Object({
    productList: Type.Array(Type.Object({
      productId: Id,
      outProductId: Type.String(),
      title: Type.String(),
      headImg: Type.String(),
      cats: Type.Array(Type.Object({ catId: Type.Integer(), level: Type.Integer(), name: Type.String() })),
      path: Type.String(),
      minPrice: Type.Integer(),
      totalStockNum: Type.Integer(),
      commissionRatio: Type.Integer()
    }))
  })
})

/**
 * List the promoters of a targeted plan.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/target_plan/target_plan.html
 */
export const getTargetPromoterList = operation({
  method: 'GET',
  path: '/union/shop/target/promoter_list',
  query: GetTargetProductListQuery,
  answer: Type.Object({
    promoterList: Type.Array(Type.Object({
      appid: Type.String(),
      nickname: Type.String(),
      promoterType: Type.String(),
      applyTime: Type.Integer(),
      promoterStatus: Type.String(),
      joinTime: Type.Optional(Type.Integer()),
      applyReason: Type.Optional(Type.String())
    }))
  })
})

/**
 * Change a targeted plan.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/target_plan/target_plan.html
 */
export const updateTargetPlan = operation({
  method: 'POST',
  path: '/union/shop/target/update_plan',
  body: Type.Object({
    planId: Type.String(),
    planItem: Type.Optional(Type.Object({
      planName: Type.Optional(Type.String()),
      planDesc: Type.Optional(Type.String()),
      planStartTime: Type.Optional(Type.Integer()),
      planEndTime: Type.Optional(Type.Integer()),
      planStatus: Type.Optional(Type.String())
    })),
    productList: Type.Optional(Type.Array(Type.Object({ productId: Id, rate: Type.Integer() })))
  }),
  answer: Type.Object({ planId: Type.String(), inviteUrl: Type.String() })
})

/**
 * Change the promoters of a targeted plan.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/shop/target_plan/target_plan.html
 */
export const updateTargetPromoter = operation({
  method: 'POST',
  path: '/union/shop/target/update_promoter',
  body: Type.Object({ planId: Type.String(), appidList: Type.Array(Type.String()), promoterStatus: Type.String() })
})
