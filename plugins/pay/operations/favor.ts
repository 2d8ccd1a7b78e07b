import { Type } from '../../lib/typebox.js'
import { OneOf, payOperation, RequestNo } from '../define.js'

/**
 * 获取已设置的消息通知地址
 *
 * Get the address that events of coupons are sent to: `GET /v3/marketing/favor/callbacks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012464070
 */
export const queryCallback = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/callbacks',
  title: '获取已设置的消息通知地址',
  query: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The https address, without a query, that events of coupons are sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String()
  })
})

/**
 * 设置消息通知地址
 *
 * Set the address that events of coupons are sent to: `POST /v3/marketing/favor/callbacks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012464198
 */
export const setCallback = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/callbacks',
  title: '设置消息通知地址',
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The https address, without a query, that events of coupons are sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** Whether events are sent. 回调开关 */
    switch: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** The https address, without a query, that events of coupons are sent to. 通知地址，https，不带参数 */
    notify_url: Type.String()
  })
})

/**
 * 创建代金券批次
 *
 * Create a stock of coupons: `POST /v3/marketing/favor/coupon-stocks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534633
 */
export const createCouponStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/coupon-stocks',
  title: '创建代金券批次',
  body: Type.Object({
    /** The name of the stock: up to 9 Chinese characters or 20 letters. 批次名称，最多 9 个中文汉字或 20 个字母 */
    stock_name: Type.String(),
    /** A remark that only the merchant sees, up to 60 characters. 批次备注，仅制券商户可见，最多 60 个字符 */
    comment: Type.Optional(Type.String()),
    /** The merchant whom the stock belongs to: the merchant who makes it. 归属商户号，需为创建批次的商户号 */
    belong_merchant: Type.String(),
    /** The start of the stock, in RFC 3339: not in the past, and at most 365 days from now. 批次开始时间，RFC 3339 格式，不可早于当前时间，且在 365 天内 */
    available_begin_time: Type.String(),
    /** The end of the stock, in RFC 3339, at most 90 days after it begins. 批次结束时间，RFC 3339 格式，可用时间范围最长 90 天 */
    available_end_time: Type.String(),
    /** The way in which the coupons are handed out. 发放规则 */
    stock_use_rule: Type.Object({
      /** The largest number of coupons that the stock has. 发放总上限 */
      max_coupons: Type.Integer(),
      /** The budget of the stock, in fen. 总预算，单位为分 */
      max_amount: Type.Integer(),
      /** The most that the stock gives in a day, in fen. 单天发放上限金额，单位为分 */
      max_amount_by_day: Type.Optional(Type.Integer()),
      /** The number of coupons that a user may get. 单个用户可领个数 */
      max_coupons_per_user: Type.Integer(),
      /** Whether the limit per user holds for all WeChat accounts of a person together. 是否开启自然人限制 */
      natural_person_limit: Type.Boolean(),
      /** Whether suspicious accounts are kept from the coupons. 是否开启防刷 */
      prevent_api_abuse: Type.Boolean()
    }),
    /** The appearance of the coupon. 样式设置 */
    pattern_info: Type.Optional(Type.Object({
      /** The instructions for using the coupon, as the user reads them. 使用说明 */
      description: Type.String(),
      /** The address of the merchant's logo. 商户 logo 地址 */
      merchant_logo: Type.Optional(Type.String()),
      /** The merchant's name as the user reads it. 商户名称 */
      merchant_name: Type.Optional(Type.String()),
      /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
      background_color: Type.Optional(OneOf('COLOR010', 'COLOR020', 'COLOR030', 'COLOR040', 'COLOR050', 'COLOR060', 'COLOR070', 'COLOR080', 'COLOR081', 'COLOR082', 'COLOR090', 'COLOR100', 'COLOR101', 'COLOR102', 'Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      /** The address of the picture on the page of the coupon. 券详情图片地址 */
      coupon_image: Type.Optional(Type.String()),
      /** The target of the button of the coupon. `PAYMENT_CODE`: the payment code of WeChat Pay. `MINI_PROGRAM`: a mini program. `DEFAULT_PAGE`: the default page. 点击去使用的跳转目标。PAYMENT_CODE：微信支付付款码；MINI_PROGRAM：小程序；DEFAULT_PAGE：默认页 */
      jump_target: Type.Optional(OneOf('PAYMENT_CODE', 'MINI_PROGRAM', 'DEFAULT_PAGE')),
      /** The appid of the mini program, if the button leads to a mini program. 跳转的小程序 appid */
      mini_program_appid: Type.Optional(Type.String()),
      /** The path in the mini program, if the button leads to a mini program. 跳转的小程序 path */
      mini_program_path: Type.Optional(Type.String())
    })),
    /** The way in which the coupon may be used. 核销规则 */
    coupon_use_rule: Type.Object({
      /** The time when the coupon may be used. 券生效时间 */
      coupon_available_time: Type.Optional(Type.Object({
        /** The days and times when the coupon may be used; it excludes `second_day_available`. 固定时间段可用，不可与领取后 N 天有效同时设置 */
        fix_available_time: Type.Optional(Type.Object({
          /** The days of the week: 0 is Sunday, 1 is Monday and so on; without it all are. 可用星期数，0 为周日，1 为周一，以此类推，不填则每天可用 */
          available_week_day: Type.Optional(Type.Array(Type.Integer())),
          /** The start of the time of the day, in seconds after midnight. 当天开始时间，单位为秒 */
          begin_time: Type.Integer({ minimum: 0, maximum: 86400 }),
          /** The end of the time of the day, in seconds after midnight; 23:59:59 by default. 当天结束时间，单位为秒，默认 23 点 59 分 59 秒 */
          end_time: Type.Optional(Type.Integer({ minimum: 1, maximum: 86399 }))
        })),
        /** Whether the coupon takes effect on the day after the user got it; it excludes `fix_available_time`. 是否领取后第二天生效，不可与固定时间段可用同时设置 */
        second_day_available: Type.Optional(Type.Boolean()),
        /** The number of minutes for which the coupon is valid after its receipt. 领取后有效时间，单位为分钟 */
        available_time_after_receive: Type.Optional(Type.Integer()),
        /** The time when the coupons become usable, in RFC 3339. 可用开始时间，RFC 3339 格式 */
        available_begin_time: Type.Optional(Type.String()),
        /** The time when the coupons expire, in RFC 3339. 可用结束时间，RFC 3339 格式 */
        available_end_time: Type.Optional(Type.String())
      })),
      /** The rule of a coupon for a fixed amount. 固定面额满减券使用规则 */
      fixed_normal_coupon: Type.Optional(Type.Object({
        /** The amount off, in fen. 面额，单位为分 */
        coupon_amount: Type.Integer(),
        /** The least amount of an order that the coupon is for, in fen. 使用券金额门槛，单位为分 */
        transaction_minimum: Type.Integer()
      })),
      /** The marks of orders that the coupon is for: up to 50, each of up to 128 characters. 订单优惠标记，最多 50 个，每个最多 128 个字符 */
      goods_tag: Type.Optional(Type.Array(Type.String({ maxLength: 128 }))),
      /** The ways to pay that the coupon is for; without it all are. `MICROAPP`: mini programs. `APPPAY`: apps. `PPAY`: payment without a password. `CARD`: payment codes. `FACE`: the face. `OTHER`: others, such as official accounts and QR codes. 指定支付模式，默认不限制。MICROAPP：小程序支付；APPPAY：APP 支付；PPAY：免密支付；CARD：付款码支付；FACE：人脸支付；OTHER：其他支付（公众号、扫码等） */
      trade_type: Type.Optional(Type.Array(OneOf('MICROAPP', 'APPPAY', 'PPAY', 'CARD', 'FACE', 'OTHER'))),
      /** Whether the coupon may be combined with other discounts. 是否可叠加其他优惠 */
      combine_use: Type.Optional(Type.Boolean()),
      /** The codes of the goods that the coupon is for. 可核销商品编码 */
      available_items: Type.Optional(Type.Array(Type.String({ maxLength: 128 }))),
      /** The codes of the goods that the coupon is not for. 不可核销商品编码 */
      unavailable_items: Type.Optional(Type.Array(Type.String({ maxLength: 128 }))),
      /** The ids of the merchants where the coupon may be used. 可用商户号 */
      available_merchants: Type.Optional(Type.Array(Type.String({ maxLength: 20 }))),
      /** The bank cards that the coupon is for. 指定银行卡 BIN */
      limit_card: Type.Optional(Type.Object({
        /** The name of the cards, as the user reads it when paying: up to 4 Chinese characters. 银行卡名称，在收银台向用户展示，最多 4 个中文汉字 */
        name: Type.String(),
        /** The first digits of the card numbers (BIN): 1 to 10 of them, each of 6 to 9 digits. 指定卡 BIN，1 到 10 个，每个 6 到 9 位 */
        bin: Type.Array(Type.String({ minLength: 6, maxLength: 9 }))
      })),
      /** The ways to pay that the coupon is for. 指定支付方式 */
      limit_pay: Type.Optional(Type.Array(Type.String())),
      /** The rule of a coupon for a percentage. 折扣券使用规则 */
      discount_coupon: Type.Optional(Type.Object({
        /** The most that the coupon takes off, in fen. 最高优惠金额，单位为分 */
        discount_amount_max: Type.Optional(Type.Integer()),
        /** The percentage that the user still pays: 88 takes 12 % off. 折扣百分比，例如 88 为八八折 */
        discount_percent: Type.Optional(Type.Integer()),
        /** The least amount of an order that the coupon is for, in fen. 使用券金额门槛，单位为分 */
        transaction_minimum: Type.Optional(Type.Integer())
      })),
      /** The rule of a coupon for a special price. 换购券使用规则 */
      exchange_coupon: Type.Optional(Type.Object({
        /** The special price of the goods, in fen. 单品换购价，单位为分 */
        exchange_price: Type.Optional(Type.Integer()),
        /** The least amount of an order that the coupon is for, in fen. 使用券金额门槛，单位为分 */
        transaction_minimum: Type.Optional(Type.Integer())
      }))
    }),
    /** Whether the coupons work without prepaid money; `false` takes the budget from the balance of the merchant when the stock is activated. 是否无资金流（免充值），false 为预充值，激活批次时扣除预算 */
    no_cash: Type.Boolean(),
    /** The kind of coupons. `NORMAL`: a fixed amount off. `DISCOUNT`: a percentage off. `EXCHAHGE`: goods at a special price. `RANDOM`: a random amount off. `DISCOUNT_CUT`: an amount or a percentage off at once. 批次类型。NORMAL：固定面额满减券；DISCOUNT：折扣券；EXCHAHGE：换购券；RANDOM：随机面额券；DISCOUNT_CUT：立减与折扣 */
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHAHGE', 'RANDOM', 'DISCOUNT_CUT'),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: RequestNo,
    /** More data as JSON; nothing needs it at present. 扩展属性，JSON 格式，暂时无需填写 */
    ext_info: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})

/**
 * （营销）图片上传
 *
 * Upload a picture for coupons: `POST /v3/marketing/favor/media/image-upload`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012557233
 */
export const uploadImage = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/media/image-upload',
  title: '（营销）图片上传',
  meta: ['filename', 'sha256'],
  answer: Type.Object({
    /** The address of the media file. 媒体文件地址 */
    media_url: Type.String()
  })
})

