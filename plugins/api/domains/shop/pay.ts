import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Flag, Id } from '../../schemas.js'

const Picture = Type.Object({
  name: Type.Optional(Type.String()),
  media_id: Type.Optional(Type.String()),
  pay_media_id: Type.Optional(Type.String())
})

const SalesSceneInfo = Type.Object({
  store_name: Type.Optional(Type.String()),
  store_url: Type.Optional(Type.String()),
  mini_program_sub_appid: Type.Optional(Type.String())
})

/**
 * Close a payment order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/wxafunds/API/order/close_order.html
 */
export const closePayOrder = operation({
  method: 'POST',
  path: '/shop/pay/closeorder',
  body: Type.Object({
    openid: Type.String(),
    combine_trade_no: Type.String(),
    sub_orders: Type.Array(Type.Object({ mchid: Type.String(), trade_no: Type.String() }))
  })
})

/**
 * Create a payment order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/wxafunds/API/order/create_order.html
 */
export const createPayOrder = operation({
  method: 'POST',
  path: '/shop/pay/createorder',
  body: Type.Object({
    openid: Type.String(),
    combine_trade_no: Type.String(),
    expire_time: Type.Optional(Type.Integer()),
    sub_orders: Type.Array(Type.Object({
      mchid: Type.String(),
      trade_no: Type.String(),
      description: Type.String(),
      amount: Type.Integer()
    }))
  }),
  answer: Type.Object({
    payment_params: Type.Object({
      timeStamp: Type.Integer(),
      nonceStr: Type.String(),
      package: Type.String(),
      paySign: Type.String(),
      signType: Type.String()
    })
  })
})

/**
 * Get a payment order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/wxafunds/API/order/get_order_detail.html
 */
export const getPayOrder = operation({
  method: 'POST',
  path: '/shop/pay/getorder',
  body: Type.Object({ trade_no: Type.String() }),
  answer: Type.Object({
    order: Type.Object({
      mchid: Type.String(),
      trade_no: Type.String(),
      combine_trade_no: Type.String(),
      transaction_id: Type.Optional(Type.String()),
      create_time: Type.Integer(),
      update_time: Type.Integer(),
      pay_time: Type.Optional(Type.Integer()),
      expire_time: Type.Optional(Type.Integer()),
      amount: Type.Integer(),
      description: Type.String(),
      refund_list: Type.Optional(Type.Array(Type.Object({
        refund_no: Type.String(),
        refund_id: Type.Optional(Type.String()),
        amount: Type.Integer(),
        create_time: Type.Integer(),
        finish_time: Type.Optional(Type.Integer()),
        result: Type.String()
      }))),
      profit_sharing_list: Type.Optional(Type.Array(Type.Object({
        mchid: Type.String(),
        profit_sharing_no: Type.String(),
        profit_sharing_id: Type.String(),
        amount: Type.Integer(),
        create_time: Type.Integer(),
        finish_time: Type.Optional(Type.Integer()),
        result: Type.String()
      }))),
      profit_sharing_delay: Type.Optional(Type.Integer()),
      profit_sharing_frozen: Type.Optional(Flag)
    })
  }),
  once: false
})

/**
 * List the payment orders.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/wxafunds/API/order/get_order_detail.html
 */
