import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Id, KnownInteger, KnownNumeric, KnownString, NumericText } from '../../schemas.js'

/**
 * Download a picture of a user's feedback.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/operation/api_getfeedbackmedia
 */
export const getFeedbackmedia = operation({
  method: 'GET',
  path: '/cgi-bin/media/getfeedbackmedia',
  query: Type.Object({
    /** The id of the feedback. */
    record_id: Id,
    /** The media id of an uploaded file. */
    media_id: Type.String()
  }),
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
    /** The time. */
    time: Type.Object({
      /** The start, in Unix seconds. */
      begin_timestamp: Type.Integer(),
      /** The end, in Unix seconds. */
      end_timestamp: Type.Integer()
    }),
    /** The measured quantity. `10016`: the rate of opening. `10017`: the time of each stage of the start. `10021`: the time of a change of pages. `10022`: memory. `10023`: memory trouble. */
    module: KnownNumeric(10016, 10017, 10021, 10022, 10023),
    /** The search terms. */
    params: Type.Array(Type.Object({
      /** The name of the condition: `networktype`, `device_level` or `device`. */
      field: Type.String(),
      /** The value of the condition; `-1` for all. */
      value: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The data. */
    data: Type.Object({
      /** The data. */
      body: Type.Object({
        /** The tables. */
        tables: Type.Array(Type.Object({
          /** The id of the table. */
          id: Type.String(),
          /** The Chinese name of the table. */
          zh: Type.String(),
          /** The lines. */
          lines: Type.Array(Type.Object({
            /** The points. */
            fields: Type.Array(Type.Object({
              /** The day. */
              refdate: Type.String(),
              /** The value. */
              value: Type.String()
            }))
          }))
        })),
        /** The number of tables. */
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
  body: Type.Object({
    /** The requested data. `getbizdomain`: the domains of web views. `getserverdomain`: the domains of requests. Default: all domains. */
    action: Type.Optional(KnownString('getbizdomain', 'getserverdomain'))
  }),
  answer: Type.Object({
    /** The domains of requests. */
    requestdomain: Type.Optional(Type.Array(Type.String())),
    /** The domains of sockets. */
    wsrequestdomain: Type.Optional(Type.Array(Type.String())),
    /** The domains of uploads. */
    uploaddomain: Type.Optional(Type.Array(Type.String())),
    /** The domains of downloads. */
    downloaddomain: Type.Optional(Type.Array(Type.String())),
    /** The domains of UDP. */
    udpdomain: Type.Optional(Type.Array(Type.String())),
    /** The domains of web views. */
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
  query: Type.Object({
    /** The kind. `1`: cannot be opened. `2`: crashes. `3`: stutters. `4`: black or white screen. `5`: freezes. `6`: layout is wrong. `7`: loads slowly. `8`: other. */
    type: Type.Optional(KnownInteger(1, 2, 3, 4, 5, 6, 7, 8)),
    /** The page to get, counted from 1. */
    page: Type.Integer(),
    /** The number of entries per page. */
    num: Type.Integer()
  }),
  answer: Type.Object({
    /** The feedback. */
    list: Type.Array(Type.Object({
      /** The id of the feedback. */
      record_id: Id,
      /** The user's openid in this Mini Program. */
      openid: Type.String(),
      /** The user's name. */
      nickname: Type.String(),
      /** The address of the user's picture. */
      head_url: Type.String(),
      /** The user's telephone number. */
      phone: Type.Optional(NumericText),
      /** The kind. `1`: cannot be opened. `2`: crashes. `3`: stutters. `4`: black or white screen. `5`: freezes. `6`: layout is wrong. `7`: loads slowly. `8`: other. */
      type: KnownInteger(1, 2, 3, 4, 5, 6, 7, 8),
      /** The text. */
      content: Type.String(),
      /** The ids of the pictures. */
      mediaIds: Type.Optional(Type.Array(Type.String())),
      /** The user's system, as JSON text. */
      systemInfo: Type.Optional(Type.String()),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer()
    })),
    /** The total number of entries. */
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
    /** The versions. */
    cvlist: Type.Array(Type.Object({
      /** The kind. `1`: the client. `2`: the service. */
      type: KnownInteger(1, 2),
      /** The versions of the client. */
      client_version_list: Type.Array(Type.String())
    }))
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
    /** The measured quantity. `1`: the start. `2`: the download. `3`: the first rendering. */
    cost_time_type: KnownInteger(1, 2, 3),
    /** The start, in Unix seconds. */
    default_start_time: Type.Integer(),
    /** The end, in Unix seconds. */
    default_end_time: Type.Integer(),
    /** The system. `@_all:`: all. `1`: iOS. `2`: Android. */
    device: KnownString('@_all:', '1', '2'),
    /** Whether code was downloaded; for the start alone. `@_all:`: all. `1`: yes. `2`: no. */
    is_download_code: KnownString('@_all:', '1', '2'),
    /** The network; for the download alone. `@_all:`: all. `wifi`, `4g`, `3g`, `2g`. */
    networktype: Type.String(),
    /** The scene that it was opened from. `@_all:`: all. */
    scene: Type.String()
  }),
  answer: Type.Object({
    /** The measurements, as JSON text. */
    default_time_data: Type.Optional(Type.String({ description: 'JSON text' })),
    /** The measurements to compare with, as JSON text. */
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
    /** The scenes. */
    scene: Type.Array(Type.Object({
      /** The name of the scene. */
      name: Type.String(),
      /** The number of the scene. */
      value: NumericText
    }))
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
    /** The start, as `YYYY-MM-DD`. */
    startTime: Type.String(),
    /** The end, as `YYYY-MM-DD`. */
    endTime: Type.String(),
    /** The MD5 of the error's text. */
    errorMsgMd5: Type.String(),
    /** The MD5 of the error's stack. */
    errorStackMd5: Type.String(),
    /** The version of the Mini Program; `0` for all. */
    appVersion: Type.String(),
    /** The version of the base library; `0` for all. */
    sdkVersion: Type.String(),
    /** The system. `0`: all. `1`: Android. `2`: iOS. `3`: other. */
    osName: KnownString('0', '1', '2', '3'),
    /** The version of the client; `0` for all. */
    clientVersion: Type.String(),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The order. `0`: ascending. `1`: descending. */
    desc: KnownNumeric(0, 1),
    /** The index of the first item, counted from 0. */
    offset: Type.Integer(),
    /** The largest number of entries to return. */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The errors. */
    data: Type.Array(Type.Object({
      /** The user's number. */
      Uin: Type.String(),
      /** The appid of the Mini Program. */
      appId: Type.String(),
      /** The user's openid in this Mini Program. */
      openId: Type.String(),
      /** The name. */
      nickname: Type.String(),
      /** The source of the error. */
      source: Type.String(),
      /** The page. */
      route: Type.String(),
      /** The error's text. */
      errorMsg: Type.String(),
      /** The MD5 of the error's text. */
      errorMsgMd5: Type.String(),
      /** The error's stack. */
      errorStack: Type.String(),
      /** The MD5 of the error's stack. */
      errorStackMd5: Type.String(),
      /** The version of the Mini Program; `0` for all. */
      appVersion: Type.String(),
      /** The version of the base library; `0` for all. */
      sdkVersion: Type.String(),
      /** The system. `0`: all. `1`: Android. `2`: iOS. `3`: other. */
      osName: KnownString('0', '1', '2', '3'),
      /** The version of the client; `0` for all. */
      clientVersion: Type.String(),
      /** The version of the plugin. */
      pluginversion: Type.Optional(Type.String()),
      /** The model of the phone. */
      DeviceModel: Type.String(),
      /** The number of times that it happened. */
      Count: NumericText,
      /** The day. */
      Ds: Type.String(),
      /** The time when it happened. */
      TimeStamp: DateTime,
      /** The system. `0`: all. `1`: Android. `2`: iOS. `3`: other. */
      OsName: Type.Optional(KnownString('0', '1', '2', '3')),
      /** The version of the client; `0` for all. */
      ClientVersion: Type.Optional(Type.String())
    })),
    /** The total number of entries. */
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
    /** The start, as `YYYY-MM-DD`. */
    startTime: Type.String(),
    /** The end, as `YYYY-MM-DD`. */
    endTime: Type.String(),
    /** The kind of error. `0`: all. `1`: of the code. `2`: of a plugin. `3`: of the framework. */
    errType: KnownString('0', '1', '2', '3'),
    /** The version of the Mini Program; `0` for all. */
    appVersion: Type.String(),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** A part of the error's text. */
    keyword: Type.String(),
    /** The sort key: `uv` or `pv`. */
    orderby: Type.String(),
    /** The order. `1`: descending. `2`: ascending. */
    desc: KnownNumeric(1, 2),
    /** The index of the first item, counted from 0. */
    offset: Type.Integer(),
    /** The largest number of entries to return. */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The errors. */
    data: Type.Array(Type.Object({
      /** The error's text. */
      errorMsg: Type.String(),
      /** The MD5 of the error's text. */
      errorMsgMd5: Type.String(),
      /** The error's stack. */
      errorStack: Type.String(),
      /** The MD5 of the error's stack. */
      errorStackMd5: Type.String(),
      /** The number of users who had it. */
      uv: Type.Integer(),
      /** The share of the users. */
      uvPercent: Type.String(),
      /** The number of times that it happened. */
      pv: Type.Integer(),
      /** The share of the visits. */
      pvPercent: Type.String()
    })),
    /** The total number of entries. */
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
    /** The day, as YYYYMMDD, of the last seven days. */
    date: Type.String(),
    /** The start, in Unix seconds, on that day. */
    begintime: Type.Integer(),
    /** The end, in Unix seconds, on that day. */
    endtime: Type.Integer(),
    /** The id of the trace: the logs of one start share it. */
    traceId: Type.Optional(Type.String()),
    /** The page of the Mini Program. */
    url: Type.Optional(Type.String()),
    /** The user's openid, or WeChat id. */
    id: Type.Optional(Type.String()),
    /** The keyword that the Mini Program set. */
    filterMsg: Type.Optional(Type.String()),
    /** The level. `2`: info. `4`: warn. `8`: error. */
    level: Type.Optional(KnownInteger(2, 4, 8)),
    /** The index of the first item, counted from 0. */
    start: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The logs. */
    data: Type.Object({
      /** The logs. */
      list: Type.Array(Type.Object({
        /** The level. `2`: info. `4`: warn. `8`: error. */
        level: KnownInteger(2, 4, 8),
        /** The version of the base library. */
        libraryVersion: Type.String(),
        /** The version of the client; `0` for all. */
        clientVersion: Type.String(),
        /** The user's openid, or WeChat id. */
        id: Type.String(),
        /** The system. `1`: Android. `2`: iOS. */
        platform: KnownInteger(1, 2),
        /** The id of the trace: the logs of one start share it. */
        traceid: Type.String(),
        /** The page of the Mini Program. */
        url: Type.String(),
        /** The keyword that the Mini Program set. */
        filterMsg: Type.Optional(Type.String()),
        /** The entries. */
        msg: Type.Array(Type.Object({
          /** The level. `2`: info. `4`: warn. `8`: error. */
          level: KnownInteger(2, 4, 8),
          /** The texts of the entry. */
          msg: Type.Array(Type.String()),
          /** The time, in Unix milliseconds. */
          time: Type.Integer()
        })),
        /** The time, in Unix seconds. */
        timestamp: Type.Integer()
      })),
      /** The total number of entries. */
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
    /** The gradual release. */
    gray_release_plan: Type.Object({
      /** The time when it was created, in Unix seconds. */
      create_timestamp: Type.Optional(Type.Integer()),
      /** The share of the users who get it, in per cent. */
      gray_percentage: Type.Optional(Type.Number()),
      /** The state. `0`: created. `1`: running. `2`: paused. `3`: done. `4` or `5`: deleted. */
      status: Type.Optional(KnownInteger(0, 1, 2, 3, 4, 5)),
      /** Whether the developers get it first. */
      support_debuger_first: Type.Optional(Type.Boolean()),
      /** Whether the testers get it first. */
      support_experiencer_first: Type.Optional(Type.Boolean())
    })
  })
})
