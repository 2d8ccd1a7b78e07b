import { Type } from '../../lib/typebox.js'
import { Number32, OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * 提交停车场进件申请
 *
 * Apply for a car park to take part in parking reminders: `POST /v3/parking/reminders/application`
 */
export const createApplication = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/application',
  title: '提交停车场进件申请',
  body: Type.Object({
    /** The car park. 停车场信息 */
    parking_lot: Type.Object({
      /** The name of the car park. 停车场名称 */
      parking_lot_name: Type.String({ maxLength: 128 }),
      /** The merchant's own id of the car park. 商户停车场 ID */
      out_parking_lot_id: Type.String({ maxLength: 64 }),
      /** The address of the car park. 停车场地址 */
      parking_lot_address: Type.String({ maxLength: 256 }),
      /** The longitude of the car park, in degrees. 停车场经度 */
      longitude: Type.String({ maxLength: 16 }),
      /** The latitude of the car park, in degrees. 停车场纬度 */
      latitude: Type.String({ maxLength: 16 }),
      /** The kind of place the car park belongs to. `BUSINESS_DISTRICT`: shops. `OFFICE_BUILDING`: offices. `TRANSPORTATION_HUB`: a station or an airport. `RESIDENTIAL_AREA`: homes. `PARK_AREA`: a park. `OTHER_PUBLIC_FACILITY`: another public place; each value begins with `PARKING_LOT_TYPE_`. 停车场类型：商圈、写字楼、交通枢纽、住宅区、园区、其他公共设施 */
      parking_lot_type: OneOf('PARKING_LOT_TYPE_UNKNOWN', 'PARKING_LOT_TYPE_BUSINESS_DISTRICT', 'PARKING_LOT_TYPE_OFFICE_BUILDING', 'PARKING_LOT_TYPE_TRANSPORTATION_HUB', 'PARKING_LOT_TYPE_RESIDENTIAL_AREA', 'PARKING_LOT_TYPE_PARK_AREA', 'PARKING_LOT_TYPE_OTHER_PUBLIC_FACILITY'),
      /** The telephone number of the customer service. 客服联系电话 */
      phone_number: Type.String({ maxLength: 20 }),
      /** The address of a picture of the sign that shows the fees. 收费告示牌 URL */
      parking_sign_url: Type.Optional(Type.String({ maxLength: 512 })),
      /** The texts about discounts of the car park, at most 6. 停车场优惠文案，最多 6 条 */
      notification_text_list: Type.Optional(Type.Array(Type.String({ maxLength: 512 }), { maxItems: 6 })),
      /** The appid of the Mini Program where the fee is paid. 商家支付小程序 AppID */
      payment_mini_prog_appid: Type.Optional(Type.String({ maxLength: 32 })),
      /** The page of the Mini Program where the fee is paid. 商家支付小程序路径 */
      payment_path: Type.String({ maxLength: 256 }),
      /** The appid of the Mini Program that shows the parking orders. 商家停车订单小程序 AppID */
      parking_order_mini_prog_appid: Type.Optional(Type.String({ maxLength: 32 })),
      /** The page of the Mini Program that shows the parking orders. 商家停车订单小程序路径 */
      parking_order_path: Type.Optional(Type.String({ maxLength: 256 })),
      /** The way in which the car park charges. 收费规则 */
      charging_rule: Type.Optional(Type.Object({
        /** The kind of rule; the list of that kind holds the rules. `CHARGING_RULE_FIXED_INTERVAL`: by fixed intervals. `CHARGING_RULE_SEGMENT`: by segments of the duration. `CHARGING_RULE_PER_ENTRY`: by the entry. 收费规则类型。CHARGING_RULE_FIXED_INTERVAL：固定间隔；CHARGING_RULE_SEGMENT：分段；CHARGING_RULE_PER_ENTRY：按次 */
        rule_type: Type.Optional(OneOf('CHARGING_RULE_UNKNOWN', 'CHARGING_RULE_FIXED_INTERVAL', 'CHARGING_RULE_SEGMENT', 'CHARGING_RULE_PER_ENTRY')),
        /** The way in which the fee is limited. `FEE_LIMIT_AGGREGATE`: what adds up is limited. `FEE_LIMIT_SINGLE`: each single fee is limited. 收费金额限制类型。FEE_LIMIT_AGGREGATE：累计；FEE_LIMIT_SINGLE：单次 */
        fee_limit_type: Type.Optional(OneOf('FEE_LIMIT_UNKNOWN', 'FEE_LIMIT_AGGREGATE', 'FEE_LIMIT_SINGLE')),
        /** The definition of a day. `DAILY_LIMIT_ROLLING_24H`: 24 rolling hours. `DAILY_LIMIT_CALENDAR_DAY`: a day of the calendar. 计费周期类型。DAILY_LIMIT_ROLLING_24H：滚动 24 小时；DAILY_LIMIT_CALENDAR_DAY：自然日 */
        daily_limit_type: Type.Optional(OneOf('DAILY_LIMIT_UNKNOWN', 'DAILY_LIMIT_ROLLING_24H', 'DAILY_LIMIT_CALENDAR_DAY')),
        /** The way in which less than an hour is rounded. `TIME_ROUND_DOWN`: down. `TIME_ROUND_UP`: up. 不满一小时的取整方式。TIME_ROUND_DOWN：向下；TIME_ROUND_UP：向上 */
        time_rounding_type: Type.Optional(OneOf('TIME_ROUND_UNKNOWN', 'TIME_ROUND_DOWN', 'TIME_ROUND_UP')),
        /** The time for which a car parks free of charge after it enters. 入场免费时间 */
        free_entry_duration: Type.Optional(Type.Integer()),
        /** The time for which a car has to leave free of charge. 出场免费时间 */
        free_exit_duration: Type.Optional(Type.Integer()),
        /** The rules by fixed intervals. 固定间隔收费规则 */
        fixed_interval_rule: Type.Optional(Type.Array(Type.Object({
          /** The days that the rule is for. `DAY_TYPE_WEEKDAY`: working days. `DAY_TYPE_HOLIDAY`: holidays. `DAY_TYPE_ALL_DAY`: all days. 日期类型。DAY_TYPE_WEEKDAY：工作日；DAY_TYPE_HOLIDAY：节假日；DAY_TYPE_ALL_DAY：全部日期 */
          day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
          /** The time when the rule begins on such a day, as `HH:mm`. 时段开始时间，格式 HH:mm */
          start_time: Type.Optional(Type.String({ maxLength: 5 })),
          /** The time when the rule ends on such a day, as `HH:mm`. 时段结束时间，格式 HH:mm */
          end_time: Type.Optional(Type.String({ maxLength: 5 })),
          /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
          vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
          /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车牌类型。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
          plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
          /** The length of the first charged period. 首段收费时长 */
          first_duration: Type.Optional(Type.Integer()),
          /** The price of the first charged period, in fen. 首段收费金额，单位为分 */
          first_amount: Type.Optional(Type.Integer()),
          /** The length of each further interval. 间隔收费时长 */
          interval_duration: Type.Optional(Type.Integer()),
          /** The price of each interval, in fen. 间隔收费金额，单位为分 */
          interval_amount: Type.Optional(Type.Integer()),
          /** The most that the intervals cost, in fen. 间隔时段收费封顶，单位为分 */
          interval_max_amount: Type.Optional(Type.Integer()),
          /** The most that a day costs, in fen. 单日最大收费金额，单位为分 */
          max_fee_per_day: Type.Optional(Type.Integer()),
          /** The number of times that the free period is granted; each value begins with `FREE_PERIOD_CHARGING_`. `ONCE_PER_ENTRY`: once for an entry. `ONCE_PER_24_HOURS`: once in 24 hours. `ONCE_PER_CALENDAR_DAY`: once in a day of the calendar. `CUMULATIVE_QUOTA_CALCULATION`: until a quota is used up. 免费时段收取模式：每次入场一次、每 24 小时一次、每自然日一次、累计额度 */
          free_period_charging_mode: Type.Optional(OneOf('FREE_PERIOD_CHARGING_UNKNOWN', 'FREE_PERIOD_CHARGING_ONCE_PER_ENTRY', 'FREE_PERIOD_CHARGING_ONCE_PER_24_HOURS', 'FREE_PERIOD_CHARGING_ONCE_PER_CALENDAR_DAY', 'FREE_PERIOD_CHARGING_CUMULATIVE_QUOTA_CALCULATION')),
          /** The time when the free period and the charged period start. `FREE_PERIOD_CAL_CONCURRENT_START`: at the same time. `FREE_PERIOD_CAL_SEQUENTIAL_START`: one after the other. 免费时段计算方式。FREE_PERIOD_CAL_CONCURRENT_START：同时开始；FREE_PERIOD_CAL_SEQUENTIAL_START：依次开始 */
          free_period_calculation_mode: Type.Optional(OneOf('FREE_PERIOD_CAL_UNKNOWN', 'FREE_PERIOD_CAL_CONCURRENT_START', 'FREE_PERIOD_CAL_SEQUENTIAL_START')),
          /** Whether vehicles of new energy park free of charge. 新能源车是否免停 */
          is_green_vehicle_free_parking: Type.Optional(Type.Boolean()),
          /** The time when the price of the first period holds. `FIRST_DURATION_MODE_ONLY_FIRST_DURATION`: only the first time. `FIRST_DURATION_MODE_EVERY_FIRST_DURATION`: every time. 首段收费模式。FIRST_DURATION_MODE_ONLY_FIRST_DURATION：仅首个首段；FIRST_DURATION_MODE_EVERY_FIRST_DURATION：每个首段 */
          first_duration_mode: Type.Optional(OneOf('FIRST_DURATION_MODE_UNKNOWN', 'FIRST_DURATION_MODE_ONLY_FIRST_DURATION', 'FIRST_DURATION_MODE_EVERY_FIRST_DURATION'))
        }))),
        /** The rules by segments of the duration. 分段收费规则 */
        duration_segment_rule: Type.Optional(Type.Array(Type.Object({
          /** The days that the rule is for. `DAY_TYPE_WEEKDAY`: working days. `DAY_TYPE_HOLIDAY`: holidays. `DAY_TYPE_ALL_DAY`: all days. 日期类型。DAY_TYPE_WEEKDAY：工作日；DAY_TYPE_HOLIDAY：节假日；DAY_TYPE_ALL_DAY：全部日期 */
          day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
          /** The time when the rule begins on such a day, as `HH:mm`. 时段开始时间，格式 HH:mm */
          start_time: Type.Optional(Type.String({ maxLength: 5 })),
          /** The time when the rule ends on such a day, as `HH:mm`. 时段结束时间，格式 HH:mm */
          end_time: Type.Optional(Type.String({ maxLength: 5 })),
          /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
          vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
          /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车牌类型。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
          plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
          /** The way in which the segment charges. `INTERVAL`: by the interval. `ONE_TIME`: once. 收费模式。INTERVAL：按间隔；ONE_TIME：一次性 */
          charge_mode: Type.Optional(OneOf('UNKNOWN', 'INTERVAL', 'ONE_TIME')),
          /** The duration of the stay from which the segment holds. 停车时长起始 */
          duration_from: Type.Optional(Type.Integer()),
          /** The duration of the stay until which the segment holds. 停车时长结束 */
          duration_to: Type.Optional(Type.Integer()),
          /** The price of the segment, charged once, in fen. 固定收费金额，单位为分 */
          fixed_amount: Type.Optional(Type.Integer()),
          /** The length of each interval. 间隔时段 */
          interval_min: Type.Optional(Type.Integer()),
          /** The price of each interval, in fen. 间隔收费金额，单位为分 */
          interval_amount: Type.Optional(Type.Integer()),
          /** The most that the intervals cost, in fen. 间隔时段收费封顶，单位为分 */
          interval_max_amount: Type.Optional(Type.Integer()),
          /** The most that a day costs, in fen. 单日最大收费金额，单位为分 */
          max_fee_per_day: Type.Optional(Type.Integer())
        }))),
        /** The rules by the entry. 按次收费规则 */
        pre_entry_rule: Type.Optional(Type.Array(Type.Object({
          /** The days that the rule is for. `DAY_TYPE_WEEKDAY`: working days. `DAY_TYPE_HOLIDAY`: holidays. `DAY_TYPE_ALL_DAY`: all days. 日期类型。DAY_TYPE_WEEKDAY：工作日；DAY_TYPE_HOLIDAY：节假日；DAY_TYPE_ALL_DAY：全部日期 */
          day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
          /** The time when the rule begins on such a day, as `HH:mm`. 时段开始时间，格式 HH:mm */
          start_time: Type.Optional(Type.String({ maxLength: 5 })),
          /** The time when the rule ends on such a day, as `HH:mm`. 时段结束时间，格式 HH:mm */
          end_time: Type.Optional(Type.String({ maxLength: 5 })),
          /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
          vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
          /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车牌类型。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
          plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
          /** The price of an entry, in fen. 收费金额，单位为分 */
          amount: Type.Optional(Type.Integer()),
          /** The most that a day costs, in fen. 单日最大收费金额，单位为分 */
          max_fee_per_day: Type.Optional(Type.Integer())
        }))),
        /** The days that count as holidays. `HOLIDAY_MODE_LEGAL_MODY`: by law. `HOLIDAY_MODE_CALENDAR_MODY`: by the calendar. `HOLIDAY_MODE_FINANCIAL_MODY`: by the financial calendar. 节假日模式。HOLIDAY_MODE_LEGAL_MODY：法定；HOLIDAY_MODE_CALENDAR_MODY：日历；HOLIDAY_MODE_FINANCIAL_MODY：金融 */
        holiday_mode: Type.Optional(OneOf('HOLIDAY_MODE_UNKNOWN', 'HOLIDAY_MODE_LEGAL_MODY', 'HOLIDAY_MODE_CALENDAR_MODY', 'HOLIDAY_MODE_FINANCIAL_MODY')),
        /** The way in which the cumulative limit is determined. `AGGREGATE_LIMIT_MODE_NORMAL`: as usual. `AGGREGATE_LIMIT_MODE_MIN`: the smallest. 累计限额模式。AGGREGATE_LIMIT_MODE_NORMAL：普通；AGGREGATE_LIMIT_MODE_MIN：取最小 */
        aggregate_limit_mode: Type.Optional(OneOf('AGGREGATE_LIMIT_MODE_UNKNOWN', 'AGGREGATE_LIMIT_MODE_NORMAL', 'AGGREGATE_LIMIT_MODE_MIN')),
        /** From when the first fee counts. `FIRST_CHARGE_TIME_MODE_ENTER`: from the entry. `FIRST_CHARGE_TIME_MODE_AFTER_FREE`: from the end of the free period. 首次计费时间模式。FIRST_CHARGE_TIME_MODE_ENTER：入场起；FIRST_CHARGE_TIME_MODE_AFTER_FREE：免费时段后起 */
        first_charge_time_mode: Type.Optional(OneOf('FIRST_CHARGE_TIME_MODE_UNKNOWN', 'FIRST_CHARGE_TIME_MODE_ENTER', 'FIRST_CHARGE_TIME_MODE_AFTER_FREE'))
      }))
    })
  }),
  answer: Type.Object({
    /** The number of the application. 停车场进件申请单号 */
    parking_lot_audit_no: Type.Optional(Type.String())
  })
})

