import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id } from '../../schemas.js'

/**
 * Apply for the shop component.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/enter/scene_apply.html
 */
export const applyRegister = operation({
  method: 'POST',
  path: '/shop/register/apply'
})

/**
 * Apply for a scene of the shop component.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/enter/scene_apply.html
 */
export const applyScene = operation({
  method: 'POST',
  path: '/shop/register/apply_scene',
  body: Type.Object({ scene_group_id: Type.Integer() })
})

/**
 * Get how far the access to the shop component is.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/enter/enter_check.html
 */
export const checkRegister = operation({
  method: 'POST',
  path: '/shop/register/check',
  answer: Type.Object({
    data: Type.Object({
      status: Type.Integer(),
      access_info: Type.Optional(Type.Object({
        spu_audit_finished: Flag,
        spu_audit_success: Flag,
        send_delivery_finished: Flag,
        send_delivery_success: Flag,
        pay_order_success: Flag,
        pay_order_finished: Flag,
        add_aftersale_success: Flag,
        add_aftersale_finished: Flag,
        ec_order_finished: Flag,
        ec_order_success: Flag,
        ec_after_sale_finished: Flag,
        ec_after_sale_success: Flag,
        test_api_finished: Flag,
        deploy_wxa_finished: Flag,
        open_product_task_finished: Flag
      })),
      scene_group_list: Type.Optional(Type.Array(Type.Object({
        group_id: Id,
        name: Type.String(),
        status: Type.Integer(),
        reason: Type.Optional(Type.String()),
        scene_group_ext_list: Type.Array(Type.Object({ ext_id: Id, name: Type.String(), status: Type.Integer() }))
      })))
    })
  }),
  once: false
})

/**
 * Report a step of the access as finished.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/enter/finish_access_info.html
 */
export const finishAccessInfo = operation({
  method: 'POST',
  path: '/shop/register/finish_access_info',
  body: Type.Object({ access_info_item: Type.Integer() })
})
