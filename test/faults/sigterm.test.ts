import t from 'tap'
import { startLab } from './lab.js'

t.setTimeout(290_000)

const KILLS = 5

t.test('SIGTERM in the middle of everything loses nothing, and the process ends well', async t => {
  const lab = await startLab(t, { engine: 'sqlite' })
  const seen = new Set<string>()
  for (let kill = 0; kill < KILLS; kill++) {
    // each is stopped a little later in what it does
    lab.simulator.faults.add({ operation: '*', latencyMs: 100 * kill })
    const stopped = lab.server
    const probes = Array.from({ length: 10 }, () => lab.probe())
    const first = Promise.race(probes)
    if (kill > 0) await Promise.race([first, new Promise(resolve => setTimeout(resolve, 40 * kill))])
    t.equal(await stopped.stop(), 0, `stop ${kill + 1} ends with 0`)
    for (const outcomes of await Promise.all(probes)) for (const how of Object.values(outcomes)) seen.add(how)
    lab.simulator.faults.clear()
    await lab.restart()
    t.equal(await lab.recovery(), 'all works, nothing lost, nothing twice', `behind stop ${kill + 1}`)
  }
  t.comment([...seen].join(', '))
  // the last one is /readyz, which says that the server is stopping
  t.same([...seen].filter(how => !['200', 'refused', 'cut off', '503 WX_ERR_CLOSED', '503 store ok'].includes(how)), [], 'whole answers, or none')
  await lab.end()
})
