import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger } from '../../schemas.js'

const Order = Type.Object({
  /** The id of the merchant at WeChat Pay. */
  merchant_id: Type.String(),
  /** The id of the sub-merchant at WeChat Pay. */
  sub_merchant_id: Type.Optional(Type.String()),
  /** The merchant's own order number. */
  merchant_trade_no: Type.String(),
  /** The order number of WeChat Pay. */
  transaction_id: Type.Optional(Type.String()),
  /** A description of the purchase, cut after 120 characters. */
  description: Type.String(),
  /** The user's openid in this Mini Program. */
  openid: Type.String(),
  /** The amount paid, in fen. */
  paid_amount: Type.Integer(),
  /** The state. `1`: to be shipped. `2`: shipped. `3`: received. `4`: done. `5`: refunded. `6`: waits for the settlement. */
  order_state: KnownInteger(1, 2, 3, 4, 5, 6),
  /** The time when it was paid, in Unix seconds. */
  pay_time: Type.Optional(Type.Integer()),
  /** The time when the order was created, in Unix seconds. */
  trade_create_time: Type.Integer(),
  /** Whether the order is in dispute. */
  in_complaint: Type.Boolean(),
  /** The shipping. */
  shipping: Type.Optional(Type.Object({
    /** The way in which it is shipped. `1`: by a courier. `2`: within the city. `3`: virtual goods, nothing is shipped. `4`: the buyer collects it. */
    logistics_type: KnownInteger(1, 2, 3, 4),
    /** `1`: all at once. `2`: in several parcels. */
    delivery_mode: KnownInteger(1, 2),
    /** The contents of the parcel. */
    goods_desc: Type.Optional(Type.String()),
    /** Whether everything is shipped. */
    finish_shipping: Type.Boolean(),
    /** The number of times that everything was shipped: 2 after it was shipped again. */
    finish_shipping_count: Type.Integer(),
    /** The parcels: 1 to 15, exactly 1 where all is shipped at once. */
    shipping_list: Type.Array(Type.Object({
      /** The code of the courier, such as `SF`; needed where a courier ships. */
      express_company: Type.Optional(Type.String()),
      /** The number of the parcel; needed where a courier ships. */
      tracking_no: Type.Optional(Type.String()),
      /** The contents of the parcel. */
      goods_desc: Type.Optional(Type.String()),
      /** The contact of the people; needed for the courier SF. */
      contact: Type.Optional(Type.Object({
        /** The sender's telephone number, masked, such as `189****1234`. */
        consignor_contact: Type.Optional(Type.String()),
        /** The receiver's telephone number, masked, such as `189****1234`. */
        receiver_contact: Type.Optional(Type.String())
      })),
      /** The time when it was uploaded, in Unix seconds. */
      upload_time: Type.Integer()
    }))
  }))
})

const OrderKey = Type.Object({
  /** The way in which the order is named. `1`: by `mchid` and `out_trade_no`. `2`: by `transaction_id`. */
  order_number_type: Type.Union([Type.Literal(1), Type.Literal(2)], { description: '1, mchid and out_trade_no, or 2, transaction_id' }),
  /** The id of the merchant at WeChat Pay. */
  mchid: Type.Optional(Type.String()),
  /** The merchant's own order number. */
  out_trade_no: Type.Optional(Type.String()),
  /** The order number of WeChat Pay. */
  transaction_id: Type.Optional(Type.String())
})

const Shipping = Type.Object({
  /** The code of the courier, such as `SF`; needed where a courier ships. */
  express_company: Type.Optional(Type.String()),
  /** The number of the parcel; needed where a courier ships. */
  tracking_no: Type.Optional(Type.String()),
  /** The contents of the parcel, up to 120 characters. */
  item_desc: Type.Optional(Type.String({ maxLength: 120, description: 'at most 120 characters' })),
  /** The contact of the people; needed for the courier SF. */
  contact: Type.Optional(Type.Object({
    /** The sender's telephone number, masked, such as `189****1234`. */
    consignor_contact: Type.Optional(Type.String()),
    /** The receiver's telephone number, masked, such as `189****1234`. */
    receiver_contact: Type.Optional(Type.String())
  }, { description: 'masked numbers; SF wants one of them' }))
})

