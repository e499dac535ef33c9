import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Trainee } from '../../../../../cloudfunctions/contract/course'
import { courseConsentVersion } from '../../../../../cloudfunctions/contract/course-terms'
import { useNow } from '../../../../client/now'
import { useWish } from '../../../../client/wishes'
import { coursePage } from '../../../../copy/course'
import { everywhere } from '../../../../copy/everywhere'
import { wishWords } from '../../../../copy/enrolling'
import { problemWords } from '../../../../copy/problems'
import { KnownFieldRow, knownAnswer, useKnownAnswers } from '../../../../parts/known-answers'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { FormField } from '../../../../ui/form-field'
import { Notice } from '../../../../ui/notice'
import { Skeleton } from '../../../../ui/skeleton'
import { Toggle } from '../../../../ui/toggle'
import { UnderWay } from '../../../../ui/under-way'

const dayMs = 86_400_000
const isName = (text: string) => text.trim().length >= 2

/** How far one is in a course, what is still lacking, and how the certificate is to name one. */
export function TraineePart({ id, trainee: { attended, needed, exam, hasExam, lacking, name, certificate }, asOf }: { id: string; trainee: Trainee; asOf: number }) {
  const now = useNow()
  const { wish, under, notTaken, again, dismiss, send } = useWish('course', `name ${id}`)
  const answers = useKnownAnswers({ wish })
  const [typed, setTyped] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [told, setTold] = useState(false)
  /** Who has said how it is to name him changes it by typing. */
  const known = typed === '' && name === null ? answers.of('name') : undefined
  const done = wish?.state === 'done' ? wish.intent : null
  useEffect(() => { if (done !== null) { setTyped(''); setTold(false) } }, [done])
  const save = () => {
    setTold(true)
    if (agreed && (known || isName(typed))) send('sayName', { id, name: known ? knownAnswer : typed.trim(), consentVersion: courseConsentVersion }, { until: asOf + 7 * dayMs, asOf })
  }
  const refused = wish?.state === 'refused' ? wish.problem!.code : notTaken
  return (
    <View className='ses-still'>
      <View>{coursePage.progress(attended.length, needed)}</View>
      {hasExam && <View className='ses-note'>{coursePage.exam[exam ?? 'none']}</View>}
      {certificate === null && lacking.length > 0 && <Notice icon='info'>{coursePage.still}：{lacking.map((each) => coursePage.lacking[each]).join('、')}</Notice>}
      {name !== null && <View className='ses-note'>{coursePage.named(name)}</View>}
      {certificate === null && (
        <>
          {answers.waiting ? <Skeleton label={everywhere.loading} lines={['note', 'body']} /> : known
            ? <KnownFieldRow label={coursePage.name} known={known} now={now} onChange={() => answers.tellAnew('name')} />
            : <FormField label={coursePage.name} placeholder={name ?? coursePage.nameHint} note={coursePage.nameNote} fault={told && !isName(typed) ? coursePage.nameFault : null} value={typed} maxLength={20} onInput={setTyped} />}
          <Toggle words={coursePage.agree} note={coursePage.agreeNote} on={agreed} onChange={setAgreed} />
          {told && !agreed && <View className='form-fault' {...aria({ role: 'alert' })}>{coursePage.mustAgree}</View>}
          {refused && <Notice icon='circle-alert' tone='doubt' live>{problemWords[refused].happened}。{problemWords[refused].advice}</Notice>}
          {done !== null && <Notice icon='check' live>{coursePage.saved}</Notice>}
          {under ? <UnderWay words={wishWords} under={under} onAgain={again} onDrop={dismiss} /> : <Button words={coursePage.save} label={`${coursePage.save}${coursePage.name}`} onPress={save} />}
        </>
      )}
    </View>
  )
}
