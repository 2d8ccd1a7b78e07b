import { posix, relative, sep } from 'node:path'

/**
 * The folders of `plugins/`, each after the folders that it may import. A folder imports folders before it, never folders after it,
 * so there can be no circle of folders.
 */
export const PLUGIN_ORDER = [
  'lib', 'engines', 'queue', 'store', 'credentials', 'crypto', 'errors', 'api', 'token', 'jssdk', 'media', 'qrcode', 'session',
  'messages', 'virtual-payment', 'pay', 'shipping', 'accounts', 'observability', 'openapi', 'console', 'simulator', 'testing'
]

/** Helpers without a plugin: any of their files may be imported. */
const SHARED = new Set(['lib', 'engines'])

/** The published folders and files, each after the folders and files that it may import. */
const LAYERS = ['plugins', 'client', 'routes', 'server', 'server.ts', 'cli.ts']

/** Folders inside a plugin's folder that have their own `index.ts` and are loaded only if they are needed. */
const NESTED = new Set(['api/catalogue', 'observability/history', 'observability/metrics', 'observability/tracing'])

/** @param {string} path of a file, from the root of the repository */
function locate (path) {
  const [layer, folder, ...rest] = path.split('/')
  return { layer, folder: rest.length > 0 ? folder : undefined, rest, inPlugin: layer === 'plugins' && rest.length > 0 }
}

function isEntrance ({ folder, rest }) {
  const file = rest.join('/').replace(/\.js$/, '.ts')
  return file === 'index.ts' || (rest.length === 2 && NESTED.has(`${folder}/${rest[0]}`) && file.endsWith('/index.ts'))
}

/** Returns the problem of an import, with both paths from the root of the repository; undefined if there is none. */
export function findImportProblem (from, to) {
  const source = locate(from)
  const target = locate(to)
  if (!LAYERS.includes(source.layer) || !LAYERS.includes(target.layer)) return undefined
  if (source.layer !== target.layer) {
    if (LAYERS.indexOf(target.layer) > LAYERS.indexOf(source.layer)) return `${target.layer} stands above ${source.layer}, so ${source.layer} must not import it`
  }
  if (!target.inPlugin) return undefined
  if (source.inPlugin) {
    if (source.folder === target.folder) return undefined
    for (const { folder } of [source, target]) {
      if (!PLUGIN_ORDER.includes(folder)) return `plugins/${folder} has no place yet: add it to PLUGIN_ORDER in scripts/checks/import-direction.js`
    }
    if (PLUGIN_ORDER.indexOf(target.folder) > PLUGIN_ORDER.indexOf(source.folder)) return `plugins/${source.folder} stands below plugins/${target.folder} and must not import it`
  }
  if (SHARED.has(target.folder) || isEntrance(target)) return undefined
  return `import plugins/${target.folder} by its index.ts, or use its decorator`
}

/** An ESLint rule: `server -> routes -> plugins`, plugins in their order, and a plugin by its `index.ts` only. Types count as well. */
export default {
  meta: { type: 'problem', schema: [], messages: { direction: '{{ problem }}' } },
  create (context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/')
    function check ({ source }) {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return
      const problem = findImportProblem(from, posix.join(posix.dirname(from), source.value))
      if (problem !== undefined) context.report({ node: source, messageId: 'direction', data: { problem } })
    }
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, TSImportType: ({ source, argument }) => check({ source: source ?? argument?.literal }) }
  }
}
