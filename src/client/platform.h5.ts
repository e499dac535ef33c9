import { toGcj02 } from '../../cloudfunctions/rules/coordinates'
import { calendarFile } from './calendar-file'
import type { CastMember, Destination, Platform, RouteLink } from './platform-port'
import { remembered } from './remembered'

const permissionDenied = 1

/** All three take GCJ-02 as it is. */
const routeLinks = ({ at: { lng, lat }, name, address }: Destination): RouteLink[] => {
  const named = encodeURIComponent(name)
  return [
    { app: 'amap', url: `https://uri.amap.com/navigation?to=${lng},${lat},${named}&mode=car&coordinate=gaode` },
    { app: 'tencent', url: `https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=${named}&tocoord=${lat},${lng}&referer=workers-home` },
    { app: 'baidu', url: `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${named}&content=${encodeURIComponent(address)}&coord_type=gcj02&output=html` },
  ]
}

export const platform: Platform = {
  askLocation: () => new Promise((resolve) => {
    if (!navigator.geolocation) return resolve({ unavailable: true })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ at: toGcj02({ lng: coords.longitude, lat: coords.latitude }) }),
      ({ code }) => resolve(code === permissionDenied ? { refused: true } : { unavailable: true }),
      { timeout: 8_000, maximumAge: 60_000 },
    )
  }),
  callPhone(number) {
    window.location.href = `tel:${number}`
  },
  showRoute: (destination) => Promise.resolve(routeLinks(destination)),
  openLink: (url) => void window.open(url, '_blank', 'noopener'),
  openChannel: () => Promise.resolve(false),
  copyText: (text) => navigator.clipboard?.writeText(text).then(() => true, () => false) ?? Promise.resolve(false),
  // Browsers enlarge by themselves.
  fontScale: () => 1,
  async listCast() {
    const response = await fetch('/local/cast').catch(() => null)
    if (!response?.ok) return []
    const cast: unknown = await response.json().catch(() => [])
    // The guest is who one is without a name.
    return Array.isArray(cast) ? (cast as CastMember[]).filter(({ role }) => role !== 'guest') : []
  },
  person: () => remembered.castId.get(),
  async addToCalendar(event) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([calendarFile(event, Date.now())], { type: 'text/calendar;charset=utf-8' }))
    link.download = `${event.title}.ics`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return true
  },
  // A page in a browser may not change the brightness, but it may stay awake.
  shineBright() {
    const awake = navigator.wakeLock?.request('screen').catch(() => undefined)
    return () => void awake?.then((lock) => lock?.release())
  },
  canScan: false,
  scanCode: () => Promise.resolve({ unavailable: true }),
  shake(answer) {
    // Before the first touch Chromium refuses, and says so on the console.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(answer === 'yes' ? 60 : [200, 80, 200])
  },
  watchNetwork(tell) {
    const heard = () => tell(navigator.onLine)
    heard()
    window.addEventListener('online', heard)
    window.addEventListener('offline', heard)
    return () => {
      window.removeEventListener('online', heard)
      window.removeEventListener('offline', heard)
    }
  },
  watchForeground(tell) {
    const heard = () => tell(document.visibilityState !== 'hidden')
    document.addEventListener('visibilitychange', heard)
    return () => document.removeEventListener('visibilitychange', heard)
  },
}
