import { View } from '@tarojs/components'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { objectionLetters } from '../../../../cloudfunctions/contract/notice-terms'
import type { PublicNotice } from '../../../../cloudfunctions/contract/notice'
import { noticeQueries } from '../../../client/ledger-queries'
import { useFresh } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { hardshipKindWords } from '../../../copy/kinds/hardship'
import { yuan } from '../../../copy/money'
import { noticePage, objectionStateWords } from '../../../copy/notice'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { WishBar } from '../../../parts/wish-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Facts } from '../../../ui/facts'
import { FormParagraph } from '../../../ui/form-field'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Sheet } from '../../../ui/sheet'
import { Skeleton } from '../../../ui/skeleton'
import '../_parts/ledger.scss'

const weekMs = 7 * 86_400_000

/** What hangs for everybody to see, and what one has to say against it. */
export default function Notices() {
  const { data, error, isFetching, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(noticeQueries.list())
  const mine = useQuery({ ...noticeQueries.mine(), enabled: usePerson() !== '' })
  const [about, setAbout] = useState<PublicNotice | null>(null)
  useFresh([], refetch)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const asOf = data?.pages[0]?.asOf ?? 0
  const close = () => setAbout(null)
  return (
    <Page title={noticePage.title} up={paths.ledger} banner={rows.some(({ demo }) => demo) ? noticePage.demo : undefined} over={about && <ObjectionSheet about={about} asOf={asOf} onClose={close} />}>
      <View className='ledger'>
        <View className='ledger-note'>{noticePage.intro}</View>
        {!data && (error
          ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
          : <Card><Skeleton label={everywhere.loading} lines={['title', 'body', 'note']} /></Card>)}
        {data && rows.length === 0 && <Empty icon='users' {...noticePage.none} />}
        {rows.map((each) => (
          <Card key={each.id} title={each.name}>
            <Facts facts={[
              { name: noticePage.unit, value: each.unit || noticePage.noUnit }, { name: noticePage.category, value: hardshipKindWords[each.category] },
              ...(each.fen === null ? [] : [{ name: noticePage.fen, value: noticePage.yuan(yuan(each.fen)) }]), { name: noticePage.days, value: noticePage.span(each.from, each.until) },
            ]} />
            <Button words={noticePage.object} label={noticePage.objectTo(each.name)} onPress={() => setAbout(each)} />
          </Card>
        ))}
        {hasNextPage && <Button words={noticePage.more} busy={isFetching} onPress={() => void fetchNextPage()} />}
        {(mine.data?.rows ?? []).length > 0 && <View className='ledger-month'>{noticePage.mine}</View>}
        {mine.data?.rows.map(({ id, state, words, answer }) => (
          <Card key={id} title={objectionStateWords[state]}>
            <View>{words}</View>
            {answer && <Notice icon='message-square'>{answer.words}</Notice>}
          </Card>
        ))}
      </View>
    </Page>
  )
}

function ObjectionSheet({ about, asOf, onClose }: { about: PublicNotice; asOf: number; onClose: () => void }) {
  const wish = useWish('notice', about.id)
  const [words, setWords] = useState('')
  const [told, setTold] = useState(false)
  const short = words.trim().length < objectionLetters.least
  const { sheet } = noticePage
  return (
    <Sheet title={noticePage.objectTo(about.name)} closeWords={everywhere.close} onClose={onClose}>
      <View className='ledger-ask'>
        <View className='ledger-note'>{sheet.advice}</View>
        <FormParagraph label={sheet.label} placeholder={sheet.hint} fault={told && short ? sheet.short : null} value={words} maxLength={objectionLetters.most} onInput={setWords} />
        <WishBar wish={wish} said={() => noticePage.sent} onDone={() => setTimeout(onClose, 1_500)}>
          <Button kind='main' words={sheet.send} onPress={() => (short ? setTold(true) : wish.send('object', { id: about.id, words: words.trim() }, { until: asOf + weekMs, asOf }))} />
        </WishBar>
      </View>
    </Sheet>
  )
}
