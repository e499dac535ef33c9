import Taro from '@tarojs/taro'
import { hall } from './hall'
import { keptFiles } from './kept-files'
import { type PackIndex, stationPacksOf } from './station-packs'

const storageKey = 'hall.packs'

/** The stations on this phone. */
export const stationPacks = stationPacksOf({
  files: keptFiles,
  readIndex: () => (Taro.getStorageSync(storageKey) || null) as PackIndex | null,
  writeIndex: (index) => Taro.setStorageSync(storageKey, index),
  owners: async () => (await hall.pack.owners({})).owners,
  take: (owner, have) => hall.pack.take({ owner, have }),
  now: () => Date.now(),
})
