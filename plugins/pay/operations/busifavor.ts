import { Type } from '@sinclair/typebox'
import { OneOf, OutTradeNo, payOperation, RequestNo } from '../define.js'

/**
 * 查询商家券事件通知地址
 *
 * Get coupon notify: `GET /v3/marketing/busifavor/callbacks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465507
 */
export const getCouponNotify = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/callbacks',
  title: '查询商家券事件通知地址',
  query: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String()
  })
})

/**
 * 设置商家券事件通知地址
 *
 * Set coupon notify: `POST /v3/marketing/busifavor/callbacks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465431
 */
export const setCouponNotify = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/callbacks',
  title: '设置商家券事件通知地址',
  body: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String()
  }),
  answer: Type.Object({
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 商户号 */
    mchid: Type.String()
  })
})

/**
 * 关联订单信息
 *
 * Associate trade info: `POST /v3/marketing/busifavor/coupons/associate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465596
 */
export const associateTradeInfo = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/associate',
  title: '关联订单信息',
  body: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String({ minLength: 8, maxLength: 15 }),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 商户请求单号 */
    out_request_no: RequestNo
  }),
  answer: Type.Object({
    wechatpay_associate_time: Type.String()
  })
})

/**
 * 使券失效
 *
 * Deactivate coupon: `POST /v3/marketing/busifavor/coupons/deactivate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465890
 */
export const deactivateCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/deactivate',
  title: '使券失效',
  body: Type.Object({
    /** 券 code */
    coupon_code: Type.String(),
    /** 批次号 */
    stock_id: Type.String(),
    deactivate_request_no: RequestNo,
    deactivate_reason: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    wechatpay_deactivate_time: Type.String()
  })
})

/**
 * 取消关联订单信息
 *
 * Disassociate trade info: `POST /v3/marketing/busifavor/coupons/disassociate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465673
 */
export const disassociateTradeInfo = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/disassociate',
  title: '取消关联订单信息',
  body: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String({ minLength: 8, maxLength: 15 }),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 商户请求单号 */
    out_request_no: RequestNo
  }),
  answer: Type.Object({
    wechatpay_disassociate_time: Type.String()
  })
})

/**
 * 申请退券
 *
 * Return coupon: `POST /v3/marketing/busifavor/coupons/return`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465845
 */
export const returnCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/return',
  title: '申请退券',
  body: Type.Object({
    /** 券 code */
    coupon_code: Type.String(),
    /** 批次号 */
    stock_id: Type.String(),
    return_request_no: RequestNo
  }),
  answer: Type.Object({
    wechatpay_return_time: Type.String()
  })
})

/**
 * 向用户发券
 *
 * Send coupon: `POST /v3/marketing/busifavor/coupons/send`
 * @see https://pay.weixin.qq.com/docs/merchant/products/merchant-exclusive-coupon/introduction.html
 */
export const sendCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/send',
  title: '向用户发券',
  body: Type.Object({
    /** 用户标识 */
    openid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 批次号 */
    stock_id: Type.String(),
    /** 商户请求单号 */
    out_request_no: RequestNo,
    /** 券 code */
    coupon_code: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    send_coupon_result: Type.Optional(Type.Object({
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      /** 商户请求单号 */
      out_request_no: Type.Optional(Type.String()),
      /** 券 code */
      coupon_code: Type.Optional(Type.String())
    })),
    /** 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** 券 code */
    coupon_code: Type.Optional(Type.String()),
    /** 商户请求单号 */
    out_request_no: Type.Optional(Type.String())
  })
})

/**
 * 核销用户券
 *
 * Use coupon: `POST /v3/marketing/busifavor/coupons/use`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465292
 */
export const useCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/use',
  title: '核销用户券',
  body: Type.Object({
    /** 券 code */
    coupon_code: Type.String(),
    /** 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    use_time: Type.String(),
    use_request_no: RequestNo,
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    mch_id: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 用户标识 */
    openid: Type.String(),
    wechatpay_use_time: Type.String()
  })
})

/**
 * 发放消费卡
 *
 * Send gov card: `POST /v3/marketing/busifavor/coupons/{card_id}/send`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/marketing/coupons/chapter3_1.shtml
 */
export const sendGovCard = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/{card_id}/send',
  title: '发放消费卡',
  params: Type.Object({
    card_id: Type.String()
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    /** 商户请求单号 */
    out_request_no: RequestNo,
    send_time: Type.String()
  }),
  answer: Type.Object({
    card_code: Type.String()
  })
})

/**
 * 向用户预发放商品券
 *
 * Pre send product coupon: `POST /v3/marketing/busifavor/product-coupons/pre-send`
 */
export const preSendProductCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/product-coupons/pre-send',
  title: '向用户预发放商品券',
  body: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    send_request_no: RequestNo
  }),
  answer: Type.Object({
    token: Type.String()
  })
})

/**
 * 向用户发放商品券
 *
 * Send product coupon: `POST /v3/marketing/busifavor/product-coupons/send`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4015594964
 */
