import { mostImageBytes } from '../../cloudfunctions/contract/image-limits'
import type { ChosenPhoto, KeptPhotos } from './platform-port'

const shelf = 'hall-photos'
const addressOf = (name: string) => `/kept/${name}`
/** Longest side in px and quality, tried one after the other until it is small enough. */
const trials = [[2_000, 0.85], [2_000, 0.7], [1_600, 0.6], [1_280, 0.5], [1_000, 0.4]] as const

/** Photographs that wait to be sent, in the browser's cache storage. */
export const keptPhotos: KeptPhotos = {
  async choose(): Promise<ChosenPhoto> {
    const file = await chosenFile()
    if (!file) return { cancelled: true }
    try {
      const photo = await smaller(file)
      const name = `${Date.now().toString(36)}.jpg`
      await (await caches.open(shelf)).put(addressOf(name), new Response(photo))
      return { file: name }
    } catch {
      // No picture that a browser can read, or no room left.
      return { unavailable: true }
    }
  },
  async read(name) {
    const blob = await kept(name)
    return blob ? (await dataAddress(blob)).split(',')[1]! : null
  },
  async address(name) {
    const blob = await kept(name)
    return blob ? dataAddress(blob) : null
  },
  drop: async (name) => void (await caches.open(shelf)).delete(addressOf(name)),
}

const kept = async (name: string) => (await (await caches.open(shelf)).match(addressOf(name)))?.blob()

const chosenFile = () => new Promise<File | undefined>((resolve) => {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*' })
  input.addEventListener('change', () => resolve(input.files?.[0]))
  input.addEventListener('cancel', () => resolve(undefined))
  input.click()
})

/** Drawn anew, so upright, and without a word of where it was taken. */
async function smaller(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  for (const [longest, quality] of trials) {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) })
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (photo && photo.size <= mostImageBytes) return photo
  }
  throw new Error('too large')
}

const dataAddress = (blob: Blob) => new Promise<string>((resolve, reject) => {
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => reject(reader.error)
  reader.readAsDataURL(blob)
})
