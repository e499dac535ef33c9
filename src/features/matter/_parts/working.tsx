import { View } from '@tarojs/components'
import type { Case } from '../../../../cloudfunctions/contract/matter'
import { yuan } from '../../../../cloudfunctions/rules/readable'
import { kindWords } from '../../../copy/kinds'
import { casePage } from '../../../copy/matter'

/** What the rule said of it, line by line, with the rule's version: as it was when it was sent. */
export function Working({ case: { kind, fen, rule, working } }: { case: Pick<Case, 'kind' | 'fen' | 'rule' | 'working'> }) {
  const { working: wordsOf, rules = {} } = kindWords[kind]
  if (fen === null && (working.length === 0 || !wordsOf)) return null
  return (
    <>
      <View className='matter-section'><View>{casePage.working}</View>{rule && <View className='matter-small'>{casePage.rule(rules[rule.id] ?? casePage.ruleOf, rule.version)}</View>}</View>
      {fen !== null && <View className='matter-sum'>{yuan(fen)} 元</View>}
      {wordsOf && working.map((line, at) => <View key={at} className='matter-line'>{wordsOf(line)}</View>)}
    </>
  )
}
