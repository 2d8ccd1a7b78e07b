export * from './customer-service/agent.js'
export * from './customer-service/business.js'
export * from './customer-service/message.js'
