import createError from '@fastify/error'

/**
 * The one table of this project's errors. The code is API, the sentence is not.
 * `WechatApiError` (plugins/api/wechat-api-error.ts) is the only error that is not made here:
 * its status depends on the answer of the platform.
 */

/** The options of a plugin, or an account, do not match their documentation. */
export const OptionsError = createError<[string, string]>('WX_ERR_OPTIONS', '%s: %s', 500)
/** The accounts file or source is missing, unreadable or wrong; the message names file and path. */
export const AccountsError = createError<[string]>('WX_ERR_ACCOUNTS', '%s', 500)
/** A plugin was registered twice, in the wrong order, or without the plugin that it needs. */
export const RegistrationError = createError<[string]>('WX_ERR_REGISTRATION', '%s', 500)
/** A route was added to the context of an account, which serves none. */
export const ContextRouteError = createError<[string]>('WX_ERR_CONTEXT_ROUTE', 'the context of an account serves no routes: add %s to the app (in a setup plugin ctx.app is the app; in the standalone server the variable WECHAT_APP names a plugin with routes)', 500)
/** A package that only some apps need is not installed here. */
export const PackageError = createError<[string, string, string]>('WX_ERR_PACKAGE', '%s needs the package %s, which is not installed: npm install %s', 500)
/** No account with this appid is configured. */
export const UnknownAppidError = createError<[string]>('WX_ERR_UNKNOWN_APPID', 'no account with appid %s is configured here', 404)
/** The account source or the setup of an account takes too long; the message names the appid. */
export const AccountTimeoutError = createError<[string, number]>('WX_ERR_ACCOUNT_TIMEOUT', '%s within %d ms', 503)
/** The instance or account is being closed. */
export const ClosedError = createError('WX_ERR_CLOSED', 'the server is stopping, try again in a moment', 503)
/** The shared store (sessions, tokens, queue) cannot be reached. */
export const StoreError = createError('WX_ERR_STORE', 'the store cannot be reached, try again in a moment', 503)

/** Another holder has the lock, and the time to wait is over. */
export const LockedError = createError('WX_ERR_LOCKED', 'another process is working on this, try again in a moment', 503)
/** Redis answers, but cannot keep data safely; the message says what an operator has to change. */
export const UnfitStoreError = createError<[string]>('WX_ERR_STORE_UNFIT', '%s', 503)

/** `signature` or `msg_signature` does not match the push. */
export const SignatureError = createError('WX_ERR_SIGNATURE', 'the signature does not match: check that the push Token is the same here and in the WeChat console', 403)
/** A payment push of a mini game that is not signed with the account's AppKey; the message says why. */
export const GamePaymentSignatureError = createError<[string]>('WX_ERR_GAME_PAYMENT_SIGNATURE', 'the payment push of the mini game cannot be trusted: %s', 403)
/** The push's timestamp is outside the replay window. */
export const TimestampError = createError<[number]>('WX_ERR_TIMESTAMP', 'the timestamp is more than %d seconds away from now', 403)
/** An account with an EncodingAESKey got a push that is not encrypted. */
export const PlaintextError = createError('WX_ERR_PLAINTEXT', 'this account has an EncodingAESKey, so a push must be encrypted (the account option allowPlaintext accepts plain pushes)', 403)
/** The account has no push Token, so no push can be trusted. */
export const PushTokenError = createError('WX_ERR_PUSH_TOKEN', 'this account has no push token configured, so no push can be verified', 403)
/** An encrypted push reached an account without EncodingAESKey. */
export const AesKeyError = createError('WX_ERR_AES_KEY', 'the push is encrypted, but this account has no aesKey configured', 400)
/** The ciphertext of a push cannot be decrypted with the account's EncodingAESKey. */
export const DecryptError = createError('WX_ERR_DECRYPT', 'the message cannot be decrypted: check that the EncodingAESKey is the same here and in the WeChat console', 400)
/** The ciphertext was made for another appid. */
export const ReceiverError = createError('WX_ERR_RECEIVER', 'the encrypted message is addressed to another appid', 400)
/** The body of a push is neither XML nor JSON of the accepted kind. */
export const MessageError = createError<[string]>('WX_ERR_MESSAGE', 'malformed message: %s', 400)

