import { Type } from '@sinclair/typebox'
import { OneOf, payOperation, RequestNo } from '../define.js'

/**
 * 获取已设置的消息通知地址
 *
 * Query callback: `GET /v3/marketing/favor/callbacks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012464070
 */
export const queryCallback = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/callbacks',
  title: '获取已设置的消息通知地址',
  query: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 商户号 */
    mchid: Type.String()
  })
})

/**
 * 设置消息通知地址
 *
 * Set callback: `POST /v3/marketing/favor/callbacks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012464198
 */
export const setCallback = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/callbacks',
  title: '设置消息通知地址',
  body: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    switch: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String()
  })
})

/**
 * 创建代金券批次
 *
 * Create coupon stock: `POST /v3/marketing/favor/coupon-stocks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534633
 */
export const createCouponStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/coupon-stocks',
  title: '创建代金券批次',
  body: Type.Object({
    /** 批次名称 */
    stock_name: Type.String(),
    /** 备注 */
    comment: Type.Optional(Type.String()),
    /** 归属商户号 */
    belong_merchant: Type.String(),
    /** 可用开始时间 */
    available_begin_time: Type.String(),
    /** 可用结束时间 */
    available_end_time: Type.String(),
    stock_use_rule: Type.Object({
      max_coupons: Type.Integer(),
      max_amount: Type.Integer(),
      max_amount_by_day: Type.Optional(Type.Integer()),
      max_coupons_per_user: Type.Integer(),
      natural_person_limit: Type.Boolean(),
      prevent_api_abuse: Type.Boolean()
    }),
    pattern_info: Type.Optional(Type.Object({
      /** 商品描述 */
      description: Type.String(),
      merchant_logo: Type.Optional(Type.String()),
      merchant_name: Type.Optional(Type.String()),
      background_color: Type.Optional(OneOf('COLOR010', 'COLOR020', 'COLOR030', 'COLOR040', 'COLOR050', 'COLOR060', 'COLOR070', 'COLOR080', 'COLOR081', 'COLOR082', 'COLOR090', 'COLOR100', 'COLOR101', 'COLOR102', 'Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      coupon_image: Type.Optional(Type.String()),
      jump_target: Type.Optional(OneOf('PAYMENT_CODE', 'MINI_PROGRAM', 'DEFAULT_PAGE')),
      mini_program_appid: Type.Optional(Type.String()),
      mini_program_path: Type.Optional(Type.String())
    })),
    coupon_use_rule: Type.Object({
      coupon_available_time: Type.Optional(Type.Object({
        fix_available_time: Type.Optional(Type.Object({
          available_week_day: Type.Optional(Type.Array(Type.Integer())),
          /** 开始时间，RFC 3339 格式 */
          begin_time: Type.Integer({ minimum: 0, maximum: 86400 }),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.Integer({ minimum: 1, maximum: 86399 }))
        })),
        second_day_available: Type.Optional(Type.Boolean()),
        available_time_after_receive: Type.Optional(Type.Integer()),
        /** 可用开始时间 */
        available_begin_time: Type.Optional(Type.String()),
        /** 可用结束时间 */
        available_end_time: Type.Optional(Type.String())
      })),
      fixed_normal_coupon: Type.Optional(Type.Object({
        coupon_amount: Type.Integer(),
        transaction_minimum: Type.Integer()
      })),
      /** 订单优惠标记 */
      goods_tag: Type.Optional(Type.Array(Type.String({ maxLength: 128 }))),
      /** 交易类型 */
      trade_type: Type.Optional(Type.Array(OneOf('MICROAPP', 'APPPAY', 'PPAY', 'CARD', 'FACE', 'OTHER'))),
      combine_use: Type.Optional(Type.Boolean()),
      available_items: Type.Optional(Type.Array(Type.String({ maxLength: 128 }))),
      unavailable_items: Type.Optional(Type.Array(Type.String({ maxLength: 128 }))),
      available_merchants: Type.Optional(Type.Array(Type.String({ maxLength: 20 }))),
      limit_card: Type.Optional(Type.Object({
        /** 名称 */
        name: Type.String(),
        bin: Type.Array(Type.String({ minLength: 6, maxLength: 9 }))
      })),
      /** 指定支付方式 */
      limit_pay: Type.Optional(Type.Array(Type.String())),
      discount_coupon: Type.Optional(Type.Object({
        discount_amount_max: Type.Optional(Type.Integer()),
        discount_percent: Type.Optional(Type.Integer()),
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      exchange_coupon: Type.Optional(Type.Object({
        exchange_price: Type.Optional(Type.Integer()),
        transaction_minimum: Type.Optional(Type.Integer())
      }))
    }),
    no_cash: Type.Boolean(),
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHAHGE', 'RANDOM', 'DISCOUNT_CUT'),
    /** 商户请求单号 */
    out_request_no: RequestNo,
    ext_info: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})

/**
 * （营销）图片上传
 *
 * Upload image: `POST /v3/marketing/favor/media/image-upload`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012557233
 */
export const uploadImage = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/media/image-upload',
  title: '（营销）图片上传',
  meta: ['filename', 'sha256'],
  answer: Type.Object({
    /** 媒体文件地址 */
    media_url: Type.String()
  })
})

/**
 * 条件查询批次列表
 *
 * List stocks: `GET /v3/marketing/favor/stocks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460489
 */
export const listStocks = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks',
  title: '条件查询批次列表',
  query: Type.Object({
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    create_start_time: Type.Optional(Type.String()),
    create_end_time: Type.Optional(Type.String()),
    /** 状态 */
    status: Type.Optional(OneOf('unactivated', 'audit', 'running', 'stoped', 'paused'))
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.Integer(),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 批次号 */
      stock_id: Type.String(),
      /** 创建批次的商户号 */
      stock_creator_mchid: Type.String(),
      /** 批次名称 */
      stock_name: Type.String(),
      /** 状态 */
      status: OneOf('unactivated', 'audit', 'running', 'stoped', 'paused'),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      stock_use_rule: Type.Optional(Type.Object({
        max_coupons: Type.Integer(),
        max_amount: Type.Integer(),
        max_amount_by_day: Type.Integer(),
        fixed_normal_coupon: Type.Optional(Type.Object({
          coupon_amount: Type.Integer(),
          transaction_minimum: Type.Integer()
        })),
        max_coupons_per_user: Type.Integer(),
        coupon_type: Type.Optional(Type.String()),
        /** 订单优惠标记 */
        goods_tag: Type.Optional(Type.Array(Type.String())),
        /** 交易类型 */
        trade_type: Type.Optional(Type.Array(OneOf('MICROAPP', 'APPPAY', 'PPAY', 'CARD', 'FACE', 'OTHER'))),
        combine_use: Type.Optional(Type.Boolean()),
        natural_person_limit: Type.Optional(Type.Boolean()),
        prevent_api_abuse: Type.Optional(Type.Boolean())
      })),
      /** 可用开始时间 */
      available_begin_time: Type.String(),
      /** 可用结束时间 */
      available_end_time: Type.String(),
      distributed_coupons: Type.Integer(),
      no_cash: Type.Boolean(),
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      stop_time: Type.Optional(Type.String()),
      cut_to_message: Type.Optional(Type.Object({
        single_price_max: Type.Integer(),
        cut_to_price: Type.Integer()
      })),
      singleitem: Type.Boolean(),
      stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHAHGE', 'RANDOM', 'DISCOUNT_CUT'),
      card_id: Type.Optional(Type.String()),
      business_type: Type.Optional(OneOf('MULTIUSE')),
      available_region_list: Type.Optional(Type.Array(Type.Object({
        /** 类型 */
        type: Type.Optional(Type.String()),
        province: Type.Optional(Type.String()),
        city: Type.Optional(Type.String()),
        district: Type.Optional(Type.String()),
        country: Type.Optional(Type.String())
      }))),
      available_industry_list: Type.Optional(Type.Array(Type.String()))
    }))),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer()
  })
})

