import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, NumericText } from '../../schemas.js'

const ContainerConfig = Type.Object({
  enable: Type.Boolean(),
  qbase_env: Type.Optional(Type.String()),
  qbase_container_path: Type.Optional(Type.String()),
  text_mode: Type.Optional(Type.Integer())
})

/**
 * Delete files.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/storage/api_deletetcbcloudfile
 */
export const deleteTcbCloudFile = operation({
  method: 'POST',
  path: '/tcb/batchdeletefile',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The ids of the files. */
    fileid_list: Type.Array(Type.String())
  }),
  answer: Type.Object({
    /** The result for each file. */
    delete_list: Type.Array(Type.Object({
      /** The id of the file. */
      fileid: Type.String(),
      /** The result: `0` is success. */
      status: Type.Integer(),
      /** The result in words. */
      errmsg: Type.Optional(Type.String())
    }))
  })
})

/**
 * Get the links to download files.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/storage/api_getdownloadtcbfilelink
 */
export const getDownloadTcbFileLink = operation({
  method: 'POST',
  path: '/tcb/batchdownloadfile',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The files. */
    file_list: Type.Array(Type.Object({
      /** The id of the file. */
      fileid: Type.String(),
      /** The lifetime of the address, in seconds. */
      max_age: Type.Integer()
    }))
  }),
  answer: Type.Object({
    /** The files. */
    file_list: Type.Array(Type.Object({
      /** The id of the file. */
      fileid: Type.String(),
      /** The address of the file. */
      download_url: Type.Optional(Type.String()),
      /** The result: `0` is success. */
      status: Type.Integer(),
      /** The result in words. */
      errmsg: Type.Optional(Type.String())
    }))
  }),
  once: false
})

/**
 * Check whether the administrator has a mobile number.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/admin-management/checkMobileConfig.html
 */
export const checkMobileConfig = operation({
  method: 'POST',
  path: '/tcb/checkmobile',
  body: Type.Object({ push_tmpl: Type.Optional(Type.Boolean()) }),
  answer: Type.Object({ has_mobile: Type.Boolean() }),
  once: false
})

/**
 * Create a cloud user.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/admin-management/createCloudUser.html
 */
export const createCloudUser = operation({
  method: 'POST',
  path: '/tcb/createclouduser'
})

/**
 * Create an environment with its resources.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/env-management/createEnv.html
 */
export const createEnv = operation({
  method: 'POST',
  path: '/tcb/createenvandresource',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(), alias: Type.String()
  }),
  answer: Type.Object({ status: Type.String() })
})

/**
 * Get the configuration of the app.
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/cloudbase/common/getAppConfig.html
 */
export const getAppConfig = operation({
  method: 'POST',
  path: '/tcb/getappconfig',
  body: Type.Object({ type: Type.Integer() }),
  answer: Type.Object({ config: Type.String() }),
  once: false
})

/**
 * Get where pushes go.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/msg-push/getCallBackConfig.html
 */
export const getCallbackConfig = operation({
  method: 'POST',
  path: '/tcb/getcallbackconfig',
  answer: Type.Object({
    /** The records, each as JSON text. */
    data: Type.Object({
      container_config: ContainerConfig,
      function_config: Type.Object({
        enable: Type.Boolean(),
        callbacks: Type.Optional(Type.Array(Type.Object({
          enable: Type.Boolean(),
          msgType: Type.String(),
          event: Type.String(),
          /** The id of the environment. */
          env: Type.String(),
          functionName: Type.String()
        })))
      })
    })
  }),
  once: false
})

/**
 * List the environments.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/env-management/getEnvInfo.html
 */
export const getEnvInfo = operation({
  method: 'POST',
  path: '/tcb/getenvinfo',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String()
  }),
  answer: Type.Object({
    info_list: Type.Array(Type.Object({
      /** The id of the environment. */
      env: Type.String(),
      alias: Type.String(),
      status: Type.String(),
      package_id: Type.Optional(Type.String()),
      package_name: Type.Optional(Type.String()),
      /** The time when it was last changed, in Unix seconds. */
      update_time: Type.String({ description: 'RFC 3339' }),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.String({ description: 'RFC 3339' })
    }))
  }),
  once: false
})

/**
 * Get a temporary token of Tencent Cloud.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_getcloudtoken
 */
export const getCloudToken = operation({
  method: 'POST',
  path: '/tcb/getqcloudtoken',
  body: Type.Object({
    /** The lifetime, in seconds, up to 7200. */
    lifespan: Type.Integer()
  }),
  answer: Type.Object({
    /** The SecretId for Tencent Cloud. */
    secretid: Type.String(),
    /** The SecretKey for Tencent Cloud. */
    secretkey: Type.String(),
    /** The token for Tencent Cloud. */
    token: Type.String(),
    /** The time when it expires, in Unix seconds. */
    expired_time: Type.Integer()
  }),
  once: false
})

/**
 * Get the statistics of cloud development.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/others/api_getcloudbasestatistics
 */
