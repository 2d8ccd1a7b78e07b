export * from './agent.js'
export * from './business.js'
export * from './message.js'
