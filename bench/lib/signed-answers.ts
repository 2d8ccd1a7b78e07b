import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** RSA keys of 2,048 bits, as PEM. */
export const createKeyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } })

/** Runs `work` while a platform answers at `origin`. The answers of `sign` are valid for 300 s and are signed again each minute: signing each answer would be most of the work. */
export async function withSignedAnswers<Signed> (sign: () => Signed, answer: (request: IncomingMessage, response: ServerResponse, signed: Signed) => void, work: (origin: string) => Promise<unknown>): Promise<void> {
  let signed = sign()
  const renewal = setInterval(() => { signed = sign() }, 60_000)
  const server = createServer((request, response) => {
    request.on('end', () => answer(request, response, signed)).resume()
  })
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    clearInterval(renewal)
    server.closeAllConnections()
    server.close()
  }
}
