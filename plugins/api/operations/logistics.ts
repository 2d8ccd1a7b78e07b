export * from './logistics/business.js'
export * from './logistics/provider.js'
