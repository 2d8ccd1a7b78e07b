// Loads packages from the file beside it, with the code that V8 has compiled before. Run as a program, it keeps that code.
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script, constants } = require('node:vm')

const filename = join(__dirname, 'packages.js')
const cache = join(__dirname, 'packages.cache')

const script = new Script(`(function (exports, require, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`, {
  filename,
  cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
})
const packages = {}
script.runInThisContext()(packages, require, filename, __dirname)
module.exports = specifier => packages[specifier]()

if (require.main === module) {
  for (const load of Object.values(packages)) load()
  // a process that starts meanwhile reads the whole of it or nothing
  writeFileSync(`${cache}.new`, script.createCachedData())
  renameSync(`${cache}.new`, cache)
}
