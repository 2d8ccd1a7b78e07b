import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { NumericText } from '../../schemas.js'

/**
 * List what was used of a resource package.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/charge/api_getusagedetail
 */
export const getUsageDetail = operation({
  method: 'GET',
  path: '/wxa/charge/usage/get',
  query: Type.Object({
    /** The id of the service's product. */
    spuId: Type.String(),
    /** The index of the first item, counted from 0. */
    offset: Type.Integer(),
    /** The largest number of entries to return, up to 20. */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The amount available, of all packages. */
    all: NumericText,
    /** The total amount, of all packages. The platform no longer uses it: see `all`. */
    effectiveAll: NumericText,
    /** The amount used, of all packages. */
    effectiveUse: NumericText,
    /** The time when the service starts, in Unix seconds. */
    startServiceTime: Type.Integer(),
    /** The time when the service ends, in Unix seconds. */
    endServiceTime: Type.Integer(),
    /** The packages. */
    detailList: Type.Array(Type.Object({
      /** The id of the package. */
      pkgId: Type.String(),
      /** The id of the service's product. */
      spuId: Type.String(),
      /** The id of the kind of package. */
      skuId: Type.Optional(Type.String()),
      /** The state of the package. */
      status: Type.Integer(),
      /** From when it is valid, in Unix seconds. */
      startTime: Type.Integer(),
      /** Until when it is valid, in Unix seconds. */
      endTime: Type.Integer(),
      /** The total amount. */
      all: NumericText,
      /** The amount used. */
      used: NumericText,
      /** Its source. */
      source: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
    total: Type.Integer()
  })
})

/**
 * Get the recent average use of a resource.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/charge/api_getrecentaverageusage
 */
export const getRecentAverage = operation({
  method: 'GET',
  path: '/wxa/charge/usage/get_recent_average',
  query: Type.Object({
    /** The id of the service's product. */
    spuId: Type.String()
  }),
  answer: Type.Object({
    /** The recent use per month, averaged and rounded: 50 means 50 or less. */
    averageData: Type.Integer()
  })
})
