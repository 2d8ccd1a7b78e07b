import { Type } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import t from 'tap'
import { describeProblem } from '../../plugins/lib/check.js'

const Options = () => Type.Object({ name: Type.String({ minLength: 1, description: 'a name' }), count: Type.Optional(Type.Integer({ minimum: 1 })) }, { additionalProperties: false })

t.test('a schema that is checked a few times is not compiled, and one that is checked often is', async t => {
  const compiled = t.capture(TypeCompiler, 'Compile', TypeCompiler.Compile)
  const schema = Options()
  for (let round = 0; round < 2; round++) describeProblem(schema, { name: 'a' }, 'options')
  t.equal(compiled().length, 0)
  for (let round = 0; round < 100; round++) describeProblem(schema, { name: 'a' }, 'options')
  t.equal(compiled().length, 1)
})

t.test('a check finds the same before and after its schema is compiled', async t => {
  const values = [{ name: 'a' }, { name: 'a', count: 2 }, { name: '' }, {}, { name: 'a', count: 0 }, { name: 'a', cuont: 1 }, [], null, 'a', undefined]
  const compiled = Options()
  for (let round = 0; round < 10; round++) describeProblem(compiled, { name: 'a' }, 'options')
  for (const value of values) t.equal(describeProblem(Options(), value, 'options'), describeProblem(compiled, value, 'options'), JSON.stringify(value))
  t.equal(describeProblem(compiled, { name: 'a', cuont: 1 }, 'options'), 'cuont: unknown key cuont, did you mean count?')
})
