import { parentPort, workerData } from 'node:worker_threads'
import { fuzz, shrink } from './fuzzer.js'
import { targets } from './targets/index.js'

/** The settings of the worker: the target, the seed, the time, and the shared memory for the running input. */
export interface Work {
  name: string
  seed: number
  seconds: number
  /** Four bytes with the length of the input, then the input. */
  current: SharedArrayBuffer
}

/** A message of the worker: its progress, or its result. */
export type Report =
  | { inputs: number, corpus: number, done?: undefined }
  | { done: true, finding?: { input: string, error: string } }

const { name, seed, seconds, current } = workerData as Work
const length = new Uint32Array(current, 0, 1)
const bytes = Buffer.from(current, 4)
const report = (message: Report) => { parentPort!.postMessage(message) }

const target = targets[name]!()
const end = performance.now() + seconds * 1000
let found = await fuzz({
  target,
  seed,
  goOn: () => performance.now() < end,
  onInput (input) {
    length[0] = bytes.write(input, 'latin1')
  },
  onBatch: report
})
if (found !== undefined) found = await shrink(target, found)
report({ done: true, finding: found && { input: found.input, error: found.error.stack ?? found.error.message } })
await target.close?.()
