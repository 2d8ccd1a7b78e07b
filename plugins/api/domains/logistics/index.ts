export * from './business.js'
export * from './provider.js'
