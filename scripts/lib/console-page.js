import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const WEB = 'plugins/console/web'
const ENTRY = '<script type="module" src="./src/main.tsx"></script>'

/**
 * Builds the console's page. Returns its files as a map of names and contents: index.html, and assets with a hash in their names.
 * The server writes the base path into index.html, so every address in it is relative.
 */
export async function buildConsolePage () {
  const { outputFiles } = await build({
    entryPoints: [join(WEB, 'src/main.tsx')],
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    logLevel: 'warning'
  })
  const assets = outputFiles.map(({ path, contents }) => [`assets/${basename(path)}`, Buffer.from(contents)])
  const entry = ending => assets.map(([name]) => name).find(name => name.startsWith('assets/main-') && name.endsWith(ending))
  const html = readFileSync(join(WEB, 'index.html'), 'utf8')
  if (!html.includes(ENTRY)) throw new Error(`${WEB}/index.html lacks ${ENTRY}`)
  const links = `<script type="module" src="./${entry('.js')}"></script>\n    <link rel="stylesheet" href="./${entry('.css')}">`
  return new Map([['index.html', Buffer.from(html.replace(ENTRY, links))], ...assets])
}
