import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

const ImgSize = Type.Object({ w: Type.Integer(), h: Type.Integer() })

const LeftTop = Type.Object({ x: Type.Integer(), y: Type.Integer() })

const Pos = Type.Object({ left_top: LeftTop, right_top: LeftTop, right_bottom: LeftTop, left_bottom: LeftTop })

const Photo = Type.Object({
  type: Type.Optional(Type.String({ default: 'photo' })),
  img_url: Type.Optional(Type.String())
})

/**
 * Find the interesting part of a picture.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/img/api_imgaicrop
 */
export const aiCrop = operation({
  method: 'POST',
  path: '/cv/img/aicrop',
  query: Type.Object({
    img_url: Type.Optional(Type.String()),
    ratios: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    results: Type.Array(Type.Object({
      crop_left: Type.Integer(),
      crop_top: Type.Integer(),
      crop_right: Type.Integer(),
      crop_bottom: Type.Integer()
    })),
    img_size: ImgSize
  })
})

/**
 * Read the QR codes and bar codes in a picture.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/img/api_imgqrcode
 */
export const scanQRCode = operation({
  method: 'POST',
  path: '/cv/img/qrcode',
  query: Type.Object({ img_url: Type.Optional(Type.String()) }),
  answer: Type.Object({
    code_results: Type.Array(Type.Object({
      type_name: Type.String(),
      data: Type.Optional(Type.String()),
      pos: Type.Optional(Pos)
    })),
    img_size: ImgSize
  }),
  once: false
})

/**
 * Double the resolution of a picture.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/img/api_imgsuperresolution
 */
export const superResolution = operation({
  method: 'POST',
  path: '/cv/img/superresolution',
  query: Type.Object({ img_url: Type.Optional(Type.String()) }),
  answer: Type.Object({ media_id: Type.String() })
})

/**
 * Read a bank card.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/ocr/api_bankcardocr
 */
export const bankCard = operation({
  method: 'POST',
  path: '/cv/ocr/bankcard',
  query: Photo,
  answer: Type.Object({ number: Type.Optional(Type.String()), id: Type.Optional(Type.String()) })
})

/**
 * Read a business license.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/ocr/api_bizlicenseocr
 */
export const businessLicense = operation({
  method: 'POST',
  path: '/cv/ocr/bizlicense',
  query: Photo,
  answer: Type.Object({
    reg_num: Type.String(),
    serial: Type.String(),
    legal_representative: Type.String(),
    type_of_organization: Type.String(),
    enterprise_name: Type.String(),
    type_of_enterprise: Type.String(),
    address: Type.String(),
    business_scope: Type.String(),
    registered_capital: Type.String(),
    paid_in_capital: Type.Optional(Type.String()),
    valid_period: Type.String(),
    registered_date: Type.String(),
    cert_position: Type.Optional(Type.Object({ pos: Pos })),
    img_size: ImgSize
  })
})

/**
 * Read printed text.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/ocr/api_commocr
 */
export const printedText = operation({
  method: 'POST',
  path: '/cv/ocr/comm',
  query: Type.Object({ img_url: Type.Optional(Type.String()) }),
  answer: Type.Object({
    items: Type.Array(Type.Object({ text: Type.String(), pos: Pos })),
    img_size: ImgSize
  })
})

/**
 * Read a vehicle license.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/ocr/api_drivingocr
 */
export const vehicleLicense = operation({
  method: 'POST',
  path: '/cv/ocr/driving',
  query: Photo,
  answer: Type.Object({
    plate_num: Type.String(),
    vehicle_type: Type.String(),
    owner: Type.String(),
    addr: Type.String(),
    use_character: Type.String(),
    model: Type.String(),
    vin: Type.String(),
    engine_num: Type.String(),
    register_date: Type.String(),
    issue_date: Type.String(),
    plate_num_b: Type.String(),
    record: Type.String(),
    passengers_num: Type.String(),
    total_quality: Type.String(),
    prepare_quality: Type.String(),
    overall_size: Type.String(),
    card_position_front: Type.Optional(Type.Object({ pos: Pos })),
    card_position_back: Type.Optional(Type.Object({ pos: Pos })),
    img_size: ImgSize
  })
})

/**
 * Read a driver license.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/ocr/api_drivinglicenseocr
 */
export const driverLicense = operation({
  method: 'POST',
  path: '/cv/ocr/drivinglicense',
  query: Photo,
  answer: Type.Object({
    id_num: Type.String(),
    name: Type.String(),
    sex: Type.String(),
    nationality: Type.String(),
    address: Type.String(),
    birth_date: Type.String(),
    issue_date: Type.String(),
    car_class: Type.String(),
    valid_from: Type.String(),
    valid_to: Type.String(),
    official_seal: Type.String()
  })
})

/**
 * Read an identity card.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/ocr/api_idcardocr
 */
export const idCard = operation({
  method: 'POST',
  path: '/cv/ocr/idcard',
  query: Photo,
  answer: Type.Object({
    type: Type.String(),
    id: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    addr: Type.Optional(Type.String()),
    gender: Type.Optional(Type.String()),
    nationality: Type.Optional(Type.String()),
    valid_date: Type.Optional(Type.String())
  })
})