export const sendProductCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/product-coupons/send',
  title: '向用户发放商品券',
  body: Type.Object({
    /** 用户标识 */
    openid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 批次号 */
    stock_id: Type.String(),
    /** 商户请求单号 */
    out_request_no: RequestNo,
    /** 券 code */
    coupon_code: Type.Optional(Type.String()),
    coupon_type: OneOf('NORMAL', 'MEMBER'),
    member_card_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** 券 code */
    coupon_code: Type.Optional(Type.String()),
    /** 商户请求单号 */
    out_request_no: Type.Optional(Type.String()),
    send_coupon_result: Type.Optional(Type.Object({
      /** 批次号 */
      stock_id: Type.String(),
      /** 商户请求单号 */
      out_request_no: Type.String(),
      /** 券 code */
      coupon_code: Type.String()
    }))
  })
})

/**
 * 创建商家券
 *
 * Create busifavor stock: `POST /v3/marketing/busifavor/stocks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534855
 */
export const createBusifavorStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/stocks',
  title: '创建商家券',
  body: Type.Object({
    /** 批次名称 */
    stock_name: Type.String(),
    /** 归属商户号 */
    belong_merchant: Type.String(),
    /** 备注 */
    comment: Type.Optional(Type.String()),
    /** 商品名称 */
    goods_name: Type.String(),
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
    coupon_use_rule: Type.Object({
      coupon_available_time: Type.Object({
        /** 可用开始时间 */
        available_begin_time: Type.String(),
        /** 可用结束时间 */
        available_end_time: Type.String(),
        available_day_after_receive: Type.Optional(Type.Integer()),
        available_week: Type.Optional(Type.Object({
          week_day: Type.Optional(Type.Array(Type.Integer())),
          available_day_time: Type.Optional(Type.Array(Type.Object({
            /** 开始时间，RFC 3339 格式 */
            begin_time: Type.Optional(Type.Integer()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.Integer())
          })))
        })),
        irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
          /** 开始时间，RFC 3339 格式 */
          begin_time: Type.Optional(Type.String()),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String())
        }))),
        wait_days_after_receive: Type.Optional(Type.Integer()),
        available_second_after_receive: Type.Optional(Type.Integer())
      }),
      fixed_normal_coupon: Type.Optional(Type.Object({
        discount_amount: Type.Integer(),
        transaction_minimum: Type.Integer()
      })),
      discount_coupon: Type.Optional(Type.Object({
        discount_percent: Type.Integer(),
        transaction_minimum: Type.Integer()
      })),
      exchange_coupon: Type.Optional(Type.Object({
        exchange_price: Type.Integer(),
        transaction_minimum: Type.Integer()
      })),
      use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
      mini_programs_appid: Type.Optional(Type.String()),
      mini_programs_path: Type.Optional(Type.String())
    }),
    stock_send_rule: Type.Object({
      max_amount: Type.Optional(Type.Integer()),
      max_coupons: Type.Integer(),
      max_coupons_per_user: Type.Integer(),
      max_amount_by_day: Type.Optional(Type.Integer()),
      max_coupons_by_day: Type.Optional(Type.Integer()),
      natural_person_limit: Type.Optional(Type.Boolean()),
      prevent_api_abuse: Type.Optional(Type.Boolean()),
      transferable: Type.Optional(Type.Boolean()),
      shareable: Type.Optional(Type.Boolean())
    }),
    /** 商户请求单号 */
    out_request_no: RequestNo,
    custom_entrance: Type.Optional(Type.Object({
      mini_programs_info: Type.Optional(Type.Object({
        mini_programs_appid: Type.String(),
        mini_programs_path: Type.String(),
        entrance_words: Type.String(),
        guiding_words: Type.Optional(Type.String())
      })),
      /** 应用 ID */
      appid: Type.Optional(Type.String()),
      hall_id: Type.Optional(Type.String()),
      /** 门店 ID */
      store_id: Type.Optional(Type.String()),
      code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
    })),
    display_pattern_info: Type.Optional(Type.Object({
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      merchant_logo_url: Type.Optional(Type.String()),
      merchant_name: Type.Optional(Type.String()),
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      coupon_image_url: Type.Optional(Type.String()),
      finder_info: Type.Optional(Type.Object({
        finder_id: Type.String(),
        finder_video_id: Type.String(),
        finder_video_cover_image_url: Type.String()
      }))
    })),
    coupon_code_mode: OneOf('WECHATPAY_MODE', 'MERCHANT_API', 'MERCHANT_UPLOAD'),
    notify_config: Type.Optional(Type.Object({
      notify_appid: Type.Optional(Type.String())
    })),
    subsidy: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})

/**
 * 查询商家券详情
 *
 * Query stock: `GET /v3/marketing/busifavor/stocks/{stock_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534928
 */
