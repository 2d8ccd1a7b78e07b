import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownString } from '../../schemas.js'

const ImgSize = Type.Object({
/** The width, in pixels. */
  w: Type.Integer(),
  /** The height, in pixels. */
  h: Type.Integer()
})

const LeftTop = Type.Object({
/** The distance from the left, in pixels. */
  x: Type.Integer(),
  /** The distance from the top, in pixels. */
  y: Type.Integer()
})

const Pos = Type.Object({
/** The left upper corner. */
  left_top: LeftTop,
  /** The right upper corner. */
  right_top: LeftTop,
  /** The right lower corner. */
  right_bottom: LeftTop,
  /** The left lower corner. */
  left_bottom: LeftTop
})

const Photo = Type.Object({
  /** The way in which the picture was made. `photo`: photographed. `scan`: scanned. Default: `photo`. */
  type: Type.Optional(Type.String({ default: 'photo', examples: ['photo', 'scan'] })),
  /** The address of a picture. */
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
    /** The address of a picture. */
    img_url: Type.Optional(Type.String()),
    /** The ratios of the parts, width to height, such as `1,2.35`, at most five. */
    ratios: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The parts. */
    results: Type.Array(Type.Object({
      /** The left edge, in pixels. */
      crop_left: Type.Integer(),
      /** The upper edge, in pixels. */
      crop_top: Type.Integer(),
      /** The right edge, in pixels. */
      crop_right: Type.Integer(),
      /** The lower edge, in pixels. */
      crop_bottom: Type.Integer()
    })),
    /** The size of the picture. */
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
  query: Type.Object({
    /** The address of a picture. */
    img_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The codes. */
    code_results: Type.Array(Type.Object({
      /** The kind of code. */
      type_name: Type.String(),
      /** The content of the code. */
      data: Type.Optional(Type.String()),
      /** Its place. */
      pos: Type.Optional(Pos)
    })),
    /** The size of the picture. */
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
  query: Type.Object({
    /** The address of a picture. */
    img_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The media id of an uploaded file. */
    media_id: Type.String()
  })
})

/**
 * Read a bank card.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/img-ocr/ocr/api_bankcardocr
 */
export const bankCard = operation({
  method: 'POST',
  path: '/cv/ocr/bankcard',
  query: Photo,
  answer: Type.Object({
    /** The number of the card. */
    number: Type.Optional(Type.String()),
    /** The number of the card. */
    id: Type.Optional(Type.String())
  })
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
    /** The registration number. */
    reg_num: Type.String(),
    /** The number of the license. */
    serial: Type.String(),
    /** The legal representative. */
    legal_representative: Type.String(),
    /** The way it is organized. */
    type_of_organization: Type.String(),
    /** The name of the company. */
    enterprise_name: Type.String(),
    /** The kind of company. */
    type_of_enterprise: Type.String(),
    /** The address. */
    address: Type.String(),
    /** The business of the company. */
    business_scope: Type.String(),
    /** The registered capital. */
    registered_capital: Type.String(),
    /** The paid-in capital. */
    paid_in_capital: Type.Optional(Type.String()),
    /** Until when it is valid. */
    valid_period: Type.String(),
    /** The time when it was registered. */
    registered_date: Type.String(),
    /** The address of the license. */
    cert_position: Type.Optional(Type.Object({
      /** Its place. */
      pos: Pos
    })),
    /** The size of the picture. */
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
  query: Type.Object({
    /** The address of a picture. */
    img_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The texts. */
    items: Type.Array(Type.Object({
      /** The text. */
      text: Type.String(),
      /** Its place. */
      pos: Pos
    })),
    /** The size of the picture. */
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
    /** The number plate. */
    plate_num: Type.Optional(Type.String()),
    /** The kind of vehicle. */
    vehicle_type: Type.Optional(Type.String()),
    /** The kind of vehicle, as the platform at times spells it. */
    vhicle_type: Type.Optional(Type.String()),
    /** The owner. */
    owner: Type.String(),
    /** The address. */
    addr: Type.String(),
    /** Its use. */
    use_character: Type.String(),
    /** The model. */
    model: Type.String(),
    /** The vehicle identification number. */
    vin: Type.String(),
    /** The number of the engine. */
    engine_num: Type.String(),
    /** The time when it was registered. */
    register_date: Type.String(),
    /** The time when it was issued. */
    issue_date: Type.String(),
    /** The number plate. */
    plate_num_b: Type.String(),
    /** The number of the record. */
    record: Type.String(),
    /** The number of people that it carries. */
    passengers_num: Type.String(),
    /** The mass in all. */
    total_quality: Type.String(),
    /** The mass of the empty vehicle. */
    prepare_quality: Type.String(),
    /** The size of the vehicle. */
    overall_size: Type.Optional(Type.String()),
    /** The address of the front. */
    card_position_front: Type.Optional(Type.Object({
      /** Its place. */
      pos: Pos
    })),
    /** The address of the back. */
    card_position_back: Type.Optional(Type.Object({
      /** Its place. */
      pos: Pos
    })),
    /** The size of the picture. */
    img_size: Type.Optional(ImgSize)
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
    /** The number of the license. */
    id_num: Type.String(),
    /** The name. */
    name: Type.String(),
    /** The sex. */
    sex: Type.String(),
    /** The nationality. */
    nationality: Type.String(),
    /** The address. */
    address: Type.String(),
    /** The day of birth. */
    birth_date: Type.String(),
    /** The time when the license was first issued. */
    issue_date: Type.String(),
    /** The class of vehicles. */
    car_class: Type.String(),
    /** Since when it is valid. */
    valid_from: Type.String(),
    /** Until when it is valid. */
    valid_to: Type.String(),
    /** The text of the seal. */
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
    /** The side. `Front`: with the portrait. `Back`: with the emblem. */
    type: KnownString('Front', 'Back'),
    /** The number of the card, on the front. */
    id: Type.Optional(Type.String()),
    /** The name. */
    name: Type.Optional(Type.String()),
    /** The address. */
    addr: Type.Optional(Type.String()),
    /** The sex. */
    gender: Type.Optional(Type.String()),
    /** The ethnic group. */
    nationality: Type.Optional(Type.String()),
    /** Until when it is valid, on the back. */
    valid_date: Type.Optional(Type.String())
  })
})
