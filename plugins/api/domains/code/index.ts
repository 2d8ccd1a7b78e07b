import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id, NumericText } from '../../schemas.js'

/**
 * Get the lowest base library version and its users.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/getSupportVersion.html
 */
export const getSupportVersion = operation({
  method: 'POST',
  path: '/cgi-bin/wxopen/getweappsupportversion',
  body: Type.Object({}),
  answer: Type.Object({
    now_version: Type.String(),
    uv_info: Type.Object({
      items: Type.Array(Type.Object({ version: Type.String(), percentage: Type.Number() }))
    })
  })
})

/**
 * Set the lowest base library version.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/setSupportVersion.html
 */
export const setSupportVersion = operation({
  method: 'POST',
  path: '/cgi-bin/wxopen/setweappsupportversion',
  body: Type.Object({ appid: Type.Optional(Type.String()), version: Type.String() })
})

/**
 * Bind a tester.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/member-management/bindTester.html
 */
export const bindTester = operation({
  method: 'POST',
  path: '/wxa/bind_tester',
  body: Type.Object({ wechatid: Type.String() }),
  answer: Type.Object({ userstr: Type.String() })
})

/**
 * Open or close the released Mini Program to visitors.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/setVisitStatus.html
 */
export const setVisitStatus = operation({
  method: 'POST',
  path: '/wxa/change_visitstatus',
  body: Type.Object({ action: Type.String() })
})

/**
 * Upload code from a template.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/commit.html
 */
export const commit = operation({
  method: 'POST',
  path: '/wxa/commit',
  body: Type.Object({
    template_id: NumericText,
    ext_json: Type.String(),
    user_version: Type.String(),
    user_desc: Type.String()
  })
})

/**
 * Get the state of one review.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/getAuditStatus.html
 */