export const queryStock = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/stocks/{stock_id}',
  title: '查询商家券详情',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  answer: Type.Object({
    /** 批次名称 */
    stock_name: Type.String(),
    /** 归属商户号 */
    belong_merchant: Type.String(),
    /** 备注 */
    comment: Type.Optional(Type.String()),
    /** 商品名称 */
    goods_name: Type.String(),
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
    coupon_use_rule: Type.Object({
      coupon_available_time: Type.Object({
        /** 可用开始时间 */
        available_begin_time: Type.String(),
        /** 可用结束时间 */
        available_end_time: Type.String(),
        available_day_after_receive: Type.Optional(Type.Integer()),
        available_week: Type.Optional(Type.Object({
          week_day: Type.Optional(Type.Array(Type.String())),
          available_day_time: Type.Optional(Type.Array(Type.Object({
            /** 开始时间，RFC 3339 格式 */
            begin_time: Type.Optional(Type.Integer()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.Integer())
          })))
        })),
        irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
          /** 开始时间，RFC 3339 格式 */
          begin_time: Type.Optional(Type.String()),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String())
        }))),
        wait_days_after_receive: Type.Optional(Type.Integer())
      }),
      fixed_normal_coupon: Type.Optional(Type.Object({
        discount_amount: Type.Optional(Type.Integer()),
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      discount_coupon: Type.Optional(Type.Object({
        discount_percent: Type.Optional(Type.Integer()),
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      exchange_coupon: Type.Optional(Type.Object({
        exchange_price: Type.Optional(Type.Integer()),
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
      mini_programs_appid: Type.Optional(Type.String()),
      mini_programs_path: Type.Optional(Type.String())
    }),
    stock_send_rule: Type.Object({
      max_amount: Type.Optional(Type.Integer()),
      max_coupons: Type.Optional(Type.Integer()),
      max_coupons_per_user: Type.Integer(),
      max_amount_by_day: Type.Optional(Type.Integer()),
      max_coupons_by_day: Type.Optional(Type.Integer()),
      natural_person_limit: Type.Optional(Type.Boolean()),
      prevent_api_abuse: Type.Optional(Type.Boolean()),
      transferable: Type.Optional(Type.Boolean()),
      shareable: Type.Optional(Type.Boolean())
    }),
    custom_entrance: Type.Optional(Type.Object({
      mini_programs_info: Type.Optional(Type.Object({
        mini_programs_appid: Type.String(),
        mini_programs_path: Type.String(),
        entrance_words: Type.String(),
        guiding_words: Type.Optional(Type.String())
      })),
      /** 应用 ID */
      appid: Type.Optional(Type.String()),
      hall_id: Type.Optional(Type.String()),
      /** 门店 ID */
      store_id: Type.Optional(Type.String()),
      code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
    })),
    display_pattern_info: Type.Optional(Type.Object({
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      merchant_logo_url: Type.Optional(Type.String()),
      merchant_name: Type.Optional(Type.String()),
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      coupon_image_url: Type.Optional(Type.String()),
      finder_info: Type.Optional(Type.Object({
        finder_id: Type.Optional(Type.String()),
        finder_video_id: Type.Optional(Type.String()),
        finder_video_cover_image_url: Type.Optional(Type.String())
      }))
    })),
    stock_state: OneOf('UNAUDIT', 'RUNNING', 'STOPED', 'PAUSED'),
    coupon_code_mode: OneOf('WECHATPAY_MODE', 'MERCHANT_API', 'MERCHANT_UPLOAD'),
    /** 批次号 */
    stock_id: Type.String(),
    coupon_code_count: Type.Optional(Type.Object({
      /** 总数 */
      total_count: Type.Integer(),
      available_count: Type.Integer()
    })),
    notify_config: Type.Optional(Type.Object({
      notify_appid: Type.Optional(Type.String())
    })),
    send_count_information: Type.Optional(Type.Object({
      total_send_num: Type.Optional(Type.Integer()),
      total_send_amount: Type.Optional(Type.Integer()),
      today_send_num: Type.Optional(Type.Integer()),
      today_send_amount: Type.Optional(Type.Integer())
    })),
    subsidy: Type.Optional(Type.Boolean())
  })
})

/**
 * 修改商家券基本信息
 *
 * Modify stock info: `PATCH /v3/marketing/busifavor/stocks/{stock_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535020
 */
export const modifyStockInfo = payOperation({
  method: 'PATCH',
  path: '/v3/marketing/busifavor/stocks/{stock_id}',
  title: '修改商家券基本信息',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    custom_entrance: Type.Optional(Type.Object({
      mini_programs_info: Type.Optional(Type.Object({
        mini_programs_appid: Type.Optional(Type.String()),
        mini_programs_path: Type.Optional(Type.String()),
        entrance_words: Type.Optional(Type.String()),
        guiding_words: Type.Optional(Type.String())
      })),
      /** 应用 ID */
      appid: Type.Optional(Type.String()),
      hall_id: Type.Optional(Type.String()),
      code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE')),
      /** 门店 ID */
      store_id: Type.Optional(Type.String())
    })),
    /** 批次名称 */
    stock_name: Type.Optional(Type.String()),
    /** 备注 */
    comment: Type.Optional(Type.String()),
    /** 商品名称 */
    goods_name: Type.Optional(Type.String()),
    /** 商户请求单号 */
    out_request_no: RequestNo,
    display_pattern_info: Type.Optional(Type.Object({
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      merchant_logo_url: Type.Optional(Type.String()),
      merchant_name: Type.Optional(Type.String()),
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      coupon_image_url: Type.Optional(Type.String()),
      finder_info: Type.Optional(Type.Object({
        finder_id: Type.Optional(Type.String()),
        finder_video_id: Type.Optional(Type.String()),
        finder_video_cover_image_url: Type.Optional(Type.String())
      }))
    })),
    coupon_use_rule: Type.Optional(Type.Object({
      use_method: Type.Optional(OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE')),
      mini_programs_appid: Type.Optional(Type.String()),
      mini_programs_path: Type.Optional(Type.String())
    })),
    stock_send_rule: Type.Optional(Type.Object({
      natural_person_limit: Type.Optional(Type.Boolean()),
      prevent_api_abuse: Type.Optional(Type.Boolean())
    })),
    notify_config: Type.Optional(Type.Object({
      notify_appid: Type.Optional(Type.String())
    })),
    subsidy: Type.Optional(Type.Boolean())
  })
})

/**
 * 修改批次预算
 *
 * Modify budget: `PATCH /v3/marketing/busifavor/stocks/{stock_id}/budget`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465739
 */
export const modifyBudget = payOperation({
  method: 'PATCH',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/budget',
  title: '修改批次预算',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    target_max_coupons: Type.Optional(Type.Integer()),
    current_max_coupons: Type.Optional(Type.Integer()),
    target_max_coupons_by_day: Type.Optional(Type.Integer()),
    current_max_coupons_by_day: Type.Optional(Type.Integer()),
    modify_budget_request_no: RequestNo
  }),
  answer: Type.Object({
    max_coupons: Type.Integer(),
    max_coupons_by_day: Type.Optional(Type.Integer())
  })
})

