import type { Host } from '../host'
import { navigationBarHeight, tabBarHeight } from '../phone'
import { answering, answeringAll, Listeners } from './call'

const sdkVersion = '3.8.0'

export function systemApi(host: Host) {
  const { phone, switches } = host
  const themes = new Listeners<{ theme: string }>()
  switches.onChange((name, value) => { if (name === 'theme') themes.tell({ theme: value as string }) })

  const windowInfo = () => {
    const { width, height } = phone.size()
    const tab = host.pack.app.tabBar ? tabBarHeight : 0
    return {
      pixelRatio: devicePixelRatio, screenWidth: width, screenHeight: height, windowWidth: width,
      windowHeight: height - phone.statusBarHeight - navigationBarHeight - tab, statusBarHeight: phone.statusBarHeight, screenTop: 0,
      safeArea: { left: 0, right: width, top: phone.statusBarHeight, bottom: height, width, height: height - phone.statusBarHeight },
    }
  }
  const appBaseInfo = () => ({
    SDKVersion: sdkVersion, enableDebug: false, host: { appId: '', env: 'WeChat' }, language: 'zh_CN', version: '8.0.55',
    theme: switches.get('theme'), fontSizeSetting: switches.get('fontSize'), fontSizeScaleFactor: switches.get('fontSize') / 16,
  })
  const deviceInfo = () => ({
    abi: '', benchmarkLevel: -1, brand: 'devtools', model: '本机示意', system: 'Android 14', platform: 'android', cpuType: '', memorySize: '4096',
  })
  const systemSetting = () => ({ bluetoothEnabled: false, locationEnabled: switches.get('location') !== 'off', wifiEnabled: true, deviceOrientation: 'portrait' })
  const all = () => ({
    ...deviceInfo(), ...windowInfo(), ...appBaseInfo(), ...systemSetting(),
    locationAuthorized: switches.get('location') !== 'off', albumAuthorized: false, cameraAuthorized: false, notificationAuthorized: false, batteryLevel: 100,
  })
  const accountInfo = () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' }, plugin: {} })
  const ignore = new Listeners<unknown>()
  const quiet = () => {}

  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getSystemInfoSync: all, getWindowInfo: windowInfo, getAppBaseInfo: appBaseInfo, getDeviceInfo: deviceInfo, getSystemSetting: systemSetting,
    getAppAuthorizeSetting: () => ({ locationAuthorized: switches.get('location') === 'off' ? 'denied' : 'authorized' }),
    getAccountInfoSync: accountInfo,
    getMenuButtonBoundingClientRect: () => {
      const { width } = phone.size()
      const top = phone.statusBarHeight + 6
      return { width: 87, height: 32, top, bottom: top + 32, left: width - 94, right: width - 7 }
    },
    getLaunchOptionsSync: () => host.launchOptions,
    getEnterOptionsSync: () => host.launchOptions,
    onThemeChange: themes.on, offThemeChange: themes.off,
    onAppShow: ignore.on, offAppShow: ignore.off, onAppHide: ignore.on, offAppHide: ignore.off, onError: ignore.on, offError: ignore.off,
    onUnhandledRejection: ignore.on, offUnhandledRejection: ignore.off, onPageNotFound: ignore.on, offPageNotFound: ignore.off,
    onWindowResize: ignore.on, offWindowResize: ignore.off, onMemoryWarning: ignore.on, offMemoryWarning: ignore.off,
    onKeyboardHeightChange: ignore.on, offKeyboardHeightChange: ignore.off,
    nextTick: (work: () => void) => { setTimeout(work) },
    getUpdateManager: () => ({ applyUpdate: quiet, onCheckForUpdate: (tell: (result: object) => void) => setTimeout(() => tell({ hasUpdate: false })), onUpdateReady: quiet, onUpdateFailed: quiet }),
    getLogManager: () => ({ log: quiet, info: quiet, warn: quiet, debug: quiet }),
    getRealtimeLogManager: () => ({ info: quiet, warn: quiet, error: quiet, setFilterMsg: quiet, addFilterMsg: quiet }),
    getPerformance: () => ({ now: () => performance.now(), createObserver: () => ({ observe: quiet, disconnect: quiet }), getEntries: () => [] }),
    reportEvent: quiet, reportMonitor: quiet, reportPerformance: quiet,
    getSystemInfo: answering('getSystemInfo', all),
    ...answeringAll({
      getSystemInfoAsync: all,
      hideShareMenu: quiet, showShareMenu: quiet, updateShareMenu: quiet, setKeepScreenOn: quiet, hideKeyboard: () => (document.activeElement as HTMLElement | null)?.blur(),
    }),
  }
}
