import { runCalls } from './lib/calls.js'

export const question = 'What do the steps save that are not written the plain way?'

export async function run (): Promise<void> {
  await runCalls('A push is decrypted', 'step-decrypt')
  await runCalls('A reply is encrypted', 'step-encrypt')
  await runCalls('The envelope of a reply is written', 'step-envelope')
  await runCalls('A JSON text without long integers is read', 'step-json')
  await runCalls('A line of the log without secrets is searched for secrets', 'step-redact')
}