/**
 * 查询停车场进件申请单
 *
 * Get an application for a car park: `GET /v3/parking/reminders/application/query`
 */
export const queryApplication = payOperation({
  method: 'GET',
  path: '/v3/parking/reminders/application/query',
  title: '查询停车场进件申请单',
  query: Type.Object({
    /** The number of the application. 停车场进件申请单号 */
    parking_lot_audit_no: Type.String({ maxLength: 64 }),
    /** The merchant's own id of the car park. 商户停车场 ID */
    out_parking_lot_id: Type.String({ maxLength: 64 })
  }),
  answer: Type.Object({
    /** The application. 进件申请单 */
    application: Type.Optional(Type.Object({
      /** The number of the application. 停车场进件申请单号 */
      parking_lot_audit_no: Type.Optional(Type.String()),
      /** The state of the review. `AUDIT_STATUS_PENDING`: it goes on. `AUDIT_STATUS_WITHDRAWN`: the application was withdrawn. `AUDIT_STATUS_APPROVED`: approved. `AUDIT_STATUS_REJECTED`: rejected. 审核状态。AUDIT_STATUS_PENDING：待审核；AUDIT_STATUS_WITHDRAWN：已撤回；AUDIT_STATUS_APPROVED：已通过；AUDIT_STATUS_REJECTED：已驳回 */
      audit_status: Type.Optional(OneOf('AUDIT_STATUS_UNKNOWN', 'AUDIT_STATUS_PENDING', 'AUDIT_STATUS_WITHDRAWN', 'AUDIT_STATUS_APPROVED', 'AUDIT_STATUS_REJECTED')),
      /** The time when it was submitted, as a timestamp. 提交时间，时间戳 */
      submit_time: Type.Optional(Type.Integer()),
      /** The car park. 停车场信息 */
      parking_lot: Type.Optional(Type.Object({
        /** The name of the car park. 停车场名称 */
        parking_lot_name: Type.Optional(Type.String()),
        /** The merchant's own id of the car park. 商户停车场 ID */
        out_parking_lot_id: Type.Optional(Type.String()),
        /** The address of the car park. 停车场地址 */
        parking_lot_address: Type.Optional(Type.String()),
        /** The longitude of the car park, in degrees. 停车场经度 */
        longitude: Type.Optional(Type.String()),
        /** The latitude of the car park, in degrees. 停车场纬度 */
        latitude: Type.Optional(Type.String()),
        /** The kind of place the car park belongs to. `BUSINESS_DISTRICT`: shops. `OFFICE_BUILDING`: offices. `TRANSPORTATION_HUB`: a station or an airport. `RESIDENTIAL_AREA`: homes. `PARK_AREA`: a park. `OTHER_PUBLIC_FACILITY`: another public place; each value begins with `PARKING_LOT_TYPE_`. 停车场类型：商圈、写字楼、交通枢纽、住宅区、园区、其他公共设施 */
        parking_lot_type: Type.Optional(OneOf('PARKING_LOT_TYPE_UNKNOWN', 'PARKING_LOT_TYPE_BUSINESS_DISTRICT', 'PARKING_LOT_TYPE_OFFICE_BUILDING', 'PARKING_LOT_TYPE_TRANSPORTATION_HUB', 'PARKING_LOT_TYPE_RESIDENTIAL_AREA', 'PARKING_LOT_TYPE_PARK_AREA', 'PARKING_LOT_TYPE_OTHER_PUBLIC_FACILITY')),
        /** The telephone number of the customer service. 客服联系电话 */
        phone_number: Type.Optional(Type.String()),
        /** The address of a picture of the sign that shows the fees. 收费告示牌 URL */
        parking_sign_url: Type.Optional(Type.String()),
        /** The texts about discounts of the car park, at most 6. 停车场优惠文案，最多 6 条 */
        notification_text_list: Type.Optional(Type.Array(Type.String())),
        /** The appid of the Mini Program where the fee is paid. 商家支付小程序 AppID */
        payment_mini_prog_appid: Type.Optional(Type.String()),
        /** The page of the Mini Program where the fee is paid. 商家支付小程序路径 */
        payment_path: Type.Optional(Type.String()),
        /** The appid of the Mini Program that shows the parking orders. 商家停车订单小程序 AppID */
        parking_order_mini_prog_appid: Type.Optional(Type.String()),
        /** The page of the Mini Program that shows the parking orders. 商家停车订单小程序路径 */
        parking_order_path: Type.Optional(Type.String()),
        /** The way in which the car park charges. 收费规则 */
        charging_rule: Type.Optional(Type.Object({
          /** The kind of rule; the list of that kind holds the rules. `CHARGING_RULE_FIXED_INTERVAL`: by fixed intervals. `CHARGING_RULE_SEGMENT`: by segments of the duration. `CHARGING_RULE_PER_ENTRY`: by the entry. 收费规则类型。CHARGING_RULE_FIXED_INTERVAL：固定间隔；CHARGING_RULE_SEGMENT：分段；CHARGING_RULE_PER_ENTRY：按次 */
          rule_type: Type.Optional(OneOf('CHARGING_RULE_UNKNOWN', 'CHARGING_RULE_FIXED_INTERVAL', 'CHARGING_RULE_SEGMENT', 'CHARGING_RULE_PER_ENTRY')),
          /** The way in which the fee is limited. `FEE_LIMIT_AGGREGATE`: what adds up is limited. `FEE_LIMIT_SINGLE`: each single fee is limited. 收费金额限制类型。FEE_LIMIT_AGGREGATE：累计；FEE_LIMIT_SINGLE：单次 */
          fee_limit_type: Type.Optional(OneOf('FEE_LIMIT_UNKNOWN', 'FEE_LIMIT_AGGREGATE', 'FEE_LIMIT_SINGLE')),
          /** The definition of a day. `DAILY_LIMIT_ROLLING_24H`: 24 rolling hours. `DAILY_LIMIT_CALENDAR_DAY`: a day of the calendar. 计费周期类型。DAILY_LIMIT_ROLLING_24H：滚动 24 小时；DAILY_LIMIT_CALENDAR_DAY：自然日 */
          daily_limit_type: Type.Optional(OneOf('DAILY_LIMIT_UNKNOWN', 'DAILY_LIMIT_ROLLING_24H', 'DAILY_LIMIT_CALENDAR_DAY')),
          /** The way in which less than an hour is rounded. `TIME_ROUND_DOWN`: down. `TIME_ROUND_UP`: up. 不满一小时的取整方式。TIME_ROUND_DOWN：向下；TIME_ROUND_UP：向上 */
          time_rounding_type: Type.Optional(OneOf('TIME_ROUND_UNKNOWN', 'TIME_ROUND_DOWN', 'TIME_ROUND_UP')),
          /** The time for which a car parks free of charge after it enters. 入场免费时间 */
          free_entry_duration: Type.Optional(Type.Integer()),
          /** The time for which a car has to leave free of charge. 出场免费时间 */
          free_exit_duration: Type.Optional(Type.Integer()),
          /** The rules by fixed intervals. 固定间隔收费规则 */
          fixed_interval_rule: Type.Optional(Type.Array(Type.Object({
            /** The days that the rule is for. `DAY_TYPE_WEEKDAY`: working days. `DAY_TYPE_HOLIDAY`: holidays. `DAY_TYPE_ALL_DAY`: all days. 日期类型。DAY_TYPE_WEEKDAY：工作日；DAY_TYPE_HOLIDAY：节假日；DAY_TYPE_ALL_DAY：全部日期 */
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** The time when the rule begins on such a day, as `HH:mm`. 时段开始时间，格式 HH:mm */
            start_time: Type.Optional(Type.String()),
            /** The time when the rule ends on such a day, as `HH:mm`. 时段结束时间，格式 HH:mm */
            end_time: Type.Optional(Type.String()),
            /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车牌类型。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            /** The length of the first charged period. 首段收费时长 */
            first_duration: Type.Optional(Type.Integer()),
            /** The price of the first charged period, in fen. 首段收费金额，单位为分 */
            first_amount: Type.Optional(Type.Integer()),
            /** The length of each further interval. 间隔收费时长 */
            interval_duration: Type.Optional(Type.Integer()),
            /** The price of each interval, in fen. 间隔收费金额，单位为分 */
            interval_amount: Type.Optional(Type.Integer()),
            /** The most that the intervals cost, in fen. 间隔时段收费封顶，单位为分 */
            interval_max_amount: Type.Optional(Type.Integer()),
            /** The most that a day costs, in fen. 单日最大收费金额，单位为分 */
            max_fee_per_day: Type.Optional(Type.Integer()),
            /** The number of times that the free period is granted; each value begins with `FREE_PERIOD_CHARGING_`. `ONCE_PER_ENTRY`: once for an entry. `ONCE_PER_24_HOURS`: once in 24 hours. `ONCE_PER_CALENDAR_DAY`: once in a day of the calendar. `CUMULATIVE_QUOTA_CALCULATION`: until a quota is used up. 免费时段收取模式：每次入场一次、每 24 小时一次、每自然日一次、累计额度 */
            free_period_charging_mode: Type.Optional(OneOf('FREE_PERIOD_CHARGING_UNKNOWN', 'FREE_PERIOD_CHARGING_ONCE_PER_ENTRY', 'FREE_PERIOD_CHARGING_ONCE_PER_24_HOURS', 'FREE_PERIOD_CHARGING_ONCE_PER_CALENDAR_DAY', 'FREE_PERIOD_CHARGING_CUMULATIVE_QUOTA_CALCULATION')),
            /** The time when the free period and the charged period start. `FREE_PERIOD_CAL_CONCURRENT_START`: at the same time. `FREE_PERIOD_CAL_SEQUENTIAL_START`: one after the other. 免费时段计算方式。FREE_PERIOD_CAL_CONCURRENT_START：同时开始；FREE_PERIOD_CAL_SEQUENTIAL_START：依次开始 */
            free_period_calculation_mode: Type.Optional(OneOf('FREE_PERIOD_CAL_UNKNOWN', 'FREE_PERIOD_CAL_CONCURRENT_START', 'FREE_PERIOD_CAL_SEQUENTIAL_START')),
            /** Whether vehicles of new energy park free of charge. 新能源车是否免停 */
            is_green_vehicle_free_parking: Type.Optional(Type.Boolean()),
            /** The time when the price of the first period holds. `FIRST_DURATION_MODE_ONLY_FIRST_DURATION`: only the first time. `FIRST_DURATION_MODE_EVERY_FIRST_DURATION`: every time. 首段收费模式。FIRST_DURATION_MODE_ONLY_FIRST_DURATION：仅首个首段；FIRST_DURATION_MODE_EVERY_FIRST_DURATION：每个首段 */
            first_duration_mode: Type.Optional(OneOf('FIRST_DURATION_MODE_UNKNOWN', 'FIRST_DURATION_MODE_ONLY_FIRST_DURATION', 'FIRST_DURATION_MODE_EVERY_FIRST_DURATION'))
          }))),
          /** The rules by segments of the duration. 分段收费规则 */
          duration_segment_rule: Type.Optional(Type.Array(Type.Object({
            /** The days that the rule is for. `DAY_TYPE_WEEKDAY`: working days. `DAY_TYPE_HOLIDAY`: holidays. `DAY_TYPE_ALL_DAY`: all days. 日期类型。DAY_TYPE_WEEKDAY：工作日；DAY_TYPE_HOLIDAY：节假日；DAY_TYPE_ALL_DAY：全部日期 */
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** The time when the rule begins on such a day, as `HH:mm`. 时段开始时间，格式 HH:mm */
            start_time: Type.Optional(Type.String()),
            /** The time when the rule ends on such a day, as `HH:mm`. 时段结束时间，格式 HH:mm */
            end_time: Type.Optional(Type.String()),
            /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车牌类型。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            /** The way in which the segment charges. `INTERVAL`: by the interval. `ONE_TIME`: once. 收费模式。INTERVAL：按间隔；ONE_TIME：一次性 */
            charge_mode: Type.Optional(OneOf('UNKNOWN', 'INTERVAL', 'ONE_TIME')),
            /** The duration of the stay from which the segment holds. 停车时长起始 */
            duration_from: Type.Optional(Type.Integer()),
            /** The duration of the stay until which the segment holds. 停车时长结束 */
            duration_to: Type.Optional(Type.Integer()),
            /** The price of the segment, charged once, in fen. 固定收费金额，单位为分 */
            fixed_amount: Type.Optional(Type.Integer()),
            /** The length of each interval. 间隔时段 */
            interval_min: Type.Optional(Type.Integer()),
            /** The price of each interval, in fen. 间隔收费金额，单位为分 */
            interval_amount: Type.Optional(Type.Integer()),
            /** The most that the intervals cost, in fen. 间隔时段收费封顶，单位为分 */
            interval_max_amount: Type.Optional(Type.Integer()),
            /** The most that a day costs, in fen. 单日最大收费金额，单位为分 */
            max_fee_per_day: Type.Optional(Type.Integer())
          }))),
          /** The rules by the entry. 按次收费规则 */
          pre_entry_rule: Type.Optional(Type.Array(Type.Object({
            /** The days that the rule is for. `DAY_TYPE_WEEKDAY`: working days. `DAY_TYPE_HOLIDAY`: holidays. `DAY_TYPE_ALL_DAY`: all days. 日期类型。DAY_TYPE_WEEKDAY：工作日；DAY_TYPE_HOLIDAY：节假日；DAY_TYPE_ALL_DAY：全部日期 */
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** The time when the rule begins on such a day, as `HH:mm`. 时段开始时间，格式 HH:mm */
            start_time: Type.Optional(Type.String()),
            /** The time when the rule ends on such a day, as `HH:mm`. 时段结束时间，格式 HH:mm */
            end_time: Type.Optional(Type.String()),
            /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车牌类型。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            /** The price of an entry, in fen. 收费金额，单位为分 */
            amount: Type.Optional(Type.Integer()),
            /** The most that a day costs, in fen. 单日最大收费金额，单位为分 */
            max_fee_per_day: Type.Optional(Type.Integer())
          }))),
          /** The days that count as holidays. `HOLIDAY_MODE_LEGAL_MODY`: by law. `HOLIDAY_MODE_CALENDAR_MODY`: by the calendar. `HOLIDAY_MODE_FINANCIAL_MODY`: by the financial calendar. 节假日模式。HOLIDAY_MODE_LEGAL_MODY：法定；HOLIDAY_MODE_CALENDAR_MODY：日历；HOLIDAY_MODE_FINANCIAL_MODY：金融 */
          holiday_mode: Type.Optional(OneOf('HOLIDAY_MODE_UNKNOWN', 'HOLIDAY_MODE_LEGAL_MODY', 'HOLIDAY_MODE_CALENDAR_MODY', 'HOLIDAY_MODE_FINANCIAL_MODY')),
          /** The way in which the cumulative limit is determined. `AGGREGATE_LIMIT_MODE_NORMAL`: as usual. `AGGREGATE_LIMIT_MODE_MIN`: the smallest. 累计限额模式。AGGREGATE_LIMIT_MODE_NORMAL：普通；AGGREGATE_LIMIT_MODE_MIN：取最小 */
          aggregate_limit_mode: Type.Optional(OneOf('AGGREGATE_LIMIT_MODE_UNKNOWN', 'AGGREGATE_LIMIT_MODE_NORMAL', 'AGGREGATE_LIMIT_MODE_MIN')),
          /** From when the first fee counts. `FIRST_CHARGE_TIME_MODE_ENTER`: from the entry. `FIRST_CHARGE_TIME_MODE_AFTER_FREE`: from the end of the free period. 首次计费时间模式。FIRST_CHARGE_TIME_MODE_ENTER：入场起；FIRST_CHARGE_TIME_MODE_AFTER_FREE：免费时段后起 */
          first_charge_time_mode: Type.Optional(OneOf('FIRST_CHARGE_TIME_MODE_UNKNOWN', 'FIRST_CHARGE_TIME_MODE_ENTER', 'FIRST_CHARGE_TIME_MODE_AFTER_FREE'))
        }))
      })),
      /** The remark of the review. 审核意见 */
      audit_comment: Type.Optional(Type.Object({
        /** The remarks on single fields. 各字段的审核意见 */
        fields: Type.Optional(Type.Array(Type.Object({
          /** The field. 字段 */
          field: Type.Optional(Type.String()),
          /** The remark of the review on the field. 审核意见 */
          comment: Type.Optional(Type.String())
        }))),
        /** The change to make. 修改建议 */
        recommendation: Type.Optional(Type.String())
      }))
    })),
    /** The id of the car park at WeChat Pay, which is given when the application is approved. 微信停车场 ID，进件审核通过后分配 */
    wx_parking_lot_id: Type.Optional(Type.String())
  })
})

