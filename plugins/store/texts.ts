/** A text outside the heap of V8. */
export interface StoredText {
  readonly block: Buffer
  readonly start: number
  readonly end: number
}

const BLOCK_BYTES = 16_384

/**
 * Keeps texts outside the heap of V8, one after another in blocks, each of which is freed with the last text in it.
 * Strings that are many and live for long make V8 enlarge the part of its heap for new objects up to its limit, and they are copied twice before it knows that they stay.
 */
export class Texts {
  #block = Buffer.alloc(0)
  #end = 0

  /** Keeps a text, which must be well-formed: a lone surrogate would be replaced. */
  add (text: string): StoredText {
    const length = Buffer.byteLength(text)
    if (length > BLOCK_BYTES / 2) {
      const block = Buffer.allocUnsafeSlow(length)
      block.write(text)
      return { block, start: 0, end: length }
    }
    if (this.#end + length > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(BLOCK_BYTES)
      this.#end = 0
    }
    const start = this.#end
    this.#end += this.#block.write(text, start)
    return { block: this.#block, start, end: this.#end }
  }
}

export function readText (text: string | StoredText): string {
  return typeof text === 'string' ? text : text.block.toString('utf8', text.start, text.end)
}
