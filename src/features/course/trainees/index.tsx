import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TraineeRow } from '../../../../cloudfunctions/contract/course'
import { courseQueries } from '../../../client/course-queries'
import { useFresh, useNow } from '../../../client/now'
import { useWish } from '../../../client/wishes'
import { coursePage } from '../../../copy/course'
import { wishWords } from '../../../copy/enrolling'
import { everywhere } from '../../../copy/everywhere'
import { serialWords } from '../../../copy/pass'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { ChoiceSheet } from '../../../ui/choice-sheet'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import { UnderWay } from '../../../ui/under-way'
import '../../../copy/problems/activity'
import './index.scss'

const dayMs = 86_400_000
const nameOf = ({ name, serial }: TraineeRow) => `${name ?? coursePage.nameless} ${serialWords(serial)}`

/** Everybody of one course: at how many sessions he was, how the exam went, and whether he has the certificate. */
export default function Trainees() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const { data, error, isFetching, refetch } = useQuery(courseQueries.trainees(id))
  const { wish, under, notTaken, again, dismiss, send } = useWish('course', `exams ${id}`)
  const [chosen, setChosen] = useState<TraineeRow | null>(null)
  useFresh([], refetch)
  const mark = (exam: 'passed' | 'failed') => {
    if (chosen) send('markExam', { id, serial: chosen.serial, exam }, { until: now + dayMs, asOf: now })
    setChosen(null)
  }
  const tagOf = ({ certificate, exam, lacking }: TraineeRow) => {
    if (certificate !== null && exam !== 'failed') return <Tag tone='good' words={coursePage.certified} />
    if (exam !== null) return <Tag tone={exam === 'passed' ? 'good' : 'halt'} words={coursePage.mark[exam]} />
    return lacking.includes('sessions') ? undefined : <Tag tone='soon' words={coursePage.exam.none} />
  }
  const refused = wish?.state === 'refused' ? wish.problem!.code : notTaken

  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} {...(error.code === 'role.required' || error.code === 'course.unknown' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
        : <View className='trainees'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'note']} /></View>
    }
    return (
      <View className='trainees'>
        <Card title={data.title} note={coursePage.count(data.sessions.length)} />
        {refused && <Notice icon='circle-alert' tone='doubt' live>{problemWords[refused].happened}。{problemWords[refused].advice}</Notice>}
        {wish?.state === 'done' && <Notice icon='check' live>{coursePage.marked}</Notice>}
        {under && <UnderWay words={wishWords} under={under} onAgain={again} onDrop={dismiss} />}
        {data.rows.length === 0 ? <Empty icon='users' {...coursePage.nobody} /> : (
          <CellGroup>
            {data.rows.map((row) => (
              <Cell key={row.serial} words={nameOf(row)} note={coursePage.row(row)} end={tagOf(row)} {...(data.hasExam && !under ? { onPress: () => setChosen(row) } : {})} />
            ))}
          </CellGroup>
        )}
      </View>
    )
  }
  return (
    <Page title={coursePage.trainees} up={paths.me}>
      {body()}
      {chosen && (
        <ChoiceSheet
          title={coursePage.examOf(nameOf(chosen))} close={everywhere.close} chosen={chosen.exam} onChoose={mark} onClose={() => setChosen(null)}
          choices={[{ code: 'passed', words: coursePage.mark.passed }, { code: 'failed', words: coursePage.mark.failed }]}
        />
      )}
    </Page>
  )
}
