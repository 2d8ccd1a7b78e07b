export * from './drama.js'
export * from './grant.js'
export * from './media.js'