/**
 * 查询批次详情
 *
 * Query stock: `GET /v3/marketing/favor/stocks/{stock_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460564
 */
export const queryStock = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}',
  title: '查询批次详情',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    /** 批次名称 */
    stock_name: Type.String(),
    /** 状态 */
    status: OneOf('unactivated', 'audit', 'running', 'stoped', 'paused'),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    stock_use_rule: Type.Optional(Type.Object({
      max_coupons: Type.Integer(),
      max_amount: Type.Integer(),
      max_amount_by_day: Type.Integer(),
      fixed_normal_coupon: Type.Optional(Type.Object({
        coupon_amount: Type.Integer(),
        transaction_minimum: Type.Integer()
      })),
      max_coupons_per_user: Type.Integer(),
      coupon_type: Type.Optional(Type.String()),
      /** 订单优惠标记 */
      goods_tag: Type.Optional(Type.Array(Type.String())),
      /** 交易类型 */
      trade_type: Type.Optional(Type.Array(OneOf('MICROAPP', 'APPPAY', 'PPAY', 'CARD', 'FACE', 'OTHER'))),
      combine_use: Type.Optional(Type.Boolean()),
      natural_person_limit: Type.Optional(Type.Boolean()),
      prevent_api_abuse: Type.Optional(Type.Boolean())
    })),
    /** 可用开始时间 */
    available_begin_time: Type.String(),
    /** 可用结束时间 */
    available_end_time: Type.String(),
    distributed_coupons: Type.Integer(),
    no_cash: Type.Boolean(),
    /** 开始时间 */
    start_time: Type.Optional(Type.String()),
    stop_time: Type.Optional(Type.String()),
    cut_to_message: Type.Optional(Type.Object({
      single_price_max: Type.Integer(),
      cut_to_price: Type.Integer()
    })),
    singleitem: Type.Boolean(),
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHAHGE', 'RANDOM', 'DISCOUNT_CUT'),
    card_id: Type.Optional(Type.String()),
    business_type: Type.Optional(OneOf('MULTIUSE')),
    available_region_list: Type.Optional(Type.Array(Type.Object({
      /** 类型 */
      type: Type.Optional(Type.String()),
      province: Type.Optional(Type.String()),
      city: Type.Optional(Type.String()),
      district: Type.Optional(Type.String()),
      country: Type.Optional(Type.String())
    }))),
    available_industry_list: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * 查询代金券可用单品
 *
 * List available singleitems: `GET /v3/marketing/favor/stocks/{stock_id}/items`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463442
 */
