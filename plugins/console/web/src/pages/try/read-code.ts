import jsQR from 'jsqr'

/** Reads the code in a picture, as a phone's camera does; undefined if there is none. The reader is loaded for the first scan. */
export async function readCode (address: string): Promise<string | undefined> {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const context = canvas.getContext('2d')!
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR
  return read(data, width, height)?.data
}
