import { readFileSync } from 'node:fs'
import type { ApiSecurity } from '../../../plugins/lib/api-security.js'

type Symmetric = 'AES256_GCM' | 'SM4_GCM'
type Signing = 'RSAwithSHA256' | 'SM2withSM3'

interface KeyPair { sn: string, publicKey: string }

export interface Record {
  id: string
  kind: 'request' | 'response'
  symmetric: Symmetric
  signing: Signing
  path: string
  query?: object
  plainBody?: object
  plaintext: string | null
  sentBody?: string
  signedString?: string
  timestamp?: number
  headers: { [name: string]: string }
  now: number
  body: string
  expect?: 'accept' | 'reject'
  answer?: object
}

type Vectors = { appid: string, symmetric: { [name in Symmetric]: { sn: string, key: string } }, records: Record[] } &
  { [name in Signing]: { own: KeyPair & { privateKey: string }, platform: KeyPair & { privateKeyForSimulators: string }, platformDeprecated: KeyPair } }

export const vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as Vectors

/** The account's keys of a record. */
export function securityOf ({ symmetric, signing }: { symmetric: Symmetric, signing: Signing }): ApiSecurity {
  const { own, platform } = vectors[signing]
  return {
    symmetric: vectors.symmetric[symmetric],
    asymmetric: { sn: own.sn, privateKey: own.privateKey },
    certificates: [{ sn: platform.sn, certificate: platform.publicKey }]
  }
}

/** Header names as they arrive. */
export const lowerCase = (headers: { [name: string]: string }) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
