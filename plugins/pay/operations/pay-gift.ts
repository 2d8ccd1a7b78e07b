import { Type } from '../../lib/typebox.js'
import { OneOf, payOperation, RequestNo } from '../define.js'

/**
 * 获取支付有礼活动列表
 *
 * List the activities that give gifts after a payment: `GET /v3/marketing/paygiftactivity/activities`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489126
 */
export const listActivities = payOperation({
  method: 'GET',
  path: '/v3/marketing/paygiftactivity/activities',
  title: '获取支付有礼活动列表',
  query: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page, 1 to 100. 分页大小，1 到 100 */
    limit: Type.Integer({ minimum: 1, maximum: 100 }),
    /** Only activities of this name. 活动名称 */
    activity_name: Type.Optional(Type.String()),
    /** Only activities in this state. `ACT_STATUS_UNKNOWN`: unknown. `CREATE_ACT_STATUS`: created. `ONGOING_ACT_STATUS`: running. `TERMINATE_ACT_STATUS`: ended. `STOP_ACT_STATUS`: paused. `OVER_TIME_ACT_STATUS`: over. `CREATE_ACT_FAILED`: it could not be created. 活动状态。ACT_STATUS_UNKNOWN：未知；CREATE_ACT_STATUS：已创建；ONGOING_ACT_STATUS：运行中；TERMINATE_ACT_STATUS：已终止；STOP_ACT_STATUS：已暂停；OVER_TIME_ACT_STATUS：已过期；CREATE_ACT_FAILED：创建失败 */
    activity_status: Type.Optional(OneOf('ACT_STATUS_UNKNOWN', 'CREATE_ACT_STATUS', 'ONGOING_ACT_STATUS', 'TERMINATE_ACT_STATUS', 'STOP_ACT_STATUS', 'OVER_TIME_ACT_STATUS', 'CREATE_ACT_FAILED')),
    /** Only activities with this kind of gift; `BUSIFAVOR` is the merchant's coupons. 奖品类型，BUSIFAVOR：商家券 */
    award_type: Type.Optional(OneOf('BUSIFAVOR'))
  }),
  answer: Type.Object({
    /** The activities. 活动列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The id of the activity. 活动 ID */
      activity_id: Type.Optional(Type.String()),
      /** The kind of activity. `FULL_SEND_ACT_TYPE`: a gift for a payment of some amount. `STEP_SEND_ACT_TYPE`: gifts in steps. `SPECIFIC_SEND_ACT_TYPE`: a gift for certain goods. 活动类型。FULL_SEND_ACT_TYPE：满额送；STEP_SEND_ACT_TYPE：阶梯送；SPECIFIC_SEND_ACT_TYPE：指定商品送 */
      activity_type: Type.Optional(OneOf('FULL_SEND_ACT_TYPE', 'STEP_SEND_ACT_TYPE', 'SPECIFIC_SEND_ACT_TYPE')),
      /** The basic information on the activity. 活动基本信息 */
      activity_base_info: Type.Optional(Type.Object({
        /** The name of the activity, up to 10 characters. 活动名称，最多 10 个字符 */
        activity_name: Type.String(),
        /** The second title of the activity, up to 9 characters. 活动副标题，最多 9 个字符 */
        activity_second_title: Type.String(),
        /** The address of the merchant's logo, which is shown with the gift. 商户 logo，送出优惠券时展示 */
        merchant_logo_url: Type.String(),
        /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
        background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
        /** The start of the activity, in RFC 3339, within a year from now. 活动开始时间，RFC 3339 格式，最长可配置 1 年内的活动 */
        begin_time: Type.String(),
        /** The end of the activity, in RFC 3339, at most 90 days after it begins. 活动结束时间，RFC 3339 格式，活动有效期最长 90 天 */
        end_time: Type.String(),
        /** The times within the activity when gifts are given. 可用时间段 */
        available_periods: Type.Optional(Type.Object({
          /** The periods when gifts are given. 可用时间 */
          available_time: Type.Optional(Type.Array(Type.Object({
            /** The start of the period, in RFC 3339. 开始时间，RFC 3339 格式 */
            begin_time: Type.String(),
            /** The end of the period, in RFC 3339. 结束时间，RFC 3339 格式 */
            end_time: Type.String()
          }))),
          /** The times of the day when gifts are given. 每日可用时间 */
          available_day_time: Type.Optional(Type.Array(Type.Object({
            /** The start of the time of the day. 每日可用开始时间 */
            begin_day_time: Type.String(),
            /** The end of the time of the day. 每日可用结束时间 */
            end_day_time: Type.String()
          })))
        })),
        /** The merchant's own number of the request that created the activity, unique for the merchant. 商户请求单号，商户侧需保持唯一 */
        out_request_no: Type.String(),
        /** The purpose of the gift. `OFF_LINE_PAY`: the user comes back to the shop. `JUMP_MINI_APP`: the user goes to the mini program. 投放目的。OFF_LINE_PAY：拉用户回店消费；JUMP_MINI_APP：引导用户前往小程序消费 */
        delivery_purpose: OneOf('OFF_LINE_PAY', 'JUMP_MINI_APP'),
        /** The appid of the merchant's mini program, needed for `JUMP_MINI_APP`. 商家小程序 appid，投放目的为跳转小程序时必填 */
        mini_programs_appid: Type.Optional(Type.String()),
        /** The path in the merchant's mini program, needed for `JUMP_MINI_APP`. 商家小程序 path，投放目的为跳转小程序时必填 */
        mini_programs_path: Type.Optional(Type.String())
      })),
      /** The way in which the gifts are given. 活动奖品发放规则 */
      award_send_rule: Type.Optional(Type.Object({
        /** The rule of gifts for a payment of some amount. 满送活动奖品发放规则 */
        full_send_rule: Type.Optional(Type.Object({
          /** The least amount of a payment that gets the gift, in fen. 消费金额门槛，单位为分 */
          transaction_amount_minimum: Type.Integer(),
          /** The gift. `SINGLE_COUPON`: one coupon. `GIFT_PACKAGE`: a package of 3 to 5 coupons. 发放内容。SINGLE_COUPON：单张券；GIFT_PACKAGE：礼包，奖品 3 到 5 个 */
          send_content: OneOf('SINGLE_COUPON', 'GIFT_PACKAGE'),
          /** The kind of gift; `BUSIFAVOR` is the merchant's coupons. 奖品类型，BUSIFAVOR：商家券 */
          award_type: OneOf('BUSIFAVOR'),
          /** The gifts, 1 to 5; a package has 3 to 5. 奖品基本信息列表，1 到 5 个，礼包为 3 到 5 个 */
          award_list: Type.Array(Type.Object({
            /** The number of the coupon's stock. 券批次号 */
            stock_id: Type.String(),
            /** The address of the large picture of the gift. 奖品原始图（大图） */
            original_image_url: Type.String(),
            /** The address of the small picture of the gift. 奖品缩略图（小图） */
            thumbnail_url: Type.Optional(Type.String())
          })),
          /** The merchants that give the gift. `IN_SEVICE_COUPON_MERCHANT`: the merchants where the coupon may be used. `MANUAL_INPUT_MERCHANT`: the merchants of `merchant_id_list`. 发券商户号选项。IN_SEVICE_COUPON_MERCHANT：在用券商户号；MANUAL_INPUT_MERCHANT：手动输入发券商户号 */
          merchant_option: OneOf('IN_SEVICE_COUPON_MERCHANT', 'MANUAL_INPUT_MERCHANT'),
          /** The ids of the merchants who give the gift, up to 500; `MANUAL_INPUT_MERCHANT` needs them. 发券商户号列表，最多 500 个，手动输入时必填 */
          merchant_id_list: Type.Optional(Type.Array(Type.String()))
        })),
        /** The rule of gifts in steps. 阶梯送发放规则 */
        step_send_rule: Type.Optional(Type.Object({
          /** The kind of gift; `BUSIFAVOR` is the merchant's coupons. 奖品类型，BUSIFAVOR：商家券 */
          award_type: OneOf('BUSIFAVOR'),
          /** The merchants that give the gift. `IN_SEVICE_COUPON_MERCHANT`: the merchants where the coupon may be used. `MANUAL_INPUT_MERCHANT`: the merchants of `merchant_id_list`. 发券商户号选项。IN_SEVICE_COUPON_MERCHANT：在用券商户号；MANUAL_INPUT_MERCHANT：手动输入发券商户号 */
          merchant_option: OneOf('IN_SEVICE_COUPON_MERCHANT', 'MANUAL_INPUT_MERCHANT')
        }))
      })),
      /** More settings of the activity. 活动高级设置 */
      advanced_setting: Type.Optional(Type.Object({
        /** The party that gets the gift. `DELIVERY_ALL_PERSON`: all users. `DELIVERY_MEMBER_PERSON`: members. 投放用户类别。DELIVERY_ALL_PERSON：所有用户；DELIVERY_MEMBER_PERSON：会员用户 */
        delivery_user_category: Type.Optional(OneOf('DELIVERY_ALL_PERSON', 'DELIVERY_MEMBER_PERSON', 'BUSIFAVOR')),
        /** The appid of the merchant's members. 商家会员 appid */
        merchant_member_appid: Type.Optional(Type.String()),
        /** The payments that get the gift. 支付模式 */
        payment_mode: Type.Optional(Type.Object({
          /** The scene of the payment. `APP_SCENE`: in an app. `SWING_CARD_SCENE`: with a payment code. `NO_SECRET_SCENE`: without a password. `MINIAPP_SCENE`: in a mini program. `FACE_PAY_SCENE`: with the face. `OTHER_SCENE`: elsewhere. 支付场景列表。APP_SCENE：APP；SWING_CARD_SCENE：刷卡；NO_SECRET_SCENE：免密；MINIAPP_SCENE：小程序；FACE_PAY_SCENE：人脸；OTHER_SCENE：其他 */
          payment_scene_list: Type.Optional(Type.Array(OneOf('APP_SCENE', 'SWING_CARD_SCENE', 'NO_SECRET_SCENE', 'MINIAPP_SCENE', 'FACE_PAY_SCENE', 'OTHER_SCENE'))),
          /** The means of payment. 支付方式信息 */
          payment_method_information: Type.Optional(Type.Object({
            /** The means of payment. `CFT`: the balance of WeChat Pay. `SPECIFIC_BANK_CARD`: the cards of a bank. 支付方式。CFT：零钱；SPECIFIC_BANK_CARD：指定银行卡 */
            payment_method: Type.Optional(OneOf('CFT', 'SPECIFIC_BANK_CARD')),
            /** The short name of the bank, such as `AHRCUB_CREDIT`. 银行简称 */
            bank_abbreviation: Type.Optional(Type.String())
          }))
        })),
        /** The means of payment. 支付方式信息 */
        payment_method_information: Type.Optional(Type.Object({
          /** The means of payment. `CFT`: the balance of WeChat Pay. `SPECIFIC_BANK_CARD`: the cards of a bank. 支付方式。CFT：零钱；SPECIFIC_BANK_CARD：指定银行卡 */
          payment_method: OneOf('CFT', 'SPECIFIC_BANK_CARD'),
          /** The short name of the bank, such as `AHRCUB_CREDIT`. 银行简称 */
          bank_abbreviation: Type.Optional(Type.String())
        })),
        /** The marks of the orders that get the gift, up to 500. 订单优惠标记，最多 500 个 */
        goods_tags: Type.Optional(Type.Array(Type.String()))
      })),
      /** The state of the activity. `ACT_STATUS_UNKNOWN`: unknown. `CREATE_ACT_STATUS`: created. `ONGOING_ACT_STATUS`: running. `TERMINATE_ACT_STATUS`: ended. `STOP_ACT_STATUS`: paused. `OVER_TIME_ACT_STATUS`: over. `CREATE_ACT_FAILED`: it could not be created. 活动状态。ACT_STATUS_UNKNOWN：未知；CREATE_ACT_STATUS：已创建；ONGOING_ACT_STATUS：运行中；TERMINATE_ACT_STATUS：已终止；STOP_ACT_STATUS：已暂停；OVER_TIME_ACT_STATUS：已过期；CREATE_ACT_FAILED：创建失败 */
      activity_status: Type.Optional(OneOf('ACT_STATUS_UNKNOWN', 'CREATE_ACT_STATUS', 'ONGOING_ACT_STATUS', 'TERMINATE_ACT_STATUS', 'STOP_ACT_STATUS', 'OVER_TIME_ACT_STATUS', 'CREATE_ACT_FAILED')),
      /** The id of the merchant who created the activity. 创建活动的商户号 */
      creator_merchant_id: Type.Optional(Type.String()),
      /** The id of the merchant whom the activity belongs to. 活动归属商户号 */
      belong_merchant_id: Type.Optional(Type.String()),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String()),
      /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
      update_time: Type.Optional(Type.String()),
      /** The time when the activity was paused, in RFC 3339. 活动暂停时间，RFC 3339 格式 */
      pause_time: Type.Optional(Type.String()),
      /** The time when the activity went on after a pause, in RFC 3339. 活动恢复时间，RFC 3339 格式 */
      recovery_time: Type.Optional(Type.String())
    }))),
    /** The total number. 总数 */
    total_count: Type.Optional(Type.Integer()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer())
  })
})

