import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Flag, Id } from '../../schemas.js'

const SkuAttr = Type.Object({ attr_key: Type.String(), attr_value: Type.String() })

const AddSkuBody = Type.Object({
  product_id: Type.Optional(Id),
  out_product_id: Type.Optional(Type.String()),
  out_sku_id: Type.String(),
  thumb_img: Type.String(),
  sale_price: Type.Integer(),
  market_price: Type.Integer(),
  stock_num: Type.Integer(),
  sku_code: Type.Optional(Type.String()),
  barcode: Type.Optional(Type.String()),
  sku_attrs: Type.Array(SkuAttr)
})

const SkuRef = Type.Object({
  product_id: Type.Optional(Id),
  out_product_id: Type.Optional(Id),
  sku_id: Type.Optional(Id),
  out_sku_id: Type.Optional(Type.String())
})

const SkuData = Type.Object({
  product_id: Id,
  out_product_id: Type.String(),
  sku_id: Id,
  out_sku_id: Type.String(),
  thumb_img: Type.String(),
  sale_price: Type.Integer(),
  market_price: Type.Integer(),
  stock_num: Type.Integer(),
  sku_code: Type.Optional(Type.String()),
  barcode: Type.Optional(Type.Integer()),
  sku_attrs: Type.Array(SkuAttr),
  status: Type.Integer()
})

/**
 * Add a variant of a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/sku/add_sku.html
 */
export const addSku = operation({
  method: 'POST',
  path: '/product/sku/add',
  body: AddSkuBody,
  answer: Type.Object({ data: Type.Object({ sku_id: Id, create_time: DateTime }) })
})

/**
 * Add several variants of a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/sku/batch_add_sku.html
 */
export const batchAddSku = operation({
  method: 'POST',
  path: '/product/sku/batch_add',
  body: Type.Object({ skus: Type.Array(AddSkuBody) }),
  answer: Type.Object({
    data: Type.Array(Type.Object({ sku_id: Id, create_time: DateTime, out_sku_id: Type.String() }))
  })
})

/**
 * Delete a variant of a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/sku/del_sku.html
 */
export const deleteSku = operation({
  method: 'POST',
  path: '/product/sku/del',
  body: SkuRef
})

/**
 * Get a variant of a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/sku/get_sku.html
 */
export const getSku = operation({
  method: 'POST',
  path: '/product/sku/get',
  body: Type.Object({
    sku_id: Type.Optional(Id),
    out_sku_id: Type.Optional(Type.String()),
    need_edit_sku: Type.Optional(Flag),
    need_real_stock: Type.Optional(Flag)
  }),
  answer: Type.Object({ data: SkuData }),
  once: false
})

/**
 * List the variants of a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/sku/get_sku_list.html
 */
export const getSkuList = operation({
  method: 'POST',
  path: '/product/sku/get_list',
  body: Type.Object({ product_id: Id, need_edit_sku: Type.Optional(Flag), need_real_stock: Type.Optional(Flag) }),
  answer: Type.Object({ skus: Type.Array(SkuData) }),
  once: false
})

/**
 * Change a variant of a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/sku/up_sku.html
 */
export const updateSku = operation({
  method: 'POST',
  path: '/product/sku/update',
  body: Type.Object({
    product_id: Type.Optional(Id),
    out_product_id: Type.Optional(Type.String()),
    sku_id: Type.Optional(Id),
    out_sku_id: Type.Optional(Type.String()),
    thumb_img: Type.String(),
    sale_price: Type.Integer(),
    market_price: Type.Integer(),
    stock_num: Type.Integer(),
    sku_code: Type.Optional(Type.String()),
    barcode: Type.Optional(Type.String()),
    sku_attrs: Type.Array(SkuAttr)
  }),
  answer: Type.Object({ data: Type.Object({ sku_id: Id, update_time: DateTime }) })
})

/**
 * Change the price of a variant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/sku/up_sku_price.html
 */
export const updateSkuPrice = operation({
  method: 'POST',
  path: '/product/sku/update_price',
  body: Type.Object({
    product_id: Type.Optional(Id),
    out_product_id: Type.Optional(Type.String()),
    sku_id: Type.Optional(Id),
    out_sku_id: Type.Optional(Type.String()),
    sale_price: Type.Integer(),
    market_price: Type.Integer()
  }),
  answer: Type.Object({ data: Type.Object({ sku_id: Id, update_time: DateTime }) })
})

/**
 * Get the stock of a variant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/sku/up_stock.html
 */
export const getStock = operation({
  method: 'POST',
  path: '/product/stock/get',
  body: SkuRef,
  answer: Type.Object({ data: Type.Object({ stock_num: Type.Integer() }) }),
  once: false
})

/**
 * Change the stock of a variant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/sku/get_stock.html
 */
export const updateStock = operation({
  method: 'POST',
  path: '/product/stock/update',
  body: Type.Object({
    product_id: Type.Optional(Id),
    out_product_id: Type.Optional(Type.String()),
    sku_id: Type.Optional(Id),
    out_sku_id: Type.Optional(Type.String()),
    type: Type.Integer(),
    stock_num: Type.Integer()
  }),
  answer: Type.Object({ data: Type.Object({ update_time: DateTime }) })
})
