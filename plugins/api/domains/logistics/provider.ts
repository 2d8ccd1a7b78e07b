import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, KnownInteger } from '../../schemas.js'

const Sender = Type.Object({
  /** The name, up to 64 bytes. */
  name: Type.String(),
  /** The telephone number, if there is no mobile number. */
  tel: Type.Optional(Type.String()),
  /** The mobile number, if there is no telephone number. */
  mobile: Type.Optional(Type.String()),
  /** The detailed address. */
  address: Type.String()
})

const PreviewTemplateSender = Type.Object({
  /** The name, up to 64 bytes. */
  name: Type.Optional(Type.String()),
  /** The telephone number, if there is no mobile number. */
  tel: Type.Optional(Type.String()),
  /** The mobile number, if there is no telephone number. */
  mobile: Type.Optional(Type.String()),
  /** The company. */
  company: Type.Optional(Type.String()),
  /** The postal code. */
  post_code: Type.Optional(Type.String()),
  /** The country. */
  country: Type.Optional(Type.String()),
  /** The province. */
  province: Type.Optional(Type.String()),
  /** The city. */
  city: Type.Optional(Type.String()),
  /** The district. */
  area: Type.Optional(Type.String()),
  /** The detailed address. */
  address: Type.Optional(Type.String())
})

/**
 * Get the contacts of a waybill, as an express company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_getcontact
 */
export const getContact = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/contact/get',
  body: Type.Object({
    /** The token of the order, given in the push. */
    token: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String()
  }),
  answer: Type.Object({
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The sender. */
    sender: Sender,
    /** The receiver. */
    receiver: Sender
  }),
  once: false
})

/**
 * Update the track of a waybill, as an express company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_updatepath
 */
export const updatePath = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/path/update',
  body: Type.Object({
    /** The token of the order, given in the push. */
    token: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The time when it happened, in Unix seconds. */
    action_time: Type.Integer(),
    /** The event. `100001`: collected. `100002`: could not be collected. `100003`: given to a courier. `200001`: on its way. `300002`: out for delivery. `300003`: received. `300004`: could not be delivered. `400001`: cancelled. `400002`: held up. */
    action_type: KnownInteger(100001, 100002, 100003, 200001, 300002, 300003, 300004, 400001, 400002),
    /** A description of the event. */
    action_msg: Type.String()
  })
})

/**
 * Answer a merchant's application for an account, as an express company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_updatebusiness
 */
export const updateBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/service/business/update',
  body: Type.Object({
    /** The appid of the merchant. */
    shop_app_id: Type.String(),
    /** The customer's account at the courier. */
    biz_id: Type.String(),
    /** The result of the review. `0`: approved, otherwise refused. */
    result_code: Type.Integer(),
    /** The result in words. */
    result_msg: Type.Optional(Type.String())
  })
})

/**
 * Preview a waybill template, as an express company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_previewtemplate
 */
export const previewTemplate = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/template/preview',
  body: Type.Object({
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The template of the waybill, in Base64. */
    waybill_template: Type.String(),
    /** The data of the waybill. */
    waybill_data: Type.Union([Type.String(), Type.Array(Type.Object({
      /** The name of the value. */
      key: Type.String(),
      /** The value. */
      value: Type.String()
    }))]),
    /** The data of the order. */
    custom: Type.Object({
      /** The order number. */
      order_id: Type.String(),
      /** The user's openid in this Mini Program. */
      openid: Type.Optional(Type.String()),
      /** The code of the courier, such as `SF`. */
      delivery_id: Type.String(),
      /** The customer's account at the courier. */
      biz_id: Type.String(),
      /** A note for the courier, up to 1024 bytes. */
      custom_remark: Type.Optional(Type.String()),
      /** A mark to tell kinds of orders apart on the printed waybill. */
      tagid: Type.Optional(Type.Integer()),
      /** The sender. */
      sender: PreviewTemplateSender,
      /** The receiver. */
      receiver: PreviewTemplateSender,
      /** The parcels. */
      cargo: Type.Object({
        /** The number of parcels. */
        count: Type.Integer(),
        /** The length, in centimetres. */
        space_x: Type.Optional(Type.Number()),
        /** The width, in centimetres. */
        space_y: Type.Optional(Type.Number()),
        /** The height, in centimetres. */
        space_z: Type.Optional(Type.Number()),
        /** The weight in all, in kilograms. */
        weight: Type.Optional(Type.Number()),
        /** The goods, one by one. */
        detail_list: Type.Optional(Type.Array(Type.Object({
          /** The name of the goods. */
          name: Type.String(),
          /** The number. */
          count: Type.Integer()
        })))
      }),
      /** The goods as the message to the user shows them. */
      shop: Type.Optional(Type.Object({
        /** The page of the Mini Program, usually of the order. */
        wxa_path: Type.Optional(Type.String()),
        /** The address of a picture. */
        img_url: Type.Optional(Type.String()),
        /** The name of the goods. */
        goods_name: Type.Optional(Type.String()),
        /** The number. */
        goods_count: Type.Optional(Type.Integer()),
        /** The goods, one by one. */
        detail_list: Type.Optional(Type.Array(Type.Object({
          /** The name of the goods. */
          goods_name: Type.Optional(Type.String()),
          /** The address of the picture. */
          goods_img_url: Type.Optional(Type.String()),
          /** The description. */
          goods_desc: Type.Optional(Type.String())
        }))),
        /** The appid of the Mini Program that the message opens. */
        wxa_appid: Type.Optional(Type.String())
      })),
      /** The insurance. */
      insured: Type.Object({
        /** Whether it is insured. `0`: no. `1`: yes. */
        use_insured: Type.Optional(Flag),
        /** The insured value, in fen. */
        insured_value: Type.Optional(Type.Integer())
      }),
      /** The service of the courier. */
      service: Type.Object({
        /** The number of the service. */
        service_type: Type.Integer(),
        /** The name of the service. */
        service_name: Type.String()
      }),
      /** For an app or a web page: the appid of the Mini Program that is notified. */
      wx_appid: Type.Optional(Type.String()),
      /** The other party of the contract. `0`: the local branch. `1`: the headquarters. */
      take_mode: Type.Optional(KnownInteger(0, 1)),
      /** The time when the courier should collect it, in Unix seconds; `0` where that is agreed already. SF needs it. */
      expect_time: Type.Optional(Type.Integer()),
      /** The source of the order. `0`: a Mini Program. `2`: an app or a web page. */
      add_source: KnownInteger(0, 2)
    })
  }),
  answer: Type.Object({
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The waybill as HTML in Base64. */
    rendered_waybill_template: Type.String()
  })
})
