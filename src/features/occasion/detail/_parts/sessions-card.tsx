import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Enrolment, Occasion, Session } from '../../../../../cloudfunctions/contract/occasion'
import { sessionsNeeded } from '../../../../../cloudfunctions/rules/sessions'
import { courseQueries } from '../../../../client/course-queries'
import { hall } from '../../../../client/hall'
import { usePerson } from '../../../../client/person'
import { platform } from '../../../../client/platform'
import { coursePage } from '../../../../copy/course'
import { occasionPage } from '../../../../copy/occasion'
import { spanWords } from '../../../../copy/times'
import { paths } from '../../../../paths'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Cell, CellGroup } from '../../../../ui/cell'
import { IconButton } from '../../../../ui/icon-button'
import { Tag } from '../../../../ui/tag'
import './sessions-card.scss'
import { TraineePart } from './trainee-part'

interface SessionsCardProps { occasion: Occasion; course: NonNullable<Occasion['course']>; mine: Enrolment | null; asOf: number; now: number }

/** The days of a course, and how far one is oneself. */
export function SessionsCard({ occasion: { id, title, host, place }, course: { sessions, completion }, mine, asOf, now }: SessionsCardProps) {
  const seated = mine?.state === 'seated'
  const known = usePerson() !== ''
  const { data } = useQuery({ ...courseQueries.mine(id), enabled: known && seated })
  const organizes = useQuery({ queryKey: ['gate', 'duties'], queryFn: () => hall.gate.duties({}), enabled: known }).data?.organizes
  const [added, setAdded] = useState<readonly string[]>([])
  const add = async ({ id: session, starts, ends, about }: Session) => {
    const done = await platform.addToCalendar({ id: `${id}-${session}`, title: `${title} · ${about}`, place: place ? `${place.name} ${place.address}` : occasionPage.online, notes: host, starts, ends })
    if (done) setAdded((before) => [...before, session])
  }
  const tagOf = ({ id: session, ends }: Session) => {
    if (!data) return null
    if (data.attended.includes(session)) return <Tag tone='good' words={coursePage.attended} />
    return ends <= now ? <Tag tone='halt' words={coursePage.missed} /> : null
  }
  return (
    <>
      <Card title={coursePage.sessions} note={coursePage.count(sessions.length)}>
        {sessions.map((session) => (
          <View key={session.id} className={session.ends <= now ? 'ses ses-over' : 'ses'}>
            <View className='ses-words'>
              <View>{session.about}</View>
              <View className='ses-when'>{spanWords(session.starts, session.ends, now)}</View>
            </View>
            {tagOf(session)}
            {session.starts > now && <IconButton icon={added.includes(session.id) ? 'check' : 'calendar-plus'} label={coursePage.add(session.about)} onPress={() => void add(session)} />}
          </View>
        ))}
        <View className='ses-rule'>{coursePage.rule(sessionsNeeded(completion, sessions.length), sessions.length, completion.exam)}</View>
        {data && <TraineePart id={id} trainee={data} asOf={asOf} />}
        {data?.certificate && <Button kind='main' words={coursePage.certificate} onPress={() => void Taro.navigateTo({ url: paths.certificates })} />}
      </Card>
      {organizes && <CellGroup><Cell icon='list-checks' words={coursePage.trainees} note={coursePage.traineesNote} onPress={() => void Taro.navigateTo({ url: paths.trainees(id) })} /></CellGroup>}
    </>
  )
}