/**
 * 查询活动详情接口
 *
 * Get an activity: `GET /v3/marketing/paygiftactivity/activities/{activity_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012487971
 */
export const getActDetail = payOperation({
  method: 'GET',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}',
  title: '查询活动详情接口',
  params: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.String()
  }),
  answer: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.String(),
    /** The kind of activity. `FULL_SEND_ACT_TYPE`: a gift for a payment of some amount. `STEP_SEND_ACT_TYPE`: gifts in steps. `SPECIFIC_SEND_ACT_TYPE`: a gift for certain goods. 活动类型。FULL_SEND_ACT_TYPE：满额送；STEP_SEND_ACT_TYPE：阶梯送；SPECIFIC_SEND_ACT_TYPE：指定商品送 */
    activity_type: Type.Optional(OneOf('FULL_SEND_ACT_TYPE', 'STEP_SEND_ACT_TYPE', 'SPECIFIC_SEND_ACT_TYPE')),
    /** The basic information on the activity. 活动基本信息 */
    activity_base_info: Type.Object({
      /** The name of the activity, up to 10 characters. 活动名称，最多 10 个字符 */
      activity_name: Type.String(),
      /** The second title of the activity, up to 9 characters. 活动副标题，最多 9 个字符 */
      activity_second_title: Type.String(),
      /** The address of the merchant's logo, which is shown with the gift. 商户 logo，送出优惠券时展示 */
      merchant_logo_url: Type.String(),
      /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      /** The start of the activity, in RFC 3339, within a year from now. 活动开始时间，RFC 3339 格式，最长可配置 1 年内的活动 */
      begin_time: Type.String(),
      /** The end of the activity, in RFC 3339, at most 90 days after it begins. 活动结束时间，RFC 3339 格式，活动有效期最长 90 天 */
      end_time: Type.String(),
      /** The times within the activity when gifts are given. 可用时间段 */
      available_periods: Type.Optional(Type.Object({
        /** The periods when gifts are given. 可用时间 */
        available_time: Type.Optional(Type.Array(Type.Object({
          /** The start of the period, in RFC 3339. 开始时间，RFC 3339 格式 */
          begin_time: Type.String(),
          /** The end of the period, in RFC 3339. 结束时间，RFC 3339 格式 */
          end_time: Type.String()
        }))),
        /** The times of the day when gifts are given. 每日可用时间 */
        available_day_time: Type.Optional(Type.Array(Type.Object({
          /** The start of the time of the day. 每日可用开始时间 */
          begin_day_time: Type.String(),
          /** The end of the time of the day. 每日可用结束时间 */
          end_day_time: Type.String()
        })))
      })),
      /** The merchant's own number of the request that created the activity, unique for the merchant. 商户请求单号，商户侧需保持唯一 */
      out_request_no: Type.String(),
      /** The purpose of the gift. `OFF_LINE_PAY`: the user comes back to the shop. `JUMP_MINI_APP`: the user goes to the mini program. 投放目的。OFF_LINE_PAY：拉用户回店消费；JUMP_MINI_APP：引导用户前往小程序消费 */
      delivery_purpose: OneOf('OFF_LINE_PAY', 'JUMP_MINI_APP'),
      /** The appid of the merchant's mini program, needed for `JUMP_MINI_APP`. 商家小程序 appid，投放目的为跳转小程序时必填 */
      mini_programs_appid: Type.Optional(Type.String()),
      /** The path in the merchant's mini program, needed for `JUMP_MINI_APP`. 商家小程序 path，投放目的为跳转小程序时必填 */
      mini_programs_path: Type.Optional(Type.String())
    }),
    /** The way in which the gifts are given. 活动奖品发放规则 */
    award_send_rule: Type.Object({
      /** The rule of gifts for a payment of some amount. 满送活动奖品发放规则 */
      full_send_rule: Type.Optional(Type.Object({
        /** The least amount of a payment that gets the gift, in fen. 消费金额门槛，单位为分 */
        transaction_amount_minimum: Type.Integer(),
        /** The gift. `SINGLE_COUPON`: one coupon. `GIFT_PACKAGE`: a package of 3 to 5 coupons. 发放内容。SINGLE_COUPON：单张券；GIFT_PACKAGE：礼包，奖品 3 到 5 个 */
        send_content: OneOf('SINGLE_COUPON', 'GIFT_PACKAGE'),
        /** The kind of gift; `BUSIFAVOR` is the merchant's coupons. 奖品类型，BUSIFAVOR：商家券 */
        award_type: OneOf('BUSIFAVOR'),
        /** The gifts, 1 to 5; a package has 3 to 5. 奖品基本信息列表，1 到 5 个，礼包为 3 到 5 个 */
        award_list: Type.Array(Type.Object({
          /** The number of the coupon's stock. 券批次号 */
          stock_id: Type.String(),
          /** The address of the large picture of the gift. 奖品原始图（大图） */
          original_image_url: Type.String(),
          /** The address of the small picture of the gift. 奖品缩略图（小图） */
          thumbnail_url: Type.Optional(Type.String())
        })),
        /** The merchants that give the gift. `IN_SEVICE_COUPON_MERCHANT`: the merchants where the coupon may be used. `MANUAL_INPUT_MERCHANT`: the merchants of `merchant_id_list`. 发券商户号选项。IN_SEVICE_COUPON_MERCHANT：在用券商户号；MANUAL_INPUT_MERCHANT：手动输入发券商户号 */
        merchant_option: OneOf('IN_SEVICE_COUPON_MERCHANT', 'MANUAL_INPUT_MERCHANT'),
        /** The ids of the merchants who give the gift, up to 500; `MANUAL_INPUT_MERCHANT` needs them. 发券商户号列表，最多 500 个，手动输入时必填 */
        merchant_id_list: Type.Optional(Type.Array(Type.String()))
      }))
    }),
    /** More settings of the activity. 活动高级设置 */
    advanced_setting: Type.Optional(Type.Object({
      /** The party that gets the gift. `DELIVERY_ALL_PERSON`: all users. `DELIVERY_MEMBER_PERSON`: members. 投放用户类别。DELIVERY_ALL_PERSON：所有用户；DELIVERY_MEMBER_PERSON：会员用户 */
      delivery_user_category: Type.Optional(OneOf('DELIVERY_ALL_PERSON', 'DELIVERY_MEMBER_PERSON', 'BUSIFAVOR')),
      /** The appid of the merchant's members. 商家会员 appid */
      merchant_member_appid: Type.Optional(Type.String()),
      /** The payments that get the gift. 支付模式 */
      payment_mode: Type.Optional(Type.Object({
        /** The scene of the payment. `APP_SCENE`: in an app. `SWING_CARD_SCENE`: with a payment code. `NO_SECRET_SCENE`: without a password. `MINIAPP_SCENE`: in a mini program. `FACE_PAY_SCENE`: with the face. `OTHER_SCENE`: elsewhere. 支付场景列表。APP_SCENE：APP；SWING_CARD_SCENE：刷卡；NO_SECRET_SCENE：免密；MINIAPP_SCENE：小程序；FACE_PAY_SCENE：人脸；OTHER_SCENE：其他 */
        payment_scene_list: Type.Optional(Type.Array(OneOf('APP_SCENE', 'SWING_CARD_SCENE', 'NO_SECRET_SCENE', 'MINIAPP_SCENE', 'FACE_PAY_SCENE', 'OTHER_SCENE'))),
        /** The means of payment. 支付方式信息 */
        payment_method_information: Type.Optional(Type.Object({
          /** The means of payment. `CFT`: the balance of WeChat Pay. `SPECIFIC_BANK_CARD`: the cards of a bank. 支付方式。CFT：零钱；SPECIFIC_BANK_CARD：指定银行卡 */
          payment_method: Type.Optional(OneOf('CFT', 'SPECIFIC_BANK_CARD')),
          /** The short name of the bank, such as `AHRCUB_CREDIT`. 银行简称 */
          bank_abbreviation: Type.Optional(Type.String())
        }))
      })),
      /** The means of payment. 支付方式信息 */
      payment_method_information: Type.Optional(Type.Object({
        /** The means of payment. `CFT`: the balance of WeChat Pay. `SPECIFIC_BANK_CARD`: the cards of a bank. 支付方式。CFT：零钱；SPECIFIC_BANK_CARD：指定银行卡 */
        payment_method: OneOf('CFT', 'SPECIFIC_BANK_CARD'),
        /** The short name of the bank, such as `AHRCUB_CREDIT`. 银行简称 */
        bank_abbreviation: Type.Optional(Type.String())
      })),
      /** The marks of the orders that get the gift, up to 500. 订单优惠标记，最多 500 个 */
      goods_tags: Type.Optional(Type.Array(Type.String()))
    })),
    /** The state of the activity. `ACT_STATUS_UNKNOWN`: unknown. `CREATE_ACT_STATUS`: created. `ONGOING_ACT_STATUS`: running. `TERMINATE_ACT_STATUS`: ended. `STOP_ACT_STATUS`: paused. `OVER_TIME_ACT_STATUS`: over. `CREATE_ACT_FAILED`: it could not be created. 活动状态。ACT_STATUS_UNKNOWN：未知；CREATE_ACT_STATUS：已创建；ONGOING_ACT_STATUS：运行中；TERMINATE_ACT_STATUS：已终止；STOP_ACT_STATUS：已暂停；OVER_TIME_ACT_STATUS：已过期；CREATE_ACT_FAILED：创建失败 */
    activity_status: OneOf('ACT_STATUS_UNKNOWN', 'CREATE_ACT_STATUS', 'ONGOING_ACT_STATUS', 'TERMINATE_ACT_STATUS', 'STOP_ACT_STATUS', 'OVER_TIME_ACT_STATUS', 'CREATE_ACT_FAILED'),
    /** The id of the merchant who created the activity. 创建活动的商户号 */
    creator_merchant_id: Type.String(),
    /** The id of the merchant whom the activity belongs to. 活动归属商户号 */
    belong_merchant_id: Type.String(),
    /** The time when the activity was paused, in RFC 3339. 活动暂停时间，RFC 3339 格式 */
    pause_time: Type.Optional(Type.String()),
    /** The time when the activity went on after a pause, in RFC 3339. 活动恢复时间，RFC 3339 格式 */
    recovery_time: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  })
})

