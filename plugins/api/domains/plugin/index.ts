import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Fixed, KnownInteger, Numeric } from '../../schemas.js'

/**
 * Accept the use of one's plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_managepluginapplication
 */
export const agreeDevApply = operation({
  method: 'POST',
  path: '/wxa/devplugin?action=dev_agree',
  body: Type.Object({
    /** Always the same; filled in where it is missing. */
    action: Fixed('dev_agree'),
    /** The appid of the Mini Program. */
    appid: Type.String()
  })
})

/**
 * List who asks to use one's plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_managepluginapplication
 */
export const getPluginDevApplyList = operation({
  method: 'POST',
  path: '/wxa/devplugin?action=dev_apply_list',
  body: Type.Object({
    /** Always the same; filled in where it is missing. */
    action: Fixed('dev_apply_list'),
    /** The page to get, counted from 1. */
    page: Type.Integer(),
    /** The number of entries per page. */
    num: Type.Integer()
  }),
  answer: Type.Object({
    /** The applicant for the plugin. */
    apply_list: Type.Array(Type.Object({
      /** The appid of the Mini Program. */
      appid: Type.String(),
      /** The state. `1`: applied. `2`: agreed. `3`: refused. `4`: timed out. */
      status: KnownInteger(1, 2, 3, 4),
      /** The name. */
      nickname: Type.String(),
      /** The address of the picture. */
      headimgurl: Type.String(),
      /** The categories. */
      categories: Type.Array(Type.Object({
        /** The category of the first level. */
        first: Type.String(),
        /** The category of the second level. */
        second: Type.Optional(Type.String())
      })),
      /** The page that uses it. */
      apply_url: Type.String(),
      /** The reason, in words. */
      reason: Type.String(),
      /** The time when it was created, in Unix seconds. */
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
  body: Type.Object({
    /** Always the same; filled in where it is missing. */
    action: Fixed('dev_delete')
  })
})

/**
 * Refuse the use of one's plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_managepluginapplication
 */
export const refuseDevApply = operation({
  method: 'POST',
  path: '/wxa/devplugin?action=dev_refuse',
  body: Type.Object({
    /** Always the same; filled in where it is missing. */
    action: Fixed('dev_refuse'),
    /** The reason, in words. */
    reason: Type.String()
  })
})

/**
 * Ask to use a plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin
 */
export const applyPlugin = operation({
  method: 'POST',
  path: '/wxa/plugin?action=apply',
  body: Type.Object({
    /** Always the same; filled in where it is missing. */
    action: Fixed('apply'),
    /** The appid of the plugin. */
    plugin_appid: Type.String(),
    /** The reason, in words. */
    reason: Type.Optional(Type.String())
  })
})

/**
 * List the plugins in use.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin
 */
export const getPluginList = operation({
  method: 'POST',
  path: '/wxa/plugin?action=list',
  body: Type.Object({
    /** Always the same; filled in where it is missing. */
    action: Fixed('list')
  }),
  answer: Type.Object({
    /** The plugins. */
    plugin_list: Type.Array(Type.Object({
      /** The appid of the Mini Program. */
      appid: Type.String(),
      /** The state. `1`: applied. `2`: agreed. `3`: refused. `4`: timed out. */
      status: KnownInteger(1, 2, 3, 4),
      /** The name. */
      nickname: Type.String(),
      /** The address of the picture. */
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
  body: Type.Object({
    /** Always the same; filled in where it is missing. */
    action: Fixed('unbind'),
    /** The appid of the plugin. */
    plugin_appid: Type.String()
  })
})

/**
 * Change the version of a plugin in use.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/plugin-management/api_manageplugin
 */
export const updatePlugin = operation({
  method: 'POST',
  path: '/wxa/plugin?action=update',
  body: Type.Object({
    /** Always the same; filled in where it is missing. */
    action: Fixed('update'),
    /** The appid of the plugin. */
    plugin_appid: Type.String(),
    /** The version to use. */
    user_version: Type.String()
  })
})
