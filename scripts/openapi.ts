import Fastify from 'fastify'
import operatorConsole from '../plugins/console/index.js'
import wechat, { errors, metrics, openapi, store } from '../plugins/index.js'
import routes from '../routes/index.js'
import system from '../routes/system.js'
import { generated } from './generated.js'

/** `openapi.json`: the document of the standalone server with every route that it can have. */
const app = Fastify()
app.register(errors)
app.register(metrics)
app.register(openapi)
app.register(store)
app.register(wechat, { accounts: () => undefined })
app.register(routes, { prefix: '/wx', hubKeys: ['only-so-that-the-token-routes-exist'] })
app.register(operatorConsole, { prefix: '/console', operatorKeys: ['only-so-that-the-operators-routes-exist'] })
app.register(system)
await app.ready()
const document = app.wechat.openapi()
await app.close()

await generated('openapi.json', `${JSON.stringify(document, null, 2)}\n`, 'npm run openapi')
