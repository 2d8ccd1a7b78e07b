import { toKey } from './names.js'

/** Writes a client with the functions grouped by tag, as in `api.user.login(…)`. It refers to every function, so a bundler cannot drop any. */
export function writeGroups (groups: ReadonlyMap<string, readonly string[]>, importExtension: string): string {
  const names = [...groups.values()].flat()
  const lines = [...groups].map(([group, functions]) => `    ${toKey(group)}: {\n${functions.map(name => `      ${name}: bind(client, functions.${name})`).join(',\n')}\n    }`)
  if (names.length === 0) return 'export {}\n'
  return [
    `import * as functions from './index${importExtension}'`,
    `import type { Client, ClientOptions } from './index${importExtension}'`,
    '',
    'function bind<Rest extends unknown[], Result> (client: Client, call: (client: Client, ...rest: Rest) => Result): (...rest: Rest) => Result {',
    '  return (...rest) => call(client, ...rest)',
    '}',
    '',
    '/** The functions of the client, by the tags of their operations: `api.user.login(…)`. Import the functions themselves if a small bundle matters. */',
    'export function createApi (options: ClientOptions) {',
    '  const client = functions.createClient(options)',
    '  return {',
    '    /** For the functions of `index.ts`. */',
    '    $client: client,',
    lines.join(',\n'),
    '  }',
    '}',
    ''
  ].join('\n')
}
