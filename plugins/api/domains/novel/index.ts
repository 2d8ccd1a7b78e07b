export * from './book.js'
export * from './chapter.js'
export * from './grant.js'
