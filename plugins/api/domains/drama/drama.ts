import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id, KnownInteger, KnownString } from '../../schemas.js'

const Actor = Type.Object({
  /** The actor's name, up to 30 characters. */
  name: Type.String(),
  /** The material id of the actor's picture. */
  photo_material_id: Type.String(),
  /** The actor's part, up to 30 characters. */
  role: Type.String(),
  /** About the actor, up to 100 characters. */
  profile: Type.String()
})

const AuditDetail = Type.Object({
  /** The state of the review. `0`: invalid. `1`: in review. `2`: rejected. `3`: approved. `4`: to be corrected and submitted again. */
  status: KnownInteger(0, 1, 2, 3, 4),
  /** The time when it was submitted, in Unix seconds. */
  create_time: Type.Integer(),
  /** The time when it was reviewed, in Unix seconds. */
  audit_time: Type.Optional(Type.Integer()),
  /** The kind of review. `0`: first submission. `1`: submitted again. `2`: episodes replaced. `3`: details changed. */
  audit_type: Type.Optional(KnownInteger(0, 1, 2, 3))
})

/**
 * Submit a drama for review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_auditdrama
 */
export const auditDrama = operation({
  method: 'POST',
  path: '/wxa/sec/vod/auditdrama',
  body: Type.Object({
    /** The id of the drama, to submit it again; none for the first time. */
    drama_id: Type.Optional(Id),
    /** The name of the drama. */
    name: Type.Optional(Type.String()),
    /** A summary of the drama, up to 200 characters. */
    description: Type.Optional(Type.String()),
    /** The number of episodes. */
    media_count: Type.Optional(Type.Integer()),
    /** The ids of the episodes, as many as `media_count`. */
    media_id_list: Type.Optional(Type.Array(Type.Integer())),
    /** A recommendation, up to 30 characters. */
    recommendations: Type.Optional(Type.String()),
    /** The producer. */
    producer: Type.Optional(Type.String()),
    /** The author. */
    playwright: Type.Optional(Type.String()),
    /** The actors, 2 to 5; needed where `drama_type` is `2`. */
    actor_list: Type.Optional(Type.Object({
      /** The actors. */
      actor: Type.Array(Actor)
    })),
    /** The material id of the poster. */
    cover_material_id: Type.Optional(Type.String()),
    /** The material id of the poster for promotion. */
    promotion_poster_material_id: Type.Optional(Type.String()),
    /** The material id of the declaration of rights. Not needed from 2026-07-28 12:00 on. */
    authorized_material_id: Type.Optional(Type.String()),
    /** The license. `1`: a broadcasting license or record number. `2`: none, made for less than a million yuan. */
    qualification_type: Type.Optional(KnownInteger(1, 2)),
    /** The material id of the license; needed for type `1`. */
    qualification_certificate_material_id: Type.Optional(Type.String()),
    /** The material id of the report of costs; needed for type `2`. */
    cost_commitment_letter_material_id: Type.Optional(Type.String()),
    /** The cost, in ten thousand yuan: 1 to 99; needed for type `2`. */
    cost_of_production: Type.Optional(Type.Integer()),
    /** The record number; needed for type `1`. */
    registration_number: Type.Optional(Type.String()),
    /** The license of production. */
    production_license: Type.Optional(Type.String()),
    /** The license of publication. */
    publish_license: Type.Optional(Type.String()),
    /** The material id of further material. */
    other_material_material_id: Type.Optional(Type.String()),
    /** Whether the review is urgent; five a day. `1`: yes. `0`: no. */
    expedited: Type.Optional(Flag),
    /** The episodes to replace. */
    replace_media_list: Type.Optional(Type.Array(Type.Object({
      /** The id of the old episode. */
      old: Type.Optional(Type.Integer()),
      /** The id of the new episode. */
      new: Type.Optional(Type.Integer())
    }))),
    /** The material ids of proof that it was published elsewhere, at most 4. */
    other_platform_publication_proof: Type.Optional(Type.Array(Type.String())),
    /** The kind. `1`: animation. `2`: real actors. `3`: digital humans. */
    drama_type: Type.Optional(KnownInteger(1, 2, 3)),
    /** The copyright. */
    copyright: Type.Optional(Type.Object({
      /** Whether to apply for protection. `0`: no. `1`: yes. Always `1` from 2026-07-28 12:00 on. */
      apply_for_copyright_protection: Type.Optional(KnownInteger(0, 1)),
      /** The party that submits it. `1`: the producer. `2`: an authorized broadcaster or the owner. */
      copyright_role: Type.Optional(KnownInteger(1, 2)),
      /** The way in which the copyright is proved. `1`: by material. `2`: by an authorization. */
      copyright_verification: Type.Optional(KnownString('1', '2')),
      /** The material ids of proof of the production, at most 10. */
      proof_of_production: Type.Optional(Type.Array(Type.String())),
      /** The material ids of proof of the purchase or authorization, at most 4. */
      purchase_or_broadcast_authorization_certificate: Type.Optional(Type.Array(Type.String()))
    })),
    /** Whether it has content made by AI. `1`: yes. `0`: no. */
    content_declared: Type.Optional(KnownInteger(1, 0)),
    /** The material id of proof of the AI software; needed where `content_declared` is `1`. */
    ai_software_ownership_proof: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the drama. */
    drama_id: Id
  })
})

