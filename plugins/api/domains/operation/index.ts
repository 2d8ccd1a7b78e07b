import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { DateTime, Id, Numeric } from '../../schemas.js'

/**
 * Download a picture of a user's feedback.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getfeedbackmedia
 */
export const getFeedbackmedia = operation({
  method: 'GET',
  path: '/cgi-bin/media/getfeedbackmedia',
  query: Type.Object({ record_id: Id, media_id: Type.String() }),
  binary: true
})

/**
 * Get performance figures of the Mini Program.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/others/api_getperformancedata
 */
export const getPerformanceData = operation({
  method: 'POST',
  path: '/wxa/business/performance/boot',
  body: Type.Object({
    time: Type.Object({ begin_timestamp: Type.Integer(), end_timestamp: Type.Integer() }),
    module: Numeric,
    params: Type.Array(Type.Object({ field: Type.String(), value: Type.String() }))
  }),
  answer: Type.Object({
    data: Type.Object({
      body: Type.Object({
        tables: Type.Array(Type.Object({
          id: Type.String(),
          zh: Type.String(),
          lines: Type.Array(Type.Object({
            fields: Type.Array(Type.Object({ refdate: Type.String(), value: Type.String() }))
          }))
        })),
        count: Type.Integer()
      })
    })
  }),
  once: false
})

/**
 * Get the domains that are configured.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getdomaininfo
 */
export const getDomainInfo = operation({
  method: 'POST',
  path: '/wxa/getwxadevinfo',
  body: Type.Object({ action: Type.Optional(Type.String()) }),
  answer: Type.Object({
    requestdomain: Type.Optional(Type.Array(Type.String())),
    wsrequestdomain: Type.Optional(Type.Array(Type.String())),
    uploaddomain: Type.Optional(Type.Array(Type.String())),
    downloaddomain: Type.Optional(Type.Array(Type.String())),
    udpdomain: Type.Optional(Type.Array(Type.String())),
    bizdomain: Type.Optional(Type.Array(Type.String()))
  }),
  once: false
})

/**
 * List the users' feedback.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getfeedback
 */
export const getFeedback = operation({
  method: 'GET',
  path: '/wxaapi/feedback/list',
  query: Type.Object({ type: Type.Optional(Type.Integer()), page: Type.Integer(), num: Type.Integer() }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      record_id: Id,
      openid: Type.String(),
      nickname: Type.String(),
      head_url: Type.String(),
      phone: Type.Optional(Numeric),
      type: Type.Integer(),
      content: Type.String(),
      mediaIds: Type.Optional(Type.Array(Type.String())),
      systemInfo: Type.Optional(Type.String()),
      create_time: Type.Integer()
    })),
    total_num: Type.Integer()
  })
})

/**
 * List the client versions with logs.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getversionlist
 */
export const getVersionList = operation({
  method: 'GET',
  path: '/wxaapi/log/get_client_version',
  answer: Type.Object({
    cvlist: Type.Array(Type.Object({ type: Type.Integer(), client_version_list: Type.Array(Type.String()) }))
  })
})

/**
 * Get start-up and running performance.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getperformance
 */