/**
 * 查询预存code列表
 *
 * Query coupon code list: `GET /v3/marketing/busifavor/stocks/{stock_id}/couponcodes`
 * @see https://pay.weixin.qq.com/docs/merchant/products/merchant-exclusive-coupon/introduction.html
 */
export const queryCouponCodeList = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/couponcodes',
  title: '查询预存code列表',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 状态 */
    status: Type.Optional(OneOf('AVAILABLE', 'DISPATCHED', 'SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED'))
  }),
  answer: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 总数 */
    total_count: Type.Integer(),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      code: Type.String(),
      code_status: OneOf('AVAILABLE', 'DISPATCHED'),
      upload_time: Type.Optional(Type.String()),
      dispatched_time: Type.Optional(Type.String()),
      /** 用户标识 */
      openid: Type.Optional(Type.String()),
      unionid: Type.Optional(Type.String()),
      /** 券 code */
      coupon_code: Type.Optional(Type.String())
    }))),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer()
  })
})

/**
 * 上传预存code
 *
 * Upload coupon code: `POST /v3/marketing/busifavor/stocks/{stock_id}/couponcodes`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012487038
 */
export const uploadCouponCode = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/couponcodes',
  title: '上传预存code',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    coupon_code_list: Type.Array(Type.String()),
    upload_request_no: RequestNo
  }),
  answer: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 总数 */
    total_count: Type.Integer(),
    success_count: Type.Integer(),
    success_codes: Type.Optional(Type.Array(Type.String())),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.String(),
    fail_count: Type.Optional(Type.Integer()),
    fail_codes: Type.Optional(Type.Array(Type.Object({
      /** 券 code */
      coupon_code: Type.String(),
      code: Type.String(),
      message: Type.String()
    }))),
    exist_codes: Type.Optional(Type.Array(Type.String())),
    duplicate_codes: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * 删除预存code
 *
 * Delete coupon code: `DELETE /v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}`
 * @see https://pay.weixin.qq.com/docs/merchant/products/merchant-exclusive-coupon/introduction.html
 */
export const deleteCouponCode = payOperation({
  method: 'DELETE',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}',
  title: '删除预存code',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String()
  }),
  query: Type.Object({
    delete_request_no: RequestNo
  }),
  answer: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    delete_time: Type.String()
  })
})

/**
 * 查询预存code详情
 *
 * Coupon code info: `GET /v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}`
 * @see https://pay.weixin.qq.com/docs/merchant/products/merchant-exclusive-coupon/introduction.html
 */
