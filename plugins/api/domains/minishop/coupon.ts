import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Id } from '../../schemas.js'

const DiscountInfo = Type.Object({
  discount_condition: Type.Optional(Type.Object({
    product_cnt: Type.Optional(Type.Integer()),
    product_ids: Type.Optional(Type.Array(Id)),
    product_price: Type.Optional(Type.Integer())
  })),
  discount_fee: Type.Optional(Type.Integer()),
  discount_num: Type.Optional(Type.Integer())
})

const ExtInfo = Type.Object({
  jump_product_id: Type.Optional(Id),
  notes: Type.Optional(Type.String()),
  valid_time: Type.Integer(),
  invalid_time: Type.Integer()
})

const ReceiveInfo = Type.Object({
  limit_num_one_person: Type.Optional(Type.Integer()),
  total_num: Type.Optional(Type.Integer()),
  start_time: Type.Optional(Type.Integer()),
  end_time: Type.Optional(Type.Integer())
})

const ValidInfo = Type.Object({
  valid_type: Type.Integer(),
  valid_day_num: Type.Optional(Type.Integer()),
  valid_second: Type.Optional(Type.Integer()),
  start_time: Type.Optional(Type.Integer()),
  end_time: Type.Optional(Type.Integer())
})

const Coupon = Type.Object({
  coupon_id: Id,
  type: Type.Integer(),
  status: Type.Integer(),
  coupon_info: Type.Object({
    name: Type.String(),
    discount_info: DiscountInfo,
    ext_info: Type.Optional(Type.Object({
      jump_product_id: Type.Optional(Id),
      notes: Type.Optional(Type.String()),
      valid_time: Type.Optional(DateTime),
      invalid_time: Type.Optional(DateTime)
    })),
    promote_info: Type.Optional(Type.Object({ customize_channel: Type.String(), promote_type: Type.String() })),
    receive_info: Type.Optional(Type.Object({
      limit_num_one_person: Type.Optional(Type.Integer()),
      total_num: Type.Optional(Type.Integer()),
      start_time: Type.Optional(DateTime),
      end_time: Type.Optional(DateTime)
    })),
    valid_info: Type.Object({
      valid_type: Type.String(),
      valid_day_num: Type.Optional(Type.Integer()),
      start_time: Type.Optional(DateTime),
      end_time: Type.Optional(DateTime)
    })
  }),
  stock_info: Type.Object({ issued_num: Type.Integer(), receive_num: Type.Integer(), used_num: Type.Integer() }),
  update_time: DateTime,
  create_time: DateTime
})

const LimitedDiscountSku = Type.Object({ sku_id: Id, sale_price: Type.Integer(), sale_stock: Type.Integer() })

/**
 * Create a coupon.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/coupon/create_coupon.html
 */
export const createCoupon = operation({
  method: 'POST',
  path: '/product/coupon/create',
  body: Type.Object({
    type: Type.Integer(),
    name: Type.String(),
    discount_info: DiscountInfo,
    ext_info: Type.Optional(ExtInfo),
    promote_info: Type.Optional(Type.Object({ customize_channel: Type.String(), promote_type: Type.Integer() })),
    receive_info: Type.Optional(ReceiveInfo),
    valid_info: ValidInfo
  }),
  answer: Type.Object({ data: Type.Object({ coupon_id: Id }) })
})

/**
 * Get a coupon.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/coupon/get.html
 */
export const getCoupon = operation({
  method: 'POST',
  path: '/product/coupon/get',
  body: Type.Object({ coupon_id: Id }),
  answer: Type.Object({ coupon: Coupon }),
  once: false
})

/**
 * List the coupons.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/coupon/get_coupon.html
 */
export const getCouponList = operation({
  method: 'POST',
  path: '/product/coupon/get_list',
  body: Type.Object({
    start_create_time: Type.Optional(DateTime),
    end_create_time: Type.Optional(DateTime),
    status: Type.Optional(Type.Integer()),
    page: Type.Integer(),
    page_size: Type.Integer()
  }),
  answer: Type.Object({ coupons: Type.Array(Coupon) }),
  once: false
})

/**
 * List a user's coupons.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/coupon/get_user_coupon.html
 */
export const getUserCoupon = operation({
  method: 'POST',
  path: '/product/coupon/get_user',
  body: Type.Object({ openid: Type.String(), status: Type.Optional(Type.Integer()) }),
  answer: Type.Object({
    user_coupon_list: Type.Array(Type.Object({
      coupon_id: Id,
      status: Type.String(),
      start_time: DateTime,
      end_time: DateTime,
      order_id: Type.Optional(Id),
      discount_fee: Type.Optional(Type.Integer()),
      ext_info: Type.Object({ use_time: Type.Optional(DateTime) }),
      update_time: DateTime,
      create_time: DateTime
    }))
  }),
  once: false
})

/**
 * Give a coupon to a user.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/coupon/push_coupon.html
 */
export const pushCoupon = operation({
  method: 'POST',
  path: '/product/coupon/push',
  body: Type.Object({ coupon_id: Id, openid: Type.String() })
})

/**
 * Change a coupon.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/coupon/update_coupon.html
 */
export const updateCoupon = operation({
  method: 'POST',
  path: '/product/coupon/update',
  body: Type.Object({
    coupon_id: Id,
    name: Type.String(),
    discount_info: DiscountInfo,
    ext_info: Type.Optional(ExtInfo),
    promote_info: Type.Optional(Type.Object({ customize_channel: Type.String(), promote_type: Type.Integer() })),
    receive_info: Type.Optional(ReceiveInfo),
    valid_info: ValidInfo
  })
})

/**
 * Change a coupon's state.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/coupon/update_coupon_status.html
 */
export const updateCouponStatus = operation({
  method: 'POST',
  path: '/product/coupon/update_status',
  body: Type.Object({ coupon_id: Id, status: Type.Integer() })
})

/**
 * Add a limited-time discount.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/add_limiteddiscount.html
 */
export const addLimitedDiscount = operation({
  method: 'POST',
  path: '/product/limiteddiscount/add',
  body: Type.Object({
    product_id: Id,
    start_time: Type.Integer(),
    end_time: Type.Integer(),
    limited_discount_sku_list: Type.Array(LimitedDiscountSku)
  }),
  answer: Type.Object({ task_id: Id })
})

/**
 * List the limited-time discounts.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/get_limiteddiscount_list.html
 */
export const getLimitedDiscountList = operation({
  method: 'POST',
  path: '/product/limiteddiscount/get_list',
  body: Type.Object({ status: Type.Optional(Type.Integer()) }),
  answer: Type.Object({
    limited_discount_list: Type.Array(Type.Object({
      task_id: Id,
      product_id: Id,
      start_time: Type.Integer(),
      end_time: Type.Integer(),
      limited_discount_sku_list: Type.Array(LimitedDiscountSku),
      status: Type.Integer(),
      create_time: Type.Integer()
    }))
  }),
  once: false
})

/**
 * Change the state of a limited-time discount.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/update_limiteddiscount_status.html
 */
export const updateLimitedDiscountStatus = operation({
  method: 'POST',
  path: '/product/limiteddiscount/update_status',
  body: Type.Object({ task_id: Id, status: Type.Integer() })
})
