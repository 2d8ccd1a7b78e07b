import { loadCatalogue } from '../plugins/api/catalogue/index.js'
import { generated } from './generated.js'
import { readComments, readDomainComments } from './catalogue-comments.js'

// docs/operations.md: what each operation is, by domain
const { entries } = await loadCatalogue()
const comments = readComments()
const about = readDomainComments()
const domains = [...new Set(entries.map(({ domain }) => domain))]

const lines = [
  '# Operations',
  '',
  `The ${entries.length} typed operations of the platform's API, by domain. Call one as \`api.domain.method(input, options)\`; \`api.call(method, path, input)\` reaches what is not here.`,
  'Each method links to the official page. **S** marks a request that is signed with `options.sign`, **F** one that uploads a file, **B** one that answers bytes.',
  'Made by `npm run operations-docs` out of the definitions in `plugins/api/domains/`; [how to add one](adding-an-operation.md).',
  '',
  domains.map(domain => `[${domain}](#${domain.toLowerCase()})`).join(' · ')
]
for (const domain of domains) {
  lines.push('', `## ${domain}`, '', about.get(domain)!, '', '| method | what it does | request | |', '| --- | --- | --- | --- |')
  for (const { name, operation } of entries.filter(entry => entry.domain === domain)) {
    const { summary, details, docs } = comments.get(`${domain}.${name}`)!
    const marks = [operation.sign && 'S', operation.file && 'F', operation.binary && 'B'].filter(Boolean).join(' ')
    lines.push(`| [${name}](${docs}) | ${[summary, details].filter(Boolean).join('. ').replaceAll('|', '\\|')} | \`${operation.method} ${operation.path}\` | ${marks} |`.replace(' |  |', ' | |'))
  }
}
await generated('docs/operations.md', lines.join('\n') + '\n', 'npm run operations-docs')
