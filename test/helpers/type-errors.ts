import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// the native compiler needs a fourth of the time of 5.9, which most users have today
const COMPILERS = { native: 'typescript-native', javascript: 'typescript' }
// Threads of its own and the collection of garbage, for which it ends too soon, take half of its time on machines with few processors.
const ARGUMENTS = { native: ['--singleThreaded'], javascript: [] }
const env = { ...process.env, GOGC: 'off', GOMEMLIMIT: '1GiB' }

export interface TypeErrorsOptions {
  /** The project's modules; all that they import is checked, too. */
  files: string[]
  /** As in a `tsconfig.json`. */
  compilerOptions: object
  /** A configuration to start from. */
  extends?: string
  /** Default: `native`. */
  compiler?: keyof typeof COMPILERS
}

/** The errors of the compiler in a project in `dir`. It writes the project's `tsconfig.json`. */
export function typeErrors (dir: string, { files, compilerOptions, extends: base, compiler = 'native' }: TypeErrorsOptions): Promise<string[]> {
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ extends: base, compilerOptions: { noEmit: true, ...compilerOptions }, files, include: [] }))
  const tsc = fileURLToPath(new URL('lib/tsc.js', import.meta.resolve(`${COMPILERS[compiler]}/package.json`)))
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [tsc, '-p', dir, '--pretty', 'false', ...ARGUMENTS[compiler]], { cwd: dir, env, maxBuffer: 64 * 1024 * 1024 }, (error, output, warnings) => {
      // an indented line goes on with the error before it
      const errors = output.trim().split(/\n(?! )/).filter(line => line !== '')
      if (error !== null && errors.length === 0) reject(new Error(`the compiler ended with ${error.code ?? error.signal}: ${warnings}`))
      else resolve(errors)
    })
  })
}
