export * from './immediate-delivery/delivery.js'
export * from './immediate-delivery/order.js'
