import { Type } from '../../lib/typebox.js'
import { OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * 创建电子发票卡券模板
 *
 * Create the template of the cards that hold electronic invoices: `POST /v3/new-tax-control-fapiao/card-template`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529382
 */
export const createCardTemplate = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/card-template',
  title: '创建电子发票卡券模板',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The appid of the service account whose card holds the invoice. 插卡服务号 AppID */
    card_appid: Type.String(),
    /** The template of the card. 卡券模板信息 */
    card_template_information: Type.Object({
      /** The name of the payee that the card shows; without it, the merchant's name. 收款方名称，显示在卡券中，不传默认取商户名称 */
      payee_name: Type.Optional(Type.String()),
      /** The address of the logo of the card, uploaded as permanent material of the service account. 卡券 logo 地址，由插卡服务号上传永久素材得到 */
      logo_url: Type.String(),
      /** The merchant's own cell on the card. 卡券自定义 cell 位配置 */
      custom_cell: Type.Optional(Type.Object({
        /** The words of the cell. 自定义 cell 位的文字 */
        words: Type.String(),
        /** The description of the cell. 自定义 cell 位的描述 */
        description: Type.String(),
        /** The address that a tap on the cell opens; `encrypt_code` and `card_id` are added to it. 点击 cell 位跳转的地址，跳转时自动带上 encrypt_code 与 card_id */
        jump_url: Type.Optional(Type.String()),
        /** The user name of the Mini Program that a tap on the cell opens, such as `gh_86a091e50ad4@app`. 点击 cell 位跳转的小程序原始 ID */
        miniprogram_user_name: Type.Optional(Type.String()),
        /** The page of the Mini Program that a tap on the cell opens. 点击 cell 位跳转的小程序页面路径 */
        miniprogram_path: Type.Optional(Type.String())
      }))
    })
  }),
  answer: Type.Object({
    /** The appid of the service account whose card holds the invoice. 插卡服务号 AppID */
    card_appid: Type.String(),
    /** The id of the template of the card. 卡券模板 ID */
    card_id: Type.String()
  })
})

/**
 * 开具电子发票
 *
 * Issue electronic invoices: `POST /v3/new-tax-control-fapiao/fapiao-applications`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538301
 */
export const issue = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications',
  title: '开具电子发票',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The place of the payment. `WITH_WECHATPAY`: with WeChat Pay. `WITHOUT_WECHATPAY`: elsewhere. 开票场景。WITH_WECHATPAY：微信支付场景；WITHOUT_WECHATPAY：非微信支付场景 */
    scene: Type.String(),
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String(),
    /** The buyer, as the title of the invoice says. 购买方信息，即发票抬头 */
    buyer_information: Type.Object({
      /** The kind of buyer. `INDIVIDUAL`: a person or other. `ORGANIZATION`: an organization. 购买方类型。INDIVIDUAL：个人、其他；ORGANIZATION：单位 */
      type: Type.String(),
      /** The name of the buyer. 购买方名称 */
      name: Type.String(),
      /** The number of the buyer as a taxpayer; an organization must give it. 购买方纳税人识别号，单位必填 */
      taxpayer_id: Type.Optional(Type.String()),
      /** The address of the buyer. 购买方地址 */
      address: Type.Optional(Type.String()),
      /** The telephone number of the buyer. 购买方电话 */
      telephone: Type.Optional(Type.String()),
      /** The bank of the buyer's account. 购买方开户银行名称 */
      bank_name: Type.Optional(Type.String()),
      /** The number of the buyer's bank account. 购买方银行账号 */
      bank_account: Type.Optional(Type.String()),
      /** The user's mobile phone number; it goes encrypted. 用户手机号（加密） */
      phone: Type.Optional(Type.String()),
      /** The user's email address; it goes encrypted. 用户邮箱地址（加密） */
      email: Type.Optional(Type.String()),
      /** The amount of the order, in fen. 订单金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: Type.Optional(Type.String()),
      /** The message that the user left with the application. 用户留言 */
      user_apply_message: Type.Optional(Type.String())
    }),
    /** The invoices; an application has at most 5. 需要开具的发票信息，同一申请单最多 5 张 */
    fapiao_information: Type.Array(Type.Object({
      /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
      fapiao_id: Type.String(),
      /** The total with the tax, in fen. 总价税合计，单位为分 */
      total_amount: Type.Integer(),
      /** Whether the invoice has a list of its goods. 是否开具清单 */
      need_list: Type.Boolean(),
      /** The remark on the invoice. 发票备注 */
      remark: Type.Optional(Type.String()),
      /** The lines of the invoice. 发票行信息 */
      items: Type.Array(Type.Object({
        /** The code of the goods or service at the tax office, 19 digits. 税收分类编码，19 位 */
        tax_code: Type.String(),
        /** The name of the category of the goods or service at the tax office. 税局侧的商品和服务分类名称 */
        goods_category: Type.Optional(Type.String()),
        /** The name of the goods or service, which the merchant chooses. 货物或应税劳务、服务名称，由商户自定义 */
        goods_name: Type.Optional(Type.String()),
        /** The merchant's own code of the goods or service. 商户侧的商品编码 */
        goods_id: Type.Optional(Type.Integer()),
        /** The specification of the goods. 规格型号 */
        specification: Type.Optional(Type.String()),
        /** The unit of the goods; a line of discount has none. 单位，折扣行不填 */
        unit: Type.Optional(Type.String()),
        /** The amount, in units of 10⁻⁸: 100000000 is 1. 数量，单位为 10 的负 8 次方，100000000 表示 1 */
        quantity: Type.Integer(),
        /** The amount of the line with the tax, in fen; a line of discount is negative. 单行金额合计（含税），单位为分，折扣行为负数 */
        total_amount: Type.Integer(),
        /** The rate of the tax, in 1/10000: 1300 is 13 %. 税率，单位为万分之一，1300 表示 13% */
        tax_rate: Type.Optional(Type.Integer()),
        /** The preferential treatment of the tax. `NO_FAVORABLE`: none. `OUTSIDE_VAT`: it is not taxed. `VAT_EXEMPT`: it is exempt. `NORMAL_ZERO_RATED`: the ordinary rate of zero. `EXPORT_ZERO_RATED`: the rate of zero of exports. 税收优惠政策标识。NO_FAVORABLE：无优惠；OUTSIDE_VAT：不征税；VAT_EXEMPT：免税；NORMAL_ZERO_RATED：普通零税率；EXPORT_ZERO_RATED：出口零税率 */
        tax_prefer_mark: Type.Optional(Type.String()),
        /** Whether the line is a discount; it follows the line that it is for. 是否折扣行，折扣行紧跟在被折扣行之后 */
        discount: Type.Boolean()
      }))
    }))
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone']
})

/**
 * 开具通用行业电子发票
 *
 * Issue an electronic invoice of a general trade: `POST /v3/new-tax-control-fapiao/fapiao-applications/issue-general`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015792574
 */
