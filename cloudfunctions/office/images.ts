import { createHash } from 'node:crypto'
import type { ISize } from 'image-size/types/interface'
import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import { WEBP } from 'image-size/types/webp'
import type { Image } from '../contract/image'
import { mostImageBytes } from '../contract/image-limits'
import { withoutOrigin } from '../rules/jpeg-origin'
import { derivedId } from '../store/derived-id'
import { linksTo, putFile, removeFile } from '../store/images'
import { problem } from './problem'

/** Beyond this a picture of few bytes fills the memory of whoever opens it. */
const mostPixels = 24_000_000
const leastSide = 8

const kinds = [{ type: JPG, ending: 'jpg' }, { type: PNG, ending: 'png' }, { type: WEBP, ending: 'webp' }] as const

/** A photograph as it lies in cloud storage. */
export interface KeptImage { file: string; hash: string; bytes: number; width: number; height: number }

/**
 * Keeps a photograph of one person; the same bytes twice are the same file. Where and with what it was taken is cut out.
 * Errors: `image.type` where the bytes are no JPEG, PNG or WebP, whatever their name said; `image.too-large`, `image.too-many-pixels`.
 */
export async function keepImage({ folder, person, image }: { folder: 'papers' | 'photos'; person: string; image: Image }): Promise<KeptImage> {
  const sent = Buffer.from(image.bytes, 'base64')
  if (sent.length > mostImageBytes) throw problem('image.too-large', { most: mostImageBytes })
  const { ending, width, height } = looksLike(sent)
  if (width * height > mostPixels) throw problem('image.too-many-pixels', { most: mostPixels })
  const bytes = ending === 'jpg' ? withoutOrigin(sent) : sent
  const hash = createHash('sha256').update(bytes).digest('hex')
  const file = await putFile(`${folder}/${derivedId('im', person, hash)}.${ending}`, bytes)
  return { file, hash, bytes: bytes.length, width, height }
}

function looksLike(bytes: Buffer): ISize & { ending: string } {
  try {
    const { type, ending } = kinds.find((kind) => kind.type.validate(bytes))!
    const size = type.calculate(bytes)
    if (size.width >= leastSide && size.height >= leastSide) return { ...size, ending }
  } catch {
    // None of the kinds, or cut off before it says how large it is.
  }
  throw problem('image.type')
}

export const imageUrls = linksTo
export const dropImage = removeFile