export const listAvailableSingleitems = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/items',
  title: '查询代金券可用单品',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.String(),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.String())),
    /** 分页开始位置 */
    offset: Type.String(),
    /** 分页大小 */
    limit: Type.String(),
    /** 批次号 */
    stock_id: Type.String()
  })
})

/**
 * 查询代金券可用商户
 *
 * List available merchants: `GET /v3/marketing/favor/stocks/{stock_id}/merchants`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463358
 */
export const listAvailableMerchants = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/merchants',
  title: '查询代金券可用商户',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.Integer(),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.String())),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 批次号 */
    stock_id: Type.String()
  })
})

/**
 * 修改可用单品编码
 *
 * Modify goods id: `POST /v3/marketing/favor/stocks/{stock_id}/modify-goods-id`
 */
export const modifyGoodsId = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/modify-goods-id',
  title: '修改可用单品编码',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    add_goods_id_list: Type.Optional(Type.Array(Type.String())),
    delete_goods_id_list: Type.Optional(Type.Array(Type.String()))
  }),
  answer: Type.Object({
    pause_time: Type.String(),
    /** 批次号 */
    stock_id: Type.String()
  })
})

/**
 * 暂停代金券批次
 *
 * Pause stock: `POST /v3/marketing/favor/stocks/{stock_id}/pause`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460305
 */