export const issueGeneral = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/issue-general',
  title: '开具通用行业电子发票',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String(),
    /** The buyer, as the title of the invoice says. 购买方信息，即发票抬头 */
    buyer_information: Type.Object({
      /** The kind of buyer. `INDIVIDUAL`: a person or other. `ORGANIZATION`: an organization. 购买方类型。INDIVIDUAL：个人、其他；ORGANIZATION：单位 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** The name of the buyer. 购买方名称 */
      name: Type.String(),
      /** The number of the buyer as a taxpayer; an organization must give it. 购买方纳税人识别号，单位必填 */
      taxpayer_id: Type.Optional(Type.String()),
      /** The address of the buyer. 购买方地址 */
      address: Type.Optional(Type.String()),
      /** The telephone number of the buyer. 购买方电话 */
      telephone: Type.Optional(Type.String()),
      /** The bank of the buyer's account. 购买方开户银行名称 */
      bank_name: Type.Optional(Type.String()),
      /** The number of the buyer's bank account. 购买方银行账号 */
      bank_account: Type.Optional(Type.String()),
      /** The user's mobile phone number; it goes encrypted. 用户手机号（加密） */
      phone: Type.Optional(Type.String()),
      /** The user's email address; it goes encrypted. 用户邮箱地址（加密） */
      email: Type.Optional(Type.String()),
      /** The amount of the order, in fen. 订单金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      /** The message that the user left with the application. 用户留言 */
      user_apply_message: Type.Optional(Type.String())
    }),
    /** The invoice. 需要开具的发票信息 */
    fapiao_information: Type.Object({
      /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
      fapiao_id: Type.String(),
      /** The total with the tax, in fen. 总价税合计，单位为分 */
      total_amount: Type.Integer(),
      /** The lines of the invoice. 发票行信息 */
      items: Type.Array(Type.Object({
        /** The code of the goods or service at the tax office, 19 digits. 税收分类编码，19 位 */
        tax_code: Type.String(),
        /** The name of the goods or service, which the merchant chooses. 货物或应税劳务、服务名称，由商户自定义 */
        goods_name: Type.String(),
        /** The specification of the goods. 规格型号 */
        specification: Type.Optional(Type.String()),
        /** The unit of the goods; a line of discount has none. 单位，折扣行不填 */
        unit: Type.Optional(Type.String()),
        /** The amount, in units of 10⁻⁸: 100000000 is 1. 数量，单位为 10 的负 8 次方，100000000 表示 1 */
        quantity: Type.Optional(Type.Integer()),
        /** The amount of the line with the tax, in fen; a line of discount is negative. 单行金额合计（含税），单位为分，折扣行为负数 */
        total_amount: Type.Integer(),
        /** The rate of the tax, in 1/10000: 1300 is 13 %. 税率，单位为万分之一，1300 表示 13% */
        tax_rate: Type.Integer(),
        /** Whether the line is a discount; it follows the line that it is for. 是否折扣行，折扣行紧跟在被折扣行之后 */
        discount: Type.Boolean(),
        /** The code of the preferential policy, from 1 to 18, such as 1 (simplified levy), 3 (exempt) and 4 (not taxed). 优惠政策标识，1 至 18，如 1：简易征收；3：免税；4：不征税 */
        preferential_policy_code: Type.Optional(Type.Integer()),
        /** The name of the category of the goods or service at the tax office. 税局侧的商品和服务分类名称 */
        goods_category: Type.Optional(Type.String()),
        /** The preferential treatment of the tax. `NO_FAVORABLE`: none. `OUTSIDE_VAT`: it is not taxed. `VAT_EXEMPT`: it is exempt. `NORMAL_ZERO_RATED`: the ordinary rate of zero. `EXPORT_ZERO_RATED`: the rate of zero of exports. 税收优惠政策标识。NO_FAVORABLE：无优惠；OUTSIDE_VAT：不征税；VAT_EXEMPT：免税；NORMAL_ZERO_RATED：普通零税率；EXPORT_ZERO_RATED：出口零税率 */
        tax_prefer_mark: Type.Optional(Type.String())
      })),
      /** The policy of the export. `1`: tax refund. `2`: exemption. `3`: taxation. 出口业务适用政策代码。1：退税政策；2：免税政策；3：征税政策 */
      export_business_policy_code: Type.Optional(Type.Integer()),
      /** The code of the goods whose VAT is refunded at once, from 1 to 12, such as 1 (software). 增值税即征即退代码，1 至 12，如 1：软件产品 */
      vat_refund_levy_code: Type.Optional(Type.Integer()),
      /** The id of the person who issues, as registered at the tax office. 开票人 ID，为税局登记的开票人 ID */
      billing_person_id: Type.String(),
      /** The masked name of the person who issues, as registered at the tax office. 开票人名称，为税局登记的脱敏名称 */
      billing_person: Type.Optional(Type.String()),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: OneOf('COMM_FAPIAO', 'VAT_FAPIAO'),
      /** The payments that the invoice is for. 发票对应的交易信息 */
      transaction_information: Type.Array(Type.Object({
        /** The way in which it was paid. `WECHAT_PAY`: with WeChat Pay. 支付渠道。WECHAT_PAY：微信支付 */
        pay_channel: OneOf('WECHAT_PAY'),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.String(),
        /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(OutTradeNo),
        /** The amount of the payment, in fen. 交易金额，单位为分 */
        amount: Type.Integer()
      })),
      /** The remark on the invoice. 发票备注 */
      remark: Type.Optional(Type.String())
    })
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone']
})

/**
 * 开具旅客运输行业电子发票
 *
 * Issue an electronic invoice of passenger transport: `POST /v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport`
 */
export const issuePassengerTransport = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport',
  title: '开具旅客运输行业电子发票',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String(),
    /** The buyer, as the title of the invoice says. 购买方信息，即发票抬头 */
    buyer_information: Type.Object({
      /** The kind of buyer. `INDIVIDUAL`: a person or other. `ORGANIZATION`: an organization. 购买方类型。INDIVIDUAL：个人、其他；ORGANIZATION：单位 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** The name of the buyer. 购买方名称 */
      name: Type.String(),
      /** The number of the buyer as a taxpayer; an organization must give it. 购买方纳税人识别号，单位必填 */
      taxpayer_id: Type.Optional(Type.String()),
      /** The address of the buyer. 购买方地址 */
      address: Type.Optional(Type.String()),
      /** The telephone number of the buyer. 购买方电话 */
      telephone: Type.Optional(Type.String()),
      /** The bank of the buyer's account. 购买方开户银行名称 */
      bank_name: Type.Optional(Type.String()),
      /** The number of the buyer's bank account. 购买方银行账号 */
      bank_account: Type.Optional(Type.String()),
      /** The user's mobile phone number; it goes encrypted. 用户手机号（加密） */
      phone: Type.Optional(Type.String()),
      /** The user's email address; it goes encrypted. 用户邮箱地址（加密） */
      email: Type.Optional(Type.String()),
      /** The amount of the order, in fen. 订单金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      /** The message that the user left with the application. 用户留言 */
      user_apply_message: Type.Optional(Type.String())
    }),
    /** The invoice. 需要开具的发票信息 */
    fapiao_information: Type.Object({
      /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
      fapiao_id: Type.String(),
      /** The total with the tax, in fen. 总价税合计，单位为分 */
      total_amount: Type.Integer(),
      /** The lines of the invoice, at most 8. 发票行信息，最多 8 行 */
      items: Type.Array(Type.Object({
        /** The code of the service at the tax office, 19 digits that begin with 301. 税收分类编码，19 位，以 301 开头 */
        tax_code: Type.String(),
        /** The name of the goods or service, which the merchant chooses. 货物或应税劳务、服务名称，由商户自定义 */
        goods_name: Type.String(),
        /** The specification of the goods. 规格型号 */
        specification: Type.Optional(Type.String()),
        /** The unit of the goods; a line of discount has none. 单位，折扣行不填 */
        unit: Type.Optional(Type.String()),
        /** The amount, in units of 10⁻⁸: 100000000 is 1. 数量，单位为 10 的负 8 次方，100000000 表示 1 */
        quantity: Type.Optional(Type.Integer()),
        /** The amount of the line with the tax, in fen; a line of discount is negative. 单行金额合计（含税），单位为分，折扣行为负数 */
        total_amount: Type.Integer(),
        /** The rate of the tax, in 1/10000: 1300 is 13 %. 税率，单位为万分之一，1300 表示 13% */
        tax_rate: Type.Integer(),
        /** Whether the line is a discount; it follows the line that it is for. 是否折扣行，折扣行紧跟在被折扣行之后 */
        discount: Type.Boolean(),
        /** The code of the preferential policy, from 1 to 18, such as 1 (simplified levy), 3 (exempt) and 4 (not taxed). 优惠政策标识，1 至 18，如 1：简易征收；3：免税；4：不征税 */
        preferential_policy_code: Type.Optional(Type.Integer()),
        /** The passenger and the journey. 出行人额外信息 */
        passenger_information: Type.Optional(Type.Object({
          /** The name of the passenger, at most 20 characters. 出行人姓名，最长 20 个字符 */
          name: Type.String(),
          /** The kind of the passenger's document. `IDENTITY_CARD`: an identity card. `PASSPORT`: a passport. `HONG_KONG_PERMIT`, `MACAO_PERMIT`, `TAIWAN_PERMIT`: a travel permit of their residents. `FOREIGNER_RESIDENCE_PERMIT`: a residence permit. `HONG_KONG_RESIDENT_CARD`, `MACAO_RESIDENT_CARD`, `TAIWAN_RESIDENT_CARD`: a card of a resident. `MILITARY_OFFICER_CARD`, `ARMED_POLICE_OFFICER_CARD`, `SOLDIER_CARD`: a card of the forces. `HOMECOMING_CERT`, `TAIWAN_COMPATRIOT_CERT`: a homecoming permit. 出行人证件类型：居民身份证、护照、港澳台居民来往通行证、外国人居留证、港澳台居民证、军官证、武警警官证、士兵证、港澳同胞回乡证、台胞证 */
          certificate_type: OneOf('IDENTITY_CARD', 'PASSPORT', 'HONG_KONG_PERMIT', 'MACAO_PERMIT', 'TAIWAN_PERMIT', 'FOREIGNER_RESIDENCE_PERMIT', 'HONG_KONG_RESIDENT_CARD', 'MACAO_RESIDENT_CARD', 'TAIWAN_RESIDENT_CARD', 'MILITARY_OFFICER_CARD', 'ARMED_POLICE_OFFICER_CARD', 'SOLDIER_CARD', 'HOMECOMING_CERT', 'TAIWAN_COMPATRIOT_CERT'),
          /** The number of the passenger's document; it goes encrypted. 出行人证件号码（加密） */
          certificate_number: Type.String(),
          /** The time when the journey began, in RFC 3339. 出行日期，RFC 3339 格式 */
          departure_date: Type.String(),
          /** The place where the journey began, at most 80 characters. 出发地，最长 80 个字符 */
          departure_place: Type.String(),
          /** The place where the journey ended, at most 80 characters. 目的地，最长 80 个字符 */
          destination: Type.String(),
          /** The means of transport. `LONG_DISTANCE_BUS`: a coach. `PUBLIC_TRANSPORTATION`: public transport. `CAR`: a car. `SHIP`: a ship. `OTHER_TRANSPORTATION`: other. 交通工具类型。LONG_DISTANCE_BUS：长途汽车；PUBLIC_TRANSPORTATION：公共交通；CAR：汽车；SHIP：船舶；OTHER_TRANSPORTATION：其他 */
          transportation_type: OneOf('LONG_DISTANCE_BUS', 'PUBLIC_TRANSPORTATION', 'CAR', 'SHIP', 'OTHER_TRANSPORTATION'),
          /** The class of the ship; only a ship has it. `SHIP_FIRST_CLASS_CABIN`: first. `SHIP_SECOND_CLASS_CABIN`: second. `SHIP_THIRD_CLASS_CABIN`: third. 交通工具等级，仅船舶填写。SHIP_FIRST_CLASS_CABIN：一等舱；SHIP_SECOND_CLASS_CABIN：二等舱；SHIP_THIRD_CLASS_CABIN：三等舱 */
          transportation_classes: Type.Optional(OneOf('SHIP_FIRST_CLASS_CABIN', 'SHIP_SECOND_CLASS_CABIN', 'SHIP_THIRD_CLASS_CABIN'))
        }))
      })),
      /** The policy of the export. `1`: tax refund. `2`: exemption. `3`: taxation. 出口业务适用政策代码。1：退税政策；2：免税政策；3：征税政策 */
      export_business_policy_code: Type.Optional(Type.Integer()),
      /** The code of the goods whose VAT is refunded at once, from 1 to 12, such as 1 (software). 增值税即征即退代码，1 至 12，如 1：软件产品 */
      vat_refund_levy_code: Type.Optional(Type.Integer()),
      /** The id of the person who issues, as registered at the tax office. 开票人 ID，为税局登记的开票人 ID */
      billing_person_id: Type.String(),
      /** The masked name of the person who issues, as registered at the tax office. 开票人名称，为税局登记的脱敏名称 */
      billing_person: Type.Optional(Type.String()),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: OneOf('COMM_FAPIAO', 'VAT_FAPIAO'),
      /** The payments that the invoice is for, at most 10. 发票对应的交易信息，最多 10 条 */
      transaction_information: Type.Array(Type.Object({
        /** The way in which it was paid. `WECHAT_PAY`: with WeChat Pay. 支付渠道。WECHAT_PAY：微信支付 */
        pay_channel: OneOf('WECHAT_PAY'),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.String(),
        /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(OutTradeNo),
        /** The amount of the payment, in fen. 交易金额，单位为分 */
        amount: Type.Integer()
      })),
      /** The remark on the invoice. 发票备注 */
      remark: Type.Optional(Type.String())
    })
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone', 'fapiao_information.items[].passenger_information.certificate_number']
})

