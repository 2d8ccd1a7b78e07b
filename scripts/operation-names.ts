import { domains } from '../plugins/api/domains/index.js'
import { generated } from './generated.js'

/** `plugins/api/domains/names.ts`: the operations of each domain, so that `ctx.api` has its methods before a domain is loaded. */
const lines: string[] = []
for (const [domain, load] of Object.entries(domains)) {
  const names = Object.keys(await load()).sort()
  lines.push(`  ${domain}: [\n${names.map(name => `    '${name}'`).join(',\n')}\n  ]`)
}

await generated('plugins/api/domains/names.ts', `import type { Domains } from './index.js'

// Made by \`npm run operation-names\` out of the domains.

/** The names of the operations by domain. */
export const operationNames: Readonly<Record<keyof Domains, readonly string[]>> = {
${lines.join(',\n')}
}
`, 'npm run operation-names')
