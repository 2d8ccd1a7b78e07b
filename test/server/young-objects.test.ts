import { execFileSync } from 'node:child_process'
import { test } from 'tap'

const module = new URL('../../server/young-objects.js', import.meta.url).href

// a process of its own: what V8 has decided about a place stays
const program = (isKept: boolean) => `
  ${isKept ? `import { keepObjectsYoung } from '${module}'\nkeepObjectsYoung()` : ''}
  const isYoung = object => %InYoungGeneration(object)
  const create = value => ({ value, list: [value] })
  let kept = []
  // all objects of this place live for long, as those of a push do while the disk stalls
  for (let round = 0; round < 40; round++) {
    for (let index = 0; index < 20_000; index++) kept.push(create(index))
    if (kept.length > 200_000) kept = []
  }
  console.log(isYoung(create(1)))
`

const run = (isKept: boolean) => execFileSync(process.execPath, ['--allow-natives-syntax', '--max-semi-space-size=1', '--input-type=module', '--eval', program(isKept)], { encoding: 'utf8' }).trim()

test('a new object is young, although those of its place have lived for long', async (t) => {
  t.equal(run(true), 'true')
  t.equal(run(false), 'false', 'V8 would make it old')
})
