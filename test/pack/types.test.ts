import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import ts from 'typescript'
import { typeErrors } from '../helpers/type-errors.js'
import { createTypeProgram } from '../helpers/type-program.js'
import { packAndInstall, root, subPaths } from './package.js'

const { project } = await packAndInstall()

t.test('TypeScript finds the types, from an ES module as from CommonJS, under node10, nodenext and bundler', async t => {
  await symlink(join(root, 'node_modules/@types'), join(project, 'node_modules/@types')).catch(() => {})
  const code = `
import Fastify, { type FastifyInstance } from 'fastify'
import wechat, { WechatApiError, type Account, type AccountContext } from 'fastify-wechat'
import routes from 'fastify-wechat/routes'

const accounts: Account[] = [{ appid: 'wx1234567890abcdef', secret: 'any' }]
export async function build (): Promise<FastifyInstance> {
  const app = Fastify()
  await app.register(wechat, {
    store: 'memory',
    accounts,
    setup: async (ctx: AccountContext) => {
      ctx.messages.on({ event: 'user_enter_tempsession' }, async ({ SessionFrom }, { signal }) => {
        const from: string | undefined = SessionFrom
        ctx.log.info({ from, aborted: signal.aborted })
      })
    }
  })
  await app.register(routes, { prefix: '/wx', hubKeys: [] })
  app.get('/', async () => app.wechat.accounts.use('wx1234567890abcdef', ({ api }) => api.customerService.sendText({ touser: 'o', content: 'hi' })))
  // @ts-expect-error an option that there is not
  await app.register(wechat, { accounts, secret: 'any' })
  // @ts-expect-error accounts are required
  await app.register(wechat, {})
  if (new Error() instanceof WechatApiError) app.log.info('no')
  return app
}
`
  const everySubPath = subPaths.map((path, index) => `import * as part${index} from '${path}'\nexport const use${index}: object = part${index}`).join('\n')
  const write = async (...names: string[]) => {
    const files = [...names, names[0]!.replace('.', '-sub-paths.')]
    for (const name of files) await writeFile(join(project, name), name === files.at(-1) ? everySubPath : code)
    return files
  }
  const compilerOptions = { target: ts.ScriptTarget.ES2023, strict: true, esModuleInterop: true, skipLibCheck: true, types: ['node'] }
  const check = async (module: ts.ModuleKind, moduleResolution: ts.ModuleResolutionKind, ...names: string[]) => {
    const files = await write(...names)
    const program = createTypeProgram(files.map(name => join(project, name)), { ...compilerOptions, module, moduleResolution, noEmit: true })
    return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
  }
  t.same(await check(ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, 'consumer.mts', 'consumer.cts'), [], 'nodenext')
  t.same(await check(ts.ModuleKind.CommonJS, ts.ModuleResolutionKind.Node10, 'consumer10.ts'), [], 'node10')
  // the native compiler has no node10
  t.same(await typeErrors(project, { files: await write('bundled.ts'), compilerOptions: { ...compilerOptions, target: 'es2023', module: 'esnext', moduleResolution: 'bundler' } }), [], 'bundler')
})
