import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag } from '../../schemas.js'

const Sender = Type.Object({
  name: Type.String(),
  tel: Type.Optional(Type.String()),
  mobile: Type.Optional(Type.String()),
  address: Type.String()
})

const PreviewTemplateSender = Type.Object({
  name: Type.Optional(Type.String()),
  tel: Type.Optional(Type.String()),
  mobile: Type.Optional(Type.String()),
  company: Type.Optional(Type.String()),
  post_code: Type.Optional(Type.String()),
  country: Type.Optional(Type.String()),
  province: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  area: Type.Optional(Type.String()),
  address: Type.Optional(Type.String())
})

/**
 * Get the contacts of a waybill, as an express company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_getcontact
 */
export const getContact = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/contact/get',
  body: Type.Object({ token: Type.String(), waybill_id: Type.String() }),
  answer: Type.Object({ waybill_id: Type.String(), sender: Sender, receiver: Sender }),
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
    token: Type.String(),
    waybill_id: Type.String(),
    action_time: Type.Integer(),
    action_type: Type.Integer(),
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
    shop_app_id: Type.String(),
    biz_id: Type.String(),
    result_code: Type.Integer(),
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
    waybill_id: Type.String(),
    waybill_template: Type.String(),
    waybill_data: Type.Union([Type.String(), Type.Array(Type.Object({ key: Type.String(), value: Type.String() }))]),
    custom: Type.Object({
      order_id: Type.String(),
      openid: Type.Optional(Type.String()),
      delivery_id: Type.String(),
      biz_id: Type.String(),
      custom_remark: Type.Optional(Type.String()),
      tagid: Type.Optional(Type.Integer()),
      sender: PreviewTemplateSender,
      receiver: PreviewTemplateSender,
      cargo: Type.Object({
        count: Type.Integer(),
        space_x: Type.Optional(Type.Number()),
        space_y: Type.Optional(Type.Number()),
        space_z: Type.Optional(Type.Number()),
        weight: Type.Optional(Type.Number()),
        detail_list: Type.Optional(Type.Array(Type.Object({ name: Type.String(), count: Type.Integer() })))
      }),
      shop: Type.Optional(Type.Object({
        wxa_path: Type.Optional(Type.String()),
        img_url: Type.Optional(Type.String()),
        goods_name: Type.Optional(Type.String()),
        goods_count: Type.Optional(Type.Integer()),
        detail_list: Type.Optional(Type.Array(Type.Object({
          goods_name: Type.Optional(Type.String()),
          goods_img_url: Type.Optional(Type.String()),
          goods_desc: Type.Optional(Type.String())
        }))),
        wxa_appid: Type.Optional(Type.String())
      })),
      insured: Type.Object({ use_insured: Type.Optional(Flag), insured_value: Type.Optional(Type.Integer()) }),
      service: Type.Object({ service_type: Type.Integer(), service_name: Type.String() }),
      wx_appid: Type.Optional(Type.String()),
      take_mode: Type.Optional(Type.Integer()),
      expect_time: Type.Optional(Type.Integer()),
      add_source: Type.Integer()
    })
  }),
  answer: Type.Object({ waybill_id: Type.String(), rendered_waybill_template: Type.String() })
})
