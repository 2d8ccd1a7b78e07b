import ts from 'typescript'

export function kebabCase (name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** The option names of every Fastify plugin that a module exports, by the plugin's name; taken from its type. */
export function optionKeys (program: ts.Program, file: string): Map<string, string[]> {
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!
  const found = new Map<string, string[]>()
  for (const symbol of checker.getExportsOfModule(module)) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    // a plugin is its module's default export, which a declaration file calls _default, or a constant of this module that loads it; other functions take an instance, too
    const declaration = target.valueDeclaration
    if (declaration === undefined || !(target.name === 'default' || target.name === '_default' || (ts.isVariableDeclaration(declaration) && declaration.getSourceFile().fileName === file))) continue
    const [signature] = checker.getTypeOfSymbol(target).getCallSignatures()
    const [instance, options] = (signature?.parameters ?? []).map(parameter => checker.getTypeOfSymbol(parameter))
    if (instance?.symbol?.name !== 'FastifyInstance') continue
    found.set(symbol.name, (options?.getProperties() ?? []).map(({ name }) => name).sort())
  }
  return found
}
