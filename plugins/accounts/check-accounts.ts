import type { TSchema } from '@sinclair/typebox'
import { findProblem, quoteKey, type Problem } from '../lib/check.js'
import { AccountsError } from '../lib/error-codes.js'
import { Account, Merchant } from './account.js'

// an empty text, and the ways in which YAML writes null
const NOTHING = /^(?:~|null|)$/i

type Fields = Record<string, unknown>

export function isObject (value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/**
 * Turns a row of a database or file into an account: optional keys that are null or empty are removed,
 * and 0, 1, bits and texts become the flags, numbers and lists that they stand for. Other values stay, and the check refuses them.
 */
export function tidyAccount (row: unknown): unknown {
  return tidy(row, Account)
}

/** The same for a merchant. */
export function tidyMerchant (row: unknown): unknown {
  return tidy(row, Merchant)
}

/** A text that stands for a list: JSON, or values separated by commas. */
function readList (text: string): unknown {
  if (!text.startsWith('[')) return text.split(',').map(item => item.trim()).filter(item => item !== '')
  try {
    return JSON.parse(text)
  } catch {
    return [text]
  }
}

const isListOfTexts = ({ items }: TSchema) => items?.type !== 'object'

function tidy (given: unknown, schema: TSchema | undefined): unknown {
  const value = schema?.type !== 'object' && given instanceof Uint8Array ? readBytes(given, schema) : given
  if (schema?.type === 'array' && typeof value === 'string' && isListOfTexts(schema)) return tidy(readList(value), schema)
  if (schema?.anyOf !== undefined) return tidyUnion(value, schema)
  if (schema?.type === 'array' && Array.isArray(value)) return value.map(item => tidy(item, schema.items as TSchema))
  if (!isObject(value)) return convert(value, schema)
  const properties = (schema?.properties ?? {}) as Record<string, TSchema>
  const filled = Object.entries(value).filter(([, field]) => field !== null && field !== undefined && !(typeof field === 'string' && NOTHING.test(field)))
  return Object.fromEntries(filled.map(([key, field]) => [key, tidy(field, Object.hasOwn(properties, key) ? properties[key] : undefined)]))
}

function tidyUnion (value: unknown, { anyOf }: TSchema): unknown {
  const branches = anyOf as TSchema[]
  if (typeof value === 'string' && branches.every(branch => typeof branch.const === 'string')) {
    return branches.find(branch => branch.const.toLowerCase() === value.toLowerCase())?.const ?? value
  }
  const isList = Array.isArray(value) || (typeof value === 'string' && /^\[|,/.test(value))
  return tidy(value, branches.find(branch => (branch.type === 'array') === isList) ?? branches[0])
}

/** MySQL's BIT is a byte, its BINARY are the bytes of a text. */
function readBytes (bytes: Uint8Array, schema: TSchema | undefined): unknown {
  return schema?.type === 'boolean' && bytes.length === 1 ? bytes[0] : Buffer.from(bytes).toString()
}

function convert (value: unknown, schema: TSchema | undefined): unknown {
  switch (schema?.type) {
    // YAML or a database may have a number in place of a text
    case 'string': return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value
    case 'boolean': return /^(?:true|1)$/i.test(String(value)) ? true : /^(?:false|0)$/i.test(String(value)) ? false : value
    case 'integer': return ['string', 'bigint'].includes(typeof value) && /^\d{1,15}$/.test(String(value)) ? Number(value) : value
    default: return value
  }
}

/** Finds a contradiction between the keys of an account, which its schema cannot express. */
function findContradiction (account: Account): Problem | undefined {
  if (account.secret === undefined && account.cloudRun !== true) return { path: ['secret'], expected: `expected ${Account.properties.secret.description}, but it is missing` }
  for (const key of ['apiBase', 'proxy'] as const) {
    if (account[key] !== undefined && !URL.canParse(account[key])) return { path: [key], expected: `expected ${Account.properties[key].description}` }
  }
  for (const key of ['aesKey', 'previousAesKey'] as const) {
    if (account[key] !== undefined && account.token === undefined) return { path: ['token'], expected: `expected the Token of message push, since there is an ${key}` }
  }
  if (account.previousAesKey !== undefined && account.aesKey === undefined) return { path: ['aesKey'], expected: 'expected the EncodingAESKey, since there is a previousAesKey' }
  return findMerchantContradiction(account.merchants, 'merchants')
}

function findMerchantContradiction (merchants: readonly Merchant[] = [], ...path: Problem['path']): Problem | undefined {
  const seen = new Set<string>()
  for (const [index, merchant] of merchants.entries()) {
    const at = (key: keyof Merchant, expected: string) => ({ path: [...path, index, key], expected })
    if (merchant.serial === undefined && merchant.certificate === undefined) return at('serial', 'expected the serial number of the API certificate, or certificate, the API certificate itself')
    if (merchant.publicKeyId !== undefined && merchant.publicKey === undefined) return at('publicKey', 'expected WeChat Pay\'s public key, since there is a publicKeyId')
    if (merchant.publicKey !== undefined && merchant.publicKeyId === undefined) return at('publicKeyId', 'expected the id of WeChat Pay\'s public key, since there is a publicKey')
    if (seen.has(merchant.mchid)) return at('mchid', `the merchant ${merchant.mchid} is listed twice`)
    seen.add(merchant.mchid)
  }
  return undefined
}

/** Finds the first problem of an account. The text never contains the value of a secret. */
function findAccountProblem (account: unknown): Problem | undefined {
  return findProblem(Account, account) ?? findContradiction(account as Account)
}

/** Finds the first problem of a list of merchants. */
export function findMerchantsProblem (merchants: unknown): Problem | undefined {
  if (!Array.isArray(merchants)) return { path: [], expected: 'expected a list of merchants' }
  for (const [index, merchant] of merchants.entries()) {
    const problem = findProblem(Merchant, merchant)
    if (problem !== undefined) return { ...problem, path: [index, ...problem.path] }
  }
  return findMerchantContradiction(merchants)
}

/** Finds the first problem of a list of accounts. */
export function findAccountsProblem (accounts: unknown): Problem | undefined {
  if (!Array.isArray(accounts)) return { path: [], expected: 'expected a list of accounts' }
  if (accounts.length === 0) return { path: [], expected: 'expected at least one account' }
  const seen = new Set<string>()
  for (const [index, account] of accounts.entries()) {
    const problem = findAccountProblem(account)
    if (problem !== undefined) return { ...problem, path: [index, ...problem.path] }
    if (seen.has(account.appid)) return { path: [index, 'appid'], expected: `appid ${account.appid} is listed twice` }
    seen.add(account.appid)
  }
  return undefined
}

/** Writes a path as in `accounts[0].aesKey`. */
export function describePath (root: string, path: Problem['path']): string {
  return path.reduce<string>((text, key) => typeof key === 'number' ? `${text}[${key}]` : `${text}.${quoteKey(key)}`, root)
}

/** Checks the rows of a list, and returns the accounts by appid. Throws `WX_ERR_ACCOUNTS` with the path of the first problem. */
export function checkAccounts (rows: unknown): Map<string, Account> {
  const accounts = Array.isArray(rows) ? rows.map(tidyAccount) : rows
  const problem = findAccountsProblem(accounts)
  if (problem !== undefined) throw new AccountsError(`${describePath('accounts', problem.path)}: ${problem.expected}`)
  return new Map((accounts as Account[]).map(account => [account.appid, account]))
}
