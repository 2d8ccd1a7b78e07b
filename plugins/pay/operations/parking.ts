import { Type } from '@sinclair/typebox'
import { Number32, OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * 提交停车场进件申请
 *
 * Create application: `POST /v3/parking/reminders/application`
 */
export const createApplication = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/application',
  title: '提交停车场进件申请',
  body: Type.Object({
    parking_lot: Type.Object({
      parking_lot_name: Type.String({ maxLength: 128 }),
      out_parking_lot_id: Type.String({ maxLength: 64 }),
      parking_lot_address: Type.String({ maxLength: 256 }),
      longitude: Type.String({ maxLength: 16 }),
      latitude: Type.String({ maxLength: 16 }),
      parking_lot_type: OneOf('PARKING_LOT_TYPE_UNKNOWN', 'PARKING_LOT_TYPE_BUSINESS_DISTRICT', 'PARKING_LOT_TYPE_OFFICE_BUILDING', 'PARKING_LOT_TYPE_TRANSPORTATION_HUB', 'PARKING_LOT_TYPE_RESIDENTIAL_AREA', 'PARKING_LOT_TYPE_PARK_AREA', 'PARKING_LOT_TYPE_OTHER_PUBLIC_FACILITY'),
      phone_number: Type.String({ maxLength: 20 }),
      parking_sign_url: Type.Optional(Type.String({ maxLength: 512 })),
      notification_text_list: Type.Optional(Type.Array(Type.String({ maxLength: 512 }), { maxItems: 6 })),
      payment_mini_prog_appid: Type.Optional(Type.String({ maxLength: 32 })),
      payment_path: Type.String({ maxLength: 256 }),
      parking_order_mini_prog_appid: Type.Optional(Type.String({ maxLength: 32 })),
      parking_order_path: Type.Optional(Type.String({ maxLength: 256 })),
      charging_rule: Type.Optional(Type.Object({
        rule_type: Type.Optional(OneOf('CHARGING_RULE_UNKNOWN', 'CHARGING_RULE_FIXED_INTERVAL', 'CHARGING_RULE_SEGMENT', 'CHARGING_RULE_PER_ENTRY')),
        fee_limit_type: Type.Optional(OneOf('FEE_LIMIT_UNKNOWN', 'FEE_LIMIT_AGGREGATE', 'FEE_LIMIT_SINGLE')),
        daily_limit_type: Type.Optional(OneOf('DAILY_LIMIT_UNKNOWN', 'DAILY_LIMIT_ROLLING_24H', 'DAILY_LIMIT_CALENDAR_DAY')),
        time_rounding_type: Type.Optional(OneOf('TIME_ROUND_UNKNOWN', 'TIME_ROUND_DOWN', 'TIME_ROUND_UP')),
        free_entry_duration: Type.Optional(Type.Integer()),
        free_exit_duration: Type.Optional(Type.Integer()),
        fixed_interval_rule: Type.Optional(Type.Array(Type.Object({
          day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
          /** 开始时间 */
          start_time: Type.Optional(Type.String({ maxLength: 5 })),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String({ maxLength: 5 })),
          vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
          plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
          first_duration: Type.Optional(Type.Integer()),
          first_amount: Type.Optional(Type.Integer()),
          interval_duration: Type.Optional(Type.Integer()),
          interval_amount: Type.Optional(Type.Integer()),
          interval_max_amount: Type.Optional(Type.Integer()),
          max_fee_per_day: Type.Optional(Type.Integer()),
          free_period_charging_mode: Type.Optional(OneOf('FREE_PERIOD_CHARGING_UNKNOWN', 'FREE_PERIOD_CHARGING_ONCE_PER_ENTRY', 'FREE_PERIOD_CHARGING_ONCE_PER_24_HOURS', 'FREE_PERIOD_CHARGING_ONCE_PER_CALENDAR_DAY', 'FREE_PERIOD_CHARGING_CUMULATIVE_QUOTA_CALCULATION')),
          free_period_calculation_mode: Type.Optional(OneOf('FREE_PERIOD_CAL_UNKNOWN', 'FREE_PERIOD_CAL_CONCURRENT_START', 'FREE_PERIOD_CAL_SEQUENTIAL_START')),
          is_green_vehicle_free_parking: Type.Optional(Type.Boolean()),
          first_duration_mode: Type.Optional(OneOf('FIRST_DURATION_MODE_UNKNOWN', 'FIRST_DURATION_MODE_ONLY_FIRST_DURATION', 'FIRST_DURATION_MODE_EVERY_FIRST_DURATION'))
        }))),
        duration_segment_rule: Type.Optional(Type.Array(Type.Object({
          day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
          /** 开始时间 */
          start_time: Type.Optional(Type.String({ maxLength: 5 })),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String({ maxLength: 5 })),
          vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
          plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
          charge_mode: Type.Optional(OneOf('UNKNOWN', 'INTERVAL', 'ONE_TIME')),
          duration_from: Type.Optional(Type.Integer()),
          duration_to: Type.Optional(Type.Integer()),
          fixed_amount: Type.Optional(Type.Integer()),
          interval_min: Type.Optional(Type.Integer()),
          interval_amount: Type.Optional(Type.Integer()),
          interval_max_amount: Type.Optional(Type.Integer()),
          max_fee_per_day: Type.Optional(Type.Integer())
        }))),
        pre_entry_rule: Type.Optional(Type.Array(Type.Object({
          day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
          /** 开始时间 */
          start_time: Type.Optional(Type.String({ maxLength: 5 })),
          /** 结束时间，RFC 3339 格式 */
          end_time: Type.Optional(Type.String({ maxLength: 5 })),
          vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
          plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
          /** 金额 */
          amount: Type.Optional(Type.Integer()),
          max_fee_per_day: Type.Optional(Type.Integer())
        }))),
        holiday_mode: Type.Optional(OneOf('HOLIDAY_MODE_UNKNOWN', 'HOLIDAY_MODE_LEGAL_MODY', 'HOLIDAY_MODE_CALENDAR_MODY', 'HOLIDAY_MODE_FINANCIAL_MODY')),
        aggregate_limit_mode: Type.Optional(OneOf('AGGREGATE_LIMIT_MODE_UNKNOWN', 'AGGREGATE_LIMIT_MODE_NORMAL', 'AGGREGATE_LIMIT_MODE_MIN')),
        first_charge_time_mode: Type.Optional(OneOf('FIRST_CHARGE_TIME_MODE_UNKNOWN', 'FIRST_CHARGE_TIME_MODE_ENTER', 'FIRST_CHARGE_TIME_MODE_AFTER_FREE'))
      }))
    })
  }),
  answer: Type.Object({
    parking_lot_audit_no: Type.Optional(Type.String())
  })
})

