import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

const Device = Type.Object({ model_id: Type.String(), sn: Type.String() })

const DeviceResult = Type.Object({ model_id: Type.String(), sn: Type.String(), errcode: Type.Integer() })

/**
 * Send a message to a device's users.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_sendhardwaredevicemessage
 */
export const send = operation({
  method: 'POST',
  path: '/cgi-bin/message/device/subscribe/send',
  body: Type.Object({
    to_openid_list: Type.Array(Type.String()),
    template_id: Type.String(),
    modelId: Type.Optional(Type.String()),
    sn: Type.Optional(Type.String()),
    page: Type.Optional(Type.String()),
    miniprogram_state: Type.Optional(Type.String()),
    lang: Type.Optional(Type.String()),
    data: Type.Optional(Type.Union([Type.Record(Type.String(), Type.Object({ value: Type.String() })), Type.String()]))
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
    group_id: Type.String(),
    device_list: Type.Array(Device),
    force_add: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({ device_list: Type.Array(DeviceResult) })
})

/**
 * Create a group of devices.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_createiotgroupid
 */
export const createIotGroupId = operation({
  method: 'POST',
  path: '/wxa/business/group/createid',
  body: Type.Object({ model_id: Type.String(), group_name: Type.String() }),
  answer: Type.Object({ group_id: Type.String() })
})

/**
 * Get a group of devices.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_getiotgroupinfo
 */
export const getIotGroupInfo = operation({
  method: 'POST',
  path: '/wxa/business/group/getinfo',
  body: Type.Object({ group_id: Type.String() }),
  answer: Type.Object({
    model_id: Type.String(),
    model_type: Type.String(),
    group_name: Type.String(),
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
  body: Type.Object({ group_id: Type.String(), device_list: Type.Array(Device) }),
  answer: Type.Object({ device_list: Type.Array(DeviceResult) })
})

/**
 * Activate the license of a device.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/hardware-device/api_activelicensedevice
 */
export const activeLicenseDevice = operation({
  method: 'POST',
  path: '/wxa/business/license/activedevice',
  body: Type.Object({
    device_list: Type.Array(Type.Object({ model_id: Type.String(), sn: Type.String(), active_number: Type.Integer() })),
    pkg_type: Type.Integer()
  }),
  answer: Type.Object({
    device_list: Type.Array(Type.Object({
      model_id: Type.String(),
      sn: Type.String(),
      expire_time: Type.Optional(Type.Integer()),
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
  body: Type.Object({ device_list: Type.Array(Device) }),
  answer: Type.Object({
    device_list: Type.Array(Type.Object({
      model_id: Type.String(),
      sn: Type.String(),
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
  body: Type.Object({ pkg_type: Type.Integer() }),
  answer: Type.Object({
    pkg_list: Type.Array(Type.Object({
      pkg_id: Type.String(),
      pkg_type: Type.Integer(),
      pkg_status: Type.Integer(),
      start_time: Type.Integer(),
      end_time: Type.Integer(),
      used: Type.Integer(),
      all: Type.Integer()
    })),
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
  body: Type.Object({ sn: Type.String(), model_id: Type.String() }),
  answer: Type.Object({ sn_ticket: Type.String() }),
  once: false
})
