import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Numeric } from '../../schemas.js'

/**
 * List the addresses of the logs of the content network.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/usagedata/api_getcdnlogs
 */
export const getCdnLogs = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getcdnlogs',
  body: Type.Object({
    end_time: Type.Integer(),
    query_type: Type.Optional(Type.Integer()),
    start_time: Type.Integer()
  }),
  answer: Type.Object({
    domestic_cdn_logs: Type.Array(Type.Object({
      date: Type.Optional(Type.Integer()),
      end_time: Type.Optional(Type.Integer()),
      name: Type.Optional(Type.String()),
      start_time: Type.Optional(Type.Integer()),
      url: Type.Optional(Type.String())
    })),
    total_count: Type.Integer()
  }),
  once: false
})

/**
 * Get the traffic of the content network.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/usagedata/api_getcdnusagedata
 */
export const getCdnUsageData = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getcdnusagedata',
  body: Type.Object({
    data_interval: Type.String(),
    end_time: Type.Integer(),
    query_type: Type.Optional(Type.Integer()),
    start_time: Type.Integer()
  }),
  answer: Type.Object({
    data_interval: Numeric,
    item_list: Type.Array(Type.Object({
      time: Type.Optional(Type.Integer()),
      value: Type.Optional(Type.Integer())
    }))
  }),
  once: false
})

/**
 * List traffic packages.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/usagedata/api_listpackages
 */
export const listPackages = operation({
  method: 'POST',
  path: '/wxa/sec/vod/listpackages',
  body: Type.Object({
    limit: Type.Integer(),
    offset: Type.Integer(),
    query_type: Type.Optional(Type.Integer()),
    status: Type.Integer()
  }),
  answer: Type.Object({
    package_list: Type.Array(Type.Object({
      all: Type.Optional(Type.Integer()),
      end_time: Type.Optional(Type.Integer()),
      is_deleted: Type.Optional(Type.Integer()),
      order_id: Type.Optional(Type.String()),
      package_id: Type.Optional(Type.String()),
      start_time: Type.Optional(Type.Integer()),
      status: Type.Optional(Type.Integer()),
      used: Type.Optional(Type.Integer())
    })),
    total_count: Type.Integer()
  }),
  once: false
})
