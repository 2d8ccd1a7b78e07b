import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { fuzz } from '../../fuzz/fuzzer.js'
import { targets } from '../../fuzz/targets/index.js'

const CORPUS = join(import.meta.dirname, '../../fuzz/corpus')
// `npm run fuzz` starts from another one each time and takes longer.
const SEED = Number(process.env.FUZZ_SEED ?? 20240601)
const INPUTS: Record<string, number> = { portal: 250, http: 300, accounts: 300, json: 3000, xml: 3000, upload: 400 }

for (const [name, create] of Object.entries(targets)) {
  const target = create()
  t.test(`${name}: ${target.claim}`, async t => {
    t.comment(`seed ${SEED}`)
    t.teardown(() => target.close?.())
    const folder = join(CORPUS, name)
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      await t.resolves(async () => target.run(readFileSync(join(folder, file), 'latin1')), file)
    }
    const limit = INPUTS[name]!
    const finding = await fuzz({ target, seed: SEED, goOn: inputs => inputs < limit })
    t.equal(finding, undefined, finding === undefined ? 'nothing was found' : `to run it again, put this into a file and --replay it: ${JSON.stringify(finding.input)} (latin1)`)
  })
}