/**
 * 撤回停车场进件申请
 *
 * Withdraw an application for a car park: `POST /v3/parking/reminders/application/withdraw`
 */
export const withdrawApplication = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/application/withdraw',
  title: '撤回停车场进件申请',
  body: Type.Object({
    /** The number of the application. 停车场进件申请单号 */
    parking_lot_audit_no: Type.String({ maxLength: 64 }),
    /** The merchant's own id of the car park. 商户停车场 ID */
    out_parking_lot_id: Type.String({ maxLength: 64 })
  })
})

/**
 * 查询停车场进件申请单列表
 *
 * List the applications for a car park: `GET /v3/parking/reminders/applications`
 */
export const listApplications = payOperation({
  method: 'GET',
  path: '/v3/parking/reminders/applications',
  title: '查询停车场进件申请单列表',
  query: Type.Object({
    /** The merchant's own id of the car park. 商户停车场 ID */
    out_parking_lot_id: Type.String(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The applications. 进件申请单列表 */
    application_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the application. 停车场进件申请单号 */
      parking_lot_audit_no: Type.Optional(Type.String()),
      /** The state of the review. `AUDIT_STATUS_PENDING`: it goes on. `AUDIT_STATUS_WITHDRAWN`: the application was withdrawn. `AUDIT_STATUS_APPROVED`: approved. `AUDIT_STATUS_REJECTED`: rejected. 审核状态。AUDIT_STATUS_PENDING：待审核；AUDIT_STATUS_WITHDRAWN：已撤回；AUDIT_STATUS_APPROVED：已通过；AUDIT_STATUS_REJECTED：已驳回 */
      audit_status: Type.Optional(OneOf('AUDIT_STATUS_UNKNOWN', 'AUDIT_STATUS_PENDING', 'AUDIT_STATUS_WITHDRAWN', 'AUDIT_STATUS_APPROVED', 'AUDIT_STATUS_REJECTED')),
      /** The time when it was submitted, as a timestamp. 提交时间，时间戳 */
      submit_time: Type.Optional(Type.Integer()),
      /** The car park. 停车场信息 */
      parking_lot: Type.Optional(Type.Object({
        /** The name of the car park. 停车场名称 */
        parking_lot_name: Type.Optional(Type.String()),
        /** The merchant's own id of the car park. 商户停车场 ID */
        out_parking_lot_id: Type.Optional(Type.String()),
        /** The address of the car park. 停车场地址 */
        parking_lot_address: Type.Optional(Type.String()),
        /** The longitude of the car park, in degrees. 停车场经度 */
        longitude: Type.Optional(Type.String()),
        /** The latitude of the car park, in degrees. 停车场纬度 */
        latitude: Type.Optional(Type.String()),
        /** The kind of place the car park belongs to. `BUSINESS_DISTRICT`: shops. `OFFICE_BUILDING`: offices. `TRANSPORTATION_HUB`: a station or an airport. `RESIDENTIAL_AREA`: homes. `PARK_AREA`: a park. `OTHER_PUBLIC_FACILITY`: another public place; each value begins with `PARKING_LOT_TYPE_`. 停车场类型：商圈、写字楼、交通枢纽、住宅区、园区、其他公共设施 */
        parking_lot_type: Type.Optional(OneOf('PARKING_LOT_TYPE_UNKNOWN', 'PARKING_LOT_TYPE_BUSINESS_DISTRICT', 'PARKING_LOT_TYPE_OFFICE_BUILDING', 'PARKING_LOT_TYPE_TRANSPORTATION_HUB', 'PARKING_LOT_TYPE_RESIDENTIAL_AREA', 'PARKING_LOT_TYPE_PARK_AREA', 'PARKING_LOT_TYPE_OTHER_PUBLIC_FACILITY')),
        /** The telephone number of the customer service. 客服联系电话 */
        phone_number: Type.Optional(Type.String()),
        /** The address of a picture of the sign that shows the fees. 收费告示牌 URL */
        parking_sign_url: Type.Optional(Type.String()),
        /** The texts about discounts of the car park, at most 6. 停车场优惠文案，最多 6 条 */
        notification_text_list: Type.Optional(Type.Array(Type.String())),
        /** The appid of the Mini Program where the fee is paid. 商家支付小程序 AppID */
        payment_mini_prog_appid: Type.Optional(Type.String()),
        /** The page of the Mini Program where the fee is paid. 商家支付小程序路径 */
        payment_path: Type.Optional(Type.String()),
        /** The appid of the Mini Program that shows the parking orders. 商家停车订单小程序 AppID */
        parking_order_mini_prog_appid: Type.Optional(Type.String()),
        /** The page of the Mini Program that shows the parking orders. 商家停车订单小程序路径 */
        parking_order_path: Type.Optional(Type.String()),
        /** The way in which the car park charges. 收费规则 */
        charging_rule: Type.Optional(Type.Object({
          /** The kind of rule; the list of that kind holds the rules. `CHARGING_RULE_FIXED_INTERVAL`: by fixed intervals. `CHARGING_RULE_SEGMENT`: by segments of the duration. `CHARGING_RULE_PER_ENTRY`: by the entry. 收费规则类型。CHARGING_RULE_FIXED_INTERVAL：固定间隔；CHARGING_RULE_SEGMENT：分段；CHARGING_RULE_PER_ENTRY：按次 */
          rule_type: Type.Optional(OneOf('CHARGING_RULE_UNKNOWN', 'CHARGING_RULE_FIXED_INTERVAL', 'CHARGING_RULE_SEGMENT', 'CHARGING_RULE_PER_ENTRY')),
          /** The way in which the fee is limited. `FEE_LIMIT_AGGREGATE`: what adds up is limited. `FEE_LIMIT_SINGLE`: each single fee is limited. 收费金额限制类型。FEE_LIMIT_AGGREGATE：累计；FEE_LIMIT_SINGLE：单次 */
          fee_limit_type: Type.Optional(OneOf('FEE_LIMIT_UNKNOWN', 'FEE_LIMIT_AGGREGATE', 'FEE_LIMIT_SINGLE')),
          /** The definition of a day. `DAILY_LIMIT_ROLLING_24H`: 24 rolling hours. `DAILY_LIMIT_CALENDAR_DAY`: a day of the calendar. 计费周期类型。DAILY_LIMIT_ROLLING_24H：滚动 24 小时；DAILY_LIMIT_CALENDAR_DAY：自然日 */
          daily_limit_type: Type.Optional(OneOf('DAILY_LIMIT_UNKNOWN', 'DAILY_LIMIT_ROLLING_24H', 'DAILY_LIMIT_CALENDAR_DAY')),
          /** The way in which less than an hour is rounded. `TIME_ROUND_DOWN`: down. `TIME_ROUND_UP`: up. 不满一小时的取整方式。TIME_ROUND_DOWN：向下；TIME_ROUND_UP：向上 */
          time_rounding_type: Type.Optional(OneOf('TIME_ROUND_UNKNOWN', 'TIME_ROUND_DOWN', 'TIME_ROUND_UP')),
          /** The time for which a car parks free of charge after it enters. 入场免费时间 */
          free_entry_duration: Type.Optional(Type.Integer()),
          /** The time for which a car has to leave free of charge. 出场免费时间 */
          free_exit_duration: Type.Optional(Type.Integer()),
          /** The rules by fixed intervals. 固定间隔收费规则 */
          fixed_interval_rule: Type.Optional(Type.Array(Type.Object({
            /** The days that the rule is for. `DAY_TYPE_WEEKDAY`: working days. `DAY_TYPE_HOLIDAY`: holidays. `DAY_TYPE_ALL_DAY`: all days. 日期类型。DAY_TYPE_WEEKDAY：工作日；DAY_TYPE_HOLIDAY：节假日；DAY_TYPE_ALL_DAY：全部日期 */
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** The time when the rule begins on such a day, as `HH:mm`. 时段开始时间，格式 HH:mm */
            start_time: Type.Optional(Type.String()),
            /** The time when the rule ends on such a day, as `HH:mm`. 时段结束时间，格式 HH:mm */
            end_time: Type.Optional(Type.String()),
            /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车牌类型。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            /** The length of the first charged period. 首段收费时长 */
            first_duration: Type.Optional(Type.Integer()),
            /** The price of the first charged period, in fen. 首段收费金额，单位为分 */
            first_amount: Type.Optional(Type.Integer()),
            /** The length of each further interval. 间隔收费时长 */
            interval_duration: Type.Optional(Type.Integer()),
            /** The price of each interval, in fen. 间隔收费金额，单位为分 */
            interval_amount: Type.Optional(Type.Integer()),
            /** The most that the intervals cost, in fen. 间隔时段收费封顶，单位为分 */
            interval_max_amount: Type.Optional(Type.Integer()),
            /** The most that a day costs, in fen. 单日最大收费金额，单位为分 */
            max_fee_per_day: Type.Optional(Type.Integer()),
            /** The number of times that the free period is granted; each value begins with `FREE_PERIOD_CHARGING_`. `ONCE_PER_ENTRY`: once for an entry. `ONCE_PER_24_HOURS`: once in 24 hours. `ONCE_PER_CALENDAR_DAY`: once in a day of the calendar. `CUMULATIVE_QUOTA_CALCULATION`: until a quota is used up. 免费时段收取模式：每次入场一次、每 24 小时一次、每自然日一次、累计额度 */
            free_period_charging_mode: Type.Optional(OneOf('FREE_PERIOD_CHARGING_UNKNOWN', 'FREE_PERIOD_CHARGING_ONCE_PER_ENTRY', 'FREE_PERIOD_CHARGING_ONCE_PER_24_HOURS', 'FREE_PERIOD_CHARGING_ONCE_PER_CALENDAR_DAY', 'FREE_PERIOD_CHARGING_CUMULATIVE_QUOTA_CALCULATION')),
            /** The time when the free period and the charged period start. `FREE_PERIOD_CAL_CONCURRENT_START`: at the same time. `FREE_PERIOD_CAL_SEQUENTIAL_START`: one after the other. 免费时段计算方式。FREE_PERIOD_CAL_CONCURRENT_START：同时开始；FREE_PERIOD_CAL_SEQUENTIAL_START：依次开始 */
            free_period_calculation_mode: Type.Optional(OneOf('FREE_PERIOD_CAL_UNKNOWN', 'FREE_PERIOD_CAL_CONCURRENT_START', 'FREE_PERIOD_CAL_SEQUENTIAL_START')),
            /** Whether vehicles of new energy park free of charge. 新能源车是否免停 */
            is_green_vehicle_free_parking: Type.Optional(Type.Boolean()),
            /** The time when the price of the first period holds. `FIRST_DURATION_MODE_ONLY_FIRST_DURATION`: only the first time. `FIRST_DURATION_MODE_EVERY_FIRST_DURATION`: every time. 首段收费模式。FIRST_DURATION_MODE_ONLY_FIRST_DURATION：仅首个首段；FIRST_DURATION_MODE_EVERY_FIRST_DURATION：每个首段 */
            first_duration_mode: Type.Optional(OneOf('FIRST_DURATION_MODE_UNKNOWN', 'FIRST_DURATION_MODE_ONLY_FIRST_DURATION', 'FIRST_DURATION_MODE_EVERY_FIRST_DURATION'))
          }))),
          /** The rules by segments of the duration. 分段收费规则 */
          duration_segment_rule: Type.Optional(Type.Array(Type.Object({
            /** The days that the rule is for. `DAY_TYPE_WEEKDAY`: working days. `DAY_TYPE_HOLIDAY`: holidays. `DAY_TYPE_ALL_DAY`: all days. 日期类型。DAY_TYPE_WEEKDAY：工作日；DAY_TYPE_HOLIDAY：节假日；DAY_TYPE_ALL_DAY：全部日期 */
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** The time when the rule begins on such a day, as `HH:mm`. 时段开始时间，格式 HH:mm */
            start_time: Type.Optional(Type.String()),
            /** The time when the rule ends on such a day, as `HH:mm`. 时段结束时间，格式 HH:mm */
            end_time: Type.Optional(Type.String()),
            /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车牌类型。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            /** The way in which the segment charges. `INTERVAL`: by the interval. `ONE_TIME`: once. 收费模式。INTERVAL：按间隔；ONE_TIME：一次性 */
            charge_mode: Type.Optional(OneOf('UNKNOWN', 'INTERVAL', 'ONE_TIME')),
            /** The duration of the stay from which the segment holds. 停车时长起始 */
            duration_from: Type.Optional(Type.Integer()),
            /** The duration of the stay until which the segment holds. 停车时长结束 */
            duration_to: Type.Optional(Type.Integer()),
            /** The price of the segment, charged once, in fen. 固定收费金额，单位为分 */
            fixed_amount: Type.Optional(Type.Integer()),
            /** The length of each interval. 间隔时段 */
            interval_min: Type.Optional(Type.Integer()),
            /** The price of each interval, in fen. 间隔收费金额，单位为分 */
            interval_amount: Type.Optional(Type.Integer()),
            /** The most that the intervals cost, in fen. 间隔时段收费封顶，单位为分 */
            interval_max_amount: Type.Optional(Type.Integer()),
            /** The most that a day costs, in fen. 单日最大收费金额，单位为分 */
            max_fee_per_day: Type.Optional(Type.Integer())
          }))),
          /** The rules by the entry. 按次收费规则 */
          pre_entry_rule: Type.Optional(Type.Array(Type.Object({
            /** The days that the rule is for. `DAY_TYPE_WEEKDAY`: working days. `DAY_TYPE_HOLIDAY`: holidays. `DAY_TYPE_ALL_DAY`: all days. 日期类型。DAY_TYPE_WEEKDAY：工作日；DAY_TYPE_HOLIDAY：节假日；DAY_TYPE_ALL_DAY：全部日期 */
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** The time when the rule begins on such a day, as `HH:mm`. 时段开始时间，格式 HH:mm */
            start_time: Type.Optional(Type.String()),
            /** The time when the rule ends on such a day, as `HH:mm`. 时段结束时间，格式 HH:mm */
            end_time: Type.Optional(Type.String()),
            /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车牌类型。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            /** The price of an entry, in fen. 收费金额，单位为分 */
            amount: Type.Optional(Type.Integer()),
            /** The most that a day costs, in fen. 单日最大收费金额，单位为分 */
            max_fee_per_day: Type.Optional(Type.Integer())
          }))),
          /** The days that count as holidays. `HOLIDAY_MODE_LEGAL_MODY`: by law. `HOLIDAY_MODE_CALENDAR_MODY`: by the calendar. `HOLIDAY_MODE_FINANCIAL_MODY`: by the financial calendar. 节假日模式。HOLIDAY_MODE_LEGAL_MODY：法定；HOLIDAY_MODE_CALENDAR_MODY：日历；HOLIDAY_MODE_FINANCIAL_MODY：金融 */
          holiday_mode: Type.Optional(OneOf('HOLIDAY_MODE_UNKNOWN', 'HOLIDAY_MODE_LEGAL_MODY', 'HOLIDAY_MODE_CALENDAR_MODY', 'HOLIDAY_MODE_FINANCIAL_MODY')),
          /** The way in which the cumulative limit is determined. `AGGREGATE_LIMIT_MODE_NORMAL`: as usual. `AGGREGATE_LIMIT_MODE_MIN`: the smallest. 累计限额模式。AGGREGATE_LIMIT_MODE_NORMAL：普通；AGGREGATE_LIMIT_MODE_MIN：取最小 */
          aggregate_limit_mode: Type.Optional(OneOf('AGGREGATE_LIMIT_MODE_UNKNOWN', 'AGGREGATE_LIMIT_MODE_NORMAL', 'AGGREGATE_LIMIT_MODE_MIN')),
          /** From when the first fee counts. `FIRST_CHARGE_TIME_MODE_ENTER`: from the entry. `FIRST_CHARGE_TIME_MODE_AFTER_FREE`: from the end of the free period. 首次计费时间模式。FIRST_CHARGE_TIME_MODE_ENTER：入场起；FIRST_CHARGE_TIME_MODE_AFTER_FREE：免费时段后起 */
          first_charge_time_mode: Type.Optional(OneOf('FIRST_CHARGE_TIME_MODE_UNKNOWN', 'FIRST_CHARGE_TIME_MODE_ENTER', 'FIRST_CHARGE_TIME_MODE_AFTER_FREE'))
        }))
      })),
      /** The remark of the review. 审核意见 */
      audit_comment: Type.Optional(Type.Object({
        /** The remarks on single fields. 各字段的审核意见 */
        fields: Type.Optional(Type.Array(Type.Object({
          /** The field. 字段 */
          field: Type.Optional(Type.String()),
          /** The remark of the review on the field. 审核意见 */
          comment: Type.Optional(Type.String())
        }))),
        /** The change to make. 修改建议 */
        recommendation: Type.Optional(Type.String())
      }))
    }))),
    /** The id of the car park at WeChat Pay, which is given when the application is approved. 微信停车场 ID，进件审核通过后分配 */
    wx_parking_lot_id: Type.Optional(Type.String())
  })
})