export const pauseStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/pause',
  title: '暂停代金券批次',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    pause_time: Type.Optional(Type.String()),
    /** 批次号 */
    stock_id: Type.String(),
    /** 开始时间 */
    start_time: Type.Optional(Type.String())
  })
})

/**
 * 下载批次退款明细
 *
 * Refund flow: `GET /v3/marketing/favor/stocks/{stock_id}/refund-flow`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463523
 */
export const refundFlow = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/refund-flow',
  title: '下载批次退款明细',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  answer: Type.Object({
    /** 地址 */
    url: Type.String(),
    /** 账单原文的哈希值 */
    hash_value: Type.String(),
    /** 哈希类型 */
    hash_type: Type.String()
  })
})

/**
 * 获取批次退款明细下载链接
 *
 * Refund flow by day: `GET /v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day`
 */
export const refundFlowByDay = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day',
  title: '获取批次退款明细下载链接',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String()
  }),
  answer: Type.Object({
    /** 地址 */
    url: Type.String(),
    stock_refundflow_hash: Type.String(),
    stock_refundflow_count: Type.String()
  })
})

/**
 * 重启代金券批次
 *
 * Restart stock: `POST /v3/marketing/favor/stocks/{stock_id}/restart`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460411
 */
export const restartStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/restart',
  title: '重启代金券批次',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    restart_time: Type.Optional(Type.String()),
    /** 批次号 */
    stock_id: Type.String(),
    /** 开始时间 */
    start_time: Type.Optional(Type.String())
  })
})

/**
 * 激活代金券批次
 *
 * Start stock: `POST /v3/marketing/favor/stocks/{stock_id}/start`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460137
 */
export const startStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/start',
  title: '激活代金券批次',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 开始时间 */
    start_time: Type.String(),
    /** 批次号 */
    stock_id: Type.String()
  })
})

/**
 * Stop stock
 *
 * Stop stock: `POST /v3/marketing/favor/stocks/{stock_id}/stop`
 */
export const stopStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/stop',
  title: '',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    stop_time: Type.String(),
    /** 批次号 */
    stock_id: Type.String()
  })
})

/**
 * 下载批次核销明细
 *
 * Use flow: `GET /v3/marketing/favor/stocks/{stock_id}/use-flow`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463585
 */
export const useFlow = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/use-flow',
  title: '下载批次核销明细',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  answer: Type.Object({
    /** 地址 */
    url: Type.String(),
    /** 账单原文的哈希值 */
    hash_value: Type.String(),
    /** 哈希类型 */
    hash_type: Type.String()
  })
})

/**
 * 获取批次核销明细下载链接
 *
 * Use flow by day: `GET /v3/marketing/favor/stocks/{stock_id}/use-flow-by-day`
 */
export const useFlowByDay = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/use-flow-by-day',
  title: '获取批次核销明细下载链接',
  params: Type.Object({
    /** 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String()
  }),
  answer: Type.Object({
    /** 地址 */
    url: Type.String(),
    stock_useflow_hash: Type.String(),
    stock_useflow_count: Type.String()
  })
})

/**
 * 根据商户号查用户的券
 *
 * List coupons by filter: `GET /v3/marketing/favor/users/{openid}/coupons`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534690
 */
