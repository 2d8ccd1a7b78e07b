import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag } from '../../schemas.js'

const AddressInfo = Type.Object({
  user_name: Type.String(),
  province_name: Type.String(),
  city_name: Type.String(),
  county_name: Type.String(),
  detail_info: Type.String(),
  national_code: Type.Optional(Type.Integer()),
  tel_number: Type.String(),
  postal_code: Type.Optional(Type.String()),
  house_number: Type.Optional(Type.String()),
  lng: Type.Optional(Type.Number()),
  lat: Type.Optional(Type.Number())
})

/**
 * Add an address of the shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/address/add_address.html
 */
export const addAddress = operation({
  method: 'POST',
  path: '/product/address/add',
  body: Type.Object({
    address_detail: Type.Object({
      address_info: AddressInfo,
      address_type: Type.Optional(Type.Object({ same_city: Type.Optional(Flag), pickup: Type.Optional(Flag) })),
      landline: Type.Optional(Type.String()),
      remark: Type.Optional(Type.String()),
      send_addr: Type.Optional(Flag),
      default_send: Type.Optional(Flag),
      recv_addr: Type.Optional(Flag),
      default_recv: Type.Optional(Flag)
    })
  }),
  answer: Type.Object({ address_id: Type.Integer() })
})

/**
 * Delete an address of the shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/address/delete_address.html
 */
export const deleteAddress = operation({
  method: 'POST',
  path: '/product/address/delete',
  body: Type.Object({ address_id: Type.Integer() })
})

/**
 * Get the addresses of the shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/address/get_address.html
 */
export const getAddress = operation({
  method: 'POST',
  path: '/product/address/get',
  body: Type.Object({ address_id: Type.Integer() }),
  answer: Type.Object({
    address_list: Type.Array(Type.Object({
      address_id: Type.Integer(),
      address_info: Type.Object({
        user_name: Type.String(),
        province_name: Type.String(),
        city_name: Type.String(),
        county_name: Type.String(),
        detail_info: Type.String(),
        national_code: Type.Optional(Type.Integer()),
        tel_number: Type.Optional(Type.String()),
        postal_code: Type.Optional(Type.String()),
        house_number: Type.Optional(Type.String()),
        lng: Type.Optional(Type.Number()),
        lat: Type.Optional(Type.Number())
      }),
      address_type: Type.Optional(Type.Object({ same_city: Flag, pickup: Flag })),
      landline: Type.Optional(Type.String()),
      remark: Type.Optional(Type.String()),
      send_addr: Flag,
      default_send: Flag,
      recv_addr: Flag,
      default_recv: Flag,
      update_time: Type.Integer(),
      create_time: Type.Integer()
    }))
  }),
  once: false
})

/**
 * Change an address of the shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/address/update_address.html
 */
export const updateAddress = operation({
  method: 'POST',
  path: '/product/address/update',
  body: Type.Object({
    address_detail: Type.Object({
      address_info: AddressInfo,
      address_type: Type.Optional(Type.Object({ same_city: Type.Optional(Flag), pickup: Type.Optional(Flag) })),
      landline: Type.Optional(Type.String()),
      remark: Type.Optional(Type.String()),
      send_addr: Type.Optional(Flag),
      default_send: Type.Optional(Flag),
      recv_addr: Type.Optional(Flag),
      default_recv: Type.Optional(Flag),
      address_id: Type.Integer()
    })
  })
})

/**
 * List the brands that the shop may sell.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/cat/get_brand.html
 */
export const getBrand = operation({
  method: 'POST',
  path: '/product/brand/get',
  answer: Type.Object({
    brands: Type.Array(Type.Object({
      first_cat_id: Type.Integer(),
      second_cat_id: Type.Integer(),
      third_cat_id: Type.Integer(),
      brand_info: Type.Object({ brand_id: Type.Integer(), brand_name: Type.String() })
    }))
  }),
  once: false
})

/**
 * List the product categories.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/cat/get_cat_list.html
 */
export const getCategory = operation({
  method: 'POST',
  path: '/product/category/get',
  body: Type.Object({ f_cat_id: Type.Integer() }),
  answer: Type.Object({
    cat_list: Type.Array(Type.Object({ cat_id: Type.Integer(), name: Type.String(), f_cat_id: Type.Integer() }))
  }),
  once: false
})

/**
 * Get the shop's facts.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/store/get_store_info.html
 */
export const getStoreInfo = operation({
  method: 'POST',
  path: '/product/store/get_info',
  answer: Type.Object({
    data: Type.Object({ type: Type.Integer(), store_name: Type.String(), logo: Type.String() })
  }),
  once: false
})

/**
 * List the shop's own categories.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/store/get_shopcat.html
 */
export const getShopCat = operation({
  method: 'POST',
  path: '/product/store/get_shopcat',
  answer: Type.Object({
    shopcat_list: Type.Array(Type.Object({
      shopcat_id: Type.Integer(),
      shopcat_name: Type.String(),
      f_shopcat_id: Type.Integer(),
      cat_level: Type.Integer()
    }))
  }),
  once: false
})
