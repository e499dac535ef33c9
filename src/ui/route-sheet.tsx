import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from './button'
import './route-sheet.scss'
import { Sheet } from './sheet'

interface RouteSheetProps {
  title: string
  words: { close: string; copy: string; copied: string; notCopied: string }
  address: string
  links: readonly { words: string; url: string }[]
  onOpen: (url: string) => void
  onCopy: (text: string) => Promise<boolean>
  onClose: () => void
}

/** Where no map of the phone can be opened: the address to copy, and maps on the web to choose from. */
export function RouteSheet({ title, words, address, links, onOpen, onCopy, onClose }: RouteSheetProps) {
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <Sheet open title={title} closeWords={words.close} onClose={onClose}>
      <View className='route'>
        <Text className='route-address' selectable userSelect>{address}</Text>
        {links.map((link) => <Button key={link.url} icon='external-link' words={link.words} onPress={() => onOpen(link.url)} />)}
        <Button
          kind='quiet' icon={copied ? 'check' : 'copy'}
          words={copied === null ? words.copy : copied ? words.copied : words.notCopied}
          onPress={() => void onCopy(address).then(setCopied)}
        />
      </View>
    </Sheet>
  )
}
