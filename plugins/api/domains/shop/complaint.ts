import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const Order = Type.Object({
  complaint_order_id: Id,
  order_id: Id,
  after_sale_order_id: Id,
  openid: Type.String(),
  phone_number: Type.String(),
  state: Type.Integer(),
  type: Type.Integer(),
  create_time: Type.Integer(),
  update_time: Type.Integer(),
  expired_time: Type.Integer(),
  judge_result: Type.Integer()
})

const MaterialInfo = Type.Object({ content: Type.String(), media_url_list: Type.Array(Type.String()) })

const OpRecord = Type.Object({
  state: Type.Integer(),
  state_describe: Type.String(),
  event: Type.Integer(),
  event_describe: Type.String(),
  time: Type.Integer(),
  material_info: Type.Optional(MaterialInfo)
})

/**
 * Get a complaint.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/complaint/complaint_get.html
 */
export const getComplaint = operation({
  method: 'POST',
  path: '/shop/complaint/get',
  body: Type.Object({ complaint_order_id: Id }),
  answer: Type.Object({
    order: Order,
    flow_info: Type.Object({
      list: Type.Array(Type.Object({
        object: Type.Integer(),
        op_record: Type.Optional(OpRecord),
        user_record: Type.Optional(OpRecord),
        merchant_record: Type.Optional(Type.Object({
          state: Type.Integer(),
          state_describe: Type.String(),
          event: Type.Integer(),
          event_describe: Type.String(),
          time: Type.Integer(),
          material_info: Type.Optional(MaterialInfo),
          operator_nickname: Type.String()
        }))
      }))
    })
  }),
  once: false
})

/**
 * List the complaints.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/complaint/complaint_get_list.html
 */
export const getComplaintList = operation({
  method: 'POST',
  path: '/shop/complaint/get_list',
  body: Type.Object({
    state: Type.Optional(Type.Integer()),
    type: Type.Optional(Type.Integer()),
    begin_create_time: Type.Optional(Type.Integer()),
    end_create_time: Type.Optional(Type.Integer()),
    order_id: Type.Optional(Id),
    after_sale_order_id: Type.Optional(Id),
    offset: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({ orders: Type.Array(Order), total: Type.Integer() }),
  once: false
})

/**
 * Upload evidence on a complaint.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/complaint/upload_material.html
 */
export const uploadComplaintMaterial = operation({
  method: 'POST',
  path: '/shop/complaint/upload_material',
  body: Type.Object({ complaint_order_id: Id, material_info: MaterialInfo })
})
