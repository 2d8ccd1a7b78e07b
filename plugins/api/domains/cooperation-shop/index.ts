import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id } from '../../schemas.js'

/**
 * Get an order of a cooperating shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/cooperation_shop/get_order.html
 */
export const getOrder = operation({
  method: 'POST',
  path: '/channels/ec/cooperation/order/get',
  body: Type.Object({ shop_appid: Type.String(), order_id: Type.String() }),
  answer: Type.Object({
    order: Type.Object({
      order_detail: Type.Object({
        product_infos: Type.Array(Type.Object({
          product_id: Id,
          sku_id: Id,
          sku_cnt: Type.Integer(),
          sku_code: Type.Optional(Type.String()),
          on_aftersale_sku_cnt: Type.Integer(),
          finish_aftersale_sku_cnt: Type.Integer(),
          title: Type.String(),
          thumb_img: Type.String(),
          product_unique_id: Type.Optional(Type.String()),
          market_price: Type.Integer(),
          sale_price: Type.Integer(),
          real_price: Type.Optional(Type.Integer()),
          estimate_price: Type.Optional(Type.Integer()),
          merchant_discounted_price: Type.Optional(Type.Integer()),
          finder_discounted_price: Type.Optional(Type.Integer()),
          bulkbuy_discounted_price: Type.Optional(Type.Integer()),
          cash_coupon_discounted_price: Type.Optional(Type.Integer()),
          limited_discount_discounted_price: Type.Optional(Type.Integer()),
          platform_activity_merchant_discounted_price: Type.Optional(Type.Integer()),
          national_subsidy_discounted_price: Type.Optional(Type.Integer()),
          national_subsidy_merchant_discounted_price: Type.Optional(Type.Integer()),
          is_change_price: Type.Optional(Type.Boolean()),
          change_price: Type.Optional(Type.Integer()),
          use_deduction: Type.Optional(Type.Boolean()),
          deduction_price: Type.Optional(Type.Integer()),
          vip_discounted_price: Type.Optional(Type.Integer()),
          out_product_id: Type.Optional(Type.String()),
          out_sku_id: Type.Optional(Type.String()),
          out_warehouse_id: Type.Optional(Type.String()),
          sku_attrs: Type.Optional(Type.Array(Type.Object({ attr_key: Type.String(), attr_value: Type.String() }))),
          sku_deliver_info: Type.Optional(Type.Object({
            stock_type: Type.Integer(),
            predict_delivery_time: Type.Optional(Type.Integer()),
            full_payment_presale_delivery_type: Type.Optional(Type.Integer())
          })),
          extra_service: Type.Optional(Type.Object({ seven_day_return: Type.Integer(), freight_insurance: Type.Integer() })),
          order_product_coupon_info_list: Type.Optional(Type.Array(Type.Object({
            coupon_type: Type.Integer(),
            user_coupon_id: Type.Optional(Type.String()),
            coupon_id: Type.Optional(Type.String()),
            discounted_price: Type.Optional(Type.Integer())
          }))),
          delivery_deadline: Type.Optional(Type.Integer()),
          voucher_list: Type.Optional(Type.Array(Type.Object({
            voucher_code: Type.String(),
            voucher_type: Type.Integer(),
            voucher_buy_amount: Type.Integer(),
            time_index: Type.Optional(Type.Integer())
          }))),
          is_free_gift: Type.Optional(Flag),
          free_gift_info: Type.Optional(Type.Object({
            main_product_list: Type.Array(Type.Object({ product_id: Id, sku_id: Id, task_id: Id, gift_cnt: Type.Integer() }))
          })),
          change_sku_info: Type.Optional(Type.Object({
            preshipment_change_sku_state: Type.Integer(),
            old_sku_id: Id,
            new_sku_id: Id,
            ddl_time_stamp: Type.Optional(Type.Integer())
          })),
          dropship_info: Type.Optional(Type.Object({ ds_order_id: Id })),
          is_flash_sale: Type.Optional(Type.Boolean())
        })),
        price_info: Type.Object({
          product_price: Type.Integer(),
          order_price: Type.Integer(),
          freight: Type.Integer(),
          discounted_price: Type.Integer(),
          is_discounted: Type.Boolean(),
          original_order_price: Type.Optional(Type.Integer()),
          estimate_product_price: Type.Optional(Type.Integer()),
          change_down_price: Type.Optional(Type.Integer()),
          change_freight: Type.Optional(Type.Integer()),
          is_change_freight: Type.Optional(Type.Boolean()),
          use_deduction: Type.Optional(Type.Boolean()),
          deduction_price: Type.Optional(Type.Integer()),
          merchant_receieve_price: Type.Integer(),
          merchant_discounted_price: Type.Integer(),
          finder_discounted_price: Type.Integer(),
          vip_discounted_price: Type.Optional(Type.Integer()),
          cash_coupon_discounted_price: Type.Optional(Type.Integer()),
          platform_activity_merchant_discounted_price: Type.Optional(Type.Integer()),
          bulkbuy_discounted_price: Type.Optional(Type.Integer()),
          limited_discount_discounted_price: Type.Optional(Type.Integer()),
          national_subsidy_discounted_price: Type.Optional(Type.Integer()),
          national_subsidy_merchant_discounted_price: Type.Optional(Type.Integer())
        })
      }),
      openid: Type.String(),
      unionid: Type.Optional(Type.String())
    })
  }),
  once: false
})

