export * from './return.js'
export * from './single-waybill.js'
export * from './waybill.js'
export * from './message-push.js'
