import { appendFileSync } from 'node:fs'
import { createStorage } from '../../plugins/store/index.js'
import type { StoreOptions } from '../../plugins/store/index.js'

// A server that is told which pushes arrive, and notes what it answered and what its two handlers did.
// The kernel has an appended line at once, so the notes outlive kill -9.
const [options, notes] = process.argv.slice(2) as [string, string]
const note = (...words: string[]) => appendFileSync(notes, `${words.join(' ')}\n`)

const { messageQueue } = await createStorage(JSON.parse(options) as StoreOptions)

messageQueue.process(async ({ key, succeeded, attempt }, { markSucceeded }) => {
  let failed = false
  for (const rule of ['a', 'b']) {
    if (succeeded.includes(rule)) {
      // the process may have died between success and its note
      note('ok', rule, key)
      continue
    }
    note('run', rule, key)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10))
    if (rule === 'a' && attempt === 1 && key.endsWith('7')) {
      failed = true
      continue
    }
    await markSucceeded(rule)
    note('ok', rule, key)
  }
  if (failed) throw new Error('a failed')
})

process.on('message', (keys: string[]) => {
  for (const key of keys) {
    messageQueue.add({ appid: 'wx1', key, raw: key }).then(() => note('answered', key), () => {})
  }
})
process.send!('ready')
