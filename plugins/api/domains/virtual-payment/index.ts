export * from './advertising.js'
export * from './goods.js'
export * from './payment.js'
