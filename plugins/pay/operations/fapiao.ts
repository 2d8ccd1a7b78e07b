import { Type } from '@sinclair/typebox'
import { OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * 创建电子发票卡券模板
 *
 * Create card template: `POST /v3/new-tax-control-fapiao/card-template`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529382
 */
export const createCardTemplate = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/card-template',
  title: '创建电子发票卡券模板',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    card_appid: Type.String(),
    card_template_information: Type.Object({
      payee_name: Type.Optional(Type.String()),
      logo_url: Type.String(),
      custom_cell: Type.Optional(Type.Object({
        words: Type.String(),
        /** 商品描述 */
        description: Type.String(),
        jump_url: Type.Optional(Type.String()),
        miniprogram_user_name: Type.Optional(Type.String()),
        miniprogram_path: Type.Optional(Type.String())
      }))
    })
  }),
  answer: Type.Object({
    card_appid: Type.String(),
    card_id: Type.String()
  })
})

/**
 * 开具电子发票
 *
 * Issue: `POST /v3/new-tax-control-fapiao/fapiao-applications`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538301
 */
export const issue = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications',
  title: '开具电子发票',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    scene: Type.String(),
    /** 发票申请单号 */
    fapiao_apply_id: Type.String(),
    buyer_information: Type.Object({
      /** 类型 */
      type: Type.String(),
      /** 名称 */
      name: Type.String(),
      taxpayer_id: Type.Optional(Type.String()),
      /** 详细地址 */
      address: Type.Optional(Type.String()),
      telephone: Type.Optional(Type.String()),
      /** 银行名称 */
      bank_name: Type.Optional(Type.String()),
      bank_account: Type.Optional(Type.String()),
      phone: Type.Optional(Type.String()),
      email: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      fapiao_bill_type: Type.Optional(Type.String()),
      user_apply_message: Type.Optional(Type.String())
    }),
    fapiao_information: Type.Array(Type.Object({
      /** 商户发票单号 */
      fapiao_id: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      need_list: Type.Boolean(),
      remark: Type.Optional(Type.String()),
      items: Type.Array(Type.Object({
        tax_code: Type.String(),
        goods_category: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        goods_id: Type.Optional(Type.Integer()),
        specification: Type.Optional(Type.String()),
        unit: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        tax_rate: Type.Optional(Type.Integer()),
        tax_prefer_mark: Type.Optional(Type.String()),
        discount: Type.Boolean()
      }))
    }))
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone']
})

/**
 * 开具通用行业电子发票
 *
 * Issue general: `POST /v3/new-tax-control-fapiao/fapiao-applications/issue-general`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015792574
 */
export const issueGeneral = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/issue-general',
  title: '开具通用行业电子发票',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 发票申请单号 */
    fapiao_apply_id: Type.String(),
    buyer_information: Type.Object({
      /** 类型 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** 名称 */
      name: Type.String(),
      taxpayer_id: Type.Optional(Type.String()),
      /** 详细地址 */
      address: Type.Optional(Type.String()),
      telephone: Type.Optional(Type.String()),
      /** 银行名称 */
      bank_name: Type.Optional(Type.String()),
      bank_account: Type.Optional(Type.String()),
      phone: Type.Optional(Type.String()),
      email: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      user_apply_message: Type.Optional(Type.String())
    }),
    fapiao_information: Type.Object({
      /** 商户发票单号 */
      fapiao_id: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      items: Type.Array(Type.Object({
        tax_code: Type.String(),
        /** 商品名称 */
        goods_name: Type.String(),
        specification: Type.Optional(Type.String()),
        unit: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Optional(Type.Integer()),
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        tax_rate: Type.Integer(),
        discount: Type.Boolean(),
        preferential_policy_code: Type.Optional(Type.Integer()),
        goods_category: Type.Optional(Type.String()),
        tax_prefer_mark: Type.Optional(Type.String())
      })),
      export_business_policy_code: Type.Optional(Type.Integer()),
      vat_refund_levy_code: Type.Optional(Type.Integer()),
      billing_person_id: Type.String(),
      billing_person: Type.Optional(Type.String()),
      fapiao_bill_type: OneOf('COMM_FAPIAO', 'VAT_FAPIAO'),
      transaction_information: Type.Array(Type.Object({
        pay_channel: OneOf('WECHAT_PAY'),
        /** 微信支付订单号 */
        transaction_id: Type.String(),
        /** 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(OutTradeNo),
        /** 金额 */
        amount: Type.Integer()
      })),
      remark: Type.Optional(Type.String())
    })
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone']
})

