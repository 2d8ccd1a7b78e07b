import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Accept or refuse promotion plans of short dramas.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_batchprocessdramapromotion
 */
export const batchProcessDramaPromotion = operation({
  method: 'POST',
  path: '/wxadrama/batchprocessdramapromotion',
  body: Type.Object({
    action_type: Type.Integer(),
    list: Type.Array(Type.Object({
      drama_id: Type.String(),
      src_appid: Type.String()
    }))
  }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      drama_id: Type.Optional(Type.String()),
      src_appid: Type.Optional(Type.String()),
      status: Type.Optional(Type.Integer())
    }))
  })
})

/**
 * Get how short dramas earn money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_developergetiaadrama
 */
export const developerGetIaaDrama = operation({
  method: 'POST',
  path: '/wxadrama/developergetiaadrama',
  body: Type.Object({
    list: Type.Array(Type.Object({
      drama_id: Type.String(),
      src_appid: Type.String()
    }))
  }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      drama_id: Type.Optional(Type.String()),
      iaa_type: Type.Optional(Type.Integer()),
      src_appid: Type.Optional(Type.String()),
      vip_flag: Type.Optional(Type.Integer())
    }))
  }),
  once: false
})

/**
 * List the short dramas on sale.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_developergetpublisheddrama
 */
export const developerGetPublishedDrama = operation({
  method: 'POST',
  path: '/wxadrama/developergetpublisheddrama',
  body: Type.Object({}),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      drama_id: Type.Optional(Type.String()),
      publish_time: Type.Optional(Type.Integer()),
      src_appid: Type.Optional(Type.String())
    }))
  }),
  once: false
})

/**
 * Put short dramas on sale.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_developerpublishdrama
 */
export const developerPublishDrama = operation({
  method: 'POST',
  path: '/wxadrama/developerpublishdrama',
  body: Type.Object({
    list: Type.Array(Type.Object({
      drama_id: Type.String(),
      drama_name: Type.String(),
      publish_time: Type.Integer(),
      src_appid: Type.String()
    }))
  })
})

/**
 * Set the short dramas of the endless feed.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_developersetflushdrama
 */
export const developerSetFlushDrama = operation({
  method: 'POST',
  path: '/wxadrama/developersetflushdrama',
  body: Type.Object({
    list: Type.Array(Type.Object({
      drama_id: Type.String(),
      drama_name: Type.String(),
      src_appid: Type.String()
    }))
  })
})

/**
 * Set how short dramas earn money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_developersetiaadrama
 */
export const developerSetIaaDrama = operation({
  method: 'POST',
  path: '/wxadrama/developersetiaadrama',
  body: Type.Object({
    list: Type.Array(Type.Object({
      drama_id: Type.String(),
      iaa_type: Type.Integer(),
      src_appid: Type.String(),
      vip_flag: Type.Integer()
    }))
  })
})

/**
 * Set the recommended short dramas.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_developersetrecmddrama
 */
export const developerSetRecommendedDrama = operation({
  method: 'POST',
  path: '/wxadrama/developersetrecmddrama',
  body: Type.Object({
    drama_id: Type.Optional(Type.String()),
    entry_type: Type.Integer(),
    list: Type.Optional(Type.Array(Type.Object({
      drama_id: Type.String(),
      src_appid: Type.String()
    }))),
    src_appid: Type.Optional(Type.String())
  })
})

/**
 * List the events that promote short dramas.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_getfinderevent
 */
export const getFinderEvent = operation({
  method: 'POST',
  path: '/wxadrama/getfinderevent',
  body: Type.Object({
    event_id_list: Type.Optional(Type.Array(Type.String()))
  }),
  answer: Type.Object({
    finder_event_list: Type.Array(Type.Object({
      drama_id: Type.Optional(Type.String()),
      encrypted_event_id: Type.Optional(Type.String()),
      event_name: Type.Optional(Type.String()),
      event_url: Type.Optional(Type.String()),
      src_appid: Type.Optional(Type.String())
    }))
  }),
  once: false
})
