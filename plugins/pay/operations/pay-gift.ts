import { Type } from '@sinclair/typebox'
import { OneOf, payOperation, RequestNo } from '../define.js'

/**
 * 获取支付有礼活动列表
 *
 * List activities: `GET /v3/marketing/paygiftactivity/activities`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489126
 */
export const listActivities = payOperation({
  method: 'GET',
  path: '/v3/marketing/paygiftactivity/activities',
  title: '获取支付有礼活动列表',
  query: Type.Object({
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer({ minimum: 1, maximum: 100 }),
    activity_name: Type.Optional(Type.String()),
    activity_status: Type.Optional(OneOf('ACT_STATUS_UNKNOWN', 'CREATE_ACT_STATUS', 'ONGOING_ACT_STATUS', 'TERMINATE_ACT_STATUS', 'STOP_ACT_STATUS', 'OVER_TIME_ACT_STATUS', 'CREATE_ACT_FAILED')),
    award_type: Type.Optional(OneOf('BUSIFAVOR'))
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 活动 ID */
      activity_id: Type.Optional(Type.String()),
      activity_type: Type.Optional(OneOf('FULL_SEND_ACT_TYPE', 'STEP_SEND_ACT_TYPE', 'SPECIFIC_SEND_ACT_TYPE')),
      activity_base_info: Type.Optional(Type.Object({
        activity_name: Type.String(),
        activity_second_title: Type.String(),
        merchant_logo_url: Type.String(),
        background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
        /** 开始时间，RFC 3339 格式 */
        begin_time: Type.String(),
        /** 结束时间，RFC 3339 格式 */
        end_time: Type.String(),
        available_periods: Type.Optional(Type.Object({
          available_time: Type.Optional(Type.Array(Type.Object({
            /** 开始时间，RFC 3339 格式 */
            begin_time: Type.String(),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.String()
          }))),
          available_day_time: Type.Optional(Type.Array(Type.Object({
            begin_day_time: Type.String(),
            end_day_time: Type.String()
          })))
        })),
        /** 商户请求单号 */
        out_request_no: Type.String(),
        delivery_purpose: OneOf('OFF_LINE_PAY', 'JUMP_MINI_APP'),
        mini_programs_appid: Type.Optional(Type.String()),
        mini_programs_path: Type.Optional(Type.String())
      })),
      award_send_rule: Type.Optional(Type.Object({
        full_send_rule: Type.Optional(Type.Object({
          transaction_amount_minimum: Type.Integer(),
          send_content: OneOf('SINGLE_COUPON', 'GIFT_PACKAGE'),
          award_type: OneOf('BUSIFAVOR'),
          award_list: Type.Array(Type.Object({
            /** 批次号 */
            stock_id: Type.String(),
            original_image_url: Type.String(),
            thumbnail_url: Type.Optional(Type.String())
          })),
          merchant_option: OneOf('IN_SEVICE_COUPON_MERCHANT', 'MANUAL_INPUT_MERCHANT'),
          merchant_id_list: Type.Optional(Type.Array(Type.String()))
        })),
        step_send_rule: Type.Optional(Type.Object({
          award_type: OneOf('BUSIFAVOR'),
          merchant_option: OneOf('IN_SEVICE_COUPON_MERCHANT', 'MANUAL_INPUT_MERCHANT')
        }))
      })),
      advanced_setting: Type.Optional(Type.Object({
        delivery_user_category: Type.Optional(OneOf('DELIVERY_ALL_PERSON', 'DELIVERY_MEMBER_PERSON', 'BUSIFAVOR')),
        merchant_member_appid: Type.Optional(Type.String()),
        payment_mode: Type.Optional(Type.Object({
          payment_scene_list: Type.Optional(Type.Array(OneOf('APP_SCENE', 'SWING_CARD_SCENE', 'NO_SECRET_SCENE', 'MINIAPP_SCENE', 'FACE_PAY_SCENE', 'OTHER_SCENE'))),
          payment_method_information: Type.Optional(Type.Object({
            payment_method: Type.Optional(OneOf('CFT', 'SPECIFIC_BANK_CARD')),
            bank_abbreviation: Type.Optional(Type.String())
          }))
        })),
        payment_method_information: Type.Optional(Type.Object({
          payment_method: OneOf('CFT', 'SPECIFIC_BANK_CARD'),
          bank_abbreviation: Type.Optional(Type.String())
        })),
        goods_tags: Type.Optional(Type.Array(Type.String()))
      })),
      activity_status: Type.Optional(OneOf('ACT_STATUS_UNKNOWN', 'CREATE_ACT_STATUS', 'ONGOING_ACT_STATUS', 'TERMINATE_ACT_STATUS', 'STOP_ACT_STATUS', 'OVER_TIME_ACT_STATUS', 'CREATE_ACT_FAILED')),
      creator_merchant_id: Type.Optional(Type.String()),
      belong_merchant_id: Type.Optional(Type.String()),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String()),
      /** 最后更新时间，RFC 3339 格式 */
      update_time: Type.Optional(Type.String()),
      pause_time: Type.Optional(Type.String()),
      recovery_time: Type.Optional(Type.String())
    }))),
    /** 总数 */
    total_count: Type.Optional(Type.Integer()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer())
  })
})