const HowShipped = {
  /** The way in which it is shipped. `1`: by a courier. `2`: within the city. `3`: virtual goods, nothing is shipped. `4`: the buyer collects it. */
  logistics_type: Type.Integer({ minimum: 1, maximum: 4, description: '1 express, 2 same city, 3 virtual, 4 picked up', examples: [1, 2, 3, 4] }),
  /** `1`: all at once. `2`: in several parcels. */
  delivery_mode: Type.Integer({ minimum: 1, maximum: 2, description: '1, in one, or 2, split', examples: [1, 2] }),
  /** For an order that is shipped in several parcels: whether this is the last parcel. The user is notified only then. */
  is_all_delivered: Type.Optional(Type.Boolean({ description: 'needed when split' })),
  /** The parcels: 1 to 15, exactly 1 where all is shipped at once. */
  shipping_list: Type.Optional(Type.Array(Shipping, { minItems: 1, maxItems: 15, description: '1 to 15 parcels' }))
}

const UploadTime = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
  description: 'RFC 3339 with an offset, as 2022-12-15T13:29:35.120+08:00',
  examples: ['2022-12-15T13:29:35.120+08:00']
})

/**
 * Apply as a famous brand.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_famousbrandapply.html
 */
export const applyFamousBrand = operation({
  method: 'POST',
  path: '/wxa/sec/famousbrand/apply',
  body: Type.Object({
    /** The application as a famous brand. */
    Application: Type.Object({
      /** The subject of the application. */
      apply_for: Type.Integer(),
      /** The brand; needed to apply as a famous brand. */
      audit_info: Type.Optional(Type.Object({
        /** The name of the brand. */
        brand_name: Type.String(),
        /** The kind of brand. */
        brand_type: Type.Integer(),
        /** For a flagship shop: the platform it is on. */
        flagship_in_which_ec_platform: Type.Optional(Type.String()),
        /** For a flagship shop: the media ids of the proof. */
        ec_platform_proof_list: Type.Optional(Type.Array(Type.String())),
        /** The media ids of other proof. */
        other_material_list: Type.Optional(Type.Array(Type.String())),
        /** For a well-known trademark: the media ids of the proof. */
        authority_certified_proof_list: Type.Optional(Type.Array(Type.String()))
      }))
    })
  })
})

/**
 * Get the state of an application as a famous brand.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getfamousbrandapplystatus.html
 */
export const getFamousBrandStatus = operation({
  method: 'POST',
  path: '/wxa/sec/famousbrand/get_status',
  answer: Type.Object({
    /** The progress of the application. */
    progress: Type.Object({
      /** The state of the application. */
      status: Type.Integer()
    }),
    /** The application as a famous brand. */
    application: Type.Object({
      /** The subject of the application. */
      apply_for: Type.Integer(),
      /** The result of the review. */
      audit_info: Type.Optional(Type.Object({
        /** The reason why it was rejected. */
        audit_reason: Type.Optional(Type.String())
      })),
      /** The state of the application. */
      status: Type.Integer()
    })
  }),
  once: false
})

/**
 * Get the shipping state of an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getorder
 */
export const getOrder = operation({
  method: 'POST',
  path: '/wxa/sec/order/get_order',
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. */
    merchant_id: Type.Optional(Type.String()),
    /** The id of the sub-merchant at WeChat Pay. */
    sub_merchant_id: Type.Optional(Type.String()),
    /** The merchant's own order number. */
    merchant_trade_no: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. */
    transaction_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The order. */
    order: Order
  }),
  once: false
})

/**
 * List orders with their shipping state.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getorderlist
 */