/**
 * 开具成品油行业电子发票
 *
 * Issue an electronic invoice of refined oil: `POST /v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil`
 */
export const issueRefinedOil = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil',
  title: '开具成品油行业电子发票',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String(),
    /** The buyer, as the title of the invoice says. 购买方信息，即发票抬头 */
    buyer_information: Type.Object({
      /** The kind of buyer. `INDIVIDUAL`: a person or other. `ORGANIZATION`: an organization. 购买方类型。INDIVIDUAL：个人、其他；ORGANIZATION：单位 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** The name of the buyer. 购买方名称 */
      name: Type.String(),
      /** The number of the buyer as a taxpayer; an organization must give it. 购买方纳税人识别号，单位必填 */
      taxpayer_id: Type.Optional(Type.String()),
      /** The address of the buyer. 购买方地址 */
      address: Type.Optional(Type.String()),
      /** The telephone number of the buyer. 购买方电话 */
      telephone: Type.Optional(Type.String()),
      /** The bank of the buyer's account. 购买方开户银行名称 */
      bank_name: Type.Optional(Type.String()),
      /** The number of the buyer's bank account. 购买方银行账号 */
      bank_account: Type.Optional(Type.String()),
      /** The user's mobile phone number; it goes encrypted. 用户手机号（加密） */
      phone: Type.Optional(Type.String()),
      /** The user's email address; it goes encrypted. 用户邮箱地址（加密） */
      email: Type.Optional(Type.String()),
      /** The amount of the order, in fen. 订单金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      /** The message that the user left with the application. 用户留言 */
      user_apply_message: Type.Optional(Type.String())
    }),
    /** The invoice. 需要开具的发票信息 */
    fapiao_information: Type.Object({
      /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
      fapiao_id: Type.String(),
      /** The total with the tax, in fen. 总价税合计，单位为分 */
      total_amount: Type.Integer(),
      /** The lines of the invoice. 发票行信息 */
      items: Type.Array(Type.Object({
        /** The code of the goods or service at the tax office, 19 digits. 税收分类编码，19 位 */
        tax_code: Type.String(),
        /** The name of the goods or service, which the merchant chooses. 货物或应税劳务、服务名称，由商户自定义 */
        goods_name: Type.String(),
        /** The specification of the goods. 规格型号 */
        specification: Type.Optional(Type.String()),
        /** The unit of the oil. `TON`: tonnes. `LETER`: litres. 单位。TON：吨；LETER：升 */
        unit: Type.Optional(OneOf('TON', 'LETER')),
        /** The amount, in units of 10⁻⁸: 100000000 is 1. 数量，单位为 10 的负 8 次方，100000000 表示 1 */
        quantity: Type.Optional(Type.Integer()),
        /** The amount of the line with the tax, in fen; a line of discount is negative. 单行金额合计（含税），单位为分，折扣行为负数 */
        total_amount: Type.Integer(),
        /** The rate of the tax, in 1/10000: 1300 is 13 %. 税率，单位为万分之一，1300 表示 13% */
        tax_rate: Type.Integer(),
        /** Whether the line is a discount; it follows the line that it is for. 是否折扣行，折扣行紧跟在被折扣行之后 */
        discount: Type.Boolean(),
        /** The code of the preferential policy, from 1 to 18, such as 1 (simplified levy), 3 (exempt) and 4 (not taxed). 优惠政策标识，1 至 18，如 1：简易征收；3：免税；4：不征税 */
        preferential_policy_code: Type.Optional(Type.Integer()),
        /** The sale of the oil. 成品油额外信息 */
        refined_oil_information: Type.Optional(Type.Object({
          /** The name of the petrol station. 加油站名称 */
          station: Type.String(),
          /** The time when it was sold, in RFC 3339. 交易时间，RFC 3339 格式 */
          trade_time: Type.String(),
          /** The number of the pump nozzle. 油枪号 */
          gun_number: Type.String()
        }))
      })),
      /** The policy of the export. `1`: tax refund. `2`: exemption. `3`: taxation. 出口业务适用政策代码。1：退税政策；2：免税政策；3：征税政策 */
      export_business_policy_code: Type.Optional(Type.Integer()),
      /** The code of the goods whose VAT is refunded at once, from 1 to 12, such as 1 (software). 增值税即征即退代码，1 至 12，如 1：软件产品 */
      vat_refund_levy_code: Type.Optional(Type.Integer()),
      /** The id of the person who issues, as registered at the tax office. 开票人 ID，为税局登记的开票人 ID */
      billing_person_id: Type.String(),
      /** The masked name of the person who issues, as registered at the tax office. 开票人名称，为税局登记的脱敏名称 */
      billing_person: Type.Optional(Type.String()),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: OneOf('COMM_FAPIAO', 'VAT_FAPIAO'),
      /** The payments that the invoice is for. 发票对应的交易信息 */
      transaction_information: Type.Array(Type.Object({
        /** The way in which it was paid. `WECHAT_PAY`: with WeChat Pay. 支付渠道。WECHAT_PAY：微信支付 */
        pay_channel: OneOf('WECHAT_PAY'),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.String(),
        /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(OutTradeNo),
        /** The amount of the payment, in fen. 交易金额，单位为分 */
        amount: Type.Integer()
      })),
      /** The remark on the invoice. 发票备注 */
      remark: Type.Optional(Type.String())
    })
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone']
})

/**
 * 开具不动产租赁行业电子发票
 *
 * Issue an electronic invoice of a lease of real estate: `POST /v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015941740
 */