export const getPerformance = operation({
  method: 'POST',
  path: '/wxaapi/log/get_performance',
  body: Type.Object({
    cost_time_type: Type.Integer(),
    default_start_time: Type.Integer(),
    default_end_time: Type.Integer(),
    device: Type.String(),
    is_download_code: Type.String(),
    networktype: Type.String(),
    scene: Type.String()
  }),
  answer: Type.Object({
    default_time_data: Type.Optional(Type.String({ description: 'JSON text' })),
    compare_time_data: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * List the scenes in which the Mini Program is opened.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getscenelist
 */
export const getSceneList = operation({
  method: 'GET',
  path: '/wxaapi/log/get_scene',
  answer: Type.Object({
    scene: Type.Array(Type.Object({ name: Type.String(), value: Numeric }))
  })
})

/**
 * Get one JavaScript error in detail.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getjserrdetail
 */
export const getJsErrDetail = operation({
  method: 'POST',
  path: '/wxaapi/log/jserr_detail',
  body: Type.Object({
    startTime: Type.String(),
    endTime: Type.String(),
    errorMsgMd5: Type.String(),
    errorStackMd5: Type.String(),
    appVersion: Type.String(),
    sdkVersion: Type.String(),
    osName: Type.String(),
    clientVersion: Type.String(),
    openid: Type.String(),
    desc: Numeric,
    offset: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({
    data: Type.Array(Type.Object({
      Uin: Type.String(),
      appId: Type.String(),
      openId: Type.String(),
      nickname: Type.String(),
      source: Type.String(),
      route: Type.String(),
      errorMsg: Type.String(),
      errorMsgMd5: Type.String(),
      errorStack: Type.String(),
      errorStackMd5: Type.String(),
      appVersion: Type.String(),
      sdkVersion: Type.String(),
      osName: Type.String(),
      clientVersion: Type.String(),
      pluginversion: Type.Optional(Type.String()),
      DeviceModel: Type.String(),
      Count: Numeric,
      Ds: Type.String(),
      TimeStamp: DateTime,
      OsName: Type.Optional(Type.String()),
      ClientVersion: Type.Optional(Type.String())
    })),
    totalCount: Type.Integer()
  }),
  once: false
})

/**
 * List the JavaScript errors.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getjserrlist
 */
export const getJsErrList = operation({
  method: 'POST',
  path: '/wxaapi/log/jserr_list',
  body: Type.Object({
    startTime: Type.String(),
    endTime: Type.String(),
    errType: Type.String(),
    appVersion: Type.String(),
    openid: Type.String(),
    keyword: Type.String(),
    orderby: Type.String(),
    desc: Numeric,
    offset: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({
    data: Type.Array(Type.Object({
      errorMsg: Type.String(),
      errorMsgMd5: Type.String(),
      errorStack: Type.String(),
      errorStackMd5: Type.String(),
      uv: Type.Integer(),
      uvPercent: Type.String(),
      pv: Type.Integer(),
      pvPercent: Type.String()
    })),
    totalCount: Type.Integer()
  }),
  once: false
})

/**
 * Search the realtime log.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_realtimelogsearch
 */
export const realtimelogSearch = operation({
  method: 'GET',
  path: '/wxaapi/userlog/userlog_search',
  query: Type.Object({
    date: Type.String(),
    begintime: Type.Integer(),
    endtime: Type.Integer(),
    traceId: Type.Optional(Type.String()),
    url: Type.Optional(Type.String()),
    id: Type.Optional(Type.String()),
    filterMsg: Type.Optional(Type.String()),
    level: Type.Optional(Type.Integer()),
    start: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    data: Type.Object({
      list: Type.Array(Type.Object({
        level: Type.Integer(),
        libraryVersion: Type.String(),
        clientVersion: Type.String(),
        id: Type.String(),
        platform: Type.Integer(),
        traceid: Type.String(),
        url: Type.String(),
        filterMsg: Type.Optional(Type.String()),
        msg: Type.Array(Type.Object({ level: Type.Integer(), msg: Type.Array(Type.String()), time: Type.Integer() })),
        timestamp: Type.Integer()
      })),
      total: Type.Integer()
    })
  })
})

/**
 * Get the state of a release in stages.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getgrayreleaseplan
 */
export const getGrayReleasePlan = operation({
  method: 'GET',
  path: '/wxa/getgrayreleaseplan',
  answer: Type.Object({
    gray_release_plan: Type.Object({
      create_timestamp: Type.Optional(Type.Integer()),
      gray_percentage: Type.Optional(Type.Integer()),
      status: Type.Optional(Type.Integer()),
      support_debuger_first: Type.Optional(Type.Boolean()),
      support_experiencer_first: Type.Optional(Type.Boolean())
    })
  })
})
