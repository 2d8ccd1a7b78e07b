import { createHash, randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { targets } from './targets/index.js'
import type { Report, Work } from './worker.js'

const HELP = `npm run fuzz -- [options]

Feeds mutated input to the parts that strangers can reach, and stops at the first finding.

  --seconds N      the time for each target (60)
  --target NAME    ${Object.keys(targets).join(', ')}; can be given more than once (all)
  --seed N         the seed of the random numbers; each run prints its seed
  --replay FILE    runs the input in a file against --target
  --help

A failing input is kept in fuzz/crashes/. Once the fault is mended, move the input to fuzz/corpus/NAME/: the tests replay that folder.
`

const CRASHES = join(import.meta.dirname, 'crashes')
const MAX_INPUT_BYTES = 64 * 1024
// An input that takes longer hangs, or delays everybody else.
const HANG_MS = 20_000
const PROGRESS_MS = 5000
// tsx does not register itself in threads
const BOOTSTRAP = `import('tsx/esm/api').then(({ register }) => { register(); return import('${new URL('./worker.ts', import.meta.url).href}') })`

function fail (message: string): never {
  console.error(message)
  process.exit(2)
}

function readOptions () {
  try {
    const { values } = parseArgs({
      options: {
        seconds: { type: 'string', default: '60' },
        target: { type: 'string', multiple: true, default: Object.keys(targets) },
        seed: { type: 'string', default: String(randomInt(2 ** 32)) },
        replay: { type: 'string' },
        help: { type: 'boolean', short: 'h' }
      }
    })
    return values
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${HELP}`)
  }
}

function keep (name: string, input: string, error: string): void {
  const bytes = Buffer.from(input, 'latin1')
  mkdirSync(CRASHES, { recursive: true })
  const file = join(CRASHES, `${name}-${createHash('sha1').update(bytes).digest('hex').slice(0, 12)}`)
  writeFileSync(file, bytes)
  const path = relative(process.cwd(), file)
  console.error(`${name}: ${error}\n\ninput: ${JSON.stringify(input.slice(0, 2000))}\nkept in ${path}, repeat with: npm run fuzz -- --target ${name} --replay ${path}\n`)
}

/** Runs one target on a thread, which can be terminated if it hangs. Resolves with true if nothing was found. */
function run (name: string, seed: number, seconds: number): Promise<boolean> {
  const current = new SharedArrayBuffer(4 + MAX_INPUT_BYTES)
  const worker = new Worker(BOOTSTRAP, { eval: true, workerData: { name, seed, seconds, current } satisfies Work })
  const runningInput = () => Buffer.from(Buffer.from(current, 4, new Uint32Array(current, 0, 1)[0])).toString('latin1')
  let movedAt = performance.now()
  let last = { inputs: 0, corpus: 0 }
  let good: boolean | undefined

  return new Promise(resolve => {
    const progress = setInterval(() => { console.log(`${name}: ${last.inputs} inputs, ${last.corpus} of them kept for reaching new code`) }, PROGRESS_MS)
    const watchdog = setInterval(() => {
      if (good !== undefined || performance.now() - movedAt < HANG_MS) return
      good = false
      keep(name, runningInput(), `hangs for ${HANG_MS / 1000} s at or near this input`)
      worker.terminate()
    }, 1000)
    worker.on('message', (message: Report) => {
      movedAt = performance.now()
      if (message.done === undefined) {
        last = message
        return
      }
      good = message.finding === undefined
      if (message.finding !== undefined) keep(name, message.finding.input, message.finding.error)
    })
    worker.on('error', error => {
      good = false
      keep(name, runningInput(), `crashed: ${error instanceof Error ? error.stack : String(error)}`)
    })
    worker.on('exit', () => {
      clearInterval(progress)
      clearInterval(watchdog)
      console.log(`${name}: ${last.inputs} inputs, ${good === true ? 'nothing found' : 'failed'}`)
      resolve(good === true)
    })
  })
}

const { seconds, target: names, seed, replay, help } = readOptions()
if (help) {
  process.stdout.write(HELP)
  process.exit(0)
}
const unknown = names.find(name => !Object.hasOwn(targets, name))
if (unknown !== undefined) fail(`There is no target ${unknown}. The targets are ${Object.keys(targets).join(', ')}.`)
if (!/^\d{1,6}$/.test(seconds)) fail('--seconds: expected whole seconds')
if (!/^\d{1,10}$/.test(seed)) fail('--seed: expected a whole number')

if (replay !== undefined) {
  if (names.length !== 1) fail('--replay: say which --target')
  const target = targets[names[0]!]!()
  await target.run(readFileSync(replay, 'latin1'))
  await target.close?.()
  console.log(`${replay}: ${target.claim}`)
} else {
  console.log(`seed ${seed}, ${seconds} s for each of ${names.join(', ')}`)
  let good = true
  for (const name of names) good = await run(name, Number(seed), Number(seconds)) && good
  process.exitCode = good ? 0 : 1
}