export const issueRealEstateLeasing = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing',
  title: '开具不动产租赁行业电子发票',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String(),
    /** The buyer, as the title of the invoice says. 购买方信息，即发票抬头 */
    buyer_information: Type.Object({
      /** The kind of buyer. `INDIVIDUAL`: a person or other. `ORGANIZATION`: an organization. 购买方类型。INDIVIDUAL：个人、其他；ORGANIZATION：单位 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** The name of the buyer. 购买方名称 */
      name: Type.String(),
      /** The number of the buyer as a taxpayer; an organization must give it. 购买方纳税人识别号，单位必填 */
      taxpayer_id: Type.Optional(Type.String()),
      /** The address of the buyer. 购买方地址 */
      address: Type.Optional(Type.String()),
      /** The telephone number of the buyer. 购买方电话 */
      telephone: Type.Optional(Type.String()),
      /** The bank of the buyer's account. 购买方开户银行名称 */
      bank_name: Type.Optional(Type.String()),
      /** The number of the buyer's bank account. 购买方银行账号 */
      bank_account: Type.Optional(Type.String()),
      /** The user's mobile phone number; it goes encrypted. 用户手机号（加密） */
      phone: Type.Optional(Type.String()),
      /** The user's email address; it goes encrypted. 用户邮箱地址（加密） */
      email: Type.Optional(Type.String()),
      /** The amount of the order, in fen. 订单金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      /** The message that the user left with the application. 用户留言 */
      user_apply_message: Type.Optional(Type.String())
    }),
    /** The invoice. 需要开具的发票信息 */
    fapiao_information: Type.Object({
      /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
      fapiao_id: Type.String(),
      /** The total with the tax, in fen. 总价税合计，单位为分 */
      total_amount: Type.Integer(),
      /** The lines of the invoice. 发票行信息 */
      items: Type.Array(Type.Object({
        /** The code of the goods or service at the tax office, 19 digits. 税收分类编码，19 位 */
        tax_code: Type.String(),
        /** The name of the goods or service, which the merchant chooses. 货物或应税劳务、服务名称，由商户自定义 */
        goods_name: Type.String(),
        /** The specification of the goods. 规格型号 */
        specification: Type.Optional(Type.String()),
        /** The unit of the goods; a line of discount has none. 单位，折扣行不填 */
        unit: Type.Optional(Type.String()),
        /** The amount, in units of 10⁻⁸: 100000000 is 1. 数量，单位为 10 的负 8 次方，100000000 表示 1 */
        quantity: Type.Optional(Type.Integer()),
        /** The amount of the line with the tax, in fen; a line of discount is negative. 单行金额合计（含税），单位为分，折扣行为负数 */
        total_amount: Type.Integer(),
        /** The rate of the tax, in 1/10000: 1300 is 13 %. 税率，单位为万分之一，1300 表示 13% */
        tax_rate: Type.Integer(),
        /** Whether the line is a discount; it follows the line that it is for. 是否折扣行，折扣行紧跟在被折扣行之后 */
        discount: Type.Boolean(),
        /** The code of the preferential policy, from 1 to 18, such as 1 (simplified levy), 3 (exempt) and 4 (not taxed). 优惠政策标识，1 至 18，如 1：简易征收；3：免税；4：不征税 */
        preferential_policy_code: Type.Optional(Type.Integer()),
        /** The lease. 不动产租赁额外信息 */
        real_estate_leasing_information: Type.Optional(Type.Object({
          /** The province of the real estate. 不动产所在省份 */
          province: Type.String(),
          /** The city or district of the real estate. 不动产所在市区 */
          city: Type.Optional(Type.String()),
          /** The detailed address of the real estate. 不动产详细地址 */
          address: Type.String(),
          /** The time when the lease begins, in RFC 3339. 租赁期起，RFC 3339 格式 */
          lease_period_start: Type.String(),
          /** The time when the lease ends, in RFC 3339. 租赁期止，RFC 3339 格式 */
          lease_period_end: Type.String(),
          /** Whether the lease crosses cities. 跨地市标志 */
          cross_city_flag: Type.Boolean(),
          /** The number of the certificate of the real estate; it goes encrypted. 产权证或不动产权证号（加密） */
          certificate_no: Type.Optional(Type.String()),
          /** The number plates of the vehicles. 车牌号列表 */
          plate_no: Type.Optional(Type.Array(Type.String()))
        })),
        /** The name of the category of the goods or service at the tax office. 税局侧的商品和服务分类名称 */
        goods_category: Type.Optional(Type.String()),
        /** The preferential treatment of the tax. `NO_FAVORABLE`: none. `OUTSIDE_VAT`: it is not taxed. `VAT_EXEMPT`: it is exempt. `NORMAL_ZERO_RATED`: the ordinary rate of zero. `EXPORT_ZERO_RATED`: the rate of zero of exports. 税收优惠政策标识。NO_FAVORABLE：无优惠；OUTSIDE_VAT：不征税；VAT_EXEMPT：免税；NORMAL_ZERO_RATED：普通零税率；EXPORT_ZERO_RATED：出口零税率 */
        tax_prefer_mark: Type.Optional(Type.String())
      })),
      /** The policy of the export. `1`: tax refund. `2`: exemption. `3`: taxation. 出口业务适用政策代码。1：退税政策；2：免税政策；3：征税政策 */
      export_business_policy_code: Type.Optional(Type.Integer()),
      /** The code of the goods whose VAT is refunded at once, from 1 to 12, such as 1 (software). 增值税即征即退代码，1 至 12，如 1：软件产品 */
      vat_refund_levy_code: Type.Optional(Type.Integer()),
      /** The id of the person who issues, as registered at the tax office. 开票人 ID，为税局登记的开票人 ID */
      billing_person_id: Type.String(),
      /** The masked name of the person who issues, as registered at the tax office. 开票人名称，为税局登记的脱敏名称 */
      billing_person: Type.Optional(Type.String()),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: OneOf('COMM_FAPIAO', 'VAT_FAPIAO'),
      /** The payments that the invoice is for. 发票对应的交易信息 */
      transaction_information: Type.Array(Type.Object({
        /** The way in which it was paid. `WECHAT_PAY`: with WeChat Pay. 支付渠道。WECHAT_PAY：微信支付 */
        pay_channel: OneOf('WECHAT_PAY'),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.String(),
        /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(OutTradeNo),
        /** The amount of the payment, in fen. 交易金额，单位为分 */
        amount: Type.Integer()
      })),
      /** The remark on the invoice. 发票备注 */
      remark: Type.Optional(Type.String())
    })
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone', 'fapiao_information.items[].real_estate_leasing_information.certificate_no']
})

/**
 * 上传电子发票文件
 *
 * Upload the file of an electronic invoice: `POST /v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556605
 */
export const uploadFile = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file',
  title: '上传电子发票文件',
  meta: ['sub_mchid', 'file_type', 'digest_alogrithm', 'digest'],
  answer: Type.Object({
    /** The id of the uploaded file of the invoice; it lives 3 days. 电子发票文件 ID，三天内有效 */
    fapiao_media_id: Type.String()
  })
})

/**
 * 查询电子发票
 *
 * Get the electronic invoices of an application: `GET /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012531753
 */
export const getApplication = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}',
  title: '查询电子发票',
  params: Type.Object({
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String()
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
    fapiao_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The number of invoices. 发票数量 */
    total_count: Type.Integer(),
    /** The invoices. 发票信息 */
    fapiao_information: Type.Array(Type.Object({
      /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
      fapiao_id: Type.String(),
      /** The state of the invoice. `ISSUE_ACCEPTED`: it is being issued. `ISSUED`: it is issued. `REVERSE_ACCEPTED`: it is being reversed. `REVERSED`: it is reversed. `ISSUE_FAILED`: it could not be issued. `REVERSE_FAILED`: it could not be reversed. 发票状态。ISSUE_ACCEPTED：开票已受理；ISSUED：已开票；REVERSE_ACCEPTED：冲红已受理；REVERSED：已冲红；ISSUE_FAILED：开票失败；REVERSE_FAILED：冲红失败 */
      status: OneOf('ISSUE_ACCEPTED', 'ISSUED', 'REVERSE_ACCEPTED', 'REVERSED', 'ISSUE_FAILED', 'REVERSE_FAILED'),
      /** The blue invoice, which was issued. 蓝票信息 */
      blue_fapiao: Type.Optional(Type.Object({
        /** The code of the invoice. 发票代码 */
        fapiao_code: Type.String(),
        /** The number of the invoice. 发票号码 */
        fapiao_number: Type.String(),
        /** The check code of the invoice. 校验码 */
        check_code: Type.String(),
        /** The cipher text on the invoice. 发票密码 */
        password: Type.String(),
        /** The time when the invoice was issued, in RFC 3339. 开票时间，RFC 3339 格式 */
        fapiao_time: Type.String()
      })),
      /** The red invoice, which reverses it. 红票信息 */
      red_fapiao: Type.Optional(Type.Object({
        /** The code of the invoice. 发票代码 */
        fapiao_code: Type.String(),
        /** The number of the invoice. 发票号码 */
        fapiao_number: Type.String(),
        /** The check code of the invoice. 校验码 */
        check_code: Type.String(),
        /** The cipher text on the invoice. 发票密码 */
        password: Type.String(),
        /** The time when the invoice was issued, in RFC 3339. 开票时间，RFC 3339 格式 */
        fapiao_time: Type.String()
      })),
      /** The card that holds the invoice. 卡券信息 */
      card_information: Type.Optional(Type.Object({
        /** The appid of the service account whose card holds the invoice. 插卡服务号 AppID */
        card_appid: Type.String(),
        /** The openid of the user who has the card. 插卡用户的 OpenID */
        card_openid: Type.String(),
        /** The id of the template of the card. 卡券模板 ID */
        card_id: Type.Optional(Type.String()),
        /** The code of the card. 卡券 code */
        card_code: Type.Optional(Type.String()),
        /** The state of the card. `INSERT_ACCEPTED`: it is being inserted. `INSERTED`: it is inserted. `DISCARD_ACCEPTED`: it is being discarded. `DISCARDED`: it is discarded. 插卡状态。INSERT_ACCEPTED：插卡已受理；INSERTED：已插卡；DISCARD_ACCEPTED：作废已受理；DISCARDED：已作废 */
        card_status: OneOf('INSERT_ACCEPTED', 'INSERTED', 'DISCARD_ACCEPTED', 'DISCARDED')
      })),
      /** The total with the tax, in fen. 总价税合计，单位为分 */
      total_amount: Type.Integer(),
      /** The tax, in fen. 总税额，单位为分 */
      tax_amount: Type.Integer(),
      /** The amount without the tax, in fen. 不含税总金额，单位为分 */
      amount: Type.Integer(),
      /** The seller. 销售方信息 */
      seller_information: Type.Object({
        /** The name of the seller. 销售方名称 */
        name: Type.String(),
        /** The number of the seller as a taxpayer. 销售方纳税人识别号 */
        taxpayer_id: Type.String(),
        /** The address of the seller. 销售方地址 */
        address: Type.String(),
        /** The telephone number of the seller. 销售方电话 */
        telephone: Type.Optional(Type.String()),
        /** The bank of the seller's account. 销售方开户银行名称 */
        bank_name: Type.Optional(Type.String()),
        /** The number of the seller's bank account. 销售方银行账号 */
        bank_account: Type.Optional(Type.String())
      }),
      /** The buyer, as the title of the invoice says. 购买方信息，即发票抬头 */
      buyer_information: Type.Object({
        /** The kind of buyer. `INDIVIDUAL`: a person or other. `ORGANIZATION`: an organization. 购买方类型。INDIVIDUAL：个人、其他；ORGANIZATION：单位 */
        type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
        /** The name of the buyer. 购买方名称 */
        name: Type.String(),
        /** The number of the buyer as a taxpayer; an organization must give it. 购买方纳税人识别号，单位必填 */
        taxpayer_id: Type.Optional(Type.String()),
        /** The address of the buyer. 购买方地址 */
        address: Type.Optional(Type.String()),
        /** The telephone number of the buyer. 购买方电话 */
        telephone: Type.Optional(Type.String()),
        /** The bank of the buyer's account. 购买方开户银行名称 */
        bank_name: Type.Optional(Type.String()),
        /** The number of the buyer's bank account. 购买方银行账号 */
        bank_account: Type.Optional(Type.String()),
        /** The user's mobile phone number; it comes encrypted. 用户手机号（加密） */
        phone: Type.Optional(Type.String()),
        /** The user's email address; it comes encrypted. 用户邮箱地址（加密） */
        email: Type.Optional(Type.String()),
        /** The amount of the order, in fen. 订单金额，单位为分 */
        amount: Type.Optional(Type.Integer()),
        /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.Optional(Type.String()),
        /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
        fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
        /** The message that the user left with the application. 用户留言 */
        user_apply_message: Type.Optional(Type.String())
      }),
      /** The party that handled the invoice. 附加信息 */
      extra_information: Type.Object({
        /** The receiver of the money. 收款人 */
        payee: Type.Optional(Type.String()),
        /** The reviewer of the invoice. 复核人 */
        reviewer: Type.Optional(Type.String()),
        /** The issuer of the invoice. 开票人 */
        drawer: Type.String()
      }),
      /** The lines of the invoice. 发票行信息 */
      items: Type.Array(Type.Object({
        /** The code of the goods or service at the tax office, 19 digits. 税收分类编码，19 位 */
        tax_code: Type.String(),
        /** The name of the goods or service, which the merchant chooses. 货物或应税劳务、服务名称，由商户自定义 */
        goods_name: Type.String(),
        /** The specification of the goods. 规格型号 */
        specification: Type.Optional(Type.String()),
        /** The unit of the goods; a line of discount has none. 单位，折扣行不填 */
        unit: Type.Optional(Type.String()),
        /** The amount, in units of 10⁻⁸: 100000000 is 1. 数量，单位为 10 的负 8 次方，100000000 表示 1 */
        quantity: Type.Integer(),
        /** The price of one without the tax, in 10⁻⁸ yuan. 单价（不含税），单位为 10 的负 8 次方元 */
        unit_price: Type.Integer(),
        /** The amount of the line without the tax, in fen. 单行金额（不含税），单位为分 */
        amount: Type.Integer(),
        /** The tax of the line, in fen. 单行税额，单位为分 */
        tax_amount: Type.Integer(),
        /** The amount of the line with the tax, in fen; a line of discount is negative. 单行金额合计（含税），单位为分，折扣行为负数 */
        total_amount: Type.Integer(),
        /** The rate of the tax, in 1/10000: 1300 is 13 %. 税率，单位为万分之一，1300 表示 13% */
        tax_rate: Type.Integer(),
        /** The preferential treatment of the tax. `NO_FAVORABLE`: none. `OUTSIDE_VAT`: it is not taxed. `VAT_EXEMPT`: it is exempt. `NORMAL_ZERO_RATED`: the ordinary rate of zero. `EXPORT_ZERO_RATED`: the rate of zero of exports. 税收优惠政策标识。NO_FAVORABLE：无优惠；OUTSIDE_VAT：不征税；VAT_EXEMPT：免税；NORMAL_ZERO_RATED：普通零税率；EXPORT_ZERO_RATED：出口零税率 */
        tax_prefer_mark: OneOf('NO_FAVORABLE', 'OUTSIDE_VAT', 'VAT_EXEMPT', 'NORMAL_ZERO_RATED', 'EXPORT_ZERO_RATED'),
        /** Whether the line is a discount; it follows the line that it is for. 是否折扣行，折扣行紧跟在被折扣行之后 */
        discount: Type.Boolean()
      })),
      /** The remark on the invoice. 发票备注 */
      remark: Type.Optional(Type.String()),
      /** The code of the error. 发票错误码 */
      fapiao_error_code: Type.Optional(Type.String()),
      /** The error in words. 发票错误描述 */
      fapiao_error_message: Type.Optional(Type.String())
    }))
  }),
  decrypted: ['fapiao_information[].buyer_information.email', 'fapiao_information[].buyer_information.phone']
})

