import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownString } from '../../schemas.js'

const Period = Type.Object({
/** The first day, as YYYYMMDD, Beijing time. */
  begin_date: Type.String(),
  /** The last day, as YYYYMMDD, Beijing time. */
  end_date: Type.String()
})

const DayCount = Type.Object({
/** After how many days, weeks or months; `0` is the first. */
  key: Type.Integer(),
  /** The number of users. */
  value: Type.Integer()
})

const Retain = Type.Object({
  /** The number of the new users that came back. */
  visit_uv_new: Type.Array(DayCount),
  /** The number of the active users that came back. */
  visit_uv: Type.Array(DayCount),
  /** The day, the week or the month, such as `20170306` or `20170306-20170312`. */
  ref_date: Type.String()
})

const List = Type.Object({
  /** The number of times that it was opened. */
  session_cnt: Type.Integer(),
  /** The number of pages that were viewed. */
  visit_pv: Type.Integer(),
  /** The number of users who came. */
  visit_uv: Type.Integer(),
  /** The number of users who came for the first time. */
  visit_uv_new: Type.Integer(),
  /** The average time that a user stays, in seconds. */
  stay_time_uv: Type.Optional(Type.Number()),
  /** The average time that a visit lasts, in seconds. */
  stay_time_session: Type.Number(),
  /** The average depth of a visit, in pages. */
  visit_depth: Type.Number(),
  /** The day, the week or the month, such as `20170306` or `20170306-20170312`. */
  ref_date: Type.String()
})

const Share = Type.Object({
/** The number of the group. */
  id: Type.Optional(Type.Integer()),
  /** The name of the group. */
  name: Type.String(),
  /** The number of users. */
  value: Type.Integer()
})

const Portrait = Type.Object({
  /** By province. */
  province: Type.Array(Share),
  /** By city. */
  city: Type.Array(Share),
  /** By sex. */
  genders: Type.Array(Share),
  /** By system: iOS, Android and others. */
  platforms: Type.Array(Share),
  /** By model of phone. */
  devices: Type.Array(Share),
  /** By age. */
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
    /** The day, the week or the month, such as `20170306` or `20170306-20170312`. */
    ref_date: Type.String(),
    /** The number of the new users that came back. */
    visit_uv_new: Type.Array(DayCount),
    /** The number of the active users that came back. */
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
    /** The data. */
    list: Type.Array(Type.Object({
      /** The day, the week or the month, such as `20170306` or `20170306-20170312`. */
      ref_date: Type.String(),
      /** The total number of users. */
      visit_total: Type.Integer(),
      /** The number of times that it was shared. */
      share_pv: Type.Integer(),
      /** The number of users who shared it. */
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
    /** The data. */
    list: Type.Array(Type.Object({
      /** The day, the week or the month, such as `20170306` or `20170306-20170312`. */
      ref_date: Type.String(),
      /** The number of times that it was opened. */
      session_cnt: Type.Integer(),
      /** The number of pages that were viewed. */
      visit_pv: Type.Integer(),
      /** The number of users who came. */
      visit_uv: Type.Integer(),
      /** The number of users who came for the first time. */
      visit_uv_new: Type.Integer(),
      /** The average time that a user stays, in seconds. */
      stay_time_uv: Type.Number(),
      /** The average time that a visit lasts, in seconds. */
      stay_time_session: Type.Number(),
      /** The average depth of a visit, in pages. */
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
  answer: Type.Object({
    /** The data. */
    list: Type.Array(List)
  }),
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
    /** The day, the week or the month, such as `20170306` or `20170306-20170312`. */
    ref_date: Type.String(),
    /** The new users. */
    visit_uv_new: Portrait,
    /** The active users. */
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
    /** The day, the week or the month, such as `20170306` or `20170306-20170312`. */
    ref_date: Type.String(),
    /** The data. */
    list: Type.Array(Type.Object({
      /** The counted quantity. `access_source_session_cnt`: where visits came from. `access_staytime_info`: how long they lasted. `access_depth_info`: how deep they went. */
      index: KnownString('access_source_session_cnt', 'access_staytime_info', 'access_depth_info'),
      /** The counts. */
      item_list: Type.Array(DayCount)
    }))
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
    /** The day, the week or the month, such as `20170306` or `20170306-20170312`. */
    ref_date: Type.String(),
    /** The data. */
    list: Type.Array(Type.Object({
      /** The page. */
      page_path: Type.String(),
      /** The number of times that it was viewed. */
      page_visit_pv: Type.Integer(),
      /** The number of users who viewed it. */
      page_visit_uv: Type.Integer(),
      /** The average time that a view lasts, in seconds. */
      page_staytime_pv: Type.Number(),
      /** The number of times that a visit began with it. */
      entrypage_pv: Type.Integer(),
      /** The number of times that a visit ended with it. */
      exitpage_pv: Type.Integer(),
      /** The number of times that it was shared. */
      page_share_pv: Type.Integer(),
      /** The number of users who shared it. */
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
  answer: Type.Object({
    /** The data. */
    list: Type.Array(List)
  }),
  once: false
})