/**
 * 条件查询批次列表
 *
 * List the stocks of coupons: `GET /v3/marketing/favor/stocks`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460489
 */
export const listStocks = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks',
  title: '条件查询批次列表',
  query: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    /** Only stocks that were made at this time or later, in RFC 3339. 起始时间，RFC 3339 格式 */
    create_start_time: Type.Optional(Type.String()),
    /** Only stocks that were made at this time or earlier, in RFC 3339. 终止时间，RFC 3339 格式 */
    create_end_time: Type.Optional(Type.String()),
    /** Only stocks in this state. `unactivated`: not activated. `audit`: being checked. `running`: running. `stoped`: stopped. `paused`: no coupons are handed out for now. 批次状态。unactivated：未激活；audit：审核中；running：运行中；stoped：已停止；paused：暂停发放 */
    status: Type.Optional(OneOf('unactivated', 'audit', 'running', 'stoped', 'paused'))
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The stocks. 批次列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The number of the coupon's stock. 批次号 */
      stock_id: Type.String(),
      /** The id of the merchant who made the stock. 创建批次的商户号 */
      stock_creator_mchid: Type.String(),
      /** The name of the stock. 批次名称 */
      stock_name: Type.String(),
      /** The state of the stock. `unactivated`: not activated. `audit`: being checked. `running`: running. `stoped`: stopped. `paused`: no coupons are handed out for now. 批次状态。unactivated：未激活；audit：审核中；running：运行中；stoped：已停止；paused：暂停发放 */
      status: OneOf('unactivated', 'audit', 'running', 'stoped', 'paused'),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** The instructions for using the coupon, as the user reads them. 使用说明 */
      description: Type.String(),
      /** The way in which the coupons are handed out. 发放规则 */
      stock_use_rule: Type.Optional(Type.Object({
        /** The largest number of coupons that the stock has. 发放总上限 */
        max_coupons: Type.Integer(),
        /** The budget of the stock, in fen. 总预算，单位为分 */
        max_amount: Type.Integer(),
        /** The most that the stock gives in a day, in fen. 单天发放上限金额，单位为分 */
        max_amount_by_day: Type.Integer(),
        /** The rule of a coupon for a fixed amount. 固定面额满减券使用规则 */
        fixed_normal_coupon: Type.Optional(Type.Object({
          /** The amount off, in fen. 面额，单位为分 */
          coupon_amount: Type.Integer(),
          /** The least amount of an order that the coupon is for, in fen. 使用券金额门槛，单位为分 */
          transaction_minimum: Type.Integer()
        })),
        /** The number of coupons that a user may get. 单个用户可领个数 */
        max_coupons_per_user: Type.Integer(),
        /** The kind of coupon. `NORMAL`: an amount off. `CUT_TO`: goods cut to a price. 券类型。NORMAL：满减券；CUT_TO：减至券 */
        coupon_type: Type.Optional(Type.String()),
        /** The marks of orders that the coupon is for: up to 50, each of up to 128 characters. 订单优惠标记，最多 50 个，每个最多 128 个字符 */
        goods_tag: Type.Optional(Type.Array(Type.String())),
        /** The ways to pay that the coupon is for; without it all are. `MICROAPP`: mini programs. `APPPAY`: apps. `PPAY`: payment without a password. `CARD`: payment codes. `FACE`: the face. `OTHER`: others, such as official accounts and QR codes. 指定支付模式，默认不限制。MICROAPP：小程序支付；APPPAY：APP 支付；PPAY：免密支付；CARD：付款码支付；FACE：人脸支付；OTHER：其他支付（公众号、扫码等） */
        trade_type: Type.Optional(Type.Array(OneOf('MICROAPP', 'APPPAY', 'PPAY', 'CARD', 'FACE', 'OTHER'))),
        /** Whether the coupon may be combined with other discounts. 是否可叠加其他优惠 */
        combine_use: Type.Optional(Type.Boolean()),
        /** Whether the limit per user holds for all WeChat accounts of a person together. 是否开启自然人限制 */
        natural_person_limit: Type.Optional(Type.Boolean()),
        /** Whether suspicious accounts are kept from the coupons. 是否开启防刷 */
        prevent_api_abuse: Type.Optional(Type.Boolean())
      })),
      /** The time when the coupons become usable, in RFC 3339. 可用开始时间，RFC 3339 格式 */
      available_begin_time: Type.String(),
      /** The time when the coupons expire, in RFC 3339. 可用结束时间，RFC 3339 格式 */
      available_end_time: Type.String(),
      /** The number of coupons that were handed out. 已发券数量 */
      distributed_coupons: Type.Integer(),
      /** Whether the coupons work without prepaid money; `false` takes the budget from the balance of the merchant when the stock is activated. 是否无资金流（免充值），false 为预充值，激活批次时扣除预算 */
      no_cash: Type.Boolean(),
      /** The time when the stock was activated, in RFC 3339. 激活批次的时间，RFC 3339 格式 */
      start_time: Type.Optional(Type.String()),
      /** The time when the stock was ended for good, in RFC 3339. 终止批次的时间，RFC 3339 格式 */
      stop_time: Type.Optional(Type.String()),
      /** The rule of coupons that cut goods to a price. 减至批次特定信息 */
      cut_to_message: Type.Optional(Type.Object({
        /** The highest price of goods that the coupon is for, in fen. 可用优惠的商品最高单价，单位为分 */
        single_price_max: Type.Integer(),
        /** The price after the cut, in fen. 减至后的优惠单价，单位为分 */
        cut_to_price: Type.Integer()
      })),
      /** Whether the discount is for single goods. 是否单品优惠 */
      singleitem: Type.Boolean(),
      /** The kind of coupons. `NORMAL`: a fixed amount off. `DISCOUNT`: a percentage off. `EXCHAHGE`: goods at a special price. `RANDOM`: a random amount off. `DISCOUNT_CUT`: an amount or a percentage off at once. 批次类型。NORMAL：固定面额满减券；DISCOUNT：折扣券；EXCHAHGE：换购券；RANDOM：随机面额券；DISCOUNT_CUT：立减与折扣 */
      stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHAHGE', 'RANDOM', 'DISCOUNT_CUT'),
      /** The id of the card in the card package of WeChat. 微信卡包 ID */
      card_id: Type.Optional(Type.String()),
      /** The kind of business; `MULTIUSE` is spending money, which is used bit by bit. 业务类型，MULTIUSE：消费金 */
      business_type: Type.Optional(OneOf('MULTIUSE')),
      /** The regions where the spending money may be used. 消费金可用地域列表 */
      available_region_list: Type.Optional(Type.Array(Type.Object({
        /** The size of the region: `COUNTRY`, `PROVINCE`, `CITY` or `DISTRICT`. 地域类型。COUNTRY：国家级；PROVINCE：省级；CITY：市级；DISTRICT：区级 */
        type: Type.Optional(Type.String()),
        /** The province. 省 */
        province: Type.Optional(Type.String()),
        /** The city. 市 */
        city: Type.Optional(Type.String()),
        /** The district. 区 */
        district: Type.Optional(Type.String()),
        /** The country. 国家 */
        country: Type.Optional(Type.String())
      }))),
      /** The industries where the spending money may be used. 消费金可用行业列表 */
      available_industry_list: Type.Optional(Type.Array(Type.String()))
    }))),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer()
  })
})

