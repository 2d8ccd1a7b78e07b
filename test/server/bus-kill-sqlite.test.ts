import t from 'tap'
import { runKills } from '../helpers/bus-kills.js'

t.setTimeout(290_000)

t.test('every push that was answered is handled, however often the server is killed meanwhile', async t => {
  await runKills(t, 'sqlite', ['one'])
})
