import type { FastifyInstance, FastifyPluginAsync } from 'fastify'

type CallbackPlugin = (instance: FastifyInstance, options: object, done: (error?: unknown) => void) => unknown

/**
 * Wraps a plugin of a user, so that whatever it throws rejects the registration: Fastify treats a synchronous throw as an uncaught error of the
 * process, and a rejection with `undefined` as success.
 */
export function guardPlugin (plugin: FastifyPluginAsync): FastifyPluginAsync {
  async function guarded (instance: FastifyInstance, options: object): Promise<void> {
    try {
      if (plugin.length > 2) await new Promise<void>((resolve, reject) => { (plugin as CallbackPlugin)(instance, options, error => error ? reject(error) : resolve()) })
      else await plugin(instance, options)
    } catch (error) {
      throw error instanceof Error ? error : new Error('the plugin threw a value that is no error', { cause: error })
    }
  }
  // keeps the marks of fastify-plugin
  return Object.assign(guarded, plugin)
}