/**
 * 查询停车场进件申请单
 *
 * Query application: `GET /v3/parking/reminders/application/query`
 */
export const queryApplication = payOperation({
  method: 'GET',
  path: '/v3/parking/reminders/application/query',
  title: '查询停车场进件申请单',
  query: Type.Object({
    parking_lot_audit_no: Type.String({ maxLength: 64 }),
    out_parking_lot_id: Type.String({ maxLength: 64 })
  }),
  answer: Type.Object({
    application: Type.Optional(Type.Object({
      parking_lot_audit_no: Type.Optional(Type.String()),
      audit_status: Type.Optional(OneOf('AUDIT_STATUS_UNKNOWN', 'AUDIT_STATUS_PENDING', 'AUDIT_STATUS_WITHDRAWN', 'AUDIT_STATUS_APPROVED', 'AUDIT_STATUS_REJECTED')),
      submit_time: Type.Optional(Type.Integer()),
      parking_lot: Type.Optional(Type.Object({
        parking_lot_name: Type.Optional(Type.String()),
        out_parking_lot_id: Type.Optional(Type.String()),
        parking_lot_address: Type.Optional(Type.String()),
        longitude: Type.Optional(Type.String()),
        latitude: Type.Optional(Type.String()),
        parking_lot_type: Type.Optional(OneOf('PARKING_LOT_TYPE_UNKNOWN', 'PARKING_LOT_TYPE_BUSINESS_DISTRICT', 'PARKING_LOT_TYPE_OFFICE_BUILDING', 'PARKING_LOT_TYPE_TRANSPORTATION_HUB', 'PARKING_LOT_TYPE_RESIDENTIAL_AREA', 'PARKING_LOT_TYPE_PARK_AREA', 'PARKING_LOT_TYPE_OTHER_PUBLIC_FACILITY')),
        phone_number: Type.Optional(Type.String()),
        parking_sign_url: Type.Optional(Type.String()),
        notification_text_list: Type.Optional(Type.Array(Type.String())),
        payment_mini_prog_appid: Type.Optional(Type.String()),
        payment_path: Type.Optional(Type.String()),
        parking_order_mini_prog_appid: Type.Optional(Type.String()),
        parking_order_path: Type.Optional(Type.String()),
        charging_rule: Type.Optional(Type.Object({
          rule_type: Type.Optional(OneOf('CHARGING_RULE_UNKNOWN', 'CHARGING_RULE_FIXED_INTERVAL', 'CHARGING_RULE_SEGMENT', 'CHARGING_RULE_PER_ENTRY')),
          fee_limit_type: Type.Optional(OneOf('FEE_LIMIT_UNKNOWN', 'FEE_LIMIT_AGGREGATE', 'FEE_LIMIT_SINGLE')),
          daily_limit_type: Type.Optional(OneOf('DAILY_LIMIT_UNKNOWN', 'DAILY_LIMIT_ROLLING_24H', 'DAILY_LIMIT_CALENDAR_DAY')),
          time_rounding_type: Type.Optional(OneOf('TIME_ROUND_UNKNOWN', 'TIME_ROUND_DOWN', 'TIME_ROUND_UP')),
          free_entry_duration: Type.Optional(Type.Integer()),
          free_exit_duration: Type.Optional(Type.Integer()),
          fixed_interval_rule: Type.Optional(Type.Array(Type.Object({
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** 开始时间 */
            start_time: Type.Optional(Type.String()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String()),
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            first_duration: Type.Optional(Type.Integer()),
            first_amount: Type.Optional(Type.Integer()),
            interval_duration: Type.Optional(Type.Integer()),
            interval_amount: Type.Optional(Type.Integer()),
            interval_max_amount: Type.Optional(Type.Integer()),
            max_fee_per_day: Type.Optional(Type.Integer()),
            free_period_charging_mode: Type.Optional(OneOf('FREE_PERIOD_CHARGING_UNKNOWN', 'FREE_PERIOD_CHARGING_ONCE_PER_ENTRY', 'FREE_PERIOD_CHARGING_ONCE_PER_24_HOURS', 'FREE_PERIOD_CHARGING_ONCE_PER_CALENDAR_DAY', 'FREE_PERIOD_CHARGING_CUMULATIVE_QUOTA_CALCULATION')),
            free_period_calculation_mode: Type.Optional(OneOf('FREE_PERIOD_CAL_UNKNOWN', 'FREE_PERIOD_CAL_CONCURRENT_START', 'FREE_PERIOD_CAL_SEQUENTIAL_START')),
            is_green_vehicle_free_parking: Type.Optional(Type.Boolean()),
            first_duration_mode: Type.Optional(OneOf('FIRST_DURATION_MODE_UNKNOWN', 'FIRST_DURATION_MODE_ONLY_FIRST_DURATION', 'FIRST_DURATION_MODE_EVERY_FIRST_DURATION'))
          }))),
          duration_segment_rule: Type.Optional(Type.Array(Type.Object({
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** 开始时间 */
            start_time: Type.Optional(Type.String()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String()),
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            charge_mode: Type.Optional(OneOf('UNKNOWN', 'INTERVAL', 'ONE_TIME')),
            duration_from: Type.Optional(Type.Integer()),
            duration_to: Type.Optional(Type.Integer()),
            fixed_amount: Type.Optional(Type.Integer()),
            interval_min: Type.Optional(Type.Integer()),
            interval_amount: Type.Optional(Type.Integer()),
            interval_max_amount: Type.Optional(Type.Integer()),
            max_fee_per_day: Type.Optional(Type.Integer())
          }))),
          pre_entry_rule: Type.Optional(Type.Array(Type.Object({
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** 开始时间 */
            start_time: Type.Optional(Type.String()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String()),
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            /** 金额 */
            amount: Type.Optional(Type.Integer()),
            max_fee_per_day: Type.Optional(Type.Integer())
          }))),
          holiday_mode: Type.Optional(OneOf('HOLIDAY_MODE_UNKNOWN', 'HOLIDAY_MODE_LEGAL_MODY', 'HOLIDAY_MODE_CALENDAR_MODY', 'HOLIDAY_MODE_FINANCIAL_MODY')),
          aggregate_limit_mode: Type.Optional(OneOf('AGGREGATE_LIMIT_MODE_UNKNOWN', 'AGGREGATE_LIMIT_MODE_NORMAL', 'AGGREGATE_LIMIT_MODE_MIN')),
          first_charge_time_mode: Type.Optional(OneOf('FIRST_CHARGE_TIME_MODE_UNKNOWN', 'FIRST_CHARGE_TIME_MODE_ENTER', 'FIRST_CHARGE_TIME_MODE_AFTER_FREE'))
        }))
      })),
      audit_comment: Type.Optional(Type.Object({
        fields: Type.Optional(Type.Array(Type.Object({
          field: Type.Optional(Type.String()),
          /** 备注 */
          comment: Type.Optional(Type.String())
        }))),
        recommendation: Type.Optional(Type.String())
      }))
    })),
    wx_parking_lot_id: Type.Optional(Type.String())
  })
})