/** `signature` does not match `rawData` and the session key. */
export const RawDataError = createError('WX_ERR_RAW_DATA', 'the signature of rawData does not match: pass rawData exactly as wx returned it', 403)
/** The decrypted data was made for another appid, or is older than accepted. */
export const WatermarkError = createError<[string]>('WX_ERR_WATERMARK', 'the watermark of the user data %s', 403)
/** The session key does not decrypt the data. */
export const UserDataError = createError('WX_ERR_USER_DATA', 'the session key does not decrypt this data: call wx.login, sign in again, then fetch the data again', 422)
/** The HMAC of a message of a user's encrypted channel does not match, or the key does not decrypt the message. */
export const UserChannelError = createError('WX_ERR_USER_CHANNEL', 'the message does not belong to the key that it names: it was changed on the way or encrypted in another format', 422)
/** A message of a user's encrypted channel names a key that is unknown or expired. */
export const UserKeyError = createError('WX_ERR_USER_KEY', 'the key of this user is unknown or expired: call getLatestUserKey and encrypt again', 422)
/** The decrypted data contains no phone number. */
export const PhoneNumberError = createError('WX_ERR_PHONE_NUMBER', 'this data contains no phone number: send the data that the phone number button returned', 422)
/** No session token, or a token that is unknown, expired or revoked. */
export const SessionError = createError('WX_ERR_SESSION', 'no valid session: sign in again', 401)
/** No valid key of the token hub. */
export const HubKeyError = createError('WX_ERR_HUB_KEY', 'a valid hub key is required', 401)
/** No valid key of an operator. */
export const OperatorKeyError = createError('WX_ERR_OPERATOR_KEY', 'a valid operator key is required', 401)
/** A request for a change comes from a page of another site, or lacks the CSRF header. */
export const ForeignPageError = createError('WX_ERR_FOREIGN_PAGE', 'this request does not come from a page of this server', 403)
/** The operator's key may not do this. */
export const OperatorRightsError = createError<[string]>('WX_ERR_OPERATOR_RIGHTS', 'this operator key may not do this: it is %s', 403)
/** An operation that moves money or deletes was called without its name as confirmation. */
export const ConfirmationError = createError<[string]>('WX_ERR_CONFIRMATION', 'this operation moves money or deletes data: send %s as confirm', 409)
/** No event has this id: it was never kept, or its retention is over. */
export const EventError = createError('WX_ERR_EVENT', 'there is no event with this id: the history is bounded by number and age', 404)
/** No operation of the platform has this name. */
export const OperationError = createError('WX_ERR_OPERATION', 'there is no operation with this name', 404)
/** No dead letter has this id: it was replayed, discarded, or its retention is over. */
export const DeadLetterError = createError('WX_ERR_DEAD_LETTER', 'there is no dead letter with this id: it was replayed or discarded, or its retention is over', 404)

/** The route got more requests from one address than it accepts. */
export const TooManyRequestsError = createError<[string]>('WX_ERR_TOO_MANY_REQUESTS', 'too many requests, try again in %s', 429)

/** Input that the platform is known to refuse; the message names the field. */
export const InputError = createError<[string]>('WX_ERR_INPUT', '%s', 400)
/** The client went away before its answer was ready. */
export const ClientGoneError = createError('WX_ERR_CLIENT_GONE', 'the client went away', 499)
/** An upload without a file. */
export const NoFileError = createError('WX_ERR_NO_FILE', 'send at least one file as multipart/form-data', 400)
/** A multipart body that cannot be read. */
export const MultipartError = createError<[string]>('WX_ERR_MULTIPART', 'malformed multipart body: %s', 400)
/** A multipart body with more parts than the route accepts. */
export const MultipartLimitError = createError<[string]>('WX_ERR_MULTIPART_LIMIT', 'the multipart body has more than %s', 413)
/** A file whose bytes are not of an accepted type. */
export const MediaTypeError = createError<[string, string]>('WX_ERR_MEDIA_TYPE', 'the file is %s, accepted are %s', 415)
/** A file over the limit. */
export const MediaSizeError = createError<[number]>('WX_ERR_MEDIA_SIZE', 'the file is larger than %d bytes', 413)

/** The platform did not answer in time. */
export const ApiTimeoutError = createError<[string, ErrorOptions?]>('WX_ERR_API_TIMEOUT', '%s did not answer in time', 504)
/** The platform cannot be reached, or the connection broke. */
export const ApiUnreachableError = createError<[string, ErrorOptions?]>('WX_ERR_API_UNREACHABLE', '%s could not be reached', 502)
/** The platform's answer is neither JSON nor the expected bytes. */
export const ApiResponseError = createError<[string, string]>('WX_ERR_API_RESPONSE', '%s answered %s', 502)
const SEAL_REASONS = {
  unsigned: 'it has no signature',
  serial: 'it is signed by a certificate that is not configured, so copy the current certificate of the platform from the WeChat console into apiSecurity.certificates',
  signature: 'its signature does not match',
  appid: 'it is for another appid',
  age: 'its timestamp is more than 300 seconds away from now',
  tag: 'it cannot be decrypted with the symmetric key',
  inner: 'its encrypted content does not belong to its headers'
}

