import { readFile } from 'node:fs/promises'
import { ClientError } from './client-error.js'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Schema = boolean | { [keyword: string]: any }

/** The parts of an OpenAPI 3 document that the generator reads. The document is not validated: each part is checked when it is read. */
export interface Document {
  openapi: string
  info?: { title?: string, version?: string }
  paths?: Record<string, any>
  components?: Record<string, Record<string, any>>
  security?: Record<string, string[]>[]
}

/** Reads the text of a file or of an address, which has 30 s to answer. Throws `ClientError`. */
export async function readText (from: string): Promise<string> {
  if (!/^https?:\/\//i.test(from)) {
    return await readFile(from, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new ClientError(error.code === 'ENOENT' ? `${from}: there is no such file` : `${from}: ${error.message}`)
    })
  }
  try {
    const response = await fetch(from, { headers: { accept: 'application/json, application/yaml;q=0.9, */*;q=0.1' }, signal: AbortSignal.timeout(30_000) })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return await response.text()
  } catch (error) {
    const { cause, message } = error as Error
    throw new ClientError(`${from}: ${(cause as Error | undefined)?.message || message}`)
  }
}

async function parse (given: string, from: string): Promise<unknown> {
  const text = given.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    if (/^\s*[{[<]/.test(text)) throw new ClientError(`${from}: ${/^\s*</.test(text) ? 'this is HTML, not an OpenAPI document' : (error as Error).message}`)
  }
  const { parse } = await import('yaml')
  try {
    return parse(text, { merge: true })
  } catch (error) {
    throw new ClientError(`${from}: neither JSON nor YAML: ${(error as Error).message.split('\n', 1)[0]}`)
  }
}

/** Parses a document in JSON or YAML; errors call it `from`. Throws `ClientError`. */
export async function parseDocument (text: string, from: string): Promise<Document> {
  return checkDocument(await parse(text, from), from)
}

export function checkDocument (document: unknown, from: string): Document {
  const { openapi, swagger } = (document ?? {}) as { openapi?: unknown, swagger?: unknown }
  if (typeof swagger === 'string') throw new ClientError(`${from}: this is Swagger ${swagger}; let @fastify/swagger write OpenAPI: { openapi: { openapi: '3.1.0' } }`)
  if (typeof openapi === 'number') throw new ClientError(`${from}: the field 'openapi' has to be text, such as '3.1.0'`)
  if (typeof openapi !== 'string') throw new ClientError(`${from}: this is not an OpenAPI document: it has no field 'openapi'`)
  if (!/^3\.[0-2]/.test(openapi)) throw new ClientError(`${from}: OpenAPI ${openapi} is not supported, only 3.0 to 3.2`)
  return document as Document
}

/** Returns the value that a local reference leads to; undefined if there is none. */
export function lookUp (document: Document, ref: string): unknown {
  let value: any = document
  for (const step of ref.slice(2).split('/')) value = value?.[decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')]
  return value
}
