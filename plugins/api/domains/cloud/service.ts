import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Id, Numeric } from '../../schemas.js'

const SendStatus = Type.Object({
  /** The number of the sending. */
  serial_no: Type.String(),
  /** The telephone number with country code. */
  phone_number: Type.String(),
  /** The result: `Ok` is success. */
  code: Type.String(),
  /** The result in words. */
  message: Type.Optional(Type.String()),
  /** The code of the country, such as `CN`. */
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
    /** The event. */
    report_action: Type.String(),
    /** The id of the environment. */
    env_id: Type.String(),
    /** The id of the activity. */
    activity_id: Type.String(),
    /** The id of the task. */
    task_id: Type.Optional(Type.String()),
    /** The number of numbers. */
    phone_count: Type.Optional(Numeric),
    /** The id of the channel. */
    channel_id: Type.Optional(Type.String()),
    /** The id of the session. */
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
    /** The id of the environment. */
    env: Type.String(),
    /** The address of the file of numbers. */
    file_url: Type.String(),
    /** The id of the template. */
    template_id: Type.String()
  }),
  answer: Type.Object({
    /** The id of the task. */
    query_id: Type.String()
  })
})

/**
 * Get the links to upload files to an extension.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_describeextensionuploadinfo
 */
export const describeExtensionUploadInfo = operation({
  method: 'POST',
  path: '/tcb/describeextensionuploadinfo',
  body: Type.Object({
    /** The request. */
    PostData: Type.Object({
      /** The files. */
      ExtensionFiles: Type.Array(Type.Object({
        /** The kind of file. */
        FileType: Type.String(),
        /** The name of the file. */
        FileName: Type.String()
      }))
    })
  }),
  answer: Type.Object({
    /** The answer. */
    Response: Type.Object({
      /** The places of the files. */
      FilesData: Type.Array(Type.Object({
        /** The place of the template. */
        CodeUri: Type.String(),
        /** The address to upload to. */
        UploadUrl: Type.String(),
        /** The key of the file. */
        CustomKey: Type.Optional(Type.String()),
        /** The largest size of the file, in MB. */
        MaxSize: Type.Integer()
      })),
      /** The id of the request. */
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
    /** The request. */
    PostData: Type.Object({
      /** The id of the environment. */
      EnvId: Type.String(),
      /** The first day, as YYYY-MM-DD. */
      StartDate: Type.String(),
      /** The last day, as YYYY-MM-DD. */
      EndDate: Type.String(),
      /** The telephone number. */
      Mobile: Type.Optional(Type.String()),
      /** The id of the task. */
      QueryId: Type.Optional(Type.String()),
      /** The page, counted from 1. */
      PageNumber: Type.Optional(Type.Integer()),
      /** The number of entries per page. */
      PageSize: Type.Optional(Type.Integer())
    })
  }),
  answer: Type.Object({
    /** The answer. */
    Response: Type.Object({
      /** The text messages. */
      SmsRecords: Type.Array(Type.Object({
        /** The telephone number. */
        Mobile: Type.String(),
        /** The text. */
        Content: Type.String(),
        /** The length of the text. */
        ContentSize: Type.Integer(),
        /** The number of messages that are charged. */
        Fee: Type.Integer(),
        /** The state of the message. */
        Status: Type.String(),
        /** The time when it was received. */
        ReceivedTime: Type.Optional(DateTime),
        /** The time when it was sent. */
        CreateTime: DateTime,
        /** A note. */
        Remarks: Type.Optional(Type.String())
      })),
      /** The total number. */
      TotalCount: Type.Integer(),
      /** The id of the request. */
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
  query: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String()
  }),
  body: Type.Object({
    /** The cloud ids, as the Mini Program gives them. */
    cloudid_list: Type.Array(Type.String())
  }),
  answer: Type.Object({
    /** The data of each cloud id. */
    data_list: Type.Array(Type.Object({
      /** The cloud id. */
      cloud_id: Type.String(),
      /** The data. */
      json: Type.Optional(Type.Unknown())
    }))
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
      /** The appid of the Mini Program. */
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
  query: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String())
  }),
  body: Type.Object({
    /** The id of the room. */
    group_id: Type.String(),
    /** A random text; filled by the caller. */
    nonce: Type.Optional(Type.String()),
    /** The time, in Unix seconds. */
    timestamp: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The signature. */
    signature: Type.String()
  }),
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
    /** The id of the environment. */
    env: Type.String(),
    /** The telephone numbers with country code, such as `+8613711112222`. */
    phone_number_list: Type.Array(Type.String()),
    sms_type: Type.String(),
    content: Type.Optional(Type.String()),
    path: Type.Optional(Type.String()),
    /** The id of the template. */
    template_id: Type.Optional(Type.String()),
    /** The values of the template. */
    template_param_list: Type.Optional(Type.Array(Type.String()))
  }),
  answer: Type.Object({
    /** The result for each number. */
    send_status_list: Type.Optional(Type.Array(SendStatus))
  })
})

/**
 * Send text messages from a template.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_newsendcloudbasesms
 */
export const sendSmsV2 = operation({
  method: 'POST',
  path: '/tcb/sendsmsv2',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The URL Link of the message. */
    url_link: Type.String(),
    /** The id of the template. */
    template_id: Type.Optional(Type.String()),
    /** The values of the template. */
    template_param_list: Type.Optional(Type.Array(Type.String())),
    /** The telephone numbers with country code, such as `+8613711112222`. */
    phone_number_list: Type.Array(Type.String())
  }),
  answer: Type.Object({
    /** The result for each number. */
    send_status_list: Type.Optional(Type.Array(SendStatus))
  })
})