/**
 * 获取发票下载信息
 *
 * List where the files of electronic invoices are: `GET /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538335
 */
export const listFiles = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files',
  title: '获取发票下载信息',
  params: Type.Object({
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String()
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
    fapiao_id: Type.String()
  }),
  answer: Type.Object({
    /** The files of the invoices. 发票下载信息列表 */
    fapiao_download_info_list: Type.Optional(Type.Array(Type.Object({
      /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
      fapiao_id: Type.Optional(Type.String()),
      /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
      download_url: Type.Optional(Type.String()),
      /** The state of the invoice. `ISSUE_ACCEPTED`: it is being issued. `ISSUED`: it is issued. `REVERSE_ACCEPTED`: it is being reversed. `REVERSED`: it is reversed. `ISSUE_FAILED`: it could not be issued. `REVERSE_FAILED`: it could not be reversed. 发票状态。ISSUE_ACCEPTED：开票已受理；ISSUED：已开票；REVERSE_ACCEPTED：冲红已受理；REVERSED：已冲红；ISSUE_FAILED：开票失败；REVERSE_FAILED：冲红失败 */
      status: Type.Optional(OneOf('ISSUE_ACCEPTED', 'ISSUED', 'REVERSE_ACCEPTED', 'REVERSED', 'ISSUE_FAILED', 'REVERSE_FAILED'))
    })))
  })
})

/**
 * 将电子发票插入微信用户卡包
 *
 * Put electronic invoices into the user's cards: `POST /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538365
 */
export const insertCards = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards',
  title: '将电子发票插入微信用户卡包',
  params: Type.Object({
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String()
  }),
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The place of the payment. `WITH_WECHATPAY`: with WeChat Pay. `WITHOUT_WECHATPAY`: elsewhere. 开票场景。WITH_WECHATPAY：微信支付场景；WITHOUT_WECHATPAY：非微信支付场景 */
    scene: OneOf('WITH_WECHATPAY', 'WITHOUT_WECHATPAY'),
    /** The buyer, as the title of the invoice says. 购买方信息，即发票抬头 */
    buyer_information: Type.Object({
      /** The kind of buyer. `INDIVIDUAL`: a person or other. `ORGANIZATION`: an organization. 购买方类型。INDIVIDUAL：个人、其他；ORGANIZATION：单位 */
      type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
      /** The name of the buyer. 购买方名称 */
      name: Type.String(),
      /** The number of the buyer as a taxpayer; an organization must give it. 购买方纳税人识别号，单位必填 */
      taxpayer_id: Type.Optional(Type.String()),
      /** The address of the buyer. 购买方地址 */
      address: Type.Optional(Type.String()),
      /** The telephone number of the buyer. 购买方电话 */
      telephone: Type.Optional(Type.String()),
      /** The bank of the buyer's account. 购买方开户银行名称 */
      bank_name: Type.Optional(Type.String()),
      /** The number of the buyer's bank account. 购买方银行账号 */
      bank_account: Type.Optional(Type.String()),
      /** The user's mobile phone number; it goes encrypted. 用户手机号（加密） */
      phone: Type.Optional(Type.String()),
      /** The user's email address; it goes encrypted. 用户邮箱地址（加密） */
      email: Type.Optional(Type.String()),
      /** The amount of the order, in fen. 订单金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.Optional(OutTradeNo),
      /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
      fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
      /** The message that the user left with the application. 用户留言 */
      user_apply_message: Type.Optional(Type.String())
    }),
    /** The invoices that the cards hold, at most 5. 电子发票卡券信息列表，最多 5 条 */
    fapiao_card_information: Type.Array(Type.Object({
      /** The id of the uploaded file of the invoice; it lives 3 days. 电子发票文件 ID，三天内有效 */
      fapiao_media_id: Type.String(),
      /** The number of the invoice. 发票号码 */
      fapiao_number: Type.String(),
      /** The code of the invoice. 发票代码 */
      fapiao_code: Type.String(),
      /** The time when the invoice was issued, in RFC 3339. 开票时间，RFC 3339 格式 */
      fapiao_time: Type.String(),
      /** The check code of the invoice. 校验码 */
      check_code: Type.String(),
      /** The cipher text on the invoice. 发票密码 */
      password: Type.String(),
      /** The total with the tax, in fen. 总价税合计，单位为分 */
      total_amount: Type.Integer(),
      /** The tax, in fen. 总税额，单位为分 */
      tax_amount: Type.Integer(),
      /** The amount without the tax, in fen. 不含税总金额，单位为分 */
      amount: Type.Integer(),
      /** The seller. 销售方信息 */
      seller_information: Type.Object({
        /** The name of the seller. 销售方名称 */
        name: Type.String(),
        /** The number of the seller as a taxpayer. 销售方纳税人识别号 */
        taxpayer_id: Type.String(),
        /** The address of the seller. 销售方地址 */
        address: Type.String(),
        /** The telephone number of the seller. 销售方电话 */
        telephone: Type.Optional(Type.String()),
        /** The bank of the seller's account. 销售方开户银行名称 */
        bank_name: Type.Optional(Type.String()),
        /** The number of the seller's bank account. 销售方银行账号 */
        bank_account: Type.Optional(Type.String())
      }),
      /** The party that handled the invoice. 附加信息 */
      extra_information: Type.Object({
        /** The receiver of the money. 收款人 */
        payee: Type.Optional(Type.String()),
        /** The reviewer of the invoice. 复核人 */
        reviewer: Type.Optional(Type.String()),
        /** The issuer of the invoice. 开票人 */
        drawer: Type.String()
      }),
      /** The lines of the invoice. 发票行信息 */
      items: Type.Array(Type.Object({
        /** The code of the goods or service at the tax office, 19 digits. 税收分类编码，19 位 */
        tax_code: Type.String(),
        /** The name of the goods or service, which the merchant chooses. 货物或应税劳务、服务名称，由商户自定义 */
        goods_name: Type.String(),
        /** The specification of the goods. 规格型号 */
        specification: Type.Optional(Type.String()),
        /** The unit of the goods; a line of discount has none. 单位，折扣行不填 */
        unit: Type.Optional(Type.String()),
        /** The amount, in units of 10⁻⁸: 100000000 is 1. 数量，单位为 10 的负 8 次方，100000000 表示 1 */
        quantity: Type.Integer(),
        /** The price of one without the tax, in 10⁻⁸ yuan. 单价（不含税），单位为 10 的负 8 次方元 */
        unit_price: Type.Integer(),
        /** The amount of the line without the tax, in fen. 单行金额（不含税），单位为分 */
        amount: Type.Integer(),
        /** The tax of the line, in fen. 单行税额，单位为分 */
        tax_amount: Type.Integer(),
        /** The amount of the line with the tax, in fen; a line of discount is negative. 单行金额合计（含税），单位为分，折扣行为负数 */
        total_amount: Type.Integer(),
        /** The rate of the tax, in 1/10000: 1300 is 13 %. 税率，单位为万分之一，1300 表示 13% */
        tax_rate: Type.Integer(),
        /** The preferential treatment of the tax. `NO_FAVORABLE`: none. `OUTSIDE_VAT`: it is not taxed. `VAT_EXEMPT`: it is exempt. `NORMAL_ZERO_RATED`: the ordinary rate of zero. `EXPORT_ZERO_RATED`: the rate of zero of exports. 税收优惠政策标识。NO_FAVORABLE：无优惠；OUTSIDE_VAT：不征税；VAT_EXEMPT：免税；NORMAL_ZERO_RATED：普通零税率；EXPORT_ZERO_RATED：出口零税率 */
        tax_prefer_mark: OneOf('NO_FAVORABLE', 'OUTSIDE_VAT', 'VAT_EXEMPT', 'NORMAL_ZERO_RATED', 'EXPORT_ZERO_RATED'),
        /** Whether the line is a discount; it follows the line that it is for. 是否折扣行，折扣行紧跟在被折扣行之后 */
        discount: Type.Boolean()
      })),
      /** The remark on the invoice. 发票备注 */
      remark: Type.Optional(Type.String())
    }))
  }),
  encrypted: ['buyer_information.email', 'buyer_information.phone']
})

