import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id } from '../../schemas.js'

const AddressInfo = Type.Object({
  province_name: Type.Optional(Type.String()),
  city_name: Type.Optional(Type.String()),
  county_name: Type.Optional(Type.String())
})

const ConditionFreeDetail = Type.Object({
  address_infos: Type.Array(AddressInfo),
  min_piece: Type.Optional(Type.Integer()),
  min_amount: Type.Optional(Type.Integer()),
  min_weight: Type.Optional(Type.Integer()),
  valuation_flag: Type.Optional(Flag),
  amount_flag: Type.Optional(Flag)
})

const FreightCalcMethod = Type.Object({
  address_info: Type.Array(AddressInfo),
  is_default: Flag,
  delivery_id: Type.Optional(Type.String()),
  first_val_amount: Type.Integer(),
  first_price: Type.Integer(),
  second_val_amount: Type.Integer(),
  second_price: Type.Integer()
})

const TieredBillingValuation = Type.Object({
  min_send_price: Type.Integer(),
  first_val_meter: Type.Integer(),
  first_price: Type.Integer(),
  second_val_meter: Type.Integer(),
  second_price: Type.Integer()
})

const ExtraFeeValuation = Type.Object({
  start_hour: Type.Integer(),
  start_minute: Type.Integer(),
  end_hour: Type.Integer(),
  end_minute: Type.Integer(),
  fee: Type.Integer()
})

const DeliveryTime = Type.Object({
  start_business_hour: Type.Integer(),
  start_business_minute: Type.Integer(),
  end_business_hour: Type.Integer(),
  end_business_minute: Type.Integer(),
  book_time: Type.Integer(),
  first_val_meter: Type.Integer(),
  first_val_minutes: Type.Integer(),
  second_val_meter: Type.Integer(),
  second_val_minutes: Type.Integer()
})

const SupportedShippingMethods = Type.Object({ express: Flag, same_city: Flag, pickup: Flag })

/**
 * List the express companies.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/delivery/get_delivery_company_list.html
 */
export const getDeliveryCompanyList = operation({
  method: 'POST',
  path: '/product/delivery/get_company_list',
  answer: Type.Object({
    company_list: Type.Array(Type.Object({ delivery_id: Type.String(), delivery_name: Type.String() }))
  }),
  once: false
})

/**
 * List the freight templates.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/freight/get_freight_template.html
 */
export const getFreightTemplate = operation({
  method: 'POST',
  path: '/product/delivery/get_freight_template',
  answer: Type.Object({
    template_list: Type.Array(Type.Object({
      template_id: Type.Integer(),
      name: Type.String(),
      valuation_type: Type.Integer(),
      send_time: Type.Integer(),
      delivery_type: Type.Integer(),
      delivery_id: Type.Array(Type.String()),
      shipping_method: Type.Integer(),
      address_info: AddressInfo,
      not_send_area: Type.Object({ address_info: Type.Array(AddressInfo) }),
      is_default: Flag,
      all_condition_free_detail: Type.Object({ condition_free_detail_list: Type.Array(ConditionFreeDetail) }),
      all_freight_calc_method: Type.Object({ freight_calc_method_list: Type.Array(FreightCalcMethod) }),
      update_time: Type.Integer(),
      create_time: Type.Integer()
    }))
  }),
  once: false
})

/**
 * Add a freight template.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/freight/insert_freight_template.html
 */
export const insertFreightTemplate = operation({
  method: 'POST',
  path: '/product/delivery/insert_freight_template',
  body: Type.Object({
    freight_template: Type.Object({
      name: Type.String(),
      valuation_type: Type.Integer(),
      send_time: Type.Integer(),
      delivery_type: Type.Integer(),
      delivery_id: Type.Optional(Type.Array(Type.String())),
      shipping_method: Type.Integer(),
      address_info: Type.Optional(AddressInfo),
      not_send_area: Type.Optional(Type.Object({ address_info: Type.Array(AddressInfo) })),
      is_default: Type.Optional(Flag),
      all_condition_free_detail: Type.Optional(Type.Object({ condition_free_detail_list: Type.Array(ConditionFreeDetail) })),
      all_freight_calc_method: Type.Optional(Type.Object({ freight_calc_method_list: Type.Array(FreightCalcMethod) }))
    })
  }),
  answer: Type.Object({ template_id: Type.Integer() })
})

/**
 * Mark an order as shipped.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/delivery/send_delivery.html
 */
export const sendDelivery = operation({
  method: 'POST',
  path: '/product/delivery/send',
  body: Type.Object({
    order_id: Id,
    delivery_list: Type.Array(Type.Object({
      delivery_id: Type.String(),
      is_all_product: Type.Optional(Type.Boolean()),
      waybill_id: Type.Optional(Type.String()),
      product_infos: Type.Optional(Type.Array(Type.Object({ product_id: Id, sku_id: Id, product_cnt: Type.Optional(Type.Integer()) })))
    }))
  })
})