/**
 * 同步车辆入场通知
 *
 * Tell that a vehicle entered a car park: `POST /v3/parking/reminders/entry`
 */
export const syncReminderEntry = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/entry',
  title: '同步车辆入场通知',
  body: Type.Object({
    /** The merchant's own number of the stay, unique for the merchant and the same in every call about the stay. 商户停车单号，同一商户号下唯一 */
    out_serial_number: Type.String({ maxLength: 64 }),
    /** The id of the car park at WeChat Pay, the same in every call about the stay. 微信停车场 ID，与入场时一致 */
    parking_id: Type.String({ maxLength: 64 }),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String({ maxLength: 16 }),
    /** The time when the vehicle entered, as a timestamp in seconds. 车辆入场时间，秒级时间戳 */
    enter_timestamp: Type.Integer(),
    /** The colour of the number plate; `PLATE_COLOR_AGRICULTURAL_YELLOW` is the yellow of farm vehicles. 车牌颜色：蓝、黄、黑、白、绿、黄绿、农黄、其他 */
    plate_color: OneOf('PLATE_COLOR_UNKNOWN', 'PLATE_COLOR_BLUE', 'PLATE_COLOR_YELLOW', 'PLATE_COLOR_BLACK', 'PLATE_COLOR_WHITE', 'PLATE_COLOR_GREEN', 'PLATE_COLOR_YELLOW_GREEN', 'PLATE_COLOR_AGRICULTURAL_YELLOW', 'PLATE_COLOR_OTHER'),
    /** The way in which the vehicle pays. `PLATE_TYPE_TEMPORARY`: it pays for each stay. `PLATE_TYPE_MONTHLY`: it has a monthly card. `PLATE_TYPE_FREE`: it parks free of charge. `PLATE_TYPE_PREPAID`: it pays from a balance. `PLATE_TYPE_OTHERS`: other. 车辆性质。PLATE_TYPE_TEMPORARY：临停；PLATE_TYPE_MONTHLY：月卡；PLATE_TYPE_FREE：免费车辆；PLATE_TYPE_PREPAID：储值车；PLATE_TYPE_OTHERS：其他 */
    car_type: OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS'),
    /** The size of the vehicle. `VEHICLE_TYPE_SMALL`: small. `VEHICLE_TYPE_LARGE`: large. `VEHICLE_TYPE_EXTRA_LARGE`: very large. `VEHICLE_TYPE_ALL_TYPE`: every size. 车辆类型。VEHICLE_TYPE_SMALL：小车；VEHICLE_TYPE_LARGE：大车；VEHICLE_TYPE_EXTRA_LARGE：超大车；VEHICLE_TYPE_ALL_TYPE：全车型 */
    vehicle_type: OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE'),
    /** The number of the entrance: letters and digits. 停车场入口编号，由大小写字母和数字组成 */
    entrance_number: Type.Optional(Type.String({ maxLength: 128 })),
    /** The name of the entrance. 停车场入口名称 */
    entrance_name: Type.Optional(Type.String({ maxLength: 64 })),
    /** The ids of the templates of discounts, at most 3. 优惠模板 ID，最多 3 个 */
    discount_template_id: Type.Optional(Type.Array(Type.Integer(), { maxItems: 3 }))
  }),
  answer: Type.Object({
    /** The number of the stay at WeChat Pay. 微信停车单号 */
    serial_number: Type.Optional(Type.String())
  })
})