/**
 * 撤回停车场进件申请
 *
 * Withdraw application: `POST /v3/parking/reminders/application/withdraw`
 */
export const withdrawApplication = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/application/withdraw',
  title: '撤回停车场进件申请',
  body: Type.Object({
    parking_lot_audit_no: Type.String({ maxLength: 64 }),
    out_parking_lot_id: Type.String({ maxLength: 64 })
  })
})

/**
 * 查询停车场进件申请单列表
 *
 * List applications: `GET /v3/parking/reminders/applications`
 */
export const listApplications = payOperation({
  method: 'GET',
  path: '/v3/parking/reminders/applications',
  title: '查询停车场进件申请单列表',
  query: Type.Object({
    out_parking_lot_id: Type.String(),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    application_list: Type.Optional(Type.Array(Type.Object({
      parking_lot_audit_no: Type.Optional(Type.String()),
      audit_status: Type.Optional(OneOf('AUDIT_STATUS_UNKNOWN', 'AUDIT_STATUS_PENDING', 'AUDIT_STATUS_WITHDRAWN', 'AUDIT_STATUS_APPROVED', 'AUDIT_STATUS_REJECTED')),
      submit_time: Type.Optional(Type.Integer()),
      parking_lot: Type.Optional(Type.Object({
        parking_lot_name: Type.Optional(Type.String()),
        out_parking_lot_id: Type.Optional(Type.String()),
        parking_lot_address: Type.Optional(Type.String()),
        longitude: Type.Optional(Type.String()),
        latitude: Type.Optional(Type.String()),
        parking_lot_type: Type.Optional(OneOf('PARKING_LOT_TYPE_UNKNOWN', 'PARKING_LOT_TYPE_BUSINESS_DISTRICT', 'PARKING_LOT_TYPE_OFFICE_BUILDING', 'PARKING_LOT_TYPE_TRANSPORTATION_HUB', 'PARKING_LOT_TYPE_RESIDENTIAL_AREA', 'PARKING_LOT_TYPE_PARK_AREA', 'PARKING_LOT_TYPE_OTHER_PUBLIC_FACILITY')),
        phone_number: Type.Optional(Type.String()),
        parking_sign_url: Type.Optional(Type.String()),
        notification_text_list: Type.Optional(Type.Array(Type.String())),
        payment_mini_prog_appid: Type.Optional(Type.String()),
        payment_path: Type.Optional(Type.String()),
        parking_order_mini_prog_appid: Type.Optional(Type.String()),
        parking_order_path: Type.Optional(Type.String()),
        charging_rule: Type.Optional(Type.Object({
          rule_type: Type.Optional(OneOf('CHARGING_RULE_UNKNOWN', 'CHARGING_RULE_FIXED_INTERVAL', 'CHARGING_RULE_SEGMENT', 'CHARGING_RULE_PER_ENTRY')),
          fee_limit_type: Type.Optional(OneOf('FEE_LIMIT_UNKNOWN', 'FEE_LIMIT_AGGREGATE', 'FEE_LIMIT_SINGLE')),
          daily_limit_type: Type.Optional(OneOf('DAILY_LIMIT_UNKNOWN', 'DAILY_LIMIT_ROLLING_24H', 'DAILY_LIMIT_CALENDAR_DAY')),
          time_rounding_type: Type.Optional(OneOf('TIME_ROUND_UNKNOWN', 'TIME_ROUND_DOWN', 'TIME_ROUND_UP')),
          free_entry_duration: Type.Optional(Type.Integer()),
          free_exit_duration: Type.Optional(Type.Integer()),
          fixed_interval_rule: Type.Optional(Type.Array(Type.Object({
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** 开始时间 */
            start_time: Type.Optional(Type.String()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String()),
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            first_duration: Type.Optional(Type.Integer()),
            first_amount: Type.Optional(Type.Integer()),
            interval_duration: Type.Optional(Type.Integer()),
            interval_amount: Type.Optional(Type.Integer()),
            interval_max_amount: Type.Optional(Type.Integer()),
            max_fee_per_day: Type.Optional(Type.Integer()),
            free_period_charging_mode: Type.Optional(OneOf('FREE_PERIOD_CHARGING_UNKNOWN', 'FREE_PERIOD_CHARGING_ONCE_PER_ENTRY', 'FREE_PERIOD_CHARGING_ONCE_PER_24_HOURS', 'FREE_PERIOD_CHARGING_ONCE_PER_CALENDAR_DAY', 'FREE_PERIOD_CHARGING_CUMULATIVE_QUOTA_CALCULATION')),
            free_period_calculation_mode: Type.Optional(OneOf('FREE_PERIOD_CAL_UNKNOWN', 'FREE_PERIOD_CAL_CONCURRENT_START', 'FREE_PERIOD_CAL_SEQUENTIAL_START')),
            is_green_vehicle_free_parking: Type.Optional(Type.Boolean()),
            first_duration_mode: Type.Optional(OneOf('FIRST_DURATION_MODE_UNKNOWN', 'FIRST_DURATION_MODE_ONLY_FIRST_DURATION', 'FIRST_DURATION_MODE_EVERY_FIRST_DURATION'))
          }))),
          duration_segment_rule: Type.Optional(Type.Array(Type.Object({
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** 开始时间 */
            start_time: Type.Optional(Type.String()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String()),
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            charge_mode: Type.Optional(OneOf('UNKNOWN', 'INTERVAL', 'ONE_TIME')),
            duration_from: Type.Optional(Type.Integer()),
            duration_to: Type.Optional(Type.Integer()),
            fixed_amount: Type.Optional(Type.Integer()),
            interval_min: Type.Optional(Type.Integer()),
            interval_amount: Type.Optional(Type.Integer()),
            interval_max_amount: Type.Optional(Type.Integer()),
            max_fee_per_day: Type.Optional(Type.Integer())
          }))),
          pre_entry_rule: Type.Optional(Type.Array(Type.Object({
            day_type: Type.Optional(OneOf('DAY_TYPE_UNKNOWN', 'DAY_TYPE_WEEKDAY', 'DAY_TYPE_HOLIDAY', 'DAY_TYPE_ALL_DAY')),
            /** 开始时间 */
            start_time: Type.Optional(Type.String()),
            /** 结束时间，RFC 3339 格式 */
            end_time: Type.Optional(Type.String()),
            vehicle_type: Type.Optional(OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE')),
            plate_type: Type.Optional(OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS')),
            /** 金额 */
            amount: Type.Optional(Type.Integer()),
            max_fee_per_day: Type.Optional(Type.Integer())
          }))),
          holiday_mode: Type.Optional(OneOf('HOLIDAY_MODE_UNKNOWN', 'HOLIDAY_MODE_LEGAL_MODY', 'HOLIDAY_MODE_CALENDAR_MODY', 'HOLIDAY_MODE_FINANCIAL_MODY')),
          aggregate_limit_mode: Type.Optional(OneOf('AGGREGATE_LIMIT_MODE_UNKNOWN', 'AGGREGATE_LIMIT_MODE_NORMAL', 'AGGREGATE_LIMIT_MODE_MIN')),
          first_charge_time_mode: Type.Optional(OneOf('FIRST_CHARGE_TIME_MODE_UNKNOWN', 'FIRST_CHARGE_TIME_MODE_ENTER', 'FIRST_CHARGE_TIME_MODE_AFTER_FREE'))
        }))
      })),
      audit_comment: Type.Optional(Type.Object({
        fields: Type.Optional(Type.Array(Type.Object({
          field: Type.Optional(Type.String()),
          /** 备注 */
          comment: Type.Optional(Type.String())
        }))),
        recommendation: Type.Optional(Type.String())
      }))
    }))),
    wx_parking_lot_id: Type.Optional(Type.String())
  })
})

/**
 * 同步车辆入场通知
 *
 * Sync reminder entry: `POST /v3/parking/reminders/entry`
 */
export const syncReminderEntry = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/entry',
  title: '同步车辆入场通知',
  body: Type.Object({
    out_serial_number: Type.String({ maxLength: 64 }),
    /** 停车入场 ID */
    parking_id: Type.String({ maxLength: 64 }),
    /** 车牌号 */
    plate_number: Type.String({ maxLength: 16 }),
    enter_timestamp: Type.Integer(),
    /** 车牌颜色 */
    plate_color: OneOf('PLATE_COLOR_UNKNOWN', 'PLATE_COLOR_BLUE', 'PLATE_COLOR_YELLOW', 'PLATE_COLOR_BLACK', 'PLATE_COLOR_WHITE', 'PLATE_COLOR_GREEN', 'PLATE_COLOR_YELLOW_GREEN', 'PLATE_COLOR_AGRICULTURAL_YELLOW', 'PLATE_COLOR_OTHER'),
    car_type: OneOf('PLATE_TYPE_UNKNOWN', 'PLATE_TYPE_TEMPORARY', 'PLATE_TYPE_MONTHLY', 'PLATE_TYPE_FREE', 'PLATE_TYPE_PREPAID', 'PLATE_TYPE_OTHERS'),
    vehicle_type: OneOf('VEHICLE_TYPE_UNKNOWN', 'VEHICLE_TYPE_SMALL', 'VEHICLE_TYPE_LARGE', 'VEHICLE_TYPE_EXTRA_LARGE', 'VEHICLE_TYPE_ALL_TYPE'),
    entrance_number: Type.Optional(Type.String({ maxLength: 128 })),
    entrance_name: Type.Optional(Type.String({ maxLength: 64 })),
    discount_template_id: Type.Optional(Type.Array(Type.Integer(), { maxItems: 3 }))
  }),
  answer: Type.Object({
    serial_number: Type.Optional(Type.String())
  })
})