export const couponCodeInfo = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}',
  title: '查询预存code详情',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String()
  }),
  query: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    code_information: Type.Object({
      code: Type.String(),
      code_status: OneOf('AVAILABLE', 'DISPATCHED'),
      upload_time: Type.Optional(Type.String()),
      dispatched_time: Type.Optional(Type.String()),
      /** 用户标识 */
      openid: Type.Optional(Type.String()),
      unionid: Type.Optional(Type.String()),
      /** 券 code */
      coupon_code: Type.Optional(Type.String())
    }),
    coupon_information: Type.Optional(Type.Object({
      /** 归属商户号 */
      belong_merchant: Type.String(),
      /** 批次名称 */
      stock_name: Type.String(),
      /** 备注 */
      comment: Type.Optional(Type.String()),
      /** 商品名称 */
      goods_name: Type.String(),
      stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
      transferable: Type.Optional(Type.Boolean()),
      shareable: Type.Optional(Type.Boolean()),
      coupon_state: Type.Optional(OneOf('SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED')),
      display_pattern_info: Type.Optional(Type.Object({
        /** 商品描述 */
        description: Type.Optional(Type.String()),
        merchant_logo_url: Type.Optional(Type.String()),
        merchant_name: Type.Optional(Type.String()),
        background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
        coupon_image_url: Type.Optional(Type.String()),
        finder_info: Type.Optional(Type.Object({
          finder_id: Type.Optional(Type.String()),
          finder_video_id: Type.Optional(Type.String()),
          finder_video_cover_image_url: Type.Optional(Type.String())
        }))
      })),
      coupon_use_rule: Type.Object({
        coupon_available_time: Type.Object({
          /** 可用开始时间 */
          available_begin_time: Type.String(),
          /** 可用结束时间 */
          available_end_time: Type.String(),
          available_day_after_receive: Type.Optional(Type.Integer()),
          available_week: Type.Optional(Type.Object({
            week_day: Type.Optional(Type.Array(Type.Integer())),
            available_day_time: Type.Optional(Type.Array(Type.Object({
              /** 开始时间，RFC 3339 格式 */
              begin_time: Type.Optional(Type.Integer()),
              /** 结束时间，RFC 3339 格式 */
              end_time: Type.Optional(Type.Integer())
            })))
          })),
          irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
            /** 开始时间，RFC 3339 格式 */
            begin_time: Type.Optional(Type.String()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String())
          }))),
          wait_days_after_receive: Type.Optional(Type.Integer())
        }),
        fixed_normal_coupon: Type.Optional(Type.Object({
          discount_amount: Type.Optional(Type.Integer()),
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        discount_coupon: Type.Optional(Type.Object({
          discount_percent: Type.Optional(Type.Integer()),
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        exchange_coupon: Type.Optional(Type.Object({
          exchange_price: Type.Optional(Type.Integer()),
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
        mini_programs_appid: Type.Optional(Type.String()),
        mini_programs_path: Type.Optional(Type.String())
      }),
      custom_entrance: Type.Optional(Type.Object({
        mini_programs_info: Type.Optional(Type.Object({
          mini_programs_appid: Type.String(),
          mini_programs_path: Type.String(),
          entrance_words: Type.String(),
          guiding_words: Type.Optional(Type.String())
        })),
        /** 应用 ID */
        appid: Type.Optional(Type.String()),
        hall_id: Type.Optional(Type.String()),
        /** 门店 ID */
        store_id: Type.Optional(Type.String()),
        code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
      })),
      /** 券 code */
      coupon_code: Type.Optional(Type.String()),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      available_start_time: Type.Optional(Type.String()),
      /** 过期时间 */
      expire_time: Type.Optional(Type.String()),
      receive_time: Type.Optional(Type.String()),
      send_request_no: Type.Optional(Type.String()),
      use_request_no: Type.Optional(Type.String()),
      use_time: Type.Optional(Type.String()),
      associate_out_trade_no: Type.Optional(Type.String()),
      return_request_no: Type.Optional(Type.String()),
      return_time: Type.Optional(Type.String()),
      deactivate_request_no: Type.Optional(Type.String()),
      deactivate_time: Type.Optional(Type.String()),
      deactivate_reason: Type.Optional(Type.String())
    }))
  })
})

/**
 * 查询营销补差付款单列表
 *
 * Pay receipt list: `GET /v3/marketing/busifavor/subsidy/pay-receipts`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_19.shtml
 */
export const payReceiptList = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/subsidy/pay-receipts',
  title: '查询营销补差付款单列表',
  query: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String(),
    out_subsidy_no: Type.Optional(RequestNo)
  }),
  answer: Type.Object({
    pay_receipt_list: Type.Optional(Type.Array(Type.Object({
      subsidy_receipt_id: Type.String(),
      /** 批次号 */
      stock_id: Type.String(),
      /** 券 code */
      coupon_code: Type.String(),
      /** 微信支付订单号 */
      transaction_id: Type.String(),
      payer_merchant: Type.String(),
      payee_merchant: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.String(),
      /** 状态 */
      status: OneOf('PAY_RECEIPT_UNKNOWN', 'PAY_RECEIPT_ACCEPTED', 'PAY_RECEIPT_SUCCESS', 'PAY_RECEIPT_FAIL', 'PAY_RECEIPT_RETURNING', 'PAY_RECEIPT_PARTIAL_RETURN', 'PAY_RECEIPT_FULL_RETURN'),
      /** 失败原因 */
      fail_reason: Type.Optional(OneOf('PAY_RECEIPT_INSUFFICIENT_BALANCE', 'PAY_RECEIPT_NOT_INCOMESPLIT_ORDER', 'PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA', 'PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA', 'PAY_RECEIPT_OTHER')),
      /** 成功时间，RFC 3339 格式 */
      success_time: Type.Optional(Type.String()),
      out_subsidy_no: Type.String(),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String())
    })))
  })
})

