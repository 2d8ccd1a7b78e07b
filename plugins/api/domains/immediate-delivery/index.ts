export * from './delivery.js'
export * from './order.js'
