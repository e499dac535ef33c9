/** Pictures by their bytes alone: enough for whoever reads what they are and how large, without a decoder. */
const segment = (marker: number, body: Buffer) => Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
const two = (number: number) => Buffer.from([number >> 8, number & 255])

/** A JPEG; `origin` is what a phone writes into it of itself and its place. */
export const jpeg = ({ width = 640, height = 480, origin = '', body = 'photo' }: { width?: number; height?: number; origin?: string; body?: string } = {}): Buffer => Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
  ...(origin ? [segment(0xe1, Buffer.from(`Exif\0\0${origin}`, 'latin1'))] : []),
  segment(0xc0, Buffer.concat([Buffer.from([8]), two(height), two(width), Buffer.from([1, 1, 0x11, 0])])),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from(body, 'latin1'),
  Buffer.from([0xff, 0xd9]),
])

export const png = ({ width = 640, height = 480 }: { width?: number; height?: number } = {}): Buffer => Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), Buffer.from('IHDR'),
  Buffer.from([width >>> 24, (width >> 16) & 255, (width >> 8) & 255, width & 255, height >>> 24, (height >> 16) & 255, (height >> 8) & 255, height & 255, 8, 2, 0, 0, 0]),
])

export const asImage = (bytes: Buffer) => ({ bytes: bytes.toString('base64') })
