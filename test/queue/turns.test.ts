import t from 'tap'
import { BUSY, NEW, NEW_BURST, Paces, QUICK, QUICK_BURST, type Standing } from '../../plugins/queue/paces.js'
import { OFFERS, Places } from '../../plugins/queue/places.js'
import { Turns, type TurnTaker } from '../../plugins/queue/turns.js'

interface NamedTaker extends TurnTaker { name: string }

const ALL = OFFERS.at(-1)!.standings

const createTaker = (name: string, time = 0): NamedTaker => ({ name, time, turn: undefined })

/** Takes a turn for each of `count` times, and keeps the taker in the list. */
function takeTurns (turns: Turns<NamedTaker>, count: number, cost: (name: string) => number): string[] {
  return Array.from({ length: count }, () => {
    const taker = turns.take(ALL)!
    taker.time += cost(taker.name)
    turns.add(taker)
    return taker.name
  })
}

t.test('takers of the same use have the same number of turns', async (t) => {
  const turns = new Turns<NamedTaker>()
  for (const name of ['one', 'two', 'three']) turns.add(createTaker(name))
  t.same(takeTurns(turns, 6, () => 1), ['one', 'two', 'three', 'one', 'two', 'three'])
})

t.test('a taker that uses less has more turns, and every taker has some', async (t) => {
  const turns = new Turns<NamedTaker>()
  for (const name of ['slow', 'quick']) turns.add(createTaker(name))
  const taken = takeTurns(turns, 110, name => name === 'slow' ? 10 : 1)
  t.equal(taken.filter(name => name === 'slow').length, 10)
})

t.test('a new taker has the next turn and a bounded credit', async (t) => {
  const turns = new Turns<NamedTaker>()
  for (let number = 0; number < 100; number++) turns.add(createTaker('old'))
  takeTurns(turns, 1050, () => 1000)
  turns.add(createTaker('new'))
  const taken = takeTurns(turns, 300, () => 1000)
  t.equal(taken[0], 'new')
  const count = taken.filter(name => name === 'new').length
  t.ok(count >= 3 && count <= 5, `${count} turns where each of the others had 3`)
})

t.test('time that is used while a taker waits counts', async (t) => {
  const turns = new Turns<NamedTaker>()
  const [one, two] = [createTaker('one'), createTaker('two')]
  turns.add(one)
  turns.add(two)
  one.time += 5
  t.same([turns.take(ALL)?.name, turns.take(ALL)?.name, turns.take(ALL), turns.size], ['two', 'one', undefined, 0])
})

t.test('the turns come in the order of the times, however many there are', async (t) => {
  const turns = new Turns<NamedTaker>()
  const times = Array.from({ length: 1000 }, () => Math.floor(Math.random() * 100))
  for (const time of times) turns.add(createTaker('', time))
  const taken = times.map(() => turns.take(ALL)!.time)
  t.same(taken, times.toSorted((one, other) => one - other))
})

t.test('takers of some standings may be taken alone, and a taker that gets another standing keeps its time', async (t) => {
  const turns = new Turns<NamedTaker>()
  const takers = Array.from({ length: 60 }, (_, time) => createTaker(`${time}`, time))
  for (const taker of takers) turns.add(taker, BUSY)
  for (const taker of takers.filter(({ time }) => time % 3 === 0)) turns.add(taker, QUICK)
  for (const taker of takers.filter(({ time }) => time % 3 === 1)) turns.add(taker, NEW)
  for (const taker of takers.filter(({ time }) => time % 6 === 0)) turns.add(taker, BUSY)
  t.equal(turns.size, 60)
  const takeAll = (...standings: Standing[]) => {
    const times: number[] = []
    for (let taker = turns.take(standings); taker !== undefined; taker = turns.take(standings)) times.push(taker.time)
    return times
  }
  const timesWhere = (isWanted: (time: number) => boolean) => Array.from({ length: 60 }, (_, time) => time).filter(isWanted)
  t.same(takeAll(QUICK), timesWhere(time => time % 6 === 3))
  t.same(takeAll(NEW), timesWhere(time => time % 3 === 1))
  t.same(takeAll(NEW, BUSY), timesWhere(time => time % 3 === 2 || time % 6 === 0))
  t.equal(turns.size, 0)
})

t.test('the cost of a try is the time of the quicker of the last two tries, within bounds', async (t) => {
  const paces = new Paces()
  t.same([5000, 30.6, 40, 3, 800, 700, 5000, 5000].map(ms => paces.note('one', ms)), [0, 31, 31, 0, 0, 700, 700, 999])
  t.equal(paces.note('other', 40), 0)
})

t.test('an account is quick when one of its last two tries was, and new before its first try', async (t) => {
  const paces = new Paces()
  const standings = [600, 10, 600, 600, 10].map(ms => {
    const before = paces.standingOf('one')
    paces.note('one', ms)
    return before
  })
  t.same(standings, [NEW, BUSY, QUICK, QUICK, BUSY])
  t.equal(paces.standingOf('one'), QUICK)
})

t.test('an account with a burst stands behind the others of its pace', async (t) => {
  const paces = new Paces()
  paces.note('quick', 10)
  paces.note('slow', 1000)
  t.same(['quick', 'new', 'slow'].map(appid => paces.standingOf(appid, true)), [QUICK_BURST, NEW_BURST, BUSY])
  const order = OFFERS.flatMap(({ place, standings }) => standings.map(standing => `${place} ${standing}`))
  for (const place of [NEW, QUICK]) t.ok(order.indexOf(`${place} ${QUICK}`) < order.indexOf(`${place} ${QUICK_BURST}`))
  t.notOk(order.includes(`${QUICK} ${NEW_BURST}`))
})

t.test('a quarter of the places is kept, half of it for quick accounts, and nothing where one account may take all', async (t) => {
  for (const [concurrency, concurrencyPerAccount, free] of [[100, 25, [75, 13, 12]], [100, 90, [90, 5, 5]], [100, 100, [100, 0, 0]], [4, 1, [3, 1, 0]], [2, 1, [2, 0, 0]], [1, 1, [1, 0, 0]]] as const) {
    t.same(new Places({ concurrency, concurrencyPerAccount }).free, free)
  }
  const places = new Places({ concurrency: 8, concurrencyPerAccount: 4 })
  places.take(QUICK)
  places.take(BUSY)
  t.same(places.free, [5, 1, 0])
  places.leave(QUICK)
  t.same(places.free, [5, 1, 1])
})
