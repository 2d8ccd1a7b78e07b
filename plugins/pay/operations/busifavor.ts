import { Type } from '../../lib/typebox.js'
import { OneOf, OutTradeNo, payOperation, RequestNo } from '../define.js'

/**
 * 查询商家券事件通知地址
 *
 * Get the address that events of coupons are sent to: `GET /v3/marketing/busifavor/callbacks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465507
 */
export const getCouponNotify = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/callbacks',
  title: '查询商家券事件通知地址',
  query: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The https address, without a query, that events of coupons are sent to. 商家券事件通知地址，https，不带参数 */
    notify_url: Type.String()
  })
})

/**
 * 设置商家券事件通知地址
 *
 * Set the address that events of coupons are sent to: `POST /v3/marketing/busifavor/callbacks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465431
 */
export const setCouponNotify = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/callbacks',
  title: '设置商家券事件通知地址',
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The https address, without a query, that events of coupons are sent to. 商家券事件通知地址，https，不带参数 */
    notify_url: Type.String()
  }),
  answer: Type.Object({
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** The https address, without a query, that events of coupons are sent to. 商家券事件通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String()
  })
})

/**
 * 关联订单信息
 *
 * Link a coupon to the order that it is for: `POST /v3/marketing/busifavor/coupons/associate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465596
 */
export const associateTradeInfo = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/associate',
  title: '关联订单信息',
  body: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String({ minLength: 8, maxLength: 15 }),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: RequestNo
  }),
  answer: Type.Object({
    /** The time when WeChat Pay linked the coupon to the order, in RFC 3339. 系统关联券成功的时间，RFC 3339 格式 */
    wechatpay_associate_time: Type.String()
  })
})

/**
 * 使券失效
 *
 * Make a coupon invalid: `POST /v3/marketing/busifavor/coupons/deactivate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465890
 */
export const deactivateCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/deactivate',
  title: '使券失效',
  body: Type.Object({
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The merchant's own number of the request to make the coupon invalid. 失效请求单号 */
    deactivate_request_no: RequestNo,
    /** The reason why the coupon is made invalid. 失效原因 */
    deactivate_reason: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The time when WeChat Pay made the coupon invalid, in RFC 3339. 系统券成功失效的时间，RFC 3339 格式 */
    wechatpay_deactivate_time: Type.String()
  })
})

/**
 * 取消关联订单信息
 *
 * Take the link of a coupon to its order away: `POST /v3/marketing/busifavor/coupons/disassociate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465673
 */
export const disassociateTradeInfo = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/disassociate',
  title: '取消关联订单信息',
  body: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String({ minLength: 8, maxLength: 15 }),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: RequestNo
  }),
  answer: Type.Object({
    /** The time when WeChat Pay took the link to the order away, in RFC 3339. 系统取消关联成功的时间，RFC 3339 格式 */
    wechatpay_disassociate_time: Type.String()
  })
})

/**
 * 申请退券
 *
 * Give a used coupon back to the user: `POST /v3/marketing/busifavor/coupons/return`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465845
 */
export const returnCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/return',
  title: '申请退券',
  body: Type.Object({
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The merchant's own number of the request to give the used coupon back. 退券请求单号 */
    return_request_no: RequestNo
  }),
  answer: Type.Object({
    /** The time when WeChat Pay gave the used coupon back, in RFC 3339. 系统退券成功的时间，RFC 3339 格式 */
    wechatpay_return_time: Type.String()
  })
})

/**
 * 向用户发券
 *
 * Send a coupon to a user: `POST /v3/marketing/busifavor/coupons/send`
 * @see https://pay.weixin.qq.com/docs/merchant/products/merchant-exclusive-coupon/introduction.html
 */
export const sendCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/send',
  title: '向用户发券',
  body: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: RequestNo,
    /** The code that the coupon gets, for stocks of the mode `MERCHANT_API`. 券 code，券 code 模式为 MERCHANT_API 时指定 */
    coupon_code: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The result of the sending. 发券结果 */
    send_coupon_result: Type.Optional(Type.Object({
      /** The number of the coupon's stock. 批次号 */
      stock_id: Type.Optional(Type.String()),
      /** The merchant's own number of the request. 商户请求单号 */
      out_request_no: Type.Optional(Type.String()),
      /** The code of the coupon. 券 code */
      coupon_code: Type.Optional(Type.String())
    })),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** The code of the coupon. 券 code */
    coupon_code: Type.Optional(Type.String()),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: Type.Optional(Type.String())
  })
})

/**
 * 核销用户券
 *
 * Use a user's coupon: `POST /v3/marketing/busifavor/coupons/use`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465292
 */
export const useCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/use',
  title: '核销用户券',
  body: Type.Object({
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The time when the merchant asks to use the coupon, in RFC 3339. 请求核销时间，RFC 3339 格式 */
    use_time: Type.String(),
    /** The merchant's own number of the request to use the coupon. 核销请求单号 */
    use_request_no: RequestNo,
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mch_id: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The time when WeChat Pay used the coupon, in RFC 3339. 系统核销券成功的时间，RFC 3339 格式 */
    wechatpay_use_time: Type.String()
  })
})

/**
 * 发放消费卡
 *
 * Send a consumption card to a user: `POST /v3/marketing/busifavor/coupons/{card_id}/send`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/marketing/coupons/chapter3_1.shtml
 */
export const sendGovCard = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/coupons/{card_id}/send',
  title: '发放消费卡',
  params: Type.Object({
    /** The id of the consumption card. 消费卡 ID */
    card_id: Type.String()
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: RequestNo,
    /** The time when the merchant asks to send the card, in RFC 3339. 请求发卡时间，RFC 3339 格式 */
    send_time: Type.String()
  }),
  answer: Type.Object({
    /** The code of the user's consumption card. 消费卡 code */
    card_code: Type.String()
  })
})

/**
 * 向用户预发放商品券
 *
 * Prepare the sending of a coupon for goods: `POST /v3/marketing/busifavor/product-coupons/pre-send`
 */
export const preSendProductCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/product-coupons/pre-send',
  title: '向用户预发放商品券',
  body: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The merchant's own number of the request to send the coupon. 发券请求单号 */
    send_request_no: RequestNo
  }),
  answer: Type.Object({
    /** The token of the prepared coupon. 预发放的 token */
    token: Type.String()
  })
})

/**
 * 向用户发放商品券
 *
 * Send a coupon for goods to a user: `POST /v3/marketing/busifavor/product-coupons/send`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4015594964
 */
export const sendProductCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/product-coupons/send',
  title: '向用户发放商品券',
  body: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: RequestNo,
    /** The code of the coupon. 券 code */
    coupon_code: Type.Optional(Type.String()),
    /** The kind of coupon. `NORMAL`: an ordinary coupon. `MEMBER`: a coupon for members. 券类型。NORMAL：普通券；MEMBER：会员券 */
    coupon_type: OneOf('NORMAL', 'MEMBER'),
    /** The id of the user's member card. 会员卡 ID */
    member_card_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** The code of the coupon. 券 code */
    coupon_code: Type.Optional(Type.String()),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: Type.Optional(Type.String()),
    /** The result of the sending. 发券结果 */
    send_coupon_result: Type.Optional(Type.Object({
      /** The number of the coupon's stock. 批次号 */
      stock_id: Type.String(),
      /** The merchant's own number of the request. 商户请求单号 */
      out_request_no: Type.String(),
      /** The code of the coupon. 券 code */
      coupon_code: Type.String()
    }))
  })
})

/**
 * 创建商家券
 *
 * Create a stock of the merchant's coupons: `POST /v3/marketing/busifavor/stocks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534855
 */
