import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PNG } from 'pngjs'

/** Whether the pictures of the documentation are written: on a machine with a Chinese font. */
export const WRITES_PICTURES = process.env.WRITE_PICTURES !== undefined

/** Writes a picture with 17 steps of each colour, which nobody sees and which halves the file: 16 apart, so that the light greys stay grey. */
export function writePicture (file: string, bytes: Buffer): void {
  const picture = PNG.sync.read(bytes)
  for (let i = 0; i < picture.data.length; i++) picture.data[i] = Math.min(255, Math.round(picture.data[i]! / 16) * 16)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: 0, deflateStrategy: 0 }))
}
