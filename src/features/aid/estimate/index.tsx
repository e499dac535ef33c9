import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AidPolicy } from '../../../../cloudfunctions/contract/aid-policy'
import { mostAidFen, mostStayDays } from '../../../../cloudfunctions/contract/aid-terms'
import type { GivenAnswers } from '../../../../cloudfunctions/contract/kinds/kind'
import { aidPayout } from '../../../../cloudfunctions/rules/aid-payout'
import { aidQueries } from '../../../client/aid-queries'
import { carryIntoDraft } from '../../../client/kept-drafts'
import { HallProblem, type HallProblemCode } from '../../../client/problem'
import { type AidEstimate, remembered, useKept } from '../../../client/remembered'
import { aidCoverWords, aidPlanWords, aidStandingWords, estimatePage, typedFen, windowWords } from '../../../copy/aid'
import { aidStepWords, aidSum } from '../../../copy/aid-working'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChipRow } from '../../../ui/chips'
import { ChoiceSheet } from '../../../ui/choice-sheet'
import { Empty } from '../../../ui/empty'
import { FormField, FormRow } from '../../../ui/form-field'
import { Page } from '../../../ui/page'
import { PickRow } from '../../../ui/pick-row'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import '../../../copy/problems/matter'
import '../_parts/aid.scss'

const go = (url: string) => () => void Taro.navigateTo({ url })
type Sum = 'selfPay' | 'yearSelfPay' | 'yearPaid'

/** What mutual aid would pay, worked out on this phone, line by line, before any form and without a login. */
export default function Estimate() {
  const { data, error, isFetching, refetch } = useQuery(aidQueries.policies())
  const kept = useKept(remembered.aidEstimate)
  const [choosing, setChoosing] = useState(false)
  useShareAppMessage(() => ({ title: estimatePage.title, path: paths.aidEstimate }))
  const tell = (more: Partial<AidEstimate>) => remembered.aidEstimate.set({ ...kept, ...more })
  const rows = data?.rows ?? []
  const policy = rows.find(({ id }) => id === kept.plan) ?? rows.find(({ standing }) => standing === 'in-force') ?? rows[0]
  const covers = policy?.formula?.covers.map(({ cover }) => cover) ?? []
  const cover = covers.includes(kept.cover) ? kept.cover : covers[0]

  const sum = (name: Sum, label: string, placeholder: string) => (
    <FormField
      label={label} placeholder={placeholder} value={kept[name]} maxLength={12} fault={typedFen(kept[name], mostAidFen) === null ? estimatePage.wrongSum : null}
      onInput={(typed) => tell({ [name]: typed })}
    />
  )
  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='aid-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'body']} /></View>
    }
    if (!policy) return <Empty icon='calendar-days' {...estimatePage.missing} />
    const { formula } = policy
    return (
      <>
        <View className='aid-note'>{estimatePage.first}</View>
        <Card>
          <FormRow label={estimatePage.plan} fault={null}>
            <ChipRow label={estimatePage.plan} chips={rows.map(({ id }) => ({ code: id, words: aidPlanWords[id] }))} chosen={[policy.id]} onToggle={(plan) => tell({ plan })} />
          </FormRow>
          {formula && (
            <>
              {covers.length > 1
                ? <PickRow label={estimatePage.cover} value={aidCoverWords[cover!]} hint='' onPress={() => setChoosing(true)} />
                : <View className='aid-note aid-only'>{estimatePage.only(cover!)}</View>}
              {formula.perDiem
                ? <FormField label={estimatePage.days} placeholder={estimatePage.daysHint} value={kept.days} maxLength={3} kind='number' fault={typedDays(kept.days) === null ? estimatePage.wrongDays : null} onInput={(days) => tell({ days })} />
                : sum('selfPay', estimatePage.selfPay, estimatePage.selfPayHint)}
              {formula.deductible.per === 'year' && sum('yearSelfPay', estimatePage.yearSelfPay, estimatePage.none)}
              {sum('yearPaid', estimatePage.yearPaid, estimatePage.none)}
            </>
          )}
        </Card>
        {formula ? <Result policy={policy} kept={kept} cover={cover!} /> : <Card><Empty icon='hourglass' {...estimatePage.unconfirmed} /></Card>}
        <View className='aid-note'>{estimatePage.example}</View>
        <Button kind='quiet' words={estimatePage.policies} onPress={go(paths.aidPolicies)} />
      </>
    )
  }
  const sheet = choosing && (
    <ChoiceSheet
      title={estimatePage.cover} close={everywhere.close} choices={covers.map((code) => ({ code, words: aidCoverWords[code] }))} chosen={cover ?? null}
      onChoose={(chosen) => { tell({ cover: chosen }); setChoosing(false) }} onClose={() => setChoosing(false)}
    />
  )
  return <Page title={estimatePage.title} up={paths.home} over={sheet}><View className='aid'>{body()}</View></Page>
}