/**
 * Change a freight template.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/freight/update_freight_template.html
 */
export const updateFreightTemplate = operation({
  method: 'POST',
  path: '/product/delivery/update_freight_template',
  body: Type.Object({
    freight_template: Type.Object({
      name: Type.String(),
      valuation_type: Type.Integer(),
      send_time: Type.Integer(),
      delivery_type: Type.Integer(),
      delivery_id: Type.Optional(Type.Array(Type.String())),
      shipping_method: Type.Integer(),
      address_info: Type.Optional(AddressInfo),
      not_send_area: Type.Optional(Type.Object({ address_info: Type.Array(AddressInfo) })),
      is_default: Type.Optional(Flag),
      all_condition_free_detail: Type.Optional(Type.Object({ condition_free_detail_list: Type.Array(ConditionFreeDetail) })),
      all_freight_calc_method: Type.Optional(Type.Object({ freight_calc_method_list: Type.Array(FreightCalcMethod) })),
      template_id: Type.Integer()
    })
  })
})

/**
 * Get the template of pick-up in person.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/offline/get_pickup_template.html
 */
export const getPickupTemplate = operation({
  method: 'POST',
  path: '/product/offline/get_pickup_template',
  answer: Type.Object({
    pickup_template: Type.Object({
      template_id: Type.Integer(),
      pickup_time: Type.Object({
        start_business_hour: Type.Integer(),
        start_business_minute: Type.Integer(),
        end_business_hour: Type.Integer(),
        end_business_minute: Type.Integer(),
        promise_delivery_minutes: Type.Integer(),
        book_time: Type.Integer()
      })
    })
  }),
  once: false
})

/**
 * Get the template of same-city delivery.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/offline/get_same_city_template.html
 */
export const getSameCityTemplate = operation({
  method: 'POST',
  path: '/product/offline/get_same_city_template',
  answer: Type.Object({
    same_city_template: Type.Object({
      template_id: Type.Integer(),
      shipper: Type.String(),
      scope: Type.Integer(),
      same_city_valuation: Type.Object({
        type: Type.String(),
        condition_free_valuation: Type.Optional(Type.Object({ min_free_price: Type.Integer() })),
        tiered_billing_valuation: Type.Optional(TieredBillingValuation)
      }),
      special_time: Type.Object({ type: Type.String(), extra_fee_valuation: Type.Optional(ExtraFeeValuation) }),
      delivery_time: DeliveryTime
    })
  }),
  once: false
})

/**
 * Change the template of pick-up in person.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/offline/update_pickup_template.html
 */
export const updatePickupTemplate = operation({
  method: 'POST',
  path: '/product/offline/update_pickup_template',
  body: Type.Object({
    pickup_template: Type.Object({
      template_id: Type.Integer(),
      pickup_time: Type.Object({
        start_business_hour: Type.Integer(),
        start_business_minute: Type.Integer(),
        end_business_hour: Type.Integer(),
        end_business_minute: Type.Integer(),
        promise_delivery_minutes: Type.Integer(),
        book_time: Type.Integer()
      })
    })
  })
})

/**
 * Change the template of same-city delivery.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/offline/update_same_city_template.html
 */
export const updateSameCityTemplate = operation({
  method: 'POST',
  path: '/product/offline/update_same_city_template',
  body: Type.Object({
    same_city_template: Type.Object({
      template_id: Type.Integer(),
      shipper: Type.Integer(),
      scope: Type.Integer(),
      same_city_valuation: Type.Object({
        type: Type.Integer(),
        condition_free_valuation: Type.Optional(Type.Object({ min_free_price: Type.Integer() })),
        tiered_billing_valuation: Type.Optional(TieredBillingValuation)
      }),
      special_time: Type.Object({ type: Type.Integer(), extra_fee_valuation: Type.Optional(ExtraFeeValuation) }),
      delivery_time: DeliveryTime
    })
  })
})

/**
 * Get the shipping methods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/ship/get_shipping_methods.html
 */
export const getShippingMethods = operation({
  method: 'POST',
  path: '/product/shipmethods/get',
  answer: Type.Object({ supported_shipping_methods: SupportedShippingMethods }),
  once: false
})

/**
 * Set the shipping methods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/ship/set_shipping_methods.html
 */
export const setShippingMethods = operation({
  method: 'POST',
  path: '/product/shipmethods/set',
  body: Type.Object({ supported_shipping_methods: SupportedShippingMethods })
})
