import Taro from '@tarojs/taro'
import type { KeptFiles } from './platform-port'

const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH}/${name}`

/** Files of the mini-program; WeChat gives them 200 MB. */
export const keptFiles: KeptFiles = {
  read: (name) => new Promise((resolve) => Taro.getFileSystemManager().readFile({
    filePath: pathOf(name), success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)), fail: () => resolve(null),
  })),
  write: (name, bytes) => new Promise((resolve) => Taro.getFileSystemManager().writeFile({
    filePath: pathOf(name), data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    success: () => resolve(true), fail: () => resolve(false),
  })),
  drop: (name) => new Promise((resolve) => Taro.getFileSystemManager().unlink({ filePath: pathOf(name), complete: () => resolve() })),
}
