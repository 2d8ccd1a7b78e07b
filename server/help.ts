import { VARIABLES } from './config.js'

const NAME_COLUMN = Math.max(...Object.keys(VARIABLES).map(name => name.length)) + 2

/** The text of `--help`. */
export const HELP = `fastify-wechat: the server side of WeChat Mini Programs

  npm start              starts the server; without an accounts file in sandbox mode, against a built-in simulator

Environment:
${Object.entries(VARIABLES).map(([name, text]) => `  ${name.padEnd(NAME_COLUMN)}${text}\n`).join('')}
Options:
  --help, -h             this text
  --version, -v          the version
`