export const createBusifavorStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/stocks',
  title: '创建商家券',
  body: Type.Object({
    /** The name of the stock, up to 21 characters. 商家券批次名称，最多 21 个字 */
    stock_name: Type.String(),
    /** The merchant whom the stock belongs to; for a partner it is the sub-merchant. 批次归属商户号，服务商模式下为子商户号 */
    belong_merchant: Type.String(),
    /** A remark that only the merchant sees, up to 20 characters. 批次备注，仅配置商户可见，最多 20 个字 */
    comment: Type.Optional(Type.String()),
    /** The goods that the coupon is for, as the user reads it in the card package; up to 15 characters. 适用商品范围，会显示在微信卡包中，最多 15 个字 */
    goods_name: Type.String(),
    /** The kind of coupons. `NORMAL`: a fixed amount off. `DISCOUNT`: a percentage off. `EXCHANGE`: goods at a special price. 批次类型。NORMAL：固定面额满减券；DISCOUNT：折扣券；EXCHANGE：换购券 */
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
    /** The way in which the coupon may be used. 核销规则 */
    coupon_use_rule: Type.Object({
      /** The time when the coupon may be used: the time that all of these rules allow. 券可核销时间，取各规则的交集 */
      coupon_available_time: Type.Object({
        /** The start of the stock, in RFC 3339. 批次开始时间，RFC 3339 格式 */
        available_begin_time: Type.String(),
        /** The end of the stock, in RFC 3339, at most one year after it begins. 批次结束时间，RFC 3339 格式，与开始时间的间隔不超过一年 */
        available_end_time: Type.String(),
        /** The number of days for which the coupon is valid once it takes effect. 生效后 N 天内有效 */
        available_day_after_receive: Type.Optional(Type.Integer()),
        /** The days of the week, and the times of those days, when the coupon may be used. 固定周期有效时间段 */
        available_week: Type.Optional(Type.Object({
          /** The days of the week: 0 is Sunday, 1 is Monday and so on. 可用星期数，0 为周日，1 为周一，以此类推 */
          week_day: Type.Optional(Type.Array(Type.Integer())),
          /** The times of the day when the coupon may be used; they need `week_day`. 当天可用时间段，需与可用星期数一起使用 */
          available_day_time: Type.Optional(Type.Array(Type.Object({
            /** The start of the time of the day, in seconds after midnight. 当天可用开始时间，单位为秒 */
            begin_time: Type.Optional(Type.Integer()),
            /** The end of the time of the day, in seconds after midnight. 当天可用结束时间，单位为秒 */
            end_time: Type.Optional(Type.Integer())
          })))
        })),
        /** Other times when the coupon may be used, at most two. 无规律的有效时间段，最多两个 */
        irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
          /** The start of the time, in RFC 3339. 开始时间，RFC 3339 格式 */
          begin_time: Type.Optional(Type.String()),
          /** The end of the time, in RFC 3339. 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String())
        }))),
        /** The number of days between the receipt of the coupon and the day when it takes effect; it needs `available_day_after_receive`. 领取后 N 天开始生效，需与生效后 N 天内有效一起使用 */
        wait_days_after_receive: Type.Optional(Type.Integer()),
        /** The number of seconds for which the coupon is valid after its receipt. 领取后 N 秒内有效 */
        available_second_after_receive: Type.Optional(Type.Integer())
      }),
      /** The rule of a coupon for a fixed amount, for stocks of the kind `NORMAL`. 固定面额满减券使用规则，批次类型为 NORMAL 时有效 */
      fixed_normal_coupon: Type.Optional(Type.Object({
        /** The amount off, in fen. 优惠金额，单位为分 */
        discount_amount: Type.Integer(),
        /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
        transaction_minimum: Type.Integer()
      })),
      /** The rule of a coupon for a percentage, for stocks of the kind `DISCOUNT`. 折扣券使用规则，批次类型为 DISCOUNT 时有效 */
      discount_coupon: Type.Optional(Type.Object({
        /** The percentage that the user still pays: 88 takes 12 % off. 折扣百分比，例如 88 为八八折 */
        discount_percent: Type.Integer(),
        /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
        transaction_minimum: Type.Integer()
      })),
      /** The rule of a coupon for a special price, for stocks of the kind `EXCHANGE`. 换购券使用规则，批次类型为 EXCHANGE 时有效 */
      exchange_coupon: Type.Optional(Type.Object({
        /** The special price of the goods, in fen. 单品换购价，单位为分 */
        exchange_price: Type.Integer(),
        /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
        transaction_minimum: Type.Integer()
      })),
      /** The way in which the coupon is used. `OFF_LINE`: its code is scanned in the shop. `MINI_PROGRAMS`: in a mini program. `SELF_CONSUME`: the user uses it alone. `PAYMENT_CODE`: with the payment code of WeChat Pay. 核销方式。OFF_LINE：线下滴码核销；MINI_PROGRAMS：线上小程序核销；SELF_CONSUME：用户自助核销；PAYMENT_CODE：微信支付付款码核销 */
      use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
      /** The appid of the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 appid，核销方式为线上小程序核销时有效 */
      mini_programs_appid: Type.Optional(Type.String()),
      /** The path in the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 path，核销方式为线上小程序核销时有效 */
      mini_programs_path: Type.Optional(Type.String())
    }),
    /** The way in which the coupons are handed out. 发放规则 */
    stock_send_rule: Type.Object({
      /** The budget of the stock, in fen. 批次总预算，单位为分 */
      max_amount: Type.Optional(Type.Integer()),
      /** The largest number of coupons that the stock has. 批次最大发放个数 */
      max_coupons: Type.Integer(),
      /** The number of coupons that a user may get. 用户最大可领个数 */
      max_coupons_per_user: Type.Integer(),
      /** The most that the stock gives in a day, in fen. 单天发放上限金额，单位为分 */
      max_amount_by_day: Type.Optional(Type.Integer()),
      /** The largest number of coupons that are handed out in a day. 单天发放上限个数 */
      max_coupons_by_day: Type.Optional(Type.Integer()),
      /** Whether the limit per user holds for all WeChat accounts of a person together. 是否开启自然人限制 */
      natural_person_limit: Type.Optional(Type.Boolean()),
      /** Whether suspicious accounts are kept from the coupons. 是否开启防刷（可疑账号拦截） */
      prevent_api_abuse: Type.Optional(Type.Boolean()),
      /** Whether a user may give the coupon to another user. 是否允许转赠 */
      transferable: Type.Optional(Type.Boolean()),
      /** Whether a user may share the link for getting the coupon. 是否允许分享链接 */
      shareable: Type.Optional(Type.Boolean())
    }),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: RequestNo,
    /** The entrances on the page of the coupon. 自定义入口 */
    custom_entrance: Type.Optional(Type.Object({
      /** The entrance to a mini program. 小程序入口 */
      mini_programs_info: Type.Optional(Type.Object({
        /** The appid of the mini program. 小程序 appid */
        mini_programs_appid: Type.String(),
        /** The path in the mini program. 小程序 path */
        mini_programs_path: Type.String(),
        /** The text of the entrance. 入口文案 */
        entrance_words: Type.String(),
        /** The text that guides the user to the entrance. 引导文案 */
        guiding_words: Type.Optional(Type.String())
      })),
      /** The appid of the merchant's official account, which the page of the coupon leads to. 商户公众号 appid */
      appid: Type.Optional(Type.String()),
      /** The id of the marketing hall. 营销馆 ID */
      hall_id: Type.Optional(Type.String()),
      /** The id of the shop where the coupon may be used. 可用门店 ID */
      store_id: Type.Optional(Type.String()),
      /** The way in which the code is shown. `NOT_SHOW`: not at all. `BARCODE`: as a barcode. `QRCODE`: as a QR code. code 展示模式。NOT_SHOW：不展示；BARCODE：一维码；QRCODE：二维码 */
      code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
    })),
    /** The appearance of the coupon. 样式信息 */
    display_pattern_info: Type.Optional(Type.Object({
      /** The instructions for using the coupon, as the user reads them. 使用须知 */
      description: Type.Optional(Type.String()),
      /** The address of the merchant's logo. 商户 logo 地址 */
      merchant_logo_url: Type.Optional(Type.String()),
      /** The merchant's name as the user reads it. 商户名称 */
      merchant_name: Type.Optional(Type.String()),
      /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      /** The address of the picture on the page of the coupon. 券详情图片地址 */
      coupon_image_url: Type.Optional(Type.String()),
      /** The video of WeChat Channels on the page of the coupon. 视频号相关信息 */
      finder_info: Type.Optional(Type.Object({
        /** The id of the account at WeChat Channels. 视频号 ID */
        finder_id: Type.String(),
        /** The id of the video. 视频号视频 ID */
        finder_video_id: Type.String(),
        /** The address of the cover of the video. 视频号封面图地址 */
        finder_video_cover_image_url: Type.String()
      }))
    })),
    /** The source of the codes. `WECHATPAY_MODE`: WeChat Pay makes them. `MERCHANT_API`: the merchant names the code with each coupon sent. `MERCHANT_UPLOAD`: the merchant uploads them before. 券 code 模式。WECHATPAY_MODE：系统分配；MERCHANT_API：发券时由商户指定；MERCHANT_UPLOAD：商户预先上传 */
    coupon_code_mode: OneOf('WECHATPAY_MODE', 'MERCHANT_API', 'MERCHANT_UPLOAD'),
    /** The way in which events of the coupons are sent. 事件通知配置 */
    notify_config: Type.Optional(Type.Object({
      /** The appid for which the notifications give the user's openid. 事件通知 appid */
      notify_appid: Type.Optional(Type.String())
    })),
    /** Whether the stock allows subsidies between merchants. 是否允许营销补差 */
    subsidy: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})

/**
 * 查询商家券详情
 *
 * Get a stock of coupons: `GET /v3/marketing/busifavor/stocks/{stock_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534928
 */