/**
 * 查询活动指定商品列表
 *
 * List the goods of an activity: `GET /v3/marketing/paygiftactivity/activities/{activity_id}/goods`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466448
 */
export const listActivitySku = payOperation({
  method: 'GET',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/goods',
  title: '查询活动指定商品列表',
  params: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.String()
  }),
  query: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The goods. 商品列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The code of the goods. 商品编码 */
      goods_id: Type.String(),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
      update_time: Type.String()
    }))),
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The id of the activity. 活动 ID */
    activity_id: Type.String()
  })
})

/**
 * 查询活动发券商户号
 *
 * List the merchants of an activity: `GET /v3/marketing/paygiftactivity/activities/{activity_id}/merchants`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466149
 */
export const listActivityMerchant = payOperation({
  method: 'GET',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/merchants',
  title: '查询活动发券商户号',
  params: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.String()
  }),
  query: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The merchants. 发券商户列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The merchant's name. 商户名称 */
      merchant_name: Type.Optional(Type.String()),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String()),
      /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
      update_time: Type.Optional(Type.String())
    }))),
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The id of the activity. 活动 ID */
    activity_id: Type.String()
  })
})

/**
 * 新增活动发券商户号
 *
 * Add merchants to an activity: `POST /v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466671
 */
export const addActivityMerchant = payOperation({
  method: 'POST',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add',
  title: '新增活动发券商户号',
  params: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.String()
  }),
  body: Type.Object({
    /** The ids of the merchants to add. 新增的发券商户号 */
    merchant_id_list: Type.Array(Type.String()),
    /** The merchant's own number of the request to add merchants. 请求业务单据号 */
    add_request_no: RequestNo
  }),
  answer: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.Optional(Type.String()),
    /** The merchants who were not added, with the reasons. 校验失败的发券商户号 */
    invalid_merchant_id_list: Type.Optional(Type.Array(Type.Object({
      /** The id of the merchant who was not added. 商户号 */
      mchid: Type.Optional(Type.String()),
      /** The reason why the merchant was not added. 无效原因 */
      invalid_reason: Type.Optional(Type.String())
    }))),
    /** The time when the merchants were added, in RFC 3339. 添加时间，RFC 3339 格式 */
    add_time: Type.Optional(Type.String())
  })
})

