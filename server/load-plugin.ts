import { pathToFileURL } from 'node:url'
import type { FastifyPluginAsync } from 'fastify'
import { OptionsError } from '../plugins/lib/error-codes.js'

function describeFailure (error: NodeJS.ErrnoException): string {
  if (error.code !== 'ERR_UNKNOWN_FILE_EXTENSION') return error.message
  return 'it is TypeScript, which this Node.js cannot run: install tsx and start with NODE_OPTIONS=--import=tsx, or compile it to JavaScript'
}

/** Loads the plugin that a variable names; undefined if the variable is not set. Throws `WX_ERR_OPTIONS` if the plugin cannot be loaded. */
export async function loadPlugin (variable: string, file: string | undefined): Promise<FastifyPluginAsync | undefined> {
  if (file === undefined) return undefined
  const loaded = await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw new OptionsError(variable, `${file} cannot be loaded: ${describeFailure(error as NodeJS.ErrnoException)}`)
  })
  if (typeof loaded.default !== 'function') throw new OptionsError(variable, `${file}: expected a Fastify plugin as default export`)
  return loaded.default
}
