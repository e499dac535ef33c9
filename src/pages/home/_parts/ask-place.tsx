import { View } from '@tarojs/components'
import { everywhere } from '../../../copy/everywhere'
import { home } from '../../../copy/home'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import './ask-place.scss'

interface AskPlaceProps {
  busy: boolean
  /** The quiet line after a refusal. */
  said: string | null
  onLocate: () => void
  onChooseArea: () => void
}

/** Before anything is known of the place: one tap to give it, one to do without. */
export function AskPlace({ busy, said, onLocate, onChooseArea }: AskPlaceProps) {
  return (
    <Card className='ask'>
      <View className='ask-title'>{home.ask.title}</View>
      <View className='ask-advice'>{home.ask.advice}</View>
      <View className='ask-ways'>
        <Button kind='main' icon='locate-fixed' words={busy ? everywhere.locating : everywhere.useMyPlace} busy={busy} onPress={onLocate} />
        <Button icon='map' words={everywhere.chooseArea} onPress={onChooseArea} />
      </View>
      {said !== null && <View className='ask-said'>{said}</View>}
    </Card>
  )
}
