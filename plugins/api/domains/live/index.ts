export * from './goods.js'
export * from './role.js'
export * from './room.js'
