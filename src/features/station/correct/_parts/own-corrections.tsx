import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { stationQueries } from '../../../../client/station-queries'
import { correctionFieldWords, correctionPage, correctionStateWords } from '../../../../copy/correction'
import { agoWords } from '../../../../copy/times'
import { Card } from '../../../../ui/card'
import { Tag } from '../../../../ui/tag'
import './own-corrections.scss'

/** What one said of this station before, and what came of it. */
export function OwnCorrections({ station, now }: { station: string; now: number }) {
  const rows = useQuery(stationQueries.ownCorrections()).data?.rows.filter((row) => row.station === station) ?? []
  if (rows.length === 0) return null
  return (
    <Card title={correctionPage.mine}>
      {rows.map(({ id, field, words, at, state, answer }) => (
        <View key={id} className='own'>
          <View className='own-head'>
            <View>{correctionFieldWords[field]} · {agoWords(at, now)}</View>
            <Tag tone={correctionStateWords[state].tone} words={correctionStateWords[state].word} />
          </View>
          <View>{words}</View>
          {answer && <View className='own-answer'>{correctionPage.answered(answer.words)}</View>}
        </View>
      ))}
    </Card>
  )
}
