export * from './express/return.js'
export * from './express/single-waybill.js'
export * from './express/waybill.js'
