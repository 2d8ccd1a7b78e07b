import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Test } from 'tap'
import { generateClient, type Document, type GenerateOptions } from '../../../client/index.js'

export const serverDocument: Document = JSON.parse(readFileSync(new URL('../../../openapi.json', import.meta.url), 'utf8'))

/** A folder that ends with the test. */
export function createFolder (t: Test): string {
  const dir = mkdtempSync(join(tmpdir(), 'fastify-wechat-client-'))
  t.teardown(() => { rmSync(dir, { recursive: true }) })
  return dir
}

/** Writes a client into a folder that ends with the test. */
export function writeClient (t: Test, document: Document, options: GenerateOptions): string {
  const { files } = generateClient(document, options)
  const dir = createFolder(t)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  return dir
}

/** The client as one script that leaves its functions in `client`. */
export async function bundle (dir: string, options: { minify?: boolean, contents?: string, target?: string } = {}): Promise<string> {
  const { outputFiles: [file] } = await build({
    stdin: { contents: options.contents ?? "export * from './index'", resolveDir: dir, loader: 'ts' },
    bundle: true,
    write: false,
    minify: options.minify,
    format: 'iife',
    globalName: 'client',
    target: options.target ?? 'es2020',
    resolveExtensions: ['.ts'],
    logLevel: 'silent'
  })
  return file!.text
}

/** The client as Node.js imports it. */
export async function importClient (dir: string, entry = 'index.ts'): Promise<any> {
  const outfile = join(dir, 'client.mjs')
  await build({ entryPoints: [join(dir, entry)], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'silent' })
  return import(pathToFileURL(outfile).href)
}
