import Taro from '@tarojs/taro'

/** Hands a text over as a file, to a chat of one's own; whether it was taken. */
export async function saveFile(name: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const files = Taro.getFileSystemManager()
  try {
    files.writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
    return true
  } catch {
    return false
  } finally {
    // It has left by now, or nobody wants it: it does not stay on the phone.
    files.unlink({ filePath, fail: () => undefined })
  }
}