export const listCouponsByFilter = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/users/{openid}/coupons',
  title: '根据商户号查用户的券',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** 状态 */
    status: Type.Optional(OneOf('SENDED', 'USED')),
    creator_mchid: Type.Optional(Type.String()),
    sender_mchid: Type.Optional(Type.String()),
    available_mchid: Type.Optional(Type.String()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    business_type: Type.Optional(OneOf('MULTIUSE'))
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 创建批次的商户号 */
      stock_creator_mchid: Type.String(),
      /** 批次号 */
      stock_id: Type.String(),
      cut_to_message: Type.Optional(Type.Object({
        single_price_max: Type.Integer(),
        cut_to_price: Type.Integer()
      })),
      coupon_name: Type.String(),
      /** 状态 */
      status: OneOf('SENDED', 'USED', 'EXPIRED', 'RECOVER'),
      /** 商品描述 */
      description: Type.String(),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      coupon_type: OneOf('NORMAL', 'CUT_TO'),
      no_cash: Type.Boolean(),
      /** 可用开始时间 */
      available_begin_time: Type.String(),
      /** 可用结束时间 */
      available_end_time: Type.String(),
      singleitem: Type.Boolean(),
      normal_coupon_information: Type.Optional(Type.Object({
        coupon_amount: Type.Integer(),
        transaction_minimum: Type.Integer()
      })),
      /** 券 ID */
      coupon_id: Type.Optional(Type.String()),
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      stop_time: Type.Optional(Type.String()),
      consume_information: Type.Optional(Type.Object({
        consume_time: Type.Optional(Type.String()),
        consume_mchid: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 单品列表 */
        goods_detail: Type.Optional(Type.Array(Type.Object({
          goods_id: Type.Optional(Type.String()),
          /** 商品数量 */
          quantity: Type.Optional(Type.Integer()),
          price: Type.Optional(Type.Integer()),
          discount_amount: Type.Optional(Type.Integer())
        })))
      })),
      available_balance: Type.Optional(Type.Integer()),
      business_type: Type.Optional(OneOf('MULTIUSE')),
      /** 商户请求单号 */
      out_request_no: Type.Optional(Type.String()),
      distributed_coupons: Type.Optional(Type.Integer())
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
 * 发放代金券
 *
 * Send coupon: `POST /v3/marketing/favor/users/{openid}/coupons`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463767
 */
export const sendCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/users/{openid}/coupons',
  title: '发放代金券',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String()
  }),
  body: Type.Object({
    /** 批次号 */
    stock_id: Type.String(),
    /** 商户请求单号 */
    out_request_no: RequestNo,
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    coupon_value: Type.Optional(Type.Integer()),
    coupon_minimum: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** 券 ID */
    coupon_id: Type.String()
  })
})

/**
 * 查询代金券详情
 *
 * Query coupon: `GET /v3/marketing/favor/users/{openid}/coupons/{coupon_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012486942
 */
export const queryCoupon = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/users/{openid}/coupons/{coupon_id}',
  title: '查询代金券详情',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String(),
    /** 券 ID */
    coupon_id: Type.String()
  }),
  query: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    /** 批次号 */
    stock_id: Type.String(),
    cut_to_message: Type.Optional(Type.Object({
      single_price_max: Type.Integer(),
      cut_to_price: Type.Integer()
    })),
    coupon_name: Type.String(),
    /** 状态 */
    status: OneOf('SENDED', 'USED', 'EXPIRED', 'RECOVER'),
    /** 商品描述 */
    description: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    coupon_type: OneOf('NORMAL', 'CUT_TO'),
    no_cash: Type.Boolean(),
    /** 可用开始时间 */
    available_begin_time: Type.String(),
    /** 可用结束时间 */
    available_end_time: Type.String(),
    singleitem: Type.Boolean(),
    normal_coupon_information: Type.Optional(Type.Object({
      coupon_amount: Type.Integer(),
      transaction_minimum: Type.Integer()
    })),
    /** 券 ID */
    coupon_id: Type.Optional(Type.String()),
    /** 开始时间 */
    start_time: Type.Optional(Type.String()),
    stop_time: Type.Optional(Type.String()),
    consume_information: Type.Optional(Type.Object({
      consume_time: Type.Optional(Type.String()),
      consume_mchid: Type.Optional(Type.String()),
      /** 微信支付订单号 */
      transaction_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        goods_id: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Optional(Type.Integer()),
        price: Type.Optional(Type.Integer()),
        discount_amount: Type.Optional(Type.Integer())
      })))
    })),
    available_balance: Type.Optional(Type.Integer()),
    business_type: Type.Optional(OneOf('MULTIUSE')),
    /** 商户请求单号 */
    out_request_no: Type.Optional(Type.String()),
    distributed_coupons: Type.Optional(Type.Integer())
  })
})
