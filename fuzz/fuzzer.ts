import { createCoverage } from './coverage.js'
import { mutate } from './mutate.js'
import { Random } from './random.js'

/** A fuzz target. Inputs contain one byte per character (latin1). */
export interface Target {
  name: string
  /** The claim under test, in a sentence. */
  claim: string
  /** Inputs to start from. */
  seeds: readonly string[]
  /** The words of the grammar. */
  words: readonly string[]
  /** Runs one input, and throws if the claim does not hold. */
  run (input: string): void | Promise<void>
  close? (): Promise<void>
}

export interface Finding {
  input: string
  error: Error
}

export interface FuzzOptions {
  target: Target
  seed: number
  /** Returns false to stop. It is called before each batch with the number of inputs so far. */
  goOn (inputs: number): boolean
  /** Called with each input before it runs. */
  onInput? (input: string): void
  onBatch? (progress: { inputs: number, corpus: number }): void
}

const BATCH = 50
const PART = 10
const MAX_CORPUS = 2000

async function attempt (target: Target, input: string): Promise<Finding | undefined> {
  try {
    await target.run(input)
    return undefined
  } catch (error) {
    return { input, error: error instanceof Error ? error : new Error(String(error)) }
  }
}

/**
 * Runs mutations of the seeds. An input that reaches new code becomes a seed, too.
 * Stops at the first finding.
 */
export async function fuzz ({ target, seed, goOn, onInput, onBatch }: FuzzOptions): Promise<Finding | undefined> {
  const random = new Random(seed)
  const coverage = createCoverage()
  const corpus: string[] = []
  const runOne = (input: string) => {
    onInput?.(input)
    return attempt(target, input)
  }
  try {
    for (const input of target.seeds) {
      const finding = await runOne(input)
      if (finding !== undefined) return finding
      corpus.push(input)
    }
    coverage.isNew(true)
    for (let inputs = corpus.length; goOn(inputs); inputs += BATCH) {
      const batch = Array.from({ length: BATCH }, () => mutate(random.pick(corpus), random, target.words, random.pick(corpus)))
      for (const input of batch) {
        const finding = await runOne(input)
        if (finding !== undefined) return finding
      }
      onBatch?.({ inputs, corpus: corpus.length })
      // reading coverage costs milliseconds, so it is read once per batch; the few batches that reach new code run again in parts, and the parts that reach it one input at a time
      if (corpus.length >= MAX_CORPUS || !coverage.isNew(false)) continue
      for (let from = 0; from < BATCH; from += PART) {
        const part = batch.slice(from, from + PART)
        for (const input of part) {
          const finding = await runOne(input)
          if (finding !== undefined) return finding
        }
        if (!coverage.isNew(false)) continue
        for (const input of part) {
          const finding = await runOne(input)
          if (finding !== undefined) return finding
          if (coverage.isNew(true)) corpus.push(input)
        }
      }
    }
    return undefined
  } finally {
    coverage.close()
  }
}

/** Smaller inputs that fail in the same way are easier to read. */
export async function shrink (target: Target, finding: Finding, tries = 500): Promise<Finding> {
  let best = finding
  for (let size = best.input.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < best.input.length && tries > 0;) {
      tries--
      const smaller = await attempt(target, best.input.slice(0, at) + best.input.slice(at + size))
      if (smaller?.error.message === best.error.message) best = smaller
      else at += size
    }
  }
  return best
}
