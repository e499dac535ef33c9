import type { Host } from '../host'
import { answeringAll, type CallOptions, Refusal } from './call'

const userData = 'wxfile://usr/'
const kept = 'weapp-file:'
const temporary = new Map<string, string>()
let made = 0

/** Files of a phone by their paths, in base64: what lies under the user's folder outlives the window, the rest does not. */
export const phoneFiles = {
  get: (path: string): string | undefined => (path.startsWith(userData) ? localStorage.getItem(kept + path) ?? undefined : temporary.get(path)),
  put(path: string, base64: string): void {
    if (path.startsWith(userData)) localStorage.setItem(kept + path, base64)
    else temporary.set(path, base64)
  },
  remove(path: string): void {
    localStorage.removeItem(kept + path)
    temporary.delete(path)
  },
  temporaryPath: (ending: string): string => `wxfile://tmp_${Date.now()}_${++made}.${ending}`,
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

function read(path: string): string {
  const data = phoneFiles.get(path)
  if (data === undefined) throw new Refusal(`no such file or directory, open '${path}'`)
  return data
}
function decoded(base64: string, encoding?: string): string | ArrayBuffer {
  if (encoding === 'base64') return base64
  const bytes = bytesOf(base64)
  return encoding ? new TextDecoder().decode(bytes) : bytes.buffer as ArrayBuffer
}
const encoded = (data: string | ArrayBuffer, encoding?: string): string =>
  encoding === 'base64' ? data as string : base64Of(typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data))

/** The user's files, as `FileSystemManager` has them. */
export function filesApi(_host: Host) {
  const works = {
    writeFile: ({ filePath, data, encoding }: CallOptions) => phoneFiles.put(filePath, encoded(data, encoding)),
    readFile: ({ filePath, encoding }: CallOptions) => ({ data: decoded(read(filePath), encoding) }),
    access: ({ path }: CallOptions) => { read(path) },
    unlink: ({ filePath }: CallOptions) => { read(filePath); phoneFiles.remove(filePath) },
    saveFile({ tempFilePath, filePath }: CallOptions) {
      phoneFiles.put(filePath, read(tempFilePath))
      phoneFiles.remove(tempFilePath)
      return { savedFilePath: filePath }
    },
    getFileInfo: ({ filePath }: CallOptions) => ({ size: bytesOf(read(filePath)).length }),
  }
  const manager = {
    ...answeringAll(works),
    writeFileSync: (filePath: string, data: string, encoding?: string) => works.writeFile({ filePath, data, encoding }),
    readFileSync: (filePath: string, encoding?: string) => decoded(read(filePath), encoding),
    accessSync: (path: string) => works.access({ path }),
    unlinkSync: (filePath: string) => works.unlink({ filePath }),
  }
  return { getFileSystemManager: () => manager }
}
