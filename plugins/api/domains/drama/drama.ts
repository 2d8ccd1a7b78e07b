import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag, Id } from '../../schemas.js'

const Actor = Type.Object({
  name: Type.String(),
  photo_material_id: Type.String(),
  role: Type.String(),
  profile: Type.String()
})

const AuditDetail = Type.Object({
  status: Type.Integer(),
  create_time: Type.Integer(),
  audit_time: Type.Optional(Type.Integer()),
  audit_type: Type.Optional(Type.Integer())
})

/**
 * Submit a drama for review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_auditdrama
 */
export const auditDrama = operation({
  method: 'POST',
  path: '/wxa/sec/vod/auditdrama',
  body: Type.Object({
    drama_id: Type.Optional(Id),
    name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    media_count: Type.Optional(Type.Integer()),
    media_id_list: Type.Optional(Type.Array(Type.Integer())),
    recommendations: Type.Optional(Type.String()),
    producer: Type.Optional(Type.String()),
    playwright: Type.Optional(Type.String()),
    actor_list: Type.Optional(Type.Object({ actor: Type.Array(Actor) })),
    cover_material_id: Type.Optional(Type.String()),
    promotion_poster_material_id: Type.Optional(Type.String()),
    authorized_material_id: Type.Optional(Type.String()),
    qualification_type: Type.Optional(Type.Integer()),
    qualification_certificate_material_id: Type.Optional(Type.String()),
    cost_commitment_letter_material_id: Type.Optional(Type.String()),
    cost_of_production: Type.Optional(Type.Integer()),
    registration_number: Type.Optional(Type.String()),
    production_license: Type.Optional(Type.String()),
    publish_license: Type.Optional(Type.String()),
    other_material_material_id: Type.Optional(Type.String()),
    expedited: Type.Optional(Flag),
    replace_media_list: Type.Optional(Type.Array(Type.Object({ old: Type.Optional(Type.Integer()), new: Type.Optional(Type.Integer()) }))),
    other_platform_publication_proof: Type.Optional(Type.Array(Type.String())),
    drama_type: Type.Integer(),
    copyright: Type.Object({
      apply_for_copyright_protection: Type.Optional(Type.Integer()),
      copyright_role: Type.Optional(Type.Integer()),
      copyright_verification: Type.Optional(Type.String()),
      proof_of_production: Type.Optional(Type.Array(Type.String())),
      purchase_or_broadcast_authorization_certificate: Type.Optional(Type.Array(Type.String()))
    }),
    content_declared: Type.Optional(Type.Integer()),
    ai_software_ownership_proof: Type.Optional(Type.String())
  }),
  answer: Type.Object({ drama_id: Id })
})

/**
 * Get a drama.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_getdrama
 */
export const getDrama = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getdrama',
  body: Type.Object({ drama_id: Id }),
  answer: Type.Object({
    drama_info: Type.Object({
      drama_id: Id,
      name: Type.String(),
      description: Type.String(),
      media_count: Type.Integer(),
      status: Type.Integer(),
      create_time: Type.Integer(),
      cover_url: Type.Optional(Type.String()),
      promotion_poster: Type.Optional(Type.String()),
      recommendations: Type.Optional(Type.String()),
      producer: Type.Optional(Type.String()),
      playwright: Type.Optional(Type.String()),
      production_license: Type.Optional(Type.String()),
      expedited: Type.Optional(Flag),
      media_list: Type.Array(Type.Object({ media_id: Id })),
      actor_list: Type.Optional(Type.Object({ actor: Type.Array(Actor) })),
      audit_detail: Type.Optional(AuditDetail)
    })
  }),
  once: false
})

/**
 * Get the latest review of a drama.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_getdramalatestauditinfo
 */
export const getDramaLatestAuditInfo = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getdramalatestauditinfo',
  body: Type.Object({ drama_id: Id, audit_type: Type.Integer() }),
  answer: Type.Object({ audit_detail: AuditDetail }),
  once: false
})

