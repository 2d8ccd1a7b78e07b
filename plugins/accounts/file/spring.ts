import type { Problem } from '../../lib/check.js'
import { AccountsError } from '../../lib/error-codes.js'
import { Account } from '../account.js'
import { isObject } from '../check-accounts.js'
import { environmentLookup, PlaceholderError, replacePlaceholders } from './placeholders.js'
import type { FileDocument } from './yaml.js'

// Keys of a Spring Boot file may be flat (`wx.miniapp.configs[0].appid`), nested, or a mixture of both.
const MAX_INDEX = 10_000

/** The accounts of a Spring Boot `application.yml`, in the form of weixin-java-miniapp-demo. */
export interface SpringAccounts {
  list: unknown
  document: FileDocument
  /** The value of another property, for placeholders. */
  property (name: string): string | undefined
}

/**
 * Finds `wx.miniapp.configs` in the documents of a file. As in Spring, the last document that applies wins:
 * a document with `spring.config.activate.on-profile` applies when that profile is active.
 */
export function findSpringAccounts (file: string, documents: FileDocument[], env: NodeJS.ProcessEnv): SpringAccounts | undefined {
  let active = splitNames(env.SPRING_PROFILES_ACTIVE)
  let found: Omit<SpringAccounts, 'property'> | undefined
  const applying: unknown[] = []
  for (const document of documents) {
    const content = expandKeys(document.content)
    const required = valueAt(content, 'spring.config.activate.on-profile') ?? valueAt(content, 'spring.profiles')
    if ((typeof required === 'string' || Array.isArray(required)) && !appliesTo(file, document, splitNames(required), active)) continue
    if (valueAt(content, 'spring.config.activate.on-cloud-platform') !== undefined) refuse(file, document, 'spring.config.activate.on-cloud-platform: expected on-profile; cloud platforms are not recognized')
    if (active.length === 0) active = readActive(file, document, valueAt(content, 'spring.profiles.active'), env)
    applying.unshift(content)
    const list = valueAt(content, 'wx.miniapp.configs')
    if (list !== undefined) found = { list: Array.isArray(list) ? list.map(useOwnKeys) : list, document }
  }
  return found && { ...found, property: (name) => findText(applying, name) }
}

function splitNames (names: unknown): string[] {
  return typeof names === 'string' ? names.split(',').map(name => name.trim()).filter(name => name !== '') : Array.isArray(names) ? names.map(String) : []
}

function refuse (file: string, document: FileDocument, problem: string): never {
  const line = document.lineOf(['spring'])
  throw new AccountsError(`${file}${line === undefined ? '' : `:${line}`}: ${problem}`)
}

function appliesTo (file: string, document: FileDocument, required: string[], active: string[]): boolean {
  if (required.some(name => /[&|()!]/.test(name))) refuse(file, document, 'spring.config.activate.on-profile: expected names of profiles separated by commas; expressions are not supported')
  return required.some(name => (active.length > 0 ? active : ['default']).includes(name))
}

/** The active profiles, which often come from the environment. */
function readActive (file: string, document: FileDocument, names: unknown, env: NodeJS.ProcessEnv): string[] {
  try {
    const active = splitNames(names).map(name => replacePlaceholders(name, environmentLookup(env))).flatMap(splitNames)
    if (active.some(name => /^@.*@$/.test(name))) refuse(file, document, 'spring.profiles.active: expected names of profiles; Maven replaces @…@, so set SPRING_PROFILES_ACTIVE')
    return active
  } catch (error) {
    if (error instanceof PlaceholderError) refuse(file, document, `spring.profiles.active: ${error.message}`)
    throw error
  }
}

/** Turns `{ 'a.b[0].c': 1 }` into `{ a: { b: [{ c: 1 }] } }`, at every depth. */
function expandKeys (value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expandKeys)
  if (!isObject(value)) return value
  const expanded: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    const path = [...key.matchAll(/\[(\d{1,5})\]|([^.[\]]+)/g)].map(([, index, name]) => index === undefined ? name! : Number(index))
    if (path.length === 0 || path.some(part => typeof part === 'number' ? part > MAX_INDEX : part === '__proto__')) continue
    place(expanded, path, expandKeys(inner))
  }
  return expanded
}

type Container = Record<string | number, unknown>

function place (root: Container, path: Array<string | number>, value: unknown): void {
  let container = root
  for (const [depth, part] of path.slice(0, -1).entries()) {
    if (!Object.hasOwn(container, part) || typeof container[part] !== 'object') container[part] = typeof path[depth + 1] === 'number' ? [] : {}
    container = container[part] as Container
  }
  const last = path.at(-1)!
  const present = Object.hasOwn(container, last) ? container[last] : undefined
  container[last] = isObject(present) && isObject(value) ? Object.assign(present, value) : value
}

/** Spring takes `on-profile`, `onProfile` and `ON_PROFILE` for the same key. */
function valueAt (content: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((inner, key) => {
    if (!isObject(inner)) return undefined
    const spelled = Object.hasOwn(inner, key) ? key : Object.keys(inner).find(other => relaxed(other) === relaxed(key))
    return spelled === undefined ? undefined : inner[spelled]
  }, content)
}

function findText (contents: unknown[], name: string): string | undefined {
  for (const content of contents) {
    const value = valueAt(content, name)
    if (typeof value === 'string') return value
  }
}

const relaxed = (key: string) => key.toLowerCase().replaceAll(/[-_]/g, '')
const OWN_KEYS = new Map(Object.keys(Account.properties).map(key => [relaxed(key), key]))

/** Renames the keys to ours: Spring treats `aes-key`, `aes_key` and `aesKey` as the same key. */
function useOwnKeys (entry: unknown): unknown {
  return isObject(entry) ? Object.fromEntries(Object.entries(entry).map(([key, value]) => [OWN_KEYS.get(relaxed(key)) ?? key, value])) : entry
}

/** The path of a problem in the file if all keys there are nested and spelled like ours; otherwise the path of the nearest ancestor that exists. */
export function springPath (path: Problem['path']): Problem['path'] {
  return ['wx', 'miniapp', 'configs', ...path]
}
