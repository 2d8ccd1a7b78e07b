export * from './cloud/database.js'
export * from './cloud/environment.js'
export * from './cloud/function.js'
export * from './cloud/service.js'
