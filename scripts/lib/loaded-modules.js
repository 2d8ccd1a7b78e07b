import { createRequire, register } from 'node:module'
import { MessageChannel } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'

// the loader runs on its own thread and reports each module that it loads
const { port1, port2 } = new MessageChannel()
const found = new Set()
/** @type {Map<string, () => void>} */
const waiting = new Map()
port1.on('message', (/** @type {string} */ url) => {
  if (url.startsWith('file:')) found.add(fileURLToPath(url))
  waiting.get(url)?.()
})
port1.unref()

const hooks = `
  let port
  export function initialize (data) { port = data.port }
  export async function load (url, context, next) {
    port.postMessage(url)
    return next(url, context)
  }`
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: { port: port2 }, transferList: [port2] })

let marks = 0

/** Resolves when the reports of all modules that are loaded have arrived: they come in order, so it loads another one and waits for its report. */
async function allReported () {
  const mark = `data:text/javascript,${++marks}`
  port1.ref()
  await Promise.all([new Promise(resolve => waiting.set(mark, () => resolve(undefined))), import(mark)])
  port1.unref()
}

/** Imports `specifier` and resolves with the files that the import loaded, both ES modules and CommonJS. */
export async function loadedModules (specifier) {
  await import(specifier)
  await allReported()
  for (const file of Object.keys(createRequire(import.meta.url).cache)) found.add(file)
  return [...found]
}
