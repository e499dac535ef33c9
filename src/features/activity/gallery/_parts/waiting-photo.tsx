import { Image, View } from '@tarojs/components'
import { type Upload, useKeptPhoto } from '../../../../client/wishes'
import { galleryPage } from '../../../../copy/gallery'
import { problemWords } from '../../../../copy/problems'
import { Button } from '../../../../ui/button'

/** A photograph that is still on this phone: how far it is, or why it was not taken. */
export function WaitingPhoto({ upload: { file, under, problem }, onAgain, onDrop }: { upload: Upload; onAgain: () => void; onDrop: () => void }) {
  const address = useKeptPhoto(file)
  const said = under ? (under.kept ? galleryPage.waits : galleryPage.uploading) : problem ? `${problemWords[problem.code].happened}。${problemWords[problem.code].advice}` : galleryPage.waits
  return (
    <View className='gallery-waits'>
      {address !== null && <Image className='gallery-small' src={address} mode='aspectFill' />}
      <View className='gallery-said'>{said}</View>
      {under?.resting && <Button words={galleryPage.again} onPress={onAgain} />}
      {(!under || under.unsent) && <Button words={galleryPage.drop} onPress={onDrop} />}
    </View>
  )
}
