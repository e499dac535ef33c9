import type { Host } from '../host'
import { partOf, type Part } from '../built-ins/built-in'
import { includePoints, moveMap, regionOf } from '../built-ins/map'
import type { Instance } from '../open-page'
import { answeringAll, Refusal } from './call'
import { elementOf, find } from './query'

/** `createMapContext(id)`: what a page may ask the drawn map to do. */
export function mapContextApi(host: Host) {
  return {
    createMapContext: (id: string, instance?: Instance) => {
      const part = (): Part => {
        const node = find(host, `#${id}`, instance)[0]
        const found = node && partOf(elementOf(node))
        if (!found) throw new Refusal(`no map with id ${id}`)
        return found
      }
      return answeringAll({
        getCenterLocation: () => ({ ...part().own.view.centre }),
        getRegion: () => regionOf(part()),
        getScale: () => ({ scale: part().own.view.scale }),
        getRotate: () => ({ rotate: 0 }),
        getSkew: () => ({ skew: 0 }),
        includePoints: ({ points, padding }) => includePoints(part(), points, padding ?? []),
        moveToLocation: ({ longitude, latitude }) => {
          const here = { longitude: longitude ?? host.switches.get('longitude'), latitude: latitude ?? host.switches.get('latitude') }
          moveMap(part(), { centre: here, scale: part().own.view.scale }, 'update')
        },
        addMarkers: ({ markers, clear }) => { const map = part(); map.setData({ markers: clear ? markers : [...map.data.markers, ...markers] }) },
        removeMarkers: ({ markerIds }) => { const map = part(); map.setData({ markers: map.data.markers.filter(({ id }: { id: number }) => !markerIds.includes(id)) }) },
      })
    },
  }
}