/**
 * 冲红电子发票
 *
 * Reverse electronic invoices with red invoices: `POST /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538327
 */
export const reverse = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse',
  title: '冲红电子发票',
  params: Type.Object({
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String()
  }),
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The reason why the invoice is reversed. `ISSUE_ERROR`: it was wrong. `SALES_RETURN`: the goods came back. `SERVICE_SUSPENTION`: the service ended. `SALES_DISCOUNT`: the price was lowered. 冲红原因。ISSUE_ERROR：开票有误；SALES_RETURN：销货退回；SERVICE_SUSPENTION：服务中止；SALES_DISCOUNT：销售折让 */
    reverse_reason: OneOf('ISSUE_ERROR', 'SALES_RETURN', 'SERVICE_SUSPENTION', 'SALES_DISCOUNT'),
    /** The invoices to reverse. 需要冲红的发票信息 */
    fapiao_information: Type.Array(Type.Object({
      /** The merchant's own number of the invoice, unique for the merchant. 商户发票单号，唯一标识一张发票 */
      fapiao_id: Type.String(),
      /** The code of the invoice. 发票代码 */
      fapiao_code: Type.Optional(Type.String()),
      /** The number of the invoice. 发票号码 */
      fapiao_number: Type.String()
    }))
  })
})

/**
 * 获取邀请商户开通服务商电子发票能力
 *
 * Get the address that invites a merchant to issue electronic invoices with the partner: `GET /v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015941495
 */
export const getInviteUrl = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl',
  title: '获取邀请商户开通服务商电子发票能力',
  query: Type.Object({
    /** The subject of the invitation. `AUTH_BINDING`: to authorize the partner and bind to it. 操作类型。AUTH_BINDING：授权绑定 */
    operation_type: OneOf('AUTH_BINDING'),
    /** The way in which the invoices are issued. `THIRD_OR_SELF_FAPIAO`: by a third party or by the merchant. `TENCENT_DIGITAL_TAX`: as digital invoices of WeChat. 开票模式。THIRD_OR_SELF_FAPIAO：第三方或自建；TENCENT_DIGITAL_TAX：微信电子发票数电模式 */
    fapiao_mode: OneOf('THIRD_OR_SELF_FAPIAO', 'TENCENT_DIGITAL_TAX'),
    /** The kinds of invoices that the merchant is invited to issue. `BASE_ABILITY`: general. `REAL_ESTATE_ABILITY`: leases of real estate. `PASSENGER_TRANSPORT_ABILITY`: passenger transport. `REFINED_OIL_ABILITY`: refined oil. 开票能力类型。BASE_ABILITY：基础；REAL_ESTATE_ABILITY：不动产租赁；PASSENGER_TRANSPORT_ABILITY：旅客运输；REFINED_OIL_ABILITY：成品油 */
    fapiao_ability_type_list: Type.Optional(Type.Array(OneOf('BASE_ABILITY', 'REAL_ESTATE_ABILITY', 'PASSENGER_TRANSPORT_ABILITY', 'REFINED_OIL_ABILITY'))),
    /** The channel of the invitation. 邀请渠道 */
    invite_channel: Type.Optional(Type.String()),
    /** The inviting party; it goes encrypted. 操作人员（加密） */
    operate_user: Type.Optional(Type.String()),
    /** The partner's code of the invitation. 服务商邀请 code */
    invite_code: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The address of the invitation. 邀请链接 */
    invite_url: Type.String(),
    /** The appid of the Mini Program. 小程序 AppID */
    miniprogram_appid: Type.String(),
    /** The page of the Mini Program. 小程序页面路径 */
    miniprogram_path: Type.String()
  }),
  encrypted: ['operate_user']
})

/**
 * 获取邀请开通的商户信息
 *
 * List the merchants that were invited: `GET /v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015941524
 */
export const listInvitedMerchants = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo',
  title: '获取邀请开通的商户信息',
  query: Type.Object({
    /** The start of the queried time. 查询开始时间 */
    query_time_start: Type.String(),
    /** The end of the queried time. 查询结束时间 */
    query_time_end: Type.String(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The partner's code of the invitation. 服务商邀请 code */
    invite_code: Type.Optional(Type.String()),
    /** Whether the invitation worked. `MCH_INVITE_SUCC`: it did. `MCH_INVITE_FAILED`: it failed. 商户邀请的状态。MCH_INVITE_SUCC：成功；MCH_INVITE_FAILED：失败 */
    mch_invite_status: OneOf('MCH_INVITE_SUCC', 'MCH_INVITE_FAILED')
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The links to the other pages. 分页链接 */
    links: Type.Optional(Type.Object({
      /** The next page. 下一页 */
      next: Type.Optional(Type.String()),
      /** The previous page. 上一页 */
      prev: Type.Optional(Type.String()),
      /** This page. 当前页 */
      self: Type.Optional(Type.String())
    })),
    /** The invited merchants. 邀请的商户结果 */
    mch_invite_result_list: Type.Optional(Type.Array(Type.Object({
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** Whether the invitation worked. `MCH_INVITE_SUCC`: it did. `MCH_INVITE_FAILED`: it failed. 商户邀请的状态。MCH_INVITE_SUCC：成功；MCH_INVITE_FAILED：失败 */
      mch_invite_status: OneOf('MCH_INVITE_SUCC', 'MCH_INVITE_FAILED'),
      /** The name of the merchant. 商户名称 */
      ep_name: Type.String(),
      /** The tax number of the merchant. 商户税号 */
      tax_id: Type.String(),
      /** The partner's code of the invitation. 服务商邀请 code */
      invite_code: Type.String(),
      /** The time when the merchant acted. 商户操作时间 */
      operate_time: Type.String(),
      /** The reason why the invitation failed. `UNKNOWN_TAX_INFO`: the tax information is unknown. `INVALID_COMPANY_INFO`: the information of the company is invalid. `NOT_MEET_ACCESS_CONDITION`: a condition is not met. `NOT_IN_PILOT_SCOPE`: the merchant is outside the pilot. `MISSING_TAX_AUTHORITY_CODE`: the code of the tax office is missing. `MERCHANT_INFO_NOT_SET`: the merchant is not set up. `UNKNOWN_ERROR`: unknown. 商户邀请失败错误码 */
      invite_failed_code: Type.Optional(OneOf('UNKNOWN_TAX_INFO', 'INVALID_COMPANY_INFO', 'NOT_MEET_ACCESS_CONDITION', 'NOT_IN_PILOT_SCOPE', 'MISSING_TAX_AUTHORITY_CODE', 'MERCHANT_INFO_NOT_SET', 'UNKNOWN_ERROR')),
      /** The reason why the invitation failed, in words. 商户邀请失败的原因 */
      invite_failed_reason: Type.Optional(Type.String())
    })))
  })
})