/**
 * 营销补差付款
 *
 * Subsidy pay: `POST /v3/marketing/busifavor/subsidy/pay-receipts`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_16.shtml
 */
export const subsidyPay = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/subsidy/pay-receipts',
  title: '营销补差付款',
  body: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    payer_merchant: Type.String(),
    payee_merchant: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 商品描述 */
    description: Type.String(),
    out_subsidy_no: RequestNo
  }),
  answer: Type.Object({
    subsidy_receipt_id: Type.String(),
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    payer_merchant: Type.String(),
    payee_merchant: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 商品描述 */
    description: Type.String(),
    /** 状态 */
    status: OneOf('PAY_RECEIPT_UNKNOWN', 'PAY_RECEIPT_ACCEPTED', 'PAY_RECEIPT_SUCCESS', 'PAY_RECEIPT_FAIL', 'PAY_RECEIPT_RETURNING', 'PAY_RECEIPT_PARTIAL_RETURN', 'PAY_RECEIPT_FULL_RETURN'),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('PAY_RECEIPT_INSUFFICIENT_BALANCE', 'PAY_RECEIPT_NOT_INCOMESPLIT_ORDER', 'PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA', 'PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA', 'PAY_RECEIPT_OTHER')),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    out_subsidy_no: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})

/**
 * 查询营销补差付款单详情
 *
 * Pay receipt info: `GET /v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_18.shtml
 */
export const payReceiptInfo = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}',
  title: '查询营销补差付款单详情',
  params: Type.Object({
    subsidy_receipt_id: Type.String()
  }),
  answer: Type.Object({
    subsidy_receipt_id: Type.String(),
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    payer_merchant: Type.String(),
    payee_merchant: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 商品描述 */
    description: Type.String(),
    /** 状态 */
    status: OneOf('PAY_RECEIPT_UNKNOWN', 'PAY_RECEIPT_ACCEPTED', 'PAY_RECEIPT_SUCCESS', 'PAY_RECEIPT_FAIL', 'PAY_RECEIPT_RETURNING', 'PAY_RECEIPT_PARTIAL_RETURN', 'PAY_RECEIPT_FULL_RETURN'),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('PAY_RECEIPT_INSUFFICIENT_BALANCE', 'PAY_RECEIPT_NOT_INCOMESPLIT_ORDER', 'PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA', 'PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA', 'PAY_RECEIPT_OTHER')),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    out_subsidy_no: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})

/**
 * 营销补差回退
 *
 * Subsidy return: `POST /v3/marketing/busifavor/subsidy/return-receipts`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_17.shtml
 */
export const subsidyReturn = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/subsidy/return-receipts',
  title: '营销补差回退',
  body: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 微信支付退款单号 */
    refund_id: Type.String(),
    payer_merchant: Type.String(),
    payee_merchant: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 商品描述 */
    description: Type.String(),
    out_subsidy_return_no: RequestNo
  }),
  answer: Type.Object({
    subsidy_return_receipt_id: Type.Optional(Type.String()),
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 微信支付退款单号 */
    refund_id: Type.String(),
    payer_merchant: Type.String(),
    payee_merchant: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 商品描述 */
    description: Type.String(),
    /** 状态 */
    status: OneOf('RETURN_RECEIPT_UNKNOWN', 'RETURN_RECEIPT_ACCEPTED', 'RETURN_RECEIPT_SUCCESS', 'RETURN_RECEIPT_FAIL'),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('RETURN_RECEIPT_INSUFFICIENT_BALANCE', 'RETURN_RECEIPT_OTHER')),
    return_done_time: Type.Optional(Type.String()),
    subsidy_receipt_id: Type.String(),
    out_subsidy_return_no: Type.String(),
    return_create_time: Type.Optional(Type.String())
  })
})

/**
 * 查询商家券营销补差回退单详情
 *
 * Return receipt info: `GET /v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_21.shtml
 */
