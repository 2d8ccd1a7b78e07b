import { runCalls } from './lib/calls.js'
import { startPlatform } from './lib/platform.js'

export const question = 'What does a typed call to the platform cost?'

export async function run (): Promise<void> {
  const platform = await startPlatform()
  try {
    await runCalls('A customer service message, 16 at a time', 'call', platform.origin)
  } finally {
    platform.close()
  }
}