export const queryStock = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/stocks/{stock_id}',
  title: '查询商家券详情',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  answer: Type.Object({
    /** The name of the stock, up to 21 characters. 商家券批次名称，最多 21 个字 */
    stock_name: Type.String(),
    /** The merchant whom the stock belongs to; for a partner it is the sub-merchant. 批次归属商户号，服务商模式下为子商户号 */
    belong_merchant: Type.String(),
    /** A remark that only the merchant sees, up to 20 characters. 批次备注，仅配置商户可见，最多 20 个字 */
    comment: Type.Optional(Type.String()),
    /** The goods that the coupon is for, as the user reads it in the card package; up to 15 characters. 适用商品范围，会显示在微信卡包中，最多 15 个字 */
    goods_name: Type.String(),
    /** The kind of coupons. `NORMAL`: a fixed amount off. `DISCOUNT`: a percentage off. `EXCHANGE`: goods at a special price. 批次类型。NORMAL：固定面额满减券；DISCOUNT：折扣券；EXCHANGE：换购券 */
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
    /** The way in which the coupon may be used. 核销规则 */
    coupon_use_rule: Type.Object({
      /** The time when the coupon may be used: the time that all of these rules allow. 券可核销时间，取各规则的交集 */
      coupon_available_time: Type.Object({
        /** The start of the stock, in RFC 3339. 批次开始时间，RFC 3339 格式 */
        available_begin_time: Type.String(),
        /** The end of the stock, in RFC 3339, at most one year after it begins. 批次结束时间，RFC 3339 格式，与开始时间的间隔不超过一年 */
        available_end_time: Type.String(),
        /** The number of days for which the coupon is valid once it takes effect. 生效后 N 天内有效 */
        available_day_after_receive: Type.Optional(Type.Integer()),
        /** The days of the week, and the times of those days, when the coupon may be used. 固定周期有效时间段 */
        available_week: Type.Optional(Type.Object({
          /** The days of the week: 0 is Sunday, 1 is Monday and so on. 可用星期数，0 为周日，1 为周一，以此类推 */
          week_day: Type.Optional(Type.Array(Type.String())),
          /** The times of the day when the coupon may be used; they need `week_day`. 当天可用时间段，需与可用星期数一起使用 */
          available_day_time: Type.Optional(Type.Array(Type.Object({
            /** The start of the time of the day, in seconds after midnight. 当天可用开始时间，单位为秒 */
            begin_time: Type.Optional(Type.Integer()),
            /** The end of the time of the day, in seconds after midnight. 当天可用结束时间，单位为秒 */
            end_time: Type.Optional(Type.Integer())
          })))
        })),
        /** Other times when the coupon may be used, at most two. 无规律的有效时间段，最多两个 */
        irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
          /** The start of the time, in RFC 3339. 开始时间，RFC 3339 格式 */
          begin_time: Type.Optional(Type.String()),
          /** The end of the time, in RFC 3339. 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String())
        }))),
        /** The number of days between the receipt of the coupon and the day when it takes effect; it needs `available_day_after_receive`. 领取后 N 天开始生效，需与生效后 N 天内有效一起使用 */
        wait_days_after_receive: Type.Optional(Type.Integer())
      }),
      /** The rule of a coupon for a fixed amount, for stocks of the kind `NORMAL`. 固定面额满减券使用规则，批次类型为 NORMAL 时有效 */
      fixed_normal_coupon: Type.Optional(Type.Object({
        /** The amount off, in fen. 优惠金额，单位为分 */
        discount_amount: Type.Optional(Type.Integer()),
        /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      /** The rule of a coupon for a percentage, for stocks of the kind `DISCOUNT`. 折扣券使用规则，批次类型为 DISCOUNT 时有效 */
      discount_coupon: Type.Optional(Type.Object({
        /** The percentage that the user still pays: 88 takes 12 % off. 折扣百分比，例如 88 为八八折 */
        discount_percent: Type.Optional(Type.Integer()),
        /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      /** The rule of a coupon for a special price, for stocks of the kind `EXCHANGE`. 换购券使用规则，批次类型为 EXCHANGE 时有效 */
      exchange_coupon: Type.Optional(Type.Object({
        /** The special price of the goods, in fen. 单品换购价，单位为分 */
        exchange_price: Type.Optional(Type.Integer()),
        /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      /** The way in which the coupon is used. `OFF_LINE`: its code is scanned in the shop. `MINI_PROGRAMS`: in a mini program. `SELF_CONSUME`: the user uses it alone. `PAYMENT_CODE`: with the payment code of WeChat Pay. 核销方式。OFF_LINE：线下滴码核销；MINI_PROGRAMS：线上小程序核销；SELF_CONSUME：用户自助核销；PAYMENT_CODE：微信支付付款码核销 */
      use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
      /** The appid of the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 appid，核销方式为线上小程序核销时有效 */
      mini_programs_appid: Type.Optional(Type.String()),
      /** The path in the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 path，核销方式为线上小程序核销时有效 */
      mini_programs_path: Type.Optional(Type.String())
    }),
    /** The way in which the coupons are handed out. 发放规则 */
    stock_send_rule: Type.Object({
      /** The budget of the stock, in fen. 批次总预算，单位为分 */
      max_amount: Type.Optional(Type.Integer()),
      /** The largest number of coupons that the stock has. 批次最大发放个数 */
      max_coupons: Type.Optional(Type.Integer()),
      /** The number of coupons that a user may get. 用户最大可领个数 */
      max_coupons_per_user: Type.Integer(),
      /** The most that the stock gives in a day, in fen. 单天发放上限金额，单位为分 */
      max_amount_by_day: Type.Optional(Type.Integer()),
      /** The largest number of coupons that are handed out in a day. 单天发放上限个数 */
      max_coupons_by_day: Type.Optional(Type.Integer()),
      /** Whether the limit per user holds for all WeChat accounts of a person together. 是否开启自然人限制 */
      natural_person_limit: Type.Optional(Type.Boolean()),
      /** Whether suspicious accounts are kept from the coupons. 是否开启防刷（可疑账号拦截） */
      prevent_api_abuse: Type.Optional(Type.Boolean()),
      /** Whether a user may give the coupon to another user. 是否允许转赠 */
      transferable: Type.Optional(Type.Boolean()),
      /** Whether a user may share the link for getting the coupon. 是否允许分享链接 */
      shareable: Type.Optional(Type.Boolean())
    }),
    /** The entrances on the page of the coupon. 自定义入口 */
    custom_entrance: Type.Optional(Type.Object({
      /** The entrance to a mini program. 小程序入口 */
      mini_programs_info: Type.Optional(Type.Object({
        /** The appid of the mini program. 小程序 appid */
        mini_programs_appid: Type.String(),
        /** The path in the mini program. 小程序 path */
        mini_programs_path: Type.String(),
        /** The text of the entrance. 入口文案 */
        entrance_words: Type.String(),
        /** The text that guides the user to the entrance. 引导文案 */
        guiding_words: Type.Optional(Type.String())
      })),
      /** The appid of the merchant's official account, which the page of the coupon leads to. 商户公众号 appid */
      appid: Type.Optional(Type.String()),
      /** The id of the marketing hall. 营销馆 ID */
      hall_id: Type.Optional(Type.String()),
      /** The id of the shop where the coupon may be used. 可用门店 ID */
      store_id: Type.Optional(Type.String()),
      /** The way in which the code is shown. `NOT_SHOW`: not at all. `BARCODE`: as a barcode. `QRCODE`: as a QR code. code 展示模式。NOT_SHOW：不展示；BARCODE：一维码；QRCODE：二维码 */
      code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
    })),
    /** The appearance of the coupon. 样式信息 */
    display_pattern_info: Type.Optional(Type.Object({
      /** The instructions for using the coupon, as the user reads them. 使用须知 */
      description: Type.Optional(Type.String()),
      /** The address of the merchant's logo. 商户 logo 地址 */
      merchant_logo_url: Type.Optional(Type.String()),
      /** The merchant's name as the user reads it. 商户名称 */
      merchant_name: Type.Optional(Type.String()),
      /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      /** The address of the picture on the page of the coupon. 券详情图片地址 */
      coupon_image_url: Type.Optional(Type.String()),
      /** The video of WeChat Channels on the page of the coupon. 视频号相关信息 */
      finder_info: Type.Optional(Type.Object({
        /** The id of the account at WeChat Channels. 视频号 ID */
        finder_id: Type.Optional(Type.String()),
        /** The id of the video. 视频号视频 ID */
        finder_video_id: Type.Optional(Type.String()),
        /** The address of the cover of the video. 视频号封面图地址 */
        finder_video_cover_image_url: Type.Optional(Type.String())
      }))
    })),
    /** The state of the stock. `UNAUDIT`: being checked. `RUNNING`: running. `STOPED`: stopped. `PAUSED`: no coupons are handed out for now. 批次状态。UNAUDIT：审核中；RUNNING：运行中；STOPED：已停止；PAUSED：暂停发放 */
    stock_state: OneOf('UNAUDIT', 'RUNNING', 'STOPED', 'PAUSED'),
    /** The source of the codes. `WECHATPAY_MODE`: WeChat Pay makes them. `MERCHANT_API`: the merchant names the code with each coupon sent. `MERCHANT_UPLOAD`: the merchant uploads them before. 券 code 模式。WECHATPAY_MODE：系统分配；MERCHANT_API：发券时由商户指定；MERCHANT_UPLOAD：商户预先上传 */
    coupon_code_mode: OneOf('WECHATPAY_MODE', 'MERCHANT_API', 'MERCHANT_UPLOAD'),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The number of codes, if the merchant uploads them. 券 code 数量，商户预存 code 时返回 */
    coupon_code_count: Type.Optional(Type.Object({
      /** The number of codes that were uploaded in all. 已上传的券 code 总数 */
      total_count: Type.Integer(),
      /** The number of codes that are left. 剩余可用的券 code 数 */
      available_count: Type.Integer()
    })),
    /** The way in which events of the coupons are sent. 事件通知配置 */
    notify_config: Type.Optional(Type.Object({
      /** The appid for which the notifications give the user's openid. 事件通知 appid */
      notify_appid: Type.Optional(Type.String())
    })),
    /** The number of coupons that were handed out. 批次发放情况 */
    send_count_information: Type.Optional(Type.Object({
      /** The number of coupons that were handed out in all. 批次总发放个数 */
      total_send_num: Type.Optional(Type.Integer()),
      /** The amount of all coupons handed out, in fen. 批次总发放金额，单位为分 */
      total_send_amount: Type.Optional(Type.Integer()),
      /** The number of coupons that were handed out today. 批次当天发放个数 */
      today_send_num: Type.Optional(Type.Integer()),
      /** The amount of the coupons handed out today, in fen. 批次当天发放金额，单位为分 */
      today_send_amount: Type.Optional(Type.Integer())
    })),
    /** Whether the stock allows subsidies between merchants. 是否允许营销补差 */
    subsidy: Type.Optional(Type.Boolean())
  })
})

/**
 * 修改商家券基本信息
 *
 * Change the texts and rules of a stock: `PATCH /v3/marketing/busifavor/stocks/{stock_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535020
 */
export const modifyStockInfo = payOperation({
  method: 'PATCH',
  path: '/v3/marketing/busifavor/stocks/{stock_id}',
  title: '修改商家券基本信息',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** The entrances on the page of the coupon. 自定义入口 */
    custom_entrance: Type.Optional(Type.Object({
      /** The entrance to a mini program. 小程序入口 */
      mini_programs_info: Type.Optional(Type.Object({
        /** The appid of the mini program. 小程序 appid */
        mini_programs_appid: Type.Optional(Type.String()),
        /** The path in the mini program. 小程序 path */
        mini_programs_path: Type.Optional(Type.String()),
        /** The text of the entrance. 入口文案 */
        entrance_words: Type.Optional(Type.String()),
        /** The text that guides the user to the entrance. 引导文案 */
        guiding_words: Type.Optional(Type.String())
      })),
      /** The appid of the merchant's official account, which the page of the coupon leads to. 商户公众号 appid */
      appid: Type.Optional(Type.String()),
      /** The id of the marketing hall. 营销馆 ID */
      hall_id: Type.Optional(Type.String()),
      /** The way in which the code is shown. `NOT_SHOW`: not at all. `BARCODE`: as a barcode. `QRCODE`: as a QR code. code 展示模式。NOT_SHOW：不展示；BARCODE：一维码；QRCODE：二维码 */
      code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE')),
      /** The id of the shop where the coupon may be used. 可用门店 ID */
      store_id: Type.Optional(Type.String())
    })),
    /** The name of the stock, up to 21 characters. 商家券批次名称，最多 21 个字 */
    stock_name: Type.Optional(Type.String()),
    /** A remark that only the merchant sees, up to 20 characters. 批次备注，仅配置商户可见，最多 20 个字 */
    comment: Type.Optional(Type.String()),
    /** The goods that the coupon is for, as the user reads it in the card package; up to 15 characters. 适用商品范围，会显示在微信卡包中，最多 15 个字 */
    goods_name: Type.Optional(Type.String()),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: RequestNo,
    /** The appearance of the coupon. 样式信息 */
    display_pattern_info: Type.Optional(Type.Object({
      /** The instructions for using the coupon, as the user reads them. 使用须知 */
      description: Type.Optional(Type.String()),
      /** The address of the merchant's logo. 商户 logo 地址 */
      merchant_logo_url: Type.Optional(Type.String()),
      /** The merchant's name as the user reads it. 商户名称 */
      merchant_name: Type.Optional(Type.String()),
      /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      /** The address of the picture on the page of the coupon. 券详情图片地址 */
      coupon_image_url: Type.Optional(Type.String()),
      /** The video of WeChat Channels on the page of the coupon. 视频号相关信息 */
      finder_info: Type.Optional(Type.Object({
        /** The id of the account at WeChat Channels. 视频号 ID */
        finder_id: Type.Optional(Type.String()),
        /** The id of the video. 视频号视频 ID */
        finder_video_id: Type.Optional(Type.String()),
        /** The address of the cover of the video. 视频号封面图地址 */
        finder_video_cover_image_url: Type.Optional(Type.String())
      }))
    })),
    /** The way in which the coupon may be used. 核销规则 */
    coupon_use_rule: Type.Optional(Type.Object({
      /** The way in which the coupon is used. `OFF_LINE`: its code is scanned in the shop. `MINI_PROGRAMS`: in a mini program. `SELF_CONSUME`: the user uses it alone. `PAYMENT_CODE`: with the payment code of WeChat Pay. 核销方式。OFF_LINE：线下滴码核销；MINI_PROGRAMS：线上小程序核销；SELF_CONSUME：用户自助核销；PAYMENT_CODE：微信支付付款码核销 */
      use_method: Type.Optional(OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE')),
      /** The appid of the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 appid，核销方式为线上小程序核销时有效 */
      mini_programs_appid: Type.Optional(Type.String()),
      /** The path in the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 path，核销方式为线上小程序核销时有效 */
      mini_programs_path: Type.Optional(Type.String())
    })),
    /** The way in which the coupons are handed out. 发放规则 */
    stock_send_rule: Type.Optional(Type.Object({
      /** Whether the limit per user holds for all WeChat accounts of a person together. 是否开启自然人限制 */
      natural_person_limit: Type.Optional(Type.Boolean()),
      /** Whether suspicious accounts are kept from the coupons. 是否开启防刷（可疑账号拦截） */
      prevent_api_abuse: Type.Optional(Type.Boolean())
    })),
    /** The way in which events of the coupons are sent. 事件通知配置 */
    notify_config: Type.Optional(Type.Object({
      /** The appid for which the notifications give the user's openid. 事件通知 appid */
      notify_appid: Type.Optional(Type.String())
    })),
    /** Whether the stock allows subsidies between merchants. 是否允许营销补差 */
    subsidy: Type.Optional(Type.Boolean())
  })
})

/**
 * 修改批次预算
 *
 * Change how many coupons a stock has: `PATCH /v3/marketing/busifavor/stocks/{stock_id}/budget`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012465739
 */
export const modifyBudget = payOperation({
  method: 'PATCH',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/budget',
  title: '修改批次预算',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** The largest number of coupons that the stock shall have. 目标批次最大发放个数 */
    target_max_coupons: Type.Optional(Type.Integer()),
    /** The largest number of coupons that the stock has now; it goes with `target_max_coupons`. 当前批次最大发放个数，修改最大发放个数时传入 */
    current_max_coupons: Type.Optional(Type.Integer()),
    /** The largest number of coupons that shall be handed out in a day. 目标单天发放上限个数 */
    target_max_coupons_by_day: Type.Optional(Type.Integer()),
    /** The largest number of coupons that are handed out in a day now; it goes with `target_max_coupons_by_day`. 当前单天发放上限个数，修改单天发放上限时传入 */
    current_max_coupons_by_day: Type.Optional(Type.Integer()),
    /** The merchant's own number of the request to change the budget. 修改预算请求单据号 */
    modify_budget_request_no: RequestNo
  }),
  answer: Type.Object({
    /** The largest number of coupons that the stock has. 批次最大发放个数 */
    max_coupons: Type.Integer(),
    /** The largest number of coupons that are handed out in a day. 单天发放上限个数 */
    max_coupons_by_day: Type.Optional(Type.Integer())
  })
})

/**
 * 查询预存code列表
 *
 * List the codes that were uploaded for a stock: `GET /v3/marketing/busifavor/stocks/{stock_id}/couponcodes`
 * @see https://pay.weixin.qq.com/docs/merchant/products/merchant-exclusive-coupon/introduction.html
 */
export const queryCouponCodeList = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/couponcodes',
  title: '查询预存code列表',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** Only codes in this state: `AVAILABLE` and `DISPATCHED` are states of the code, the others are states of its coupon. 按状态筛选。AVAILABLE：未发放；DISPATCHED：已发放；其余为券状态 */
    status: Type.Optional(OneOf('AVAILABLE', 'DISPATCHED', 'SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED'))
  }),
  answer: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The codes. code 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The code. 券 code */
      code: Type.String(),
      /** The state of the code. `AVAILABLE`: not handed out yet. `DISPATCHED`: handed out. code 状态。AVAILABLE：未发放；DISPATCHED：已发放 */
      code_status: OneOf('AVAILABLE', 'DISPATCHED'),
      /** The time when the code was uploaded, in RFC 3339. 上传时间，RFC 3339 格式 */
      upload_time: Type.Optional(Type.String()),
      /** The time when the code was handed out, in RFC 3339. 发放时间，RFC 3339 格式 */
      dispatched_time: Type.Optional(Type.String()),
      /** The user's openid for the appid. 用户标识 */
      openid: Type.Optional(Type.String()),
      /** The user's unionid. 用户统一标识 */
      unionid: Type.Optional(Type.String()),
      /** The code of the coupon. 券 code */
      coupon_code: Type.Optional(Type.String())
    }))),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer()
  })
})

