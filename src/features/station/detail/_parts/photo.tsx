import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { stationPage } from '../../../../copy/station'
import { aria } from '../../../../ui/aria'
import { countySquares } from './county-squares'
import './photo.scss'

/** Beyond it there is no outline to draw a place on. */
const ownCity = '1310'

/** The door, so that one knows it in the rain; without a picture of it, where in its county it stands. */
export function Photo({ station: { photo, name, county, at } }: { station: Station }) {
  const [failed, setFailed] = useState(false)
  if (photo === null) return <View className='photo-none'><Whereabouts said={stationPage.noPhoto} county={county} at={at} /></View>
  return (
    <View className='photo'>
      {failed
        ? <Whereabouts said={stationPage.photoFailed} county={county} at={at} />
        : (
          <Image
            className='photo-picture' src={photo} mode='aspectFill' lazyLoad onError={() => setFailed(true)}
            {...aria({ role: 'img', label: stationPage.photo(name) })}
          />
        )}
    </View>
  )
}

function Whereabouts({ said, county, at }: { said: string } & Pick<Station, 'county' | 'at'>) {
  if (!county.startsWith(ownCity)) return <View className='where'><View className='where-words'>{said}</View></View>
  const drawn = county in countySquares ? county : 'city'
  const { name, lng, lat, reachLng, reachLat } = countySquares[drawn]!
  const dot = { left: `${percent((at.lng - lng) / reachLng)}%`, top: `${percent((lat - at.lat) / reachLat)}%` }
  return (
    <View className='where'>
      <View className='where-ground' {...aria({ hidden: true })}>
        <View className={`where-land county-${drawn}`} />
        <View className='where-dot' style={dot} />
      </View>
      <View className='where-words'>
        <View>{said}</View>
        <View className='where-note'>{stationPage.whereabouts(name)}</View>
      </View>
    </View>
  )
}

/** From the middle of the drawing, -1 to 1, to its left or upper edge. */
const percent = (reach: number) => Math.round(50 * (1 + Math.max(-1, Math.min(1, reach))))