/**
 * Get a product of a cooperating shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/cooperation_shop/get_product.html
 */
export const getProduct = operation({
  method: 'POST',
  path: '/channels/ec/cooperation/product/get',
  body: Type.Object({ shop_appid: Type.String(), product_id: Id }),
  answer: Type.Object({
    product: Type.Object({
      product_id: Id,
      title: Type.String(),
      img_urls: Type.Array(Type.String()),
      min_price: Type.Integer()
    })
  }),
  once: false
})

/**
 * List the products of a cooperating shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/cooperation_shop/list_cooperation_shop_product.html
 */
export const getProductList = operation({
  method: 'POST',
  path: '/channels/ec/cooperation/product/list',
  body: Type.Object({ shop_appid: Type.String(), page_size: Type.Integer(), next_key: Type.Optional(Type.String()) }),
  answer: Type.Object({
    products: Type.Array(Type.Object({ product_id: Id })),
    total_num: Type.Integer(),
    next_key: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * List the cooperating shops.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/cooperation_shop/list_shop.html
 */
export const getShopList = operation({
  method: 'POST',
  path: '/channels/ec/cooperation/shop/list',
  answer: Type.Object({
    shop_list: Type.Array(Type.Object({
      appid: Type.String(),
      nickname: Type.String(),
      status: Type.Integer(),
      bind_time: Type.Optional(Type.Integer()),
      unbind_time: Type.Optional(Type.Integer()),
      cancel_time: Type.Optional(Type.Integer())
    }))
  }),
  once: false
})

/**
 * Upload a file for cooperating shops.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/cooperation_shop/upload.html
 */
export const upload = operation({
  method: 'POST',
  path: '/channels/ec/open/upload',
  body: Type.Object({ openid: Type.String(), upload_type: Type.Integer(), file_url: Type.Optional(Type.String()) }),
  file: 'file?',
  answer: Type.Object({ media_id: Type.String() })
})

/**
 * Create a gift order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/cooperation_shop/create_present_order.html
 */
export const createPresentOrder = operation({
  method: 'POST',
  path: '/channels/ec/order/presentorder/create',
  body: Type.Object({
    idempotent_id: Type.Optional(Type.String()),
    activity_id: Type.String(),
    openid: Type.String(),
    shop_appid: Type.String(),
    wishmessage: Type.Optional(Type.String()),
    product_id: Id,
    sku_id: Id
  }),
  answer: Type.Object({ present_order_id: Type.String() })
})

/**
 * Get a gift order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/cooperation_shop/get_present_order.html
 */
export const getPresentOrder = operation({
  method: 'POST',
  path: '/channels/ec/order/presentorder/get',
  body: Type.Object({ present_order_id: Type.String(), open_id: Type.Optional(Type.String()) }),
  answer: Type.Object({
    present_order_info: Type.Object({
      ecsgift: Type.Object({
        gifts: Type.Object({
          gift: Type.Array(Type.Object({
            order_id: Id,
            giftstatus: Type.Integer(),
            wishmessage: Type.Optional(Type.String()),
            expired_time: Type.Optional(Type.Integer())
          }))
        }),
        user_type: Type.Integer(),
        wishmessage: Type.Optional(Type.String())
      }),
      cannot_receive: Flag,
      cannot_receive_tips: Type.Optional(Type.String())
    })
  }),
  once: false
})

/**
 * List gift orders.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/cooperation_shop/list_present_order.html
 */
export const getPresentOrderList = operation({
  method: 'POST',
  path: '/channels/ec/order/presentorderlist/get',
  body: Type.Object({
    shop_appid: Type.String(),
    open_id: Type.Optional(Type.String()),
    create_time_range: Type.Optional(Type.Object({ start_time: Type.Integer(), end_time: Type.Integer() })),
    update_time_range: Type.Optional(Type.Object({ start_time: Type.Integer(), end_time: Type.Integer() })),
    page_size: Type.Integer(),
    next_key: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    present_order_list: Type.Array(Type.Object({ present_order_id: Id, order_id: Type.Array(Type.String()) })),
    next_key: Type.Optional(Type.String())
  }),
  once: false
})
