import t from 'tap'
import { runKills } from '../helpers/bus-kills.js'

t.setTimeout(290_000)

t.test('every push that was answered is handled, however often one of two servers is killed meanwhile', async t => {
  await runKills(t, 'redis', ['one', 'other'])
})
