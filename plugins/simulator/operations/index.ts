import * as contentSecurity from './content-security.js'
import * as customMessage from './custom-message.js'
import * as links from './links.js'
import * as media from './media.js'
import type { Operation } from './operation.js'
import * as qrCode from './qr-code.js'
import * as quota from './quota.js'
import * as sessionKey from './session-key.js'
import * as signIn from './sign-in.js'
import * as subscribeMessage from './subscribe-message.js'
import * as templateAdmin from './template-admin.js'
import * as token from './token.js'
import * as updatableMessage from './updatable-message.js'
import * as virtualPayment from './virtual-payment.js'

/** Every operation with a behaviour of its own, by path. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  [token, signIn, sessionKey, media, qrCode, links, customMessage, subscribeMessage, templateAdmin, updatableMessage, contentSecurity, quota, virtualPayment]
    .flatMap(group => Object.values(group))
    .map(operation => [operation.path, operation])
)
