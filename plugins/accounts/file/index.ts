import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { quoteKey, type Problem } from '../../lib/check.js'
import { AccountsError } from '../../lib/error-codes.js'
import { nearestName } from '../../lib/nearest-name.js'
import type { Account, Merchant } from '../account.js'
import { describePath, findAccountsProblem, findMerchantsProblem, isObject, tidyAccount, tidyMerchant } from '../check-accounts.js'
import { environmentLookup, PlaceholderError, replacePlaceholders, type Lookup } from './placeholders.js'
import { findSpringAccounts, springPath } from './spring.js'
import { readDocuments, type FileDocument } from './yaml.js'

const KEYS = ['accounts', 'merchants']

/** An accounts file that is being read. */
interface AccountsFile {
  file: string
  document: FileDocument
  lookup: Lookup
}

/**
 * Reads an accounts file, JSON or YAML, or the `application.yml` of weixin-java-miniapp-demo. PEM files that it names are read, too.
 * Throws `WX_ERR_ACCOUNTS` with the file, the line, the path and the expectation.
 */
export async function readAccountsFile (file: string): Promise<Account[]> {
  return parseAccountsFile(file, await readText(file))
}

/** Reads the text of an accounts file. Throws `WX_ERR_ACCOUNTS` with the file, the line, the path and the expectation. */
export async function parseAccountsFile (file: string, text: string, env: NodeJS.ProcessEnv = process.env): Promise<Account[]> {
  const documents = readDocuments(file, text)
  const lookup = environmentLookup(env)
  const [document] = documents
  if (document !== undefined && isObject(document.content) && KEYS.some(key => Object.hasOwn(document.content as object, key))) {
    return readOwnFile({ file, document, lookup }, documents)
  }
  const spring = findSpringAccounts(file, documents, env)
  if (spring === undefined) throw new AccountsError(`${file}: expected a list under "accounts" (or "wx.miniapp.configs")`)
  const own: AccountsFile = { file, document: spring.document, lookup: (name) => lookup(name) ?? spring.property(name) }
  return readPems(own, checkRows(own, spring.list, 'wx.miniapp.configs', springPath))
}

async function readOwnFile (own: AccountsFile, documents: FileDocument[]): Promise<Account[]> {
  const { accounts, merchants = [], ...others } = own.document.content as Record<string, unknown>
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, KEYS)
    fail(own, [unknown], quoteKey(unknown), `unknown key ${quoteKey(unknown)}, ${nearest === undefined ? `known are ${KEYS.join(' and ')}` : `did you mean ${nearest}?`}`)
  }
  if (documents.length > 1) throw new AccountsError(`${own.file}: expected one document, but "---" begins another one`)
  const list = checkRows(own, accounts, 'accounts', (path) => ['accounts', ...path])
  return addMerchants(own, await readPems(own, list), await readMerchants(own, merchants))
}

function fail ({ file, document }: AccountsFile, path: Problem['path'], name: string, expected: string): never {
  const line = document.lineOf(path)
  throw new AccountsError(`${file}${line === undefined ? '' : `:${line}`}: ${name}: ${expected}`)
}

function checkRows (own: AccountsFile, list: unknown, root: string, toPath: (path: Problem['path']) => Problem['path']): Account[] {
  const rows = replaceAll(own, list, root, toPath, [])
  const accounts = Array.isArray(rows) ? rows.map(tidyAccount) : rows
  const problem = findAccountsProblem(accounts)
  if (problem !== undefined) fail(own, toPath(problem.path), describePath(root, problem.path), problem.expected)
  return accounts as Account[]
}

/** No key of an account or merchant is nested deeper. */
const MAX_DEPTH = 16

const FILLED_ELSEWHERE = /^(?:ENC\([^]*\)|\{cipher\}[^]*|#\{[^]*\}|@[\w.-]+@)$/

/** Replaces the placeholders in every text of a value. */
function replaceAll (own: AccountsFile, value: unknown, root: string, toPath: (path: Problem['path']) => Problem['path'], path: Problem['path']): unknown {
  if (path.length > MAX_DEPTH) throw new AccountsError(`${own.file}: ${root}: nested too deep`)
  if (Array.isArray(value)) return value.map((item, index) => replaceAll(own, item, root, toPath, [...path, index]))
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceAll(own, item, root, toPath, [...path, key])]))
  if (typeof value !== 'string') return value
  try {
    const text = replacePlaceholders(value, own.lookup)
    if (FILLED_ELSEWHERE.test(text)) fail(own, toPath(path), describePath(root, path), 'expected the value itself: ENC(…), {cipher}…, #{…} and @…@ are replaced by Jasypt, Spring Cloud, Spring and Maven; use a variable of the environment')
    return text
  } catch (error) {
    if (error instanceof PlaceholderError) fail(own, toPath(path), describePath(root, path), error.message)
    throw error
  }
}