/**
 * 同步车辆离场通知
 *
 * Sync reminder exit: `POST /v3/parking/reminders/exit`
 */
export const syncReminderExit = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/exit',
  title: '同步车辆离场通知',
  body: Type.Object({
    out_serial_number: Type.String({ maxLength: 64 }),
    exit_timestamp: Type.Integer(),
    /** 车牌号 */
    plate_number: Type.String({ maxLength: 16 }),
    /** 车牌颜色 */
    plate_color: OneOf('PLATE_COLOR_UNKNOWN', 'PLATE_COLOR_BLUE', 'PLATE_COLOR_YELLOW', 'PLATE_COLOR_BLACK', 'PLATE_COLOR_WHITE', 'PLATE_COLOR_GREEN', 'PLATE_COLOR_YELLOW_GREEN', 'PLATE_COLOR_AGRICULTURAL_YELLOW', 'PLATE_COLOR_OTHER'),
    /** 停车入场 ID */
    parking_id: Type.String({ maxLength: 64 }),
    pay_state: Type.Optional(OneOf('PAY_STATUS_UNKNOWN', 'PAY_STATUS_UNPAID', 'PAY_STATUS_PAID')),
    pay_type: Type.Optional(OneOf('PAY_TYPE_UNKNOWN', 'PAY_TYPE_WXPAY', 'PAY_TYPE_OTHERS')),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(Type.String({ maxLength: 64 })),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    paid_amount: Type.Optional(Type.Integer()),
    /** 用户标识 */
    openid: Type.Optional(Type.String({ maxLength: 128 })),
    pay_channel: Type.Optional(OneOf('PAY_CHANNEL_UNKNOWN', 'PAY_CHANNEL_WECHAT_PAY_NOTIF', 'PAY_CHANNEL_SCAN_QRCODE', 'PAY_CHANNEL_OFFICIAL_ACCOUNT', 'PAY_CHANNEL_MCH_MINI_PROG', 'PAY_CHANNEL_OTHERS')),
    pay_time: Type.Optional(Type.Integer()),
    token: Type.Optional(Type.String({ maxLength: 256 })),
    wx_trade_no: Type.Optional(Type.String({ maxLength: 64 }))
  })
})

