import type { Host } from '../host'
import { answeringAll, Refusal } from './call'

const prefix = 'weapp:'
const keyBytes = 1024 * 1024
const allBytes = 10 * keyBytes

/** WeChat keeps 1 MB a key and 10 MB in all; it keeps values, and what JSON cannot hold is lost. */
export function storageApi(_host: Host) {
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  const size = () => keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0)
  const write = (key: string, data: unknown) => {
    const kept = JSON.stringify({ data })
    if (kept.length > keyBytes) throw new Refusal(`exceed storage item max length, key: ${key}`)
    if (size() + kept.length > allBytes) throw new Refusal('exceed storage max size 10Mb')
    localStorage.setItem(prefix + key, kept)
  }
  const read = (key: string): unknown => {
    const kept = localStorage.getItem(prefix + key)
    return kept === null ? undefined : (JSON.parse(kept) as { data: unknown }).data
  }
  const info = () => ({ keys: keys(), currentSize: Math.ceil(size() / 1024), limitSize: allBytes / 1024 })
  const remove = (key: string) => localStorage.removeItem(prefix + key)
  const clear = () => keys().forEach(remove)
  const orThrow = <Result>(name: string, work: () => Result): Result => {
    try { return work() } catch (reason) { throw new Error(`${name}:fail ${(reason as Error).message}`) }
  }
  return {
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: (key: string, data: unknown) => orThrow('setStorageSync', () => write(key, data)),
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    ...answeringAll({
      getStorage: ({ key }) => {
        const data = read(key)
        if (data === undefined) throw new Refusal('data not found')
        return { data }
      },
      setStorage: ({ key, data }) => write(key, data),
      removeStorage: ({ key }) => remove(key),
      clearStorage: clear,
      getStorageInfo: info,
    }),
  }
}
