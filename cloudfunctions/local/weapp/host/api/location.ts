import type { Host } from '../host'
import { showNotice } from '../sheets/dialogs'
import { answeringAll, Refusal } from './call'
import { askForLocation } from './permissions'

export function locationApi(host: Host) {
  const where = async () => {
    await askForLocation(host)
    if (host.switches.get('location') === 'off') throw new Refusal('ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', { errCode: 2 })
    return {
      longitude: host.switches.get('longitude'), latitude: host.switches.get('latitude'),
      speed: 0, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30,
    }
  }
  return answeringAll({
    getLocation: ({ type }) => {
      if (!declares(host, 'getLocation')) throw new Refusal('the api need to be declared in the requiredPrivateInfos field in app.json')
      if (type !== undefined && type !== 'gcj02') host.journal.warnings.push(`getLocation: type ${type}; the host gives GCJ-02 alone`)
      return where()
    },
    getFuzzyLocation: where,
    openLocation: async ({ latitude, longitude, name, address, scale }) => {
      if (typeof latitude !== 'number' || typeof longitude !== 'number') throw new Refusal('parameter error: latitude and longitude should be Number')
      host.note('openLocation', { latitude, longitude, name, address, scale })
      void showNotice('在地图中查看', [name ?? '', address ?? '', `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`].filter(Boolean), '导航（真机由微信打开）')
    },
    chooseLocation: async () => {
      const here = await where()
      const yes = await host.ask({ title: '选择位置', text: `${here.longitude}, ${here.latitude}`, confirm: '确定', cancel: '取消' })
      if (!yes) throw new Refusal('cancel')
      return { name: '示意位置', address: '', latitude: here.latitude, longitude: here.longitude }
    },
  })
}

/** WeChat refuses a location API which app.json does not declare. */
const declares = ({ pack }: Host, name: string) => pack.app.requiredPrivateInfos?.includes(name) ?? false
