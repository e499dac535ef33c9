import type { Host } from '../host'
import { answeringAll, Refusal, type CallOptions } from './call'

/** Files of the user, kept while the window is open. */
export function filesApi(_host: Host) {
  const files = new Map<string, string | ArrayBuffer>()
  const read = (path: string) => {
    const data = files.get(path)
    if (data === undefined) throw new Refusal(`no such file or directory, open '${path}'`)
    return data
  }
  const works = {
    writeFile: ({ filePath, data }: CallOptions) => { files.set(filePath, data) },
    readFile: ({ filePath }: CallOptions) => ({ data: read(filePath) }),
    access: ({ path }: CallOptions) => { read(path) },
    unlink: ({ filePath }: CallOptions) => { read(filePath); files.delete(filePath) },
  }
  const manager = {
    ...answeringAll(works),
    writeFileSync: (filePath: string, data: string) => works.writeFile({ filePath, data }),
    readFileSync: (filePath: string) => read(filePath),
    accessSync: (path: string) => works.access({ path }),
    unlinkSync: (filePath: string) => works.unlink({ filePath }),
  }
  return { getFileSystemManager: () => manager }
}