/**
 * 上传预存code
 *
 * Upload codes for a stock: `POST /v3/marketing/busifavor/stocks/{stock_id}/couponcodes`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012487038
 */
export const uploadCouponCode = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/couponcodes',
  title: '上传预存code',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** The codes to upload, up to 200. 券 code 列表，最多 200 个 */
    coupon_code_list: Type.Array(Type.String()),
    /** The merchant's own number of the upload. 上传请求单据号 */
    upload_request_no: RequestNo
  }),
  answer: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The number of different codes that were uploaded. 去重后上传 code 总数 */
    total_count: Type.Integer(),
    /** The number of codes that were added. 上传成功的 code 个数 */
    success_count: Type.Integer(),
    /** The codes that were added. 上传成功的 code 列表 */
    success_codes: Type.Optional(Type.Array(Type.String())),
    /** The time when the codes were added, in RFC 3339. 上传成功时间，RFC 3339 格式 */
    success_time: Type.String(),
    /** The number of codes that were not added. 上传失败的 code 个数 */
    fail_count: Type.Optional(Type.Integer()),
    /** The codes that were not added, with the reasons. 上传失败的 code 及原因 */
    fail_codes: Type.Optional(Type.Array(Type.Object({
      /** The code that was not added. 上传失败的券 code */
      coupon_code: Type.String(),
      /** The code of the error. 错误码 */
      code: Type.String(),
      /** The text of the error. 错误信息 */
      message: Type.String()
    }))),
    /** Codes that had been uploaded before. 已存在的 code 列表 */
    exist_codes: Type.Optional(Type.Array(Type.String())),
    /** Codes that the upload has more than once. 本次请求中重复的 code 列表 */
    duplicate_codes: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * 删除预存code
 *
 * Delete a code that was uploaded: `DELETE /v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}`
 * @see https://pay.weixin.qq.com/docs/merchant/products/merchant-exclusive-coupon/introduction.html
 */
export const deleteCouponCode = payOperation({
  method: 'DELETE',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}',
  title: '删除预存code',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String()
  }),
  query: Type.Object({
    /** The merchant's own number of the request to delete the code. 删除请求单据号 */
    delete_request_no: RequestNo
  }),
  answer: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The time when the code was deleted, in RFC 3339. 删除时间，RFC 3339 格式 */
    delete_time: Type.String()
  })
})

/**
 * 查询预存code详情
 *
 * Get a code that was uploaded, with its coupon: `GET /v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}`
 * @see https://pay.weixin.qq.com/docs/merchant/products/merchant-exclusive-coupon/introduction.html
 */
