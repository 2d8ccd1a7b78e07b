import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Flag, Id } from '../../schemas.js'

const Skus = Type.Object({
  out_product_id: Type.String(),
  out_sku_id: Type.String(),
  thumb_img: Type.String(),
  sale_price: Type.Integer(),
  market_price: Type.Integer(),
  stock_num: Type.Integer(),
  sku_code: Type.Optional(Type.String()),
  barcode: Type.Optional(Type.String()),
  sku_attrs: Type.Array(Type.Object({ attr_key: Type.String(), attr_value: Type.String() }))
})

const SpuRef = Type.Object({ product_id: Type.Optional(Id), out_product_id: Type.Optional(Type.String()) })

const Spu = Type.Object({
  product_id: Id,
  out_product_id: Type.String(),
  title: Type.String(),
  path: Type.String(),
  head_img: Type.Array(Type.String()),
  qualification_pics: Type.Optional(Type.Array(Type.String())),
  desc_info: Type.Object({ desc: Type.String(), imgs: Type.Array(Type.String()) }),
  audit_info: Type.Object({
    audit_id: Type.String(),
    submit_time: DateTime,
    audit_time: Type.Optional(DateTime),
    reject_reason: Type.Optional(Type.String())
  }),
  third_cat_id: Type.Integer(),
  brand_id: Type.Integer(),
  info_version: Type.Optional(Type.String()),
  status: Type.Integer(),
  edit_status: Type.Integer(),
  skus: Type.Optional(Type.Array(Skus)),
  update_time: DateTime,
  create_time: DateTime
})

/**
 * Add a product.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/SPU/add_spu.html
 */
export const addSpu = operation({
  method: 'POST',
  path: '/shop/spu/add',
  body: Type.Object({
    out_product_id: Type.String(),
    title: Type.String(),
    path: Type.String(),
    direct_path: Type.Optional(Type.String()),
    head_img: Type.Array(Type.String()),
    qualification_pics: Type.Optional(Type.Array(Type.String())),
    desc_info: Type.Optional(Type.Object({ imgs: Type.Array(Type.String()), desc: Type.String() })),
    third_cat_id: Type.Integer(),
    brand_id: Type.Integer(),
    info_version: Type.Optional(Type.String()),
    skus: Type.Array(Skus),
    scene_group_list: Type.Optional(Type.Array(Type.Integer()))
  }),
  answer: Type.Object({
    data: Type.Object({
      product_id: Id,
      out_product_id: Type.String(),
      create_time: DateTime,
      skus: Type.Array(Type.Object({ sku_id: Id, out_sku_id: Type.String() }))
    })
  })
})

/**
 * Delete a product.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/SPU/del_spu.html
 */
export const deleteSpu = operation({
  method: 'POST',
  path: '/shop/spu/del',
  body: SpuRef
})

/**
 * Withdraw a product from review.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/SPU/del_spu_audit.html
 */
export const deleteSpuAudit = operation({
  method: 'POST',
  path: '/shop/spu/del_audit',
  body: SpuRef
})

/**
 * Take a product off sale.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/SPU/delisting_spu.html
 */
export const delistSpu = operation({
  method: 'POST',
  path: '/shop/spu/delisting',
  body: SpuRef
})

/**
 * Get a product.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/SPU/get_spu.html
 */
export const getSpu = operation({
  method: 'POST',
  path: '/shop/spu/get',
  body: Type.Object({
    product_id: Type.Optional(Id),
    out_product_id: Type.Optional(Type.String()),
    need_edit_spu: Type.Optional(Flag)
  }),
  answer: Type.Object({ spu: Spu }),
  once: false
})

/**
 * List the products.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/SPU/get_spu_list.html
 */
export const getSpuList = operation({
  method: 'POST',
  path: '/shop/spu/get_list',
  body: Type.Object({
    start_create_time: Type.Optional(DateTime),
    end_create_time: Type.Optional(DateTime),
    start_update_time: Type.Optional(DateTime),
    end_update_time: Type.Optional(DateTime),
    status: Type.Integer(),
    page: Type.Integer(),
    page_size: Type.Integer(),
    need_edit_spu: Type.Optional(Flag)
  }),
  answer: Type.Object({ spus: Type.Array(Spu), total_num: Type.Integer() }),
  once: false
})

/**
 * Put a product on sale.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/SPU/listing_spu.html
 */
export const listSpu = operation({
  method: 'POST',
  path: '/shop/spu/listing',
  body: SpuRef
})

/**
 * Change a product and submit it for review.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/SPU/update_spu.html
 */
export const updateSpu = operation({
  method: 'POST',
  path: '/shop/spu/update',
  body: Type.Object({
    product_id: Type.Optional(Id),
    out_product_id: Type.Optional(Type.String()),
    title: Type.String(),
    path: Type.String(),
    direct_path: Type.Optional(Type.String()),
    head_img: Type.Array(Type.String()),
    qualification_pics: Type.Optional(Type.Array(Type.String())),
    desc_info: Type.Optional(Type.Object({ imgs: Type.Array(Type.String()), desc: Type.String() })),
    third_cat_id: Type.Integer(),
    brand_id: Type.Integer(),
    info_version: Type.Optional(Type.String()),
    skus: Type.Array(Skus),
    scene_group_list: Type.Optional(Type.Array(Type.Integer()))
  }),
  answer: Type.Object({
    data: Type.Object({
      product_id: Id,
      out_product_id: Type.String(),
      update_time: DateTime,
      skus: Type.Array(Type.Object({ sku_id: Id, out_sku_id: Type.String() }))
    })
  })
})

/**
 * Change a product without a review.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/SPU/update_spu.html
 */
export const updateSpuWithoutAudit = operation({
  method: 'POST',
  path: '/shop/spu/update_without_audit',
  body: Type.Object({
    product_id: Type.Optional(Id),
    out_product_id: Type.Optional(Type.String()),
    path: Type.Optional(Type.String()),
    skus: Type.Optional(Type.Array(Type.Object({
      out_sku_id: Type.String(),
      sale_price: Type.Optional(Type.Integer()),
      market_price: Type.Optional(Type.Integer()),
      stock_num: Type.Optional(Type.Integer()),
      sku_code: Type.Optional(Type.String()),
      barcode: Type.Optional(Type.String())
    })))
  }),
  answer: Type.Object({
    data: Type.Object({ product_id: Id, out_product_id: Type.String(), update_time: DateTime })
  })
})
