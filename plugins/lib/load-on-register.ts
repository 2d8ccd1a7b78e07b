import type { FastifyPluginCallback, FastifyPluginOptions } from 'fastify'
import fp from 'fastify-plugin'

/** A plugin whose code is loaded when an app registers it: importing the collection stays cheap for the apps that do without it. */
export function loadOnRegister<Options extends FastifyPluginOptions> (name: string, load: () => Promise<{ default: FastifyPluginCallback<Options> }>): FastifyPluginCallback<Options> {
  return fp<Options>(async (fastify, options) => {
    const { default: plugin } = await load()
    await fastify.register(plugin, options)
  }, { name, fastify: '5.x' })
}