const typedDays = (typed: string): number | null => (typed.trim() === '' ? 0 : /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= mostStayDays ? Number(typed) : null)

/** The sum, large, and how it comes about; nothing is said of numbers that cannot be meant. */
function Result({ policy, kept, cover }: { policy: AidPolicy; kept: AidEstimate; cover: AidEstimate['cover'] }) {
  const [problem, setProblem] = useState<HallProblemCode | null>(null)
  const [selfPay, yearSelfPay, yearPaid] = (['selfPay', 'yearSelfPay', 'yearPaid'] as const).map((name) => typedFen(kept[name], mostAidFen))
  const days = typedDays(kept.days)
  const said = (policy.formula!.perDiem ? kept.days : kept.selfPay).trim() !== ''
  if (!said || selfPay == null || yearSelfPay == null || yearPaid == null || days === null) {
    return <Card><View className='aid-result'><View className='aid-note'>{estimatePage.waiting}</View></View></Card>
  }
  const worked = aidPayout(policy, { cover, selfPay, days, before: { selfPay: yearSelfPay, paid: yearPaid } })
  if ('refused' in worked) return <Card><View className='aid-note'>{estimatePage.refused}</View></Card>
  const { word, tone } = aidStandingWords[policy.standing]
  const claim = () => {
    setProblem(null)
    carryIntoDraft('mutual-aid', carried(policy, { cover, selfPay, yearSelfPay, days, fen: worked.fen })).then(go(paths.applyFor('mutual-aid')))
      .catch((failure: unknown) => setProblem(failure instanceof HallProblem ? failure.code : 'outbox.not-kept'))
  }
  return (
    <Card>
      <View className='aid-result' {...aria({ role: 'status', live: 'polite' })}>
        <View className='aid-note'>{estimatePage.result}</View>
        <View className='aid-sum'>{aidSum(worked.fen)}</View>
      </View>
      <View className='aid-section' {...aria({ role: 'heading' })}>{estimatePage.working}</View>
      {worked.working.map((line, at) => {
        const { words, sum } = aidStepWords(line)
        return <View key={at} className={line.step === 'payout' ? 'aid-line aid-last' : 'aid-line'}><View>{words}</View><View className='aid-figure'>{sum}</View></View>
      })}
      <View className='aid-rule'><View className='aid-note'>{estimatePage.rule(policy)}{policy.window && `，${windowWords(policy.window)}申请`}</View><Tag tone={tone} words={word} /></View>
      <View className='aid-note'>{estimatePage.estimate}</View>
      {problem && <View className='form-fault' {...aria({ role: 'alert' })}>{problemWords[problem].happened}</View>}
      <Button kind='main' className='aid-claim' words={estimatePage.claim} onPress={claim} />
    </Card>
  )
}

/** What the form of a claim asks as well, and the sum, which the office compares with its own. */
function carried({ id, formula }: AidPolicy, { cover, selfPay, yearSelfPay, days, fen }: { cover: AidEstimate['cover']; selfPay: number; yearSelfPay: number; days: number; fen: number }): GivenAnswers {
  const asked: GivenAnswers = formula!.perDiem ? { days } : { selfPay, ...(formula!.deductible.per === 'year' && yearSelfPay > 0 && { yearSelfPay }) }
  return { plan: id, cover, ...asked, estimate: fen }
}
