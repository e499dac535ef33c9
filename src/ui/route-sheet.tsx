import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from './button'
import './route-sheet.scss'
import { Sheet } from './sheet'

interface RouteSheetProps<App extends string> {
  words: { title: string; close: string; apps: Record<App, string>; copy: string; copied: string; notCopied: string }
  route: {
    offer: { destination: { address: string }; links: readonly { app: App; url: string }[] } | null
    openLink: (url: string) => void
    copyText: (text: string) => Promise<boolean>
    close: () => void
  }
}

/** Where no map of the phone can be opened: maps on the web to choose from, and the address to copy. */
export function RouteSheet<App extends string>({ words, route: { offer, openLink, copyText, close } }: RouteSheetProps<App>) {
  const [copied, setCopied] = useState<boolean | null>(null)
  if (offer === null) return null
  const { destination: { address }, links } = offer
  return (
    <Sheet title={words.title} closeWords={words.close} onClose={close}>
      <View className='route'>
        <Text className='route-address' selectable userSelect>{address}</Text>
        {links.map(({ app, url }) => <Button key={app} icon='external-link' words={words.apps[app]} onPress={() => openLink(url)} />)}
        <Button
          kind='quiet' icon={copied ? 'check' : 'copy'}
          words={copied === null ? words.copy : copied ? words.copied : words.notCopied}
          onPress={() => void copyText(address).then(setCopied)}
        />
      </View>
    </Sheet>
  )
}
