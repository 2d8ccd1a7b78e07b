export * from './book.js'
export * from './chapter.js'