/**
 * 查询批次详情
 *
 * Get a stock of coupons: `GET /v3/marketing/favor/stocks/{stock_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460564
 */
export const queryStock = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}',
  title: '查询批次详情',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    /** The name of the stock. 批次名称 */
    stock_name: Type.String(),
    /** The state of the stock. `unactivated`: not activated. `audit`: being checked. `running`: running. `stoped`: stopped. `paused`: no coupons are handed out for now. 批次状态。unactivated：未激活；audit：审核中；running：运行中；stoped：已停止；paused：暂停发放 */
    status: OneOf('unactivated', 'audit', 'running', 'stoped', 'paused'),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The instructions for using the coupon, as the user reads them. 使用说明 */
    description: Type.String(),
    /** The way in which the coupons are handed out. 发放规则 */
    stock_use_rule: Type.Optional(Type.Object({
      /** The largest number of coupons that the stock has. 发放总上限 */
      max_coupons: Type.Integer(),
      /** The budget of the stock, in fen. 总预算，单位为分 */
      max_amount: Type.Integer(),
      /** The most that the stock gives in a day, in fen. 单天发放上限金额，单位为分 */
      max_amount_by_day: Type.Integer(),
      /** The rule of a coupon for a fixed amount. 固定面额满减券使用规则 */
      fixed_normal_coupon: Type.Optional(Type.Object({
        /** The amount off, in fen. 面额，单位为分 */
        coupon_amount: Type.Integer(),
        /** The least amount of an order that the coupon is for, in fen. 使用券金额门槛，单位为分 */
        transaction_minimum: Type.Integer()
      })),
      /** The number of coupons that a user may get. 单个用户可领个数 */
      max_coupons_per_user: Type.Integer(),
      /** The kind of coupon. `NORMAL`: an amount off. `CUT_TO`: goods cut to a price. 券类型。NORMAL：满减券；CUT_TO：减至券 */
      coupon_type: Type.Optional(Type.String()),
      /** The marks of orders that the coupon is for: up to 50, each of up to 128 characters. 订单优惠标记，最多 50 个，每个最多 128 个字符 */
      goods_tag: Type.Optional(Type.Array(Type.String())),
      /** The ways to pay that the coupon is for; without it all are. `MICROAPP`: mini programs. `APPPAY`: apps. `PPAY`: payment without a password. `CARD`: payment codes. `FACE`: the face. `OTHER`: others, such as official accounts and QR codes. 指定支付模式，默认不限制。MICROAPP：小程序支付；APPPAY：APP 支付；PPAY：免密支付；CARD：付款码支付；FACE：人脸支付；OTHER：其他支付（公众号、扫码等） */
      trade_type: Type.Optional(Type.Array(OneOf('MICROAPP', 'APPPAY', 'PPAY', 'CARD', 'FACE', 'OTHER'))),
      /** Whether the coupon may be combined with other discounts. 是否可叠加其他优惠 */
      combine_use: Type.Optional(Type.Boolean()),
      /** Whether the limit per user holds for all WeChat accounts of a person together. 是否开启自然人限制 */
      natural_person_limit: Type.Optional(Type.Boolean()),
      /** Whether suspicious accounts are kept from the coupons. 是否开启防刷 */
      prevent_api_abuse: Type.Optional(Type.Boolean())
    })),
    /** The time when the coupons become usable, in RFC 3339. 可用开始时间，RFC 3339 格式 */
    available_begin_time: Type.String(),
    /** The time when the coupons expire, in RFC 3339. 可用结束时间，RFC 3339 格式 */
    available_end_time: Type.String(),
    /** The number of coupons that were handed out. 已发券数量 */
    distributed_coupons: Type.Integer(),
    /** Whether the coupons work without prepaid money; `false` takes the budget from the balance of the merchant when the stock is activated. 是否无资金流（免充值），false 为预充值，激活批次时扣除预算 */
    no_cash: Type.Boolean(),
    /** The time when the stock was activated, in RFC 3339. 激活批次的时间，RFC 3339 格式 */
    start_time: Type.Optional(Type.String()),
    /** The time when the stock was ended for good, in RFC 3339. 终止批次的时间，RFC 3339 格式 */
    stop_time: Type.Optional(Type.String()),
    /** The rule of coupons that cut goods to a price. 减至批次特定信息 */
    cut_to_message: Type.Optional(Type.Object({
      /** The highest price of goods that the coupon is for, in fen. 可用优惠的商品最高单价，单位为分 */
      single_price_max: Type.Integer(),
      /** The price after the cut, in fen. 减至后的优惠单价，单位为分 */
      cut_to_price: Type.Integer()
    })),
    /** Whether the discount is for single goods. 是否单品优惠 */
    singleitem: Type.Boolean(),
    /** The kind of coupons. `NORMAL`: a fixed amount off. `DISCOUNT`: a percentage off. `EXCHAHGE`: goods at a special price. `RANDOM`: a random amount off. `DISCOUNT_CUT`: an amount or a percentage off at once. 批次类型。NORMAL：固定面额满减券；DISCOUNT：折扣券；EXCHAHGE：换购券；RANDOM：随机面额券；DISCOUNT_CUT：立减与折扣 */
    stock_type: OneOf('NORMAL', 'DISCOUNT', 'EXCHAHGE', 'RANDOM', 'DISCOUNT_CUT'),
    /** The id of the card in the card package of WeChat. 微信卡包 ID */
    card_id: Type.Optional(Type.String()),
    /** The kind of business; `MULTIUSE` is spending money, which is used bit by bit. 业务类型，MULTIUSE：消费金 */
    business_type: Type.Optional(OneOf('MULTIUSE')),
    /** The regions where the spending money may be used. 消费金可用地域列表 */
    available_region_list: Type.Optional(Type.Array(Type.Object({
      /** The size of the region: `COUNTRY`, `PROVINCE`, `CITY` or `DISTRICT`. 地域类型。COUNTRY：国家级；PROVINCE：省级；CITY：市级；DISTRICT：区级 */
      type: Type.Optional(Type.String()),
      /** The province. 省 */
      province: Type.Optional(Type.String()),
      /** The city. 市 */
      city: Type.Optional(Type.String()),
      /** The district. 区 */
      district: Type.Optional(Type.String()),
      /** The country. 国家 */
      country: Type.Optional(Type.String())
    }))),
    /** The industries where the spending money may be used. 消费金可用行业列表 */
    available_industry_list: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * 查询代金券可用单品
 *
 * List the goods that a stock is for: `GET /v3/marketing/favor/stocks/{stock_id}/items`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463442
 */