/**
 * 开具旅客运输行业电子发票
 *
 * Issue passenger transport: `POST /v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport`
 */
export const issuePassengerTransport = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport',
  title: '开具旅客运输行业电子发票',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 发票申请单号 */
    fapiao_apply_id: Type.String(),
    buyer_information: Type.Object({
      /** 类型 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** 名称 */
      name: Type.String(),
      taxpayer_id: Type.Optional(Type.String()),
      /** 详细地址 */
      address: Type.Optional(Type.String()),
      telephone: Type.Optional(Type.String()),
      /** 银行名称 */
      bank_name: Type.Optional(Type.String()),
      bank_account: Type.Optional(Type.String()),
      phone: Type.Optional(Type.String()),
      email: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      user_apply_message: Type.Optional(Type.String())
    }),
    fapiao_information: Type.Object({
      /** 商户发票单号 */
      fapiao_id: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      items: Type.Array(Type.Object({
        tax_code: Type.String(),
        /** 商品名称 */
        goods_name: Type.String(),
        specification: Type.Optional(Type.String()),
        unit: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Optional(Type.Integer()),
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        tax_rate: Type.Integer(),
        discount: Type.Boolean(),
        preferential_policy_code: Type.Optional(Type.Integer()),
        passenger_information: Type.Optional(Type.Object({
          /** 名称 */
          name: Type.String(),
          certificate_type: OneOf('IDENTITY_CARD', 'PASSPORT', 'HONG_KONG_PERMIT', 'MACAO_PERMIT', 'TAIWAN_PERMIT', 'FOREIGNER_RESIDENCE_PERMIT', 'HONG_KONG_RESIDENT_CARD', 'MACAO_RESIDENT_CARD', 'TAIWAN_RESIDENT_CARD', 'MILITARY_OFFICER_CARD', 'ARMED_POLICE_OFFICER_CARD', 'SOLDIER_CARD', 'HOMECOMING_CERT', 'TAIWAN_COMPATRIOT_CERT'),
          certificate_number: Type.String(),
          departure_date: Type.String(),
          departure_place: Type.String(),
          destination: Type.String(),
          transportation_type: OneOf('LONG_DISTANCE_BUS', 'PUBLIC_TRANSPORTATION', 'CAR', 'SHIP', 'OTHER_TRANSPORTATION'),
          transportation_classes: Type.Optional(OneOf('SHIP_FIRST_CLASS_CABIN', 'SHIP_SECOND_CLASS_CABIN', 'SHIP_THIRD_CLASS_CABIN'))
        }))
      })),
      export_business_policy_code: Type.Optional(Type.Integer()),
      vat_refund_levy_code: Type.Optional(Type.Integer()),
      billing_person_id: Type.String(),
      billing_person: Type.Optional(Type.String()),
      fapiao_bill_type: OneOf('COMM_FAPIAO', 'VAT_FAPIAO'),
      transaction_information: Type.Array(Type.Object({
        pay_channel: OneOf('WECHAT_PAY'),
        /** 微信支付订单号 */
        transaction_id: Type.String(),
        /** 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(OutTradeNo),
        /** 金额 */
        amount: Type.Integer()
      })),
      remark: Type.Optional(Type.String())
    })
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone', 'fapiao_information.items[].passenger_information.certificate_number']
})

/**
 * 开具成品油行业电子发票
 *
 * Issue refined oil: `POST /v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil`
 */
