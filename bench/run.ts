import { readdirSync } from 'node:fs'
import { printMachine } from './lib/compare.js'

const names = readdirSync(import.meta.dirname).filter(file => file.endsWith('.ts') && file !== 'run.ts').map(file => file.slice(0, -3))
const [name] = process.argv.slice(2)
if (name !== undefined && !names.includes(name)) {
  console.error(`There is no benchmark ${name}: known are ${names.join(', ')}.`)
  process.exit(1)
}
printMachine()
for (const each of name === undefined ? names : [name]) {
  const { question, run } = await import(`./${each}.ts`) as { question: string, run (): Promise<void> }
  console.log(`\n## ${each}: ${question}`)
  await run()
}