/**
 * Get a drama.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_getdrama
 */
export const getDrama = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getdrama',
  body: Type.Object({
    /** The id of the drama. */
    drama_id: Id
  }),
  answer: Type.Object({
    /** The drama. */
    drama_info: Type.Object({
      /** The id of the drama. */
      drama_id: Id,
      /** The name of the drama. */
      name: Type.String(),
      /** A summary of the drama, up to 200 characters. */
      description: Type.String(),
      /** The number of episodes. */
      media_count: Type.Integer(),
      /** The state. `0`: can be played. `1`: in review. `2`: rejected. `3`: withdrawn by the platform. */
      status: KnownInteger(0, 1, 2, 3),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer(),
      /** The address of the poster. */
      cover_url: Type.Optional(Type.String()),
      /** The address of the poster for promotion. */
      promotion_poster: Type.Optional(Type.String()),
      /** A recommendation, up to 30 characters. */
      recommendations: Type.Optional(Type.String()),
      /** The producer. */
      producer: Type.Optional(Type.String()),
      /** The author. */
      playwright: Type.Optional(Type.String()),
      /** The license of production. */
      production_license: Type.Optional(Type.String()),
      /** Whether the review is urgent; five a day. `1`: yes. `0`: no. */
      expedited: Type.Optional(Flag),
      /** The episodes. */
      media_list: Type.Array(Type.Object({
        /** The id of the episode. */
        media_id: Id
      })),
      /** The actors, 2 to 5; needed where `drama_type` is `2`. */
      actor_list: Type.Optional(Type.Object({
        /** The actors. */
        actor: Type.Array(Actor)
      })),
      /** The review. */
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
  body: Type.Object({
    /** The id of the drama. */
    drama_id: Id,
    /** The kind of review. `0`: first submission. `1`: submitted again. `2`: episodes replaced. `3`: details changed. */
    audit_type: KnownInteger(0, 1, 2, 3)
  }),
  answer: Type.Object({
    /** The review. */
    audit_detail: AuditDetail
  }),
  once: false
})

/**
 * List the dramas.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_listdramas
 */
export const getDramaList = operation({
  method: 'POST',
  path: '/wxa/sec/vod/listdramas',
  body: Type.Object({
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The dramas. */
    drama_info_list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Id,
      /** The name of the drama. */
      name: Type.String(),
      /** A summary of the drama, up to 200 characters. */
      description: Type.String(),
      /** The number of episodes. */
      media_count: Type.Integer(),
      /** The episodes. */
      media_list: Type.Array(Type.Object({
        /** The id of the episode. */
        media_id: Id
      })),
      /** The state. `0`: can be played. `1`: in review. `2`: rejected. `3`: withdrawn by the platform. */
      status: KnownInteger(0, 1, 2, 3),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer(),
      /** The address of the poster. */
      cover_url: Type.Optional(Type.String()),
      /** The address of the poster for promotion. */
      promotion_poster: Type.Optional(Type.String()),
      /** A recommendation, up to 30 characters. */
      recommendations: Type.Optional(Type.String()),
      /** The producer. */
      producer: Type.Optional(Type.String()),
      /** The author. */
      playwright: Type.Optional(Type.String()),
      /** The actors, 2 to 5; needed where `drama_type` is `2`. */
      actor_list: Type.Optional(Type.Object({
        /** The actors. */
        actor: Type.Array(Actor)
      })),
      /** The license of production. */
      production_license: Type.Optional(Type.String()),
      /** The review. */
      audit_detail: Type.Optional(AuditDetail),
      /** Whether the review is urgent; five a day. `1`: yes. `0`: no. */
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
    /** The id of the drama. */
    drama_id: Id,
    /** Another name of the drama. */
    alternate_name: Type.Optional(Type.String()),
    /** A summary of the drama, up to 200 characters. */
    description: Type.Optional(Type.String()),
    /** A recommendation, up to 30 characters. */
    recommendations: Type.Optional(Type.String()),
    /** The actors, 2 to 5; needed where `drama_type` is `2`. */
    actor_list: Type.Optional(Type.Object({
      /** The actors. */
      actor: Type.Array(Actor)
    })),
    /** The material id of the poster. */
    cover_material_id: Type.Optional(Type.String()),
    /** The material id of the poster for promotion. */
    promotion_poster_material_id: Type.Optional(Type.String()),
    /** The material id of the declaration of rights. Not needed from 2026-07-28 12:00 on. */
    authorized_material_id: Type.Optional(Type.String()),
    /** The license. `1`: a broadcasting license or record number. `2`: none, made for less than a million yuan. */
    qualification_type: Type.Optional(KnownInteger(1, 2)),
    /** The material id of the license; needed for type `1`. */
    qualification_certificate_material_id: Type.Optional(Type.String()),
    /** The material id of the report of costs; needed for type `2`. */
    cost_commitment_letter_material_id: Type.Optional(Type.String()),
    /** The cost, in ten thousand yuan: 1 to 99; needed for type `2`. */
    cost_of_production: Type.Optional(Type.Integer()),
    /** The record number; needed for type `1`. */
    registration_number: Type.Optional(Type.String()),
    /** The license of production. */
    production_license: Type.Optional(Type.String()),
    /** The license of publication. */
    publish_license: Type.Optional(Type.String()),
    /** The material id of further material. */
    other_material_material_id: Type.Optional(Type.String()),
    /** The producer. */
    producer: Type.Optional(Type.String()),
    /** The copyright. */
    copyright: Type.Optional(Type.Object({
      /** Whether to apply for protection. `0`: no. `1`: yes. Always `1` from 2026-07-28 12:00 on. */
      apply_for_copyright_protection: Type.Optional(KnownInteger(0, 1)),
      /** The party that submits it. `1`: the producer. `2`: an authorized broadcaster or the owner. */
      copyright_role: Type.Optional(KnownInteger(1, 2)),
      /** The way in which the copyright is proved. `1`: by material. `2`: by an authorization. */
      copyright_verification: Type.Optional(KnownString('1', '2')),
      /** The material ids of proof of the production, at most 10. */
      proof_of_production: Type.Optional(Type.Array(Type.String())),
      /** The material ids of proof of the purchase or authorization, at most 4. */
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
  body: Type.Object({
    /** The id of the drama. */
    drama_id: Id,
    /** The id of the old episode. */
    old_media_id: Id,
    /** The id of the new episode. */
    new_media_id: Id
  })
})

/**
 * Submit replaced media of a drama for review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/auditdrama/api_submitreplacemedias
 */
export const submitReplaceDramaMedias = operation({
  method: 'POST',
  path: '/wxa/sec/vod/submitreplacedramamedias',
  body: Type.Object({
    /** The id of the drama. */
    drama_id: Id,
    /** The episodes to replace. */
    replace_media_list: Type.Optional(Type.Array(Type.Object({
      /** The id of the old episode. */
      old: Type.Optional(Type.Integer()),
      /** The id of the new episode. */
      new: Type.Optional(Type.Integer())
    })))
  })
})

/**
 * Turn the player's recommendations on or off.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/dramaOthersAPI/api_setplayerdramarecmdswitch
 */
export const setPlayerDramaRecommendSwitch = operation({
  method: 'POST',
  path: '/wxadrama/setplayerdramarecmdswitch',
  body: Type.Object({
    /** The place in the player. */
    entry_type: Type.Integer(),
    /** Whether it is on. */
    switch_status: Type.Boolean()
  })
})