/**
 * 同步车辆离场通知
 *
 * Tell that a vehicle left a car park: `POST /v3/parking/reminders/exit`
 */
export const syncReminderExit = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/exit',
  title: '同步车辆离场通知',
  body: Type.Object({
    /** The merchant's own number of the stay, unique for the merchant and the same in every call about the stay. 商户停车单号，同一商户号下唯一 */
    out_serial_number: Type.String({ maxLength: 64 }),
    /** The time when the vehicle left, as a timestamp in seconds. 车辆出场时间，秒级时间戳 */
    exit_timestamp: Type.Integer(),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String({ maxLength: 16 }),
    /** The colour of the number plate; `PLATE_COLOR_AGRICULTURAL_YELLOW` is the yellow of farm vehicles. 车牌颜色：蓝、黄、黑、白、绿、黄绿、农黄、其他 */
    plate_color: OneOf('PLATE_COLOR_UNKNOWN', 'PLATE_COLOR_BLUE', 'PLATE_COLOR_YELLOW', 'PLATE_COLOR_BLACK', 'PLATE_COLOR_WHITE', 'PLATE_COLOR_GREEN', 'PLATE_COLOR_YELLOW_GREEN', 'PLATE_COLOR_AGRICULTURAL_YELLOW', 'PLATE_COLOR_OTHER'),
    /** The id of the car park at WeChat Pay, the same in every call about the stay. 微信停车场 ID，与入场时一致 */
    parking_id: Type.String({ maxLength: 64 }),
    /** Whether the fee is paid; give it where this call reports the payment too. `PAY_STATUS_UNPAID`: it is not. `PAY_STATUS_PAID`: it is. 支付状态，通过本接口同步支付结果时必填。PAY_STATUS_UNPAID：未支付；PAY_STATUS_PAID：已支付 */
    pay_state: Type.Optional(OneOf('PAY_STATUS_UNKNOWN', 'PAY_STATUS_UNPAID', 'PAY_STATUS_PAID')),
    /** The way in which the fee was paid; the platform takes only `PAY_TYPE_WXPAY`: with WeChat Pay. 支付类型，仅支持 PAY_TYPE_WXPAY：微信支付 */
    pay_type: Type.Optional(OneOf('PAY_TYPE_UNKNOWN', 'PAY_TYPE_WXPAY', 'PAY_TYPE_OTHERS')),
    /** The merchant's own order number; give this, `wx_trade_no` or both. 商户支付订单号，与 wx_trade_no 至少填一个 */
    out_trade_no: Type.Optional(Type.String({ maxLength: 64 })),
    /** The fee in all, in fen. 总费用，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** The paid part of it, in fen. 已支付费用，单位为分 */
    paid_amount: Type.Optional(Type.Integer()),
    /** The openid of the user who paid. 付款用户的 OpenID */
    openid: Type.Optional(Type.String({ maxLength: 128 })),
    /** The scene of the payment. `PAY_CHANNEL_WECHAT_PAY_NOTIF`: at a message of WeChat Pay. `PAY_CHANNEL_SCAN_QRCODE`: by a scanned QR code. `PAY_CHANNEL_OFFICIAL_ACCOUNT`: in an official account. `PAY_CHANNEL_MCH_MINI_PROG`: in the Mini Program of the merchant. `PAY_CHANNEL_OTHERS`: elsewhere. 支付渠道。PAY_CHANNEL_WECHAT_PAY_NOTIF：微信支付通知消息；PAY_CHANNEL_SCAN_QRCODE：扫码；PAY_CHANNEL_OFFICIAL_ACCOUNT：公众号；PAY_CHANNEL_MCH_MINI_PROG：商户小程序；PAY_CHANNEL_OTHERS：其他 */
    pay_channel: Type.Optional(OneOf('PAY_CHANNEL_UNKNOWN', 'PAY_CHANNEL_WECHAT_PAY_NOTIF', 'PAY_CHANNEL_SCAN_QRCODE', 'PAY_CHANNEL_OFFICIAL_ACCOUNT', 'PAY_CHANNEL_MCH_MINI_PROG', 'PAY_CHANNEL_OTHERS')),
    /** The time when it was paid, as a timestamp in seconds. 支付时间，秒级时间戳 */
    pay_time: Type.Optional(Type.Integer()),
    /** The token that proves a payment at a message of WeChat Pay. 消息支付防伪凭证 */
    token: Type.Optional(Type.String({ maxLength: 256 })),
    /** The order number of WeChat Pay; give this, `out_trade_no` or both. 微信支付订单号，与 out_trade_no 至少填一个 */
    wx_trade_no: Type.Optional(Type.String({ maxLength: 64 }))
  })
})