export const getAuditStatus = operation({
  method: 'POST',
  path: '/wxa/get_auditstatus',
  body: Type.Object({ auditid: Id }),
  answer: Type.Object({
    status: Type.Integer(),
    reason: Type.Optional(Type.String()),
    screenshot: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * List the categories that a review may name.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/category-management/getAllCategoryName.html
 */
export const getAllCategoryName = operation({
  method: 'GET',
  path: '/wxa/get_category',
  answer: Type.Object({
    category_list: Type.Array(Type.Object({
      first_id: Type.Integer(),
      first_class: Type.String(),
      second_id: Type.Integer(),
      second_class: Type.String(),
      third_id: Type.Optional(Type.Integer()),
      third_class: Type.Optional(Type.String())
    }))
  })
})

/**
 * Get the state of the latest review.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/getLatestAuditStatus.html
 */
export const getLatestAuditStatus = operation({
  method: 'GET',
  path: '/wxa/get_latest_auditstatus',
  answer: Type.Object({
    auditid: Id,
    status: Type.Integer(),
    reason: Type.Optional(Type.String()),
    ScreenShot: Type.Optional(Type.String())
  })
})

/**
 * List the pages of the uploaded code.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/getCodePage.html
 */
export const getCodePage = operation({
  method: 'GET',
  path: '/wxa/get_page',
  answer: Type.Object({ page_list: Type.Array(Type.String()) })
})

/**
 * Download the QR code of the trial version.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/getTrialQRCode.html
 */
export const getTrialQRCode = operation({
  method: 'GET',
  path: '/wxa/get_qrcode',
  query: Type.Object({ path: Type.Optional(Type.String()) }),
  binary: true
})

/**
 * Get the released, reviewed and trial versions.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/getVersionInfo.html
 */
export const getVersionInfo = operation({
  method: 'POST',
  path: '/wxa/getversioninfo',
  answer: Type.Object({
    exp_info: Type.Optional(Type.Object({ exp_time: Type.Integer(), exp_version: Type.String(), exp_desc: Type.String() })),
    release_info: Type.Optional(Type.Object({
      release_time: Type.Integer(),
      release_version: Type.String(),
      release_desc: Type.String()
    }))
  }),
  once: false
})

/**
 * Get or change the server domains.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/domain-management/modifyServerDomain.html
 */
export const modifyServerDomain = operation({
  method: 'POST',
  path: '/wxa/modify_domain',
  body: Type.Object({
    action: Type.String(),
    requestdomain: Type.Optional(Type.Array(Type.String())),
    wsrequestdomain: Type.Optional(Type.Array(Type.String())),
    uploaddomain: Type.Optional(Type.Array(Type.String())),
    downloaddomain: Type.Optional(Type.Array(Type.String())),
    udpdomain: Type.Optional(Type.Array(Type.String())),
    tcpdomain: Type.Optional(Type.Array(Type.String()))
  }),
  answer: Type.Object({
    requestdomain: Type.Optional(Type.Array(Type.String())),
    wsrequestdomain: Type.Optional(Type.Array(Type.String())),
    uploaddomain: Type.Optional(Type.Array(Type.String())),
    downloaddomain: Type.Optional(Type.Array(Type.String())),
    udpdomain: Type.Optional(Type.Array(Type.String())),
    tcpdomain: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * Release the reviewed code.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/release.html
 */
export const release = operation({
  method: 'POST',
  path: '/wxa/release'
})

/**
 * Go back to an earlier release.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/revertCodeRelease.html
 */
export const revertCodeRelease = operation({
  method: 'GET',
  path: '/wxa/revertcoderelease',
  query: Type.Object({ action: Type.Optional(Type.String()), app_version: Type.Optional(Type.Integer()) }),
  answer: Type.Object({
    version_list: Type.Optional(Type.Array(Type.Object({
      app_version: Type.Integer(),
      user_version: Type.String(),
      user_desc: Type.String(),
      commit_time: Type.Integer()
    })))
  })
})

/**
 * Get or change the domains of web views.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/domain-management/modifyJumpDomain.html
 */
export const modifyJumpDomain = operation({
  method: 'POST',
  path: '/wxa/setwebviewdomain',
  body: Type.Object({ action: Type.String(), webviewdomain: Type.Optional(Type.Array(Type.String())) }),
  answer: Type.Object({ webviewdomain: Type.Optional(Type.Array(Type.String())) })
})

/**
 * Submit the code for review.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/submitAudit.html
 */
export const submitAudit = operation({
  method: 'POST',
  path: '/wxa/submit_audit',
  body: Type.Object({
    item_list: Type.Array(Type.Object({
      address: Type.Optional(Type.String()),
      title: Type.Optional(Type.String()),
      tag: Type.Optional(Type.String()),
      first_id: Type.Optional(Type.Integer()),
      first_class: Type.Optional(Type.String()),
      second_id: Type.Optional(Type.Integer()),
      second_class: Type.Optional(Type.String()),
      third_id: Type.Optional(Type.Integer()),
      third_class: Type.Optional(Type.String())
    })),
    preview_info: Type.Optional(Type.Object({
      video_id_list: Type.Optional(Type.Array(Type.String())),
      pic_id_list: Type.Optional(Type.Array(Type.String()))
    })),
    version_desc: Type.Optional(Type.String()),
    feedback_info: Type.Optional(Type.String()),
    feedback_stuff: Type.Optional(Type.String()),
    ugc_declare: Type.Optional(Type.Object({
      scene: Type.Optional(Type.Array(Type.Integer())),
      other_scene_desc: Type.Optional(Type.String()),
      method: Type.Optional(Type.Array(Type.Integer())),
      has_audit_team: Type.Optional(Flag),
      audit_desc: Type.Optional(Type.String())
    })),
    privacy_api_not_use: Type.Optional(Type.Boolean()),
    order_path: Type.Optional(Type.String())
  }),
  answer: Type.Object({ auditid: Id })
})

/**
 * Unbind a tester.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/member-management/unbindTester.html
 */
export const unbindTester = operation({
  method: 'POST',
  path: '/wxa/unbind_tester',
  body: Type.Object({ wechatid: Type.Optional(Type.String()), userstr: Type.Optional(Type.String()) })
})

/**
 * Withdraw the code from review.
 * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/undoAudit.html
 */
export const undoAudit = operation({
  method: 'GET',
  path: '/wxa/undocodeaudit'
})
