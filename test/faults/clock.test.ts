import t from 'tap'
import { startLab } from './lab.js'

t.setTimeout(290_000)

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

t.test('a clock that jumps loses nothing, and keeps nothing from the time that it jumped away from', async t => {
  const lab = await startLab(t, { engine: 'sqlite' })
  for (const [name, ms] of [['a minute', MINUTE], ['an hour', HOUR], ['30 days', 30 * DAY]] as const) {
    await lab.observe(`${name} ahead, then right again`, () => lab.moveClock(ms), () => lab.moveClock(0))
    await lab.observe(`${name} behind, then right again`, () => lab.moveClock(-ms), () => lab.moveClock(0))
  }
  await lab.end('The clock')
})
