import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OwnMembership } from '../../../../cloudfunctions/contract/membership'
import { memberStandings, type Standing } from '../../../../cloudfunctions/contract/membership-terms'
import { memberQueries } from '../../../client/member-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { platform } from '../../../client/platform'
import { everywhere } from '../../../copy/everywhere'
import { cardWords, eventWords, memberPages, standingWords } from '../../../copy/member'
import { serialWords } from '../../../copy/pass'
import { agoWords, documentDayWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Facts } from '../../../ui/facts'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Steps } from '../../../ui/steps'
import '../_parts/member.scss'
import { ClaimSheet } from './_parts/claim-sheet'
import { CodeCard } from './_parts/code-card'
import './index.scss'

const isLiving = (standing: Standing): boolean => (memberStandings as readonly Standing[]).includes(standing)
const go = (url: string) => () => void Taro.navigateTo({ url })

/** One's own card: where one stands, whose member one is, and the code that shows it to others. */
export default function MemberCard() {
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const asked = useQuery({ ...memberQueries.mine(), enabled: known })
  const { instead, sheet: login } = useOwnPage(asked, cardWords.logIn, 'qr-code')
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { data, error, refetch } = asked
  const own = data?.membership
  useFresh([own?.until ?? null], known ? refetch : () => undefined)

  return (
    <Page title={memberPages.card} up={paths.me} over={login || sheet}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {instead ?? (own ? <Own own={own} online={online} onClaim={() => setSheet(<ClaimSheet onClose={() => setSheet(null)} />)} /> : (
        <Empty icon='qr-code' title={cardWords.none.title} advice={cardWords.none.advice}>
          <Button kind='main' words={cardWords.none.do} onPress={go(paths.join())} />
          <Button words={cardWords.none.check} onPress={go(paths.checkMember())} />
        </Empty>
      ))}
    </Page>
  )
}

function Own({ own, online, onClaim }: { own: OwnMembership; online: boolean; onClaim: () => void }) {
  const { name, number, standing, union, to, until, joined, mobile, events } = own
  const { word, means } = standingWords[standing]
  const living = isLiving(standing)
  return (
    <View className='member'>
      <View className={living ? 'card-face' : 'card-face card-off'} {...aria({ role: 'group', label: [memberPages.card, name, word, union.name].join('，') })}>
        <View className='card-issuer'><View>{cardWords.issuer}</View><View>{word}</View></View>
        <View className='card-name'>{name}</View>
        <View className='card-union'>{union.name}</View>
        <View className='card-foot'><View className='card-number'>{serialWords(number)}</View><View>{cardWords.joined(joined)}</View></View>
      </View>
      {means !== '' && <Notice icon='info'>{means}</Notice>}
      {living ? <CodeCard online={online} /> : standing === 'left' && <Button kind='main' words={cardWords.again} onPress={go(paths.join())} />}
      <Card>
        <Facts facts={[
          { name: cardWords.union, value: union.name },
          ...(to ? [{ name: cardWords.to, value: to.name }] : []),
          ...(until === null ? [] : [{ name: cardWords.until, value: documentDayWords(until) }]),
          { name: cardWords.mobile, value: mobile ?? cardWords.noMobile },
        ]} />
        {mobile === null && living && <Button words={cardWords.claim} onPress={onClaim} />}
        {union.phone !== '' && <Button kind='quiet' icon='phone' words={cardWords.call} onPress={() => platform.callPhone(union.phone)} />}
      </Card>
      <CellGroup>
        {living && <Cell icon='refresh-cw' words={cardWords.change.words} note={cardWords.change.note} onPress={go(paths.applyFor('membership-change'))} />}
        <Cell icon='shield-check' words={cardWords.checkOthers.words} note={cardWords.checkOthers.note} onPress={go(paths.checkMember())} />
      </CellGroup>
      <Card title={cardWords.history}>
        <Steps next={null} steps={[...events].sort((a, b) => b.at - a.at).map(({ what, at, union: of }) => ({ words: eventWords[what](of), when: documentDayWords(at) }))} />
      </Card>
    </View>
  )
}