async function readMerchants (own: AccountsFile, list: unknown): Promise<Merchant[]> {
  const toPath = (path: Problem['path']) => ['merchants', ...path]
  const rows = replaceAll(own, list, 'merchants', toPath, [])
  const merchants = Array.isArray(rows) ? rows.map(tidyMerchant) : rows
  const problem = findMerchantsProblem(merchants)
  if (problem !== undefined) fail(own, toPath(problem.path), describePath('merchants', problem.path), problem.expected)
  const read = await Promise.all((merchants as Merchant[]).map((merchant, index) => readMerchantPems(own, merchant, ['merchants', index])))
  if (read.length > 0) await checkMerchantKeys(own, read)
  return read
}

/** Refuses the file if the keys of a merchant do not fit together. */
async function checkMerchantKeys (own: AccountsFile, merchants: readonly Merchant[]): Promise<void> {
  // loaded for the first merchant, because most files have none
  const { readMerchant } = await import('../../pay/index.js')
  for (const [index, merchant] of merchants.entries()) {
    try {
      readMerchant(merchant)
    } catch (error) {
      fail(own, ['merchants', index], `merchants[${index}]`, (error as Error).message)
    }
  }
}

/** Gives each account the merchants that it names. */
function addMerchants (own: AccountsFile, accounts: Account[], merchants: Merchant[]): Account[] {
  const byNumber = new Map(merchants.map(merchant => [merchant.mchid, merchant]))
  return accounts.map((account, index) => {
    if (account.mchid === undefined) return account
    const numbers = Array.isArray(account.mchid) ? account.mchid : [account.mchid]
    const found = numbers.map(number => byNumber.get(number) ?? account.merchants?.find(({ mchid }) => mchid === number) ??
      fail(own, ['accounts', index, 'mchid'], `accounts[${index}].mchid`, `expected a merchant of the list "merchants", but ${number} is not in it`))
    return { ...account, merchants: found }
  })
}

function readPems (own: AccountsFile, accounts: Account[]): Promise<Account[]> {
  return Promise.all(accounts.map(async (account, index) => {
    if (account.merchants === undefined && account.apiSecurity === undefined) return account
    const path = ['accounts', index]
    const merchants = account.merchants && await Promise.all(account.merchants.map((merchant, number) => readMerchantPems(own, merchant, [...path, 'merchants', number])))
    const apiSecurity = account.apiSecurity && {
      ...account.apiSecurity,
      asymmetric: await readPemFields(own, account.apiSecurity.asymmetric, ['privateKey'], [...path, 'apiSecurity', 'asymmetric']),
      certificates: await Promise.all(account.apiSecurity.certificates.map((certificate, number) => readPemFields(own, certificate, ['certificate'], [...path, 'apiSecurity', 'certificates', number])))
    }
    return { ...account, ...(merchants && { merchants }), ...(apiSecurity && { apiSecurity }) }
  }))
}

function readMerchantPems (own: AccountsFile, merchant: Merchant, path: Problem['path']): Promise<Merchant> {
  return readPemFields(own, merchant, ['privateKey', 'certificate', 'publicKey'], path)
}

/** Replaces the paths of PEM files, which are relative to the folder of the accounts file, with the texts of the files. */
async function readPemFields<T extends object> (own: AccountsFile, holder: T, keys: Array<keyof T & string>, path: Problem['path']): Promise<T> {
  const read = await Promise.all(keys.filter(key => holder[key] !== undefined).map(async key => [key, await readPem(own, String(holder[key]), [...path, key])]))
  return { ...holder, ...Object.fromEntries(read) }
}

async function readPem (own: AccountsFile, value: string, path: Problem['path']): Promise<string> {
  if (value.includes('-----BEGIN')) return value
  const [root, ...inner] = path
  const name = describePath(String(root), inner)
  try {
    const text = await readFile(resolve(dirname(own.file), value), 'utf8')
    return text.includes('-----BEGIN') ? text : fail(own, path, name, 'expected a PEM file, but the file does not contain "-----BEGIN"')
  } catch (error) {
    if (error instanceof AccountsError) throw error
    fail(own, path, name, `the PEM file cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

async function readText (file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8')
    if (text.includes('\0')) throw new AccountsError(`${file}: expected a text in UTF-8`)
    return text
  } catch (error) {
    if (error instanceof AccountsError) throw error
    throw new AccountsError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}