/**
 * 同步非临停扩展支付
 *
 * Sync reminder ext payment: `POST /v3/parking/reminders/ext-payment`
 */
export const syncReminderExtPayment = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/ext-payment',
  title: '同步非临停扩展支付',
  body: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String({ maxLength: 64 }),
    fee_items: Type.Array(Type.Object({
      fee_type: OneOf('EXT_PARKING_PAYMENT_FEE_TYPE_UNKNOWN', 'EXT_PARKING_PAYMENT_FEE_TYPE_MONTHLY', 'EXT_PARKING_PAYMENT_FEE_TYPE_QUARTERLY', 'EXT_PARKING_PAYMENT_FEE_TYPE_MEMBER'),
      /** 金额 */
      amount: Type.Integer()
    }), { minItems: 1 }),
    pay_time: Type.Integer(),
    wx_parking_lot_id: Type.Optional(Type.String({ maxLength: 64 })),
    wx_trade_no: Type.Optional(Type.String({ maxLength: 64 }))
  })
})

/**
 * 查询停车费用
 *
 * Query parking fee: `POST /v3/parking/reminders/parking-fee`
 */
export const queryParkingFee = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/parking-fee',
  title: '查询停车费用',
  body: Type.Object({
    out_serial_number: Type.String({ maxLength: 64 }),
    /** 车牌号 */
    plate_number: Type.Optional(Type.String({ maxLength: 16 })),
    out_parking_id: Type.Optional(Type.String({ maxLength: 64 }))
  }),
  answer: Type.Object({
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    parking_timestamp: Type.Optional(Type.Integer()),
    parking_state: Type.Optional(OneOf('PARKING_STATE_UNKNOWN', 'PARKING_STATE_ENTERED', 'PARKING_STATE_EXIT_GATE', 'PARKING_STATE_EXITED', 'PARKING_STATE_UNEXPECTED_CLOSE')),
    pay_state: Type.Optional(OneOf('PAY_STATUS_UNKNOWN', 'PAY_STATUS_UNPAID', 'PAY_STATUS_PAID')),
    allowed_exit_timestamp: Type.Optional(Type.Integer()),
    next_raise_price: Type.Optional(Type.Integer()),
    next_raise_timestamp: Type.Optional(Type.Integer()),
    payable_amount: Type.Optional(Type.Integer()),
    paid_amount: Type.Optional(Type.Integer())
  })
})

