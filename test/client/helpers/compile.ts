import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../helpers/program.js'
import { typeErrors } from '../../helpers/type-errors.js'

const base = {
  strict: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  isolatedModules: true,
  typeRoots: [join(root, 'node_modules')]
}

// the TypeScript template of WeChat's developer tools, and stricter
const wx = { ...base, target: 'es2020', lib: ['es2020'], module: 'commonjs', types: ['miniprogram-api-typings'] }

/** As a project of each kind is set up. */
const projects = {
  wx: { compilerOptions: wx },
  // with a compiler before version 6, the template's modules are found by the rules of Node.js 10
  'wx with TypeScript 5': { compilerOptions: { ...wx, moduleResolution: 'node10' }, compiler: 'javascript' },
  uni: { compilerOptions: { ...base, target: 'esnext', lib: ['es2020'], module: 'esnext', moduleResolution: 'bundler', types: ['@dcloudio/types'], skipLibCheck: true } },
  // Taro's template: pages are TSX
  taro: { compilerOptions: { ...base, target: 'es2020', lib: ['es2020'], module: 'esnext', moduleResolution: 'bundler', types: [], jsx: 'preserve', allowSyntheticDefaultImports: true } },
  fetch: { compilerOptions: { ...base, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], module: 'nodenext', types: [], exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true, erasableSyntaxOnly: true } },
  node: { compilerOptions: { ...base, target: 'es2022', lib: ['es2022'], module: 'nodenext', types: ['@types/node'], skipLibCheck: true } }
} as const

export interface CompileOptions {
  /** The project's modules. Default: `index.ts`. */
  files?: string[]
  /** Also check the platform's typings and the standard library, as a project without `skipLibCheck` does. */
  withLibraries?: boolean
}

/** The errors of a client, and of `source` beside it. */
export function compile (dir: string, project: keyof typeof projects, source?: string, { files = ['index.ts'], withLibraries = false }: CompileOptions = {}): Promise<string[]> {
  if (source !== undefined) {
    writeFileSync(join(dir, 'calls.ts'), source)
    writeFileSync(join(dir, 'package.json'), '{"type":"module"}')
  }
  const { compilerOptions, ...others } = projects[project]
  return typeErrors(dir, {
    files: source === undefined ? files : [...files, 'calls.ts'],
    compilerOptions: withLibraries ? compilerOptions : { ...compilerOptions, skipLibCheck: true },
    ...others
  })
}