/**
 * List the dramas.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_listdramas
 */
export const getDramaList = operation({
  method: 'POST',
  path: '/wxa/sec/vod/listdramas',
  body: Type.Object({ offset: Type.Optional(Type.Integer()), limit: Type.Optional(Type.Integer()) }),
  answer: Type.Object({
    drama_info_list: Type.Array(Type.Object({
      drama_id: Id,
      name: Type.String(),
      description: Type.String(),
      media_count: Type.Integer(),
      media_list: Type.Array(Type.Object({ media_id: Id })),
      status: Type.Integer(),
      create_time: Type.Integer(),
      cover_url: Type.Optional(Type.String()),
      promotion_poster: Type.Optional(Type.String()),
      recommendations: Type.Optional(Type.String()),
      producer: Type.Optional(Type.String()),
      playwright: Type.Optional(Type.String()),
      actor_list: Type.Optional(Type.Object({ actor: Type.Array(Actor) })),
      production_license: Type.Optional(Type.String()),
      audit_detail: Type.Optional(AuditDetail),
      expedited: Type.Optional(Flag)
    }))
  }),
  once: false
})

/**
 * Change the basic facts of a drama.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_submitmodifydramabasicinforeq
 */
export const modifyDramaBasicInfo = operation({
  method: 'POST',
  path: '/wxa/sec/vod/modifydramabasicinfo',
  body: Type.Object({
    drama_id: Id,
    alternate_name: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    recommendations: Type.Optional(Type.String()),
    actor_list: Type.Optional(Type.Object({ actor: Type.Array(Actor) })),
    cover_material_id: Type.Optional(Type.String()),
    promotion_poster_material_id: Type.Optional(Type.String()),
    authorized_material_id: Type.Optional(Type.String()),
    qualification_type: Type.Optional(Type.Integer()),
    qualification_certificate_material_id: Type.Optional(Type.String()),
    cost_commitment_letter_material_id: Type.Optional(Type.String()),
    cost_of_production: Type.Optional(Type.Integer()),
    registration_number: Type.Optional(Type.String()),
    production_license: Type.Optional(Type.String()),
    publish_license: Type.Optional(Type.String()),
    other_material_material_id: Type.Optional(Type.String()),
    producer: Type.Optional(Type.String()),
    copyright: Type.Optional(Type.Object({
      apply_for_copyright_protection: Type.Optional(Type.Integer()),
      copyright_role: Type.Optional(Type.Integer()),
      copyright_verification: Type.Optional(Type.String()),
      proof_of_production: Type.Optional(Type.Array(Type.String())),
      purchase_or_broadcast_authorization_certificate: Type.Optional(Type.Array(Type.String()))
    }))
  })
})

/**
 * Replace media of a reviewed drama.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_replacedramamedia
 */
export const replaceDramaMedia = operation({
  method: 'POST',
  path: '/wxa/sec/vod/replacedramamedia',
  body: Type.Object({ drama_id: Id, old_media_id: Id, new_media_id: Id })
})

/**
 * Submit replaced media of a drama for review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_submitreplacemedias
 */
export const submitReplaceDramaMedias = operation({
  method: 'POST',
  path: '/wxa/sec/vod/submitreplacedramamedias',
  body: Type.Object({
    drama_id: Id,
    replace_media_list: Type.Optional(Type.Array(Type.Object({ old: Type.Optional(Type.Integer()), new: Type.Optional(Type.Integer()) })))
  })
})

/**
 * Turn the player's recommendations on or off.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_setplayerdramarecmdswitch
 */
export const setPlayerDramaRecommendSwitch = operation({
  method: 'POST',
  path: '/wxadrama/setplayerdramarecmdswitch',
  body: Type.Object({ entry_type: Type.Integer(), switch_status: Type.Boolean() })
})
