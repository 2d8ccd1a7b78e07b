import type { OperationTitle } from './titles.js'

/** An operation as a search finds it: call it as `api[domain][name]`. */
export interface FoundOperation {
  domain: string
  name: string
  method: 'GET' | 'POST'
  path: string
  /** The title of the operation in English. */
  en: string
  /** The title in Chinese: the official title if WeChat's documentation has a current page for the operation. */
  zh: string
}

export interface FindOptions {
  /** Returns only operations of this domain. Default: all domains. */
  domain?: string
  /** The largest number of operations to return. Default: no limit. */
  limit?: number
}

interface Searched {
  found: FoundOperation
  /** The searched texts, the most significant first: the tasks of the operation; its name, path and titles; its domain. */
  texts: readonly string[]
}

// the weight of a match in each of the texts
const WEIGHTS = [3, 2, 1]

const splitCamelCase = (name: string) => name.replace(/([a-z])(?=[A-Z])/g, '$1 ')

function prepare ([domain, name, method, path, en, zh, tasks]: OperationTitle, about: readonly string[]): Searched {
  const texts = [[tasks], [`${domain}.${name}`, splitCamelCase(name), path, en, zh], [splitCamelCase(domain), ...about]]
  return { found: { domain, name, method, path, en, zh }, texts: texts.map(parts => parts.join(' ').toLowerCase()) }
}

let searched: Promise<Searched[]> | undefined

async function load (): Promise<Searched[]> {
  const { domainTitles, operationTitles } = await import('./titles.js')
  return operationTitles.map(title => prepare(title, domainTitles[title[0]] ?? []))
}

/** The words of a text, in the singular. */
function wordsOf (text: string): string[] {
  return text.toLowerCase().split(/[\s,，、。]+/).filter(word => word !== '').map(word => /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word)
}

/** Chinese is written without spaces, so any two adjacent characters may be a word. */
function piecesOf (word: string): string[] {
  return /^\p{Script=Han}{3,}$/u.test(word) ? Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2)) : [word]
}

function weigh ({ texts }: Searched, word: string): number {
  return texts.reduce((sum, text, index) => sum + (text.includes(word) ? WEIGHTS[index]! : 0), 0)
}

/** The operations that match at least the share `share` of the words, the best match first. */
function rank (operations: Searched[], words: string[], share: number): FoundOperation[] {
  const ranked = operations.flatMap(operation => {
    const weights = words.map(word => weigh(operation, word))
    return weights.filter(weight => weight > 0).length >= words.length * share ? [{ operation, weight: weights.reduce((sum, weight) => sum + weight, 0) }] : []
  })
  return ranked.sort((a, b) => b.weight - a.weight).map(({ operation }) => operation.found)
}

/**
 * Finds operations of the platform by words in English or Chinese, a part of their name or of their path: `content security`, `内容安全`, `getwxacode`.
 * An operation with all the words comes before an operation with some of them; an empty search finds all.
 */
export async function findOperations (text: string, { domain, limit }: FindOptions = {}): Promise<FoundOperation[]> {
  const all = await (searched ??= load())
  const operations = domain === undefined ? all : all.filter(({ found }) => found.domain === domain)
  const words = wordsOf(text)
  const found = rank(operations, words, 1)
  return (found.length > 0 ? found : rank(operations, words.flatMap(piecesOf), 0.4)).slice(0, limit)
}
