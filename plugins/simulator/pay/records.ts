import type { PayAreas } from '../../pay/index.js'
import { answerOf, pageOf } from './answer.js'
import type { BankAnswer, BankCall, BankOperation, Fields } from './call.js'
import { operation } from './call.js'
import { toRfc3339 } from './ledger.js'
import type { BankMerchant } from './merchant.js'
import { refusePay } from './refusal.js'

/** A kind of things that merchants make at the bank and that have a state: a service order, a contract, a coupon. */
export interface RecordKind {
  name: string
  area: keyof PayAreas
  /** The fields with its numbers: each of them finds it. */
  numbers: readonly string[]
  /** The field with its state. Default `state`. */
  stateField?: string
  /** The refusal when there is none. */
  missing: readonly [status: number, code: string, message: string]
}

export interface BankRecord {
  kind: RecordKind
  merchant: BankMerchant
  state: string
  /** By WeChat Pay's names. */
  fields: Fields
  createdAt: number
  updatedAt: number
  /** The input that created it: the same call again is a repetition. */
  fingerprint: string
  /** `Wechatpay-Serial` of the call that made it. */
  serial: string | undefined
}

/** The records of all merchants. */
export class BankRecords {
  readonly #byNumber = new Map<string, BankRecord>()
  readonly #byKind = new Map<string, Set<BankRecord>>()

  add (record: BankRecord): void {
    const all = this.#byKind.get(record.kind.name) ?? new Set()
    this.#byKind.set(record.kind.name, all.add(record))
    for (const key of this.#keysOf(record.kind, record.merchant, record.fields)) this.#byNumber.set(key, record)
  }

  /** The record that any of its numbers in `input` names. */
  find (kind: RecordKind, merchant: BankMerchant, input: Fields): BankRecord | undefined {
    for (const key of this.#keysOf(kind, merchant, input)) {
      const record = this.#byNumber.get(key)
      if (record !== undefined) return record
    }
    return undefined
  }

  /** The oldest first. */
  all (kind: RecordKind, merchant?: BankMerchant): BankRecord[] {
    return [...this.#byKind.get(kind.name) ?? []].filter(record => merchant === undefined || record.merchant === merchant)
  }

  remove (record: BankRecord): void {
    this.#byKind.get(record.kind.name)?.delete(record)
    for (const key of this.#keysOf(record.kind, record.merchant, record.fields)) this.#byNumber.delete(key)
  }

  #keysOf ({ name, numbers }: RecordKind, { mchid }: BankMerchant, input: Fields): string[] {
    return numbers.filter(number => input[number] !== undefined).map(number => `${mchid}:${name}:${number}:${input[number]}`)
  }
}

/** A record in the form of answers and notifications. */
export function describeRecord ({ kind, state, fields, createdAt, updatedAt }: BankRecord): Fields {
  return { create_time: toRfc3339(createdAt), update_time: toRfc3339(updatedAt), ...fields, [kind.stateField ?? 'state']: state }
}

export function findRecord (kind: RecordKind, { bank, merchant, input }: BankCall): BankRecord {
  return bank.records.find(kind, merchant, input) ?? refusePay(...kind.missing)
}

/** Creates a record from the input of the call and `fields`. */
export function addRecord (kind: RecordKind, { bank, merchant, input, body, serial }: BankCall, state: string, fields: Fields = {}): BankRecord {
  const now = bank.clock.now()
  const record: BankRecord = { kind, merchant, state, fields: { mchid: merchant.mchid, ...input, ...fields }, createdAt: now, updatedAt: now, fingerprint: JSON.stringify(body), serial }
  bank.records.add(record)
  return record
}

/** Moves a record on; refuses in another state than `from`. */
export function moveRecord ({ bank }: Pick<BankCall, 'bank'>, record: BankRecord, to: string | undefined, fields: Fields = {}, from?: readonly string[]): BankRecord {
  if (from !== undefined && !from.includes(record.state)) refusePay(400, 'INVALID_REQUEST', `当前状态 ${record.state} 不支持此操作`)
  if (to !== undefined) record.state = to
  Object.assign(record.fields, fields)
  record.updatedAt = bank.clock.now()
  return record
}

/** A side effect of a step, which may answer in place of the step. */
type After = (call: BankCall, record: BankRecord) => BankAnswer | void

interface CreateStep {
  state: string
  /** Adds the fields of the bank, above all its own numbers. */
  fields? (call: BankCall): Fields
  then?: After
  status?: number
}

/** Makes a record. The same number with the same parameters is the same record, with others it is refused. */
export function creates (kind: RecordKind, target: string, { state, fields, then, status }: CreateStep): BankOperation {
  const [own] = kind.numbers as [string]
  return operation(kind.area, target, (call) => {
    const known = call.input[own] === undefined ? undefined : call.bank.records.find(kind, call.merchant, { [own]: call.input[own] })
    if (known !== undefined) {
      if (known.fingerprint !== JSON.stringify(call.body)) refusePay(400, 'INVALID_REQUEST', '商户单号重复，参数与之前请求不一致')
      return answerOf(call, describeRecord(known))
    }
    const record = addRecord(kind, call, state, fields?.(call))
    return then?.(call, record) ?? answerOf(call, describeRecord(record))
  }, status)
}

/** Answers a record. `as`: the member of the answer that holds it, where it is not the answer itself. */
export function reads (kind: RecordKind, target: string, { as, then }: { as?: string, then?: After } = {}): BankOperation {
  return operation(kind.area, target, (call) => {
    const record = findRecord(kind, call)
    const described = describeRecord(record)
    return then?.(call, record) ?? answerOf(call, as === undefined ? described : { ...described, [as]: described })
  })
}

interface ChangeStep {
  /** The states in which it is possible. Default all. */
  from?: readonly string[]
  to?: string
  /** Default the body; `{}` for a call that changes the state alone. */
  fields? (call: BankCall, record: BankRecord): Fields
  then?: After
  status?: number
}

/** Moves a record to another state. Once it is there, the same call is a repetition and changes nothing. */
export function changes (kind: RecordKind, target: string, { from, to, fields, then, status }: ChangeStep = {}): BankOperation {
  return operation(kind.area, target, (call) => {
    const record = findRecord(kind, call)
    const isRepeat = to !== undefined && record.state === to && from !== undefined && !from.includes(to)
    if (!isRepeat) moveRecord(call, record, to, fields === undefined ? call.body : fields(call, record), from)
    const given = isRepeat ? undefined : then?.(call, record)
    return given ?? (call.definition.answer?.properties === undefined ? undefined : answerOf(call, describeRecord(record)))
  }, status)
}

/** Lists the records of the merchant that have what the query says under these names. */
export function lists (kind: RecordKind, target: string, by: readonly string[] = []): BankOperation {
  return operation(kind.area, target, (call) => {
    const entries = call.bank.records.all(kind, call.merchant).map(describeRecord)
    return pageOf(call, entries.filter(entry => by.every(name => call.input[name] === undefined || entry[name] === call.input[name])))
  })
}

/** Answers without storing anything. Undefined `values` are answered 204. */
export function answers (area: keyof PayAreas, target: string, values?: (call: BankCall) => Fields, status?: number): BankOperation {
  return operation(area, target, call => values === undefined ? undefined : answerOf(call, values(call)), status)
}