export const issueRefinedOil = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil',
  title: '开具成品油行业电子发票',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 发票申请单号 */
    fapiao_apply_id: Type.String(),
    buyer_information: Type.Object({
      /** 类型 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** 名称 */
      name: Type.String(),
      taxpayer_id: Type.Optional(Type.String()),
      /** 详细地址 */
      address: Type.Optional(Type.String()),
      telephone: Type.Optional(Type.String()),
      /** 银行名称 */
      bank_name: Type.Optional(Type.String()),
      bank_account: Type.Optional(Type.String()),
      phone: Type.Optional(Type.String()),
      email: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      user_apply_message: Type.Optional(Type.String())
    }),
    fapiao_information: Type.Object({
      /** 商户发票单号 */
      fapiao_id: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      items: Type.Array(Type.Object({
        tax_code: Type.String(),
        /** 商品名称 */
        goods_name: Type.String(),
        specification: Type.Optional(Type.String()),
        unit: Type.Optional(OneOf('TON', 'LETER')),
        /** 商品数量 */
        quantity: Type.Optional(Type.Integer()),
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        tax_rate: Type.Integer(),
        discount: Type.Boolean(),
        preferential_policy_code: Type.Optional(Type.Integer()),
        refined_oil_information: Type.Optional(Type.Object({
          station: Type.String(),
          trade_time: Type.String(),
          gun_number: Type.String()
        }))
      })),
      export_business_policy_code: Type.Optional(Type.Integer()),
      vat_refund_levy_code: Type.Optional(Type.Integer()),
      billing_person_id: Type.String(),
      billing_person: Type.Optional(Type.String()),
      fapiao_bill_type: OneOf('COMM_FAPIAO', 'VAT_FAPIAO'),
      transaction_information: Type.Array(Type.Object({
        pay_channel: OneOf('WECHAT_PAY'),
        /** 微信支付订单号 */
        transaction_id: Type.String(),
        /** 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(OutTradeNo),
        /** 金额 */
        amount: Type.Integer()
      })),
      remark: Type.Optional(Type.String())
    })
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone']
})

/**
 * 开具不动产租赁行业电子发票
 *
 * Issue real estate leasing: `POST /v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015941740
 */
export const issueRealEstateLeasing = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing',
  title: '开具不动产租赁行业电子发票',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 发票申请单号 */
    fapiao_apply_id: Type.String(),
    buyer_information: Type.Object({
      /** 类型 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** 名称 */
      name: Type.String(),
      taxpayer_id: Type.Optional(Type.String()),
      /** 详细地址 */
      address: Type.Optional(Type.String()),
      telephone: Type.Optional(Type.String()),
      /** 银行名称 */
      bank_name: Type.Optional(Type.String()),
      bank_account: Type.Optional(Type.String()),
      phone: Type.Optional(Type.String()),
      email: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      user_apply_message: Type.Optional(Type.String())
    }),
    fapiao_information: Type.Object({
      /** 商户发票单号 */
      fapiao_id: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      items: Type.Array(Type.Object({
        tax_code: Type.String(),
        /** 商品名称 */
        goods_name: Type.String(),
        specification: Type.Optional(Type.String()),
        unit: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Optional(Type.Integer()),
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        tax_rate: Type.Integer(),
        discount: Type.Boolean(),
        preferential_policy_code: Type.Optional(Type.Integer()),
        real_estate_leasing_information: Type.Optional(Type.Object({
          province: Type.String(),
          city: Type.Optional(Type.String()),
          /** 详细地址 */
          address: Type.String(),
          lease_period_start: Type.String(),
          lease_period_end: Type.String(),
          cross_city_flag: Type.Boolean(),
          certificate_no: Type.Optional(Type.String()),
          plate_no: Type.Optional(Type.Array(Type.String()))
        })),
        goods_category: Type.Optional(Type.String()),
        tax_prefer_mark: Type.Optional(Type.String())
      })),
      export_business_policy_code: Type.Optional(Type.Integer()),
      vat_refund_levy_code: Type.Optional(Type.Integer()),
      billing_person_id: Type.String(),
      billing_person: Type.Optional(Type.String()),
      fapiao_bill_type: OneOf('COMM_FAPIAO', 'VAT_FAPIAO'),
      transaction_information: Type.Array(Type.Object({
        pay_channel: OneOf('WECHAT_PAY'),
        /** 微信支付订单号 */
        transaction_id: Type.String(),
        /** 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(OutTradeNo),
        /** 金额 */
        amount: Type.Integer()
      })),
      remark: Type.Optional(Type.String())
    })
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone', 'fapiao_information.items[].real_estate_leasing_information.certificate_no']
})

/**
 * 上传电子发票文件
 *
 * Upload file: `POST /v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556605
 */
export const uploadFile = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file',
  title: '上传电子发票文件',
  meta: ['sub_mchid', 'file_type', 'digest_alogrithm', 'digest'],
  answer: Type.Object({
    fapiao_media_id: Type.String()
  })
})

/**
 * 查询电子发票
 *
 * Get application: `GET /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012531753
 */
