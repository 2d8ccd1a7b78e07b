import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger, Numeric } from '../../schemas.js'

/**
 * List the addresses of the logs of the content network.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/usagedata/api_getcdnlogs
 */
export const getCdnLogs = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getcdnlogs',
  body: Type.Object({
    /** The end, in Unix seconds. */
    end_time: Type.Integer(),
    /** The traffic to count. `0`: all. `1`: of the drama player. `2`: general. Default: `0`. */
    query_type: Type.Optional(KnownInteger(0, 1, 2)),
    /** The start, in Unix seconds. */
    start_time: Type.Integer()
  }),
  answer: Type.Object({
    /** The logs of the CDN. */
    domestic_cdn_logs: Type.Array(Type.Object({
      /** The day of the log. */
      date: Type.Optional(Type.Integer()),
      /** The end of the log, in Unix seconds. */
      end_time: Type.Optional(Type.Integer()),
      /** The name of the log. */
      name: Type.Optional(Type.String()),
      /** The start of the log, in Unix seconds. */
      start_time: Type.Optional(Type.Integer()),
      /** The address of the log. It works for 24 hours. */
      url: Type.Optional(Type.String())
    })),
    /** The total number of entries. */
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
    /** The time for which each entry counts, in minutes: `5`, `60` or `1440`. Default: `1440`. */
    data_interval: Type.Optional(Numeric),
    /** The end, in Unix seconds. */
    end_time: Type.Integer(),
    /** The traffic to count. `0`: all. `1`: of the drama player. `2`: general. Default: `0`. */
    query_type: Type.Optional(KnownInteger(0, 1, 2)),
    /** The start, in Unix seconds. */
    start_time: Type.Integer()
  }),
  answer: Type.Object({
    /** The time for which each entry counts, in minutes: `5`, `60` or `1440`. Default: `1440`. */
    data_interval: Numeric,
    /** The usage. */
    item_list: Type.Array(Type.Object({
      /** The start of the interval, in Unix seconds. */
      time: Type.Optional(Type.Integer()),
      /** The amount of data, in bytes. */
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
    /** The largest number of entries to return. */
    limit: Type.Integer(),
    /** The index of the first item, counted from 0. */
    offset: Type.Integer(),
    /** The traffic to count. `0`: all. `1`: of the drama player. `2`: general. Default: `0`. */
    query_type: Type.Optional(KnownInteger(0, 1, 2)),
    /** The state of the packages to get. */
    status: Type.Integer()
  }),
  answer: Type.Object({
    /** The packages. */
    package_list: Type.Array(Type.Object({
      /** The total amount. */
      all: Type.Optional(Type.Integer()),
      /** Until when it is valid, in Unix seconds. */
      end_time: Type.Optional(Type.Integer()),
      /** Whether it is deleted. `1`: yes. */
      is_deleted: Type.Optional(Type.Integer()),
      /** The number of the order. */
      order_id: Type.Optional(Type.String()),
      /** The id of the package. */
      package_id: Type.Optional(Type.String()),
      /** From when it is valid, in Unix seconds. */
      start_time: Type.Optional(Type.Integer()),
      /** The state of the package. */
      status: Type.Optional(Type.Integer()),
      /** The amount used. */
      used: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
    total_count: Type.Integer()
  }),
  once: false
})
