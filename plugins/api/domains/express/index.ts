export * from './return.js'
export * from './single-waybill.js'
export * from './waybill.js'
