import type { Host } from '../host'
import { answeringAll, Refusal } from './call'
import { phoneFiles } from './files'
import { requirePrivacy } from './permissions'

/** Photographs: the album is the file dialogue of the browser, the camera is not there. */
export function mediaApi(host: Host) {
  return answeringAll({
    chooseMedia: async () => {
      await requirePrivacy(host, 'chooseMedia')
      const chosen = await chosenFile()
      if (!chosen) throw new Refusal('cancel')
      const path = phoneFiles.temporaryPath(/png$/.test(chosen.type) ? 'png' : 'jpg')
      phoneFiles.put(path, await base64Of(chosen))
      return { type: 'image', tempFiles: [{ tempFilePath: path, size: chosen.size, fileType: 'image' }] }
    },
    compressImage: async ({ src, quality = 80, compressedWidth }) => {
      const base64 = phoneFiles.get(src)
      if (base64 === undefined) throw new Refusal(`no such file or directory, open '${src}'`)
      const picture = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${base64}`)).blob())
      const width = compressedWidth ? Math.min(compressedWidth, picture.width) : picture.width
      const canvas = Object.assign(document.createElement('canvas'), { width, height: Math.round(picture.height * width / picture.width) })
      canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
      const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality / 100))
      if (!smaller) throw new Refusal('compress image failed')
      const path = phoneFiles.temporaryPath('jpg')
      phoneFiles.put(path, await base64Of(smaller))
      return { tempFilePath: path }
    },
  })
}

const chosenFile = () => new Promise<File | undefined>((resolve) => {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*' })
  input.addEventListener('change', () => resolve(input.files?.[0]))
  input.addEventListener('cancel', () => resolve(undefined))
  input.click()
})

const base64Of = (file: Blob) => new Promise<string>((resolve, reject) => {
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
  reader.onerror = () => reject(new Refusal('the file cannot be read'))
  reader.readAsDataURL(file)
})
