import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import t from 'tap'

// ESLint runs in a process of its own, because the loader of the tests cannot load its configuration
const script = `
  const { ESLint } = await import(process.argv[1])
  const eslint = new ESLint()
  const answers = []
  for (const { file, text } of JSON.parse(process.argv[2])) {
    const [{ messages }] = await eslint.lintText(text, { filePath: file })
    answers.push(messages.filter(({ ruleId, fatal }) => fatal || ruleId === 'local/import-direction').map(({ message }) => message))
  }
  process.stdout.write(JSON.stringify(answers))`

/** The reports of the rule for each file with these lines. */
function problems (...files: Array<[file: string, ...lines: string[]]>): string[][] {
  const input = JSON.stringify(files.map(([file, ...lines]) => ({ file, text: `${lines.join('\n')}\n` })))
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script, import.meta.resolve('eslint'), input], { cwd: fileURLToPath(new URL('../../', import.meta.url)), encoding: 'utf8' }))
}

t.test('a plugin is imported only by its index.ts and never by lower folders, so there is no circle of folders', async t => {
  const cipher = 'import plugins/crypto by its index.ts, or use its decorator'
  const cases: Array<[expected: string[], file: string, ...lines: string[]]> = [
    // every kind of import counts
    [[cipher], 'plugins/session/sessions.ts', "import type { UserData } from '../crypto/user-data.js'"],
    [[cipher], 'plugins/session/sessions.ts', "import { createUserData } from '../crypto/user-data.js'"],
    [[cipher], 'plugins/session/sessions.ts', "export { createUserData } from '../crypto/user-data.js'"],
    [[cipher], 'plugins/session/sessions.ts', "export * from '../crypto/user-data.js'"],
    [[cipher], 'plugins/session/sessions.ts', "export const load = () => import('../crypto/user-data.js')"],
    [[cipher], 'plugins/session/sessions.ts', "export type UserData = import('../crypto/user-data.js').UserData"],
    [[], 'plugins/session/sessions.ts', "import crypto from '../crypto/index.js'", "import { a } from './other.js'", "import { b } from '../lib/streams.js'"],
    [['import plugins/messages by its index.ts, or use its decorator'], 'routes/portal.ts', "import { parse } from '../plugins/messages/parse.js'"],
    // the order of the plugins
    [['plugins/store stands below plugins/messages and must not import it'], 'plugins/store/index.ts', "import type { Messages } from '../messages/index.js'"],
    [['plugins/lib stands below plugins/errors and must not import it'], 'plugins/lib/http/schemas.ts', "import type { Problem } from '../../errors/index.js'"],
    [[], 'plugins/messages/index.ts', "import type { Store } from '../store/index.js'"],
    [['plugins/new has no place yet: add it to PLUGIN_ORDER in scripts/checks/import-direction.js'], 'plugins/new/index.ts', "import type { Store } from '../store/index.js'"],
    // server -> routes -> plugins
    [['routes stands above plugins, so plugins must not import it'], 'plugins/accounts/index.ts', "import routes from '../../routes/index.js'"],
    [['server stands above routes, so routes must not import it'], 'routes/portal.ts', "import { readConfig } from '../server/config.js'"],
    [[], 'server/app.ts', "import routes from '../routes/index.js'", "import wechat from '../plugins/index.js'", "import metrics from '../plugins/observability/metrics/index.js'"]
  ]
  const answers = problems(...cases.map(([, ...file]) => file))
  for (const [index, [expected, file, ...lines]] of cases.entries()) t.same(answers[index], expected, `${file}: ${lines[0]}`)
})