/**
 * 获取商户开票基础信息
 *
 * Get what the invoices of a merchant say of the seller: `GET /v3/new-tax-control-fapiao/merchant/base-information`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538180
 */
export const getMerchantBaseInformation = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/merchant/base-information',
  title: '获取商户开票基础信息',
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The seller. 销售方信息 */
    seller_information: Type.Object({
      /** The name of the seller. 销售方名称 */
      name: Type.String(),
      /** The number of the seller as a taxpayer. 销售方纳税人识别号 */
      taxpayer_id: Type.String(),
      /** The address of the seller. 销售方地址 */
      address: Type.String(),
      /** The telephone number of the seller. 销售方电话 */
      telephone: Type.Optional(Type.String()),
      /** The bank of the seller's account. 销售方开户银行名称 */
      bank_name: Type.Optional(Type.String()),
      /** The number of the seller's bank account. 销售方银行账号 */
      bank_account: Type.Optional(Type.String())
    }),
    /** The party that handled the invoice. 附加信息 */
    extra_information: Type.Object({
      /** The receiver of the money. 收款人 */
      payee: Type.Optional(Type.String()),
      /** The reviewer of the invoice. 复核人 */
      reviewer: Type.Optional(Type.String()),
      /** The issuer of the invoice. 开票人 */
      drawer: Type.String()
    })
  })
})

/**
 * 查询商户配置的开发选项
 *
 * Get a merchant's settings of electronic invoices: `GET /v3/new-tax-control-fapiao/merchant/development-config`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529526
 */
export const getMerchantDevelopmentConfig = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/merchant/development-config',
  title: '查询商户配置的开发选项',
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mch_code: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The address that notifications about invoices are sent to. 商户回调地址 */
    callback_url: Type.String(),
    /** Whether every bill of WeChat Pay shows the entry to the invoice. 全部账单展示开发票入口开关 */
    show_fapiao_cell: Type.Optional(Type.Boolean()),
    /** Whether special VAT invoices are supported. 是否支持增值税专用发票 */
    support_vat_fapiao: Type.Optional(Type.Boolean())
  })
})

/**
 * 配置开发选项
 *
 * Change a merchant's settings of electronic invoices: `PATCH /v3/new-tax-control-fapiao/merchant/development-config`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529457
 */
export const updateMerchantDevelopmentConfig = payOperation({
  method: 'PATCH',
  path: '/v3/new-tax-control-fapiao/merchant/development-config',
  title: '配置开发选项',
  body: Type.Object({
    /** The address that notifications about invoices are sent to. 商户回调地址 */
    callback_url: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mch_code: Type.Optional(Type.String()),
    /** Whether every bill of WeChat Pay shows the entry to the invoice. 全部账单展示开发票入口开关 */
    show_fapiao_cell: Type.Optional(Type.Boolean()),
    /** Whether special VAT invoices are supported. 是否支持增值税专用发票 */
    support_vat_fapiao: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The address that notifications about invoices are sent to. 商户回调地址 */
    callback_url: Type.String(),
    /** Whether every bill of WeChat Pay shows the entry to the invoice. 全部账单展示开发票入口开关 */
    show_fapiao_cell: Type.Optional(Type.Boolean()),
    /** Whether special VAT invoices are supported. 是否支持增值税专用发票 */
    support_vat_fapiao: Type.Optional(Type.Boolean())
  })
})

/**
 * 获取商品和服务税收分类对照表
 *
 * List the tax codes of the goods and services of a merchant: `GET /v3/new-tax-control-fapiao/merchant/tax-codes`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538236
 */
export const listMerchantTaxCodes = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/merchant/tax-codes',
  title: '获取商品和服务税收分类对照表',
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.String(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The links to the other pages. 分页链接 */
    links: Type.Optional(Type.Object({
      /** The next page. 下一页 */
      next: Type.Optional(Type.String()),
      /** The previous page. 上一页 */
      prev: Type.Optional(Type.String()),
      /** This page. 当前页 */
      self: Type.Optional(Type.String())
    })),
    /** The entries. 结果列表 */
    data: Type.Array(Type.Object({
      /** The name of the goods or service, which the merchant chooses. 货物或应税劳务、服务名称，由商户自定义 */
      goods_name: Type.String(),
      /** The merchant's own code of the goods or service. 商户侧的商品编码 */
      goods_id: Type.Optional(Type.Integer()),
      /** The name of the category of the goods or service at the tax office. 税局侧的商品和服务分类名称 */
      goods_category: Type.Optional(Type.String()),
      /** The code of the goods or service at the tax office, 19 digits. 税收分类编码，19 位 */
      tax_code: Type.String(),
      /** The rate of the tax, in 1/10000: 1300 is 13 %. 税率，单位为万分之一，1300 表示 13% */
      tax_rate: Type.Integer(),
      /** The preferential treatment of the tax. `NO_FAVORABLE`: none. `OUTSIDE_VAT`: it is not taxed. `VAT_EXEMPT`: it is exempt. `NORMAL_ZERO_RATED`: the ordinary rate of zero. `EXPORT_ZERO_RATED`: the rate of zero of exports. 税收优惠政策标识。NO_FAVORABLE：无优惠；OUTSIDE_VAT：不征税；VAT_EXEMPT：免税；NORMAL_ZERO_RATED：普通零税率；EXPORT_ZERO_RATED：出口零税率 */
      tax_prefer_mark: Type.String()
    })),
    /** The total number. 总数 */
    total_count: Type.Integer()
  })
})

/**
 * 检查子商户开票功能状态
 *
 * Check whether a sub-merchant can issue electronic invoices: `POST /v3/new-tax-control-fapiao/merchant/{sub_mchid}/check`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012474022
 */
export const checkMerchant = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/merchant/{sub_mchid}/check',
  title: '检查子商户开票功能状态',
  params: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 检查子商户开票功能状态
 *
 * Get whether a sub-merchant can issue electronic invoices: `GET /v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status`
 */
export const listMerchantCheckStatus = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status',
  title: '检查子商户开票功能状态',
  params: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The mode where a third party or the merchant issues. 第三方/自建开票模式 */
    third_mode: Type.Optional(Type.Object({
      /** Whether the mode is on. `DISABLED`: it is off. `ENABLED`: it is on. 第三方/自建发票能力接入状态。DISABLED：未接入；ENABLED：已接入 */
      status: OneOf('DISABLED', 'ENABLED')
    })),
    /** The mode of digital invoices. 数电发票模式 */
    digital_tax_mode: Type.Optional(Type.Object({
      /** The progress of opening the mode. `APPROVAL_PENDING`: the tax office has to approve. `ACCESS_CONFIRMED_PENDING`: the merchant has to confirm the access. `ABILITY_CONFIRMED_PENDING`: the merchant has to confirm the abilities. `BILLING_PERSON_REGISTER_PENDING`: the merchant has to register who issues. `BILLING_PERSON_CONFIRMED_PENDING`: who issues has to confirm. `SECURITY_SETTING_PENDING`: the merchant has to set the security. `APPLY_FAILED`: the tax office refused. `DISABLED`: it is off. `ENABLED`: it is on. `RESOURCE_EXPIRED`: it expired. 接入状态。APPROVAL_PENDING：待税局审批；ACCESS_CONFIRMED_PENDING：待确认接入；ABILITY_CONFIRMED_PENDING：待确认能力授权；BILLING_PERSON_REGISTER_PENDING：待登记开票人；BILLING_PERSON_CONFIRMED_PENDING：待开票人确认；SECURITY_SETTING_PENDING：待安全设置；APPLY_FAILED：申请不通过；DISABLED：未接入；ENABLED：已接入；RESOURCE_EXPIRED：资源过期 */
      status: OneOf('APPROVAL_PENDING', 'ACCESS_CONFIRMED_PENDING', 'ABILITY_CONFIRMED_PENDING', 'BILLING_PERSON_REGISTER_PENDING', 'BILLING_PERSON_CONFIRMED_PENDING', 'SECURITY_SETTING_PENDING', 'APPLY_FAILED', 'DISABLED', 'ENABLED', 'RESOURCE_EXPIRED'),
      /** The person who issues. 开票人信息 */
      billing_person_info: Type.Optional(Type.Object({
        /** The id of the person who issues. 开票人 ID */
        id: Type.Optional(Type.String()),
        /** The name of the person who issues. 开票人姓名 */
        name: Type.Optional(Type.String())
      })),
      /** The time when the mode was opened. 接入时间 */
      access_time: Type.Optional(Type.String()),
      /** The time when the mode expires. 过期时间 */
      expired_time: Type.Optional(Type.String()),
      /** The reason why the mode could not be opened. 接入失败原因 */
      access_fail_reason: Type.Optional(Type.String()),
      /** The kinds of invoices that the merchant can issue. 能力信息 */
      ability_info: Type.Optional(Type.Array(Type.Object({
        /** The kind of ability. `BASE_ABILITY`: general. `REAL_ESTATE_ABILITY`: leases of real estate. `PASSENGER_TRANSPORT_ABILITY`: passenger transport. 能力类型。BASE_ABILITY：基础；REAL_ESTATE_ABILITY：不动产租赁；PASSENGER_TRANSPORT_ABILITY：旅客运输 */
        type: OneOf('BASE_ABILITY', 'PASSENGER_TRANSPORT_ABILITY', 'REAL_ESTATE_ABILITY'),
        /** Whether the ability is authorized. `AUTHORIZED`: it is. `AUTHORIZE_PENDING`: it waits. `DEAUTHORIZED`: no longer. `AUTHORIZE_FAILED`: it failed. 能力授权状态。AUTHORIZED：已授权；AUTHORIZE_PENDING：待授权；DEAUTHORIZED：已解除授权；AUTHORIZE_FAILED：授权失败 */
        status: OneOf('AUTHORIZED', 'AUTHORIZE_PENDING', 'DEAUTHORIZED', 'AUTHORIZE_FAILED'),
        /** The reason why the ability could not be authorized. 能力授权失败原因 */
        authorize_fail_reason: Type.Optional(Type.String())
      })))
    }))
  })
})

