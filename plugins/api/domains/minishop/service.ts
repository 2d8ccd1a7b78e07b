import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Id } from '../../schemas.js'

/**
 * Call the decoration service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/service/decoration/decoration_service.html
 */
export const decorationService = operation({
  method: 'POST',
  path: '/product/decoration/decoration_service',
  body: Type.Object({ service_id: Type.Integer(), switch_status: Type.Integer() })
})

/**
 * Call the trial version of the decoration service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/service/decoration/decoration_service_experience.html
 */
export const decorationServiceExperience = operation({
  method: 'POST',
  path: '/product/decoration/decoration_service_experience',
  body: Type.Object({ service_id: Type.Integer() })
})

/**
 * Get the state of the decoration service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/service/decoration/decoration_check_status.html
 */
export const decorationCheckStatus = operation({
  method: 'POST',
  path: '/product/decoration/wxaproduct_decoration_check_status',
  body: Type.Object({ service_id: Type.Integer() }),
  answer: Type.Object({ status: Type.Integer() })
})

/**
 * Get the report of the decoration service's pressure test.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/service/decoration/decoration_get_pressure_test_report.html
 */
export const decorationGetPressureTestReport = operation({
  method: 'POST',
  path: '/product/decoration/wxaproduct_decoration_get_pressure_test_report',
  body: Type.Object({ pressure_id: Id }),
  answer: Type.Object({
    appid: Type.String(),
    pressure_id: Id,
    status: Type.Integer(),
    blankpage_pencent: Type.Integer(),
    aver_time_cost: Type.Integer(),
    max_time_cost: Type.Integer(),
    total_launch_cnt: Type.Integer(),
    total_request_cnt: Type.Integer(),
    run_time: Type.Integer(),
    network_list: Type.Optional(Type.Array(Type.Object({
      path: Type.String(),
      aver_time_cost: Type.Integer(),
      max_time_cost: Type.Integer(),
      total_request_cnt: Type.Integer(),
      succ_percent: Type.Integer()
    })))
  })
})

/**
 * Start a pressure test of the decoration service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/service/decoration/decoration_pressure_test.html
 */
export const decorationPressureTest = operation({
  method: 'POST',
  path: '/product/decoration/wxaproduct_decoration_pressure_test',
  answer: Type.Object({ pressure_id: Id })
})

/**
 * Get the state of the decoration service's pressure test.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/service/decoration/decoration_query_pressure_test_status.html
 */
export const decorationQueryPressureTestStatus = operation({
  method: 'POST',
  path: '/product/decoration/wxaproduct_decoration_query_pressure_test_status',
  body: Type.Object({ pressure_id: Id }),
  answer: Type.Object({ status: Type.Integer() })
})

/**
 * Check what an authorized service may do.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/service/check_auth.html
 */
export const checkAuth = operation({
  method: 'POST',
  path: '/product/service/check_auth',
  body: Type.Object({ code: Type.String() }),
  answer: Type.Object({
    data: Type.Object({ appid: Type.String(), service_id: Type.Integer() })
  })
})

/**
 * List the services that were bought.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/service/get_service_list.html
 */
export const getServiceList = operation({
  method: 'POST',
  path: '/product/service/get_list',
  answer: Type.Object({
    service_list: Type.Array(Type.Object({
      service_id: Type.Integer(),
      service_type: Type.Integer(),
      service_name: Type.String(),
      expire_time: DateTime
    }))
  }),
  once: false
})

/**
 * List the orders for services.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/service/get_service_order_list.html
 */
export const getServiceOrderList = operation({
  method: 'POST',
  path: '/product/service/get_order_list',
  body: Type.Object({
    start_create_time: Type.Optional(DateTime),
    end_create_time: Type.Optional(DateTime),
    page: Type.Integer(),
    page_size: Type.Integer()
  }),
  answer: Type.Object({
    service_order_list: Type.Array(Type.Object({
      service_id: Type.Integer(),
      service_type: Type.Integer(),
      service_name: Type.String(),
      expire_time: DateTime,
      service_order_id: Id,
      specification_id: Type.String(),
      total_price: Type.Integer(),
      status: Type.Integer(),
      create_time: DateTime
    }))
  }),
  once: false
})