export const listAvailableSingleitems = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/items',
  title: '查询代金券可用单品',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.String(),
    /** The codes of the goods. 可用单品编码 */
    data: Type.Optional(Type.Array(Type.String())),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.String(),
    /** The number of entries per page. 分页大小 */
    limit: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  })
})

/**
 * 查询代金券可用商户
 *
 * List the merchants where the coupons of a stock may be used: `GET /v3/marketing/favor/stocks/{stock_id}/merchants`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463358
 */
export const listAvailableMerchants = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/merchants',
  title: '查询代金券可用商户',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The ids of the merchants. 可用商户号 */
    data: Type.Optional(Type.Array(Type.String())),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  })
})

/**
 * 修改可用单品编码
 *
 * Change the goods that a stock is for: `POST /v3/marketing/favor/stocks/{stock_id}/modify-goods-id`
 */
export const modifyGoodsId = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/modify-goods-id',
  title: '修改可用单品编码',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    /** The codes of goods to add. 新增的单品编码 */
    add_goods_id_list: Type.Optional(Type.Array(Type.String())),
    /** The codes of goods to take away. 删除的单品编码 */
    delete_goods_id_list: Type.Optional(Type.Array(Type.String()))
  }),
  answer: Type.Object({
    /** The time when the stock was paused, in RFC 3339. 暂停批次的时间，RFC 3339 格式 */
    pause_time: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  })
})

