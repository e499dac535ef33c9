import type { KeptFiles } from './platform-port'

const shelf = 'hall-files'
const addressOf = (name: string) => `/kept-files/${name}`

/** Files in the browser's cache storage. */
export const keptFiles: KeptFiles = {
  async read(name) {
    const found = await (await caches.open(shelf)).match(addressOf(name))
    return found ? new Uint8Array(await found.arrayBuffer()) : null
  },
  async write(name, bytes) {
    try {
      await (await caches.open(shelf)).put(addressOf(name), new Response(new Blob([bytes as BlobPart])))
      return true
    } catch {
      return false
    }
  },
  drop: async (name) => void (await caches.open(shelf)).delete(addressOf(name)),
}