/**
 * 删除活动发券商户号
 *
 * Take merchants away from an activity: `POST /v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466787
 */
export const deleteActivityMerchant = payOperation({
  method: 'POST',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete',
  title: '删除活动发券商户号',
  params: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.String()
  }),
  body: Type.Object({
    /** The ids of the merchants to take away. 删除的发券商户号 */
    merchant_id_list: Type.Array(Type.String()),
    /** The merchant's own number of the request to take merchants away. 请求业务单据号 */
    delete_request_no: RequestNo
  }),
  answer: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.String(),
    /** The time when the merchants were taken away, in RFC 3339. 删除时间，RFC 3339 格式 */
    delete_time: Type.Optional(Type.String())
  })
})

/**
 * 终止活动
 *
 * End an activity: `POST /v3/marketing/paygiftactivity/activities/{activity_id}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466523
 */
export const terminateActivity = payOperation({
  method: 'POST',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/terminate',
  title: '终止活动',
  params: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.String()
  }),
  answer: Type.Object({
    /** The time when the activity was ended, in RFC 3339. 终止时间，RFC 3339 格式 */
    terminate_time: Type.String(),
    /** The id of the activity. 活动 ID */
    activity_id: Type.String()
  })
})

/**
 * 创建全场满额送活动
 *
 * Create an activity that gives coupons for payments of some amount: `POST /v3/marketing/paygiftactivity/unique-threshold-activity`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012487898
 */
