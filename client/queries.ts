/** A function of the client, as TanStack Query uses it. */
export interface QueryFunction {
  name: string
  /** A read that may be repeated is a query; every other operation is a mutation. */
  isQuery: boolean
  input: 'none' | 'optional' | 'required'
}

const INPUT = { none: '', optional: 'input?: InputOf<typeof functions.NAME>', required: 'input: InputOf<typeof functions.NAME>' }

function writeQuery ({ name, input }: QueryFunction, takesSignal: boolean): string {
  const parameter = INPUT[input].replace('NAME', name)
  const key = `[prefix, '${name}'${input === 'none' ? '' : ', input'}] as const`
  const call = `functions.${name}(client${input === 'none' ? '' : ', input'}${takesSignal ? ', signal && { signal }' : ''})`
  return `    ${name}: (${parameter}) => ({ queryKey: ${key}, queryFn: (${takesSignal ? '{ signal }: Context = {}' : ''}) => ${call} })`
}

function writeMutation ({ name, input }: QueryFunction): string {
  const parameter = INPUT[input].replace('NAME', name)
  return `    ${name}: () => ({ mutationKey: [prefix, '${name}'] as const, mutationFn: (${parameter}) => functions.${name}(client${input === 'none' ? '' : ', input'}) })`
}

function writeFactory (name: string, what: string, lines: string[]): string {
  return `/** ${what} */\nexport function ${name} (client: Client, prefix = 'api') {\n  return {\n${lines.join(',\n')}\n  }\n}\n`
}

/** Writes options of TanStack Query for Vue, React and every other framework that it supports: plain objects, so that the file needs no package. */
export function writeQueries (functions: readonly QueryFunction[], { takesSignal, importExtension }: { takesSignal: boolean, importExtension: string }): string {
  if (functions.length === 0) return 'export {}\n'
  const queries = functions.filter(({ isQuery }) => isQuery)
  const mutations = functions.filter(({ isQuery }) => !isQuery)
  const usesSignal = takesSignal && queries.length > 0
  const hasInput = functions.some(({ input }) => input !== 'none')
  return [
    `import * as functions from './index${importExtension}'`,
    `import type { ${usesSignal ? 'CallOptions, ' : ''}Client } from './index${importExtension}'`,
    '',
    ...usesSignal ? ["type Context = Pick<CallOptions, 'signal'>", ''] : [],
    ...hasInput ? ['type InputOf<Function extends (client: Client, input: any, options?: any) => unknown> = Parameters<Function>[1]', ''] : [],
    ...queries.length > 0 ? [writeFactory('createQueries', 'Options of useQuery, prefetchQuery and invalidateQueries: `useQuery(queries.getUserInfo(…))`. Keys begin with `prefix`.', queries.map(query => writeQuery(query, takesSignal)))] : [],
    ...mutations.length > 0 ? [writeFactory('createMutations', 'Options of useMutation: `useMutation(mutations.uploadMedia())`. Keys begin with `prefix`.', mutations.map(writeMutation))] : []
  ].join('\n')
}