/**
 * 查询停车场信息
 *
 * Get parking lot: `GET /v3/parking/reminders/parking-lot`
 */
export const getParkingLot = payOperation({
  method: 'GET',
  path: '/v3/parking/reminders/parking-lot',
  title: '查询停车场信息',
  query: Type.Object({
    out_parking_lot_id: Type.Optional(Type.String({ maxLength: 64 })),
    wx_parking_lot_id: Type.Optional(Type.String({ maxLength: 64 }))
  }),
  answer: Type.Object({
    wx_parking_lot_id: Type.Optional(Type.String()),
    out_parking_lot_id: Type.Optional(Type.String()),
    parking_lot_name: Type.Optional(Type.String()),
    parking_lot_address: Type.Optional(Type.String()),
    payment_mini_prog_appid: Type.Optional(Type.String()),
    payment_mini_prog_path: Type.Optional(Type.String()),
    parking_order_mini_prog_appid: Type.Optional(Type.String()),
    parking_order_mini_prog_path: Type.Optional(Type.String()),
    enabled_state: Type.Optional(OneOf('ENABLED_STATE_UNKNOWN', 'ENABLED_STATE_NOT_ENABLED', 'ENABLED_STATE_ENABLED', 'ENABLED_STATE_OFFLINE')),
    /** 退款原因 */
    reason: Type.Optional(Type.String())
  })
})

/**
 * 同步支付结果通知
 *
 * Sync reminder payment: `POST /v3/parking/reminders/payment`
 */
export const syncReminderPayment = payOperation({
  method: 'POST',
  path: '/v3/parking/reminders/payment',
  title: '同步支付结果通知',
  body: Type.Object({
    out_serial_number: Type.String({ maxLength: 64 }),
    /** 车牌号 */
    plate_number: Type.String({ maxLength: 16 }),
    /** 停车入场 ID */
    parking_id: Type.String({ maxLength: 64 }),
    parking_state: OneOf('PARKING_STATUS_UNKNOWN', 'PARKING_STATUS_PARKING', 'PARKING_STATUS_NOT_PARKING'),
    pay_type: OneOf('PAY_TYPE_UNKNOWN', 'PAY_TYPE_WXPAY', 'PAY_TYPE_OTHERS'),
    /** 用户标识 */
    openid: Type.Optional(Type.String({ maxLength: 128 })),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String({ maxLength: 32 })),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    paid_amount: Type.Integer(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(Type.String({ maxLength: 64 })),
    pay_channel: Type.Optional(OneOf('PAY_CHANNEL_UNKNOWN', 'PAY_CHANNEL_WECHAT_PAY_NOTIF', 'PAY_CHANNEL_SCAN_QRCODE', 'PAY_CHANNEL_OFFICIAL_ACCOUNT', 'PAY_CHANNEL_MCH_MINI_PROG', 'PAY_CHANNEL_OTHERS')),
    pay_time: Type.Optional(Type.Integer()),
    token: Type.Optional(Type.String({ maxLength: 256 })),
    wx_trade_no: Type.Optional(Type.String({ maxLength: 64 }))
  })
})

/**
 * 通过商户ETC绑定号查询签约状态
 *
 * Get etc contract: `GET /v3/vehicle/etc/contracts/{contract_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715667
 */
export const getEtcContract = payOperation({
  method: 'GET',
  path: '/v3/vehicle/etc/contracts/{contract_id}',
  title: '通过商户ETC绑定号查询签约状态',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 服务商户号 */
    sp_mchid: Type.String(),
    /** 用户在服务商应用下的标识 */
    sp_openid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 签约协议号 */
    contract_id: Type.String(),
    bind_state: Type.String(),
    /** 车牌号 */
    plate_number: Type.String(),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  })
})

/**
 * 预开通用户ETC指定卡扣费
 *
 * Preopen etc: `POST /v3/vehicle/etc/preopen`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715215
 */
export const preopenEtc = payOperation({
  method: 'POST',
  path: '/v3/vehicle/etc/preopen',
  title: '预开通用户ETC指定卡扣费',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    /** 模板 ID */
    plan_id: Type.String(),
    etc_device_id: Type.Optional(Type.String()),
    /** 车牌号 */
    plate_number: Type.String(),
    identify: Type.Object({
      encrypted_real_name: Type.String(),
      encrypted_credential_id: Type.String(),
      credential_type: Type.String()
    }),
    bank_card_no: Type.Optional(Type.String()),
    /** 开始时间 */
    start_time: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    preopen_id: Type.String()
  }),
  encrypted: ['bank_card_no', 'identify.encrypted_credential_id', 'identify.encrypted_real_name']
})