export const returnReceiptInfo = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}',
  title: '查询商家券营销补差回退单详情',
  params: Type.Object({
    subsidy_return_receipt_id: Type.String()
  }),
  answer: Type.Object({
    subsidy_return_receipt_id: Type.Optional(Type.String()),
    /** 批次号 */
    stock_id: Type.String(),
    /** 券 code */
    coupon_code: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 微信支付退款单号 */
    refund_id: Type.String(),
    payer_merchant: Type.String(),
    payee_merchant: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 商品描述 */
    description: Type.String(),
    /** 状态 */
    status: OneOf('RETURN_RECEIPT_UNKNOWN', 'RETURN_RECEIPT_ACCEPTED', 'RETURN_RECEIPT_SUCCESS', 'RETURN_RECEIPT_FAIL'),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('RETURN_RECEIPT_INSUFFICIENT_BALANCE', 'RETURN_RECEIPT_OTHER')),
    return_done_time: Type.Optional(Type.String()),
    subsidy_receipt_id: Type.String(),
    out_subsidy_return_no: Type.String(),
    return_create_time: Type.Optional(Type.String())
  })
})

/**
 * 根据过滤条件查询用户券
 *
 * List coupons by filter: `GET /v3/marketing/busifavor/users/{openid}/coupons`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534963
 */
export const listCouponsByFilter = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/users/{openid}/coupons',
  title: '根据过滤条件查询用户券',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 批次号 */
    stock_id: Type.Optional(Type.String()),
    creator_merchant: Type.Optional(Type.String()),
    /** 归属商户号 */
    belong_merchant: Type.Optional(Type.String()),
    sender_merchant: Type.Optional(Type.String()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    coupon_state: Type.Optional(OneOf('SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED'))
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 归属商户号 */
      belong_merchant: Type.String(),
      /** 批次名称 */
      stock_name: Type.String(),
      /** 备注 */
      comment: Type.Optional(Type.String()),
      /** 商品名称 */
      goods_name: Type.String(),
      stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
      transferable: Type.Optional(Type.Boolean()),
      shareable: Type.Optional(Type.Boolean()),
      coupon_state: Type.Optional(OneOf('SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED')),
      display_pattern_info: Type.Optional(Type.Object({
        /** 商品描述 */
        description: Type.Optional(Type.String()),
        merchant_logo_url: Type.Optional(Type.String()),
        merchant_name: Type.Optional(Type.String()),
        background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
        coupon_image_url: Type.Optional(Type.String()),
        finder_info: Type.Optional(Type.Object({
          finder_id: Type.Optional(Type.String()),
          finder_video_id: Type.Optional(Type.String()),
          finder_video_cover_image_url: Type.Optional(Type.String())
        }))
      })),
      coupon_use_rule: Type.Object({
        coupon_available_time: Type.Object({
          /** 可用开始时间 */
          available_begin_time: Type.String(),
          /** 可用结束时间 */
          available_end_time: Type.String(),
          available_day_after_receive: Type.Optional(Type.Integer()),
          available_week: Type.Optional(Type.Object({
            week_day: Type.Optional(Type.Array(Type.String())),
            available_day_time: Type.Optional(Type.Array(Type.Object({
              /** 开始时间，RFC 3339 格式 */
              begin_time: Type.Optional(Type.Integer()),
              /** 结束时间，RFC 3339 格式 */
              end_time: Type.Optional(Type.Integer())
            })))
          })),
          irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
            /** 开始时间，RFC 3339 格式 */
            begin_time: Type.Optional(Type.String()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String())
          }))),
          wait_days_after_receive: Type.Optional(Type.Integer())
        }),
        fixed_normal_coupon: Type.Optional(Type.Object({
          discount_amount: Type.Optional(Type.Integer()),
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        discount_coupon: Type.Optional(Type.Object({
          discount_percent: Type.Optional(Type.Integer()),
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        exchange_coupon: Type.Optional(Type.Object({
          exchange_price: Type.Optional(Type.Integer()),
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
        mini_programs_appid: Type.Optional(Type.String()),
        mini_programs_path: Type.Optional(Type.String()),
        available_week: Type.Optional(Type.Object({
          week_day: Type.Optional(Type.Array(Type.Integer())),
          available_day_time: Type.Optional(Type.Array(Type.Object({
            /** 开始时间，RFC 3339 格式 */
            begin_time: Type.Optional(Type.Integer()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.Integer())
          })))
        })),
        irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
          /** 开始时间，RFC 3339 格式 */
          begin_time: Type.Optional(Type.String()),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String())
        })))
      }),
      custom_entrance: Type.Optional(Type.Object({
        mini_programs_info: Type.Optional(Type.Object({
          mini_programs_appid: Type.String(),
          mini_programs_path: Type.String(),
          entrance_words: Type.String(),
          guiding_words: Type.Optional(Type.String())
        })),
        /** 应用 ID */
        appid: Type.Optional(Type.String()),
        hall_id: Type.Optional(Type.String()),
        /** 门店 ID */
        store_id: Type.Optional(Type.String()),
        code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
      })),
      /** 券 code */
      coupon_code: Type.Optional(Type.String()),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      available_start_time: Type.Optional(Type.String()),
      /** 过期时间 */
      expire_time: Type.Optional(Type.String()),
      receive_time: Type.Optional(Type.String()),
      send_request_no: Type.Optional(Type.String()),
      use_request_no: Type.Optional(Type.String()),
      use_time: Type.Optional(Type.String()),
      associate_out_trade_no: Type.Optional(Type.String()),
      return_request_no: Type.Optional(Type.String()),
      return_time: Type.Optional(Type.String()),
      deactivate_request_no: Type.Optional(Type.String()),
      deactivate_time: Type.Optional(Type.String()),
      deactivate_reason: Type.Optional(Type.String())
    }))),
    /** 总数 */
    total_count: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer()
  })
})

