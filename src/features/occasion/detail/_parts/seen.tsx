import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { eligibility, factsFor } from '../../../../../cloudfunctions/rules/eligibility'
import { spanOf } from '../../../../../cloudfunctions/rules/occasion-phase'
import { dayNumber } from '../../../../../cloudfunctions/rules/shanghai-time'
import { timesOf } from '../../../../../cloudfunctions/rules/sessions'
import { timeConflicts } from '../../../../../cloudfunctions/rules/time-conflicts'
import type { Facts } from '../../../../../cloudfunctions/contract/eligibility'
import { occasionQueries } from '../../../../client/occasion-queries'
import { usePerson } from '../../../../client/person'
import { remembered, useKept } from '../../../../client/remembered'
import { stationQueries } from '../../../../client/station-queries'
import { useWish } from '../../../../client/wishes'
import { AboutCard } from './about-card'
import { ActBar } from './act-bar'
import { AskSheet } from './ask-sheet'
import { ContestCard } from './contest-card'
import { EligibilityCard } from './eligibility-card'
import { EnrolSheet } from './enrol-sheet'
import { FactsCard } from './facts-card'
import { FairCard } from './fair-card'
import { FeedbackCard } from './feedback-card'
import { GalleryCard } from './gallery-card'
import { Head } from './head'
import { LeaveSheet } from './leave-sheet'
import { MatchCard } from './match-card'
import { firstSlot, mayCancel, nextStep, type OccasionSeen, worthTelling } from './next-step'
import { Live } from '../../../../parts/live'
import { TellMe } from '../../../../parts/tell-me'
import { PlaceCard } from './place-card'
import { SessionsCard } from './sessions-card'
import { SlotCard } from './slot-rows'

const standing = ['seated', 'waiting', 'offered']

/** One occasion as it is now, and what can be done about it. */
export function Seen({ seen, now }: { seen: OccasionSeen; now: number }) {
  const { occasion, seats, mine, asOf } = seen
  const { id, enrolling } = occasion
  const known = usePerson() !== ''
  const [chosen, setChosen] = useState<string | null>(null)
  const [size, setSize] = useState(enrolling.groupLeast ?? 1)
  const [sheet, setSheet] = useState<'enrol' | 'ask' | 'cancel' | 'decline' | null>(null)
  const wish = useWish('occasion', id)
  const own = useQuery({ ...occasionQueries.mine(), enabled: known })

  const rules = occasion.eligibility
  const facts = useKept(remembered.facts)
  const judged = rules && eligibility(rules, facts, dayNumber(asOf))
  const areas = useQuery({ ...stationQueries.areas(), enabled: rules?.rules.some(({ kind }) => kind === 'area') ?? false }).data?.areas ?? []
  const areaName = (code: string) => areas.find((area) => area.code === code)?.name ?? code

  const span = spanOf(occasion)
  const held = mine !== null && standing.includes(mine.state)
  const slot = (held ? undefined : seats.find((each) => each.id === chosen)) ?? firstSlot(seats, mine, now)
  const step = nextStep(seen, slot, size, now, judged?.verdict)
  const others = own.data?.rows.filter((row) => row.occasion.id !== id && row.occasion.phase !== 'called-off' && standing.includes(row.enrolment.state)) ?? []
  const taken = others.flatMap((row) => timesOf(row.slot, row.sessions).map((time) => ({ ...time, title: row.occasion.title })))
  const conflict = timesOf(slot, occasion.course?.sessions).flatMap((time) => timeConflicts(taken, time))[0]?.own.title ?? null

  const about = worthTelling(seen, slot, now)
  const mayChoose = !held && (step.kind === 'enrol' || step.kind === 'line' || step.kind === 'full' || step.kind === 'slot-over')
  const close = () => setSheet(null)
  const ask = () => {
    // Whoever may not is asked anew: he may have pressed the wrong line.
    if (judged?.verdict === 'ineligible') remembered.facts.set({})
    setSheet('ask')
  }
  const tell = (told: Facts) => remembered.facts.set({ ...facts, ...told })
  const enrol = () => {
    close()
    wish.send('enrol', { id, slot: slot.id, size, ...(rules && { facts: factsFor(rules, facts) }) }, { until: enrolling.closes, asOf })
  }
  const settle = (action: 'cancel' | 'decline' | 'accept') => {
    close()
    if (!mine) return
    const until = action === 'cancel' ? Math.max(enrolling.cancelUntil, enrolling.closes) : mine.until ?? asOf
    wish.send(action, { id, serial: mine.serial }, { until, asOf })
  }

  return (
    <>
      <View className='occasion'>
        <View className='occasion-first'>
          <Head seen={seen} slot={held ? slot : null} now={now} />
          {about && <TellMe about={about} />}
          <SlotCard seats={seats} chosen={held || mayChoose ? slot.id : null} now={now} onChoose={mayChoose ? setChosen : null} />
          {rules && judged && !held && (
            <EligibilityCard rules={rules} judged={judged} areaName={areaName} onAsk={judged.verdict === 'eligible' ? null : ask} />
          )}
          {occasion.course && <SessionsCard occasion={occasion} course={occasion.course} mine={mine} asOf={asOf} now={now} />}
          <PlaceCard occasion={occasion} />
          <Live live={occasion.live} phase={seen.phase} />
        </View>
        <View className='occasion-second'>
          {occasion.kind === 'job-fair' && <FairCard id={id} />}
          {occasion.teams && <MatchCard id={id} />}
          <GalleryCard id={id} begun={span.starts <= now} />
          {(seen.phase === 'over' || mine?.checkedInAt) && <FeedbackCard id={id} />}
          {occasion.kind === 'contest' && <ContestCard id={id} serial={mine?.state === 'seated' ? mine.serial : null} />}
          <AboutCard paragraphs={occasion.paragraphs} />
          <FactsCard occasion={occasion} now={now} />
        </View>
      </View>
      <ActBar
        id={id} step={step} mayCancel={mayCancel(seen, now)} waiting={mine?.state === 'waiting'} now={now} wish={wish}
        onEnrol={() => setSheet('enrol')} onAsk={ask} onCancel={() => setSheet('cancel')} onDecline={() => setSheet('decline')} onAccept={() => settle('accept')}
      />
      <View>
        {sheet === 'ask' && judged?.missing[0] && (
          <AskSheet fact={judged.missing[0]} counties={areas.filter(({ county }) => county === undefined)} onFacts={tell} onClose={close} />
        )}
        {sheet === 'enrol' && (
          <EnrolSheet
            key={slot.id} occasion={occasion} seats={seats} slot={slot} size={size} line={step.kind === 'line'} full={step.kind === 'full'} conflict={conflict} now={now}
            onSlot={setChosen} onSize={setSize} onEnrol={enrol} onClose={close}
          />
        )}
        {(sheet === 'cancel' || sheet === 'decline') && mine && (
          <LeaveSheet what={sheet === 'decline' ? 'decline' : mine.state === 'waiting' ? 'line' : 'seat'} onLeave={() => settle(sheet)} onClose={close} />
        )}
      </View>
    </>
  )
}
