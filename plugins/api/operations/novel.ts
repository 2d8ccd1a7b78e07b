export * from './novel/book.js'
export * from './novel/chapter.js'