/**
 * 查询活动详情接口
 *
 * Get act detail: `GET /v3/marketing/paygiftactivity/activities/{activity_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012487971
 */
export const getActDetail = payOperation({
  method: 'GET',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}',
  title: '查询活动详情接口',
  params: Type.Object({
    /** 活动 ID */
    activity_id: Type.String()
  }),
  answer: Type.Object({
    /** 活动 ID */
    activity_id: Type.String(),
    activity_type: Type.Optional(OneOf('FULL_SEND_ACT_TYPE', 'STEP_SEND_ACT_TYPE', 'SPECIFIC_SEND_ACT_TYPE')),
    activity_base_info: Type.Object({
      activity_name: Type.String(),
      activity_second_title: Type.String(),
      merchant_logo_url: Type.String(),
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      /** 开始时间，RFC 3339 格式 */
      begin_time: Type.String(),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.String(),
      available_periods: Type.Optional(Type.Object({
        available_time: Type.Optional(Type.Array(Type.Object({
          /** 开始时间，RFC 3339 格式 */
          begin_time: Type.String(),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.String()
        }))),
        available_day_time: Type.Optional(Type.Array(Type.Object({
          begin_day_time: Type.String(),
          end_day_time: Type.String()
        })))
      })),
      /** 商户请求单号 */
      out_request_no: Type.String(),
      delivery_purpose: OneOf('OFF_LINE_PAY', 'JUMP_MINI_APP'),
      mini_programs_appid: Type.Optional(Type.String()),
      mini_programs_path: Type.Optional(Type.String())
    }),
    award_send_rule: Type.Object({
      full_send_rule: Type.Optional(Type.Object({
        transaction_amount_minimum: Type.Integer(),
        send_content: OneOf('SINGLE_COUPON', 'GIFT_PACKAGE'),
        award_type: OneOf('BUSIFAVOR'),
        award_list: Type.Array(Type.Object({
          /** 批次号 */
          stock_id: Type.String(),
          original_image_url: Type.String(),
          thumbnail_url: Type.Optional(Type.String())
        })),
        merchant_option: OneOf('IN_SEVICE_COUPON_MERCHANT', 'MANUAL_INPUT_MERCHANT'),
        merchant_id_list: Type.Optional(Type.Array(Type.String()))
      }))
    }),
    advanced_setting: Type.Optional(Type.Object({
      delivery_user_category: Type.Optional(OneOf('DELIVERY_ALL_PERSON', 'DELIVERY_MEMBER_PERSON', 'BUSIFAVOR')),
      merchant_member_appid: Type.Optional(Type.String()),
      payment_mode: Type.Optional(Type.Object({
        payment_scene_list: Type.Optional(Type.Array(OneOf('APP_SCENE', 'SWING_CARD_SCENE', 'NO_SECRET_SCENE', 'MINIAPP_SCENE', 'FACE_PAY_SCENE', 'OTHER_SCENE'))),
        payment_method_information: Type.Optional(Type.Object({
          payment_method: Type.Optional(OneOf('CFT', 'SPECIFIC_BANK_CARD')),
          bank_abbreviation: Type.Optional(Type.String())
        }))
      })),
      payment_method_information: Type.Optional(Type.Object({
        payment_method: OneOf('CFT', 'SPECIFIC_BANK_CARD'),
        bank_abbreviation: Type.Optional(Type.String())
      })),
      goods_tags: Type.Optional(Type.Array(Type.String()))
    })),
    activity_status: OneOf('ACT_STATUS_UNKNOWN', 'CREATE_ACT_STATUS', 'ONGOING_ACT_STATUS', 'TERMINATE_ACT_STATUS', 'STOP_ACT_STATUS', 'OVER_TIME_ACT_STATUS', 'CREATE_ACT_FAILED'),
    creator_merchant_id: Type.String(),
    belong_merchant_id: Type.String(),
    pause_time: Type.Optional(Type.String()),
    recovery_time: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  })
})

