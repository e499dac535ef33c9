import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { keptPhotos } from '../../../../client/kept-photos'
import { useKeptPhoto } from '../../../../client/wishes'
import { correctionPage } from '../../../../copy/correction'
import { problemWords } from '../../../../copy/problems'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { FormRow } from '../../../../ui/form-field'
import './photo-row.scss'

/** One photograph to go with it, or none; it waits on the phone until it is sent. */
export function PhotoRow({ photo, onChange }: { photo: string | null; onChange: (file: string | null) => void }) {
  const address = useKeptPhoto(photo ?? '')
  const [unreadable, setUnreadable] = useState(false)
  const take = async () => {
    const chosen = await keptPhotos.choose()
    setUnreadable('unavailable' in chosen)
    if (!('file' in chosen)) return
    if (photo !== null) void keptPhotos.drop(photo)
    onChange(chosen.file)
  }
  const drop = () => {
    if (photo !== null) void keptPhotos.drop(photo)
    onChange(null)
  }
  return (
    <FormRow label={correctionPage.photo} fault={unreadable ? `${problemWords['photo.unreadable'].happened}。${problemWords['photo.unreadable'].advice}` : null}>
      <View className='shot-note'>{correctionPage.photoNote}</View>
      <View className='shot'>
        {photo !== null && address !== null && <Image className='shot-picture' src={address} mode='aspectFill' {...aria({ role: 'img', label: correctionPage.photoOf })} />}
        <View className='shot-do'>
          <Button icon='camera' words={photo === null ? correctionPage.takePhoto : correctionPage.otherPhoto} onPress={() => void take()} />
          {photo !== null && <Button kind='quiet' icon='trash-2' words={correctionPage.dropPhoto} onPress={drop} />}
        </View>
      </View>
    </FormRow>
  )
}
