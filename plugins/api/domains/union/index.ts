export * from './promoter.js'
export * from './shop.js'
