import { readFileSync } from 'node:fs'

interface Common { id: string, keys: { offerId: string, appKey: string, sandboxAppKey: string }, env: 0 | 1, session_key: string }

export interface CallVector extends Common { kind: 'call', path: string, body: string, pay_sig: string, signature?: string }
export interface ClientVector extends Common { kind: 'client', expect?: 'reject', mode: string, signData: string, paySig: string, signature: string }
export interface EventVector extends Common { kind: 'event', event: string, payload: string, PayEventSig: string }
export interface AcknowledgementVector { id: string, kind: 'ack', push: Record<string, unknown> & { Event: string }, answerJson: Record<string, unknown>, answerXml: string | null, deadlineMs: number }

type Vector = CallVector | ClientVector | EventVector | AcknowledgementVector

const { records } = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as { records: Vector[] }

export const vectorsOf = <Kind extends Vector['kind']>(kind: Kind) => records.filter((record): record is Extract<Vector, { kind: Kind }> => record.kind === kind)