/**
 * 同步非临停扩展支付
 *
 * Tell of a payment that is not for a single stay, such as a monthly card: `POST /v3/parking/reminders/ext-payment`
 */
export const syncReminderExtPayment = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/ext-payment',
  title: '同步非临停扩展支付',
  body: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String({ maxLength: 64 }),
    /** The fees, one by one; at least 1. 费用明细列表，至少一条 */
    fee_items: Type.Array(Type.Object({
      /** The kind of fee. `EXT_PARKING_PAYMENT_FEE_TYPE_MONTHLY`: a monthly card. `EXT_PARKING_PAYMENT_FEE_TYPE_QUARTERLY`: a card for 3 months. `EXT_PARKING_PAYMENT_FEE_TYPE_MEMBER`: a membership. 费用类型。EXT_PARKING_PAYMENT_FEE_TYPE_MONTHLY：月卡；EXT_PARKING_PAYMENT_FEE_TYPE_QUARTERLY：季卡；EXT_PARKING_PAYMENT_FEE_TYPE_MEMBER：会员 */
      fee_type: OneOf('EXT_PARKING_PAYMENT_FEE_TYPE_UNKNOWN', 'EXT_PARKING_PAYMENT_FEE_TYPE_MONTHLY', 'EXT_PARKING_PAYMENT_FEE_TYPE_QUARTERLY', 'EXT_PARKING_PAYMENT_FEE_TYPE_MEMBER'),
      /** The amount of this kind of fee, in fen. 该费用类型的金额，单位为分 */
      amount: Type.Integer()
    }), { minItems: 1 }),
    /** The time when it was paid, as a timestamp in seconds. 支付时间，秒级时间戳 */
    pay_time: Type.Integer(),
    /** The id of the car park at WeChat Pay, which is given when the application is approved. 微信停车场 ID，进件审核通过后分配 */
    wx_parking_lot_id: Type.Optional(Type.String({ maxLength: 64 })),
    /** The order number of WeChat Pay. 微信支付订单号 */
    wx_trade_no: Type.Optional(Type.String({ maxLength: 64 }))
  })
})

/**
 * 查询停车费用
 *
 * Get the fee of a stay until now: `POST /v3/parking/reminders/parking-fee`
 */
export const queryParkingFee = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/parking-fee',
  title: '查询停车费用',
  body: Type.Object({
    /** The merchant's own number of the stay, unique for the merchant and the same in every call about the stay. 商户停车单号，同一商户号下唯一 */
    out_serial_number: Type.String({ maxLength: 64 }),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.Optional(Type.String({ maxLength: 16 })),
    /** The merchant's own id of the car park. 商户停车场 ID */
    out_parking_id: Type.Optional(Type.String({ maxLength: 64 }))
  }),
  answer: Type.Object({
    /** The fee until now, in fen. 当前总费用，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** The parking time of the vehicle. 已停时长 */
    parking_timestamp: Type.Optional(Type.Integer()),
    /** The state of the stay. `PARKING_STATE_ENTERED`: the vehicle entered. `PARKING_STATE_EXIT_GATE`: it is at the exit. `PARKING_STATE_EXITED`: it left. `PARKING_STATE_UNEXPECTED_CLOSE`: the stay was closed by an exception. 停车状态。PARKING_STATE_ENTERED：已入场；PARKING_STATE_EXIT_GATE：在出口；PARKING_STATE_EXITED：已出场；PARKING_STATE_UNEXPECTED_CLOSE：异常关闭 */
    parking_state: Type.Optional(OneOf('PARKING_STATE_UNKNOWN', 'PARKING_STATE_ENTERED', 'PARKING_STATE_EXIT_GATE', 'PARKING_STATE_EXITED', 'PARKING_STATE_UNEXPECTED_CLOSE')),
    /** Whether the fee is paid. `PAY_STATUS_UNPAID`: it is not. `PAY_STATUS_PAID`: it is. 支付状态。PAY_STATUS_UNPAID：未支付；PAY_STATUS_PAID：已支付 */
    pay_state: Type.Optional(OneOf('PAY_STATUS_UNKNOWN', 'PAY_STATUS_UNPAID', 'PAY_STATUS_PAID')),
    /** The time in which the vehicle can leave free of charge. 免费待出场时间 */
    allowed_exit_timestamp: Type.Optional(Type.Integer()),
    /** The fee after it next rises, in fen. 下一次跳价价格，单位为分 */
    next_raise_price: Type.Optional(Type.Integer()),
    /** The time when the fee next rises. 下一次跳价时间 */
    next_raise_timestamp: Type.Optional(Type.Integer()),
    /** The amount to be paid, in fen. 应付金额，单位为分 */
    payable_amount: Type.Optional(Type.Integer()),
    /** The paid part of it, in fen. 已支付费用，单位为分 */
    paid_amount: Type.Optional(Type.Integer())
  })
})

/**
 * 查询停车场信息
 *
 * Get a car park: `GET /v3/parking/reminders/parking-lot`
 */
export const getParkingLot = payOperation({
  method: 'GET',
  path: '/v3/parking/reminders/parking-lot',
  title: '查询停车场信息',
  query: Type.Object({
    /** The merchant's own id of the car park. 商户停车场 ID */
    out_parking_lot_id: Type.Optional(Type.String({ maxLength: 64 })),
    /** The id of the car park at WeChat Pay, which is given when the application is approved. 微信停车场 ID，进件审核通过后分配 */
    wx_parking_lot_id: Type.Optional(Type.String({ maxLength: 64 }))
  }),
  answer: Type.Object({
    /** The id of the car park at WeChat Pay, which is given when the application is approved. 微信停车场 ID，进件审核通过后分配 */
    wx_parking_lot_id: Type.Optional(Type.String()),
    /** The merchant's own id of the car park. 商户停车场 ID */
    out_parking_lot_id: Type.Optional(Type.String()),
    /** The name of the car park. 停车场名称 */
    parking_lot_name: Type.Optional(Type.String()),
    /** The address of the car park. 停车场地址 */
    parking_lot_address: Type.Optional(Type.String()),
    /** The appid of the Mini Program where the fee is paid. 商家支付小程序 AppID */
    payment_mini_prog_appid: Type.Optional(Type.String()),
    /** The page of the Mini Program where the fee is paid. 商家支付小程序路径 */
    payment_mini_prog_path: Type.Optional(Type.String()),
    /** The appid of the Mini Program that shows the parking orders. 商家停车订单小程序 AppID */
    parking_order_mini_prog_appid: Type.Optional(Type.String()),
    /** The page of the Mini Program that shows the parking orders. 商家停车订单小程序路径 */
    parking_order_mini_prog_path: Type.Optional(Type.String()),
    /** Whether the car park takes part. `ENABLED_STATE_NOT_ENABLED`: not yet. `ENABLED_STATE_ENABLED`: it does. `ENABLED_STATE_OFFLINE`: it was taken off. 启用状态。ENABLED_STATE_NOT_ENABLED：未启用；ENABLED_STATE_ENABLED：已启用；ENABLED_STATE_OFFLINE：已下线 */
    enabled_state: Type.Optional(OneOf('ENABLED_STATE_UNKNOWN', 'ENABLED_STATE_NOT_ENABLED', 'ENABLED_STATE_ENABLED', 'ENABLED_STATE_OFFLINE')),
    /** The reason why it is in this state. 处于该状态的原因 */
    reason: Type.Optional(Type.String())
  })
})

/**
 * 同步支付结果通知
 *
 * Tell that the fee of a stay was paid: `POST /v3/parking/reminders/payment`
 */
export const syncReminderPayment = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/payment',
  title: '同步支付结果通知',
  body: Type.Object({
    /** The merchant's own number of the stay, unique for the merchant and the same in every call about the stay. 商户停车单号，同一商户号下唯一 */
    out_serial_number: Type.String({ maxLength: 64 }),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String({ maxLength: 16 }),
    /** The id of the car park at WeChat Pay, the same in every call about the stay. 微信停车场 ID，与入场时一致 */
    parking_id: Type.String({ maxLength: 64 }),
    /** Whether the vehicle is still parked. `PARKING_STATUS_PARKING`: it is. `PARKING_STATUS_NOT_PARKING`: it is not. 停车状态。PARKING_STATUS_PARKING：停车中；PARKING_STATUS_NOT_PARKING：非停车中 */
    parking_state: OneOf('PARKING_STATUS_UNKNOWN', 'PARKING_STATUS_PARKING', 'PARKING_STATUS_NOT_PARKING'),
    /** The way in which the fee was paid; the platform takes only `PAY_TYPE_WXPAY`: with WeChat Pay. 支付类型，仅支持 PAY_TYPE_WXPAY：微信支付 */
    pay_type: OneOf('PAY_TYPE_UNKNOWN', 'PAY_TYPE_WXPAY', 'PAY_TYPE_OTHERS'),
    /** The openid of the user who paid. 付款用户的 OpenID */
    openid: Type.Optional(Type.String({ maxLength: 128 })),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String({ maxLength: 32 })),
    /** The fee in all, in fen. 总费用，单位为分 */
    total_amount: Type.Integer(),
    /** The paid part of it, in fen. 已支付费用，单位为分 */
    paid_amount: Type.Integer(),
    /** The merchant's own order number; give this, `wx_trade_no` or both. 商户支付订单号，与 wx_trade_no 至少填一个 */
    out_trade_no: Type.Optional(Type.String({ maxLength: 64 })),
    /** The scene of the payment. `PAY_CHANNEL_WECHAT_PAY_NOTIF`: at a message of WeChat Pay. `PAY_CHANNEL_SCAN_QRCODE`: by a scanned QR code. `PAY_CHANNEL_OFFICIAL_ACCOUNT`: in an official account. `PAY_CHANNEL_MCH_MINI_PROG`: in the Mini Program of the merchant. `PAY_CHANNEL_OTHERS`: elsewhere. 支付渠道。PAY_CHANNEL_WECHAT_PAY_NOTIF：微信支付通知消息；PAY_CHANNEL_SCAN_QRCODE：扫码；PAY_CHANNEL_OFFICIAL_ACCOUNT：公众号；PAY_CHANNEL_MCH_MINI_PROG：商户小程序；PAY_CHANNEL_OTHERS：其他 */
    pay_channel: Type.Optional(OneOf('PAY_CHANNEL_UNKNOWN', 'PAY_CHANNEL_WECHAT_PAY_NOTIF', 'PAY_CHANNEL_SCAN_QRCODE', 'PAY_CHANNEL_OFFICIAL_ACCOUNT', 'PAY_CHANNEL_MCH_MINI_PROG', 'PAY_CHANNEL_OTHERS')),
    /** The time when it was paid, as a timestamp in seconds. 支付时间，秒级时间戳 */
    pay_time: Type.Optional(Type.Integer()),
    /** The token that proves a payment at a message of WeChat Pay. 消息支付防伪凭证 */
    token: Type.Optional(Type.String({ maxLength: 256 })),
    /** The order number of WeChat Pay; give this, `out_trade_no` or both. 微信支付订单号，与 out_trade_no 至少填一个 */
    wx_trade_no: Type.Optional(Type.String({ maxLength: 64 }))
  })
})