/**
 * 查询活动指定商品列表
 *
 * List activity sku: `GET /v3/marketing/paygiftactivity/activities/{activity_id}/goods`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466448
 */
export const listActivitySku = payOperation({
  method: 'GET',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/goods',
  title: '查询活动指定商品列表',
  params: Type.Object({
    /** 活动 ID */
    activity_id: Type.String()
  }),
  query: Type.Object({
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      goods_id: Type.String(),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** 最后更新时间，RFC 3339 格式 */
      update_time: Type.String()
    }))),
    /** 总数 */
    total_count: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 活动 ID */
    activity_id: Type.String()
  })
})

/**
 * 查询活动发券商户号
 *
 * List activity merchant: `GET /v3/marketing/paygiftactivity/activities/{activity_id}/merchants`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466149
 */
export const listActivityMerchant = payOperation({
  method: 'GET',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/merchants',
  title: '查询活动发券商户号',
  params: Type.Object({
    /** 活动 ID */
    activity_id: Type.String()
  }),
  query: Type.Object({
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      merchant_name: Type.Optional(Type.String()),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String()),
      /** 最后更新时间，RFC 3339 格式 */
      update_time: Type.Optional(Type.String())
    }))),
    /** 总数 */
    total_count: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 活动 ID */
    activity_id: Type.String()
  })
})

/**
 * 新增活动发券商户号
 *
 * Add activity merchant: `POST /v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466671
 */
export const addActivityMerchant = payOperation({
  method: 'POST',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add',
  title: '新增活动发券商户号',
  params: Type.Object({
    /** 活动 ID */
    activity_id: Type.String()
  }),
  body: Type.Object({
    merchant_id_list: Type.Array(Type.String()),
    add_request_no: RequestNo
  }),
  answer: Type.Object({
    /** 活动 ID */
    activity_id: Type.Optional(Type.String()),
    invalid_merchant_id_list: Type.Optional(Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.Optional(Type.String()),
      invalid_reason: Type.Optional(Type.String())
    }))),
    add_time: Type.Optional(Type.String())
  })
})

/**
 * 删除活动发券商户号
 *
 * Delete activity merchant: `POST /v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466787
 */
export const deleteActivityMerchant = payOperation({
  method: 'POST',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete',
  title: '删除活动发券商户号',
  params: Type.Object({
    /** 活动 ID */
    activity_id: Type.String()
  }),
  body: Type.Object({
    merchant_id_list: Type.Array(Type.String()),
    delete_request_no: RequestNo
  }),
  answer: Type.Object({
    /** 活动 ID */
    activity_id: Type.String(),
    delete_time: Type.Optional(Type.String())
  })
})

/**
 * 终止活动
 *
 * Terminate activity: `POST /v3/marketing/paygiftactivity/activities/{activity_id}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466523
 */
