import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Flag, Id } from '../../schemas.js'

/**
 * Create an after-sale order, the older way.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/add.html
 */
export const addAfterSale = operation({
  method: 'POST',
  path: '/shop/aftersale/add',
  body: Type.Object({
    out_order_id: Type.String(),
    out_aftersale_id: Type.String(),
    path: Type.String(),
    openid: Type.String(),
    type: Type.Integer(),
    status: Type.Integer(),
    refund: Type.Integer(),
    create_time: DateTime,
    finish_all_aftersale: Flag,
    product_infos: Type.Array(Type.Object({
      out_product_id: Type.String(),
      out_sku_id: Type.Optional(Type.String()),
      product_cnt: Type.Optional(Type.Integer())
    }))
  })
})

/**
 * Get an after-sale order, the older way.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/get.html
 */
export const getAfterSale = operation({
  method: 'POST',
  path: '/shop/aftersale/get',
  body: Type.Object({
    order_id: Type.Optional(Id),
    out_order_id: Type.Optional(Type.String()),
    openid: Type.String()
  }),
  answer: Type.Object({
    aftersale_infos: Type.Array(Type.Object({
      order_id: Id,
      out_order_id: Type.String(),
      out_aftersale_id: Type.String(),
      path: Type.String(),
      openid: Type.String(),
      type: Type.Integer(),
      status: Type.Integer(),
      refund: Type.Integer(),
      create_time: DateTime,
      product_infos: Type.Array(Type.Object({
        out_product_id: Type.String(),
        out_sku_id: Type.String(),
        product_cnt: Type.Optional(Type.Integer())
      }))
    }))
  }),
  once: false
})

/**
 * Change an after-sale order, the older way.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/update.html
 */
export const updateAfterSale = operation({
  method: 'POST',
  path: '/shop/aftersale/update',
  body: Type.Object({
    out_order_id: Type.String(),
    out_aftersale_id: Type.String(),
    openid: Type.String(),
    status: Type.Integer(),
    finish_all_aftersale: Flag
  })
})

/**
 * Extend the deadline of an after-sale order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/update_deadline.html
 */
export const updateAfterSaleDeadline = operation({
  method: 'POST',
  path: '/shop/aftersale/update_deadline',
  body: Type.Object({ out_order_id: Type.String(), openid: Type.String(), after_sale_deadline: Type.Integer() })
})
