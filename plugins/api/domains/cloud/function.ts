import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Call a cloud function later.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/functions/api_adddelayedfunctiontask
 */
export const addDelayedFunctionTask = operation({
  method: 'POST',
  path: '/tcb/adddelayedfunctiontask',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the function. */
    function_name: Type.String(),
    /** After how long it is called, in seconds: 6 seconds to 30 days. */
    delay_time: Type.Integer(),
    /** The parameters of the function, as JSON text. */
    data: Type.Optional(Type.String())
  })
})

/**
 * Create a cloud function.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/scf-management/createFunction.html
 */
export const createFunction = operation({
  method: 'POST',
  path: '/tcb/createfunction',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the function. */
    function_name: Type.String()
  })
})

/**
 * Get the link to download a cloud function.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/scf-management/getFuntionLink.html
 */
export const getFunctionDownloadLink = operation({
  method: 'POST',
  path: '/tcb/downloadfunction',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the function. */
    function_name: Type.String()
  }),
  answer: Type.Object({ url: Type.String(), checksum: Type.String() }),
  once: false
})

/**
 * Get the secret that signs code uploads.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/scf-management/getCodeSecret.html
 */
export const getCodeSecret = operation({
  method: 'POST',
  path: '/tcb/getcodesecret',
  answer: Type.Object({ codesecret: Type.String() }),
  once: false
})

/**
 * Get the configuration of a cloud function.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/scf-management/getFuntionConfig.html
 */
export const getFunctionConfig = operation({
  method: 'POST',
  path: '/tcb/getfuncconfig',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the function. */
    function_name: Type.String(),
    type: Type.Integer()
  }),
  answer: Type.Object({ config: Type.String() }),
  once: false
})

/**
 * Get the signature of a code upload.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/scf-management/getYploadSignature.html
 */
export const getUploadSignature = operation({
  method: 'POST',
  path: '/tcb/getuploadsignature',
  body: Type.Object({ hashed_payload: Type.String() }),
  answer: Type.Object({ headers: Type.String() }),
  once: false
})

/**
 * Call a cloud function.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/functions/api_invokecloudfunction
 */
export const invokeCloudFunction = operation({
  method: 'POST',
  path: '/tcb/invokecloudfunction',
  query: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the function. */
    name: Type.String()
  }),
  answer: Type.Object({
    /** The return value of the function. */
    resp_data: Type.Optional(Type.String())
  })
})

/**
 * List the cloud functions.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/scf-management/getFuntionList.html
 */
export const getFunctionList = operation({
  method: 'POST',
  path: '/tcb/listfunctions',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    functions: Type.Array(Type.Object({
      name: Type.String(),
      runtime: Type.String(),
      status: Type.String(),
      mod_time: Type.String({ description: 'RFC 3339' }),
      add_time: Type.String({ description: 'RFC 3339' })
    })),
    /** The total number of entries. */
    total_count: Type.Integer()
  }),
  once: false
})

/**
 * Upload the configuration of a cloud function.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/cloudbase-common/scf-management/getUploadFuntionConfig.html
 */
export const uploadFunctionConfig = operation({
  method: 'POST',
  path: '/tcb/uploadfuncconfig',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the function. */
    function_name: Type.String(),
    type: Type.Integer(),
    config: Type.String()
  })
})
