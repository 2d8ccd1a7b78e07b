export * from './virtual-payment/advertising.js'
export * from './virtual-payment/goods.js'
export * from './virtual-payment/payment.js'
