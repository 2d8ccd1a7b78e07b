import { createRequire } from 'node:module'
import qrcode from 'qrcode-generator'
import { LruMap } from 'toad-cache'

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

// A test asks for the same code again and again, and to encode a picture takes 30 ms.
const pictures = new LruMap<Buffer>(50)

/** Draws a QR code of `text`. Throws a RangeError if the text is too long for any code. */
export function drawQrCode (text: string, look: QrCodeLook): Buffer {
  const key = JSON.stringify([text, look])
  const picture = pictures.get(key) ?? encode(drawModules(createMatrix(text), look), look)
  pictures.set(key, picture)
  return picture
}

/** The pixels of a code, four bytes for each. */
function drawModules (matrix: ReturnType<typeof createMatrix>, { width, color = { r: 0, g: 0, b: 0 }, transparent = false }: QrCodeLook): Buffer {
  const modules = matrix.getModuleCount()
  const scale = Math.max(1, Math.floor(width / (modules + 2 * QUIET_MODULES)))
  const margin = Math.floor((width - modules * scale) / 2)
  const rowBytes = width * 4
  const rgba = Buffer.alloc(width * rowBytes, Buffer.from([0xFF, 0xFF, 0xFF, transparent ? 0 : 0xFF]))
  const ink = Buffer.from([color.r, color.g, color.b, 0xFF])
  for (let row = 0; row < modules; row++) {
    const top = (margin + row * scale) * rowBytes
    for (let column = 0; column < modules; column++) {
      const left = top + (margin + column * scale) * 4
      if (matrix.isDark(row, column)) rgba.fill(ink, left, left + scale * 4)
    }
    for (let line = 1; line < scale; line++) rgba.copy(rgba, top + line * rowBytes, top, top + rowBytes)
  }
  return rgba
}

function encode (data: Buffer, { width, transparent = false }: QrCodeLook): Buffer {
  const image = { data, width, height: width }
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
