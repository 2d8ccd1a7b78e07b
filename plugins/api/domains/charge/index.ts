import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Numeric } from '../../schemas.js'

/**
 * List what was used of a resource package.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/charge/api_getusagedetail
 */
export const getUsageDetail = operation({
  method: 'GET',
  path: '/wxa/charge/usage/get',
  query: Type.Object({ spuId: Type.String(), offset: Type.Integer(), limit: Type.Integer() }),
  answer: Type.Object({
    all: Numeric,
    effectiveAll: Numeric,
    effectiveUse: Numeric,
    startServiceTime: Type.Integer(),
    endServiceTime: Type.Integer(),
    detailList: Type.Array(Type.Object({
      pkgId: Type.String(),
      spuId: Type.String(),
      skuId: Type.Optional(Type.String()),
      status: Type.Integer(),
      startTime: Type.Integer(),
      endTime: Type.Integer(),
      all: Numeric,
      used: Numeric,
      source: Type.Optional(Type.Integer())
    })),
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
  query: Type.Object({ spuId: Type.String() }),
  answer: Type.Object({ averageData: Type.Integer() })
})