export const getOrderList = operation({
  method: 'POST',
  path: '/wxa/sec/order/get_order_list',
  body: Type.Object({
    /** The time when the orders were paid. */
    pay_time_range: Type.Optional(Type.Object({
      /** The start, in Unix seconds. Default: 0. */
      begin_time: Type.Optional(Type.Integer()),
      /** The end, in Unix seconds. Default: now. */
      end_time: Type.Optional(Type.Integer())
    })),
    /** The state. `1`: to be shipped. `2`: shipped. `3`: received. `4`: done. `5`: refunded. `6`: waits for the settlement. */
    order_state: Type.Optional(KnownInteger(1, 2, 3, 4, 5, 6)),
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The `last_index` of the answer before; none for the first page. */
    last_index: Type.Optional(Type.String()),
    /** The number of entries per page. */
    page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '1 to 100' }))
  }),
  answer: Type.Object({
    /** The orders. */
    order_list: Type.Array(Order),
    /** Whether there are more orders. */
    has_more: Type.Boolean(),
    /** The start of the next page. */
    last_index: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Get whether the Mini Program must report its shipping.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_istrademanaged
 */
export const isTradeManaged = operation({
  method: 'POST',
  path: '/wxa/sec/order/is_trade_managed',
  body: Type.Object({
    /** The appid of the Mini Program. */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** Whether the trade management of the platform is on for this Mini Program. */
    is_trade_managed: Type.Boolean()
  }),
  ownAppid: true,
  once: false
})

/**
 * Get whether the confirmation of shipping management is done.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_istrademanagementconfirmationcompleted
 */
export const isTradeManagementConfirmationCompleted = operation({
  method: 'POST',
  path: '/wxa/sec/order/is_trade_management_confirmation_completed',
  body: Type.Object({
    /** The appid of the Mini Program. */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** Whether the confirmation of trade management is done. */
    completed: Type.Boolean()
  }),
  ownAppid: true,
  once: false
})

/**
 * Remind a user to confirm the receipt.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_notifyconfirmreceive
 */
export const notifyConfirmReceive = operation({
  method: 'POST',
  path: '/wxa/sec/order/notify_confirm_receive',
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. */
    merchant_id: Type.Optional(Type.String()),
    /** The id of the sub-merchant at WeChat Pay. */
    sub_merchant_id: Type.Optional(Type.String()),
    /** The merchant's own order number. */
    merchant_trade_no: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. */
    transaction_id: Type.Optional(Type.String()),
    /** The time when the parcel was received, in Unix seconds. */
    received_time: Type.Integer()
  })
})

/**
 * Report an order as a presale or a test.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_opspecialorder
 */
export const opSpecialOrder = operation({
  method: 'POST',
  path: '/wxa/sec/order/opspecialorder',
  body: Type.Object({
    /** The number of the order: WeChat Pay's, or the merchant's. */
    order_id: Type.String(),
    /** `1`: a pre-sale, shipped later. `2`: a test order. */
    type: Type.Union([Type.Literal(1), Type.Literal(2)], { description: '1, a presale, or 2, a test' }),
    /** For a pre-sale: until when it is shipped, in Unix seconds. */
    delay_to: Type.Optional(Type.Integer({ description: 'Unix seconds until which a presale is shipped' }))
  })
})

/**
 * Set the page that shipping messages lead to.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_setmsgjumppath
 */
export const setMsgJumpPath = operation({
  method: 'POST',
  path: '/wxa/sec/order/set_msg_jump_path',
  body: Type.Object({
    /** The page that the shipping message opens. */
    path: Type.String()
  })
})

/**
 * Upload the shipping of a combined order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadcombinedshippinginfo
 */
export const uploadCombinedShippingInfo = operation({
  method: 'POST',
  path: '/wxa/sec/order/upload_combined_shipping_info',
  body: Type.Object({
    /** The identification of the order. */
    order_key: OrderKey,
    /** The payer. */
    payer: Type.Object({
      /** The user's openid in this Mini Program. */
      openid: Type.String()
    }),
    /** The orders of the combined order. */
    sub_orders: Type.Optional(Type.Array(Type.Object({
      /** The identification of the order. */
      order_key: OrderKey,
      ...HowShipped
    }))),
    /** The time of this upload, in RFC 3339, such as `2022-12-15T13:29:35.120+08:00`. A later one wins. */
    upload_time: UploadTime
  })
})

/**
 * Upload the shipping of an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadshippinginfo
 */
export const uploadShippingInfo = operation({
  method: 'POST',
  path: '/wxa/sec/order/upload_shipping_info',
  body: Type.Object({
    /** The identification of the order. */
    order_key: OrderKey,
    /** The payer. */
    payer: Type.Object({
      /** The user's openid in this Mini Program. */
      openid: Type.String()
    }),
    ...HowShipped,
    /** The time of this upload, in RFC 3339, such as `2022-12-15T13:29:35.120+08:00`. A later one wins. */
    upload_time: UploadTime
  })
})

/**
 * Apply for another kind of trade.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_setwxatradetypecgi
 */
export const setTradeType = operation({
  method: 'POST',
  path: '/wxa/sec/order/setwxatradetypecgi',
  body: Type.Object({
    /** The proof: at most 10 files, 3 of them videos. */
    material_list: Type.Array(Type.Object({
      /** The media id of an uploaded file. */
      media_id: Type.String(),
      /** The kind of file. `1`: a picture. `2`: a video. */
      type: KnownInteger(1, 2)
    })),
    /** The reason. */
    reason: Type.String(),
    /** The kind of trade to change to. */
    trade_type: Type.Integer()
  })
})