/**
 * 通过商户ETC绑定号查询签约状态
 *
 * Get an ETC contract by its number: `GET /v3/vehicle/etc/contracts/{contract_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715667
 */
export const getEtcContract = payOperation({
  method: 'GET',
  path: '/v3/vehicle/etc/contracts/{contract_id}',
  title: '通过商户ETC绑定号查询签约状态',
  params: Type.Object({
    /** The number of the ETC contract at WeChat Pay. 微信侧 ETC 绑定号 */
    contract_id: Type.String()
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    sp_openid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The number of the ETC contract at WeChat Pay. 微信侧 ETC 绑定号 */
    contract_id: Type.String(),
    /** The state of the contract. 绑定状态 */
    bind_state: Type.String(),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String(),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  })
})

/**
 * 预开通用户ETC指定卡扣费
 *
 * Prepare an ETC contract that charges a given bank card: `POST /v3/vehicle/etc/preopen`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715215
 */
export const preopenEtc = payOperation({
  method: 'POST',
  path: '/v3/vehicle/etc/preopen',
  title: '预开通用户ETC指定卡扣费',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The id of the template. 模板 ID */
    plan_id: Type.String(),
    /** The number of the ETC device. ETC 设备号 */
    etc_device_id: Type.Optional(Type.String()),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String(),
    /** The identity of the user. 用户实名信息 */
    identify: Type.Object({
      /** The name of the user; it goes encrypted. 用户姓名（加密） */
      encrypted_real_name: Type.String(),
      /** The number of the document; it goes encrypted. 证件号码（加密） */
      encrypted_credential_id: Type.String(),
      /** The kind of document. 证件类型 */
      credential_type: Type.String()
    }),
    /** The number of the bank card; it goes encrypted. 银行卡号（加密） */
    bank_card_no: Type.Optional(Type.String()),
    /** The time when it starts. 开始时间 */
    start_time: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the prepared contract. 预开通 ID */
    preopen_id: Type.String()
  }),
  encrypted: ['bank_card_no', 'identify.encrypted_credential_id', 'identify.encrypted_real_name']
})

/**
 * 高速场景商户扣款
 *
 * Charge for a passage on a motorway: `POST /v3/vehicle/etc/transactions/highway`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715331
 */
export const createHighwayTransaction = payOperation({
  method: 'POST',
  path: '/v3/vehicle/etc/transactions/highway',
  title: '高速场景商户扣款',
  body: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The number of the ETC contract at WeChat Pay. 微信侧 ETC 绑定号 */
    contract_id: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The passage on the motorway. 高速场景信息 */
    highway_info: Type.Object({
      /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
      plate_number: Type.String(),
      /** The time when the passage began. 开始时间 */
      start_time: Type.String(),
      /** The time when the passage ended, in RFC 3339. 结束时间，RFC 3339 格式 */
      end_time: Type.String(),
      /** The kind of lane. `ETC`: electronic toll. `MTC`: toll by hand. 通道类型。ETC：电子收费；MTC：人工收费 */
      channel_type: Type.String(),
      /** The kind of vehicle. 车辆类型 */
      car_type: Type.Optional(Type.String()),
      /** The name of the entrance. 入口站名称 */
      entrance: Type.String(),
      /** The name of the exit. 出口站名称 */
      exit: Type.Optional(Type.String()),
      /** The number of persons that the vehicle may carry. 核载人数 */
      carrying_capacity: Type.Optional(Type.Integer()),
      /** The range of the persons that the vehicle may carry. 核载区间 */
      carrying_range: Type.Optional(Type.String())
    }),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Optional(Type.Integer()),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The device. 设备信息 */
    device_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The way in which it was paid. 交易类型 */
    trade_type: Type.String(),
    /** The bank that paid. 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The state of the order. 交易状态 */
    trade_state: Type.String(),
    /** The state of the order in words. 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** The payer. 支付者 */
    payer: Type.Optional(Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** The user's openid for the appid. 用户标识 */
      openid: Type.String()
    })),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** The discounts in all, in fen. 优惠金额，单位为分 */
      discount_total: Type.Optional(Type.Integer())
    }),
    /** The device. 设备信息 */
    device_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.Optional(Type.String())
    })),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon or discount. 券或立减优惠 ID */
      promotion_id: Type.String(),
      /** The name of the discount. 优惠名称 */
      name: Type.Optional(Type.String()),
      /** The scope of the discount. 优惠范围 */
      scope: Type.Optional(Type.String()),
      /** The kind of discount. 优惠类型 */
      type: Type.Optional(Type.String()),
      /** The id of the campaign. 活动 ID */
      activity_id: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
      wxpay_contribute: Type.Optional(Type.Integer()),
      /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
      merchant_contribute: Type.Optional(Type.Integer()),
      /** The share of others in the discount, in fen. 其他出资，单位为分 */
      other_contribute: Type.Optional(Type.Integer())
    })))
  })
})

/**
 * 查询订单
 *
 * Query an ETC order by the number of WeChat Pay: `GET /v3/vehicle/etc/transactions/id/{transaction_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715719
 */
export const queryEtcOrderById = payOperation({
  method: 'GET',
  path: '/v3/vehicle/etc/transactions/id/{transaction_id}',
  title: '查询订单',
  params: Type.Object({
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The way in which it was paid. 交易类型 */
    trade_type: Type.String(),
    /** The bank that paid. 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The state of the order. 交易状态 */
    trade_state: Type.String(),
    /** The state of the order in words. 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** The payer. 支付者 */
    payer: Type.Optional(Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** The user's openid for the appid. 用户标识 */
      openid: Type.String()
    })),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** The discounts in all, in fen. 优惠金额，单位为分 */
      discount_total: Type.Optional(Type.Integer())
    }),
    /** The device. 设备信息 */
    device_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.Optional(Type.String())
    })),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon or discount. 券或立减优惠 ID */
      promotion_id: Type.String(),
      /** The name of the discount. 优惠名称 */
      name: Type.Optional(Type.String()),
      /** The scope of the discount. 优惠范围 */
      scope: Type.Optional(Type.String()),
      /** The kind of discount. 优惠类型 */
      type: Type.Optional(Type.String()),
      /** The id of the campaign. 活动 ID */
      activity_id: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
      wxpay_contribute: Type.Optional(Type.Integer()),
      /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
      merchant_contribute: Type.Optional(Type.Integer()),
      /** The share of others in the discount, in fen. 其他出资，单位为分 */
      other_contribute: Type.Optional(Type.Integer())
    })))
  })
})

/**
 * 查询订单
 *
 * Query an ETC order by the merchant's own number: `GET /v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715845
 */
export const queryEtcOrder = payOperation({
  method: 'GET',
  path: '/v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}',
  title: '查询订单',
  params: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The way in which it was paid. 交易类型 */
    trade_type: Type.String(),
    /** The bank that paid. 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The state of the order. 交易状态 */
    trade_state: Type.String(),
    /** The state of the order in words. 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** The payer. 支付者 */
    payer: Type.Optional(Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** The user's openid for the appid. 用户标识 */
      openid: Type.String()
    })),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** The discounts in all, in fen. 优惠金额，单位为分 */
      discount_total: Type.Optional(Type.Integer())
    }),
    /** The device. 设备信息 */
    device_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.Optional(Type.String())
    })),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon or discount. 券或立减优惠 ID */
      promotion_id: Type.String(),
      /** The name of the discount. 优惠名称 */
      name: Type.Optional(Type.String()),
      /** The scope of the discount. 优惠范围 */
      scope: Type.Optional(Type.String()),
      /** The kind of discount. 优惠类型 */
      type: Type.Optional(Type.String()),
      /** The id of the campaign. 活动 ID */
      activity_id: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
      wxpay_contribute: Type.Optional(Type.Integer()),
      /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
      merchant_contribute: Type.Optional(Type.Integer()),
      /** The share of others in the discount, in fen. 其他出资，单位为分 */
      other_contribute: Type.Optional(Type.Integer())
    })))
  })
})

/**
 * 查询ETC签约状态
 *
 * Get the ETC contract of a user for a vehicle: `GET /v3/vehicle/etc/users/{openid}/contracts`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715623
 */
export const listUserContracts = payOperation({
  method: 'GET',
  path: '/v3/vehicle/etc/users/{openid}/contracts',
  title: '查询ETC签约状态',
  params: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The id of the template. 模板 ID */
    plan_id: Type.String(),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String()
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    sp_openid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The number of the ETC contract at WeChat Pay. 微信侧 ETC 绑定号 */
    contract_id: Type.String(),
    /** The state of the contract. 绑定状态 */
    bind_state: Type.String(),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String(),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  })
})

/**
 * 创建停车入场
 *
 * Create the stay of a vehicle that entered a car park: `POST /v3/vehicle/parking/parkings`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012533937
 */
