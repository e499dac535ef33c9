import { ScrollView, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from './aria'
import { useDialogFocus } from './dialog-focus'
import { IconButton } from './icon-button'
import './sheet.scss'

interface SheetProps {
  title: string
  closeWords: string
  onClose: () => void
}

/** A half-screen dialogue that comes from below and leaves by a touch beside it. */
export function Sheet({ title, closeWords, onClose, children }: PropsWithChildren<SheetProps>) {
  useDialogFocus('sheet', onClose)
  return (
    <View className='sheet-room'>
      <View className='sheet-shade' catchMove onClick={onClose} {...aria({ hidden: true })} />
      <View className='sheet' {...aria({ role: 'dialog', label: title, modal: true })}>
        <View className='sheet-head'>
          <View className='sheet-title' {...aria({ role: 'heading' })}>{title}</View>
          <IconButton icon='x' label={closeWords} onPress={onClose} />
        </View>
        <ScrollView className='sheet-body' scrollY>
          <View className='sheet-content'>{children}</View>
        </ScrollView>
      </View>
    </View>
  )
}
