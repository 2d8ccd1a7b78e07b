import { fork } from 'node:child_process'
import { print, quantile, sort } from './compare.js'

/** Runs a set of calls of `bench/servers/calls.js` in a process without a loader, and prints each one's ratio to the first. */
export async function runCalls (title: string, set: string, argument = ''): Promise<void> {
  const child = fork(new URL('../servers/calls.js', import.meta.url), [set, argument], { execArgv: [], env: { ...process.env, NODE_ENV: 'production' } })
  const results = await new Promise<Record<string, number[]>>((resolve, reject) => {
    child.on('message', resolve).on('exit', code => { if (code !== 0) reject(new Error(`${set} ended with ${code}`)) })
  })
  const floor = Object.values(results)[0]!
  print(title, ['', 'CPU a call', 'of the floor', 'middle half of the rounds'], Object.entries(results).map(([name, us], index) => {
    const ratios = sort(us.map((value, round) => value / floor[round]!))
    return [name, `${quantile(sort(us), 0.5).toFixed(2)} us`, quantile(ratios, 0.5).toFixed(2), index === 0 ? '' : `${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)}`]
  }))
}
