export * from './database.js'
export * from './environment.js'
export * from './function.js'
export * from './service.js'
