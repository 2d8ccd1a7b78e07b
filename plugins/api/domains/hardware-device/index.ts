import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger, KnownString } from '../../schemas.js'

const Device = Type.Object({
/** The id of the device's model. */
  model_id: Type.String(),
  /** The serial number of the device. */
  sn: Type.String()
})

const DeviceResult = Type.Object({
/** The id of the device's model. */
  model_id: Type.String(),
  /** The serial number of the device. */
  sn: Type.String(),
  /** The errcode of the device: `0` is success. */
  errcode: Type.Integer()
})

/**
 * Send a message to a device's users.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_sendhardwaredevicemessage
 */
export const send = operation({
  method: 'POST',
  path: '/cgi-bin/message/device/subscribe/send',
  body: Type.Object({
    /** The users' openids. */
    to_openid_list: Type.Array(Type.String()),
    /** The id of the template. */
    template_id: Type.String(),
    /** The id of the device's model. */
    modelId: Type.Optional(Type.String()),
    /** The serial number of the device. */
    sn: Type.Optional(Type.String()),
    /** The page that the message opens. */
    page: Type.Optional(Type.String()),
    /** The version of the Mini Program. `developer`: the development version. `trial`: the trial version. `formal`: the released one. */
    miniprogram_state: Type.Optional(KnownString('developer', 'trial', 'formal')),
    /** The language, such as `zh_CN`. */
    lang: Type.Optional(Type.String()),
    /** The values of the template. */
    data: Type.Optional(Type.Union([Type.Record(Type.String(), Type.Object({
      /** The value. */
      value: Type.String()
    })), Type.String()]))
  })
})

/**
 * Add devices to a group.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_addiotgroupdevice
 */
export const addIotGroupDevice = operation({
  method: 'POST',
  path: '/wxa/business/group/adddevice',
  body: Type.Object({
    /** The id of the group. */
    group_id: Type.String(),
    /** The devices. */
    device_list: Type.Array(Device),
    /** Whether a device of another group is moved. */
    force_add: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The devices. */
    device_list: Type.Array(DeviceResult)
  })
})

/**
 * Create a group of devices.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_createiotgroupid
 */
export const createIotGroupId = operation({
  method: 'POST',
  path: '/wxa/business/group/createid',
  body: Type.Object({
    /** The id of the device's model. */
    model_id: Type.String(),
    /** The name of the group. */
    group_name: Type.String()
  }),
  answer: Type.Object({
    /** The id of the group. */
    group_id: Type.String()
  })
})

/**
 * Get a group of devices.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_getiotgroupinfo
 */
export const getIotGroupInfo = operation({
  method: 'POST',
  path: '/wxa/business/group/getinfo',
  body: Type.Object({
    /** The id of the group. */
    group_id: Type.String()
  }),
  answer: Type.Object({
    /** The id of the device's model. */
    model_id: Type.String(),
    /** The kind of model. */
    model_type: Type.String(),
    /** The name of the group. */
    group_name: Type.String(),
    /** The devices. */
    device_list: Type.Array(DeviceResult)
  }),
  once: false
})

/**
 * Remove devices from a group.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_removeiotgroupdevice
 */
export const removeIotGroupDevice = operation({
  method: 'POST',
  path: '/wxa/business/group/removedevice',
  body: Type.Object({
    /** The id of the group. */
    group_id: Type.String(),
    /** The devices. */
    device_list: Type.Array(Device)
  }),
  answer: Type.Object({
    /** The devices. */
    device_list: Type.Array(DeviceResult)
  })
})

/**
 * Activate the license of a device.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_activelicensedevice
 */
export const activeLicenseDevice = operation({
  method: 'POST',
  path: '/wxa/business/license/activedevice',
  body: Type.Object({
    /** The devices. */
    device_list: Type.Array(Type.Object({
      /** The id of the device's model. */
      model_id: Type.String(),
      /** The serial number of the device. */
      sn: Type.String(),
      /** The number of licenses to use. */
      active_number: Type.Integer()
    })),
    /** The kind of license. `0`: for testing. `1`: paid. */
    pkg_type: KnownInteger(0, 1)
  }),
  answer: Type.Object({
    /** The devices. */
    device_list: Type.Array(Type.Object({
      /** The id of the device's model. */
      model_id: Type.String(),
      /** The serial number of the device. */
      sn: Type.String(),
      /** Until when the license holds, in Unix seconds. */
      expire_time: Type.Optional(Type.Integer()),
      /** The errcode of the device: `0` is success. */
      errcode: Type.Integer()
    }))
  })
})

/**
 * Get a device's license.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_getlicensedeviceinfo
 */
export const getLicenseDeviceInfo = operation({
  method: 'POST',
  path: '/wxa/business/license/getdeviceinfo',
  body: Type.Object({
    /** The devices. */
    device_list: Type.Array(Device)
  }),
  answer: Type.Object({
    /** The devices. */
    device_list: Type.Array(Type.Object({
      /** The id of the device's model. */
      model_id: Type.String(),
      /** The serial number of the device. */
      sn: Type.String(),
      /** Until when the license holds, in Unix seconds. */
      expire_time: Type.Optional(Type.Integer())
    }))
  }),
  once: false
})

/**
 * List the license packages.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_getlicensepkglist
 */
export const getLicensePkgList = operation({
  method: 'POST',
  path: '/wxa/business/license/getpkglist',
  body: Type.Object({
    /** The kind of license. `0`: for testing. `1`: paid. */
    pkg_type: KnownInteger(0, 1)
  }),
  answer: Type.Object({
    /** The packages. */
    pkg_list: Type.Array(Type.Object({
      /** The id of the package. */
      pkg_id: Type.String(),
      /** The kind of license. `0`: for testing. `1`: paid. */
      pkg_type: KnownInteger(0, 1),
      /** The state of the package. */
      pkg_status: Type.Integer(),
      /** From when it is valid, in Unix seconds. */
      start_time: Type.Integer(),
      /** Until when it is valid, in Unix seconds. */
      end_time: Type.Integer(),
      /** The number used. */
      used: Type.Integer(),
      /** The total number. */
      all: Type.Integer()
    })),
    /** The largest number that can be used. */
    max_active_number: Type.Optional(Type.Integer())
  }),
  once: false
})

/**
 * Get the ticket that a device registers with.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_getsnticket
 */
export const getSnTicket = operation({
  method: 'POST',
  path: '/wxa/getsnticket',
  body: Type.Object({
    /** The serial number of the device. */
    sn: Type.String(),
    /** The id of the device's model. */
    model_id: Type.String()
  }),
  answer: Type.Object({
    /** The ticket of the device. It works once, within five minutes. */
    sn_ticket: Type.String()
  }),
  once: false
})
