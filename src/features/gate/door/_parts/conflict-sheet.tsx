import { View } from '@tarojs/components'
import { doorWords, firstWords } from '../../../../copy/gate'
import { everywhere } from '../../../../copy/everywhere'
import { serialWords } from '../../../../copy/pass'
import { momentWords } from '../../../../copy/times'
import { Sheet } from '../../../../ui/sheet'
import type { Door } from '../../_parts/door'
import type { Conflict } from '../../_parts/door-book'
import './sheets.scss'

/** What turned out later: nobody is accused, and nothing is hidden. */
export function ConflictSheet({ door, conflicts, onClose }: { door: Door; conflicts: readonly Conflict[]; onClose: () => void }) {
  const now = door.now()
  const words = ({ outcome, first }: Conflict) =>
    (outcome === 'duplicate' ? doorWords.conflict.duplicate(firstWords(first, door.book.scanner, now)) : doorWords.conflict[outcome])
  return (
    <Sheet title={doorWords.conflictsTitle} closeWords={everywhere.close} onClose={onClose}>
      <View className='odd'>
        {[...conflicts].reverse().map((conflict) => (
          <View key={conflict.sequence} className='odd-row'>
            <View className='odd-serial'>{serialWords(conflict.serial)}　{doorWords.people(conflict.size)}</View>
            <View>{words(conflict)}</View>
            <View className='odd-here'>{doorWords.here(momentWords(conflict.at, now))}</View>
          </View>
        ))}
      </View>
    </Sheet>
  )
}
