import { runCalls } from './lib/calls.js'
import { startPlatform } from './lib/platform.js'

export const question = 'What does the access token cost under load?'

export async function run (): Promise<void> {
  const platform = await startPlatform()
  try {
    const processes = await runCalls('The current access token', 'token', platform.origin)
    console.log(`\n1,000 concurrent first uses in each of ${processes} processes asked the platform ${platform.count('/cgi-bin/stable_token')} times.`)
  } finally {
    platform.close()
  }
}
