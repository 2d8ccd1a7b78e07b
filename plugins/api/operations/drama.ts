export * from './drama/drama.js'
export * from './drama/grant.js'
export * from './drama/media.js'
