import Taro from '@tarojs/taro'
import type { Platform } from './platform-port'

/** WeChat's usual body size in its font setting, px. */
const usualFontPx = 16
const largestScale = 1.4
const alarmBeforeSeconds = 3_600

export const platform: Platform = {
  async askLocation() {
    try {
      const { longitude, latitude } = await Taro.getLocation({ type: 'gcj02' })
      return { at: { lng: longitude, lat: latitude } }
    } catch (failure) {
      return /auth|deny|privacy/i.test(String((failure as { errMsg?: string }).errMsg)) ? { refused: true } : { unavailable: true }
    }
  },
  callPhone(number) {
    // Closing the dialogue counts as a failure for WeChat; for us it is an answer.
    Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
  },
  async showRoute({ at, name, address }) {
    await Taro.openLocation({ longitude: at.lng, latitude: at.lat, name, address, scale: 16 }).catch(() => undefined)
    return []
  },
  // A mini-program may not leave WeChat; the address goes to the clipboard.
  openLink: (url) => void Taro.setClipboardData({ data: url }),
  async openChannel(finder, what) {
    try {
      await (what === 'live' ? Taro.openChannelsLive({ finderUserName: finder }) : Taro.openChannelsUserProfile({ finderUserName: finder }))
      return true
    } catch {
      return false
    }
  },
  copyText: (text) => Taro.setClipboardData({ data: text }).then(() => true, () => false),
  fontScale() {
    const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
    const size = fontSizeSetting || usualFontPx
    return Math.min(largestScale, Math.max(1, size / usualFontPx))
  },
  listCast: () => Promise.resolve([]),
  person: () => 'wechat',
  addToCalendar: ({ title, place, notes, starts, ends }) => Taro.addPhoneCalendar({
    title, location: place, description: notes, startTime: starts / 1_000, endTime: String(ends / 1_000), alarm: true, alarmOffset: alarmBeforeSeconds,
  }).then(() => true, () => false),
  shineBright() {
    let before: number | null = null
    let over = false
    void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined)
    Taro.getScreenBrightness().then(({ value }) => {
      if (over) return undefined
      before = value
      return Taro.setScreenBrightness({ value: 1 })
    }).catch(() => undefined)
    return () => {
      over = true
      void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
      if (before !== null) void Taro.setScreenBrightness({ value: before }).catch(() => undefined)
    }
  },
  canScan: true,
  scanCode: () => Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).then(
    ({ result }) => ({ text: result }),
    ({ errMsg }: { errMsg?: string }) => (/cancel/.test(errMsg ?? '') ? { cancelled: true as const } : { unavailable: true as const }),
  ),
  shake(answer) {
    if (answer === 'yes') void Taro.vibrateShort({ type: 'heavy' }).catch(() => undefined)
    else void Taro.vibrateLong().catch(() => undefined)
  },
  watchNetwork(tell) {
    Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
    const heard = ({ isConnected }: { isConnected: boolean }) => tell(isConnected)
    Taro.onNetworkStatusChange(heard)
    return () => Taro.offNetworkStatusChange(heard)
  },
  watchForeground(tell) {
    const shown = () => tell(true)
    const hidden = () => tell(false)
    Taro.onAppShow(shown)
    Taro.onAppHide(hidden)
    return () => {
      Taro.offAppShow(shown)
      Taro.offAppHide(hidden)
    }
  },
}
