export * from './live/goods.js'
export * from './live/role.js'
export * from './live/room.js'
