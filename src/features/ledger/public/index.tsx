import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MonthSum } from '../../../../cloudfunctions/contract/ledger'
import { hall } from '../../../client/hall'
import { ledgerQueries } from '../../../client/ledger-queries'
import { platform } from '../../../client/platform'
import type { HallProblem, HallProblemCode } from '../../../client/problem'
import { remembered, useKept } from '../../../client/remembered'
import { everywhere } from '../../../copy/everywhere'
import { ledgerMonthWords, ledgerPage, payoutKindWords, sumWords } from '../../../copy/ledger'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Facts } from '../../../ui/facts'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import { type Checked, checkLedger } from '../_parts/check-ledger'
import '../_parts/ledger.scss'

/** What the union paid to single people, month by month, and how anybody finds out whether it was changed. */
export default function PublicLedger() {
  const { data, error, isFetching, refetch } = useQuery(ledgerQueries.totals())
  const seen = useKept(remembered.ledgerHead)
  const [checking, setChecking] = useState(false)
  const [found, setFound] = useState<{ checked: Checked; seen: number | null } | null>(null)
  const [failed, setFailed] = useState<HallProblemCode | null>(null)
  const [copied, setCopied] = useState(false)
  const go = (url: string) => () => void Taro.navigateTo({ url })

  const check = async () => {
    setChecking(true)
    setFailed(null)
    try {
      const fresh = (await refetch({ throwOnError: true })).data!
      const checked = await checkLedger((after) => hall.ledger.rows({ after }), fresh, seen)
      setFound({ checked, seen: seen?.number ?? null })
      if (checked.state === 'sound') remembered.ledgerHead.set(fresh.head)
    } catch (failure) {
      setFailed((failure as HallProblem).code)
    } finally {
      setChecking(false)
    }
  }
  const months = [...new Set((data?.months ?? []).map(({ month }) => month))]
  return (
    <Page title={ledgerPage.title} up={paths.matters} banner={data?.months.some(({ demo }) => demo) ? ledgerPage.demo : undefined}>
      <View className='ledger'>
        <View className='ledger-note'>{ledgerPage.intro}</View>
        {!data && (error
          ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
          : <Card><Skeleton label={everywhere.loading} lines={['title', 'body', 'body', 'note']} /></Card>)}
        {data && (
          <>
            {months.length === 0 ? <Empty icon='scale' {...ledgerPage.none} /> : (
              <Card title={ledgerPage.months}>
                {months.map((month) => (
                  <View key={month}>
                    <View className='ledger-month'>{ledgerMonthWords(month)}</View>
                    {data.months.filter((sum) => sum.month === month).map((sum) => <Sum key={`${sum.kind}${sum.demo}`} sum={sum} />)}
                  </View>
                ))}
              </Card>
            )}
            <Card title={ledgerPage.head} note={ledgerPage.row(data.head.number)}>
              <View className='ledger-hash'>{data.head.hash}</View>
              <View className='ledger-note'>{ledgerPage.headNote}</View>
              <Button kind='main' icon='shield-check' busy={checking} words={checking ? ledgerPage.checking : ledgerPage.check} onPress={() => void check()} />
              <Button icon='copy' words={copied ? ledgerPage.copied : ledgerPage.copy} onPress={() => void platform.copyText(`${data.head.number} ${data.head.hash}`).then(setCopied)} />
              {failed && <Notice icon='circle-alert' tone='doubt' live>{problemWords[failed].happened}。{problemWords[failed].advice}</Notice>}
              {found && <Found {...found} />}
            </Card>
          </>
        )}
        <CellGroup>
          <Cell icon='award' words={ledgerPage.mine} note={ledgerPage.mineNote} onPress={go(paths.ownPayouts)} />
          <Cell icon='users' words={ledgerPage.notices} note={ledgerPage.noticesNote} onPress={go(paths.notices)} />
        </CellGroup>
        <Card title={ledgerPage.how}>{ledgerPage.howLines.map((line) => <View key={line} className='ledger-note'>{line}</View>)}</Card>
        <Card title={ledgerPage.official.title} note={ledgerPage.official.year}>
          <Facts facts={ledgerPage.official.facts} />
          <View className='ledger-note'>{ledgerPage.official.note}</View>
        </Card>
      </View>
    </Page>
  )
}

const Sum = ({ sum }: { sum: MonthSum }) => (
  <View className='ledger-line'>
    <View>{payoutKindWords[sum.kind]}{sum.demo && <> <Tag tone='doubt' words={ledgerPage.demoTag} /></>}</View>
    <View className='ledger-sum'>{sumWords(sum)}</View>
  </View>
)

/** What the phone found, and that what it saw before stands there still. */
function Found({ checked, seen }: { checked: Checked; seen: number | null }) {
  switch (checked.state) {
    case 'sound': return (
      <>
        <Notice icon='check' live>{ledgerPage.sound(checked.rows)}</Notice>
        {seen !== null && seen > 0 && <Notice icon='check'>{ledgerPage.seen(seen)}</Notice>}
      </>
    )
    case 'broken': return <Notice icon='circle-alert' tone='doubt' live>{ledgerPage.broken(checked.number)}</Notice>
    case 'rewritten': return <Notice icon='circle-alert' tone='doubt' live>{ledgerPage.rewritten(checked.seen.number)}</Notice>
    case 'sums': return <Notice icon='circle-alert' tone='doubt' live>{ledgerPage.sums}</Notice>
  }
}
