import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id, KnownInteger, Numeric } from '../../schemas.js'

/**
 * Add a place.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/nearby-poi/api_addnearbypoi
 */
export const addNearbyPoi = operation({
  method: 'POST',
  path: '/wxa/addnearbypoi',
  body: Type.Object({
    /** The id of the place. */
    poi_id: Type.String(),
    /** Whether it is shown to people nearby: `1`. */
    is_comm_nearby: Numeric,
    /** The id of the place on the map. */
    map_poi_id: Type.Optional(Type.String()),
    /** The pictures, as JSON text: `{"list": ["address"]}`. */
    pic_list: Type.String({ description: 'JSON text' }),
    /** The services, as JSON text. */
    service_infos: Type.String({ description: 'JSON text' }),
    /** The customer service, as JSON text. */
    kf_info: Type.Optional(Type.String({ description: 'JSON text' })),
    /** The name of the store. */
    store_name: Type.String(),
    /** The opening hours, such as `00:00-11:11`. */
    hour: Type.String(),
    /** The detailed address. */
    address: Type.String(),
    /** The name of the company. */
    company_name: Type.String(),
    /** The telephone number. */
    contract_phone: Type.String(),
    /** The number of the company's license. */
    credential: Type.String(),
    /** The media ids of the proof, where the company is not the Mini Program's own. */
    qualification_list: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())]))
  }),
  answer: Type.Object({
    /** The created items. */
    data: Type.Object({
      /** The id of the review. */
      audit_id: Id,
      /** The id of the place. */
      poi_id: Type.Integer(),
      /** The number of the related license. */
      related_credential: Type.Optional(Type.String())
    })
  })
})

/**
 * Delete a place.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/nearby-poi/api_deletenearbypoi
 */
export const deleteNearbyPoi = operation({
  method: 'POST',
  path: '/wxa/delnearbypoi',
  body: Type.Object({
    /** The id of the place. */
    poi_id: Type.String()
  })
})

/**
 * List the places.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/nearby-poi/api_getnearbypoilist
 */
export const getNearbyPoiList = operation({
  method: 'POST',
  path: '/wxa/getnearbypoilist',
  body: Type.Object({
    /** The page to get, counted from 1. */
    page: Type.Integer(),
    /** The number of entries per page, up to 1000. */
    page_rows: Type.Integer()
  }),
  answer: Type.Object({
    /** The places. */
    data: Type.Object({
      /** The number of places that can still be added. */
      left_apply_num: Type.Integer(),
      /** How many places there can be. */
      max_apply_num: Type.Integer(),
      /** The list of places. */
      data: Type.Union([Type.String(), Type.Object({
        /** The places. */
        poi_list: Type.Array(Type.Object({
          /** The id of the place. */
          poi_id: Type.Integer(),
          /** The address on the license. */
          qualification_address: Type.String(),
          /** The number of the license. */
          qualification_num: Type.String(),
          /** The state of the review. `3`: in review. `4`: rejected. `5`: approved. */
          audit_status: KnownInteger(3, 4, 5),
          /** Whether it is shown. `0`: no. `1`: yes. */
          display_status: KnownInteger(0, 1),
          /** The reason why it was rejected. */
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
  body: Type.Object({
    /** The id of the place. */
    poi_id: Type.String(),
    /** Whether to show it. `0`: no. `1`: yes. */
    status: Flag
  })
})