/**
 * 检查子商户开票功能状态
 *
 * Ask whether a sub-merchant can issue electronic invoices: `POST /v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4015792561
 */
export const createMerchantCheckStatus = payOperation({
  method: 'POST',
  path: '/v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status',
  title: '检查子商户开票功能状态',
  params: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The mode where a third party or the merchant issues. 第三方/自建开票模式 */
    third_mode: Type.Optional(Type.Object({
      /** Whether the mode is on. `DISABLED`: it is off. `ENABLED`: it is on. 第三方/自建发票能力接入状态。DISABLED：未接入；ENABLED：已接入 */
      status: Type.String()
    })),
    /** The mode of digital invoices. 数电发票模式 */
    digital_tax_mode: Type.Optional(Type.Object({
      /** The progress of opening the mode. `APPROVAL_PENDING`: the tax office has to approve. `ACCESS_CONFIRMED_PENDING`: the merchant has to confirm the access. `ABILITY_CONFIRMED_PENDING`: the merchant has to confirm the abilities. `BILLING_PERSON_REGISTER_PENDING`: the merchant has to register who issues. `BILLING_PERSON_CONFIRMED_PENDING`: who issues has to confirm. `SECURITY_SETTING_PENDING`: the merchant has to set the security. `APPLY_FAILED`: the tax office refused. `DISABLED`: it is off. `ENABLED`: it is on. `RESOURCE_EXPIRED`: it expired. 接入状态。APPROVAL_PENDING：待税局审批；ACCESS_CONFIRMED_PENDING：待确认接入；ABILITY_CONFIRMED_PENDING：待确认能力授权；BILLING_PERSON_REGISTER_PENDING：待登记开票人；BILLING_PERSON_CONFIRMED_PENDING：待开票人确认；SECURITY_SETTING_PENDING：待安全设置；APPLY_FAILED：申请不通过；DISABLED：未接入；ENABLED：已接入；RESOURCE_EXPIRED：资源过期 */
      status: Type.String(),
      /** The persons who issue. 开票人信息 */
      billing_person_info: Type.Optional(Type.Array(Type.Object({
        /** The id of the person who issues. 开票人 ID */
        id: Type.String(),
        /** The name of the person who issues. 开票人姓名 */
        name: Type.String()
      }))),
      /** The time when the mode was opened. 接入时间 */
      access_time: Type.Optional(Type.String()),
      /** The time when the mode expires. 过期时间 */
      expired_time: Type.Optional(Type.String()),
      /** The reason why the mode could not be opened. 接入失败原因 */
      access_fail_reason: Type.Optional(Type.String()),
      /** The kinds of invoices that the merchant can issue. 能力信息 */
      ability_info: Type.Optional(Type.Array(Type.Object({
        /** The kind of ability. `BASE_ABILITY`: general. `REAL_ESTATE_ABILITY`: leases of real estate. `PASSENGER_TRANSPORT_ABILITY`: passenger transport. 能力类型。BASE_ABILITY：基础；REAL_ESTATE_ABILITY：不动产租赁；PASSENGER_TRANSPORT_ABILITY：旅客运输 */
        type: Type.String(),
        /** Whether the ability is authorized. `AUTHORIZED`: it is. `AUTHORIZE_PENDING`: it waits. `DEAUTHORIZED`: no longer. `AUTHORIZE_FAILED`: it failed. 能力授权状态。AUTHORIZED：已授权；AUTHORIZE_PENDING：待授权；DEAUTHORIZED：已解除授权；AUTHORIZE_FAILED：授权失败 */
        status: Type.String(),
        /** The reason why the ability could not be authorized. 能力授权失败原因 */
        authorize_fail_reason: Type.Optional(Type.String())
      })))
    }))
  })
})

/**
 * 获取用户填写的抬头
 *
 * Get the title of the invoice that a user filled in: `GET /v3/new-tax-control-fapiao/user-title`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538112
 */
export const getUserTitle = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/user-title',
  title: '获取用户填写的抬头',
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The place of the payment. `WITH_WECHATPAY`: with WeChat Pay. `WITHOUT_WECHATPAY`: elsewhere. 开票场景。WITH_WECHATPAY：微信支付场景；WITHOUT_WECHATPAY：非微信支付场景 */
    scene: OneOf('WITH_WECHATPAY', 'WITHOUT_WECHATPAY'),
    /** The number of the application for the invoices; where the buyer paid with WeChat Pay, it is the order number of WeChat Pay. 发票申请单号，微信支付场景下为微信支付订单号 */
    fapiao_apply_id: Type.String()
  }),
  answer: Type.Object({
    /** The kind of buyer. `INDIVIDUAL`: a person or other. `ORGANIZATION`: an organization. 购买方类型。INDIVIDUAL：个人、其他；ORGANIZATION：单位 */
    type: OneOf('INDIVIDUAL', 'ORGANIZATION'),
    /** The name of the buyer. 购买方名称 */
    name: Type.String(),
    /** The number of the buyer as a taxpayer; an organization must give it. 购买方纳税人识别号，单位必填 */
    taxpayer_id: Type.Optional(Type.String()),
    /** The address of the buyer. 购买方地址 */
    address: Type.Optional(Type.String()),
    /** The telephone number of the buyer. 购买方电话 */
    telephone: Type.Optional(Type.String()),
    /** The bank of the buyer's account. 购买方开户银行名称 */
    bank_name: Type.Optional(Type.String()),
    /** The number of the buyer's bank account. 购买方银行账号 */
    bank_account: Type.Optional(Type.String()),
    /** The user's mobile phone number; it comes encrypted. 用户手机号（加密） */
    phone: Type.Optional(Type.String()),
    /** The user's email address; it comes encrypted. 用户邮箱地址（加密） */
    email: Type.Optional(Type.String()),
    /** The amount of the order, in fen. 订单金额，单位为分 */
    amount: Type.Optional(Type.Integer()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(Type.String()),
    /** The kind of invoice. `COMM_FAPIAO`: an ordinary VAT invoice. `VAT_FAPIAO`: a special VAT invoice. 发票类型。COMM_FAPIAO：增值税普通发票；VAT_FAPIAO：增值税专用发票 */
    fapiao_bill_type: Type.Optional(OneOf('COMM_FAPIAO', 'VAT_FAPIAO')),
    /** The message that the user left with the application. 用户留言 */
    user_apply_message: Type.Optional(Type.String())
  }),
  decrypted: ['email', 'phone']
})

/**
 * 获取抬头填写链接
 *
 * Get the address where a user fills in the title of an invoice: `GET /v3/new-tax-control-fapiao/user-title/title-url`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012538106
 */
export const getUserTitleUrl = payOperation({
  method: 'GET',
  path: '/v3/new-tax-control-fapiao/user-title/title-url',
  title: '获取抬头填写链接',
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The number of the application for the invoices, unique for the merchant: letters, digits, `-`, `_`, `|` and `*`. 发票申请单号，每个商户下唯一，只能是字母、数字、-、_、|、* */
    fapiao_apply_id: Type.String(),
    /** The page on which the user enters the title. `WEB`: on a web page in WeChat. `MINIPROGRAM`: in a Mini Program. 开票来源。WEB：微信 H5；MINIPROGRAM：微信小程序 */
    source: OneOf('WEB', 'MINIPROGRAM'),
    /** The appid: of the official account for `WEB`, of the Mini Program for `MINIPROGRAM`. 应用 ID，WEB 为公众号 AppID，MINIPROGRAM 为小程序 AppID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The amount that the page shows, in fen; the invoices of the application may not exceed it. 展示的开票金额，发票总价税合计之和不能超过它，单位为分 */
    total_amount: Type.Integer(),
    /** The name of the seller that the page shows; without it, the merchant's name. 展示的销售方名称，不传默认取商户名称 */
    seller_name: Type.Optional(Type.String()),
    /** Whether the page asks for the mobile phone number. 是否展示手机号填写栏 */
    show_phone_cell: Type.Optional(Type.Boolean()),
    /** Whether the user must give the mobile phone number; it works only where the page asks for it. 是否必须填写手机号，仅当展示手机号填写栏时生效 */
    must_input_phone: Type.Optional(Type.Boolean()),
    /** Whether the page asks for the email address. 是否展示邮箱地址填写栏 */
    show_email_cell: Type.Optional(Type.Boolean()),
    /** Whether the user must give the email address; it works only where the page asks for it. 是否必须填写邮箱地址，仅当展示邮箱地址填写栏时生效 */
    must_input_email: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The address where the user fills in the title; it lives 30 minutes. 抬头填写链接，有效期 30 分钟 */
    title_url: Type.Optional(Type.String()),
    /** The appid of the Mini Program. 小程序 AppID */
    miniprogram_appid: Type.Optional(Type.String()),
    /** The page of the Mini Program. 小程序页面路径 */
    miniprogram_path: Type.Optional(Type.String()),
    /** The user name of the Mini Program, such as `gh_86a091e50ad4@app`. 小程序原始 ID */
    miniprogram_user_name: Type.Optional(Type.String())
  })
})
