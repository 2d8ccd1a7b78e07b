import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, KnownInteger, KnownString, NumericText } from '../../schemas.js'

/**
 * List the customer service agents.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_getkflist
 */
export const getKfList = operation({
  method: 'GET',
  path: '/cgi-bin/customservice/getkflist',
  answer: Type.Object({
    /** The agents. */
    kf_list: Type.Array(Type.Object({
      /** The agent's number. */
      kf_id: Type.String(),
      /** The agent's account. */
      kf_account: Type.String(),
      /** The agent's name. */
      kf_nick: Type.String(),
      /** The address of the agent's picture. */
      kf_headimgurl: Type.String(),
      /** The agent's WeChat id. */
      kf_wx: Type.Optional(Type.String()),
      /** The agent's openid. */
      kf_openid: Type.Optional(Type.String()),
      /** The WeChat id that was invited. */
      invite_wx: Type.Optional(Type.String()),
      /** The time when the invitation expires, in Unix seconds. */
      invite_expire_time: Type.Optional(NumericText),
      /** The state of the invitation. `waiting`: not answered. `rejected`: refused. `expired`: too late. */
      invite_status: Type.Optional(KnownString('waiting', 'rejected', 'expired'))
    }))
  }),
  body: Type.Object({
    /** The id of the sub-merchant; without it the Mini Program itself. */
    business_id: Type.Optional(Type.String())
  })
})

/**
 * List the agents who are online.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_getonlinekflist
 */
export const getOnlineKfList = operation({
  method: 'GET',
  path: '/cgi-bin/customservice/getonlinekflist',
  answer: Type.Object({
    /** The agents who are online. */
    kf_online_list: Type.Array(Type.Object({
      /** The agent's number. */
      kf_id: Id,
      /** The agent's account. */
      kf_account: Type.String(),
      /** The place where the agent is online. `1`: in the browser. `2`: in the Mini Program for agents. */
      status: KnownInteger(1, 2),
      /** The agent's openid. */
      kf_openid: Type.Optional(Type.String()),
      /** The number of users that the agent talks with. */
      accepted_case: Type.Integer()
    }))
  }),
  body: Type.Object({
    /** The id of the sub-merchant; without it the Mini Program itself. */
    business_id: Type.Optional(Type.String())
  })
})

/**
 * Add a customer service agent.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_addkfaccount
 */
export const addKfAccount = operation({
  method: 'POST',
  path: '/customservice/kfaccount/add',
  body: Type.Object({
    /** The agent's account. */
    kf_account: Type.Optional(Type.String()),
    /** The agent's name. */
    nickname: Type.Optional(Type.String()),
    /** The agent's password. */
    password: Type.Optional(Type.String()),
    /** The agent's WeChat id. */
    kf_wx: Type.Optional(Type.String()),
    /** The id of the sub-merchant; without it the Mini Program itself. */
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
  query: Type.Object({
    /** The agent's openid. */
    kf_openid: Type.String()
  })
})

/**
 * Delete a customer service agent.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_delkfaccount
 */
export const deleteKfAccount = operation({
  method: 'POST',
  path: '/customservice/kfaccount/del',
  body: Type.Object({
    /** The agent's openid. */
    kf_openid: Type.Optional(Type.String()),
    /** The agent's account. */
    kf_account: Type.String(),
    /** The id of the sub-merchant; without it the Mini Program itself. */
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
  query: Type.Object({
    /** The agent's openid. */
    kf_openid: Type.String()
  })
})

/**
 * Bind a WeCom account as customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-work/api_bindkfwork
 */
export const bindKfWork = operation({
  method: 'POST',
  path: '/customservice/work/bind',
  body: Type.Object({
    /** The corpid of the company at WeCom. */
    corpid: Type.String()
  })
})

/**
 * Get the WeCom account that is bound as customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-work/api_getkfworkbound
 */
export const getKfWorkBound = operation({
  method: 'GET',
  path: '/customservice/work/get',
  answer: Type.Object({
    /** The name of the company. */
    entityName: Type.Optional(Type.String()),
    /** The corpid of the company at WeCom. */
    corpid: Type.Optional(Type.String()),
    /** The time when it was bound, in Unix seconds. */
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
  body: Type.Object({
    /** The corpid of the company at WeCom. */
    corpid: Type.String()
  })
})
