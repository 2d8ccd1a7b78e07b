import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger } from '../../schemas.js'

/**
 * Accept or refuse promotion plans of short dramas.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_batchprocessdramapromotion
 */
export const batchProcessDramaPromotion = operation({
  method: 'POST',
  path: '/wxadrama/batchprocessdramapromotion',
  body: Type.Object({
    /** The action. `1`: join. `2`: look up. `3`: leave. */
    action_type: KnownInteger(1, 2, 3),
    /** The dramas. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.String(),
      /** The appid of the Mini Program that submitted it. */
      src_appid: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The dramas. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.Optional(Type.String()),
      /** The appid of the Mini Program that submitted it. */
      src_appid: Type.Optional(Type.String()),
      /** The state. `0`: not joined. `1`: in review. `2`: approved. `3`: rejected. `4`: leaving. `5`: withdrawn. */
      status: Type.Optional(KnownInteger(0, 1, 2, 3, 4, 5))
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
    /** The dramas. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.String(),
      /** The appid of the Mini Program that submitted it. */
      src_appid: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The dramas. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.Optional(Type.String()),
      /** The way in which it earns. `1`: by advertising. `2`: by purchases. `3`: by both. */
      iaa_type: Type.Optional(KnownInteger(1, 2, 3)),
      /** The appid of the Mini Program that submitted it. */
      src_appid: Type.Optional(Type.String()),
      /** Whether there is a membership. `1`: yes. `2`: no. */
      vip_flag: Type.Optional(KnownInteger(1, 2))
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
    /** The dramas. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.Optional(Type.String()),
      /** The time when it is published, in Unix seconds. */
      publish_time: Type.Optional(Type.Integer()),
      /** The appid of the Mini Program that submitted it. */
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
    /** The dramas. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.String(),
      /** The name of the drama. */
      drama_name: Type.String(),
      /** The time when it is published, in Unix seconds. */
      publish_time: Type.Integer(),
      /** The appid of the Mini Program that submitted it. */
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
    /** The dramas. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.String(),
      /** The name of the drama. */
      drama_name: Type.String(),
      /** The appid of the Mini Program that submitted it. */
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
    /** The dramas. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.String(),
      /** The way in which it earns. `1`: by advertising. `2`: by purchases. `3`: by both. */
      iaa_type: KnownInteger(1, 2, 3),
      /** The appid of the Mini Program that submitted it. */
      src_appid: Type.String(),
      /** Whether there is a membership. `1`: yes. `2`: no. */
      vip_flag: KnownInteger(1, 2)
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
    /** The id of the drama. */
    drama_id: Type.Optional(Type.String()),
    /** The place in the player. */
    entry_type: Type.Integer(),
    /** The dramas. */
    list: Type.Optional(Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.String(),
      /** The appid of the Mini Program that submitted it. */
      src_appid: Type.String()
    }))),
    /** The appid of the Mini Program that submitted it. */
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
    /** The ids of the events. */
    event_id_list: Type.Optional(Type.Array(Type.String()))
  }),
  answer: Type.Object({
    /** The events of the channel. */
    finder_event_list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Type.Optional(Type.String()),
      /** The id of the event. */
      encrypted_event_id: Type.Optional(Type.String()),
      /** The name of the event. */
      event_name: Type.Optional(Type.String()),
      /** The address of the event. */
      event_url: Type.Optional(Type.String()),
      /** The appid of the Mini Program that submitted it. */
      src_appid: Type.Optional(Type.String())
    }))
  }),
  once: false
})