/**
 * 暂停代金券批次
 *
 * Pause a stock: no coupons are handed out until it is restarted: `POST /v3/marketing/favor/stocks/{stock_id}/pause`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460305
 */
export const pauseStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/pause',
  title: '暂停代金券批次',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The time when the stock was paused, in RFC 3339. 暂停批次的时间，RFC 3339 格式 */
    pause_time: Type.Optional(Type.String()),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The time when the stock was activated, in RFC 3339. 激活批次的时间，RFC 3339 格式 */
    start_time: Type.Optional(Type.String())
  })
})

/**
 * 下载批次退款明细
 *
 * Get the address of the refunds of a stock: `GET /v3/marketing/favor/stocks/{stock_id}/refund-flow`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463523
 */
export const refundFlow = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/refund-flow',
  title: '下载批次退款明细',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  answer: Type.Object({
    /** The address of the download. 下载地址 */
    url: Type.String(),
    /** The hash of the file, for checking the download. 文件的哈希值 */
    hash_value: Type.String(),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.String()
  })
})

/**
 * 获取批次退款明细下载链接
 *
 * Get the address of a day's refunds of a stock: `GET /v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day`
 */
export const refundFlowByDay = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day',
  title: '获取批次退款明细下载链接',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** The day of the bill, as `YYYY-MM-DD`. 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String()
  }),
  answer: Type.Object({
    /** The address of the download. 下载地址 */
    url: Type.String(),
    /** The hash of the file, for checking the download. 批次退款明细的哈希值 */
    stock_refundflow_hash: Type.String(),
    /** The number of refunds. 批次退款明细条数 */
    stock_refundflow_count: Type.String()
  })
})

