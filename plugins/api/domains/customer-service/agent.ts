import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * List the customer service agents.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E8%8E%B7%E5%8F%96%E5%AE%A2%E6%9C%8D%E5%9F%BA%E6%9C%AC%E4%BF%A1%E6%81%AF
 */
export const getKfList = operation({
  method: 'GET',
  path: '/cgi-bin/customservice/getkflist',
  answer: Type.Object({
    kf_list: Type.Array(Type.Object({
      kf_id: Type.String(),
      kf_account: Type.String(),
      kf_nick: Type.String(),
      kf_headimgurl: Type.String(),
      kf_wx: Type.Optional(Type.String()),
      kf_openid: Type.Optional(Type.String()),
      invite_wx: Type.Optional(Type.String()),
      invite_expire_time: Type.Optional(Type.Integer()),
      invite_status: Type.Optional(Type.String())
    }))
  })
})

/**
 * List the agents who are online.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E8%8E%B7%E5%8F%96%E5%9C%A8%E7%BA%BF%E5%AE%A2%E6%9C%8D%E5%88%97%E8%A1%A8
 */
export const getOnlineKfList = operation({
  method: 'GET',
  path: '/cgi-bin/customservice/getonlinekflist',
  answer: Type.Object({
    kf_online_list: Type.Array(Type.Object({
      kf_id: Type.String(),
      kf_account: Type.String(),
      status: Type.Integer(),
      kf_openid: Type.Optional(Type.String()),
      accepted_case: Type.Integer()
    }))
  })
})

/**
 * Add a customer service agent.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E6%B7%BB%E5%8A%A0%E5%AE%A2%E6%9C%8D%E8%B4%A6%E5%8F%B7
 */
export const addKfAccount = operation({
  method: 'POST',
  path: '/customservice/kfaccount/add',
  body: Type.Object({
    kf_account: Type.Optional(Type.String()),
    nickname: Type.Optional(Type.String()),
    password: Type.Optional(Type.String()),
    kf_wx: Type.Optional(Type.String())
  })
})

/**
 * Take an agent's administrator role away.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E5%8F%96%E6%B6%88%E5%AE%A2%E6%9C%8D%E7%AE%A1%E7%90%86%E5%91%98
 */
export const cancelKfAdmin = operation({
  method: 'GET',
  path: '/customservice/kfaccount/canceladmin',
  query: Type.Object({ kf_openid: Type.String() })
})

/**
 * Delete a customer service agent.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E5%88%A0%E9%99%A4%E5%AE%A2%E6%9C%8D%E8%B4%A6%E5%8F%B7
 */
export const deleteKfAccount = operation({
  method: 'GET',
  path: '/customservice/kfaccount/del',
  query: Type.Object({ kf_openid: Type.String() })
})

/**
 * Make an agent an administrator.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E8%AE%BE%E7%BD%AE%E5%AE%A2%E6%9C%8D%E7%AE%A1%E7%90%86%E5%91%98
 */
export const setKfAdmin = operation({
  method: 'GET',
  path: '/customservice/kfaccount/setadmin',
  query: Type.Object({ kf_openid: Type.String() })
})

/**
 * Bind a WeCom account as customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/kf-work/bindKfWork.html
 */
export const bindKfWork = operation({
  method: 'POST',
  path: '/customservice/work/bind',
  body: Type.Object({ corpid: Type.String() })
})

/**
 * Get the WeCom account that is bound as customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/kf-work/getKfWorkBound.html
 */
export const getKfWorkBound = operation({
  method: 'POST',
  path: '/customservice/work/get',
  answer: Type.Object({
    entityName: Type.Optional(Type.String()),
    corpid: Type.Optional(Type.String()),
    bindTime: Type.Optional(Type.Integer())
  }),
  once: false
})

/**
 * Release the WeCom account from customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/kf-work/unbindKfWork.html
 */
export const unbindKfWork = operation({
  method: 'POST',
  path: '/customservice/work/unbind',
  body: Type.Object({ corpid: Type.String() })
})
