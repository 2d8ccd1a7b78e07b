import { createRequire } from 'node:module'
import qrcode from 'qrcode-generator'

const require = createRequire(import.meta.url)

// loaded for the first picture, which most tests and sandboxes never ask for
const jpeg = () => require('jpeg-js') as typeof import('jpeg-js')
const png = () => require('pngjs') as typeof import('pngjs')

export interface QrCodeLook {
  /** The length of each side in pixels. */
  width: number
  color?: { r: number, g: number, b: number }
  /** A PNG with a transparent background in place of a JPEG. */
  transparent?: boolean
}

const QUIET_MODULES = 4

function createMatrix (text: string) {
  // the library takes one byte of each character
  const bytes = Buffer.from(text).toString('latin1')
  for (const level of ['M', 'L'] as const) {
    try {
      const matrix = qrcode(0, level)
      matrix.addData(bytes, 'Byte')
      matrix.make()
      return matrix
    } catch { /* too long for this level */ }
  }
  throw new RangeError('the text is too long for a QR code')
}

/** Draws a QR code of `text`. Throws a RangeError if the text is too long for any code. */
export function drawQrCode (text: string, { width, color = { r: 0, g: 0, b: 0 }, transparent = false }: QrCodeLook): Buffer {
  const matrix = createMatrix(text)
  const modules = matrix.getModuleCount()
  const scale = Math.max(1, Math.floor(width / (modules + 2 * QUIET_MODULES)))
  const margin = Math.floor((width - modules * scale) / 2)
  const background = transparent ? 0xFFFFFF00 : 0xFFFFFFFF
  const ink = (color.r << 24 | color.g << 16 | color.b << 8 | 0xFF) >>> 0
  const rgba = Buffer.alloc(width * width * 4)
  for (let y = 0; y < width; y++) {
    const row = Math.floor((y - margin) / scale)
    for (let x = 0; x < width; x++) {
      const column = Math.floor((x - margin) / scale)
      const dark = row >= 0 && column >= 0 && row < modules && column < modules && matrix.isDark(row, column)
      rgba.writeUInt32BE(dark ? ink : background, (y * width + x) * 4)
    }
  }
  const image = { data: rgba, width, height: width }
  if (!transparent) return jpeg().encode(image, 90).data as Buffer
  const { PNG } = png()
  return PNG.sync.write(Object.assign(new PNG(image), image))
}

/** The default picture of a user: a JPEG of one colour. */
export function drawPicture (): Buffer {
  const size = 64
  const data = Buffer.alloc(size * size * 4)
  for (let i = 0; i < size * size; i++) data.writeUInt32BE(0x07C160FF, i * 4)
  return jpeg().encode({ data, width: size, height: size }, 80).data as Buffer
}