/** The reason why the answer of a sealed call was refused. */
export type SealReason = keyof typeof SEAL_REASONS

const UntrustedAnswer = createError<[string, string]>('WX_ERR_API_SEAL', 'the answer of %s cannot be trusted: %s', 502)

/** The answer to an encrypted and signed call is not proven to come from the platform; `reason` says which check failed. */
export class ApiSealError extends UntrustedAnswer {
  constructor (operation: string, readonly reason: SealReason) {
    super(operation, SEAL_REASONS[reason])
  }
}

/** The platform refuses every new access token or ticket of the account; the message says when it is asked again. */
export const CredentialRefusedError = createError<[number]>('WX_ERR_CREDENTIAL_REFUSED', 'the platform refuses the access token that it has just issued: check the account in the WeChat console; the next token is requested in %d s', 503)
/** A call needs the AppSecret, which an account with `cloudRun` may not have. */
export const NoSecretError = createError<[string, string]>('WX_ERR_NO_SECRET', 'account %s has no secret, which %s needs: give the account its AppSecret, or identify the user by the headers of the cloud hosting', 500)
/** An operation needs an access token, but the scope has no `token` plugin. */
export const NoTokenSourceError = createError('WX_ERR_NO_TOKEN_SOURCE', 'register the token plugin in this scope, or pass accessToken to the api plugin', 500)

/** The keys of a merchant do not fit together, cannot be read, or are expired; the message names the merchant and the key, never its value. */
export const PayKeysError = createError<[string, string]>('WX_ERR_PAY_KEYS', 'merchant %s: %s', 500)
/** The account has no such merchant, or no merchant at all. */
export const PayMerchantError = createError<[string]>('WX_ERR_PAY_MERCHANT', '%s', 500)
/** An answer of WeChat Pay is not signed by WeChat Pay, or is too old. */
export const PaySignatureError = createError<[string, string]>('WX_ERR_PAY_SIGNATURE', 'the answer to %s cannot be trusted: %s', 502)
/** A notification that WeChat Pay did not sign, that is too old, or that belongs to another merchant or account. */
export const PayNotificationError = createError<[string]>('WX_ERR_PAY_NOTIFICATION', 'the notification cannot be trusted: %s', 401)
/** A ciphertext of WeChat Pay cannot be decrypted with the merchant's keys; the message says which key to check. */
export const PayDecryptError = createError<[string]>('WX_ERR_PAY_DECRYPT', '%s', 502)
/** The downloaded bill is not the file that WeChat Pay announced, or is not a bill. */
export const PayBillError = createError<[string, ErrorOptions?]>('WX_ERR_PAY_BILL', 'the bill cannot be used: %s', 502)

/** The account has no keys of virtual payment. */
export const VirtualPaymentKeysError = createError('WX_ERR_VIRTUAL_PAYMENT_KEYS', 'this account has no keys for virtual payment: set its option virtualPayment with offerId and appKey', 500)
/** The account sells no item of this name by virtual payment. */
export const VirtualPaymentItemError = createError('WX_ERR_VIRTUAL_PAYMENT_ITEM', 'this account sells no such item by virtual payment', 404)

const OrderDiffers = createError<[string, string]>('WX_ERR_VIRTUAL_PAYMENT_ORDER', 'order %s must not be delivered: %s', 409)

/** A pushed order of virtual payment differs from the prepared order. Another try is useless, so its push becomes a dead letter at once. */
export class VirtualPaymentOrderError extends OrderDiffers {
  readonly class = 'caller'
}

/** The test platform cannot go on with the test of an app; the message says what happened and what to do. */
export const TestPlatformError = createError<[string]>('WX_ERR_TEST', '%s', 500)

/** A failure for which another try is useless. If a message handler throws it, the push becomes a dead letter at once. */
export const PermanentError = createError<[string, ErrorOptions?]>('WX_ERR_PERMANENT', '%s', 500)

const Postponed = createError<[string, ErrorOptions?]>('WX_ERR_POSTPONED', '%s', 503)
/**
 * This process cannot handle a push at the moment, and no handler has begun, so this does not count as a try.
 * With the scope `account` all pushes of the account wait here, otherwise only this push waits.
 */
export class PostponedError extends Postponed {
  readonly scope: 'account' | 'push'

  constructor (reason: string, { scope = 'push', cause }: { scope?: 'account' | 'push', cause?: unknown } = {}) {
    super(reason, { cause })
    this.scope = scope
  }
}
