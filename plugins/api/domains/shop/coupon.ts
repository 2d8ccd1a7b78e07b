import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

const DiscountInfo = Type.Object({
  discount_condition: Type.Optional(Type.Object({
    product_cnt: Type.Optional(Type.Integer()),
    product_price: Type.Optional(Type.Integer()),
    out_product_ids: Type.Optional(Type.Array(Type.String())),
    tradein_info: Type.Optional(Type.Object({ out_product_id: Type.String(), price: Type.Integer() })),
    buyget_info: Type.Optional(Type.Object({
      buy_out_product_id: Type.String(),
      buy_product_cnt: Type.Integer(),
      get_out_product_id: Type.String(),
      get_product_cnt: Type.Integer()
    }))
  })),
  discount_fee: Type.Optional(Type.Integer()),
  discount_num: Type.Optional(Type.Integer())
})

const ValidInfo = Type.Object({
  valid_type: Type.Integer(),
  valid_day_num: Type.Optional(Type.Integer()),
  valid_second: Type.Optional(Type.Integer()),
  start_time: Type.Optional(Type.Integer()),
  end_time: Type.Optional(Type.Integer())
})

const Coupon = Type.Object({
  out_coupon_id: Type.String(),
  type: Type.Integer(),
  promote_type: Type.Integer(),
  coupon_info: Type.Object({
    name: Type.String(),
    discount_info: DiscountInfo,
    promote_info: Type.Optional(Type.Object({
      promote_type: Type.Integer(),
      finder: Type.Optional(Type.Object({ nickname: Type.Optional(Type.String()) }))
    })),
    receive_info: Type.Optional(Type.Object({
      limit_num_one_person: Type.Optional(Type.Integer()),
      total_num: Type.Optional(Type.Integer()),
      start_time: Type.Optional(Type.Integer()),
      end_time: Type.Optional(Type.Integer())
    })),
    valid_info: ValidInfo
  })
})

const CouponWithState = Type.Object({
  out_coupon_id: Type.String(),
  appid: Type.Optional(Type.String()),
  type: Type.Integer(),
  promote_type: Type.Integer(),
  coupon_info: Type.Object({
    name: Type.String(),
    discount_info: DiscountInfo,
    promote_info: Type.Optional(Type.Object({
      promote_type: Type.Integer(),
      finder: Type.Optional(Type.Object({ nickname: Type.Optional(Type.String()) }))
    })),
    receive_info: Type.Optional(Type.Object({
      limit_num_one_person: Type.Integer(),
      total_num: Type.Integer(),
      start_time: Type.Integer(),
      end_time: Type.Integer()
    })),
    valid_info: Type.Optional(ValidInfo),
    ext_info: Type.Optional(Type.Object({ valid_time: Type.Optional(Type.Integer()) }))
  }),
  status: Type.Integer(),
  update_time: Type.Integer(),
  create_time: Type.Integer()
})

/**
 * Add a coupon.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/add_coupon.html
 */
export const addCoupon = operation({
  method: 'POST',
  path: '/shop/coupon/add',
  body: Type.Object({ coupon: Coupon })
})

/**
 * Give a coupon to a user.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/add_usercoupon.html
 */
export const addUserCoupon = operation({
  method: 'POST',
  path: '/shop/coupon/add_user_coupon',
  body: Type.Object({
    openid: Type.String(),
    user_coupon: Type.Object({
      out_user_coupon_id: Type.String(),
      out_coupon_id: Type.String(),
      status: Type.Integer()
    }),
    recv_time: Type.Integer()
  })
})

/**
 * Get a coupon.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/get_coupon.html
 */
export const getCoupon = operation({
  method: 'POST',
  path: '/shop/coupon/get',
  body: Type.Object({ out_coupon_id: Type.String() }),
  answer: Type.Object({ result: Type.Object({ coupon: CouponWithState }) }),
  once: false
})

/**
 * List the coupons.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/get_coupon_list.html
 */
export const getCouponList = operation({
  method: 'POST',
  path: '/shop/coupon/get_list',
  body: Type.Object({ offset: Type.Integer(), page_size: Type.Integer() }),
  answer: Type.Object({
    result_list: Type.Array(Type.Object({
      coupon: CouponWithState,
      coupon_stock: Type.Object({
        out_coupon_id: Type.String(),
        stock_info: Type.Object({ issued_num: Type.Integer(), receive_num: Type.Integer() }),
        update_time: Type.Integer(),
        create_time: Type.Integer()
      })
    })),
    total_num: Type.Integer()
  }),
  once: false
})

/**
 * List a user's coupons.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/get_usercoupon_list.html
 */
export const getUserCouponList = operation({
  method: 'POST',
  path: '/shop/coupon/get_usercoupon_list',
  body: Type.Object({ openid: Type.String(), offset: Type.Integer(), page_size: Type.Integer() }),
  answer: Type.Object({
    result_list: Type.Array(Type.Object({
      openid: Type.String(),
      out_user_coupon_id: Type.String(),
      out_coupon_id: Type.String(),
      status: Type.Integer(),
      ext_info: Type.Object({ use_time: Type.Optional(Type.Integer()) }),
      start_time: Type.Optional(Type.Integer()),
      end_time: Type.Optional(Type.Integer()),
      create_time: Type.Integer(),
      update_time: Type.Integer()
    })),
    total_num: Type.Integer()
  }),
  once: false
})

/**
 * Change a coupon.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/update_coupon.html
 */
export const updateCoupon = operation({
  method: 'POST',
  path: '/shop/coupon/update',
  body: Type.Object({ coupon: Coupon })
})

/**
 * Change how many of a coupon there are.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/update_coupon_stock.html
 */
export const updateCouponStock = operation({
  method: 'POST',
  path: '/shop/coupon/update_coupon_stock',
  body: Type.Object({
    coupon_stock: Type.Object({
      out_coupon_id: Type.String(),
      stock_info: Type.Object({ issued_num: Type.Integer(), receive_num: Type.Integer() })
    })
  })
})

/**
 * Change a coupon's state.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/update_coupon_status.html
 */
export const updateCouponStatus = operation({
  method: 'POST',
  path: '/shop/coupon/update_status',
  body: Type.Object({ out_coupon_id: Type.String(), status: Type.Integer() })
})

/**
 * Change a user's coupon.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/update_usercoupon.html
 */
export const updateUserCoupon = operation({
  method: 'POST',
  path: '/shop/coupon/update_user_coupon',
  body: Type.Object({
    openid: Type.String(),
    user_coupon: Type.Object({
      out_user_coupon_id: Type.String(),
      out_coupon_id: Type.String(),
      ext_info: Type.Object({ use_time: Type.Optional(Type.Integer()) })
    }),
    recv_time: Type.Integer()
  })
})

/**
 * Change the state of a user's coupon.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/coupon/update_usercoupon_status.html
 */
export const updateUserCouponStatus = operation({
  method: 'POST',
  path: '/shop/coupon/update_usercoupon_status',
  body: Type.Object({
    openid: Type.String(),
    out_user_coupon_id: Type.String(),
    out_coupon_id: Type.String(),
    status: Type.Integer()
  })
})
