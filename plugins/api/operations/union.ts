export * from './union/promoter.js'
export * from './union/shop.js'
