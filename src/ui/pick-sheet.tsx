import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { pressable } from './aria'
import { Button } from './button'
import { Cell } from './cell'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import './pick-sheet.scss'
import { Sheet } from './sheet'

interface Choice { code: string; words: string; note: string }
interface Group extends Choice { parts: readonly Choice[] }

interface PickSheetProps {
  title: string
  words: { close: string; back: string; parts: string; whole: (group: string) => string }
  /** The quickest way, where there is one, stands above all groups; `said` is the quiet line after it did not work. */
  first: { words: string; icon: IconName; busy: boolean; said: string | null; onPress: () => void } | null
  /** Below it, another way that needs no choice. */
  second?: ReactNode
  groups: readonly Group[]
  /** Instead of the groups: that they are being fetched, or could not be. */
  instead: ReactNode
  onPick: (code: string) => void
  onClose: () => void
}

/** A choice in two depths: a group by one press, one of its parts by two. */
export function PickSheet({ title, words, first, second, groups, instead, onPick, onClose }: PickSheetProps) {
  const [inside, setInside] = useState<string | null>(null)
  const group = groups.find(({ code }) => code === inside)
  return (
    <Sheet title={group ? group.words : title} closeWords={words.close} onClose={onClose}>
      {group ? (
        <>
          <View className='pick-back' {...pressable(() => setInside(null))}><Icon name='chevron-left' size='s' />{words.back}</View>
          <Cell words={words.whole(group.words)} end={group.note} onPress={() => onPick(group.code)} />
          {group.parts.map((part) => <Cell key={part.code} words={part.words} end={part.note} onPress={() => onPick(part.code)} />)}
        </>
      ) : (
        <>
          {first && (
            <View className='pick-first'>
              <Button kind='main' icon={first.icon} words={first.words} busy={first.busy} onPress={first.onPress} />
              {second}
              {first.said !== null && <View className='pick-said'>{first.said}</View>}
            </View>
          )}
          {groups.length === 0 && instead}
          {groups.map((each) => (
            <View key={each.code} className='pick-group'>
              <View className='pick-whole' {...pressable(() => onPick(each.code), { label: [each.words, each.note].filter(Boolean).join('，') })}>
                <View>{each.words}</View>
                {each.note !== '' && <View className='pick-note'>{each.note}</View>}
              </View>
              {each.parts.length > 0 && (
                <View className='pick-parts' {...pressable(() => setInside(each.code), { label: `${each.words}${words.parts}` })}>
                  {words.parts}<Icon name='chevron-right' size='s' />
                </View>
              )}
            </View>
          ))}
        </>
      )}
    </Sheet>
  )
}
