import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { DateTime, Id, Numeric } from '../../schemas.js'

const SendStatus = Type.Object({
  serial_no: Type.String(),
  phone_number: Type.String(),
  code: Type.String(),
  message: Type.Optional(Type.String()),
  iso_code: Type.Optional(Type.String())
})

/**
 * Report data to cloud development.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_cloudbasereportapi
 */
export const report = operation({
  method: 'POST',
  path: '/tcb/cloudbasereport',
  body: Type.Object({
    report_action: Type.String(),
    env_id: Type.String(),
    activity_id: Type.String(),
    task_id: Type.Optional(Type.String()),
    phone_count: Type.Optional(Numeric),
    channel_id: Type.Optional(Type.String()),
    session_id: Type.Optional(Type.String())
  })
})

/**
 * Start a pressure test.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/cloudbase/cloudbase.createPressureTest.html
 */
export const createPressureTest = operation({
  method: 'POST',
  path: '/tcb/createpressuretesttask',
  body: Type.Object({
    task_url: Type.String(),
    run_count: Type.Integer(),
    run_time: Type.Integer(),
    source_type: Type.Integer()
  }),
  answer: Type.Object({ pressure_id: Id })
})

/**
 * Send messages to a list of mobile numbers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_createsendsmstask
 */
export const createSendSmsTask = operation({
  method: 'POST',
  path: '/tcb/createsendsmstask',
  body: Type.Object({
    env: Type.String(),
    file_url: Type.String(),
    template_id: Type.String()
  }),
  answer: Type.Object({ query_id: Type.String() })
})

/**
 * Get the links to upload files to an extension.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_describeextensionuploadinfo
 */
export const describeExtensionUploadInfo = operation({
  method: 'POST',
  path: '/tcb/describeextensionuploadinfo',
  body: Type.Object({
    PostData: Type.Object({
      ExtensionFiles: Type.Array(Type.Object({ FileType: Type.String(), FileName: Type.String() }))
    })
  }),
  answer: Type.Object({
    Response: Type.Object({
      FilesData: Type.Array(Type.Object({
        CodeUri: Type.String(),
        UploadUrl: Type.String(),
        CustomKey: Type.Optional(Type.String()),
        MaxSize: Type.Integer()
      })),
      RequestId: Type.String()
    })
  })
})

/**
 * List the text messages that were sent.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_describesmsrecords
 */
export const describeSmsRecords = operation({
  method: 'POST',
  path: '/tcb/describesmsrecords',
  body: Type.Object({
    PostData: Type.Object({
      EnvId: Type.String(),
      StartDate: Type.String(),
      EndDate: Type.String(),
      Mobile: Type.Optional(Type.String()),
      QueryId: Type.Optional(Type.String()),
      PageNumber: Type.Optional(Type.Integer()),
      PageSize: Type.Optional(Type.Integer())
    })
  }),
  answer: Type.Object({
    Response: Type.Object({
      SmsRecords: Type.Array(Type.Object({
        Mobile: Type.String(),
        Content: Type.String(),
        ContentSize: Type.Integer(),
        Fee: Type.Integer(),
        Status: Type.String(),
        ReceivedTime: Type.Optional(DateTime),
        CreateTime: DateTime,
        Remarks: Type.Optional(Type.String())
      })),
      TotalCount: Type.Integer(),
      RequestId: Type.String()
    })
  })
})

/**
 * Get open data by its cloud ids.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_getopendata
 */
export const getOpenData = operation({
  method: 'POST',
  path: '/wxa/getopendata',
  query: Type.Object({ openid: Type.String() }),
  body: Type.Object({ cloudid_list: Type.Array(Type.String()) }),
  answer: Type.Object({
    data_list: Type.Array(Type.Object({ cloud_id: Type.String(), json: Type.Optional(Type.Unknown()) }))
  }),
  once: false
})

/**
 * Get the report of a pressure test.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/cloudbase/cloudbase.getPressureTestReport.html
 */
export const getPressureTestReport = operation({
  method: 'POST',
  path: '/tcb/getpressuretestreport',
  body: Type.Object({ pressure_id: Id }),
  answer: Type.Object({
    report: Type.Object({
      pressure_id: Id,
      appid: Type.String(),
      task_url: Type.String(),
      run_time: Type.Integer(),
      blankpage_pencent: Type.Integer(),
      aver_time_cost: Type.Integer(),
      max_time_cost: Type.Integer(),
      total_launch_cnt: Type.Integer(),
      total_request_cnt: Type.Integer(),
      network_list: Type.Optional(Type.Array(Type.Object({
        path: Type.String(),
        aver_time_cost: Type.Integer(),
        max_time_cost: Type.Integer(),
        total_request_cnt: Type.Integer(),
        succ_percent: Type.Integer(),
        top_time_cost_list: Type.Array(Type.Object({ time_cost: Type.Integer() })),
        over_count: Type.Integer()
      })))
    })
  }),
  once: false
})

/**
 * Get the state of a pressure test.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/cloudbase/cloudbase.getPressureTestStatus.html
 */
export const getPressureTestStatus = operation({
  method: 'POST',
  path: '/tcb/getpressureteststatus',
  body: Type.Object({ pressure_id: Id }),
  answer: Type.Object({
    status: Type.String(),
    beg_time: Type.Optional(Type.Integer()),
    end_time: Type.Optional(Type.Integer())
  }),
  once: false
})

/**
 * Get the signature of a voice call.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_getcloudbasevoipsign
 */
export const getVoIPSign = operation({
  method: 'POST',
  path: '/wxa/getvoipsign',
  query: Type.Object({ openid: Type.Optional(Type.String()) }),
  body: Type.Object({
    group_id: Type.String(),
    nonce: Type.Optional(Type.String()),
    timestamp: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({ signature: Type.String() }),
  once: false
})

/**
 * Send text messages that lead to the Mini Program.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/cloudbase/cloudbase.sendSms.html
 */
export const sendSms = operation({
  method: 'POST',
  path: '/tcb/sendsms',
  body: Type.Object({
    env: Type.String(),
    phone_number_list: Type.Array(Type.String()),
    sms_type: Type.String(),
    content: Type.Optional(Type.String()),
    path: Type.Optional(Type.String()),
    template_id: Type.Optional(Type.String()),
    template_param_list: Type.Optional(Type.Array(Type.String()))
  }),
  answer: Type.Object({ send_status_list: Type.Optional(Type.Array(SendStatus)) })
})

/**
 * Send text messages from a template.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_newsendcloudbasesms
 */
export const sendSmsV2 = operation({
  method: 'POST',
  path: '/tcb/sendsmsv2',
  body: Type.Object({
    env: Type.String(),
    url_link: Type.String(),
    template_id: Type.Optional(Type.String()),
    template_param_list: Type.Optional(Type.Array(Type.String())),
    phone_number_list: Type.Array(Type.String())
  }),
  answer: Type.Object({ send_status_list: Type.Optional(Type.Array(SendStatus)) })
})
