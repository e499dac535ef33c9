import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../../cloudfunctions/contract/action'
import type { contest as window } from '../../../../cloudfunctions/contract/contest'
import { contestConsentVersion } from '../../../../cloudfunctions/contract/contest-moves'
import { contestQueries } from '../../../client/contest-queries'
import { useNow } from '../../../client/now'
import { useWish } from '../../../client/wishes'
import { type EntryFault, entryPage } from '../../../copy/contest'
import { everywhere } from '../../../copy/everywhere'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { FormField } from '../../../ui/form-field'
import { Skeleton } from '../../../ui/skeleton'
import { Toggle } from '../../../ui/toggle'
import { Frame } from '../_parts/frame'
import { MemberCard } from '../_parts/member-card'
import { askedOf, faultsOf, memberOf, nobody, ownFactsOf, type Typed } from '../_parts/members'
import { KnownFieldRow, knownAnswer, useKnownAnswers } from '../../../parts/known-answers'
import { WishBar } from '../../../parts/wish-bar'
import '../../../copy/problems/contest'

type Seen = OutputOf<(typeof window)['actions']['detail']>
const monthMs = 30 * 86_400_000

/** Says who competes under one's own seat. */
export default function EntryPage() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const query = useQuery(contestQueries.detail(id))
  return (
    <Frame members title={entryPage.title} query={query} now={now} demo={({ contest }) => contest.demo}>
      {(seen) => (seen.mine ? <Form key={seen.mine.serial} seen={seen} mine={seen.mine} now={now} /> : <Empty icon='ticket' {...entryPage.noSeat} />)}
    </Frame>
  )
}

const typedOf = ({ entry, size }: NonNullable<Seen['mine']>): Typed[] => Array.from({ length: size }, (_, at) => {
  const member = entry?.members[at]
  return member ? { ...nobody, name: member.name, birthMonth: member.birthMonth.replace('-', ''), track: member.retirementTrack ?? null, kept: member.mobile } : nobody
})

function Form({ seen: { contest: { id, teams }, asOf }, mine, now }: { seen: Seen; mine: NonNullable<Seen['mine']>; now: number }) {
  const { serial, size, entry } = mine
  const wish = useWish('contest', id)
  const [unit, setUnit] = useState(entry?.unit ?? '')
  const [team, setTeam] = useState(entry?.team ?? '')
  const [publish, setPublish] = useState(entry?.publish ?? false)
  const [members, setMembers] = useState(() => typedOf(mine))
  const [agreed, setAgreed] = useState(entry !== null)
  const [told, setTold] = useState(false)
  const answers = useKnownAnswers(wish)
  if (answers.waiting) return <View className='contest-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body']} /></View>

  const known = answers.among(askedOf)
  const employer = unit === '' ? answers.of('employer') : undefined
  const faults = members.map((member, at) => faultsOf(member, now, at === 0 ? known : {}))
  const badUnit = !employer && unit.trim().length < 2
  const badTeam = teams && team.trim() === ''
  const save = () => {
    setTold(true)
    if (!agreed || badUnit || badTeam || faults.some((each) => each.length > 0)) return
    const [own, ...others] = members
    wish.send('saveEntry', {
      id, serial, unit: employer ? knownAnswer : unit.trim(), team: teams ? team.trim() : '', publish, consentVersion: contestConsentVersion,
      members: [ownFactsOf(own!, known), ...others.map(memberOf)],
    }, { until: now + monthMs, asOf: Math.min(now, asOf) })
  }
  /** The counter names a member by his number. */
  const refused = wish.wish?.state === 'refused' ? wish.wish.problem : undefined
  const faultsAt = (at: number): EntryFault[] => [
    ...(told ? faults[at]! : []),
    ...(refused?.details?.member === at + 1 ? [refused.code === 'member.ineligible' ? 'age' as const : 'mobile' as const] : []),
  ]
  return (
    <>
      <View className='contest contest-deep'>
        <View className='contest-note'>{entryPage.first}</View>
        <Card>
          {employer
            ? <KnownFieldRow label={entryPage.unit} known={employer} now={now} onChange={() => answers.tellAnew('employer')} />
            : <FormField label={entryPage.unit} placeholder={entryPage.unitHint} fault={told && badUnit ? entryPage.faults.unit : null} value={unit} maxLength={40} onInput={setUnit} />}
          {teams && <FormField label={entryPage.team} placeholder={entryPage.teamHint} fault={told && badTeam ? entryPage.faults.team : null} value={team} maxLength={20} onInput={setTeam} />}
        </Card>
        {members.map((member, at) => (
          <MemberCard
            key={at} title={entryPage.member(at, size)} typed={member} told={faultsAt(at)} now={now} {...(at === 0 ? { known, onAnew: answers.tellAnew } : {})}
            onChange={(changed) => setMembers((before) => before.map((each, index) => (index === at ? changed : each)))}
          />
        ))}
        <CellGroup><Toggle words={entryPage.publish} note={entryPage.publishNote[size > 1 ? 'team' : 'one']} on={publish} onChange={setPublish} /></CellGroup>
        <CellGroup><Toggle words={entryPage.agree} note={entryPage.agreeNote} on={agreed} onChange={setAgreed} /></CellGroup>
        {told && !agreed && <View className='form-fault' {...aria({ role: 'alert' })}>{entryPage.mustAgree}</View>}
      </View>
      <WishBar fixed wish={wish} said={() => entryPage.saved}>
        <Button kind='main' className='do-go' words={entryPage.save} onPress={save} />
      </WishBar>
    </>
  )
}