/**
 * 重启代金券批次
 *
 * Restart a stock that was paused: `POST /v3/marketing/favor/stocks/{stock_id}/restart`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460411
 */
export const restartStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/restart',
  title: '重启代金券批次',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The time when the stock was restarted, in RFC 3339. 重启批次的时间，RFC 3339 格式 */
    restart_time: Type.Optional(Type.String()),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The time when the stock was activated, in RFC 3339. 激活批次的时间，RFC 3339 格式 */
    start_time: Type.Optional(Type.String())
  })
})

/**
 * 激活代金券批次
 *
 * Activate a stock: `POST /v3/marketing/favor/stocks/{stock_id}/start`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460137
 */
export const startStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/start',
  title: '激活代金券批次',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The time when the stock was activated, in RFC 3339. 激活批次的时间，RFC 3339 格式 */
    start_time: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  })
})

/**
 * 终止代金券批次
 *
 * End a stock for good: `POST /v3/marketing/favor/stocks/{stock_id}/stop`
 */
export const stopStock = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/stocks/{stock_id}/stop',
  title: '终止代金券批次',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  body: Type.Object({
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The time when the stock was ended for good, in RFC 3339. 终止批次的时间，RFC 3339 格式 */
    stop_time: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  })
})

/**
 * 下载批次核销明细
 *
 * Get the address of the uses of a stock: `GET /v3/marketing/favor/stocks/{stock_id}/use-flow`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463585
 */
export const useFlow = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/use-flow',
  title: '下载批次核销明细',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  answer: Type.Object({
    /** The address of the download. 下载地址 */
    url: Type.String(),
    /** The hash of the file, for checking the download. 文件的哈希值 */
    hash_value: Type.String(),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.String()
  })
})

/**
 * 获取批次核销明细下载链接
 *
 * Get the address of a day's uses of a stock: `GET /v3/marketing/favor/stocks/{stock_id}/use-flow-by-day`
 */
export const useFlowByDay = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/stocks/{stock_id}/use-flow-by-day',
  title: '获取批次核销明细下载链接',
  params: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String()
  }),
  query: Type.Object({
    /** The day of the bill, as `YYYY-MM-DD`. 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String()
  }),
  answer: Type.Object({
    /** The address of the download. 下载地址 */
    url: Type.String(),
    /** The hash of the file, for checking the download. 批次核销明细的哈希值 */
    stock_useflow_hash: Type.String(),
    /** The number of uses. 批次核销明细条数 */
    stock_useflow_count: Type.String()
  })
})

/**
 * 根据商户号查用户的券
 *
 * List the coupons of a user: `GET /v3/marketing/favor/users/{openid}/coupons`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534690
 */
