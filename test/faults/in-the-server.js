import { readFileSync } from 'node:fs'

// Loaded into the server's process before all else: what a test cannot do from outside.

// the signal that comes with a limit on the size of files, where a full disk has none
process.on('SIGXFSZ', () => {})

// the clock is off by the milliseconds in this file
const RealDate = Date
let shift = 0
globalThis.Date = class extends RealDate {
  constructor (...given) {
    super(...given.length === 0 ? [RealDate.now() + shift] : given)
  }

  static now () {
    return RealDate.now() + shift
  }
}
process.on('SIGUSR2', () => {
  shift = Number(readFileSync(process.env.CLOCK_FILE, 'utf8'))
  process.stdout.write('{"level":30,"msg":"clock moved"}\n')
})

// time limits of five seconds and more are met in two fifths of their time; undici counts its own in ticks of 499 ms
if (process.env.HURRY) {
  const realSetTimeout = setTimeout
  globalThis.setTimeout = (work, ms, ...rest) => realSetTimeout(work, ms >= 5000 || ms === 499 ? ms / 2.5 : ms, ...rest)
}
