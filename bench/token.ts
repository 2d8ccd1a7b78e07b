import { runCalls } from './lib/calls.js'
import { startPlatform } from './lib/platform.js'

export const question = 'What does the access token cost under load?'

export async function run (): Promise<void> {
  const platform = await startPlatform()
  try {
    await runCalls('The current access token', 'token', platform.origin)
    console.log(`\n1,000 concurrent first uses asked the platform ${platform.count('/cgi-bin/stable_token')} time(s).`)
  } finally {
    platform.close()
  }
}
