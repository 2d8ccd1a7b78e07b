import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { print, quantile, sort } from './compare.js'

const ROUNDS = 20
const WARM_UP = 5

async function start (set: string, argument: string, row = ''): Promise<{ child: ChildProcess, names: string[] }> {
  const child = fork(new URL('../servers/calls.js', import.meta.url), [set, argument, row], { execArgv: [], env: { ...process.env, NODE_ENV: 'production' } })
  const [names] = await Promise.race([
    once(child, 'message') as Promise<[string[]]>,
    once(child, 'exit').then(([code]) => { throw new Error(`${set} ${row} ended with ${code}`) })
  ])
  return { child, names }
}

async function measure (child: ChildProcess): Promise<number> {
  const answer = once(child, 'message') as Promise<[number]>
  child.send('go')
  return (await answer)[0]
}

/** Runs a set of calls of `bench/servers/calls.js`, each in a process without a loader, and prints each one's ratio to the first. Returns the number of processes. */
export async function runCalls (title: string, set: string, argument = ''): Promise<number> {
  const { child, names } = await start(set, argument)
  child.kill()
  const rows = await Promise.all(names.map(async name => ({ name, child: (await start(set, argument, name)).child, us: [] as number[] })))
  try {
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const first = (round + WARM_UP) % rows.length
      // another one begins each time
      for (const { child, us } of [...rows.slice(first), ...rows.slice(0, first)]) {
        const value = await measure(child)
        if (round >= 0) us.push(value)
      }
    }
  } finally {
    for (const { child } of rows) child.kill()
  }
  const floor = rows[0]!.us
  print(title, ['', 'CPU a call', 'of the floor', 'middle half of the rounds'], rows.map(({ name, us }, index) => {
    const ratios = sort(us.map((value, round) => value / floor[round]!))
    return [name, `${quantile(sort(us), 0.5).toFixed(2)} us`, quantile(ratios, 0.5).toFixed(2), index === 0 ? '' : `${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)}`]
  }))
  return rows.length + 1
}