export const getApplication = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}',
  title: '查询电子发票',
  params: Type.Object({
    /** 发票申请单号 */
    fapiao_apply_id: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商户发票单号 */
    fapiao_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.Integer(),
    fapiao_information: Type.Array(Type.Object({
      /** 商户发票单号 */
      fapiao_id: Type.String(),
      /** 状态 */
      status: OneOf('ISSUE_ACCEPTED', 'ISSUED', 'REVERSE_ACCEPTED', 'REVERSED', 'ISSUE_FAILED', 'REVERSE_FAILED'),
      blue_fapiao: Type.Optional(Type.Object({
        fapiao_code: Type.String(),
        fapiao_number: Type.String(),
        check_code: Type.String(),
        password: Type.String(),
        fapiao_time: Type.String()
      })),
      red_fapiao: Type.Optional(Type.Object({
        fapiao_code: Type.String(),
        fapiao_number: Type.String(),
        check_code: Type.String(),
        password: Type.String(),
        fapiao_time: Type.String()
      })),
      card_information: Type.Optional(Type.Object({
        card_appid: Type.String(),
        card_openid: Type.String(),
        card_id: Type.Optional(Type.String()),
        card_code: Type.Optional(Type.String()),
        card_status: OneOf('INSERT_ACCEPTED', 'INSERTED', 'DISCARD_ACCEPTED', 'DISCARDED')
      })),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      tax_amount: Type.Integer(),
      /** 金额 */
      amount: Type.Integer(),
      seller_information: Type.Object({
        /** 名称 */
        name: Type.String(),
        taxpayer_id: Type.String(),
        /** 详细地址 */
        address: Type.String(),
        telephone: Type.Optional(Type.String()),
        /** 银行名称 */
        bank_name: Type.Optional(Type.String()),
        bank_account: Type.Optional(Type.String())
      }),
      buyer_information: Type.Object({
        /** 类型 */
        type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
        /** 名称 */
        name: Type.String(),
        taxpayer_id: Type.Optional(Type.String()),
        /** 详细地址 */
        address: Type.Optional(Type.String()),
        telephone: Type.Optional(Type.String()),
        /** 银行名称 */
        bank_name: Type.Optional(Type.String()),
        bank_account: Type.Optional(Type.String()),
        phone: Type.Optional(Type.String()),
        email: Type.Optional(Type.String()),
        /** 金额 */
        amount: Type.Optional(Type.Integer()),
        /** 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(Type.String()),
        fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
        user_apply_message: Type.Optional(Type.String())
      }),
      extra_information: Type.Object({
        payee: Type.Optional(Type.String()),
        reviewer: Type.Optional(Type.String()),
        drawer: Type.String()
      }),
      items: Type.Array(Type.Object({
        tax_code: Type.String(),
        /** 商品名称 */
        goods_name: Type.String(),
        specification: Type.Optional(Type.String()),
        unit: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        tax_amount: Type.Integer(),
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        tax_rate: Type.Integer(),
        tax_prefer_mark: OneOf('NO_FAVORABLE', 'OUTSIDE_VAT', 'VAT_EXEMPT', 'NORMAL_ZERO_RATED', 'EXPORT_ZERO_RATED'),
        discount: Type.Boolean()
      })),
      remark: Type.Optional(Type.String()),
      fapiao_error_code: Type.Optional(Type.String()),
      fapiao_error_message: Type.Optional(Type.String())
    }))
  }),
  decrypted: ['fapiao_information[].buyer_information.email', 'fapiao_information[].buyer_information.phone']
})

/**
 * 获取发票下载信息
 *
 * List files: `GET /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538335
 */
export const listFiles = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files',
  title: '获取发票下载信息',
  params: Type.Object({
    /** 发票申请单号 */
    fapiao_apply_id: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户发票单号 */
    fapiao_id: Type.String()
  }),
  answer: Type.Object({
    fapiao_download_info_list: Type.Optional(Type.Array(Type.Object({
      /** 商户发票单号 */
      fapiao_id: Type.Optional(Type.String()),
      /** 下载地址，有效期 5 分钟 */
      download_url: Type.Optional(Type.String()),
      /** 状态 */
      status: Type.Optional(OneOf('ISSUE_ACCEPTED', 'ISSUED', 'REVERSE_ACCEPTED', 'REVERSED', 'ISSUE_FAILED', 'REVERSE_FAILED'))
    })))
  })
})

/**
 * 将电子发票插入微信用户卡包
 *
 * Insert cards: `POST /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538365
 */