export const couponCodeInfo = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}',
  title: '查询预存code详情',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String()
  }),
  query: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The code that was uploaded. 预存 code 信息 */
    code_information: Type.Object({
      /** The code. 券 code */
      code: Type.String(),
      /** The state of the code. `AVAILABLE`: not handed out yet. `DISPATCHED`: handed out. code 状态。AVAILABLE：未发放；DISPATCHED：已发放 */
      code_status: OneOf('AVAILABLE', 'DISPATCHED'),
      /** The time when the code was uploaded, in RFC 3339. 上传时间，RFC 3339 格式 */
      upload_time: Type.Optional(Type.String()),
      /** The time when the code was handed out, in RFC 3339. 发放时间，RFC 3339 格式 */
      dispatched_time: Type.Optional(Type.String()),
      /** The user's openid for the appid. 用户标识 */
      openid: Type.Optional(Type.String()),
      /** The user's unionid. 用户统一标识 */
      unionid: Type.Optional(Type.String()),
      /** The code of the coupon. 券 code */
      coupon_code: Type.Optional(Type.String())
    }),
    /** The coupon that has the code. 券信息 */
    coupon_information: Type.Optional(Type.Object({
      /** The merchant whom the stock belongs to; for a partner it is the sub-merchant. 批次归属商户号，服务商模式下为子商户号 */
      belong_merchant: Type.String(),
      /** The name of the stock, up to 21 characters. 商家券批次名称，最多 21 个字 */
      stock_name: Type.String(),
      /** A remark that only the merchant sees, up to 20 characters. 批次备注，仅配置商户可见，最多 20 个字 */
      comment: Type.Optional(Type.String()),
      /** The goods that the coupon is for, as the user reads it in the card package; up to 15 characters. 适用商品范围，会显示在微信卡包中，最多 15 个字 */
      goods_name: Type.String(),
      /** The kind of coupons. `NORMAL`: a fixed amount off. `DISCOUNT`: a percentage off. `EXCHANGE`: goods at a special price. 批次类型。NORMAL：固定面额满减券；DISCOUNT：折扣券；EXCHANGE：换购券 */
      stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
      /** Whether a user may give the coupon to another user. 是否允许转赠 */
      transferable: Type.Optional(Type.Boolean()),
      /** Whether a user may share the link for getting the coupon. 是否允许分享链接 */
      shareable: Type.Optional(Type.Boolean()),
      /** The state of the coupon. `SENDED`: with the user, to be used. `USED`: used. `EXPIRED`: expired. `DELETED`: deleted by the user. `DEACTIVATED`: made invalid. 券状态。SENDED：可用；USED：已核销；EXPIRED：已过期；DELETED：已删除；DEACTIVATED：已失效 */
      coupon_state: Type.Optional(OneOf('SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED')),
      /** The appearance of the coupon. 样式信息 */
      display_pattern_info: Type.Optional(Type.Object({
        /** The instructions for using the coupon, as the user reads them. 使用须知 */
        description: Type.Optional(Type.String()),
        /** The address of the merchant's logo. 商户 logo 地址 */
        merchant_logo_url: Type.Optional(Type.String()),
        /** The merchant's name as the user reads it. 商户名称 */
        merchant_name: Type.Optional(Type.String()),
        /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
        background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
        /** The address of the picture on the page of the coupon. 券详情图片地址 */
        coupon_image_url: Type.Optional(Type.String()),
        /** The video of WeChat Channels on the page of the coupon. 视频号相关信息 */
        finder_info: Type.Optional(Type.Object({
          /** The id of the account at WeChat Channels. 视频号 ID */
          finder_id: Type.Optional(Type.String()),
          /** The id of the video. 视频号视频 ID */
          finder_video_id: Type.Optional(Type.String()),
          /** The address of the cover of the video. 视频号封面图地址 */
          finder_video_cover_image_url: Type.Optional(Type.String())
        }))
      })),
      /** The way in which the coupon may be used. 核销规则 */
      coupon_use_rule: Type.Object({
        /** The time when the coupon may be used: the time that all of these rules allow. 券可核销时间，取各规则的交集 */
        coupon_available_time: Type.Object({
          /** The start of the stock, in RFC 3339. 批次开始时间，RFC 3339 格式 */
          available_begin_time: Type.String(),
          /** The end of the stock, in RFC 3339, at most one year after it begins. 批次结束时间，RFC 3339 格式，与开始时间的间隔不超过一年 */
          available_end_time: Type.String(),
          /** The number of days for which the coupon is valid once it takes effect. 生效后 N 天内有效 */
          available_day_after_receive: Type.Optional(Type.Integer()),
          /** The days of the week, and the times of those days, when the coupon may be used. 固定周期有效时间段 */
          available_week: Type.Optional(Type.Object({
            /** The days of the week: 0 is Sunday, 1 is Monday and so on. 可用星期数，0 为周日，1 为周一，以此类推 */
            week_day: Type.Optional(Type.Array(Type.Integer())),
            /** The times of the day when the coupon may be used; they need `week_day`. 当天可用时间段，需与可用星期数一起使用 */
            available_day_time: Type.Optional(Type.Array(Type.Object({
              /** The start of the time of the day, in seconds after midnight. 当天可用开始时间，单位为秒 */
              begin_time: Type.Optional(Type.Integer()),
              /** The end of the time of the day, in seconds after midnight. 当天可用结束时间，单位为秒 */
              end_time: Type.Optional(Type.Integer())
            })))
          })),
          /** Other times when the coupon may be used, at most two. 无规律的有效时间段，最多两个 */
          irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
            /** The start of the time, in RFC 3339. 开始时间，RFC 3339 格式 */
            begin_time: Type.Optional(Type.String()),
            /** The end of the time, in RFC 3339. 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String())
          }))),
          /** The number of days between the receipt of the coupon and the day when it takes effect; it needs `available_day_after_receive`. 领取后 N 天开始生效，需与生效后 N 天内有效一起使用 */
          wait_days_after_receive: Type.Optional(Type.Integer())
        }),
        /** The rule of a coupon for a fixed amount, for stocks of the kind `NORMAL`. 固定面额满减券使用规则，批次类型为 NORMAL 时有效 */
        fixed_normal_coupon: Type.Optional(Type.Object({
          /** The amount off, in fen. 优惠金额，单位为分 */
          discount_amount: Type.Optional(Type.Integer()),
          /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        /** The rule of a coupon for a percentage, for stocks of the kind `DISCOUNT`. 折扣券使用规则，批次类型为 DISCOUNT 时有效 */
        discount_coupon: Type.Optional(Type.Object({
          /** The percentage that the user still pays: 88 takes 12 % off. 折扣百分比，例如 88 为八八折 */
          discount_percent: Type.Optional(Type.Integer()),
          /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        /** The rule of a coupon for a special price, for stocks of the kind `EXCHANGE`. 换购券使用规则，批次类型为 EXCHANGE 时有效 */
        exchange_coupon: Type.Optional(Type.Object({
          /** The special price of the goods, in fen. 单品换购价，单位为分 */
          exchange_price: Type.Optional(Type.Integer()),
          /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        /** The way in which the coupon is used. `OFF_LINE`: its code is scanned in the shop. `MINI_PROGRAMS`: in a mini program. `SELF_CONSUME`: the user uses it alone. `PAYMENT_CODE`: with the payment code of WeChat Pay. 核销方式。OFF_LINE：线下滴码核销；MINI_PROGRAMS：线上小程序核销；SELF_CONSUME：用户自助核销；PAYMENT_CODE：微信支付付款码核销 */
        use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
        /** The appid of the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 appid，核销方式为线上小程序核销时有效 */
        mini_programs_appid: Type.Optional(Type.String()),
        /** The path in the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 path，核销方式为线上小程序核销时有效 */
        mini_programs_path: Type.Optional(Type.String())
      }),
      /** The entrances on the page of the coupon. 自定义入口 */
      custom_entrance: Type.Optional(Type.Object({
        /** The entrance to a mini program. 小程序入口 */
        mini_programs_info: Type.Optional(Type.Object({
          /** The appid of the mini program. 小程序 appid */
          mini_programs_appid: Type.String(),
          /** The path in the mini program. 小程序 path */
          mini_programs_path: Type.String(),
          /** The text of the entrance. 入口文案 */
          entrance_words: Type.String(),
          /** The text that guides the user to the entrance. 引导文案 */
          guiding_words: Type.Optional(Type.String())
        })),
        /** The appid of the merchant's official account, which the page of the coupon leads to. 商户公众号 appid */
        appid: Type.Optional(Type.String()),
        /** The id of the marketing hall. 营销馆 ID */
        hall_id: Type.Optional(Type.String()),
        /** The id of the shop where the coupon may be used. 可用门店 ID */
        store_id: Type.Optional(Type.String()),
        /** The way in which the code is shown. `NOT_SHOW`: not at all. `BARCODE`: as a barcode. `QRCODE`: as a QR code. code 展示模式。NOT_SHOW：不展示；BARCODE：一维码；QRCODE：二维码 */
        code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
      })),
      /** The code of the coupon. 券 code */
      coupon_code: Type.Optional(Type.String()),
      /** The number of the coupon's stock. 批次号 */
      stock_id: Type.Optional(Type.String()),
      /** The time when the coupon becomes usable, in RFC 3339. 券可使用开始时间，RFC 3339 格式 */
      available_start_time: Type.Optional(Type.String()),
      /** The time when the coupon expires, in RFC 3339. 券过期时间，RFC 3339 格式 */
      expire_time: Type.Optional(Type.String()),
      /** The time when the user got the coupon, in RFC 3339. 领券时间，RFC 3339 格式 */
      receive_time: Type.Optional(Type.String()),
      /** The merchant's own number of the request to send the coupon. 发券请求单号 */
      send_request_no: Type.Optional(Type.String()),
      /** The merchant's own number of the request to use the coupon. 核销请求单号 */
      use_request_no: Type.Optional(Type.String()),
      /** The time when the coupon was used, in RFC 3339. 核销时间，RFC 3339 格式 */
      use_time: Type.Optional(Type.String()),
      /** The merchant's own number of the order that the coupon is linked to. 关联的商户订单号 */
      associate_out_trade_no: Type.Optional(Type.String()),
      /** The merchant's own number of the request to give the used coupon back. 退券请求单号 */
      return_request_no: Type.Optional(Type.String()),
      /** The time when the used coupon was given back, in RFC 3339. 退券时间，RFC 3339 格式 */
      return_time: Type.Optional(Type.String()),
      /** The merchant's own number of the request to make the coupon invalid. 失效请求单号 */
      deactivate_request_no: Type.Optional(Type.String()),
      /** The time when the coupon was made invalid, in RFC 3339. 失效时间，RFC 3339 格式 */
      deactivate_time: Type.Optional(Type.String()),
      /** The reason why the coupon is made invalid. 失效原因 */
      deactivate_reason: Type.Optional(Type.String())
    }))
  })
})

/**
 * 查询营销补差付款单列表
 *
 * List the subsidies that were paid for a coupon: `GET /v3/marketing/busifavor/subsidy/pay-receipts`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_19.shtml
 */
export const payReceiptList = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/subsidy/pay-receipts',
  title: '查询营销补差付款单列表',
  query: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The merchant's own number of the subsidy. 业务请求唯一单号 */
    out_subsidy_no: Type.Optional(RequestNo)
  }),
  answer: Type.Object({
    /** The subsidies. 补差付款单列表 */
    pay_receipt_list: Type.Optional(Type.Array(Type.Object({
      /** The number that WeChat Pay gave to the subsidy. 补差付款单号 */
      subsidy_receipt_id: Type.String(),
      /** The number of the coupon's stock. 批次号 */
      stock_id: Type.String(),
      /** The code of the coupon. 券 code */
      coupon_code: Type.String(),
      /** The order number of WeChat Pay. 微信支付订单号 */
      transaction_id: Type.String(),
      /** The merchant who pays the subsidy. 营销补差扣款商户号 */
      payer_merchant: Type.String(),
      /** The merchant who gets the subsidy. 营销补差入账商户号 */
      payee_merchant: Type.String(),
      /** The subsidy, in fen. 补差付款金额，单位为分 */
      amount: Type.Integer(),
      /** The purpose of the subsidy. 补差付款描述 */
      description: Type.String(),
      /** The state of the subsidy. `PAY_RECEIPT_UNKNOWN`: unknown. `PAY_RECEIPT_ACCEPTED`: accepted. `PAY_RECEIPT_SUCCESS`: paid. `PAY_RECEIPT_FAIL`: failed. `PAY_RECEIPT_RETURNING`: being returned. `PAY_RECEIPT_PARTIAL_RETURN`: returned in part. `PAY_RECEIPT_FULL_RETURN`: returned in full. 补差付款单据状态。PAY_RECEIPT_UNKNOWN：未知；PAY_RECEIPT_ACCEPTED：已受理；PAY_RECEIPT_SUCCESS：成功；PAY_RECEIPT_FAIL：失败；PAY_RECEIPT_RETURNING：回退中；PAY_RECEIPT_PARTIAL_RETURN：部分回退；PAY_RECEIPT_FULL_RETURN：全额回退 */
      status: OneOf('PAY_RECEIPT_UNKNOWN', 'PAY_RECEIPT_ACCEPTED', 'PAY_RECEIPT_SUCCESS', 'PAY_RECEIPT_FAIL', 'PAY_RECEIPT_RETURNING', 'PAY_RECEIPT_PARTIAL_RETURN', 'PAY_RECEIPT_FULL_RETURN'),
      /** The reason why it failed. `PAY_RECEIPT_INSUFFICIENT_BALANCE`: the payer's balance is too low. `PAY_RECEIPT_NOT_INCOMESPLIT_ORDER`: the order is not made for sharing the profit. `PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA`: the amount exceeds the quota. `PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA`: the count exceeds the quota. `PAY_RECEIPT_OTHER`: another reason. 补差付款失败原因。PAY_RECEIPT_INSUFFICIENT_BALANCE：余额不足；PAY_RECEIPT_NOT_INCOMESPLIT_ORDER：非分账订单；PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA：超出补差金额限额；PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA：超出补差次数限额；PAY_RECEIPT_OTHER：其他 */
      fail_reason: Type.Optional(OneOf('PAY_RECEIPT_INSUFFICIENT_BALANCE', 'PAY_RECEIPT_NOT_INCOMESPLIT_ORDER', 'PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA', 'PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA', 'PAY_RECEIPT_OTHER')),
      /** The time when the subsidy was paid, in RFC 3339. 补差付款完成时间，RFC 3339 格式 */
      success_time: Type.Optional(Type.String()),
      /** The merchant's own number of the subsidy. 业务请求唯一单号 */
      out_subsidy_no: Type.String(),
      /** The time when the subsidy was begun, in RFC 3339. 补差付款发起时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String())
    })))
  })
})

/**
 * 营销补差付款
 *
 * Pay a subsidy for a coupon from one merchant to another: `POST /v3/marketing/busifavor/subsidy/pay-receipts`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_16.shtml
 */
export const subsidyPay = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/subsidy/pay-receipts',
  title: '营销补差付款',
  body: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant who pays the subsidy. 营销补差扣款商户号 */
    payer_merchant: Type.String(),
    /** The merchant who gets the subsidy. 营销补差入账商户号 */
    payee_merchant: Type.String(),
    /** The subsidy, in fen. 补差付款金额，单位为分 */
    amount: Type.Integer(),
    /** The purpose of the subsidy. 补差付款描述 */
    description: Type.String(),
    /** The merchant's own number of the subsidy. 业务请求唯一单号 */
    out_subsidy_no: RequestNo
  }),
  answer: Type.Object({
    /** The number that WeChat Pay gave to the subsidy. 补差付款单号 */
    subsidy_receipt_id: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant who pays the subsidy. 营销补差扣款商户号 */
    payer_merchant: Type.String(),
    /** The merchant who gets the subsidy. 营销补差入账商户号 */
    payee_merchant: Type.String(),
    /** The subsidy, in fen. 补差付款金额，单位为分 */
    amount: Type.Integer(),
    /** The purpose of the subsidy. 补差付款描述 */
    description: Type.String(),
    /** The state of the subsidy. `PAY_RECEIPT_UNKNOWN`: unknown. `PAY_RECEIPT_ACCEPTED`: accepted. `PAY_RECEIPT_SUCCESS`: paid. `PAY_RECEIPT_FAIL`: failed. `PAY_RECEIPT_RETURNING`: being returned. `PAY_RECEIPT_PARTIAL_RETURN`: returned in part. `PAY_RECEIPT_FULL_RETURN`: returned in full. 补差付款单据状态。PAY_RECEIPT_UNKNOWN：未知；PAY_RECEIPT_ACCEPTED：已受理；PAY_RECEIPT_SUCCESS：成功；PAY_RECEIPT_FAIL：失败；PAY_RECEIPT_RETURNING：回退中；PAY_RECEIPT_PARTIAL_RETURN：部分回退；PAY_RECEIPT_FULL_RETURN：全额回退 */
    status: OneOf('PAY_RECEIPT_UNKNOWN', 'PAY_RECEIPT_ACCEPTED', 'PAY_RECEIPT_SUCCESS', 'PAY_RECEIPT_FAIL', 'PAY_RECEIPT_RETURNING', 'PAY_RECEIPT_PARTIAL_RETURN', 'PAY_RECEIPT_FULL_RETURN'),
    /** The reason why it failed. `PAY_RECEIPT_INSUFFICIENT_BALANCE`: the payer's balance is too low. `PAY_RECEIPT_NOT_INCOMESPLIT_ORDER`: the order is not made for sharing the profit. `PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA`: the amount exceeds the quota. `PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA`: the count exceeds the quota. `PAY_RECEIPT_OTHER`: another reason. 补差付款失败原因。PAY_RECEIPT_INSUFFICIENT_BALANCE：余额不足；PAY_RECEIPT_NOT_INCOMESPLIT_ORDER：非分账订单；PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA：超出补差金额限额；PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA：超出补差次数限额；PAY_RECEIPT_OTHER：其他 */
    fail_reason: Type.Optional(OneOf('PAY_RECEIPT_INSUFFICIENT_BALANCE', 'PAY_RECEIPT_NOT_INCOMESPLIT_ORDER', 'PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA', 'PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA', 'PAY_RECEIPT_OTHER')),
    /** The time when the subsidy was paid, in RFC 3339. 补差付款完成时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The merchant's own number of the subsidy. 业务请求唯一单号 */
    out_subsidy_no: Type.String(),
    /** The time when the subsidy was begun, in RFC 3339. 补差付款发起时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})

/**
 * 查询营销补差付款单详情
 *
 * Get a subsidy that was paid: `GET /v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_18.shtml
 */
export const payReceiptInfo = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}',
  title: '查询营销补差付款单详情',
  params: Type.Object({
    /** The number that WeChat Pay gave to the subsidy. 补差付款单号 */
    subsidy_receipt_id: Type.String()
  }),
  answer: Type.Object({
    /** The number that WeChat Pay gave to the subsidy. 补差付款单号 */
    subsidy_receipt_id: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant who pays the subsidy. 营销补差扣款商户号 */
    payer_merchant: Type.String(),
    /** The merchant who gets the subsidy. 营销补差入账商户号 */
    payee_merchant: Type.String(),
    /** The subsidy, in fen. 补差付款金额，单位为分 */
    amount: Type.Integer(),
    /** The purpose of the subsidy. 补差付款描述 */
    description: Type.String(),
    /** The state of the subsidy. `PAY_RECEIPT_UNKNOWN`: unknown. `PAY_RECEIPT_ACCEPTED`: accepted. `PAY_RECEIPT_SUCCESS`: paid. `PAY_RECEIPT_FAIL`: failed. `PAY_RECEIPT_RETURNING`: being returned. `PAY_RECEIPT_PARTIAL_RETURN`: returned in part. `PAY_RECEIPT_FULL_RETURN`: returned in full. 补差付款单据状态。PAY_RECEIPT_UNKNOWN：未知；PAY_RECEIPT_ACCEPTED：已受理；PAY_RECEIPT_SUCCESS：成功；PAY_RECEIPT_FAIL：失败；PAY_RECEIPT_RETURNING：回退中；PAY_RECEIPT_PARTIAL_RETURN：部分回退；PAY_RECEIPT_FULL_RETURN：全额回退 */
    status: OneOf('PAY_RECEIPT_UNKNOWN', 'PAY_RECEIPT_ACCEPTED', 'PAY_RECEIPT_SUCCESS', 'PAY_RECEIPT_FAIL', 'PAY_RECEIPT_RETURNING', 'PAY_RECEIPT_PARTIAL_RETURN', 'PAY_RECEIPT_FULL_RETURN'),
    /** The reason why it failed. `PAY_RECEIPT_INSUFFICIENT_BALANCE`: the payer's balance is too low. `PAY_RECEIPT_NOT_INCOMESPLIT_ORDER`: the order is not made for sharing the profit. `PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA`: the amount exceeds the quota. `PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA`: the count exceeds the quota. `PAY_RECEIPT_OTHER`: another reason. 补差付款失败原因。PAY_RECEIPT_INSUFFICIENT_BALANCE：余额不足；PAY_RECEIPT_NOT_INCOMESPLIT_ORDER：非分账订单；PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA：超出补差金额限额；PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA：超出补差次数限额；PAY_RECEIPT_OTHER：其他 */
    fail_reason: Type.Optional(OneOf('PAY_RECEIPT_INSUFFICIENT_BALANCE', 'PAY_RECEIPT_NOT_INCOMESPLIT_ORDER', 'PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA', 'PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA', 'PAY_RECEIPT_OTHER')),
    /** The time when the subsidy was paid, in RFC 3339. 补差付款完成时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The merchant's own number of the subsidy. 业务请求唯一单号 */
    out_subsidy_no: Type.String(),
    /** The time when the subsidy was begun, in RFC 3339. 补差付款发起时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})

/**
 * 营销补差回退
 *
 * Return a subsidy after a refund: `POST /v3/marketing/busifavor/subsidy/return-receipts`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_17.shtml
 */
export const subsidyReturn = payOperation({
  method: 'POST',
  path: '/v3/marketing/busifavor/subsidy/return-receipts',
  title: '营销补差回退',
  body: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The refund number of WeChat Pay. 微信支付退款单号 */
    refund_id: Type.String(),
    /** The merchant who paid the subsidy. 原营销补差扣款商户号 */
    payer_merchant: Type.String(),
    /** The merchant who got the subsidy. 原营销补差入账商户号 */
    payee_merchant: Type.String(),
    /** The part of the subsidy that is returned, in fen. 补差回退金额，单位为分 */
    amount: Type.Integer(),
    /** The reason why the subsidy is returned. 补差回退描述 */
    description: Type.String(),
    /** The merchant's own number of the return of the subsidy. 业务请求唯一单号 */
    out_subsidy_return_no: RequestNo
  }),
  answer: Type.Object({
    /** The number that WeChat Pay gave to the return of the subsidy. 补差回退单号 */
    subsidy_return_receipt_id: Type.Optional(Type.String()),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The refund number of WeChat Pay. 微信支付退款单号 */
    refund_id: Type.String(),
    /** The merchant who paid the subsidy. 原营销补差扣款商户号 */
    payer_merchant: Type.String(),
    /** The merchant who got the subsidy. 原营销补差入账商户号 */
    payee_merchant: Type.String(),
    /** The part of the subsidy that is returned, in fen. 补差回退金额，单位为分 */
    amount: Type.Integer(),
    /** The reason why the subsidy is returned. 补差回退描述 */
    description: Type.String(),
    /** The state of the return. `RETURN_RECEIPT_UNKNOWN`: unknown. `RETURN_RECEIPT_ACCEPTED`: accepted. `RETURN_RECEIPT_SUCCESS`: returned. `RETURN_RECEIPT_FAIL`: failed. 补差回退单据状态。RETURN_RECEIPT_UNKNOWN：未知；RETURN_RECEIPT_ACCEPTED：已受理；RETURN_RECEIPT_SUCCESS：成功；RETURN_RECEIPT_FAIL：失败 */
    status: OneOf('RETURN_RECEIPT_UNKNOWN', 'RETURN_RECEIPT_ACCEPTED', 'RETURN_RECEIPT_SUCCESS', 'RETURN_RECEIPT_FAIL'),
    /** The reason why it failed. `RETURN_RECEIPT_INSUFFICIENT_BALANCE`: the balance is too low. `RETURN_RECEIPT_OTHER`: another reason. 补差回退失败原因。RETURN_RECEIPT_INSUFFICIENT_BALANCE：余额不足；RETURN_RECEIPT_OTHER：其他 */
    fail_reason: Type.Optional(OneOf('RETURN_RECEIPT_INSUFFICIENT_BALANCE', 'RETURN_RECEIPT_OTHER')),
    /** The time when the return was done, in RFC 3339. 补差回退完成时间，RFC 3339 格式 */
    return_done_time: Type.Optional(Type.String()),
    /** The number that WeChat Pay gave to the subsidy. 补差付款单号 */
    subsidy_receipt_id: Type.String(),
    /** The merchant's own number of the return of the subsidy. 业务请求唯一单号 */
    out_subsidy_return_no: Type.String(),
    /** The time when the return was begun, in RFC 3339. 补差回退发起时间，RFC 3339 格式 */
    return_create_time: Type.Optional(Type.String())
  })
})

/**
 * 查询商家券营销补差回退单详情
 *
 * Get the return of a subsidy: `GET /v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter9_2_21.shtml
 */
export const returnReceiptInfo = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}',
  title: '查询商家券营销补差回退单详情',
  params: Type.Object({
    /** The number that WeChat Pay gave to the return of the subsidy. 补差回退单号 */
    subsidy_return_receipt_id: Type.String()
  }),
  answer: Type.Object({
    /** The number that WeChat Pay gave to the return of the subsidy. 补差回退单号 */
    subsidy_return_receipt_id: Type.Optional(Type.String()),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The refund number of WeChat Pay. 微信支付退款单号 */
    refund_id: Type.String(),
    /** The merchant who paid the subsidy. 原营销补差扣款商户号 */
    payer_merchant: Type.String(),
    /** The merchant who got the subsidy. 原营销补差入账商户号 */
    payee_merchant: Type.String(),
    /** The part of the subsidy that is returned, in fen. 补差回退金额，单位为分 */
    amount: Type.Integer(),
    /** The reason why the subsidy is returned. 补差回退描述 */
    description: Type.String(),
    /** The state of the return. `RETURN_RECEIPT_UNKNOWN`: unknown. `RETURN_RECEIPT_ACCEPTED`: accepted. `RETURN_RECEIPT_SUCCESS`: returned. `RETURN_RECEIPT_FAIL`: failed. 补差回退单据状态。RETURN_RECEIPT_UNKNOWN：未知；RETURN_RECEIPT_ACCEPTED：已受理；RETURN_RECEIPT_SUCCESS：成功；RETURN_RECEIPT_FAIL：失败 */
    status: OneOf('RETURN_RECEIPT_UNKNOWN', 'RETURN_RECEIPT_ACCEPTED', 'RETURN_RECEIPT_SUCCESS', 'RETURN_RECEIPT_FAIL'),
    /** The reason why it failed. `RETURN_RECEIPT_INSUFFICIENT_BALANCE`: the balance is too low. `RETURN_RECEIPT_OTHER`: another reason. 补差回退失败原因。RETURN_RECEIPT_INSUFFICIENT_BALANCE：余额不足；RETURN_RECEIPT_OTHER：其他 */
    fail_reason: Type.Optional(OneOf('RETURN_RECEIPT_INSUFFICIENT_BALANCE', 'RETURN_RECEIPT_OTHER')),
    /** The time when the return was done, in RFC 3339. 补差回退完成时间，RFC 3339 格式 */
    return_done_time: Type.Optional(Type.String()),
    /** The number that WeChat Pay gave to the subsidy. 补差付款单号 */
    subsidy_receipt_id: Type.String(),
    /** The merchant's own number of the return of the subsidy. 业务请求唯一单号 */
    out_subsidy_return_no: Type.String(),
    /** The time when the return was begun, in RFC 3339. 补差回退发起时间，RFC 3339 格式 */
    return_create_time: Type.Optional(Type.String())
  })
})

/**
 * 根据过滤条件查询用户券
 *
 * List the coupons of a user: `GET /v3/marketing/busifavor/users/{openid}/coupons`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534963
 */
export const listCouponsByFilter = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/users/{openid}/coupons',
  title: '根据过滤条件查询用户券',
  params: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** Only coupons of this stock. 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** Only coupons of stocks that this merchant made. 批次创建方商户号 */
    creator_merchant: Type.Optional(Type.String()),
    /** Only coupons of stocks that belong to this merchant. 批次归属商户号 */
    belong_merchant: Type.Optional(Type.String()),
    /** Only coupons that this merchant sent. 批次发放商户号 */
    sender_merchant: Type.Optional(Type.String()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** Only coupons in this state. `SENDED`: with the user, to be used. `USED`: used. `EXPIRED`: expired. `DELETED`: deleted by the user. `DEACTIVATED`: made invalid. 券状态。SENDED：可用；USED：已核销；EXPIRED：已过期；DELETED：已删除；DEACTIVATED：已失效 */
    coupon_state: Type.Optional(OneOf('SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED'))
  }),
  answer: Type.Object({
    /** The coupons. 券列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The merchant whom the stock belongs to; for a partner it is the sub-merchant. 批次归属商户号，服务商模式下为子商户号 */
      belong_merchant: Type.String(),
      /** The name of the stock, up to 21 characters. 商家券批次名称，最多 21 个字 */
      stock_name: Type.String(),
      /** A remark that only the merchant sees, up to 20 characters. 批次备注，仅配置商户可见，最多 20 个字 */
      comment: Type.Optional(Type.String()),
      /** The goods that the coupon is for, as the user reads it in the card package; up to 15 characters. 适用商品范围，会显示在微信卡包中，最多 15 个字 */
      goods_name: Type.String(),
      /** The kind of coupons. `NORMAL`: a fixed amount off. `DISCOUNT`: a percentage off. `EXCHANGE`: goods at a special price. 批次类型。NORMAL：固定面额满减券；DISCOUNT：折扣券；EXCHANGE：换购券 */
      stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
      /** Whether a user may give the coupon to another user. 是否允许转赠 */
      transferable: Type.Optional(Type.Boolean()),
      /** Whether a user may share the link for getting the coupon. 是否允许分享链接 */
      shareable: Type.Optional(Type.Boolean()),
      /** The state of the coupon. `SENDED`: with the user, to be used. `USED`: used. `EXPIRED`: expired. `DELETED`: deleted by the user. `DEACTIVATED`: made invalid. 券状态。SENDED：可用；USED：已核销；EXPIRED：已过期；DELETED：已删除；DEACTIVATED：已失效 */
      coupon_state: Type.Optional(OneOf('SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED')),
      /** The appearance of the coupon. 样式信息 */
      display_pattern_info: Type.Optional(Type.Object({
        /** The instructions for using the coupon, as the user reads them. 使用须知 */
        description: Type.Optional(Type.String()),
        /** The address of the merchant's logo. 商户 logo 地址 */
        merchant_logo_url: Type.Optional(Type.String()),
        /** The merchant's name as the user reads it. 商户名称 */
        merchant_name: Type.Optional(Type.String()),
        /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
        background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
        /** The address of the picture on the page of the coupon. 券详情图片地址 */
        coupon_image_url: Type.Optional(Type.String()),
        /** The video of WeChat Channels on the page of the coupon. 视频号相关信息 */
        finder_info: Type.Optional(Type.Object({
          /** The id of the account at WeChat Channels. 视频号 ID */
          finder_id: Type.Optional(Type.String()),
          /** The id of the video. 视频号视频 ID */
          finder_video_id: Type.Optional(Type.String()),
          /** The address of the cover of the video. 视频号封面图地址 */
          finder_video_cover_image_url: Type.Optional(Type.String())
        }))
      })),
      /** The way in which the coupon may be used. 核销规则 */
      coupon_use_rule: Type.Object({
        /** The time when the coupon may be used: the time that all of these rules allow. 券可核销时间，取各规则的交集 */
        coupon_available_time: Type.Object({
          /** The start of the stock, in RFC 3339. 批次开始时间，RFC 3339 格式 */
          available_begin_time: Type.String(),
          /** The end of the stock, in RFC 3339, at most one year after it begins. 批次结束时间，RFC 3339 格式，与开始时间的间隔不超过一年 */
          available_end_time: Type.String(),
          /** The number of days for which the coupon is valid once it takes effect. 生效后 N 天内有效 */
          available_day_after_receive: Type.Optional(Type.Integer()),
          /** The days of the week, and the times of those days, when the coupon may be used. 固定周期有效时间段 */
          available_week: Type.Optional(Type.Object({
            /** The days of the week: 0 is Sunday, 1 is Monday and so on. 可用星期数，0 为周日，1 为周一，以此类推 */
            week_day: Type.Optional(Type.Array(Type.String())),
            /** The times of the day when the coupon may be used; they need `week_day`. 当天可用时间段，需与可用星期数一起使用 */
            available_day_time: Type.Optional(Type.Array(Type.Object({
              /** The start of the time of the day, in seconds after midnight. 当天可用开始时间，单位为秒 */
              begin_time: Type.Optional(Type.Integer()),
              /** The end of the time of the day, in seconds after midnight. 当天可用结束时间，单位为秒 */
              end_time: Type.Optional(Type.Integer())
            })))
          })),
          /** Other times when the coupon may be used, at most two. 无规律的有效时间段，最多两个 */
          irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
            /** The start of the time, in RFC 3339. 开始时间，RFC 3339 格式 */
            begin_time: Type.Optional(Type.String()),
            /** The end of the time, in RFC 3339. 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String())
          }))),
          /** The number of days between the receipt of the coupon and the day when it takes effect; it needs `available_day_after_receive`. 领取后 N 天开始生效，需与生效后 N 天内有效一起使用 */
          wait_days_after_receive: Type.Optional(Type.Integer())
        }),
        /** The rule of a coupon for a fixed amount, for stocks of the kind `NORMAL`. 固定面额满减券使用规则，批次类型为 NORMAL 时有效 */
        fixed_normal_coupon: Type.Optional(Type.Object({
          /** The amount off, in fen. 优惠金额，单位为分 */
          discount_amount: Type.Optional(Type.Integer()),
          /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        /** The rule of a coupon for a percentage, for stocks of the kind `DISCOUNT`. 折扣券使用规则，批次类型为 DISCOUNT 时有效 */
        discount_coupon: Type.Optional(Type.Object({
          /** The percentage that the user still pays: 88 takes 12 % off. 折扣百分比，例如 88 为八八折 */
          discount_percent: Type.Optional(Type.Integer()),
          /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        /** The rule of a coupon for a special price, for stocks of the kind `EXCHANGE`. 换购券使用规则，批次类型为 EXCHANGE 时有效 */
        exchange_coupon: Type.Optional(Type.Object({
          /** The special price of the goods, in fen. 单品换购价，单位为分 */
          exchange_price: Type.Optional(Type.Integer()),
          /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
          transaction_minimum: Type.Optional(Type.Integer())
        })),
        /** The way in which the coupon is used. `OFF_LINE`: its code is scanned in the shop. `MINI_PROGRAMS`: in a mini program. `SELF_CONSUME`: the user uses it alone. `PAYMENT_CODE`: with the payment code of WeChat Pay. 核销方式。OFF_LINE：线下滴码核销；MINI_PROGRAMS：线上小程序核销；SELF_CONSUME：用户自助核销；PAYMENT_CODE：微信支付付款码核销 */
        use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
        /** The appid of the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 appid，核销方式为线上小程序核销时有效 */
        mini_programs_appid: Type.Optional(Type.String()),
        /** The path in the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 path，核销方式为线上小程序核销时有效 */
        mini_programs_path: Type.Optional(Type.String()),
        /** The days of the week, and the times of those days, when the coupon may be used. 固定周期有效时间段 */
        available_week: Type.Optional(Type.Object({
          /** The days of the week: 0 is Sunday, 1 is Monday and so on. 可用星期数，0 为周日，1 为周一，以此类推 */
          week_day: Type.Optional(Type.Array(Type.Integer())),
          /** The times of the day when the coupon may be used; they need `week_day`. 当天可用时间段，需与可用星期数一起使用 */
          available_day_time: Type.Optional(Type.Array(Type.Object({
            /** The start of the time of the day, in seconds after midnight. 当天可用开始时间，单位为秒 */
            begin_time: Type.Optional(Type.Integer()),
            /** The end of the time of the day, in seconds after midnight. 当天可用结束时间，单位为秒 */
            end_time: Type.Optional(Type.Integer())
          })))
        })),
        /** Other times when the coupon may be used, at most two. 无规律的有效时间段，最多两个 */
        irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
          /** The start of the time, in RFC 3339. 开始时间，RFC 3339 格式 */
          begin_time: Type.Optional(Type.String()),
          /** The end of the time, in RFC 3339. 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String())
        })))
      }),
      /** The entrances on the page of the coupon. 自定义入口 */
      custom_entrance: Type.Optional(Type.Object({
        /** The entrance to a mini program. 小程序入口 */
        mini_programs_info: Type.Optional(Type.Object({
          /** The appid of the mini program. 小程序 appid */
          mini_programs_appid: Type.String(),
          /** The path in the mini program. 小程序 path */
          mini_programs_path: Type.String(),
          /** The text of the entrance. 入口文案 */
          entrance_words: Type.String(),
          /** The text that guides the user to the entrance. 引导文案 */
          guiding_words: Type.Optional(Type.String())
        })),
        /** The appid of the merchant's official account, which the page of the coupon leads to. 商户公众号 appid */
        appid: Type.Optional(Type.String()),
        /** The id of the marketing hall. 营销馆 ID */
        hall_id: Type.Optional(Type.String()),
        /** The id of the shop where the coupon may be used. 可用门店 ID */
        store_id: Type.Optional(Type.String()),
        /** The way in which the code is shown. `NOT_SHOW`: not at all. `BARCODE`: as a barcode. `QRCODE`: as a QR code. code 展示模式。NOT_SHOW：不展示；BARCODE：一维码；QRCODE：二维码 */
        code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
      })),
      /** The code of the coupon. 券 code */
      coupon_code: Type.Optional(Type.String()),
      /** The number of the coupon's stock. 批次号 */
      stock_id: Type.Optional(Type.String()),
      /** The time when the coupon becomes usable, in RFC 3339. 券可使用开始时间，RFC 3339 格式 */
      available_start_time: Type.Optional(Type.String()),
      /** The time when the coupon expires, in RFC 3339. 券过期时间，RFC 3339 格式 */
      expire_time: Type.Optional(Type.String()),
      /** The time when the user got the coupon, in RFC 3339. 领券时间，RFC 3339 格式 */
      receive_time: Type.Optional(Type.String()),
      /** The merchant's own number of the request to send the coupon. 发券请求单号 */
      send_request_no: Type.Optional(Type.String()),
      /** The merchant's own number of the request to use the coupon. 核销请求单号 */
      use_request_no: Type.Optional(Type.String()),
      /** The time when the coupon was used, in RFC 3339. 核销时间，RFC 3339 格式 */
      use_time: Type.Optional(Type.String()),
      /** The merchant's own number of the order that the coupon is linked to. 关联的商户订单号 */
      associate_out_trade_no: Type.Optional(Type.String()),
      /** The merchant's own number of the request to give the used coupon back. 退券请求单号 */
      return_request_no: Type.Optional(Type.String()),
      /** The time when the used coupon was given back, in RFC 3339. 退券时间，RFC 3339 格式 */
      return_time: Type.Optional(Type.String()),
      /** The merchant's own number of the request to make the coupon invalid. 失效请求单号 */
      deactivate_request_no: Type.Optional(Type.String()),
      /** The time when the coupon was made invalid, in RFC 3339. 失效时间，RFC 3339 格式 */
      deactivate_time: Type.Optional(Type.String()),
      /** The reason why the coupon is made invalid. 失效原因 */
      deactivate_reason: Type.Optional(Type.String())
    }))),
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer()
  })
})

/**
 * 查询用户单张券详情
 *
 * Get a coupon of a user: `GET /v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535011
 */
export const queryCoupon = payOperation({
  method: 'GET',
  path: '/v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}',
  title: '查询用户单张券详情',
  params: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The code of the coupon. 券 code */
    coupon_code: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant whom the stock belongs to; for a partner it is the sub-merchant. 批次归属商户号，服务商模式下为子商户号 */
    belong_merchant: Type.String(),
    /** The name of the stock, up to 21 characters. 商家券批次名称，最多 21 个字 */
    stock_name: Type.String(),
    /** A remark that only the merchant sees, up to 20 characters. 批次备注，仅配置商户可见，最多 20 个字 */
    comment: Type.Optional(Type.String()),
    /** The goods that the coupon is for, as the user reads it in the card package; up to 15 characters. 适用商品范围，会显示在微信卡包中，最多 15 个字 */
    goods_name: Type.String(),
    /** The kind of coupons. `NORMAL`: a fixed amount off. `DISCOUNT`: a percentage off. `EXCHANGE`: goods at a special price. 批次类型。NORMAL：固定面额满减券；DISCOUNT：折扣券；EXCHANGE：换购券 */
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHANGE'),
    /** Whether a user may give the coupon to another user. 是否允许转赠 */
    transferable: Type.Optional(Type.Boolean()),
    /** Whether a user may share the link for getting the coupon. 是否允许分享链接 */
    shareable: Type.Optional(Type.Boolean()),
    /** The state of the coupon. `SENDED`: with the user, to be used. `USED`: used. `EXPIRED`: expired. `DELETED`: deleted by the user. `DEACTIVATED`: made invalid. `PENDING_REDEEM`: waiting to be used. `REDEEM_CONFIRMING`: the use is being confirmed. `REDEEM_FAILED`: the use failed. `REDEEM_EXPIRED`: the time to use it is over. 券状态。SENDED：可用；USED：已核销；EXPIRED：已过期；DELETED：已删除；DEACTIVATED：已失效；PENDING_REDEEM：待核销；REDEEM_CONFIRMING：核销确认中；REDEEM_FAILED：核销失败；REDEEM_EXPIRED：核销已过期 */
    coupon_state: Type.Optional(OneOf('SENDED', 'USED', 'EXPIRED', 'DELETED', 'DEACTIVATED', 'PENDING_REDEEM', 'REDEEM_CONFIRMING', 'REDEEM_FAILED', 'REDEEM_EXPIRED')),
    /** The appearance of the coupon. 样式信息 */
    display_pattern_info: Type.Optional(Type.Object({
      /** The instructions for using the coupon, as the user reads them. 使用须知 */
      description: Type.Optional(Type.String()),
      /** The address of the merchant's logo. 商户 logo 地址 */
      merchant_logo_url: Type.Optional(Type.String()),
      /** The merchant's name as the user reads it. 商户名称 */
      merchant_name: Type.Optional(Type.String()),
      /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      /** The address of the picture on the page of the coupon. 券详情图片地址 */
      coupon_image_url: Type.Optional(Type.String()),
      /** The video of WeChat Channels on the page of the coupon. 视频号相关信息 */
      finder_info: Type.Optional(Type.Object({
        /** The id of the account at WeChat Channels. 视频号 ID */
        finder_id: Type.Optional(Type.String()),
        /** The id of the video. 视频号视频 ID */
        finder_video_id: Type.Optional(Type.String()),
        /** The address of the cover of the video. 视频号封面图地址 */
        finder_video_cover_image_url: Type.Optional(Type.String())
      }))
    })),
    /** The way in which the coupon may be used. 核销规则 */
    coupon_use_rule: Type.Object({
      /** The time when the coupon may be used: the time that all of these rules allow. 券可核销时间，取各规则的交集 */
      coupon_available_time: Type.Object({
        /** The start of the stock, in RFC 3339. 批次开始时间，RFC 3339 格式 */
        available_begin_time: Type.String(),
        /** The end of the stock, in RFC 3339, at most one year after it begins. 批次结束时间，RFC 3339 格式，与开始时间的间隔不超过一年 */
        available_end_time: Type.String(),
        /** The number of days for which the coupon is valid once it takes effect. 生效后 N 天内有效 */
        available_day_after_receive: Type.Optional(Type.Integer()),
        /** The days of the week, and the times of those days, when the coupon may be used. 固定周期有效时间段 */
        available_week: Type.Optional(Type.Object({
          /** The days of the week: 0 is Sunday, 1 is Monday and so on. 可用星期数，0 为周日，1 为周一，以此类推 */
          week_day: Type.Optional(Type.Array(Type.String())),
          /** The times of the day when the coupon may be used; they need `week_day`. 当天可用时间段，需与可用星期数一起使用 */
          available_day_time: Type.Optional(Type.Array(Type.Object({
            /** The start of the time of the day, in seconds after midnight. 当天可用开始时间，单位为秒 */
            begin_time: Type.Optional(Type.Integer()),
            /** The end of the time of the day, in seconds after midnight. 当天可用结束时间，单位为秒 */
            end_time: Type.Optional(Type.Integer())
          })))
        })),
        /** Other times when the coupon may be used, at most two. 无规律的有效时间段，最多两个 */
        irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
          /** The start of the time, in RFC 3339. 开始时间，RFC 3339 格式 */
          begin_time: Type.Optional(Type.String()),
          /** The end of the time, in RFC 3339. 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String())
        }))),
        /** The number of days between the receipt of the coupon and the day when it takes effect; it needs `available_day_after_receive`. 领取后 N 天开始生效，需与生效后 N 天内有效一起使用 */
        wait_days_after_receive: Type.Optional(Type.Integer())
      }),
      /** The rule of a coupon for a fixed amount, for stocks of the kind `NORMAL`. 固定面额满减券使用规则，批次类型为 NORMAL 时有效 */
      fixed_normal_coupon: Type.Optional(Type.Object({
        /** The amount off, in fen. 优惠金额，单位为分 */
        discount_amount: Type.Optional(Type.Integer()),
        /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      /** The rule of a coupon for a percentage, for stocks of the kind `DISCOUNT`. 折扣券使用规则，批次类型为 DISCOUNT 时有效 */
      discount_coupon: Type.Optional(Type.Object({
        /** The percentage that the user still pays: 88 takes 12 % off. 折扣百分比，例如 88 为八八折 */
        discount_percent: Type.Optional(Type.Integer()),
        /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      /** The rule of a coupon for a special price, for stocks of the kind `EXCHANGE`. 换购券使用规则，批次类型为 EXCHANGE 时有效 */
      exchange_coupon: Type.Optional(Type.Object({
        /** The special price of the goods, in fen. 单品换购价，单位为分 */
        exchange_price: Type.Optional(Type.Integer()),
        /** The least amount of an order that the coupon is for, in fen. 消费门槛，单位为分 */
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      /** The way in which the coupon is used. `OFF_LINE`: its code is scanned in the shop. `MINI_PROGRAMS`: in a mini program. `SELF_CONSUME`: the user uses it alone. `PAYMENT_CODE`: with the payment code of WeChat Pay. 核销方式。OFF_LINE：线下滴码核销；MINI_PROGRAMS：线上小程序核销；SELF_CONSUME：用户自助核销；PAYMENT_CODE：微信支付付款码核销 */
      use_method: OneOf('OFF_LINE', 'MINI_PROGRAMS', 'SELF_CONSUME', 'PAYMENT_CODE'),
      /** The appid of the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 appid，核销方式为线上小程序核销时有效 */
      mini_programs_appid: Type.Optional(Type.String()),
      /** The path in the mini program where the coupon is used, if `use_method` is `MINI_PROGRAMS`. 核销小程序 path，核销方式为线上小程序核销时有效 */
      mini_programs_path: Type.Optional(Type.String()),
      /** The days of the week, and the times of those days, when the coupon may be used. 固定周期有效时间段 */
      available_week: Type.Optional(Type.Object({
        /** The days of the week: 0 is Sunday, 1 is Monday and so on. 可用星期数，0 为周日，1 为周一，以此类推 */
        week_day: Type.Optional(Type.Array(Type.Integer())),
        /** The times of the day when the coupon may be used; they need `week_day`. 当天可用时间段，需与可用星期数一起使用 */
        available_day_time: Type.Optional(Type.Array(Type.Object({
          /** The start of the time of the day, in seconds after midnight. 当天可用开始时间，单位为秒 */
          begin_time: Type.Optional(Type.Integer()),
          /** The end of the time of the day, in seconds after midnight. 当天可用结束时间，单位为秒 */
          end_time: Type.Optional(Type.Integer())
        })))
      })),
      /** Other times when the coupon may be used, at most two. 无规律的有效时间段，最多两个 */
      irregulary_avaliable_time: Type.Optional(Type.Array(Type.Object({
        /** The start of the time, in RFC 3339. 开始时间，RFC 3339 格式 */
        begin_time: Type.Optional(Type.String()),
        /** The end of the time, in RFC 3339. 结束时间，RFC 3339 格式 */
        end_time: Type.Optional(Type.String())
      })))
    }),
    /** The entrances on the page of the coupon. 自定义入口 */
    custom_entrance: Type.Optional(Type.Object({
      /** The entrance to a mini program. 小程序入口 */
      mini_programs_info: Type.Optional(Type.Object({
        /** The appid of the mini program. 小程序 appid */
        mini_programs_appid: Type.String(),
        /** The path in the mini program. 小程序 path */
        mini_programs_path: Type.String(),
        /** The text of the entrance. 入口文案 */
        entrance_words: Type.String(),
        /** The text that guides the user to the entrance. 引导文案 */
        guiding_words: Type.Optional(Type.String())
      })),
      /** The appid of the merchant's official account, which the page of the coupon leads to. 商户公众号 appid */
      appid: Type.Optional(Type.String()),
      /** The id of the marketing hall. 营销馆 ID */
      hall_id: Type.Optional(Type.String()),
      /** The id of the shop where the coupon may be used. 可用门店 ID */
      store_id: Type.Optional(Type.String()),
      /** The way in which the code is shown. `NOT_SHOW`: not at all. `BARCODE`: as a barcode. `QRCODE`: as a QR code. code 展示模式。NOT_SHOW：不展示；BARCODE：一维码；QRCODE：二维码 */
      code_display_mode: Type.Optional(OneOf('NOT_SHOW', 'BARCODE', 'QRCODE'))
    })),
    /** The code of the coupon. 券 code */
    coupon_code: Type.Optional(Type.String()),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** The time when the coupon becomes usable, in RFC 3339. 券可使用开始时间，RFC 3339 格式 */
    available_start_time: Type.Optional(Type.String()),
    /** The time when the coupon expires, in RFC 3339. 券过期时间，RFC 3339 格式 */
    expire_time: Type.Optional(Type.String()),
    /** The time when the user got the coupon, in RFC 3339. 领券时间，RFC 3339 格式 */
    receive_time: Type.Optional(Type.String()),
    /** The merchant's own number of the request to send the coupon. 发券请求单号 */
    send_request_no: Type.Optional(Type.String()),
    /** The merchant's own number of the request to use the coupon. 核销请求单号 */
    use_request_no: Type.Optional(Type.String()),
    /** The time when the coupon was used, in RFC 3339. 核销时间，RFC 3339 格式 */
    use_time: Type.Optional(Type.String()),
    /** The merchant's own number of the order that the coupon is linked to. 关联的商户订单号 */
    associate_out_trade_no: Type.Optional(Type.String()),
    /** The merchant's own number of the request to give the used coupon back. 退券请求单号 */
    return_request_no: Type.Optional(Type.String()),
    /** The time when the used coupon was given back, in RFC 3339. 退券时间，RFC 3339 格式 */
    return_time: Type.Optional(Type.String()),
    /** The merchant's own number of the request to make the coupon invalid. 失效请求单号 */
    deactivate_request_no: Type.Optional(Type.String()),
    /** The time when the coupon was made invalid, in RFC 3339. 失效时间，RFC 3339 格式 */
    deactivate_time: Type.Optional(Type.String()),
    /** The reason why the coupon is made invalid. 失效原因 */
    deactivate_reason: Type.Optional(Type.String())
  })
})
