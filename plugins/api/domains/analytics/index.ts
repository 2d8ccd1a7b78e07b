import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

const Period = Type.Object({ begin_date: Type.String(), end_date: Type.String() })

const DayCount = Type.Object({ key: Type.Integer(), value: Type.Integer() })

const Retain = Type.Object({
  visit_uv_new: Type.Array(DayCount),
  visit_uv: Type.Array(DayCount),
  ref_date: Type.String()
})

const List = Type.Object({
  session_cnt: Type.Integer(),
  visit_pv: Type.Integer(),
  visit_uv: Type.Integer(),
  visit_uv_new: Type.Integer(),
  stay_time_uv: Type.Number(),
  stay_time_session: Type.Number(),
  visit_depth: Type.Number(),
  ref_date: Type.String()
})

const Share = Type.Object({ id: Type.Optional(Type.Integer()), name: Type.String(), value: Type.Integer() })

const Portrait = Type.Object({
  province: Type.Array(Share),
  city: Type.Array(Share),
  genders: Type.Array(Share),
  platforms: Type.Array(Share),
  devices: Type.Array(Share),
  ages: Type.Array(Share)
})

/**
 * Get how many visitors of a day came back.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/visit-retain/api_getdailyretain
 */
export const getDailyRetain = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappiddailyretaininfo',
  body: Period,
  answer: Type.Object({
    ref_date: Type.String(),
    visit_uv_new: Type.Array(DayCount),
    visit_uv: Type.Array(DayCount)
  }),
  once: false
})

/**
 * Get the totals of a day.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/others/api_getdailysummary
 */
export const getDailySummary = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappiddailysummarytrend',
  body: Period,
  answer: Type.Object({
    list: Type.Array(Type.Object({
      ref_date: Type.String(),
      visit_total: Type.Integer(),
      share_pv: Type.Integer(),
      share_uv: Type.Integer()
    }))
  }),
  once: false
})

/**
 * Get the visits of a day.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/visit-trend/api_getdailyvisittrend
 */
export const getDailyVisitTrend = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappiddailyvisittrend',
  body: Period,
  answer: Type.Object({
    list: Type.Array(Type.Object({
      ref_date: Type.String(),
      session_cnt: Type.Integer(),
      visit_pv: Type.Integer(),
      visit_uv: Type.Integer(),
      visit_uv_new: Type.Integer(),
      stay_time_uv: Type.Number(),
      stay_time_session: Type.Number(),
      visit_depth: Type.Number()
    }))
  }),
  once: false
})

/**
 * Get how many visitors of a month came back.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/visit-retain/api_getmonthlyretain
 */
export const getMonthlyRetain = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappidmonthlyretaininfo',
  body: Period,
  answer: Retain,
  once: false
})

/**
 * Get the visits of a month.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/visit-trend/api_getmonthlyvisittrend
 */
export const getMonthlyVisitTrend = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappidmonthlyvisittrend',
  body: Period,
  answer: Type.Object({ list: Type.Array(List) }),
  once: false
})

/**
 * Get who the visitors are.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/others/api_getuserportrait
 */
export const getUserPortrait = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappiduserportrait',
  body: Period,
  answer: Type.Object({
    ref_date: Type.String(),
    visit_uv_new: Portrait,
    visit_uv: Portrait
  }),
  once: false
})

/**
 * Get how visits spread over sources, durations and depths.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/others/api_getvisitdistribution
 */
export const getVisitDistribution = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappidvisitdistribution',
  body: Period,
  answer: Type.Object({
    ref_date: Type.String(),
    list: Type.Array(Type.Object({ index: Type.String(), item_list: Type.Array(DayCount) }))
  }),
  once: false
})

/**
 * Get the visits of each page.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/others/api_getvisitpage
 */
export const getVisitPage = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappidvisitpage',
  body: Period,
  answer: Type.Object({
    ref_date: Type.String(),
    list: Type.Array(Type.Object({
      page_path: Type.String(),
      page_visit_pv: Type.Integer(),
      page_visit_uv: Type.Integer(),
      page_staytime_pv: Type.Number(),
      entrypage_pv: Type.Integer(),
      exitpage_pv: Type.Integer(),
      page_share_pv: Type.Integer(),
      page_share_uv: Type.Integer()
    }))
  }),
  once: false
})

/**
 * Get how many visitors of a week came back.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/visit-retain/api_getweeklyretain
 */
export const getWeeklyRetain = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappidweeklyretaininfo',
  body: Period,
  answer: Retain,
  once: false
})

/**
 * Get the visits of a week.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/data-analysis/visit-trend/api_getweeklyvisittrend
 */
export const getWeeklyVisitTrend = operation({
  method: 'POST',
  path: '/datacube/getweanalysisappidweeklyvisittrend',
  body: Period,
  answer: Type.Object({ list: Type.Array(List) }),
  once: false
})
