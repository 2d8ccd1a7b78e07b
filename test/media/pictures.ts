import { deflateSync } from 'node:zlib'
import jpegJs from 'jpeg-js'

function crc (bytes: Uint8Array): number {
  let value = 0xFFFFFFFF
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xEDB88320 ^ (value >>> 1) : value >>> 1
  }
  return ~value >>> 0
}

function chunk (type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(data.length)
  body.copy(bytes, 4)
  bytes.writeUInt32BE(crc(body), body.length + 4)
  return bytes
}

/** One grey pixel, with `notes` bytes of text before it, as cameras and editors write them. */
export function createPng (notes = 0): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    ...notes > 0 ? [chunk('tEXt', Buffer.from(`Comment\0${'x'.repeat(notes)}`))] : [],
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0))
  ])
}

export function createJpeg (): Buffer {
  return jpegJs.encode({ data: Buffer.alloc(8 * 8 * 4, 128), width: 8, height: 8 }, 80).data as Buffer
}

export function createGif (): Buffer {
  return Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;', 'latin1')
}

export function createWebp (): Buffer {
  return Buffer.concat([Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f', 'latin1'), Buffer.alloc(12)])
}
