import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { EnvVersion } from '../../schemas.js'

const Width = Type.Optional(Type.Integer({ minimum: 280, maximum: 1280, description: 'pixels, 430 by default' }))

const Looks = {
  /** The width of the picture, in pixels. Default: 430. */
  width: Width,
  /** `true` lets the platform choose the colour of the lines. Default: `false`. */
  auto_color: Type.Optional(Type.Boolean()),
  /** The colour of the lines, where `auto_color` is `false`. */
  line_color: Type.Optional(Type.Object({
    /** Red, from `0` to `255`. */
    r: Type.Union([Type.Integer({ minimum: 0, maximum: 255 }), Type.String({ pattern: '^(25[0-5]|2[0-4]\\d|1?\\d?\\d)$', examples: ['0'] })]),
    /** Green, from `0` to `255`. */
    g: Type.Union([Type.Integer({ minimum: 0, maximum: 255 }), Type.String({ pattern: '^(25[0-5]|2[0-4]\\d|1?\\d?\\d)$', examples: ['0'] })]),
    /** Blue, from `0` to `255`. */
    b: Type.Union([Type.Integer({ minimum: 0, maximum: 255 }), Type.String({ pattern: '^(25[0-5]|2[0-4]\\d|1?\\d?\\d)$', examples: ['0'] })])
  })),
  /** `true` makes the background transparent. Default: `false`. */
  is_hyaline: Type.Optional(Type.Boolean({ description: 'transparent, as PNG' })),
  /** The version of the Mini Program. `release`: the released one. `trial`: the trial version. `develop`: the development version. */
  env_version: Type.Optional(EnvVersion)
}

/**
 * Make a Mini Program code, limited in number.
 * Counts, with `createQRCode`, towards 100,000 codes for the life of the account.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_getqrcode
 */
export const getQRCode = operation({
  method: 'POST',
  path: '/wxa/getwxacode',
  body: Type.Object({
    /** The page to open, with its query. */
    path: Type.String({ minLength: 1, maxLength: 1024, description: 'page, may carry a query' }), ...Looks
  }),
  binary: true
})

/**
 * Make a Mini Program code, unlimited in number.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_getunlimitedqrcode
 */
export const getUnlimitedQRCode = operation({
  method: 'POST',
  path: '/wxa/getwxacodeunlimit',
  body: Type.Object({
    /** The value that the page receives as `scene`: at most 32 visible characters. */
    scene: Type.String({ pattern: "^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$", description: "1 to 32 of digits, ASCII letters and !#$&'()*+,/:;=?@-._~", examples: ['id=1'] }),
    /** The page to open, without a slash before it and without a query. Default: the first page. */
    page: Type.Optional(Type.String({ pattern: '^[^/?][^?]*$', maxLength: 1024, description: 'a page of the released version, without leading slash and query', examples: ['pages/index/index'] })),
    /** `true` demands that the released version has the page. Default: `true`. */
    check_path: Type.Optional(Type.Boolean()),
    ...Looks
  }),
  binary: true
})

/**
 * Make a square QR code, limited in number.
 * Counts, with `getQRCode`, towards 100,000 codes for the life of the account.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_createqrcode
 */
export const createQRCode = operation({
  method: 'POST',
  path: '/cgi-bin/wxaapp/createwxaqrcode',
  body: Type.Object({
    /** The page to open, with its query. */
    path: Type.String({ minLength: 1, maxLength: 128 }),
    /** The width of the picture, in pixels. Default: 430. */
    width: Width
  }),
  binary: true
})
