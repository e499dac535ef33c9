import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { Paper } from '../../../../../cloudfunctions/contract/account'
import type { PaperKind } from '../../../../../cloudfunctions/contract/paper'
import type { StudyApplication } from '../../../../../cloudfunctions/contract/study-application'
import { type ApplicationPaper, applicationPapers, mayMove, proofKinds } from '../../../../../cloudfunctions/contract/study-moves'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { paperWords } from '../../../../copy/papers'
import { applicationPage, applyPage, askedName, askedWords, levelWords, refuseWords, returnWords, studyStateWords } from '../../../../copy/study'
import { paths } from '../../../../paths'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'
import { FormField } from '../../../../ui/form-field'
import { Notice } from '../../../../ui/notice'
import { Sheet } from '../../../../ui/sheet'
import { Tag } from '../../../../ui/tag'
import { PaperRow } from '../../../../parts/paper-row'
import { placeName } from '../../../../parts/places'
import { TellMe } from '../../../../parts/tell-me'
import { Progress } from '../../_parts/progress'
import { Questions } from '../../_parts/questions'
import { WishBar } from '../../../../parts/wish-bar'
import { AppealSheet } from './appeal-sheet'
import { Years } from './years'

const weekMs = 7 * 86_400_000
const isPaper = (what: string): what is ApplicationPaper => (applicationPapers as readonly string[]).includes(what)

interface ApplicationCardProps { application: StudyApplication; library: readonly Paper[]; asOf: number; now: number; onSheet: (sheet: ReactNode) => void }

