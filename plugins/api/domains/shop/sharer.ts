import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Flag, Id } from '../../schemas.js'

/**
 * List the promoters.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/promoter/list.html
 */
export const getPromoterList = operation({
  method: 'POST',
  path: '/shop/promoter/list',
  body: Type.Object({ page: Type.Integer(), page_size: Type.Integer() }),
  answer: Type.Object({
    promoters: Type.Array(Type.Object({
      promoter_id: Type.String(),
      promoter_openid: Type.Optional(Type.String()),
      finder_nickname: Type.Optional(Type.String())
    })),
    total_num: Type.Integer()
  }),
  once: false
})

/**
 * Invite sharers.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/sharer/bind_sharer.html
 */
export const bindSharer = operation({
  method: 'POST',
  path: '/shop/sharer/bind',
  body: Type.Object({ openids: Type.Array(Type.String()) }),
  answer: Type.Object({
    success_list: Type.Array(Type.String()),
    fail_list: Type.Array(Type.String()),
    refuse_list: Type.Array(Type.String()),
    result_list: Type.Array(Type.Object({ openid: Type.String(), result_code: Type.Integer(), reason_code: Type.Integer() }))
  })
})

/**
 * Get the totals of a sharer.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/sharer/get_sharer_data_summary.html
 */
export const getSharerDataSummary = operation({
  method: 'POST',
  path: '/shop/sharer/get_sharer_data_summary',
  body: Type.Object({ openid: Type.String() }),
  answer: Type.Object({ gmv: Type.Integer(), order_cnt: Type.Integer(), user_cnt: Type.Integer() }),
  once: false
})

/**
 * List the sharers.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/sharer/get_sharer_list.html
 */
export const getSharerList = operation({
  method: 'POST',
  path: '/shop/sharer/get_sharer_list',
  body: Type.Object({ page: Type.Integer(), page_size: Type.Integer() }),
  answer: Type.Object({
    sharers: Type.Array(Type.Object({
      openid: Type.String(),
      nickname: Type.String(),
      invited_time: Type.Integer(),
      bind_time: Type.Integer()
    })),
    total_num: Type.Integer()
  }),
  once: false
})

/**
 * List the orders of a sharer's live streams.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/sharer/get_sharer_live_order_list.html
 */
export const getSharerLiveOrderList = operation({
  method: 'POST',
  path: '/shop/sharer/get_sharer_live_order_list',
  body: Type.Object({
    openid: Type.String(),
    live_export_id: Type.String(),
    page: Type.Integer(),
    page_size: Type.Integer()
  }),
  answer: Type.Object({
    orders: Type.Array(Type.Object({
      order_id: Id,
      out_order_id: Type.String(),
      status: Type.Integer(),
      fund_type: Type.Integer(),
      scene: Type.Integer(),
      path: Type.String(),
      order_detail: Type.Object({
        product_infos: Type.Array(Type.Object({
          product_id: Id,
          out_product_id: Type.String(),
          sku_id: Id,
          out_sku_id: Type.String(),
          product_cnt: Type.Integer(),
          sale_price: Type.Integer(),
          real_price: Type.Integer(),
          title: Type.String(),
          path: Type.String(),
          head_img: Type.String()
        })),
        pay_info: Type.Optional(Type.Object({
          pay_method: Type.String(),
          pay_method_type: Type.Integer(),
          prepay_id: Type.String(),
          prepay_time: DateTime,
          transaction_id: Type.Optional(Type.String()),
          pay_time: Type.Optional(DateTime)
        })),
        price_info: Type.Object({
          order_price: Type.Integer(),
          freight: Type.Integer(),
          discounted_price: Type.Integer(),
          additional_price: Type.Integer(),
          additional_remarks: Type.Optional(Type.String())
        }),
        delivery_detail: Type.Optional(Type.Object({
          delivery_type: Type.Integer(),
          finish_all_delivery: Flag,
          delivery_list: Type.Optional(Type.Array(Type.Object({ delivery_id: Type.String(), waybill_id: Type.String() })))
        })),
        promotion_info: Type.Optional(Type.Object({
          promoter_id: Type.Optional(Type.String()),
          promoter_openid: Type.Optional(Type.String()),
          finder_username: Type.Optional(Type.String()),
          finder_nickname: Type.Optional(Type.String()),
          sharer_openid: Type.Optional(Type.String()),
          live_start_time: Type.Optional(DateTime)
        }))
      }),
      update_time: DateTime,
      create_time: DateTime,
      default_receiving_address: Type.Optional(Type.Object({
        receiver_name: Type.String(),
        country: Type.Optional(Type.String()),
        province: Type.Optional(Type.String()),
        city: Type.Optional(Type.String()),
        town: Type.Optional(Type.String()),
        detailed_address: Type.String(),
        tel_number: Type.String()
      }))
    })),
    total_num: Type.Integer()
  }),
  once: false
})

/**
 * List the live streams of a sharer.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/sharer/get_sharer_live_summary_list.html
 */
export const getSharerLiveSummaryList = operation({
  method: 'POST',
  path: '/shop/sharer/get_sharer_live_summary_list',
  body: Type.Object({ openid: Type.String(), page: Type.Integer(), page_size: Type.Integer() }),
  answer: Type.Object({
    lives: Type.Array(Type.Object({
      live_export_id: Type.String(),
      live_nickname: Type.String(),
      live_start_time: Type.Integer(),
      live_end_time: Type.Integer(),
      live_status: Type.Integer(),
      gmv: Type.Integer(),
      order_cnt: Type.Integer(),
      user_cnt: Type.Integer()
    })),
    total_num: Type.Integer()
  }),
  once: false
})

/**
 * Find a sharer.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/sharer/search_sharer.html
 */
export const searchSharer = operation({
  method: 'POST',
  path: '/shop/sharer/search_sharer',
  body: Type.Object({ openid: Type.String() }),
  answer: Type.Object({
    nickname: Type.String(),
    invited_time: Type.Integer(),
    bind_status: Type.Integer(),
    bind_time: Type.Optional(Type.Integer())
  }),
  once: false
})

/**
 * Set how a sharer is chosen.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/sharer/share_attribute.html
 */
export const setShareMode = operation({
  method: 'POST',
  path: '/shop/sharer/set_share_mode',
  body: Type.Object({ share_mode: Type.Integer() })
})

/**
 * Unbind sharers.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/sharer/unbind_sharer.html
 */
export const unbindSharer = operation({
  method: 'POST',
  path: '/shop/sharer/unbind',
  body: Type.Object({ openids: Type.Array(Type.String()) }),
  answer: Type.Object({
    success_list: Type.Array(Type.String()),
    fail_list: Type.Array(Type.String()),
    refuse_list: Type.Array(Type.String())
  })
})
