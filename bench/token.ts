import { runCalls } from './lib/calls.js'
import { startPlatform } from './lib/platform.js'

export const question = 'What does the access token cost under load?'

export async function run (): Promise<void> {
  const platform = await startPlatform()
  try {
    const processes = await runCalls('The current access token', 'token', platform.origin)
    const [ours, peers] = ['/cgi-bin/stable_token', '/cgi-bin/token'].map(path => platform.count(path)) as [number, number]
    console.log(`\n1,000 concurrent first uses in each of ${processes - (peers > 0 ? 1 : 0)} processes asked the platform ${ours} times${peers > 0 ? `, those in one with node-easywechat ${peers} times` : ''}.`)
  } finally {
    platform.close()
  }
}
