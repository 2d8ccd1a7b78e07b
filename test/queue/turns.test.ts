import t from 'tap'
import { TryCosts, Turns } from '../../plugins/queue/turns.js'

const createTaker = (name: string) => ({ name, time: 0 })

/** Takes a turn for each of `count` times, and keeps the taker in the list. */
function takeTurns (turns: Turns<ReturnType<typeof createTaker>>, count: number, cost: (name: string) => number): string[] {
  return Array.from({ length: count }, () => {
    const taker = turns.take()!
    taker.time += cost(taker.name)
    turns.add(taker)
    return taker.name
  })
}

t.test('whoever uses as much as the others has as many turns', async (t) => {
  const turns = new Turns<ReturnType<typeof createTaker>>()
  for (const name of ['one', 'two', 'three']) turns.add(createTaker(name))
  t.same(takeTurns(turns, 6, () => 1), ['one', 'two', 'three', 'one', 'two', 'three'])
})

t.test('whoever uses less has more turns, and nobody none', async (t) => {
  const turns = new Turns<ReturnType<typeof createTaker>>()
  for (const name of ['slow', 'quick']) turns.add(createTaker(name))
  const taken = takeTurns(turns, 110, name => name === 'slow' ? 10 : 1)
  t.equal(taken.filter(name => name === 'slow').length, 10)
})

t.test('whoever comes newly has the next turn, and a credit for its absence that is bounded', async (t) => {
  const turns = new Turns<ReturnType<typeof createTaker>>()
  for (let number = 0; number < 100; number++) turns.add(createTaker('old'))
  takeTurns(turns, 1050, () => 1000)
  turns.add(createTaker('new'))
  const taken = takeTurns(turns, 300, () => 1000)
  t.equal(taken[0], 'new')
  const count = taken.filter(name => name === 'new').length
  t.ok(count >= 3 && count <= 5, `${count} turns where each of the others had 3`)
})

t.test('time that is used while a taker waits counts', async (t) => {
  const turns = new Turns<ReturnType<typeof createTaker>>()
  const [one, two] = [createTaker('one'), createTaker('two')]
  turns.add(one)
  turns.add(two)
  one.time += 5
  t.same([turns.take()?.name, turns.take()?.name, turns.take(), turns.size], ['two', 'one', undefined, 0])
})

t.test('the turns come in the order of the times, however many there are', async (t) => {
  const turns = new Turns<ReturnType<typeof createTaker>>()
  const times = Array.from({ length: 1000 }, () => Math.floor(Math.random() * 100))
  for (const time of times) turns.add({ name: '', time })
  const taken = times.map(() => turns.take()!.time)
  t.same(taken, times.toSorted((one, other) => one - other))
})

t.test('what a try costs is what the quicker of the last two took, within bounds', async (t) => {
  const costs = new TryCosts()
  t.same([5000, 30.6, 40, 3, 800, 700, 5000, 5000].map(ms => costs.costOf('one', ms)), [0, 31, 31, 0, 0, 700, 700, 999])
  t.equal(costs.costOf('other', 40), 0)
})