export const insertCards = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards',
  title: '将电子发票插入微信用户卡包',
  params: Type.Object({
    /** 发票申请单号 */
    fapiao_apply_id: Type.String()
  }),
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    scene: OneOf('WITH_WECHATPAY', 'WITHOUT_WECHATPAY'),
    buyer_information: Type.Object({
      /** 类型 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** 名称 */
      name: Type.String(),
      taxpayer_id: Type.Optional(Type.String()),
      /** 详细地址 */
      address: Type.Optional(Type.String()),
      telephone: Type.Optional(Type.String()),
      /** 银行名称 */
      bank_name: Type.Optional(Type.String()),
      bank_account: Type.Optional(Type.String()),
      phone: Type.Optional(Type.String()),
      email: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      user_apply_message: Type.Optional(Type.String())
    }),
    fapiao_card_information: Type.Array(Type.Object({
      fapiao_media_id: Type.String(),
      fapiao_number: Type.String(),
      fapiao_code: Type.String(),
      fapiao_time: Type.String(),
      check_code: Type.String(),
      password: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      tax_amount: Type.Integer(),
      /** 金额 */
      amount: Type.Integer(),
      seller_information: Type.Object({
        /** 名称 */
        name: Type.String(),
        taxpayer_id: Type.String(),
        /** 详细地址 */
        address: Type.String(),
        telephone: Type.Optional(Type.String()),
        /** 银行名称 */
        bank_name: Type.Optional(Type.String()),
        bank_account: Type.Optional(Type.String())
      }),
      extra_information: Type.Object({
        payee: Type.Optional(Type.String()),
        reviewer: Type.Optional(Type.String()),
        drawer: Type.String()
      }),
      items: Type.Array(Type.Object({
        tax_code: Type.String(),
        /** 商品名称 */
        goods_name: Type.String(),
        specification: Type.Optional(Type.String()),
        unit: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        tax_amount: Type.Integer(),
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        tax_rate: Type.Integer(),
        tax_prefer_mark: OneOf('NO_FAVORABLE', 'OUTSIDE_VAT', 'VAT_EXEMPT', 'NORMAL_ZERO_RATED', 'EXPORT_ZERO_RATED'),
        discount: Type.Boolean()
      })),
      remark: Type.Optional(Type.String())
    }))
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone']
})

/**
 * 冲红电子发票
 *
 * Reverse: `POST /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538327
 */
export const reverse = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse',
  title: '冲红电子发票',
  params: Type.Object({
    /** 发票申请单号 */
    fapiao_apply_id: Type.String()
  }),
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    reverse_reason: OneOf('ISSUE_ERROR', 'SALES_RETURN', 'SERVICE_SUSPENTION', 'SALES_DISCOUNT'),
    fapiao_information: Type.Array(Type.Object({
      /** 商户发票单号 */
      fapiao_id: Type.String(),
      fapiao_code: Type.Optional(Type.String()),
      fapiao_number: Type.String()
    }))
  })
})

/**
 * 获取邀请商户开通服务商电子发票能力
 *
 * Get invite url: `GET /v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015941495
 */
export const getInviteUrl = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl',
  title: '获取邀请商户开通服务商电子发票能力',
  query: Type.Object({
    operation_type: OneOf('AUTH_BINDING'),
    fapiao_mode: OneOf('THIRD_OR_SELF_FAPIAO', 'TENCENT_DIGITAL_TAX'),
    fapiao_ability_type_list: Type.Optional(Type.Array(OneOf('BASE_ABILITY', 'REAL_ESTATE_ABILITY', 'PASSENGER_TRANSPORT_ABILITY', 'REFINED_OIL_ABILITY'))),
    invite_channel: Type.Optional(Type.String()),
    operate_user: Type.Optional(Type.String()),
    invite_code: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    invite_url: Type.String(),
    miniprogram_appid: Type.String(),
    miniprogram_path: Type.String()
  })
})

/**
 * 获取邀请开通的商户信息
 *
 * List invited merchants: `GET /v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015941524
 */
