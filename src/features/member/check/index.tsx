import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { memberQueries } from '../../../client/member-queries'
import { everywhere } from '../../../copy/everywhere'
import { checkMemberWords, memberPages, standingWords } from '../../../copy/member'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Facts } from '../../../ui/facts'
import { FormField } from '../../../ui/form-field'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import '../_parts/member.scss'

const plain = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()
const typedWrongly = new Set(['card.mistyped', 'card.not-now', 'rate.limited'])

/** Whether whoever shows a card is a member: for anybody, without a login. */
export default function CheckMember() {
  const { n = '', d = '' } = useRouter().params
  const [number, setNumber] = useState(plain(n))
  const [digits, setDigits] = useState(d)
  const [told, setTold] = useState(false)
  const wrong = { number: plain(number).length !== 8, digits: !/^\d{6}$/.test(digits) }
  const [asked, setAsked] = useState(wrong.number || wrong.digits ? null : { number: plain(number), digits })
  const { data, error, isFetching, refetch } = useQuery({ ...memberQueries.check(asked?.number ?? '', asked?.digits ?? ''), enabled: asked !== null })
  const check = () => {
    setTold(true)
    if (wrong.number || wrong.digits) return
    if (asked?.number === plain(number) && asked.digits === digits) void refetch()
    else setAsked({ number: plain(number), digits })
  }
  return (
    <Page title={memberPages.check} up={paths.home}>
      <View className='member'>
        {data && (
          <Card>
            <View {...aria({ role: 'status', live: 'polite' })}>
              <View className='member-head'><View className='member-big'>{checkMemberWords.valid}</View><Tag large tone={standingWords[data.standing].tone} words={standingWords[data.standing].word} /></View>
              <Facts facts={[{ name: checkMemberWords.holder, value: data.holder }, { name: checkMemberWords.union, value: data.union }]} />
            </View>
            <View className='member-note'>{checkMemberWords.privacy}</View>
          </Card>
        )}
        {!data && asked && isFetching && <Card><Skeleton label={everywhere.loading} lines={['title', 'body', 'note']} /></Card>}
        {error && !isFetching && <ProblemView {...problemWords[error.code]} {...(typedWrongly.has(error.code) ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />}
        <Card>
          <FormField label={checkMemberWords.number} placeholder={checkMemberWords.numberHint} fault={told && wrong.number ? checkMemberWords.faults.number : null} value={number} maxLength={12} onInput={setNumber} />
          <FormField label={checkMemberWords.digits} placeholder={checkMemberWords.digitsHint} fault={told && wrong.digits ? checkMemberWords.faults.digits : null} kind='number' value={digits} maxLength={6} onInput={setDigits} />
        </Card>
        <Button kind='main' words={checkMemberWords.check} busy={isFetching} onPress={check} />
        <View className='member-note'>{checkMemberWords.advice}</View>
      </View>
    </Page>
  )
}