export const createFullSendAct = payOperation({
  method: 'POST',
  path: '/v3/marketing/paygiftactivity/unique-threshold-activity',
  title: '创建全场满额送活动',
  body: Type.Object({
    /** The basic information on the activity. 活动基本信息 */
    activity_base_info: Type.Object({
      /** The name of the activity, up to 10 characters. 活动名称，最多 10 个字符 */
      activity_name: Type.String(),
      /** The second title of the activity, up to 9 characters. 活动副标题，最多 9 个字符 */
      activity_second_title: Type.String(),
      /** The address of the merchant's logo, which is shown with the gift. 商户 logo，送出优惠券时展示 */
      merchant_logo_url: Type.String(),
      /** The background colour, by its name in the colour table of WeChat Pay. 背景颜色，取值为色卡中的颜色名称 */
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      /** The start of the activity, in RFC 3339, within a year from now. 活动开始时间，RFC 3339 格式，最长可配置 1 年内的活动 */
      begin_time: Type.String(),
      /** The end of the activity, in RFC 3339, at most 90 days after it begins. 活动结束时间，RFC 3339 格式，活动有效期最长 90 天 */
      end_time: Type.String(),
      /** The times within the activity when gifts are given. 可用时间段 */
      available_periods: Type.Optional(Type.Object({
        /** The periods when gifts are given. 可用时间 */
        available_time: Type.Optional(Type.Array(Type.Object({
          /** The start of the period, in RFC 3339. 开始时间，RFC 3339 格式 */
          begin_time: Type.String(),
          /** The end of the period, in RFC 3339. 结束时间，RFC 3339 格式 */
          end_time: Type.String()
        }))),
        /** The times of the day when gifts are given. 每日可用时间 */
        available_day_time: Type.Optional(Type.Array(Type.Object({
          /** The start of the time of the day. 每日可用开始时间 */
          begin_day_time: Type.String({ pattern: '^[0-9]{6}$', description: 'HHmmss', examples: ['103000'] }),
          /** The end of the time of the day. 每日可用结束时间 */
          end_day_time: Type.String({ pattern: '^[0-9]{6}$', description: 'HHmmss', examples: ['103000'] })
        })))
      })),
      /** The merchant's own number of the request that created the activity, unique for the merchant. 商户请求单号，商户侧需保持唯一 */
      out_request_no: RequestNo,
      /** The purpose of the gift. `OFF_LINE_PAY`: the user comes back to the shop. `JUMP_MINI_APP`: the user goes to the mini program. 投放目的。OFF_LINE_PAY：拉用户回店消费；JUMP_MINI_APP：引导用户前往小程序消费 */
      delivery_purpose: OneOf('OFF_LINE_PAY', 'JUMP_MINI_APP'),
      /** The appid of the merchant's mini program, needed for `JUMP_MINI_APP`. 商家小程序 appid，投放目的为跳转小程序时必填 */
      mini_programs_appid: Type.Optional(Type.String()),
      /** The path in the merchant's mini program, needed for `JUMP_MINI_APP`. 商家小程序 path，投放目的为跳转小程序时必填 */
      mini_programs_path: Type.Optional(Type.String())
    }),
    /** The way in which the gifts are given. 活动奖品发放规则 */
    award_send_rule: Type.Object({
      /** The least amount of a payment that gets the gift, in fen. 消费金额门槛，单位为分 */
      transaction_amount_minimum: Type.Integer(),
      /** The gift. `SINGLE_COUPON`: one coupon. `GIFT_PACKAGE`: a package of 3 to 5 coupons. 发放内容。SINGLE_COUPON：单张券；GIFT_PACKAGE：礼包，奖品 3 到 5 个 */
      send_content: OneOf('SINGLE_COUPON', 'GIFT_PACKAGE'),
      /** The kind of gift; `BUSIFAVOR` is the merchant's coupons. 奖品类型，BUSIFAVOR：商家券 */
      award_type: OneOf('BUSIFAVOR'),
      /** The gifts, 1 to 5; a package has 3 to 5. 奖品基本信息列表，1 到 5 个，礼包为 3 到 5 个 */
      award_list: Type.Array(Type.Object({
        /** The number of the coupon's stock. 券批次号 */
        stock_id: Type.String(),
        /** The address of the large picture of the gift. 奖品原始图（大图） */
        original_image_url: Type.String(),
        /** The address of the small picture of the gift. 奖品缩略图（小图） */
        thumbnail_url: Type.Optional(Type.String())
      })),
      /** The merchants that give the gift. `IN_SEVICE_COUPON_MERCHANT`: the merchants where the coupon may be used. `MANUAL_INPUT_MERCHANT`: the merchants of `merchant_id_list`. 发券商户号选项。IN_SEVICE_COUPON_MERCHANT：在用券商户号；MANUAL_INPUT_MERCHANT：手动输入发券商户号 */
      merchant_option: OneOf('IN_SEVICE_COUPON_MERCHANT', 'MANUAL_INPUT_MERCHANT'),
      /** The ids of the merchants who give the gift, up to 500; `MANUAL_INPUT_MERCHANT` needs them. 发券商户号列表，最多 500 个，手动输入时必填 */
      merchant_id_list: Type.Optional(Type.Array(Type.String()))
    }),
    /** More settings of the activity. 活动高级设置 */
    advanced_setting: Type.Optional(Type.Object({
      /** The party that gets the gift. `DELIVERY_ALL_PERSON`: all users. `DELIVERY_MEMBER_PERSON`: members. 投放用户类别。DELIVERY_ALL_PERSON：所有用户；DELIVERY_MEMBER_PERSON：会员用户 */
      delivery_user_category: Type.Optional(OneOf('DELIVERY_ALL_PERSON', 'DELIVERY_MEMBER_PERSON', 'BUSIFAVOR')),
      /** The appid of the merchant's members. 商家会员 appid */
      merchant_member_appid: Type.Optional(Type.String()),
      /** The payments that get the gift. 支付模式 */
      payment_mode: Type.Optional(Type.Object({
        /** The scene of the payment. `APP_SCENE`: in an app. `SWING_CARD_SCENE`: with a payment code. `NO_SECRET_SCENE`: without a password. `MINIAPP_SCENE`: in a mini program. `FACE_PAY_SCENE`: with the face. `OTHER_SCENE`: elsewhere. 支付场景列表。APP_SCENE：APP；SWING_CARD_SCENE：刷卡；NO_SECRET_SCENE：免密；MINIAPP_SCENE：小程序；FACE_PAY_SCENE：人脸；OTHER_SCENE：其他 */
        payment_scene_list: Type.Optional(Type.Array(OneOf('APP_SCENE', 'SWING_CARD_SCENE', 'NO_SECRET_SCENE', 'MINIAPP_SCENE', 'FACE_PAY_SCENE', 'OTHER_SCENE'))),
        /** The means of payment. 支付方式信息 */
        payment_method_information: Type.Optional(Type.Object({
          /** The means of payment. `CFT`: the balance of WeChat Pay. `SPECIFIC_BANK_CARD`: the cards of a bank. 支付方式。CFT：零钱；SPECIFIC_BANK_CARD：指定银行卡 */
          payment_method: Type.Optional(OneOf('CFT', 'SPECIFIC_BANK_CARD')),
          /** The short name of the bank, such as `AHRCUB_CREDIT`. 银行简称 */
          bank_abbreviation: Type.Optional(Type.String())
        }))
      })),
      /** The means of payment. 支付方式信息 */
      payment_method_information: Type.Optional(Type.Object({
        /** The means of payment. `CFT`: the balance of WeChat Pay. `SPECIFIC_BANK_CARD`: the cards of a bank. 支付方式。CFT：零钱；SPECIFIC_BANK_CARD：指定银行卡 */
        payment_method: OneOf('CFT', 'SPECIFIC_BANK_CARD'),
        /** The short name of the bank, such as `AHRCUB_CREDIT`. 银行简称 */
        bank_abbreviation: Type.Optional(Type.String())
      })),
      /** The marks of the orders that get the gift, up to 500. 订单优惠标记，最多 500 个 */
      goods_tags: Type.Optional(Type.Array(Type.String()))
    }))
  }),
  answer: Type.Object({
    /** The id of the activity. 活动 ID */
    activity_id: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})