/**
 * 高速场景商户扣款
 *
 * Create highway transaction: `POST /v3/vehicle/etc/transactions/highway`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715331
 */
export const createHighwayTransaction = payOperation({
  method: 'POST',
  path: '/v3/vehicle/etc/transactions/highway',
  title: '高速场景商户扣款',
  body: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    highway_info: Type.Object({
      /** 车牌号 */
      plate_number: Type.String(),
      /** 开始时间 */
      start_time: Type.String(),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.String(),
      channel_type: Type.String(),
      car_type: Type.Optional(Type.String()),
      entrance: Type.String(),
      exit: Type.Optional(Type.String()),
      carrying_capacity: Type.Optional(Type.Integer()),
      carrying_range: Type.Optional(Type.String())
    }),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Optional(Type.Integer()),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    device_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      device_ip: Type.String()
    }))
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 交易类型 */
    trade_type: Type.String(),
    /** 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 交易状态 */
    trade_state: Type.String(),
    /** 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** 支付者 */
    payer: Type.Optional(Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** 用户标识 */
      openid: Type.String()
    })),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      discount_total: Type.Optional(Type.Integer())
    }),
    device_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      device_ip: Type.Optional(Type.String())
    })),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      promotion_id: Type.String(),
      /** 名称 */
      name: Type.Optional(Type.String()),
      scope: Type.Optional(Type.String()),
      /** 类型 */
      type: Type.Optional(Type.String()),
      /** 活动 ID */
      activity_id: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer(),
      wxpay_contribute: Type.Optional(Type.Integer()),
      merchant_contribute: Type.Optional(Type.Integer()),
      other_contribute: Type.Optional(Type.Integer())
    })))
  })
})

/**
 * 查询订单
 *
 * Query etc order by id: `GET /v3/vehicle/etc/transactions/id/{transaction_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715719
 */
export const queryEtcOrderById = payOperation({
  method: 'GET',
  path: '/v3/vehicle/etc/transactions/id/{transaction_id}',
  title: '查询订单',
  params: Type.Object({
    /** 微信支付订单号 */
    transaction_id: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 交易类型 */
    trade_type: Type.String(),
    /** 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 交易状态 */
    trade_state: Type.String(),
    /** 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** 支付者 */
    payer: Type.Optional(Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** 用户标识 */
      openid: Type.String()
    })),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      discount_total: Type.Optional(Type.Integer())
    }),
    device_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      device_ip: Type.Optional(Type.String())
    })),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      promotion_id: Type.String(),
      /** 名称 */
      name: Type.Optional(Type.String()),
      scope: Type.Optional(Type.String()),
      /** 类型 */
      type: Type.Optional(Type.String()),
      /** 活动 ID */
      activity_id: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer(),
      wxpay_contribute: Type.Optional(Type.Integer()),
      merchant_contribute: Type.Optional(Type.Integer()),
      other_contribute: Type.Optional(Type.Integer())
    })))
  })
})

/**
 * 查询订单
 *
 * Query etc order: `GET /v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715845
 */
export const queryEtcOrder = payOperation({
  method: 'GET',
  path: '/v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}',
  title: '查询订单',
  params: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 交易类型 */
    trade_type: Type.String(),
    /** 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 交易状态 */
    trade_state: Type.String(),
    /** 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** 支付者 */
    payer: Type.Optional(Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** 用户标识 */
      openid: Type.String()
    })),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      discount_total: Type.Optional(Type.Integer())
    }),
    device_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      device_ip: Type.Optional(Type.String())
    })),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      promotion_id: Type.String(),
      /** 名称 */
      name: Type.Optional(Type.String()),
      scope: Type.Optional(Type.String()),
      /** 类型 */
      type: Type.Optional(Type.String()),
      /** 活动 ID */
      activity_id: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer(),
      wxpay_contribute: Type.Optional(Type.Integer()),
      merchant_contribute: Type.Optional(Type.Integer()),
      other_contribute: Type.Optional(Type.Integer())
    })))
  })
})

/**
 * 查询ETC签约状态
 *
 * List user contracts: `GET /v3/vehicle/etc/users/{openid}/contracts`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012715623
 */
export const listUserContracts = payOperation({
  method: 'GET',
  path: '/v3/vehicle/etc/users/{openid}/contracts',
  title: '查询ETC签约状态',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.String(),
    /** 车牌号 */
    plate_number: Type.String()
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 服务商户号 */
    sp_mchid: Type.String(),
    /** 用户在服务商应用下的标识 */
    sp_openid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 签约协议号 */
    contract_id: Type.String(),
    bind_state: Type.String(),
    /** 车牌号 */
    plate_number: Type.String(),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  })
})

/**
 * 创建停车入场
 *
 * Create parking: `POST /v3/vehicle/parking/parkings`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012533937
 */
export const createParking = payOperation({
  method: 'POST',
  path: '/v3/vehicle/parking/parkings',
  title: '创建停车入场',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商户入场 ID */
    out_parking_no: Number32,
    /** 车牌号 */
    plate_number: Type.String(),
    /** 车牌颜色 */
    plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 开始时间 */
    start_time: Type.String(),
    /** 停车场名称 */
    parking_name: Type.String(),
    free_duration: Type.Integer()
  }),
  answer: Type.Object({
    /** ID */
    id: Type.String(),
    /** 商户入场 ID */
    out_parking_no: Type.String(),
    /** 车牌号 */
    plate_number: Type.String(),
    /** 车牌颜色 */
    plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
    /** 开始时间 */
    start_time: Type.String(),
    /** 停车场名称 */
    parking_name: Type.String(),
    free_duration: Type.Integer(),
    /** 状态 */
    state: OneOf('NORMAL', 'BLOCKED'),
    block_reason: Type.Optional(OneOf('PAUSE', 'OVERDUE', 'OUT_SERVICE', 'EVALUATION_FAILED'))
  })
})

