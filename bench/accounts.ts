import { account } from './lib/account.js'
import { compare, print, quantile, sort, type Row } from './lib/compare.js'
import { checkReply, pushes, type PushKind } from './lib/pushes.js'
import { startServer } from './lib/server.js'

export const question = 'What do many accounts cost the one that is in use?'

const COUNTS = [1, 100, 10_000]
const safe: PushKind = { format: 'XML', mode: 'safe' }

export async function run (): Promise<void> {
  const starts = COUNTS.map(count => ({ count, ms: [] as number[], rss: [] as number[] }))
  for (let round = 0; round < 7; round++) {
    for (const { count, ms, rss } of starts) {
      const server = await startServer('ours.js', `reply accounts=${count}`, { execArgv: ['--expose-gc'] })
      ms.push(server.startMs)
      rss.push((await server.usage('gc')).rssBytes)
      await server.stop()
    }
  }
  print('Start and memory', ['accounts', 'start', 'of one', 'memory'], starts.map(({ count, ms, rss }) => [
    String(count), `${quantile(sort(ms), 0.5).toFixed(0)} ms`, quantile(sort(ms.map((value, round) => value / starts[0]!.ms[round]!)), 0.5).toFixed(2), `${(quantile(sort(rss), 0.5) / 2 ** 20).toFixed(0)} MiB`
  ]))
  await compare('Encrypted XML push, encrypted text reply', COUNTS.map((count): Row => ({
    name: `${count} accounts`,
    floor: count === 1 ? undefined : '1 accounts',
    server: 'ours.js',
    argument: `reply accounts=${count}`,
    requests: many => pushes(`/wx/portal/${account.appid}`, safe, many),
    check: body => checkReply(body, safe)
  })))
}