export const getPayOrderList = operation({
  method: 'POST',
  path: '/shop/pay/getorderlist',
  body: Type.Object({
    last_index: Type.Optional(Type.String()),
    page_size: Type.Integer(),
    mchid: Type.Optional(Type.String()),
    begin_create_time: Type.Optional(Type.Integer()),
    end_create_time: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    trade_no_list: Type.Array(Type.String()),
    has_more: Type.Boolean(),
    last_index: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Share the profit of a payment order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/wxafunds/API/order/profitsharing_order.html
 */
export const profitSharingOrder = operation({
  method: 'POST',
  path: '/shop/pay/profitsharingorder',
  body: Type.Object({
    mchid: Type.String(),
    openid: Type.String(),
    trade_no: Type.Optional(Type.String()),
    transaction_id: Type.Optional(Type.String()),
    profit_sharing_no: Type.String()
  })
})

/**
 * Refund a payment order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/wxafunds/API/order/refunds_order.html
 */
export const refundPayOrder = operation({
  method: 'POST',
  path: '/shop/pay/refundorder',
  body: Type.Object({
    mchid: Type.String(),
    openid: Type.String(),
    trade_no: Type.Optional(Type.String()),
    transaction_id: Type.Optional(Type.String()),
    refund_no: Type.String(),
    total_amount: Type.Integer(),
    refund_amount: Type.Integer()
  })
})

/**
 * Apply for WeChat Pay.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/wxpay/apply.html
 */
export const applyWxPay = operation({
  method: 'POST',
  path: '/shop/wxpay/apply',
  body: Type.Object({
    organization_type: Type.Integer(),
    business_license_info: Type.Object({
      legal_person: Type.String(),
      business_time: Type.String(),
      wxa_business_license_copy: Picture
    }),
    id_doc_type: Type.String(),
    id_card_info: Type.Optional(Type.Object({
      id_card_name: Type.String(),
      id_card_number: Type.String(),
      id_card_valid_time: Type.String(),
      wxa_id_card_copy: Picture,
      wxa_id_card_national: Picture
    })),
    id_doc_info: Type.Optional(Type.Object({
      id_doc_name: Type.String(),
      id_doc_number: Type.String(),
      doc_period_end: Type.String(),
      wxa_id_doc_copy: Picture
    })),
    contact_info: Type.Object({
      contact_type: Type.String(),
      contact_email: Type.String(),
      mobile_phone: Type.String()
    }),
    account_info: Type.Object({
      bank_account_type: Type.String(),
      account_name: Type.String(),
      account_number: Type.String(),
      account_bank: Type.String(),
      bank_address_code: Type.String(),
      bank_branch_id: Type.Optional(Type.String()),
      bank_name: Type.Optional(Type.String()),
      account_cert_info: Type.Optional(Type.Object({
        wxa_settlement_cert_pic: Picture,
        wxa_relation_cert_pic: Picture,
        wxa_other_cert_pics: Type.Array(Picture)
      }))
    }),
    merchant_shortname: Type.Optional(Type.String()),
    qualifications: Type.Optional(Type.Object({ pic_file_list: Type.Array(Picture) })),
    business_addition_pics: Type.Optional(Type.Object({ pic_file_list: Type.Array(Picture) })),
    business_addition_desc: Type.Optional(Type.String())
  })
})

/**
 * Get the state of the application for WeChat Pay.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/wxpay/wxpay_get.html
 */
export const getWxPay = operation({
  method: 'POST',
  path: '/shop/wxpay/get',
  answer: Type.Object({
    pay_req: Type.Object({
      out_request_no: Type.String(),
      organization_type: Type.Integer(),
      business_license_info: Type.Object({
        legal_person: Type.String(),
        merchant_name: Type.String(),
        business_license_number: Type.String(),
        business_license_copy: Type.String()
      }),
      id_doc_type: Type.String(),
      id_card_info: Type.Optional(Type.Object({
        id_card_name: Type.String(),
        id_card_number: Type.String(),
        id_card_valid_time: Type.String(),
        id_card_copy: Type.String(),
        id_card_national: Type.String()
      })),
      id_doc_info: Type.Optional(Type.Object({
        id_doc_name: Type.String(),
        id_doc_number: Type.String(),
        doc_period_end: Type.String(),
        id_doc_copy: Type.String()
      })),
      contact_info: Type.Object({
        contact_type: Type.String(),
        contact_name: Type.String(),
        contact_id_card_number: Type.String(),
        contact_email: Type.String(),
        mobile_phone: Type.String()
      }),
      merchant_shortname: Type.Optional(Type.String()),
      need_account_info: Type.Boolean(),
      sales_scene_info: Type.Optional(SalesSceneInfo)
    }),
    pay_resp: Type.Object({
      out_request_no: Type.String(),
      applyment_id: Id,
      applyment_state: Type.String(),
      applyment_state_desc: Type.String(),
      sub_mchid: Type.Optional(Type.String()),
      sign_state: Type.Optional(Type.String()),
      sign_url: Type.Optional(Type.String()),
      account_validation: Type.Optional(Type.Object({
        account_name: Type.String(),
        account_no: Type.Optional(Type.String()),
        pay_amount: Type.Integer(),
        destination_account_name: Type.String(),
        destination_account_number: Type.String(),
        destination_account_bank: Type.String(),
        city: Type.String(),
        remark: Type.String(),
        deadline: DateTime
      })),
      legal_validation_url: Type.Optional(Type.String()),
      audit_detail: Type.Optional(Type.Array(Type.Object({ param_name: Type.String(), reject_reason: Type.String() })))
    })
  }),
  once: false
})

/**
 * Get the merchant account of WeChat Pay.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/wxpay/get_info.html
 */
export const getWxPayInfo = operation({
  method: 'POST',
  path: '/shop/wxpay/get_info',
  answer: Type.Object({
    pay_req: Type.Object({
      organization_type: Type.Integer(),
      business_license_info: Type.Object({ merchant_name: Type.String(), business_license_number: Type.String() }),
      contact_info: Type.Object({
        contact_name: Type.String(),
        contact_id_card_number: Type.String(),
        mobile_phone: Type.String()
      }),
      merchant_shortname: Type.Optional(Type.String()),
      sales_scene_info: Type.Optional(SalesSceneInfo)
    })
  }),
  once: false
})
