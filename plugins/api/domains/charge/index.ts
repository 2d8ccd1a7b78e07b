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
    /** Where the list starts, counted from 0. */
    offset: Type.Integer(),
    /** How many entries to return at most, up to 20. */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** How much is available, of all packages. */
    all: NumericText,
    /** How much there is, of all packages. The platform no longer uses it: see `all`. */
    effectiveAll: NumericText,
    /** How much is used, of all packages. */
    effectiveUse: NumericText,
    /** When the service starts, in Unix seconds. */
    startServiceTime: Type.Integer(),
    /** When the service ends, in Unix seconds. */
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
      /** How much there is in all. */
      all: NumericText,
      /** How much is used. */
      used: NumericText,
      /** Where it came from. */
      source: Type.Optional(Type.Integer())
    })),
    /** How many entries there are in all. */
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
    /** How much was used a month of late, on average and rounded: 50 means 50 or less. */
    averageData: Type.Integer()
  })
})
