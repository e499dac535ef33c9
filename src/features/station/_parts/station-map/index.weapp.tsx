import { Map as WechatMap, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Box } from '../../../../../cloudfunctions/rules/cluster'
import { useOnline } from '../../../../client/network'
import { mapWords } from '../../../../copy/map'
import { aria } from '../../../../ui/aria'
import { groundQuery } from '../ground-query'
import bubbleGood from './bubble-good.png'
import bubbleOff from './bubble-off.png'
import './index.scss'
import { boxAround, type Marker, markersOf } from './markers'
import originPicture from './origin.png'
import { outlinePolygons } from './outline-polygons'
import pinDoubt from './pin-doubt.png'
import pinGood from './pin-good.png'
import pinHalt from './pin-halt.png'
import pinOff from './pin-off.png'
import pinSoon from './pin-soon.png'
import type { StationMapProps } from './types'

const pinPictures = { good: pinGood, soon: pinSoon, off: pinOff, halt: pinHalt, doubt: pinDoubt }
const mapId = 'station-map'
const originMarkerId = 9_999
/** What a phone shows at most; only the first view is guessed from it. */
const phonePx = { width: 430, height: 600 }

interface Look { zoom: number; box: Box }

/** WeChat's own map. Markers are plain and ours: its clusters lose taps and vanish (NervJS/taro #11383, #11820). */
export function StationMap({ pins, focus, origin, chosen, onChoose, onTouch }: StationMapProps) {
  const [view, setView] = useState<Look>(() => firstView(focus))
  useEffect(() => setView(firstView(focus)), [focus])
  const shown = useMemo(() => markersOf(pins, view.zoom, view.box, chosen), [pins, view, chosen])
  const markers = useMemo(
    () => [...shown.map((marker, at) => drawn(marker, at, chosen)), ...(origin ? [originMarker(origin)] : [])],
    [shown, chosen, origin],
  )

  // Without a network WeChat has no ground to draw: the counties of the pack stand in for it.
  const online = useOnline()
  const ground = useQuery({ ...groundQuery(), enabled: !online })
  const polygons = useMemo(() => (online || !ground.data ? [] : outlinePolygons(ground.data.outlines)), [online, ground.data])

  const looked = async () => {
    const context = Taro.createMapContext(mapId)
    const [region, scale] = await Promise.all([regionOf(context), scaleOf(context)])
    if (region) setView({ zoom: Math.round(scale), box: region })
  }
  const tapped = (markerId: number) => {
    const marker = shown[markerId]
    if (marker?.kind === 'pin') onChoose(marker.id)
    if (marker?.kind === 'bubble') {
      const inside = pins.filter(({ id }) => marker.ids.includes(id)).map(({ at }) => ({ longitude: at.lng, latitude: at.lat }))
      Taro.createMapContext(mapId).includePoints({ points: inside, padding: [60] })
    }
  }

  return (
    <View className='map' {...aria({ label: mapWords.label })}>
      <WechatMap
        id={mapId}
        className='map-canvas'
        longitude={focus.at.lng}
        latitude={focus.at.lat}
        scale={focus.zoom}
        minScale={7}
        markers={markers}
        polygons={polygons}
        enableRotate={false}
        onMarkerTap={({ detail }) => tapped(Number(detail.markerId))}
        onRegionChange={({ type, detail }) => { if (type === 'end' || detail.type === 'end') void looked() }}
        onTap={({ detail }) => onTouch({ lng: (detail as MapTouch).longitude, lat: (detail as MapTouch).latitude })}
        onError={() => undefined}
      />
    </View>
  )
}

interface MapTouch { longitude: number; latitude: number }

const firstView = ({ at, zoom }: StationMapProps['focus']): Look => ({ zoom, box: boxAround(at, zoom, phonePx.width, phonePx.height) })

const regionOf = (context: Taro.MapContext): Promise<Box | null> => new Promise((resolve) => context.getRegion({
  success: ({ southwest, northeast }) => resolve({ west: southwest.longitude, south: southwest.latitude, east: northeast.longitude, north: northeast.latitude }),
  fail: () => resolve(null),
}))

const scaleOf = (context: Taro.MapContext): Promise<number> => new Promise((resolve) => context.getScale({
  success: ({ scale }) => resolve(scale),
  fail: () => resolve(12),
}))

function drawn(marker: Marker, id: number, chosen: string | null) {
  const place = { id, longitude: marker.at.lng, latitude: marker.at.lat }
  if (marker.kind === 'bubble') {
    const count = String(marker.ids.length)
    return {
      ...place, iconPath: marker.someOpen ? bubbleGood : bubbleOff, width: 40, height: 40, anchor: { x: 0.5, y: 0.5 },
      label: { content: count, color: '#ffffff', fontSize: 14, anchorX: -4.5 * count.length, anchorY: -30, textAlign: 'center' as const },
      ariaLabel: mapWords.bubble(marker.ids.length),
    }
  }
  const large = marker.id === chosen
  return {
    ...place, iconPath: pinPictures[marker.tone], width: large ? 42 : 30, height: large ? 49 : 35, zIndex: large ? 2 : 1,
    ariaLabel: `${marker.name}，${marker.word}`,
  }
}

const originMarker = ({ lng, lat }: NonNullable<StationMapProps['origin']>) => ({
  id: originMarkerId, longitude: lng, latitude: lat, iconPath: originPicture, width: 24, height: 24, anchor: { x: 0.5, y: 0.5 }, ariaLabel: mapWords.origin,
})
