import { deflateSync } from 'node:zlib'

const CRC = new Uint32Array(256).map((_, index) => {
  for (let bit = 0; bit < 8; bit++) index = index & 1 ? 0xEDB88320 ^ (index >>> 1) : index >>> 1
  return index
})

function chunk (type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12)
  bytes.writeUInt32BE(data.length)
  bytes.write(type, 4, 'latin1')
  data.copy(bytes, 8)
  let crc = 0xFFFFFFFF
  for (const byte of bytes.subarray(4, -4)) crc = CRC[(crc ^ byte) & 0xFF]! ^ (crc >>> 8)
  bytes.writeUInt32BE(~crc >>> 0, bytes.length - 4)
  return bytes
}

/** A PNG of `width` by `height` RGBA pixels. */
export function encodePng (rgba: Buffer, width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Buffer.alloc((width * 4 + 1) * height)
  for (let y = 0; y < height; y++) rgba.copy(rows, y * (width * 4 + 1) + 1, y * width * 4, (y + 1) * width * 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))
  ])
}
