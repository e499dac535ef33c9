import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { Photo } from '../../../../../cloudfunctions/contract/activity'
import { type HideReason, hideReasons } from '../../../../../cloudfunctions/contract/photo-reasons'
import type { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { galleryPage, hideWords, photoStateWords } from '../../../../copy/gallery'
import { Button } from '../../../../ui/button'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Sheet } from '../../../../ui/sheet'
import { Tag } from '../../../../ui/tag'
import { WishBar } from '../../../../parts/wish-bar'

const dayMs = 86_400_000
const reasons = hideReasons.map((code) => ({ code, words: hideWords[code] }))

interface PhotoSheetProps { occasion: string; photo: Photo; mayHide: boolean; asOf: number; wish: ReturnType<typeof useWish<'activity'>>; onClose: () => void }

/** One photograph whole, and what its owner, or whoever looks after the occasion, may do with it. */
export function PhotoSheet({ occasion, photo: { id, url, own, state, reason }, mayHide, asOf, wish, onClose }: PhotoSheetProps) {
  const [hiding, setHiding] = useState(false)
  const until = { until: asOf + dayMs, asOf }
  const judge = (why: HideReason | null) => {
    setHiding(false)
    wish.send('judgePhoto', { id: occasion, photo: id, reason: why }, until)
  }
  if (hiding) return <ChoiceSheet title={galleryPage.hideTitle} close={everywhere.close} choices={reasons} onChoose={judge} onClose={() => setHiding(false)} />
  return (
    <Sheet title={galleryPage.title} closeWords={everywhere.close} onClose={onClose}>
      <View className='act-sheet'>
        <Image className='gallery-whole' src={url} mode='aspectFit' />
        {(own || mayHide) && <View><Tag tone={photoStateWords[state].tone} words={photoStateWords[state].word} />{reason && ` ${hideWords[reason]}`}</View>}
        <WishBar wish={wish} said={(action) => (action === 'removePhoto' ? galleryPage.removed : galleryPage.judged)} onDone={(action) => { if (action === 'removePhoto') onClose() }}>
          {own && <Button icon='trash-2' words={galleryPage.remove} onPress={() => wish.send('removePhoto', { id: occasion, photo: id }, until)} />}
          {mayHide && (state === 'hidden' || state === 'doubt') && <Button words={galleryPage.show} onPress={() => judge(null)} />}
          {mayHide && state === 'shown' && <Button words={galleryPage.hide} onPress={() => setHiding(true)} />}
        </WishBar>
      </View>
    </Sheet>
  )
}