export const terminateActivity = payOperation({
  method: 'POST',
  path: '/v3/marketing/paygiftactivity/activities/{activity_id}/terminate',
  title: '终止活动',
  params: Type.Object({
    /** 活动 ID */
    activity_id: Type.String()
  }),
  answer: Type.Object({
    terminate_time: Type.String(),
    /** 活动 ID */
    activity_id: Type.String()
  })
})

/**
 * 创建全场满额送活动
 *
 * Create full send act: `POST /v3/marketing/paygiftactivity/unique-threshold-activity`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012487898
 */
export const createFullSendAct = payOperation({
  method: 'POST',
  path: '/v3/marketing/paygiftactivity/unique-threshold-activity',
  title: '创建全场满额送活动',
  body: Type.Object({
    activity_base_info: Type.Object({
      activity_name: Type.String(),
      activity_second_title: Type.String(),
      merchant_logo_url: Type.String(),
      background_color: Type.Optional(OneOf('Color010', 'Color020', 'Color030', 'Color040', 'Color050', 'Color060', 'Color070', 'Color080', 'Color090', 'Color100')),
      /** 开始时间，RFC 3339 格式 */
      begin_time: Type.String(),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.String(),
      available_periods: Type.Optional(Type.Object({
        available_time: Type.Optional(Type.Array(Type.Object({
          /** 开始时间，RFC 3339 格式 */
          begin_time: Type.String(),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.String()
        }))),
        available_day_time: Type.Optional(Type.Array(Type.Object({
          begin_day_time: Type.String({ pattern: '^[0-9]{6}$', description: 'HHmmss', examples: ['103000'] }),
          end_day_time: Type.String({ pattern: '^[0-9]{6}$', description: 'HHmmss', examples: ['103000'] })
        })))
      })),
      /** 商户请求单号 */
      out_request_no: RequestNo,
      delivery_purpose: OneOf('OFF_LINE_PAY', 'JUMP_MINI_APP'),
      mini_programs_appid: Type.Optional(Type.String()),
      mini_programs_path: Type.Optional(Type.String())
    }),
    award_send_rule: Type.Object({
      transaction_amount_minimum: Type.Integer(),
      send_content: OneOf('SINGLE_COUPON', 'GIFT_PACKAGE'),
      award_type: OneOf('BUSIFAVOR'),
      award_list: Type.Array(Type.Object({
        /** 批次号 */
        stock_id: Type.String(),
        original_image_url: Type.String(),
        thumbnail_url: Type.Optional(Type.String())
      })),
      merchant_option: OneOf('IN_SEVICE_COUPON_MERCHANT', 'MANUAL_INPUT_MERCHANT'),
      merchant_id_list: Type.Optional(Type.Array(Type.String()))
    }),
    advanced_setting: Type.Optional(Type.Object({
      delivery_user_category: Type.Optional(OneOf('DELIVERY_ALL_PERSON', 'DELIVERY_MEMBER_PERSON', 'BUSIFAVOR')),
      merchant_member_appid: Type.Optional(Type.String()),
      payment_mode: Type.Optional(Type.Object({
        payment_scene_list: Type.Optional(Type.Array(OneOf('APP_SCENE', 'SWING_CARD_SCENE', 'NO_SECRET_SCENE', 'MINIAPP_SCENE', 'FACE_PAY_SCENE', 'OTHER_SCENE'))),
        payment_method_information: Type.Optional(Type.Object({
          payment_method: Type.Optional(OneOf('CFT', 'SPECIFIC_BANK_CARD')),
          bank_abbreviation: Type.Optional(Type.String())
        }))
      })),
      payment_method_information: Type.Optional(Type.Object({
        payment_method: OneOf('CFT', 'SPECIFIC_BANK_CARD'),
        bank_abbreviation: Type.Optional(Type.String())
      })),
      goods_tags: Type.Optional(Type.Array(Type.String()))
    }))
  }),
  answer: Type.Object({
    /** 活动 ID */
    activity_id: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})
