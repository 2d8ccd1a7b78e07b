import { spawnSync } from 'node:child_process'
import t from 'tap'
import { nodeArguments, tree } from '../helpers/program.js'

t.test('an app without the console loads nothing of it, and the console loads the platform\'s client with the first call', t => {
  const script = `
    const { loadedModules } = await import('./scripts/lib/loaded-modules.js')
    const load = path => loadedModules(new URL(path, 'file://${tree}').href)
    const operators = await load('./plugins/console/index.js')
    const undici = operators.filter(file => file.includes('/node_modules/undici/') || file.includes('/plugins/api/'))
    console.log(JSON.stringify({ undici, has: operators.some(file => file.includes('/plugins/console/')) }))`
  const server = `
    const { loadedModules } = await import('./scripts/lib/loaded-modules.js')
    const files = await loadedModules(new URL('./server/app.js', 'file://${tree}').href)
    console.log(JSON.stringify({ console: files.filter(file => file.includes('/plugins/console/')), has: files.some(file => file.includes('/plugins/accounts/')) }))`
  const run = (script: string) => {
    const { stdout, stderr } = spawnSync(process.execPath, [...nodeArguments, '--input-type=module', '--eval', script], { cwd: tree, encoding: 'utf8' })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout)
  }
  t.same(run(script), { undici: [], has: true })
  t.same(run(server), { console: [], has: true })
  t.end()
})
