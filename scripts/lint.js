// Lints all files, or the named files:  npm run lint -- [--fix] [file or folder ...]
import { commandOf, installChecks, runOrExit } from './lib/checks.js'

installChecks()
const args = process.argv.slice(2)
const isNamed = args.some(arg => !arg.startsWith('-'))
runOrExit(commandOf('eslint'), ...args, ...isNamed ? ['--no-warn-ignored'] : ['.'])
