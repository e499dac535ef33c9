import Taro from '@tarojs/taro'
import { mostImageBytes } from '../../cloudfunctions/contract/image-limits'
import type { ChosenPhoto, KeptPhotos } from './platform-port'

/** Width in px and quality, tried one after the other until it is small enough. */
const trials = [[2_000, 80], [1_600, 60], [1_280, 50], [1_000, 40]] as const

const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH}/${name}`
const sizeOf = (filePath: string) => new Promise<number>((resolve, reject) =>
  Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject }))
const saved = (tempFilePath: string, filePath: string) => new Promise<void>((resolve, reject) =>
  Taro.getFileSystemManager().saveFile({ tempFilePath, filePath, success: () => resolve(), fail: reject }))

/** Photographs that wait to be sent, as files of the mini-program. */
export const keptPhotos: KeptPhotos = {
  async choose(): Promise<ChosenPhoto> {
    try {
      const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
      const small = await smaller(tempFiles[0]!.tempFilePath)
      const name = `photo-${Date.now().toString(36)}${/\.\w+$/.exec(small)?.[0] ?? '.jpg'}`
      await saved(small, pathOf(name))
      return { file: name }
    } catch (failure) {
      return /cancel/.test((failure as { errMsg?: string }).errMsg ?? '') ? { cancelled: true } : { unavailable: true }
    }
  },
  read: (name) => new Promise((resolve) => Taro.getFileSystemManager().readFile({
    filePath: pathOf(name), encoding: 'base64', success: ({ data }) => resolve(data as string), fail: () => resolve(null),
  })),
  address: (name) => Promise.resolve(pathOf(name)),
  drop: (name) => new Promise((resolve) => Taro.getFileSystemManager().unlink({ filePath: pathOf(name), complete: () => resolve() })),
}

async function smaller(path: string): Promise<string> {
  if (await sizeOf(path) <= mostImageBytes) return path
  for (const [compressedWidth, quality] of trials) {
    const { tempFilePath } = await Taro.compressImage({ src: path, quality, compressedWidth })
    if (await sizeOf(tempFilePath) <= mostImageBytes) return tempFilePath
  }
  throw new Error('too large')
}
