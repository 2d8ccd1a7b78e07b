import t from 'tap'
import { testStoring } from './storing.js'
import { testTries, testOutages, testMissing } from './tries.js'
import { testDeadLetters, testDeadLetterErrors, testReplays } from './dead-letters.js'
import { testPlaces, testClosing } from './handlers.js'
import { testSlowAccounts, testManyAccounts, testTurns } from './turns.js'
import { testSenders } from './senders.js'
import { testRestarts, testMemory } from './durable.js'
import type { CreateHome } from './home.js'

export { lettersOf, replay, type CreateHome, type OpenQueue } from './home.js'

t.setTimeout(290_000)

/** The promises of every engine of the queue. */
export function testQueue (name: string, createHome: CreateHome): void {
  testStoring(name, createHome)
  testTries(name, createHome)
  testOutages(name, createHome)
  testMissing(name, createHome)
  testDeadLetters(name, createHome)
  testDeadLetterErrors(name, createHome)
  testReplays(name, createHome)
  testPlaces(name, createHome)
  testClosing(name, createHome)
  testSlowAccounts(name, createHome)
  testManyAccounts(name, createHome)
  testTurns(name, createHome)
  testSenders(name, createHome)
}

/** The promises of the engines that outlive a process. */
export function testDurableQueue (name: string, createHome: CreateHome): void {
  testRestarts(name, createHome)
  testMemory(name, createHome)
}
