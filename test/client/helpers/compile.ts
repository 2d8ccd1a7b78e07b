import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../../helpers/program.js'

const base: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  isolatedModules: true,
  typeRoots: [join(root, 'node_modules')]
}

/** As a project of each kind is set up. */
export const projects = {
  // the TypeScript template of WeChat's developer tools, and stricter
  wx: { ...base, target: ts.ScriptTarget.ES2020, lib: ['lib.es2020.d.ts'], module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, types: ['miniprogram-api-typings'] },
  uni: { ...base, target: ts.ScriptTarget.ESNext, lib: ['lib.es2020.d.ts'], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: ['@dcloudio/types'], skipLibCheck: true },
  // Taro's template: pages are TSX
  taro: { ...base, target: ts.ScriptTarget.ES2020, lib: ['lib.es2020.d.ts'], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [], jsx: ts.JsxEmit.Preserve, allowSyntheticDefaultImports: true },
  fetch: { ...base, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], module: ts.ModuleKind.NodeNext, types: [], exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true, erasableSyntaxOnly: true },
  node: { ...base, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], module: ts.ModuleKind.NodeNext, types: ['@types/node'], skipLibCheck: true }
} satisfies Record<string, ts.CompilerOptions>

export interface CompileOptions {
  /** The project's modules. Default: `index.ts`. */
  files?: string[]
  /** Also check the platform's typings and the standard library, as a project without `skipLibCheck` does. This takes seconds. */
  withLibraries?: boolean
}

// the typings of a platform are read and bound once in each test file, which takes longer than checking a client
const libraries = new Map<string, ts.SourceFile | undefined>()

function createHost (project: keyof typeof projects): ts.CompilerHost {
  const host = ts.createCompilerHost(projects[project])
  const { getSourceFile } = host
  const folder = join(root, 'node_modules/')
  host.getSourceFile = (file, ...rest) => {
    if (!file.startsWith(folder)) return getSourceFile.call(host, file, ...rest)
    // what a file is bound to depends on the options of its project
    const key = `${project} ${file}`
    if (!libraries.has(key)) libraries.set(key, getSourceFile.call(host, file, ...rest))
    return libraries.get(key)
  }
  return host
}

/** The errors of a client, and of `source` beside it, one a line. */
export function compile (dir: string, project: keyof typeof projects, source?: string, { files = ['index.ts'], withLibraries = false }: CompileOptions = {}): string[] {
  const roots = files.map(file => join(dir, file))
  if (source !== undefined) {
    roots.push(join(dir, 'calls.ts'))
    writeFileSync(roots.at(-1)!, source)
    writeFileSync(join(dir, 'package.json'), '{"type":"module"}')
  }
  const program = ts.createProgram(roots, projects[project], createHost(project))
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${dir}/`))
  if (own.length < roots.length) throw new Error(`of ${roots.join()} only ${own.map(({ fileName }) => fileName).join()} are in the program`)
  const problems = withLibraries
    ? ts.getPreEmitDiagnostics(program)
    : [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...own.flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])]
  return problems.map(({ file, start, messageText }) => {
    const line = file === undefined ? '' : `${file.fileName.replace(`${dir}/`, '')}:${file.getLineAndCharacterOfPosition(start!).line + 1} `
    return line + ts.flattenDiagnosticMessageText(messageText, ' ')
  })
}
