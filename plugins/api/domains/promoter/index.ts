import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Numeric, NumericText } from '../../schemas.js'

const Role = Type.Object({ role_id: Type.Integer(), name: Type.String(), desc: Type.String() })

/**
 * Add a promoter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/manage_promoter.html
 */
export const addPromoter = operation({
  method: 'POST',
  path: '/promoter/addpromoter',
  body: Type.Object({
    promoter_list: Type.Array(Type.Object({
      openid: Type.String(),
      role_id: Type.Integer(),
      retail_id: Type.Optional(Type.String()),
      extra_info: Type.Optional(Type.String()),
      name: Type.Optional(Type.String()),
      phone: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    fail_list: Type.Array(Type.Object({
      openid: Type.String(),
      role_id: Type.Integer(),
      retail_id: Type.Optional(Type.String()),
      extra_info: Type.Optional(Type.String()),
      name: Type.Optional(Type.String()),
      phone: Type.Optional(Type.String()),
      errcode: Type.Integer(),
      errmsg: Type.Optional(Type.String())
    })),
    total_cnt: Type.Integer(),
    fail_cnt: Type.Integer()
  })
})

/**
 * Add a promoter role.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/role_manage.html
 */
export const addRole = operation({
  method: 'POST',
  path: '/promoter/addrole',
  body: Type.Object({ name: Type.String(), desc: Type.Optional(Type.String()) }),
  answer: Role
})

/**
 * Get what invites a user to become a promoter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/invite_promoter.html
 */
export const getInvitationMaterial = operation({
  method: 'POST',
  path: '/promoter/getinvitationmaterial',
  body: Type.Object({ role_id: Type.Integer(), invitation_type: Type.Optional(Type.Integer()) }),
  answer: Type.Object({
    tag: Type.Optional(Type.String()),
    poster: Type.Optional(Type.String()),
    qrcode: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Get a message that was sent to promoters.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/message.html
 */
export const getMsg = operation({
  method: 'POST',
  path: '/promoter/getmsg',
  body: Type.Object({ msg_id: Type.String() }),
  answer: Type.Object({
    send_cnt: Type.Integer(),
    percent: Type.Integer(),
    fail_cnt: Type.Integer(),
    fail_info: Type.Optional(Type.Array(Type.Object({ id: Type.String(), errcode: Type.Integer() }))),
    fail_info_url: Type.Optional(Type.String()),
    msg_type: Type.Integer(),
    content: Type.String(),
    appid: Type.Optional(Type.String()),
    path: Type.Optional(Type.String()),
    list_type: Type.Integer(),
    role_id: Type.Optional(Type.Array(Type.Integer())),
    retail_id: Type.Optional(Type.Array(Type.String())),
    id: Type.Optional(Type.Array(Type.String()))
  }),
  once: false
})

/**
 * Get how often promoters clicked a message.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/message.html
 */
export const getMsgClickData = operation({
  method: 'POST',
  path: '/promoter/getmsgclickdata',
  body: Type.Object({
    dimonsion: Type.Integer(),
    msg_type: Type.Optional(Type.Integer()),
    msg_id: Type.Optional(Type.String()),
    send_date: Type.Optional(Type.String()),
    begin_send_time: Type.Optional(Type.Integer()),
    end_send_time: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    data_list: Type.Array(Type.Object({
      msg_type: Type.Optional(Type.Integer()),
      msg_id: Type.Optional(Type.String()),
      send_time: Type.Optional(Type.Integer()),
      click_uv: Type.Integer(),
      click_pv: Type.Integer()
    }))
  }),
  once: false
})

/**
 * List the orders of promoters.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/promote_date.html
 */
export const getOrder = operation({
  method: 'POST',
  path: '/promoter/getorder',
  body: Type.Object({
    openid: Type.String(),
    mch_id: Type.Optional(Type.String()),
    out_trade_no: Type.Optional(Type.String()),
    trade_no: Type.Optional(Type.String()),
    status: Type.Optional(Type.Integer()),
    date: Type.Optional(NumericText),
    start_id: Type.Optional(Type.String()),
    need_unionid: Type.Optional(Flag)
  }),
  answer: Type.Object({
    order_list: Type.Array(Type.Object({
      promoter_openid: Type.String(),
      role_id: Type.Integer(),
      retail_id: Type.Optional(Type.String()),
      extra_info: Type.Optional(Type.String()),
      openid: Type.String(),
      scene: Type.Integer(),
      path: Type.String(),
      create_time: Type.Integer(),
      share_extra_info: Type.Optional(Type.String()),
      mch_id: Type.String(),
      out_trade_no: Type.String(),
      trade_no: Type.String(),
      status: Type.Integer(),
      paid_amount: Type.Integer(),
      paid_time: Type.Integer(),
      refunded_time: Type.Optional(Type.Integer())
    })),
    total_cnt: Type.Integer(),
    start_id: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * List the promoters.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/manage_promoter.html
 */
export const getPromoter = operation({
  method: 'POST',
  path: '/promoter/getpromoter',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    role_id: Type.Optional(Type.Integer()),
    retail_id: Type.Optional(Type.String()),
    begin_time: Type.Optional(Type.Integer()),
    end_time: Type.Optional(Type.Integer()),
    auth_status: Type.Optional(Type.Integer()),
    decl_status: Type.Optional(Numeric),
    start_id: Type.Optional(Type.String()),
    need_unionid: Type.Optional(Flag)
  }),
  answer: Type.Object({
    promoter_list: Type.Array(Type.Object({
      id: Type.String(),
      openid: Type.String(),
      role_id: Type.Integer(),
      retail_id: Type.Optional(Type.String()),
      extra_info: Type.Optional(Type.String()),
      name: Type.Optional(Type.String()),
      phone: Type.Optional(Type.String()),
      auth_status: Type.Integer(),
      decl_status: Type.Integer(),
      update_time: Type.Integer()
    })),
    total_cnt: Type.Integer(),
    fail_cnt: Type.Integer()
  }),
  once: false
})

/**
 * List the relations between promoters and customers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/promote_date.html
 */
export const getRelation = operation({
  method: 'POST',
  path: '/promoter/getrelation',
  body: Type.Object({
    openid: Type.String(),
    scene: Type.Optional(Type.Integer()),
    path: Type.Optional(Type.String()),
    begin_time: Type.Optional(Type.Integer()),
    end_time: Type.Optional(Type.Integer()),
    start_id: Type.Optional(Type.String()),
    need_unionid: Type.Optional(Flag)
  }),
  answer: Type.Object({
    relation_list: Type.Array(Type.Object({
      promoter_openid: Type.String(),
      role_id: Type.Integer(),
      retail_id: Type.Optional(Type.String()),
      extra_info: Type.Optional(Type.String()),
      openid: Type.String(),
      scene: Type.Integer(),
      path: Type.String(),
      create_time: Type.Integer(),
      share_extra_info: Type.Optional(Type.String())
    })),
    total_cnt: Type.Integer(),
    start_id: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * List the promoter roles.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/role_manage.html
 */
export const getRole = operation({
  method: 'POST',
  path: '/promoter/getrole',
  body: Type.Object({ role_id: Type.Optional(Type.Integer()) }),
  answer: Type.Object({ role_list: Type.Array(Role), total_cnt: Type.Integer() }),
  once: false
})

/**
 * Get what a promoter shares.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/promote_date.html
 */
export const getShareMaterial = operation({
  method: 'POST',
  path: '/promoter/getsharematerial',
  body: Type.Object({
    title: Type.Optional(Type.String()),
    path: Type.String(),
    openid: Type.String(),
    extra_info: Type.Optional(Type.String()),
    share_type: Type.Optional(Type.Integer()),
    env_version: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    tag: Type.Optional(Type.String()),
    share_path: Type.Optional(Type.String()),
    qrcode: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Send a message to many promoters.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/message.html
 */
export const sendMsg = operation({
  method: 'POST',
  path: '/promoter/sendmsg',
  body: Type.Object({
    msg_type: Type.Integer(),
    content: Type.String(),
    appid: Type.Optional(Type.String()),
    path: Type.Optional(Type.String()),
    list_type: Type.Integer(),
    role_id: Type.Optional(Type.Array(Type.Integer())),
    retail_id: Type.Optional(Type.Array(Type.String())),
    id: Type.Optional(Type.Array(Type.String()))
  }),
  answer: Type.Object({ msg_id: Type.String() })
})

/**
 * Send a message to one promoter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/message.html
 */
export const singleSendMsg = operation({
  method: 'POST',
  path: '/promoter/singlesendmsg',
  body: Type.Object({
    msg_type: Type.Integer(),
    content: Type.String(),
    appid: Type.Optional(Type.String()),
    path: Type.Optional(Type.String()),
    id: Type.Optional(Type.String()),
    openid: Type.Optional(Type.String())
  })
})

/**
 * Change a promoter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/manage_promoter.html
 */
export const updatePromoter = operation({
  method: 'POST',
  path: '/promoter/updatepromoter',
  body: Type.Object({
    id: Type.String(),
    role_id: Type.Optional(Type.Integer()),
    retail_id: Type.Optional(Type.String()),
    extra_info: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    decl_status: Type.Optional(Numeric)
  })
})

/**
 * Change a promoter role.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/promoter/api/role_manage.html
 */
export const updateRole = operation({
  method: 'POST',
  path: '/promoter/updaterole',
  body: Type.Object({
    role_id: Type.Integer(),
    name: Type.Optional(Type.String()),
    desc: Type.Optional(Type.String())
  })
})
