import type { BankOperation } from '../call.js'
import { billOperations } from './bills.js'
import { busifavorOperations } from './busifavor.js'
import { combinedOrderOperations } from './combined-orders.js'
import { complaintOperations } from './complaints.js'
import { contractOperations } from './contracts.js'
import { couponOperations } from './coupons.js'
import { fapiaoOperations } from './fapiao.js'
import { fundOperations } from './funds.js'
import { marketingOperations } from './marketing.js'
import { orderOperations } from './orders.js'
import { parkingOperations } from './parking.js'
import { payScoreOperations } from './pay-score.js'
import { profitSharingOperations } from './profit-sharing.js'
import { receiptOperations } from './receipts.js'
import { refundOperations } from './refunds.js'
import { setUpOperations } from './set-up.js'
import { transferBatchOperations } from './transfer-batches.js'
import { transferOperations } from './transfers.js'

interface Step { name: string, isParameter: boolean }

interface Route {
  operation: BankOperation
  steps: Step[]
}

export interface FoundOperation {
  operation: BankOperation
  /** The parameters of the path. */
  params: Record<string, string>
}

export const bankOperations: readonly BankOperation[] = [
  ...setUpOperations, ...orderOperations, ...combinedOrderOperations, ...refundOperations, ...billOperations,
  ...transferOperations, ...transferBatchOperations, ...receiptOperations, ...profitSharingOperations, ...fundOperations,
  ...complaintOperations, ...payScoreOperations, ...contractOperations, ...parkingOperations,
  ...couponOperations, ...busifavorOperations, ...marketingOperations, ...fapiaoOperations
]

const routes = new Map<string, Route[]>()

for (const operation of bankOperations) {
  const steps = operation.path.split('/').map((text): Step => {
    const name = /^\{(\w+)\}$/.exec(text)?.[1]
    return { name: name ?? text, isParameter: name !== undefined }
  })
  const key = `${operation.method} ${steps.length}`
  const others = routes.get(key) ?? []
  // a path without parameters is nearer than a path with them
  if (steps.some(({ isParameter }) => isParameter)) others.push({ operation, steps })
  else others.unshift({ operation, steps })
  routes.set(key, others)
}

function decode (text: string): string {
  try {
    // Java's encoder writes a space as "+"
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

function match ({ steps }: Route, given: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {}
  for (const [index, { name, isParameter }] of steps.entries()) {
    if (isParameter) params[name] = decode(given[index]!)
    else if (name !== given[index]) return undefined
  }
  return params
}

/** The operation behind a method and a path. */
export function findOperation (method: string, path: string): FoundOperation | undefined {
  const given = path.split('/')
  for (const route of routes.get(`${method} ${given.length}`) ?? []) {
    const params = match(route, given)
    if (params !== undefined) return { operation: route.operation, params }
  }
  return undefined
}
