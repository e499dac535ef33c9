import { useEffect } from 'react'

/** What a test says of the phone, and what the hall did with it. */
export const phone = {
  storage: new Map<string, unknown>(),
  /** Answers a request; what it throws is a broken connection. */
  answer: (_noun: string, _call: { action: string; input: unknown; intent?: string; ask?: true }): unknown => { throw new Error('no network') },
  location: { longitude: 116.39, latitude: 39.12 } as { longitude: number; latitude: number } | { errMsg: string },
  params: {} as Record<string, string>,
  /** What the camera reads next; a failure is thrown. */
  scan: { result: '' } as { result: string } | { errMsg: string },
  /** What the camera takes next, in base64; null where somebody goes back. */
  picture: null as string | null,
  /** Files by their path, in base64. */
  files: new Map<string, string>(),
  /** What is shared where somebody shares the page. */
  shared: (): object => ({}),
  /** What somebody answers when WeChat asks whether it may tell him. */
  mayTell: true,
  /** What the bar above the page says. */
  title: '',
  done: [] as string[],
}

export function resetPhone(): void {
  phone.storage.clear()
  phone.answer = () => { throw new Error('no network') }
  phone.location = { longitude: 116.39, latitude: 39.12 }
  phone.params = {}
  phone.scan = { result: '' }
  phone.picture = null
  phone.files.clear()
  phone.mayTell = true
  phone.done = []
}

interface Request { url: string; data: { action: string; input: unknown; intent?: string; ask?: true } }
const context = { getRegion: () => {}, getScale: () => {}, includePoints: () => {} }

/** Files as WeChat keeps them. */
interface FileCall { filePath: string; success?: (found: { size: number; data: string }) => void; fail?: () => void; complete?: () => void }
const fileSystem = {
  getFileInfo: ({ filePath, success, fail }: FileCall) => { const data = phone.files.get(filePath); if (data === undefined) fail?.(); else success?.({ size: data.length, data }) },
  readFile: ({ filePath, success, fail }: FileCall) => fileSystem.getFileInfo({ filePath, ...(success && { success }), ...(fail && { fail }) }),
  saveFile({ tempFilePath, filePath, success }: FileCall & { tempFilePath: string }) {
    const data = phone.files.get(tempFilePath)!
    phone.files.set(filePath, data)
    success?.({ size: data.length, data })
  },
  unlink({ filePath, complete }: FileCall) {
    phone.files.delete(filePath)
    complete?.()
  },
}

const Taro = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => fileSystem,
  async chooseMedia() {
    if (phone.picture === null) throw { errMsg: 'chooseMedia:fail cancel' }
    phone.files.set('tmp/picture.jpg', phone.picture)
    return { tempFiles: [{ tempFilePath: 'tmp/picture.jpg' }] }
  },
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, value),
  setStorage: ({ key, data }: { key: string; data: unknown }) => void phone.storage.set(key, data),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  request: async ({ url, data }: Request) => ({ data: await phone.answer(url.split('/').pop()!, data) }),
  getLocation: async () => { if ('errMsg' in phone.location) throw phone.location; return phone.location },
  openLocation: async ({ name }: { name: string }) => void phone.done.push(`route ${name}`),
  makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void phone.done.push(`call ${phoneNumber}`),
  setClipboardData: async () => {},
  navigateTo: async ({ url }: { url: string }) => void phone.done.push(`open ${url}`),
  pageScrollTo: async () => undefined,
  redirectTo: async ({ url }: { url: string }) => void phone.done.push(`open ${url}`),
  scanCode: async () => { if ('errMsg' in phone.scan) throw phone.scan; return phone.scan },
  vibrateShort: async () => void phone.done.push('short shake'),
  vibrateLong: async () => void phone.done.push('long shake'),
  switchTab: async ({ url }: { url: string }) => void phone.done.push(`open ${url}`),
  setNavigationBarTitle: async ({ title }: { title: string }) => { phone.title = title },
  addPhoneCalendar: async ({ title, startTime }: { title: string; startTime: number }) => void phone.done.push(`calendar ${title} ${startTime}`),
  requestSubscribeMessage: async ({ tmplIds }: { tmplIds: string[] }) => {
    phone.done.push(`may tell ${tmplIds.join(' ')}`)
    return Object.fromEntries(tmplIds.map((id) => [id, phone.mayTell ? 'accept' : 'reject']))
  },
  getScreenBrightness: async () => ({ value: 0.3 }),
  setScreenBrightness: async ({ value }: { value: number }) => void phone.done.push(`brightness ${value}`),
  setKeepScreenOn: async () => {},
  getAppBaseInfo: () => ({ fontSizeSetting: 16 }),
  getNetworkType: ({ success }: { success: (found: { networkType: string }) => void }) => success({ networkType: 'wifi' }),
  onNetworkStatusChange: () => {}, offNetworkStatusChange: () => {},
  onAppShow: () => {}, offAppShow: () => {}, onAppHide: () => {}, offAppHide: () => {},
  getCurrentPages: () => [{}],
  createMapContext: () => context,
}

export default Taro
export const useRouter = () => ({ params: phone.params })
// Without the list of dependencies a page would be shown again with every render.
export const useDidShow = (shown: () => void) => useEffect(shown, [])
export const useDidHide = () => {}
export const useShareAppMessage = (share: () => object) => { phone.shared = share }