export const getStatistics = operation({
  method: 'POST',
  path: '/tcb/getstatistics',
  body: Type.Object({
    /** The requested data. */
    action: Type.String(),
    /** The first day, as YYYYMMDD. */
    begin_date: Type.Integer(),
    /** The last day, as YYYYMMDD. */
    end_date: Type.Integer(),
    /** The index of the first item of the page, counted from 0. */
    page_offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. */
    page_limit: Type.Optional(Type.Integer()),
    /** The search terms. */
    condition: Type.Optional(Type.Object({
      /** The id of the environment. */
      env_id: Type.Optional(Type.String()),
      /** The id of the activity. */
      activity_id: Type.Optional(Type.String()),
      /** Whether to count by channel. `1`: yes. */
      by_channel_id: Type.Optional(Flag),
      /** The id of the channel. */
      channel_id: Type.Optional(Type.String()),
      /** The kind of activity. */
      act_type: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The columns. */
    data_column: Type.Array(Type.Object({
      /** The id of the column. */
      col_id: Type.String(),
      /** The name of the column. */
      col_name: Type.String(),
      /** The type of the column. */
      col_data_type: NumericText
    })),
    /** The rows. */
    data_value: Type.Array(Type.Object({
      /** The values of the row. */
      data_value: Type.Array(Type.String())
    })),
    /** The total number of entries. */
    total_num: Type.Integer()
  }),
  once: false
})

/**
 * Change the environment.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-batch/env-mgnt/changeTcbEnv.html
 */
export const modifyEnv = operation({
  method: 'POST',
  path: '/tcb/modifyenv',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String()
  })
})

/**
 * Set where pushes go.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/msg-push/setCallBackConfig.html
 */
export const setCallbackConfig = operation({
  method: 'POST',
  path: '/tcb/setcallbackconfig',
  body: Type.Object({
    container_config: Type.Optional(ContainerConfig),
    function_config: Type.Optional(Type.Object({
      enable: Type.Boolean(),
      callbacks: Type.Optional(Type.Array(Type.Object({
        enable: Type.Boolean(),
        msgType: Type.String(),
        event: Type.String(),
        /** The id of the environment. */
        env: Type.String(),
        functionName: Type.String()
      })))
    }))
  })
})

/**
 * Share an environment with Mini Programs.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/env-management/shareEnv.html
 */
export const shareEnv = operation({
  method: 'POST',
  path: '/tcb/shareenv',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The appid of the Mini Program. */
    appid: Type.String()
  })
})

/**
 * Upload the configuration of the app.
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/cloudbase/common/uploadAppConfig.html
 */
export const uploadAppConfig = operation({
  method: 'POST',
  path: '/tcb/uploadappconfig',
  body: Type.Object({ type: Type.Integer(), config: Type.String() })
})

/**
 * Get the link to upload a file.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/storage/api_getuploadtcbfilelink
 */
export const getUploadTcbFileLink = operation({
  method: 'POST',
  path: '/tcb/uploadfile',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The path to which the file is written. */
    path: Type.String()
  }),
  answer: Type.Object({
    /** The address to upload to, by a POST of a form. */
    url: Type.String(),
    /** The form's field `x-cos-security-token`. */
    token: Type.String(),
    /** The form's field `Signature`. */
    authorization: Type.String(),
    /** The id of the file. */
    file_id: Type.String(),
    /** The form's field `x-cos-meta-fileid`. */
    cos_file_id: Type.String()
  }),
  once: false
})

/**
 * Get or set the use of cloud access tokens.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/admin-management/setCloudAccessToken.html
 */
export const setCloudAccessToken = operation({
  method: 'POST',
  path: '/tcb/usecloudaccesstoken',
  body: Type.Object({
    action: Type.String(),
    /** The id of the environment. */
    env: Type.String(),
    open: Type.Optional(Type.Boolean()),
    api_whitelist: Type.Optional(Type.Array(Type.String())),
    version: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    open: Type.Optional(Type.Boolean()),
    api_whitelist: Type.Optional(Type.Array(Type.String())),
    version: Type.Optional(Type.Integer())
  })
})

/**
 * List the merchant accounts of WeChat Pay.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/wechatpay/getWechatPayList.html
 */
export const getWechatPayList = operation({
  method: 'POST',
  path: '/tcb/wxpaylist',
  answer: Type.Object({
    list: Type.Array(Type.Object({
      merchant_code: Type.String(),
      merchant_name: Type.String(),
      company_name: Type.String(),
      mch_relation_state: Type.String(),
      jsapi_auth_state: Type.String(),
      refund_auth_state: Type.String()
    }))
  }),
  once: false
})

/**
 * Authorize a merchant account of WeChat Pay.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/wechatpay/getWechatPayAuth.html
 */
export const getWechatPayAuth = operation({
  method: 'POST',
  path: '/tcb/wxpayopenauth',
  body: Type.Object({ action: Type.String(), merchant_code: Type.String() }),
  once: false
})