export const listCouponsByFilter = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/users/{openid}/coupons',
  title: '根据商户号查用户的券',
  params: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** Only coupons of this stock. 批次号 */
    stock_id: Type.Optional(Type.String()),
    /** Only coupons in this state. `SENDED`: usable. `USED`: used. 券状态。SENDED：可用；USED：已实扣 */
    status: Type.Optional(OneOf('SENDED', 'USED')),
    /** Only coupons of stocks that this merchant made. 创建批次的商户号 */
    creator_mchid: Type.Optional(Type.String()),
    /** Only coupons that this merchant sent. 批次发放商户号 */
    sender_mchid: Type.Optional(Type.String()),
    /** Only coupons that may be used at this merchant. 可用商户号 */
    available_mchid: Type.Optional(Type.String()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** Only coupons of this kind; `MULTIUSE` is spending money. 业务类型，MULTIUSE：消费金 */
    business_type: Type.Optional(OneOf('MULTIUSE'))
  }),
  answer: Type.Object({
    /** The coupons. 券列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The id of the merchant who made the stock. 创建批次的商户号 */
      stock_creator_mchid: Type.String(),
      /** The number of the coupon's stock. 批次号 */
      stock_id: Type.String(),
      /** The rule of coupons that cut goods to a price. 减至批次特定信息 */
      cut_to_message: Type.Optional(Type.Object({
        /** The highest price of goods that the coupon is for, in fen. 可用优惠的商品最高单价，单位为分 */
        single_price_max: Type.Integer(),
        /** The price after the cut, in fen. 减至后的优惠单价，单位为分 */
        cut_to_price: Type.Integer()
      })),
      /** The name of the coupon. 代金券名称 */
      coupon_name: Type.String(),
      /** The state of the coupon. `SENDED`: usable. `USED`: used. `EXPIRED`: expired. `RECOVER`: taken back. 券状态。SENDED：可用；USED：已实扣；EXPIRED：已过期；RECOVER：已回收 */
      status: OneOf('SENDED', 'USED', 'EXPIRED', 'RECOVER'),
      /** The instructions for using the coupon, as the user reads them. 使用说明 */
      description: Type.String(),
      /** The time when the user got the coupon, in RFC 3339. 领券时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** The kind of coupon. `NORMAL`: an amount off. `CUT_TO`: goods cut to a price. 券类型。NORMAL：满减券；CUT_TO：减至券 */
      coupon_type: OneOf('NORMAL', 'CUT_TO'),
      /** Whether the coupons work without prepaid money; `false` takes the budget from the balance of the merchant when the stock is activated. 是否无资金流（免充值），false 为预充值，激活批次时扣除预算 */
      no_cash: Type.Boolean(),
      /** The time when the coupons become usable, in RFC 3339. 可用开始时间，RFC 3339 格式 */
      available_begin_time: Type.String(),
      /** The time when the coupons expire, in RFC 3339. 可用结束时间，RFC 3339 格式 */
      available_end_time: Type.String(),
      /** Whether the discount is for single goods. 是否单品优惠 */
      singleitem: Type.Boolean(),
      /** The amount and the condition of the coupon. 满减券信息 */
      normal_coupon_information: Type.Optional(Type.Object({
        /** The amount off, in fen. 面额，单位为分 */
        coupon_amount: Type.Integer(),
        /** The least amount of an order that the coupon is for, in fen. 使用券金额门槛，单位为分 */
        transaction_minimum: Type.Integer()
      })),
      /** The id of the coupon. 券 ID */
      coupon_id: Type.Optional(Type.String()),
      /** The time when the stock was activated, in RFC 3339. 激活批次的时间，RFC 3339 格式 */
      start_time: Type.Optional(Type.String()),
      /** The time when the stock was ended for good, in RFC 3339. 终止批次的时间，RFC 3339 格式 */
      stop_time: Type.Optional(Type.String()),
      /** The way in which the coupon was used. 已实扣代金券的核销信息 */
      consume_information: Type.Optional(Type.Object({
        /** The time when the coupon was used, in RFC 3339. 核销时间，RFC 3339 格式 */
        consume_time: Type.Optional(Type.String()),
        /** The id of the merchant where the coupon was used. 核销商户号 */
        consume_mchid: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The goods, one by one. 单品列表 */
        goods_detail: Type.Optional(Type.Array(Type.Object({
          /** The code of the goods. 商品编码 */
          goods_id: Type.Optional(Type.String()),
          /** The number of pieces. 商品数量 */
          quantity: Type.Optional(Type.Integer()),
          /** The price of a piece, in fen. 商品单价，单位为分 */
          price: Type.Optional(Type.Integer()),
          /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
          discount_amount: Type.Optional(Type.Integer())
        })))
      })),
      /** The rest of the spending money, in fen. 消费金可用余额，单位为分 */
      available_balance: Type.Optional(Type.Integer()),
      /** The kind of business; `MULTIUSE` is spending money, which is used bit by bit. 业务类型，MULTIUSE：消费金 */
      business_type: Type.Optional(OneOf('MULTIUSE')),
      /** The merchant's own number of the request that sent the coupon. 商户请求单号 */
      out_request_no: Type.Optional(Type.String()),
      /** The number of coupons that were handed out. 已发券数量 */
      distributed_coupons: Type.Optional(Type.Integer())
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
 * 发放代金券
 *
 * Send a coupon to a user: `POST /v3/marketing/favor/users/{openid}/coupons`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012463767
 */
export const sendCoupon = payOperation({
  method: 'POST',
  path: '/v3/marketing/favor/users/{openid}/coupons',
  title: '发放代金券',
  params: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String()
  }),
  body: Type.Object({
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: RequestNo,
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    /** The amount off, in fen, if the coupon is sent with an amount of its own. 指定面额发券的面额，单位为分 */
    coupon_value: Type.Optional(Type.Integer()),
    /** The least amount of an order, in fen, if the coupon is sent with an amount of its own. 指定面额发券的券门槛，单位为分 */
    coupon_minimum: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The id of the coupon. 券 ID */
    coupon_id: Type.String()
  })
})

