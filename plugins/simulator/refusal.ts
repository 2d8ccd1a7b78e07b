/** A refusal of the platform: the errcode for the caller, and the reason for the journal. */
export class Refusal extends Error {
  readonly errcode: number
  readonly errmsg: string
  readonly reason: string

  /** @param reason the explanation for the developer, which the platform would not give; default: the errmsg */
  constructor (errcode: number, errmsg: string, reason = errmsg) {
    super(`${errcode} ${errmsg}`)
    this.errcode = errcode
    this.errmsg = errmsg
    this.reason = reason
  }
}

export function refuse (errcode: number, errmsg: string, reason?: string): never {
  throw new Refusal(errcode, errmsg, reason)
}

/** The end of a secret text, which is enough to distinguish two of them. */
export function hint (secret: string): string {
  return secret.length > 12 ? `…${secret.slice(-4)} (${secret.length} characters)` : `(${secret.length} characters)`
}
