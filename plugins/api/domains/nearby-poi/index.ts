import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag, Id, Numeric } from '../../schemas.js'

/**
 * Add a place.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/nearby-poi/api_addnearbypoi
 */
export const addNearbyPoi = operation({
  method: 'POST',
  path: '/wxa/addnearbypoi',
  body: Type.Object({
    poi_id: Type.String(),
    is_comm_nearby: Numeric,
    map_poi_id: Type.Optional(Type.String()),
    pic_list: Type.String({ description: 'JSON text' }),
    service_infos: Type.String({ description: 'JSON text' }),
    kf_info: Type.Optional(Type.String({ description: 'JSON text' })),
    store_name: Type.String(),
    hour: Type.String(),
    address: Type.String(),
    company_name: Type.String(),
    contract_phone: Type.String(),
    credential: Type.String(),
    qualification_list: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())]))
  }),
  answer: Type.Object({
    data: Type.Object({ audit_id: Id, poi_id: Type.Integer(), related_credential: Type.Optional(Type.String()) })
  })
})

/**
 * Delete a place.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/nearby-poi/api_deletenearbypoi
 */
export const deleteNearbyPoi = operation({
  method: 'POST',
  path: '/wxa/delnearbypoi',
  body: Type.Object({ poi_id: Type.String() })
})

/**
 * List the places.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/nearby-poi/api_getnearbypoilist
 */
export const getNearbyPoiList = operation({
  method: 'POST',
  path: '/wxa/getnearbypoilist',
  body: Type.Object({ page: Type.Integer(), page_rows: Type.Integer() }),
  answer: Type.Object({
    data: Type.Object({
      left_apply_num: Type.Integer(),
      max_apply_num: Type.Integer(),
      data: Type.Union([Type.String(), Type.Object({
        poi_list: Type.Array(Type.Object({
          poi_id: Type.Integer(),
          qualification_address: Type.String(),
          qualification_num: Type.String(),
          audit_status: Type.Integer(),
          display_status: Type.Integer(),
          refuse_reason: Type.Optional(Type.String())
        }))
      })])
    })
  }),
  once: false
})

/**
 * Show or hide a place.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/nearby-poi/api_setshowstatus
 */
export const setShowStatus = operation({
  method: 'POST',
  path: '/wxa/setnearbypoishowstatus',
  body: Type.Object({ poi_id: Type.String(), status: Flag })
})
