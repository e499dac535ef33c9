import { View } from '@tarojs/components'
import type { CopyStep } from '../../../../cloudfunctions/contract/matter'
import { caseDesk } from '../../../copy/matter'
import { Facts } from '../../../ui/facts'

interface CopyRowsProps { copy: readonly CopyStep[]; opened?: ReadonlyMap<string, string> }

/** What was asked and answered, as it read when it was sent; what was opened in the place of what is hidden. */
export const CopyRows = ({ copy, opened }: CopyRowsProps) => (
  <>
    {copy.map(({ words, rows }) => (
      <View key={words}>
        <View className='matter-small'>{words}</View>
        <Facts facts={rows.map(({ question, words: name, text, changed }) => ({ name: changed ? `${name}（${caseDesk.changed}）` : name, value: opened?.get(question) ?? text }))} />
      </View>
    ))}
  </>
)
