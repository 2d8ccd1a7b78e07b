import * as customMessage from './custom-message.js'
import * as media from './media.js'
import type { Operation } from './operation.js'
import * as qrCode from './qr-code.js'
import * as signIn from './sign-in.js'
import * as subscribeMessage from './subscribe-message.js'
import * as token from './token.js'

/** Every operation with a behaviour of its own, by path. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  [token, signIn, media, qrCode, customMessage, subscribeMessage]
    .flatMap(group => Object.values(group))
    .map(operation => [operation.path, operation])
)
