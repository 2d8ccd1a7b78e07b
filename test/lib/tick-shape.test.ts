import { executionAsyncResource } from 'node:async_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInThisContext } from 'node:vm'
import { test } from 'tap'
import { keepTickShape, keptTick } from '../../plugins/lib/tick-shape.js'

const nextTick = () => new Promise<object>(resolve => process.nextTick(() => resolve(executionAsyncResource())))

test('an object of process.nextTick is kept, whose shape later ones have', async (t) => {
  setFlagsFromString('--allow-natives-syntax')
  const haveSameShape = runInThisContext('(one, other) => %HaveSameMap(one, other)') as (one: object, other: object) => boolean

  keepTickShape()
  keepTickShape()
  await nextTick()

  t.equal(keptTick.length, 1)
  const later = await nextTick()
  t.not(keptTick[0], later)
  t.ok(haveSameShape(keptTick[0]!, later))
  t.notOk(haveSameShape(keptTick[0]!, {}))
})