export const listInvitedMerchants = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo',
  title: '获取邀请开通的商户信息',
  query: Type.Object({
    query_time_start: Type.String(),
    query_time_end: Type.String(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    invite_code: Type.Optional(Type.String()),
    mch_invite_status: OneOf('MCH_INVITE_SUCC', 'MCH_INVITE_FAILED')
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    links: Type.Optional(Type.Object({
      next: Type.Optional(Type.String()),
      prev: Type.Optional(Type.String()),
      self: Type.Optional(Type.String())
    })),
    mch_invite_result_list: Type.Optional(Type.Array(Type.Object({
      /** 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      mch_invite_status: OneOf('MCH_INVITE_SUCC', 'MCH_INVITE_FAILED'),
      ep_name: Type.String(),
      tax_id: Type.String(),
      invite_code: Type.String(),
      operate_time: Type.String(),
      invite_failed_code: Type.Optional(OneOf('UNKNOWN_TAX_INFO', 'INVALID_COMPANY_INFO', 'NOT_MEET_ACCESS_CONDITION', 'NOT_IN_PILOT_SCOPE', 'MISSING_TAX_AUTHORITY_CODE', 'MERCHANT_INFO_NOT_SET', 'UNKNOWN_ERROR')),
      invite_failed_reason: Type.Optional(Type.String())
    })))
  })
})

/**
 * 获取商户开票基础信息
 *
 * Get merchant base information: `GET /v3/new-tax-control-fapiao/merchant/base-information`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538180
 */
export const getMerchantBaseInformation = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/merchant/base-information',
  title: '获取商户开票基础信息',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    seller_information: Type.Object({
      /** 名称 */
      name: Type.String(),
      taxpayer_id: Type.String(),
      /** 详细地址 */
      address: Type.String(),
      telephone: Type.Optional(Type.String()),
      /** 银行名称 */
      bank_name: Type.Optional(Type.String()),
      bank_account: Type.Optional(Type.String())
    }),
    extra_information: Type.Object({
      payee: Type.Optional(Type.String()),
      reviewer: Type.Optional(Type.String()),
      drawer: Type.String()
    })
  })
})

/**
 * 查询商户配置的开发选项
 *
 * Get merchant development config: `GET /v3/new-tax-control-fapiao/merchant/development-config`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529526
 */
export const getMerchantDevelopmentConfig = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/merchant/development-config',
  title: '查询商户配置的开发选项',
  query: Type.Object({
    sub_mch_code: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    callback_url: Type.String(),
    show_fapiao_cell: Type.Optional(Type.Boolean()),
    support_vat_fapiao: Type.Optional(Type.Boolean())
  })
})

/**
 * 配置开发选项
 *
 * Update merchant development config: `PATCH /v3/new-tax-control-fapiao/merchant/development-config`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529457
 */
export const updateMerchantDevelopmentConfig = payOperation({
  method: 'PATCH',
  path: '/v3/new-tax-control-fapiao/merchant/development-config',
  title: '配置开发选项',
  body: Type.Object({
    callback_url: Type.Optional(Type.String()),
    sub_mch_code: Type.Optional(Type.String()),
    show_fapiao_cell: Type.Optional(Type.Boolean()),
    support_vat_fapiao: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    callback_url: Type.String(),
    show_fapiao_cell: Type.Optional(Type.Boolean()),
    support_vat_fapiao: Type.Optional(Type.Boolean())
  })
})

/**
 * 获取商品和服务税收分类对照表
 *
 * List merchant tax codes: `GET /v3/new-tax-control-fapiao/merchant/tax-codes`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538236
 */
export const listMerchantTaxCodes = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/merchant/tax-codes',
  title: '获取商品和服务税收分类对照表',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** 分页开始位置 */
    offset: Type.String(),
    /** 分页大小 */
    limit: Type.Integer(),
    links: Type.Optional(Type.Object({
      next: Type.Optional(Type.String()),
      prev: Type.Optional(Type.String()),
      self: Type.Optional(Type.String())
    })),
    /** 列表 */
    data: Type.Array(Type.Object({
      /** 商品名称 */
      goods_name: Type.String(),
      goods_id: Type.Optional(Type.Integer()),
      goods_category: Type.Optional(Type.String()),
      tax_code: Type.String(),
      tax_rate: Type.Integer(),
      tax_prefer_mark: Type.String()
    })),
    /** 总数 */
    total_count: Type.Integer()
  })
})

/**
 * 检查子商户开票功能状态
 *
 * Check merchant: `POST /v3/new-tax-control-fapiao/merchant/{sub_mchid}/check`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012474022
 */
export const checkMerchant = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/merchant/{sub_mchid}/check',
  title: '检查子商户开票功能状态',
  params: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 检查子商户开票功能状态
 *
 * List merchant check status: `GET /v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status`
 */
