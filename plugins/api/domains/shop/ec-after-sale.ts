import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const AfterSaleRef = Type.Object({
  aftersale_id: Type.Optional(Id),
  out_aftersale_id: Type.Optional(Type.String())
})

const Media = Type.Object({ type: Type.Integer(), url: Type.String() })
// clients in use send an object in place of a list
const MediaList = Type.Union([Type.Array(Media), Media])

/**
 * Accept a refund.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/acceptrefund.html
 */
export const acceptEcRefund = operation({
  method: 'POST',
  path: '/shop/ecaftersale/acceptrefund',
  body: AfterSaleRef
})

/**
 * Accept a return of goods.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/acceptreturn.html
 */
export const acceptEcReturn = operation({
  method: 'POST',
  path: '/shop/ecaftersale/acceptreturn',
  body: Type.Object({
    aftersale_id: Type.Optional(Id),
    out_aftersale_id: Type.Optional(Type.String()),
    address_info: Type.Object({
      receiver_name: Type.String(),
      country: Type.Optional(Type.String()),
      province: Type.Optional(Type.String()),
      city: Type.Optional(Type.String()),
      town: Type.Optional(Type.String()),
      detailed_address: Type.String(),
      tel_number: Type.String()
    })
  })
})

/**
 * Create an after-sale order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/add_new.html
 */
export const addEcAfterSale = operation({
  method: 'POST',
  path: '/shop/ecaftersale/add',
  body: Type.Object({
    order_id: Type.Optional(Id),
    out_order_id: Type.Optional(Type.String()),
    out_aftersale_id: Type.Optional(Type.String()),
    openid: Type.String(),
    type: Type.Integer(),
    orderamt: Type.Integer(),
    refund_reason_type: Type.Integer(),
    refund_reason: Type.String(),
    product_info: Type.Object({
      out_product_id: Type.Optional(Type.String()),
      out_sku_id: Type.Optional(Type.String()),
      product_cnt: Type.Integer()
    }),
    media_list: Type.Optional(MediaList)
  }),
  answer: Type.Object({ aftersale_id: Id })
})

/**
 * Cancel an after-sale order as the user.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/add_new.html
 */
export const cancelEcAfterSale = operation({
  method: 'POST',
  path: '/shop/ecaftersale/cancel',
  body: Type.Object({
    aftersale_id: Type.Optional(Id),
    out_aftersale_id: Type.Optional(Type.String()),
    openid: Type.String()
  })
})

/**
 * Get an after-sale order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/get_new.html
 */
export const getEcAfterSale = operation({
  method: 'POST',
  path: '/shop/ecaftersale/get',
  body: AfterSaleRef,
  answer: Type.Object({
    after_sales_order: Type.Object({
      aftersale_id: Id,
      out_aftersale_id: Type.String(),
      order_id: Id,
      out_order_id: Type.String(),
      type: Type.Integer(),
      status: Type.Integer(),
      openid: Type.String(),
      orderamt: Type.Integer(),
      refund_reason_type: Type.Integer(),
      refund_reason: Type.String(),
      return_id: Type.Optional(Type.String()),
      create_time: Type.Integer(),
      update_time: Type.Integer(),
      product_info: Type.Object({
        product_id: Id,
        out_product_id: Type.String(),
        sku_id: Id,
        out_sku_id: Type.String(),
        product_cnt: Type.Integer()
      }),
      return_info: Type.Optional(Type.Object({
        delivery_id: Type.String(),
        delivery_name: Type.String(),
        waybill_id: Type.String(),
        order_return_time: Type.Integer()
      })),
      refund_pay_detail: Type.Optional(Type.Object({ refund_id: Type.String() })),
      media_list: Type.Optional(Type.Array(Type.Object({ type: Type.Integer(), url: Type.String(), thumb_url: Type.Optional(Type.String()) })))
    })
  }),
  once: false
})

/**
 * List the after-sale orders.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/get_list.html
 */
export const getEcAfterSaleList = operation({
  method: 'POST',
  path: '/shop/ecaftersale/get_list',
  body: Type.Object({
    status: Type.Optional(Type.Integer()),
    begin_create_time: Type.Optional(Type.Integer()),
    end_create_time: Type.Optional(Type.Integer()),
    out_order_id: Type.Optional(Type.String()),
    order_id: Type.Optional(Id),
    openid: Type.Optional(Type.String()),
    offset: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({ after_sales_orders: Type.Array(Type.Integer()), has_more: Type.Boolean() }),
  once: false
})

/**
 * Simulate what a merchant does in an after-sale order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/merchanttest.html
 */
export const testEcMerchant = operation({
  method: 'POST',
  path: '/shop/ecaftersale/merchanttest',
  body: Type.Object({
    aftersale_id: Type.Optional(Id),
    out_aftersale_id: Type.Optional(Type.String()),
    operation: Type.String()
  })
})

/**
 * Reject an after-sale order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/reject.html
 */
export const rejectEcAfterSale = operation({
  method: 'POST',
  path: '/shop/ecaftersale/reject',
  body: AfterSaleRef
})

/**
 * Change an after-sale order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/aftersale_update.html
 */
export const updateEcAfterSale = operation({
  method: 'POST',
  path: '/shop/ecaftersale/update',
  body: Type.Object({
    aftersale_id: Type.Optional(Id),
    out_aftersale_id: Type.Optional(Type.String()),
    openid: Type.String(),
    type: Type.Integer(),
    orderamt: Type.Integer(),
    refund_reason_type: Type.Integer(),
    refund_reason: Type.String(),
    media_list: Type.Optional(MediaList)
  })
})

/**
 * Upload evidence on an after-sale order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/upload_certificates.html
 */
export const uploadEcCertificates = operation({
  method: 'POST',
  path: '/shop/ecaftersale/upload_certificates',
  body: Type.Object({
    aftersale_id: Type.Optional(Id),
    out_aftersale_id: Type.Optional(Type.String()),
    refund_desc: Type.String(),
    certificates: Type.Array(Type.String())
  })
})

/**
 * Enter the waybill of returned goods.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/aftersale/uploadreturninfo.html
 */
export const uploadEcReturnInfo = operation({
  method: 'POST',
  path: '/shop/ecaftersale/uploadreturninfo',
  body: Type.Object({
    aftersale_id: Type.Optional(Id),
    out_aftersale_id: Type.Optional(Type.String()),
    openid: Type.String(),
    delivery_id: Type.String(),
    delivery_name: Type.String(),
    waybill_id: Type.String()
  })
})
