import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, KnownInteger, KnownString } from '../../schemas.js'

/**
 * Get how risky a user is.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/safety-control-capability/api_getuserriskrank
 */
export const getUserRiskRank = operation({
  method: 'POST',
  path: '/wxa/getuserriskrank',
  body: Type.Object({
    /** The appid of the Mini Program. Default: the account's own. */
    appid: Type.Optional(Type.String()),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The current action of the user. `0`: registering. `1`: taking part in a marketing campaign. `2`: publishing content. */
    scene: KnownInteger(0, 1, 2),
    /** The IP address that the user comes from. */
    client_ip: Type.Optional(Type.String()),
    /** The user's e-mail address. */
    email_address: Type.Optional(Type.String()),
    /** The user's phone number. */
    mobile_no: Type.Optional(Type.String()),
    /** The user's bank card number. */
    bank_card_no: Type.Optional(Type.String()),
    /** The number of the user's identity document. */
    cert_no: Type.Optional(Type.String()),
    /** Further information for the judgement, as text. */
    extended_info: Type.Optional(Type.String()),
    /** `true` for a trial call, which counts against the trial quota. Default: `false`. */
    is_test: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The id of this request. The platform spells it so. */
    unoin_id: Id,
    /** The risk, from `0` (lowest) to `4` (highest). */
    risk_rank: Type.Integer()
  }),
  ownAppid: true
})

/**
 * Check a picture.
 * @deprecated The platform's pages no longer have it. Call `mediaCheckAsync`.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/sec-check/security.imgSecCheck.html
 */
export const imgSecCheck = operation({
  method: 'POST',
  path: '/wxa/img_sec_check',
  file: 'media',
  once: false
})

/**
 * Check a picture or sound; the result comes as a push.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_mediacheckasync
 */
export const mediaCheckAsync = operation({
  method: 'POST',
  path: '/wxa/media_check_async',
  body: Type.Object({
    /** The openid of the author, who must have opened the Mini Program within the last two hours. */
    openid: Type.Optional(Type.String()),
    /** The address of the file. Pictures: jpg, jpeg, png, bmp, gif (first frame only). Sound: mp3, aac, ac3, wma, flac, vorbis, opus, wav. */
    media_url: Type.String(),
    /** The kind of the file. `1`: sound. `2`: picture. */
    media_type: Type.Union([Type.Literal(1), Type.Literal(2)], { description: '1, sound, or 2, a picture' }),
    /** The version of the check. `2` is the current one; without it the platform runs its old check. */
    version: Type.Optional(Type.Integer()),
    /** The place where the content appears. `1`: profile. `2`: comment. `3`: forum. `4`: social log. */
    scene: Type.Optional(KnownInteger(1, 2, 3, 4))
  }),
  answer: Type.Object({
    /** The id of this request. The push with the result carries it too. */
    trace_id: Type.String()
  })
})

/**
 * Check a text.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_msgseccheck
 */
export const msgSecCheck = operation({
  method: 'POST',
  path: '/wxa/msg_sec_check',
  body: Type.Object({
    /** The openid of the author, who must have opened the Mini Program within the last two hours. */
    openid: Type.Optional(Type.String()),
    /** The user's nickname, in UTF-8. */
    nickname: Type.Optional(Type.String()),
    /** The user's motto, in UTF-8. Counts in scene `1` only. */
    signature: Type.Optional(Type.String()),
    /** The title of the text, in UTF-8. */
    title: Type.Optional(Type.String()),
    /** The text to check, at most 2,500 characters in UTF-8. */
    content: Type.String(),
    /** The version of the check. `2` is the current one; without it the platform runs its old check. */
    version: Type.Optional(Type.Integer()),
    /** The place where the content appears. `1`: profile. `2`: comment. `3`: forum. `4`: social log. */
    scene: Type.Optional(KnownInteger(1, 2, 3, 4))
  }),
  answer: Type.Object({
    /** The id of this request. */
    trace_id: Type.Optional(Type.String()),
    /** The verdict over all checks. */
    result: Type.Optional(Type.Object({
      /** The action. `pass`: publish it. `review`: let a person look at it. `risky`: refuse it. */
      suggest: KnownString('pass', 'review', 'risky'),
      /** The findings. `100`: nothing. `10001`: advertising. `20001`: politics. `20002`: pornography. `20003`: insults. `20006`: crime. `20008`: fraud. `20012`: vulgarity. `20013`: copyright. `21000`: other. */
      label: KnownInteger(100, 10001, 20001, 20002, 20003, 20006, 20008, 20012, 20013, 21000)
    })),
    /** The result of each check. */
    detail: Type.Optional(Type.Array(Type.Object({
      /** Whether this check ran. `0`: it did, and its other fields hold. */
      errcode: Type.Integer(),
      /** The kind of the check. */
      strategy: Type.String(),
      /** The action. `pass`: publish it. `review`: let a person look at it. `risky`: refuse it. */
      suggest: Type.Optional(KnownString('pass', 'review', 'risky')),
      /** The findings. `100`: nothing. `10001`: advertising. `20001`: politics. `20002`: pornography. `20003`: insults. `20006`: crime. `20008`: fraud. `20012`: vulgarity. `20013`: copyright. `21000`: other. */
      label: Type.Optional(KnownInteger(100, 10001, 20001, 20002, 20003, 20006, 20008, 20012, 20013, 21000)),
      /** The level of the finding. */
      level: Type.Optional(Type.Integer()),
      /** The confidence of the check in `label`, from `0` to `100`. */
      prob: Type.Optional(Type.Integer()),
      /** The word from the account's own list that was found. */
      keyword: Type.Optional(Type.String())
    })))
  }),
  once: false
})
