import Fastify, { type FastifyPluginAsync } from 'fastify'
import t from 'tap'
import { guardPlugin } from '../../plugins/lib/guard-plugin.js'

t.test('whatever a plugin throws, and however, its registration is refused with an error', async (t) => {
  const plugins: Record<string, unknown> = {
    'at once': () => { throw new Error('why') },
    'later, nothing': async () => { throw undefined }, // eslint-disable-line no-throw-literal -- a user may
    'to its callback': (_instance: unknown, _options: unknown, done: (error: unknown) => void) => { done('why') }
  }
  for (const [how, plugin] of Object.entries(plugins)) {
    const app = Fastify()
    t.teardown(() => app.close())
    app.register(guardPlugin(plugin as FastifyPluginAsync))
    await t.rejects(Promise.resolve(app.ready()), Error, how)
  }
})
