import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Flag, Id } from '../../schemas.js'

const Cat = Type.Object({ cat_id: Type.Integer(), level: Type.Integer() })

const Attr = Type.Object({ attr_key: Type.String(), attr_value: Type.String() })

const SpuRef = Type.Object({ product_id: Type.Optional(Id), out_product_id: Type.Optional(Type.String()) })

const Spu = Type.Object({
  product_id: Id,
  out_product_id: Type.String(),
  title: Type.String(),
  sub_title: Type.Optional(Type.String()),
  head_img: Type.Array(Type.String()),
  desc_info: Type.Object({ imgs: Type.Array(Type.String()) }),
  brand_id: Type.Integer(),
  cats: Type.Array(Cat),
  shopcat: Type.Array(Type.Object({ shopcat_id: Type.Integer() })),
  attrs: Type.Array(Attr),
  model: Type.Optional(Type.String()),
  status: Type.Integer(),
  edit_status: Type.Integer(),
  path: Type.Optional(Type.String()),
  min_price: Type.Integer(),
  skus: Type.Optional(Type.Array(Type.Object({ sku_id: Id })))
})

/**
 * Add a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/add_spu.html
 */
export const addSpu = operation({
  method: 'POST',
  path: '/product/spu/add',
  body: Type.Object({
    product_type: Type.Optional(Type.Integer()),
    out_product_id: Type.String(),
    title: Type.String(),
    sub_title: Type.Optional(Type.String()),
    head_img: Type.Array(Type.String()),
    desc_info: Type.Object({ imgs: Type.Array(Type.String()) }),
    brand_id: Type.Integer(),
    cats: Type.Array(Cat),
    attrs: Type.Array(Attr),
    model: Type.Optional(Type.String()),
    express_info: Type.Optional(Type.Object({ template_id: Type.Integer() })),
    skus: Type.Optional(Type.Array(Type.Object({
      out_product_id: Type.String(),
      out_sku_id: Type.String(),
      thumb_img: Type.String(),
      sale_price: Type.Integer(),
      market_price: Type.Integer(),
      stock_num: Type.Integer(),
      sku_code: Type.Optional(Type.String()),
      barcode: Type.Optional(Type.String()),
      sku_attrs: Type.Array(Attr)
    }))),
    couponcode_info: Type.Optional(Type.Object({
      verify_type: Type.Integer(),
      valid_info: Type.Object({
        valid_type: Type.Integer(),
        valid_day_num: Type.Optional(Type.Integer()),
        valid_second: Type.Optional(Type.Integer()),
        start_time: Type.Optional(Type.Integer()),
        end_time: Type.Optional(Type.Integer())
      })
    }))
  }),
  answer: Type.Object({
    data: Type.Object({ product_id: Id, out_product_id: Type.String(), create_time: DateTime })
  })
})

/**
 * Delete a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/del_spu.html
 */
export const deleteSpu = operation({
  method: 'POST',
  path: '/product/spu/del',
  body: SpuRef
})

/**
 * Take a product off sale.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/up_spu_delisting.html
 */
export const delistSpu = operation({
  method: 'POST',
  path: '/product/spu/delisting',
  body: SpuRef
})

/**
 * Get a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/get_spu.html
 */
export const getSpu = operation({
  method: 'POST',
  path: '/product/spu/get',
  body: Type.Object({
    product_id: Type.Optional(Id),
    out_product_id: Type.Optional(Type.String()),
    need_edit_spu: Type.Optional(Flag)
  }),
  answer: Type.Object({ data: Type.Object({ spu: Spu }) }),
  once: false
})

/**
 * List the products.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/get_spu_list.html
 */
export const getSpuList = operation({
  method: 'POST',
  path: '/product/spu/get_list',
  body: Type.Object({
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/up_spu_listing.html
 */
export const listSpu = operation({
  method: 'POST',
  path: '/product/spu/listing',
  body: SpuRef
})

/**
 * Search the products.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/search_spu.html
 */
export const searchSpu = operation({
  method: 'POST',
  path: '/product/spu/search',
  body: Type.Object({
    keyword: Type.String(),
    status: Type.Optional(Type.Integer()),
    source: Type.Optional(Type.Integer()),
    page: Type.Integer(),
    page_size: Type.Integer()
  }),
  answer: Type.Object({ spus: Type.Array(Spu) }),
  once: false
})

/**
 * Change a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/spu/up_spu.html
 */
export const updateSpu = operation({
  method: 'POST',
  path: '/product/spu/update',
  body: Type.Object({
    product_type: Type.Optional(Type.Integer()),
    product_id: Type.Optional(Id),
    out_product_id: Type.Optional(Type.String()),
    title: Type.String(),
    sub_title: Type.Optional(Type.String()),
    head_img: Type.Array(Type.String()),
    desc_info: Type.Object({ imgs: Type.Array(Type.String()) }),
    brand_id: Type.Integer(),
    cats: Type.Array(Cat),
    attrs: Type.Array(Attr),
    model: Type.Optional(Type.String()),
    express_info: Type.Object({ template_id: Type.Integer() }),
    couponcode_info: Type.Optional(Type.Object({
      verify_type: Type.Integer(),
      valid_info: Type.Object({
        valid_type: Type.Integer(),
        valid_day_num: Type.Optional(Type.Integer()),
        valid_second: Type.Optional(Type.Integer()),
        start_time: Type.Optional(Type.Integer()),
        end_time: Type.Optional(Type.Integer())
      })
    }))
  }),
  answer: Type.Object({
    data: Type.Object({ product_id: Id, out_product_id: Type.String(), update_time: DateTime })
  })
})
