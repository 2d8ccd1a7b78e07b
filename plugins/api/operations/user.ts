import { Type } from '@sinclair/typebox'
import { operation } from '../operation.js'

/** A code works once and for five minutes, so a lost answer is not asked for again. */
export const code2Session = operation({
  method: 'GET',
  path: '/sns/jscode2session',
  auth: 'secret',
  query: Type.Object({
    js_code: Type.String({ minLength: 1, maxLength: 512 }),
    grant_type: Type.Literal('authorization_code')
  }),
  answer: Type.Object({
    openid: Type.String(),
    session_key: Type.String(),
    unionid: Type.Optional(Type.String())
  }),
  once: true,
  summary: 'Exchange the code of wx.login for openid and session key',
  docs: 'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html'
})

/** The code comes from a getPhoneNumber button, not from wx.login. */
export const getPhoneNumber = operation({
  method: 'POST',
  path: '/wxa/business/getuserphonenumber',
  body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 512 }) }),
  answer: Type.Object({
    phone_info: Type.Object({
      phoneNumber: Type.String(),
      purePhoneNumber: Type.String(),
      countryCode: Type.Union([Type.String(), Type.Integer()]),
      watermark: Type.Object({ appid: Type.String(), timestamp: Type.Integer() })
    })
  }),
  summary: 'Exchange the code of a phone number button for the number',
  docs: 'https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/phonenumber/phonenumber.getPhoneNumber.html'
})