/**
 * 查询用户单张券详情
 *
 * Query coupon: `GET /v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535011
 */
export const queryCoupon = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}',
  title: '查询用户单张券详情',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String(),
    /** 券 code */
    coupon_code: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 归属商户号 */
    belong_merchant: Type.String(),
    /** 批次名称 */
    stock_name: Type.String(),
    /** 备注 */
    comment: Type.Optional(Type.String()),
    /** 商品名称 */
    goods_name: Type.String(),
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
    transferable: Type.Optional(Type.Boolean()),
    shareable: Type.Optional(Type.Boolean()),
    coupon_state: Type.Optional(OneOf('SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED', 'PENDING_REDEEM', 'REDEEM_CONFIRMING', 'REDEEM_FAILED', 'REDEEM_EXPIRED')),
    display_pattern_info: Type.Optional(Type.Object({
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      merchant_logo_url: Type.Optional(Type.String()),
      merchant_name: Type.Optional(Type.String()),
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      coupon_image_url: Type.Optional(Type.String()),
      finder_info: Type.Optional(Type.Object({
        finder_id: Type.Optional(Type.String()),
        finder_video_id: Type.Optional(Type.String()),
        finder_video_cover_image_url: Type.Optional(Type.String())
      }))
    })),
    coupon_use_rule: Type.Object({
      coupon_available_time: Type.Object({
        /** 可用开始时间 */
        available_begin_time: Type.String(),
        /** 可用结束时间 */
        available_end_time: Type.String(),
        available_day_after_receive: Type.Optional(Type.Integer()),
        available_week: Type.Optional(Type.Object({
          week_day: Type.Optional(Type.Array(Type.String())),
          available_day_time: Type.Optional(Type.Array(Type.Object({
            /** 开始时间，RFC 3339 格式 */
            begin_time: Type.Optional(Type.Integer()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.Integer())
          })))
        })),
        irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
          /** 开始时间，RFC 3339 格式 */
          begin_time: Type.Optional(Type.String()),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String())
        }))),
        wait_days_after_receive: Type.Optional(Type.Integer())
      }),
      fixed_normal_coupon: Type.Optional(Type.Object({
        discount_amount: Type.Optional(Type.Integer()),
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      discount_coupon: Type.Optional(Type.Object({
        discount_percent: Type.Optional(Type.Integer()),
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      exchange_coupon: Type.Optional(Type.Object({
        exchange_price: Type.Optional(Type.Integer()),
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
      mini_programs_appid: Type.Optional(Type.String()),
      mini_programs_path: Type.Optional(Type.String()),
      available_week: Type.Optional(Type.Object({
        week_day: Type.Optional(Type.Array(Type.Integer())),
        available_day_time: Type.Optional(Type.Array(Type.Object({
          /** 开始时间，RFC 3339 格式 */
          begin_time: Type.Optional(Type.Integer()),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.Integer())
        })))
      })),
      irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
        /** 开始时间，RFC 3339 格式 */
        begin_time: Type.Optional(Type.String()),
        /** 结束时间，RFC 3339 格式 */
        end_time: Type.Optional(Type.String())
      })))
    }),
    custom_entrance: Type.Optional(Type.Object({
      mini_programs_info: Type.Optional(Type.Object({
        mini_programs_appid: Type.String(),
        mini_programs_path: Type.String(),
        entrance_words: Type.String(),
        guiding_words: Type.Optional(Type.String())
      })),
      /** 应用 ID */
      appid: Type.Optional(Type.String()),
      hall_id: Type.Optional(Type.String()),
      /** 门店 ID */
      store_id: Type.Optional(Type.String()),
      code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
    })),
    /** 券 code */
    coupon_code: Type.Optional(Type.String()),
    /** 批次号 */
    stock_id: Type.Optional(Type.String()),
    available_start_time: Type.Optional(Type.String()),
    /** 过期时间 */
    expire_time: Type.Optional(Type.String()),
    receive_time: Type.Optional(Type.String()),
    send_request_no: Type.Optional(Type.String()),
    use_request_no: Type.Optional(Type.String()),
    use_time: Type.Optional(Type.String()),
    associate_out_trade_no: Type.Optional(Type.String()),
    return_request_no: Type.Optional(Type.String()),
    return_time: Type.Optional(Type.String()),
    deactivate_request_no: Type.Optional(Type.String()),
    deactivate_time: Type.Optional(Type.String()),
    deactivate_reason: Type.Optional(Type.String())
  })
})
