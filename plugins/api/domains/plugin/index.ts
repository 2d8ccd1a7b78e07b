import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Fixed, Numeric } from '../../schemas.js'

/**
 * Accept the use of one's plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_managepluginapplication
 */
export const agreeDevApply = operation({
  method: 'POST',
  path: '/wxa/devplugin?action=dev_agree',
  body: Type.Object({ action: Fixed('dev_agree'), appid: Type.String() })
})

/**
 * List who asks to use one's plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_managepluginapplication
 */
export const getPluginDevApplyList = operation({
  method: 'POST',
  path: '/wxa/devplugin?action=dev_apply_list',
  body: Type.Object({ action: Fixed('dev_apply_list'), page: Type.Integer(), num: Type.Integer() }),
  answer: Type.Object({
    apply_list: Type.Array(Type.Object({
      appid: Type.String(),
      status: Type.Integer(),
      nickname: Type.String(),
      headimgurl: Type.String(),
      categories: Type.Array(Type.Object({ first: Type.String(), second: Type.Optional(Type.String()) })),
      apply_url: Type.String(),
      reason: Type.String(),
      create_time: Numeric
    }))
  }),
  once: false
})

/**
 * Delete the refused requests to use one's plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_managepluginapplication
 */
export const deleteDevApply = operation({
  method: 'POST',
  path: '/wxa/devplugin?action=dev_delete',
  body: Type.Object({ action: Fixed('dev_delete') })
})

/**
 * Refuse the use of one's plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_managepluginapplication
 */
export const refuseDevApply = operation({
  method: 'POST',
  path: '/wxa/devplugin?action=dev_refuse',
  body: Type.Object({ action: Fixed('dev_refuse'), reason: Type.String() })
})

/**
 * Ask to use a plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin
 */
export const applyPlugin = operation({
  method: 'POST',
  path: '/wxa/plugin?action=apply',
  body: Type.Object({ action: Fixed('apply'), plugin_appid: Type.String(), reason: Type.String() })
})

/**
 * List the plugins in use.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin
 */
export const getPluginList = operation({
  method: 'POST',
  path: '/wxa/plugin?action=list',
  body: Type.Object({ action: Fixed('list') }),
  answer: Type.Object({
    plugin_list: Type.Array(Type.Object({
      appid: Type.String(),
      status: Type.Integer(),
      nickname: Type.String(),
      headimgurl: Type.String()
    }))
  }),
  once: false
})

/**
 * Stop using a plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin
 */
export const unbindPlugin = operation({
  method: 'POST',
  path: '/wxa/plugin?action=unbind',
  body: Type.Object({ action: Fixed('unbind'), plugin_appid: Type.String() })
})

/**
 * Change the version of a plugin in use.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin
 */
export const updatePlugin = operation({
  method: 'POST',
  path: '/wxa/plugin?action=update',
  body: Type.Object({ action: Fixed('update'), plugin_appid: Type.String(), user_version: Type.String() })
})