/**
 * 查询代金券详情
 *
 * Get a coupon of a user: `GET /v3/marketing/favor/users/{openid}/coupons/{coupon_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012486942
 */
export const queryCoupon = payOperation({
  method: 'GET',
  path: '/v3/marketing/favor/users/{openid}/coupons/{coupon_id}',
  title: '查询代金券详情',
  params: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The id of the coupon. 券 ID */
    coupon_id: Type.String()
  }),
  query: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the merchant who made the stock. 创建批次的商户号 */
    stock_creator_mchid: Type.String(),
    /** The number of the coupon's stock. 批次号 */
    stock_id: Type.String(),
    /** The rule of coupons that cut goods to a price. 减至批次特定信息 */
    cut_to_message: Type.Optional(Type.Object({
      /** The highest price of goods that the coupon is for, in fen. 可用优惠的商品最高单价，单位为分 */
      single_price_max: Type.Integer(),
      /** The price after the cut, in fen. 减至后的优惠单价，单位为分 */
      cut_to_price: Type.Integer()
    })),
    /** The name of the coupon. 代金券名称 */
    coupon_name: Type.String(),
    /** The state of the coupon. `SENDED`: usable. `USED`: used. `EXPIRED`: expired. `RECOVER`: taken back. 券状态。SENDED：可用；USED：已实扣；EXPIRED：已过期；RECOVER：已回收 */
    status: OneOf('SENDED', 'USED', 'EXPIRED', 'RECOVER'),
    /** The instructions for using the coupon, as the user reads them. 使用说明 */
    description: Type.String(),
    /** The time when the user got the coupon, in RFC 3339. 领券时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The kind of coupon. `NORMAL`: an amount off. `CUT_TO`: goods cut to a price. 券类型。NORMAL：满减券；CUT_TO：减至券 */
    coupon_type: OneOf('NORMAL', 'CUT_TO'),
    /** Whether the coupons work without prepaid money; `false` takes the budget from the balance of the merchant when the stock is activated. 是否无资金流（免充值），false 为预充值，激活批次时扣除预算 */
    no_cash: Type.Boolean(),
    /** The time when the coupons become usable, in RFC 3339. 可用开始时间，RFC 3339 格式 */
    available_begin_time: Type.String(),
    /** The time when the coupons expire, in RFC 3339. 可用结束时间，RFC 3339 格式 */
    available_end_time: Type.String(),
    /** Whether the discount is for single goods. 是否单品优惠 */
    singleitem: Type.Boolean(),
    /** The amount and the condition of the coupon. 满减券信息 */
    normal_coupon_information: Type.Optional(Type.Object({
      /** The amount off, in fen. 面额，单位为分 */
      coupon_amount: Type.Integer(),
      /** The least amount of an order that the coupon is for, in fen. 使用券金额门槛，单位为分 */
      transaction_minimum: Type.Integer()
    })),
    /** The id of the coupon. 券 ID */
    coupon_id: Type.Optional(Type.String()),
    /** The time when the stock was activated, in RFC 3339. 激活批次的时间，RFC 3339 格式 */
    start_time: Type.Optional(Type.String()),
    /** The time when the stock was ended for good, in RFC 3339. 终止批次的时间，RFC 3339 格式 */
    stop_time: Type.Optional(Type.String()),
    /** The way in which the coupon was used. 已实扣代金券的核销信息 */
    consume_information: Type.Optional(Type.Object({
      /** The time when the coupon was used, in RFC 3339. 核销时间，RFC 3339 格式 */
      consume_time: Type.Optional(Type.String()),
      /** The id of the merchant where the coupon was used. 核销商户号 */
      consume_mchid: Type.Optional(Type.String()),
      /** The order number of WeChat Pay. 微信支付订单号 */
      transaction_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The code of the goods. 商品编码 */
        goods_id: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Optional(Type.Integer()),
        /** The price of a piece, in fen. 商品单价，单位为分 */
        price: Type.Optional(Type.Integer()),
        /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
        discount_amount: Type.Optional(Type.Integer())
      })))
    })),
    /** The rest of the spending money, in fen. 消费金可用余额，单位为分 */
    available_balance: Type.Optional(Type.Integer()),
    /** The kind of business; `MULTIUSE` is spending money, which is used bit by bit. 业务类型，MULTIUSE：消费金 */
    business_type: Type.Optional(OneOf('MULTIUSE')),
    /** The merchant's own number of the request that sent the coupon. 商户请求单号 */
    out_request_no: Type.Optional(Type.String()),
    /** The number of coupons that were handed out. 已发券数量 */
    distributed_coupons: Type.Optional(Type.Integer())
  })
})
