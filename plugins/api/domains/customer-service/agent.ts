import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id, Numeric } from '../../schemas.js'

/**
 * List the customer service agents.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_getkflist
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
      invite_expire_time: Type.Optional(Numeric),
      invite_status: Type.Optional(Type.String())
    }))
  }),
  body: Type.Object({ business_id: Type.Optional(Type.String()) })
})

/**
 * List the agents who are online.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_getonlinekflist
 */
export const getOnlineKfList = operation({
  method: 'GET',
  path: '/cgi-bin/customservice/getonlinekflist',
  answer: Type.Object({
    kf_online_list: Type.Array(Type.Object({
      kf_id: Id,
      kf_account: Type.String(),
      status: Type.Integer(),
      kf_openid: Type.Optional(Type.String()),
      accepted_case: Type.Integer()
    }))
  }),
  body: Type.Object({ business_id: Type.Optional(Type.String()) })
})

/**
 * Add a customer service agent.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_addkfaccount
 */
export const addKfAccount = operation({
  method: 'POST',
  path: '/customservice/kfaccount/add',
  body: Type.Object({
    kf_account: Type.Optional(Type.String()),
    nickname: Type.Optional(Type.String()),
    password: Type.Optional(Type.String()),
    kf_wx: Type.Optional(Type.String()),
    business_id: Type.Optional(Type.String())
  })
})

/**
 * Take an agent's administrator role away.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_cancelkfadmin
 */
export const cancelKfAdmin = operation({
  method: 'GET',
  path: '/customservice/kfaccount/canceladmin',
  query: Type.Object({ kf_openid: Type.String() })
})

/**
 * Delete a customer service agent.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_delkfaccount
 */
export const deleteKfAccount = operation({
  method: 'POST',
  path: '/customservice/kfaccount/del',
  body: Type.Object({
    kf_openid: Type.Optional(Type.String()),
    kf_account: Type.String(),
    business_id: Type.Optional(Type.String())
  })
})

/**
 * Make an agent an administrator.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_setkfadmin
 */
export const setKfAdmin = operation({
  method: 'GET',
  path: '/customservice/kfaccount/setadmin',
  query: Type.Object({ kf_openid: Type.String() })
})

/**
 * Bind a WeCom account as customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-work/api_bindkfwork
 */
export const bindKfWork = operation({
  method: 'POST',
  path: '/customservice/work/bind',
  body: Type.Object({ corpid: Type.String() })
})

/**
 * Get the WeCom account that is bound as customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-work/api_getkfworkbound
 */
export const getKfWorkBound = operation({
  method: 'GET',
  path: '/customservice/work/get',
  answer: Type.Object({
    entityName: Type.Optional(Type.String()),
    corpid: Type.Optional(Type.String()),
    bindTime: Type.Optional(Type.Integer())
  })
})

/**
 * Release the WeCom account from customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-work/api_unbindkfwork
 */
export const unbindKfWork = operation({
  method: 'POST',
  path: '/customservice/work/unbind',
  body: Type.Object({ corpid: Type.String() })
})
