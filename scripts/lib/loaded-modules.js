import { createRequire, register } from 'node:module'
import { MessageChannel } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'

// the loader runs on its own thread and reports each module that it loads
const { port1, port2 } = new MessageChannel()
const found = new Set()
port1.on('message', (/** @type {string} */ url) => { if (url.startsWith('file:')) found.add(fileURLToPath(url)) })
port1.unref()

const hooks = `
  let port
  export function initialize (data) { port = data.port }
  export async function load (url, context, next) {
    port.postMessage(url)
    return next(url, context)
  }`
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: { port: port2 }, transferList: [port2] })

/** Imports `specifier` and resolves with the files that the import loaded, both ES modules and CommonJS. */
export async function loadedModules (specifier) {
  await import(specifier)
  // the reports of the loader's thread may arrive after the modules
  await new Promise(resolve => setImmediate(resolve))
  for (const file of Object.keys(createRequire(import.meta.url).cache)) found.add(file)
  return [...found]
}