/** One application: where it stands, who has it until when, and what its person can do. */
export function ApplicationCard({ application, library, asOf, now, onSheet }: ApplicationCardProps) {
  const { id, state, first, second, offering, area, name, idNumber, missing, asked, refusal, appeal, due, ahead, offeredUntil, certificate, history, round } = application
  const wish = useWish('study', id)
  const [fields, setFields] = useState({ name: '', mobile: '', facts: application.facts as object })
  const close = () => onSheet(null)
  const until = { until: asOf + weekMs, asOf }
  const has = (kind: PaperKind) => library.some((each) => each.kind === kind)
  const asks = (what: string) => asked.some((one) => one.what === what)
  const wanted = state === 'returned' ? asked.map(({ what }) => what).filter(isPaper) : state === 'submitted' ? missing : []
  const supply = () => wish.send('resubmit', {
    id, papers: wanted.filter(has), ...(asks('name') && { name: fields.name.trim() }), ...(asks('mobile') && { mobile: fields.mobile.trim() }), ...(asks('facts') && { facts: fields.facts as StudyApplication['facts'] }),
  }, until)
  const withdraw = () => onSheet(
    <Sheet title={applicationPage.withdrawSheet.title} closeWords={everywhere.close} onClose={close}>
      <View className='study-sheet'>
        <View>{applicationPage.withdrawSheet.advice}</View>
        <Button kind='main' words={applicationPage.withdrawSheet.yes} onPress={() => { close(); wish.send('withdraw', { id }, until) }} />
        <Button words={applicationPage.withdrawSheet.no} onPress={close} />
      </View>
    </Sheet>,
  )
  const appealNow = () => onSheet(<AppealSheet onClose={close} onSend={(words) => { close(); wish.send('appeal', { id, words }, until) }} />)
  const { word, tone } = studyStateWords[state]
  const shown = offering ?? first
  const proofs = proofKinds.filter((kind) => round.instalments.some(({ proof }) => proof === kind))
  const may = (move: 'withdraw' | 'appeal' | 'resubmit') => mayMove(move, state, 'student')
  return (
    <Card>
      <View className='study-head'>
        <View><View className='study-title'>{shown.major}（{levelWords[shown.level]}）</View><View className='study-note'>{shown.institution} · {round.title}</View></View>
        <Tag tone={tone} words={word} />
      </View>
      {state === 'waitlisted' && ahead !== null && <Notice icon='hourglass'>{applicationPage.line(ahead)}</Notice>}
      {offeredUntil !== null && <Notice icon='clock' tone='doubt'>{applicationPage.offered(offeredUntil, now)}</Notice>}
      {refusal && state !== 'admitted' && <Notice icon='circle-alert' tone='doubt'>{refuseWords[refusal.reason]}：{refusal.words}</Notice>}
      {appeal && <Facts facts={[{ name: applicationPage.appealWords, value: appeal.words }, ...(appeal.decision ? [{ name: applicationPage.decision, value: appeal.decision }] : [])]} />}
      {state === 'returned' && (
        <>
          <View className='study-section'>{applicationPage.asked}</View>
          {asked.map(({ what, reason }) => <View key={what} className='study-note'>{askedName(what)}：{returnWords[reason]}</View>)}
          {asks('name') && <FormField label={`${applicationPage.changed}${askedWords.name}`} placeholder={applyPage.nameHint} fault={null} value={fields.name} maxLength={20} onInput={(typed) => setFields({ ...fields, name: typed })} />}
          {asks('mobile') && <FormField label={`${applicationPage.changed}${askedWords.mobile}`} placeholder={applyPage.mobileHint} fault={null} value={fields.mobile} maxLength={11} kind='number' onInput={(typed) => setFields({ ...fields, mobile: typed })} />}
          {asks('facts') && <Questions names={['householdInHebei', 'pensionMonthsInHebei', 'diploma']} facts={fields.facts} onFacts={(facts) => setFields({ ...fields, facts })} />}
        </>
      )}
      {wanted.map((kind) => <PaperRow key={kind} kind={kind} paper={library.find((each) => each.kind === kind)} asOf={asOf} now={now} />)}
      {state === 'studying' && proofs.map((kind) => <PaperRow key={kind} kind={kind} paper={library.find((each) => each.kind === kind)} asOf={asOf} now={now} />)}
      {(state === 'studying' || state === 'completed') && (
        <Years
          application={application} has={has} now={now} onSheet={onSheet}
          onReport={(year, status) => wish.send('reportYear', { id, year, status }, until)} onClaim={(year) => wish.send('claimInstalment', { id, year }, until)}
        />
      )}
      {state !== 'withdrawn' && (
        <Facts facts={[
          { name: applicationPage.first, value: `${first.major} · ${first.institution}` }, ...(second ? [{ name: applicationPage.second, value: `${second.major} · ${second.institution}` }] : []),
          { name: applicationPage.name, value: `${name} ${idNumber}` }, { name: applicationPage.union, value: `${placeName(area)}总工会` },
          ...(missing.length > 0 && state !== 'returned' ? [{ name: applicationPage.missing, value: missing.map((kind) => paperWords[kind]).join('、') }] : []),
        ]} />
      )}
      {due !== null && <TellMe about={['progress', 'seat']} />}
      <View className='study-section'>{applicationPage.progress}</View>
      <Progress history={history} due={due && applicationPage.due(due, now)} now={now} />
      <WishBar wish={wish} said={(action) => applicationPage.said[action] ?? null}>
        {offeredUntil !== null && <Button kind='main' words={applicationPage.accept} onPress={() => wish.send('accept', { id }, { until: offeredUntil, asOf })} />}
        {offeredUntil !== null && <Button words={applicationPage.decline} onPress={() => wish.send('decline', { id }, until)} />}
        {may('resubmit') && wanted.length + asked.length > 0 && (
          <Button kind='main' disabled={wanted.length > 0 && !wanted.some(has)} words={state === 'returned' ? applicationPage.resubmit : applicationPage.supply} onPress={supply} />
        )}
        {may('appeal') && <Button kind='main' words={applicationPage.appeal} onPress={appealNow} />}
        {certificate !== null && <Button kind='main' words={applicationPage.certificate} onPress={() => void Taro.navigateTo({ url: paths.certificates })} />}
        {may('withdraw') && offeredUntil === null && <Button words={applicationPage.withdraw} onPress={withdraw} />}
      </WishBar>
    </Card>
  )
}
