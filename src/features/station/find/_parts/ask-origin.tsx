import { View } from '@tarojs/components'
import type { OriginChoice } from '../../../../client/origin'
import { everywhere } from '../../../../copy/everywhere'
import { find } from '../../../../copy/find'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'

/** The list before it is known from where to search. */
export function AskOrigin({ choice: { locating, locate, setChoosing } }: { choice: OriginChoice }) {
  const busy = locating === 'asking'
  const said = locating === 'refused' || locating === 'unavailable' ? everywhere.notLocated[locating] : find.ask.advice
  return (
    <View>
      <Empty icon='map-pin' title={find.ask.title} advice={said}>
        <Button kind='main' icon='locate-fixed' words={busy ? everywhere.locating : everywhere.useMyPlace} busy={busy} onPress={() => void locate()} />
        <Button icon='map' words={everywhere.chooseArea} onPress={() => setChoosing(true)} />
      </Empty>
    </View>
  )
}