export const createParking = payOperation({
  method: 'POST',
  path: '/v3/vehicle/parking/parkings',
  title: '创建停车入场',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商户入场 ID */
    out_parking_no: Number32,
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String(),
    /** The colour of the number plate; `LIMEGREEN` is yellow and green. 车牌颜色。BLUE：蓝色；GREEN：绿色；YELLOW：黄色；BLACK：黑色；WHITE：白色；LIMEGREEN：黄绿色 */
    plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
    /** The https address, without a query, that changes of the state of the stay are sent to. 入场状态变更的通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The time when the vehicle entered, in RFC 3339. 入场时间，RFC 3339 格式 */
    start_time: Type.String(),
    /** The name of the car park. 停车场名称 */
    parking_name: Type.String(),
    /** The time for which the car park is free of charge, in seconds. 免费时长，单位为秒 */
    free_duration: Type.Integer()
  }),
  answer: Type.Object({
    /** The id of the stay at WeChat Pay. 停车入场 ID */
    id: Type.String(),
    /** The merchant's own id of the stay, unique for the merchant. 商户入场 ID，同一商户号下唯一 */
    out_parking_no: Type.String(),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String(),
    /** The colour of the number plate; `LIMEGREEN` is yellow and green. 车牌颜色。BLUE：蓝色；GREEN：绿色；YELLOW：黄色；BLACK：黑色；WHITE：白色；LIMEGREEN：黄绿色 */
    plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
    /** The time when the vehicle entered, in RFC 3339. 入场时间，RFC 3339 格式 */
    start_time: Type.String(),
    /** The name of the car park. 停车场名称 */
    parking_name: Type.String(),
    /** The time for which the car park is free of charge, in seconds. 免费时长，单位为秒 */
    free_duration: Type.Integer(),
    /** Whether the service works for the stay. `NORMAL`: it does. `BLOCKED`: it does not. 状态。NORMAL：正常；BLOCKED：不可用 */
    state: OneOf('NORMAL', 'BLOCKED'),
    /** The reason why the service does not work. `PAUSE`: it is paused. `OVERDUE`: the user has a debt. `OUT_SERVICE`: it is not opened. `EVALUATION_FAILED`: the evaluation failed. 不可用原因。PAUSE：已暂停服务；OVERDUE：有欠费；OUT_SERVICE：未开通服务；EVALUATION_FAILED：评估未通过 */
    block_reason: Type.Optional(OneOf('PAUSE', 'OVERDUE', 'OUT_SERVICE', 'EVALUATION_FAILED'))
  })
})

/**
 * 查询车牌服务开通信息
 *
 * Get whether a user opened the parking service for a number plate: `GET /v3/vehicle/parking/services/find`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534043
 */
export const queryPlateService = payOperation({
  method: 'GET',
  path: '/v3/vehicle/parking/services/find',
  title: '查询车牌服务开通信息',
  query: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The colour of the number plate; `LIMEGREEN` is yellow and green. 车牌颜色。BLUE：蓝色；GREEN：绿色；YELLOW：黄色；BLACK：黑色；WHITE：白色；LIMEGREEN：黄绿色 */
    plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN')
  }),
  answer: Type.Object({
    /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
    plate_number: Type.String(),
    /** The colour of the number plate; `LIMEGREEN` is yellow and green. 车牌颜色。BLUE：蓝色；GREEN：绿色；YELLOW：黄色；BLACK：黑色；WHITE：白色；LIMEGREEN：黄绿色 */
    plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
    /** The time when the service was opened. 服务开通时间 */
    service_open_time: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The state of the service. `NORMAL`: it works. `PAUSE`: it is paused. `OUT_SERVICE`: it is not opened. 服务状态。NORMAL：正常服务；PAUSE：暂停服务；OUT_SERVICE：未开通服务 */
    service_state: OneOf('NORMAL', 'PAUSE', 'OUT_SERVICE')
  })
})

/**
 * 查询订单
 *
 * Query a parking order by the merchant's own number: `GET /v3/vehicle/transactions/out-trade-no/{out_trade_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534308
 */
export const queryTransaction = payOperation({
  method: 'GET',
  path: '/v3/vehicle/transactions/out-trade-no/{out_trade_no}',
  title: '查询订单',
  params: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** The state of the order. 交易状态 */
    trade_state: Type.String(),
    /** The state of the order in words. 交易状态描述 */
    trade_state_description: Type.Optional(Type.String()),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The bank that paid. 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** Whether the user has paid back what WeChat Pay advanced. `Y`: yes. `N`: no. 用户是否已还款。Y：已还款；N：未还款 */
    user_repaid: Type.Optional(OneOf('Y', 'N')),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The scene of the payment; `PARKING` is a car park. 交易场景，PARKING：车场停车场景 */
    trade_scene: Type.String(),
    /** The stay in the car park. 停车场景信息 */
    parking_info: Type.Optional(Type.Object({
      /** The id of the stay at WeChat Pay, which the call that creates the stay returns. 停车入场 ID */
      parking_id: Type.String(),
      /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
      plate_number: Type.String(),
      /** The colour of the number plate; `LIMEGREEN` is yellow and green. 车牌颜色。BLUE：蓝色；GREEN：绿色；YELLOW：黄色；BLACK：黑色；WHITE：白色；LIMEGREEN：黄绿色 */
      plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
      /** The time when the vehicle entered, in RFC 3339. 入场时间，RFC 3339 格式 */
      start_time: Type.String(),
      /** The time when the vehicle left, in RFC 3339. 出场时间，RFC 3339 格式 */
      end_time: Type.String(),
      /** The name of the car park. 停车场名称 */
      parking_name: Type.String(),
      /** The charged time, in seconds. 计费时长，单位为秒 */
      charging_duration: Type.Integer(),
      /** The number of the device at the car park. 停车场设备 ID */
      device_id: Type.String()
    })),
    /** The payer. 支付者 */
    payer: Type.Object({
      /** The user's openid for the appid. 用户标识 */
      openid: Type.String(),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** The discounts in all, in fen. 优惠金额，单位为分 */
      discount_total: Type.Optional(Type.Integer())
    }),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon. 券 ID */
      coupon_id: Type.String(),
      /** The name of the discount. 优惠名称 */
      name: Type.Optional(Type.String()),
      /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
      scope: Type.Optional(Type.String()),
      /** The kind of discount. `CASH`: a coupon that is funded beforehand. `NOCASH`: a coupon without funds of its own. 优惠类型。CASH：充值型代金券；NOCASH：免充值型代金券 */
      type: Type.Optional(Type.String()),
      /** The number of the coupon's stock. 批次号 */
      stock_id: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
      wechatpay_contribute: Type.Optional(Type.Integer()),
      /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
      merchant_contribute: Type.Optional(Type.Integer()),
      /** The share of others in the discount, in fen. 其他出资，单位为分 */
      other_contribute: Type.Optional(Type.Integer()),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })))
  })
})

/**
 * 扣费受理
 *
 * Charge for a stay in a car park: `POST /v3/vehicle/transactions/parking`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534352
 */
export const createTransaction = payOperation({
  method: 'POST',
  path: '/v3/vehicle/transactions/parking',
  title: '扣费受理',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** The scene of the payment; `PARKING` is a car park. 交易场景，PARKING：车场停车场景 */
    trade_scene: Type.String(),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** Whether the profit of the order will be shared; without it, it is not. `Y`: yes. `N`: no. 是否分账，不传默认不分账。Y：是；N：否 */
    profit_sharing: Type.Optional(OneOf('Y', 'N')),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(OneOf('CNY'))
    }),
    /** The stay in the car park. 停车场景信息 */
    parking_info: Type.Optional(Type.Object({
      /** The id of the stay at WeChat Pay, which the call that creates the stay returns. 停车入场 ID */
      parking_id: Type.String(),
      /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
      plate_number: Type.String(),
      /** The colour of the number plate; `LIMEGREEN` is yellow and green. 车牌颜色。BLUE：蓝色；GREEN：绿色；YELLOW：黄色；BLACK：黑色；WHITE：白色；LIMEGREEN：黄绿色 */
      plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
      /** The time when the vehicle entered, in RFC 3339. 入场时间，RFC 3339 格式 */
      start_time: Type.String(),
      /** The time when the vehicle left, in RFC 3339. 出场时间，RFC 3339 格式 */
      end_time: Type.String(),
      /** The name of the car park. 停车场名称 */
      parking_name: Type.String(),
      /** The charged time, in seconds. 计费时长，单位为秒 */
      charging_duration: Type.Integer(),
      /** The number of the device at the car park. 停车场设备 ID */
      device_id: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** The state of the order. `SUCCESS`: it was paid. `ACCEPTED`: it waits for the payment. `PAY_FAIL`: the payment failed. `REFUND`: it is refunded. 交易状态。SUCCESS：支付成功；ACCEPTED：已受理，等待扣款；PAY_FAIL：支付失败；REFUND：转入退款 */
    trade_state: OneOf('SUCCESS', 'ACCEPTED', 'PAY_FAIL', 'REFUND'),
    /** The state of the order in words. 交易状态描述 */
    trade_state_description: Type.Optional(Type.String()),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The bank that paid. 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** Whether the user has paid back what WeChat Pay advanced. `Y`: yes. `N`: no. 用户是否已还款。Y：已还款；N：未还款 */
    user_repaid: Type.Optional(OneOf('Y', 'N')),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The scene of the payment; `PARKING` is a car park. 交易场景，PARKING：车场停车场景 */
    trade_scene: OneOf('PARKING'),
    /** The stay in the car park. 停车场景信息 */
    parking_info: Type.Optional(Type.Object({
      /** The id of the stay at WeChat Pay, which the call that creates the stay returns. 停车入场 ID */
      parking_id: Type.String(),
      /** The vehicle's number plate: the short name of the province and the number, without special characters. 车牌号，仅包括省份和车牌，不含特殊字符 */
      plate_number: Type.String(),
      /** The colour of the number plate; `LIMEGREEN` is yellow and green. 车牌颜色。BLUE：蓝色；GREEN：绿色；YELLOW：黄色；BLACK：黑色；WHITE：白色；LIMEGREEN：黄绿色 */
      plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
      /** The time when the vehicle entered, in RFC 3339. 入场时间，RFC 3339 格式 */
      start_time: Type.String(),
      /** The time when the vehicle left, in RFC 3339. 出场时间，RFC 3339 格式 */
      end_time: Type.String(),
      /** The name of the car park. 停车场名称 */
      parking_name: Type.String(),
      /** The charged time, in seconds. 计费时长，单位为秒 */
      charging_duration: Type.Integer(),
      /** The number of the device at the car park. 停车场设备 ID */
      device_id: Type.String()
    })),
    /** The payer. 支付者 */
    payer: Type.Object({
      /** The user's openid for the appid. 用户标识 */
      openid: Type.String(),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(OneOf('CNY')),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** The discounts in all, in fen. 优惠金额，单位为分 */
      discount_total: Type.Optional(Type.Integer())
    }),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon. 券 ID */
      coupon_id: Type.String(),
      /** The name of the discount. 优惠名称 */
      name: Type.Optional(Type.String()),
      /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
      scope: Type.Optional(OneOf('SINGLE', 'GLOBAL')),
      /** The kind of discount. `CASH`: a coupon that is funded beforehand. `NOCASH`: a coupon without funds of its own. 优惠类型。CASH：充值型代金券；NOCASH：免充值型代金券 */
      type: Type.Optional(OneOf('CASH', 'NOCASH')),
      /** The number of the coupon's stock. 批次号 */
      stock_id: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
      wechatpay_contribute: Type.Optional(Type.Integer()),
      /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
      merchant_contribute: Type.Optional(Type.Integer()),
      /** The share of others in the discount, in fen. 其他出资，单位为分 */
      other_contribute: Type.Optional(Type.Integer()),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(OneOf('CNY'))
    })))
  })
})
