import { Image, View } from '@tarojs/components'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { stationPage } from '../../../../copy/station'
import { aria } from '../../../../ui/aria'
import './photo.scss'

/** The door, so that one knows it in the rain. The space is kept before the picture comes; without one there is no space. */
export function Photo({ station: { photo, name } }: { station: Station }) {
  if (photo === null) return null
  return (
    <View className='photo'>
      <Image className='photo-picture' src={photo} mode='aspectFill' lazyLoad {...aria({ role: 'img', label: stationPage.photo(name) })} />
    </View>
  )
}
