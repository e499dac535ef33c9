import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import type { AidPolicy } from '../../../../cloudfunctions/contract/aid-policy'
import { aidQueries } from '../../../client/aid-queries'
import { remembered } from '../../../client/remembered'
import { aidStandingWords, estimatePage, formulaWords, policiesPage, windowWords } from '../../../copy/aid'
import { aidSum } from '../../../copy/aid-working'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { type Fact, Facts } from '../../../ui/facts'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import '../../../copy/problems/matter'
import '../_parts/aid.scss'

/** By which rules mutual aid is paid, each with its version and from where it is known. */
export default function Policies() {
  const { data, error, isFetching, refetch } = useQuery(aidQueries.policies())
  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='aid-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'title', 'body']} /></View>
    }
    return data.rows.length ? data.rows.map((policy) => <One key={policy.id} policy={policy} />) : <Empty icon='calendar-days' {...estimatePage.missing} />
  }
  return <Page title={policiesPage.title} up={paths.aidEstimate}><View className='aid'>{body()}</View></Page>
}

function One({ policy }: { policy: AidPolicy }) {
  const { id, title, version, standing, period, fee, formula, window, papers, sources } = policy
  const { word, tone } = aidStandingWords[standing]
  const estimate = () => {
    remembered.aidEstimate.set({ ...remembered.aidEstimate.get(), plan: id })
    void Taro.navigateTo({ url: paths.aidEstimate })
  }
  const facts: Fact[] = formula ? [
    { name: policiesPage.version, value: version }, { name: policiesPage.period, value: policiesPage.periodOf(period) },
    ...(fee ? [{ name: policiesPage.fee, value: policiesPage.feeOf(fee) }] : []),
    ...(formula.floor ? [{ name: policiesPage.floor, value: aidSum(formula.floor) }] : []),
    { name: policiesPage.cap, value: aidSum(formula.cap) },
    ...(window ? [{ name: policiesPage.window, value: windowWords(window) }] : []),
    { name: policiesPage.papers, value: policiesPage.papersOf(papers) },
  ] : []
  return (
    <Card title={title}>
      <Tag tone={tone} words={word} />
      {formula ? (
        <>
          <View className='aid-section'>{policiesPage.pays}</View>
          {formulaWords(formula).map((line) => <View key={line}>{line}</View>)}
          <View className='aid-section' />
          <Facts facts={facts} />
          <View className='aid-section'>{policiesPage.sources}</View>
          {sources.map((source) => <View key={source.of} className='aid-note aid-source'>{policiesPage.sourceOf(source)}</View>)}
          <Button words={policiesPage.estimate} onPress={estimate} />
        </>
      ) : <View className='aid-note'>{policiesPage.none}</View>}
    </Card>
  )
}
