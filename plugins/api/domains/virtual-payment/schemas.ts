import { Type } from '../../../lib/typebox.js'

/** The AppKey of the environment signs the request. */
export const Env = Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0, production, or 1, the sandbox' })

export const DeviceType = Type.Integer({ description: '1 Android, 2 iOS', examples: [1, 2] })
