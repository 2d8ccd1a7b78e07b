import type { BankOperation } from '../call.js'
import { billOperations } from './bills.js'
import { orderOperations } from './orders.js'
import { profitSharingOperations } from './profit-sharing.js'
import { refundOperations } from './refunds.js'
import { setUpOperations } from './set-up.js'
import { transferOperations } from './transfers.js'

interface Route {
  operation: BankOperation
  steps: string[]
}

const routes: Route[] = [...setUpOperations, ...orderOperations, ...refundOperations, ...transferOperations, ...profitSharingOperations, ...billOperations]
  .map(operation => ({ operation, steps: operation.path.split('/') }))

function decode (text: string): string {
  try {
    // Java's encoder writes a space as "+"
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

function match ({ steps }: Route, given: readonly string[]): Record<string, string> | undefined {
  if (steps.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, step] of steps.entries()) {
    const name = /^\{(\w+)\}$/.exec(step)?.[1]
    if (name !== undefined) params[name] = decode(given[index]!)
    else if (step !== given[index]) return undefined
  }
  return params
}

/** The operation behind a method and a path, and what stands in the path at its names. */
export function findOperation (method: string, path: string): { operation: BankOperation, params: Record<string, string> } | undefined {
  const given = path.split('/')
  for (const route of routes) {
    if (route.operation.method !== method) continue
    const params = match(route, given)
    if (params !== undefined) return { operation: route.operation, params }
  }
  return undefined
}
