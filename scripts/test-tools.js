// Runs the tests of scripts/checks, which need packages of their own: linters of OpenAPI, other SDKs, the rules of our linter.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKS, installChecks, runOrExit } from './lib/checks.js'

installChecks()
const files = [CHECKS, join(CHECKS, 'sdks')].flatMap(folder => readdirSync(folder).filter(name => /\.test\.[jt]s$/.test(name)).map(name => join(folder, name)))
runOrExit('npx', 'tap', ...files)
