import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PNG } from 'pngjs'

/** True if the pictures of the documentation are written, which needs a Chinese font. */
export const WRITES_PICTURES = process.env.WRITE_PICTURES !== undefined

/** Writes a picture with 17 levels per colour: the difference is invisible, and the file has half the size. The levels are 16 apart, so that light greys stay grey. */
export function writePicture (file: string, bytes: Buffer): void {
  const picture = PNG.sync.read(bytes)
  for (let i = 0; i < picture.data.length; i++) picture.data[i] = Math.min(255, Math.round(picture.data[i]! / 16) * 16)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: 0, deflateStrategy: 0 }))
}
