import type { Host } from '../host'
import { showNotice } from '../sheets/dialogs'
import { answeringAll, Refusal } from './call'

/** What hands over to the phone: shown in a sheet and written down, never done. */
export function phoneApi(host: Host) {
  let clipboard = ''
  let brightness = 0.5
  const away = (name: string, words: (options: Record<string, any>) => string) => (options: Record<string, any>) => {
    host.note(name, Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function')))
    host.toast(words(options))
  }
  return answeringAll({
    makePhoneCall: async ({ phoneNumber }) => {
      if (!phoneNumber) throw new Refusal('parameter error: parameter.phoneNumber should be String instead of Undefined;')
      host.note('makePhoneCall', { phoneNumber })
      if (!await showNotice('拨打电话', [String(phoneNumber)], '呼叫（宿主里不拨出）')) throw new Refusal('cancel')
    },
    setClipboardData: ({ data }) => { clipboard = String(data); host.note('setClipboardData', { data }); host.toaster.show({ title: '内容已复制', icon: 'success' }); return { data } },
    getClipboardData: () => ({ data: clipboard }),
    addPhoneCalendar: away('addPhoneCalendar', ({ title }) => `存到日历：${title}（宿主里不保存）`),
    getScreenBrightness: () => ({ value: brightness }),
    setScreenBrightness: ({ value }) => { brightness = Number(value); host.note('setScreenBrightness', { value }) },
    vibrateShort: () => {},
    vibrateLong: () => {},
    previewImage: away('previewImage', () => '查看图片：宿主里不放大'),
    scanCode: () => { throw new Refusal('cancel') },
    navigateToMiniProgram: away('navigateToMiniProgram', ({ appId }) => `打开小程序 ${appId}：宿主里不打开`),
    exitMiniProgram: away('exitMiniProgram', () => '退出小程序'),
    openDocument: away('openDocument', () => '打开文档：宿主里不打开'),
    saveImageToPhotosAlbum: away('saveImageToPhotosAlbum', () => '保存图片：宿主里不保存'),
    addPhoneContact: away('addPhoneContact', () => '存入通讯录：宿主里不保存'),
  })
}