export const listMerchantCheckStatus = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status',
  title: '检查子商户开票功能状态',
  params: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    third_mode: Type.Optional(Type.Object({
      /** 状态 */
      status: OneOf('DISABLED', 'ENABLED')
    })),
    digital_tax_mode: Type.Optional(Type.Object({
      /** 状态 */
      status: OneOf('APPROVAL_PENDING', 'ACCESS_CONFIRMED_PENDING', 'ABILITY_CONFIRMED_PENDING', 'BILLING_PERSON_REGISTER_PENDING', 'BILLING_PERSON_CONFIRMED_PENDING', 'SECURITY_SETTING_PENDING', 'APPLY_FAILED', 'DISABLED', 'ENABLED', 'RESOURCE_EXPIRED'),
      billing_person_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.Optional(Type.String()),
        /** 名称 */
        name: Type.Optional(Type.String())
      })),
      access_time: Type.Optional(Type.String()),
      expired_time: Type.Optional(Type.String()),
      access_fail_reason: Type.Optional(Type.String()),
      ability_info: Type.Optional(Type.Array(Type.Object({
        /** 类型 */
        type: OneOf('BASE_ABILITY', 'PASSENGER_TRANSPORT_ABILITY', 'REAL_ESTATE_ABILITY'),
        /** 状态 */
        status: OneOf('AUTHORIZED', 'AUTHORIZE_PENDING', 'DEAUTHORIZED', 'AUTHORIZE_FAILED'),
        authorize_fail_reason: Type.Optional(Type.String())
      })))
    }))
  })
})

/**
 * Create merchant check status
 *
 * Create merchant check status: `POST /v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015792561
 */
export const createMerchantCheckStatus = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status',
  title: '',
  params: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    third_mode: Type.Optional(Type.Object({
      /** 状态 */
      status: Type.String()
    })),
    digital_tax_mode: Type.Optional(Type.Object({
      /** 状态 */
      status: Type.String(),
      billing_person_info: Type.Optional(Type.Array(Type.Object({
        /** ID */
        id: Type.String(),
        /** 名称 */
        name: Type.String()
      }))),
      access_time: Type.Optional(Type.String()),
      expired_time: Type.Optional(Type.String()),
      access_fail_reason: Type.Optional(Type.String()),
      ability_info: Type.Optional(Type.Array(Type.Object({
        /** 类型 */
        type: Type.String(),
        /** 状态 */
        status: Type.String(),
        authorize_fail_reason: Type.Optional(Type.String())
      })))
    }))
  })
})

/**
 * 获取用户填写的抬头
 *
 * Get user title: `GET /v3/new-tax-control-fapiao/user-title`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538112
 */
export const getUserTitle = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/user-title',
  title: '获取用户填写的抬头',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    scene: OneOf('WITH_WECHATPAY', 'WITHOUT_WECHATPAY'),
    /** 发票申请单号 */
    fapiao_apply_id: Type.String()
  }),
  answer: Type.Object({
    /** 类型 */
    type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
    /** 名称 */
    name: Type.String(),
    taxpayer_id: Type.Optional(Type.String()),
    /** 详细地址 */
    address: Type.Optional(Type.String()),
    telephone: Type.Optional(Type.String()),
    /** 银行名称 */
    bank_name: Type.Optional(Type.String()),
    bank_account: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    /** 金额 */
    amount: Type.Optional(Type.Integer()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(Type.String()),
    fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
    user_apply_message: Type.Optional(Type.String())
  }),
  decrypted: ['email', 'phone']
})

/**
 * 获取抬头填写链接
 *
 * Get user title url: `GET /v3/new-tax-control-fapiao/user-title/title-url`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538106
 */
export const getUserTitleUrl = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/user-title/title-url',
  title: '获取抬头填写链接',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 发票申请单号 */
    fapiao_apply_id: Type.String(),
    source: OneOf('WEB', 'MINIPROGRAM'),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    seller_name: Type.Optional(Type.String()),
    show_phone_cell: Type.Optional(Type.Boolean()),
    must_input_phone: Type.Optional(Type.Boolean()),
    show_email_cell: Type.Optional(Type.Boolean()),
    must_input_email: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    title_url: Type.Optional(Type.String()),
    miniprogram_appid: Type.Optional(Type.String()),
    miniprogram_path: Type.Optional(Type.String()),
    miniprogram_user_name: Type.Optional(Type.String())
  })
})
