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

/** The errors of a client, and of `source` beside it, one a line. */
export function compile (dir: string, project: keyof typeof projects, source?: string, files: string[] = ['index.ts']): string[] {
  const roots = files.map(file => join(dir, file))
  if (source !== undefined) {
    roots.push(join(dir, 'calls.ts'))
    writeFileSync(roots.at(-1)!, source)
    writeFileSync(join(dir, 'package.json'), '{"type":"module"}')
  }
  const program = ts.createProgram(roots, projects[project])
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined ? '' : `${file.fileName.replace(`${dir}/`, '')}:${file.getLineAndCharacterOfPosition(start!).line + 1} `
    return line + ts.flattenDiagnosticMessageText(messageText, ' ')
  })
}
