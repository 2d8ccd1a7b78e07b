import ts from 'typescript'

const declarations = new Map<string, ts.SourceFile | undefined>()

/** A program of the JavaScript compiler. The programs of a process share the declarations that they read: to read them takes half of a program's time. */
export function createTypeProgram (files: string[], options: ts.CompilerOptions): ts.Program {
  const host = ts.createCompilerHost(options)
  // as `tsc` does it: other comments are for editors
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors
  const { getSourceFile } = host
  host.getSourceFile = (name, format, ...others) => {
    if (!/\.d\.[cm]?ts$/.test(name)) return getSourceFile(name, format, ...others)
    // a declaration is read in the same way under all options but for these two
    const { languageVersion, impliedNodeFormat } = typeof format === 'object' ? format : { languageVersion: format }
    const key = `${languageVersion} ${impliedNodeFormat} ${name}`
    if (!declarations.has(key)) declarations.set(key, getSourceFile(name, format, ...others))
    return declarations.get(key)
  }
  return ts.createProgram(files, options, host)
}