/**
 * 查询车牌服务开通信息
 *
 * Query plate service: `GET /v3/vehicle/parking/services/find`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534043
 */
export const queryPlateService = payOperation({
  method: 'GET',
  path: '/v3/vehicle/parking/services/find',
  title: '查询车牌服务开通信息',
  query: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 车牌号 */
    plate_number: Type.String(),
    /** 用户标识 */
    openid: Type.String(),
    /** 车牌颜色 */
    plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN')
  }),
  answer: Type.Object({
    /** 车牌号 */
    plate_number: Type.String(),
    /** 车牌颜色 */
    plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
    service_open_time: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    service_state: OneOf('NORMAL', 'PAUSE', 'OUT_SERVICE')
  })
})

/**
 * 查询订单
 *
 * Query transaction: `GET /v3/vehicle/transactions/out-trade-no/{out_trade_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534308
 */
export const queryTransaction = payOperation({
  method: 'GET',
  path: '/v3/vehicle/transactions/out-trade-no/{out_trade_no}',
  title: '查询订单',
  params: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商品描述 */
    description: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** 交易状态 */
    trade_state: Type.String(),
    trade_state_description: Type.Optional(Type.String()),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 付款银行 */
    bank_type: Type.Optional(Type.String()),
    user_repaid: Type.Optional(OneOf('Y', 'N')),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    trade_scene: Type.String(),
    parking_info: Type.Optional(Type.Object({
      /** 停车入场 ID */
      parking_id: Type.String(),
      /** 车牌号 */
      plate_number: Type.String(),
      /** 车牌颜色 */
      plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
      /** 开始时间 */
      start_time: Type.String(),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.String(),
      /** 停车场名称 */
      parking_name: Type.String(),
      charging_duration: Type.Integer(),
      /** 商户端设备号 */
      device_id: Type.String()
    })),
    /** 支付者 */
    payer: Type.Object({
      /** 用户标识 */
      openid: Type.String(),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      discount_total: Type.Optional(Type.Integer())
    }),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** 券 ID */
      coupon_id: Type.String(),
      /** 名称 */
      name: Type.Optional(Type.String()),
      scope: Type.Optional(Type.String()),
      /** 类型 */
      type: Type.Optional(Type.String()),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer(),
      wechatpay_contribute: Type.Optional(Type.Integer()),
      merchant_contribute: Type.Optional(Type.Integer()),
      other_contribute: Type.Optional(Type.Integer()),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })))
  })
})

/**
 * 扣费受理
 *
 * Create transaction: `POST /v3/vehicle/transactions/parking`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534352
 */
export const createTransaction = payOperation({
  method: 'POST',
  path: '/v3/vehicle/transactions/parking',
  title: '扣费受理',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商品描述 */
    description: Type.String(),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    trade_scene: Type.String(),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 是否分账 */
    profit_sharing: Type.Optional(OneOf('Y', 'N')),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(OneOf('CNY'))
    }),
    parking_info: Type.Optional(Type.Object({
      /** 停车入场 ID */
      parking_id: Type.String(),
      /** 车牌号 */
      plate_number: Type.String(),
      /** 车牌颜色 */
      plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
      /** 开始时间 */
      start_time: Type.String(),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.String(),
      /** 停车场名称 */
      parking_name: Type.String(),
      charging_duration: Type.Integer(),
      /** 商户端设备号 */
      device_id: Type.String()
    }))
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商品描述 */
    description: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** 交易状态 */
    trade_state: OneOf('SUCCESS', 'ACCEPTED', 'PAY_FAIL', 'REFUND'),
    trade_state_description: Type.Optional(Type.String()),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 付款银行 */
    bank_type: Type.Optional(Type.String()),
    user_repaid: Type.Optional(OneOf('Y', 'N')),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    trade_scene: OneOf('PARKING'),
    parking_info: Type.Optional(Type.Object({
      /** 停车入场 ID */
      parking_id: Type.String(),
      /** 车牌号 */
      plate_number: Type.String(),
      /** 车牌颜色 */
      plate_color: OneOf('BLUE', 'GREEN', 'YELLOW', 'BLACK', 'WHITE', 'LIMEGREEN'),
      /** 开始时间 */
      start_time: Type.String(),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.String(),
      /** 停车场名称 */
      parking_name: Type.String(),
      charging_duration: Type.Integer(),
      /** 商户端设备号 */
      device_id: Type.String()
    })),
    /** 支付者 */
    payer: Type.Object({
      /** 用户标识 */
      openid: Type.String(),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(OneOf('CNY')),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      discount_total: Type.Optional(Type.Integer())
    }),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** 券 ID */
      coupon_id: Type.String(),
      /** 名称 */
      name: Type.Optional(Type.String()),
      scope: Type.Optional(OneOf('SINGLE', 'GLOBAL')),
      /** 类型 */
      type: Type.Optional(OneOf('CASH', 'NOCASH')),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer(),
      wechatpay_contribute: Type.Optional(Type.Integer()),
      merchant_contribute: Type.Optional(Type.Integer()),
      other_contribute: Type.Optional(Type.Integer()),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(OneOf('CNY'))
    })))
  })
})
