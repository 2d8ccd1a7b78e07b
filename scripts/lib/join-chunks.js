import { createHash } from 'node:crypto'
import { build } from 'esbuild'

// esbuild makes a chunk for each set of entry points that share code, and each dynamic import is an entry point, too: many chunks are always loaded together

/** A chunk of at most so many bytes that imports nothing is joined to the others like it, whoever loads them: that costs less than one more file. */
const SMALL_BYTES = 4096

// the functions that esbuild adds refer to `require` of their own file
const RUNTIME = 'var __require = '

const nameOf = path => path.slice(path.lastIndexOf('/') + 1)

/** The files that loading a file loads, without its dynamic imports. */
function loadedBy (file, outputs, loaded = new Set()) {
  if (loaded.has(file)) return loaded
  loaded.add(file)
  for (const { path, kind, external } of outputs[file].imports) if (kind === 'import-statement' && external !== true) loadedBy(path, outputs, loaded)
  return loaded
}

/**
 * Lists of chunks of which each starting point loads all or none, so nothing loads code that it did not load before, small chunks excepted.
 * Lists do not import each other in a circle: whoever loads a chunk and, by way of another, a second one of its list loads the one between, too, so all three are in the list.
 */
function findGroups (outputs, texts, startingPoints) {
  const loads = startingPoints.map(file => loadedBy(file, outputs))
  const groups = new Map()
  for (const [file, { entryPoint, imports, bytes }] of Object.entries(outputs)) {
    if (entryPoint !== undefined || texts.get(file).includes(RUNTIME)) continue
    const isSmall = imports.length === 0 && bytes <= SMALL_BYTES
    const key = isSmall ? 'small' : loads.map(loaded => loaded.has(file) ? '1' : '0').join('')
    if (key.includes('1') || isSmall) groups.set(key, [...groups.get(key) ?? [], file])
  }
  return [...groups.values()].filter(files => files.length > 1)
}

/**
 * Joins chunks that are always loaded together, whichever of the starting points loads them.
 * @param {Map<string, string>} texts of the files that esbuild wrote, by their paths; the result, too
 * @param {import('esbuild').Metafile['outputs']} outputs that describe these files
 * @param {string[]} startingPoints paths of files that programs import
 * @param {import('esbuild').BuildOptions} options for the joined files
 */
export async function joinChunks (texts, outputs, startingPoints, options) {
  // chunk => the file that it is joined to, and its exports' names there
  const places = new Map()
  const groups = findGroups(outputs, texts, startingPoints).map((files) => {
    const name = `joined-${createHash('sha256').update(files.join()).digest('base64url').replace(/[^A-Za-z0-9]/g, '').slice(0, 8).toUpperCase()}.js`
    const names = new Set()
    for (const file of files) {
      const renamed = new Map(outputs[file].exports.map((exported) => {
        let unique = exported
        for (let number = 2; names.has(unique); number++) unique = `${exported}_${number}`
        names.add(unique)
        return [exported, unique]
      }))
      places.set(nameOf(file), { name, renamed })
    }
    return { name, files }
  })

  /** The text with its imports of chunks turned into imports of what they are joined to. */
  function redirect (text, ownName) {
    return text.replace(/^import (?:\{([^}]*)\} from )?"\.\/([^"]+)";$/gm, (statement, imported, chunk) => {
      const place = places.get(chunk)
      if (place === undefined || place.name === ownName) return statement
      if (imported === undefined) return `import "./${place.name}";`
      const names = imported.split(',').map((specifier) => {
        const [name, local = name] = specifier.trim().split(' as ')
        const exported = place.renamed.get(name)
        return exported === local ? local : `${exported} as ${local}`
      })
      return `import {\n  ${names.join(',\n  ')}\n} from "./${place.name}";`
    })
  }

  const folder = Object.keys(outputs)[0].replace(/[^/]*$/, '')
  const joined = new Map([...texts].filter(([file]) => !places.has(nameOf(file))).map(([file, text]) => [file, redirect(text)]))
  await Promise.all(groups.map(async ({ name, files }) => {
    const contents = files.map(file => `export { ${[...places.get(nameOf(file)).renamed].map(([from, to]) => `${from} as ${to}`).join(', ')} } from "./${nameOf(file)}"`).join('\n')
    const { outputFiles: [{ text }] } = await build({
      ...options,
      stdin: { contents },
      bundle: true,
      legalComments: 'inline',
      write: false,
      plugins: [{
        name: 'join-chunks',
        setup ({ onResolve, onLoad }) {
          onResolve({ filter: /.*/ }, ({ path, kind }) => kind === 'import-statement' && places.get(nameOf(path))?.name === name ? { path: nameOf(path), namespace: 'chunk' } : { path, external: true })
          // esbuild keeps comments that look like licences, so the names of the sources are made to look so for a moment
          onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: redirect(texts.get(folder + path), name).replace(/^\/\/ /gm, '//! ') }))
        }
      }]
    })
    joined.set(folder + name, text.replace(/^\/\/ chunk:.*\n/gm, '').replace(/^\/\/! /gm, '// '))
  }))
  return joined
}
