import { Image, View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { checkAddress } from '../../../../client/certificate-queries'
import { memberQueries } from '../../../../client/member-queries'
import { useSecondsUntil } from '../../../../client/now'
import { qrPicture } from '../../../../client/qr-picture'
import { everywhere } from '../../../../copy/everywhere'
import { cardWords } from '../../../../copy/member'
import { serialWords } from '../../../../copy/pass'
import { problemWords, retryWords } from '../../../../copy/problems'
import { paths } from '../../../../paths'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Notice } from '../../../../ui/notice'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'

/** The code is asked for when it is shown, and anew when it has run out; nobody's phone asks for it all day. */
export function CodeCard({ online }: { online: boolean }) {
  const [open, setOpen] = useState(false)
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery({ ...memberQueries.code(), enabled: open })
  /** By this phone's clock, which may be wrong: so long after the answer came. */
  const left = useSecondsUntil(data ? dataUpdatedAt + data.until - data.asOf : 0)
  useEffect(() => { if (open && data && left === 0 && online) void refetch() }, [open, data, left, online, refetch])
  const address = data ? checkAddress(paths.checkMember(data.number, data.digits)) : ''
  const picture = useMemo(() => (address ? qrPicture(address) : null), [address])

  if (!open) {
    return (
      <Card>
        <Button kind='main' icon='qr-code' words={cardWords.show} onPress={() => setOpen(true)} />
        <View className='member-note'>{cardWords.showNote}</View>
      </Card>
    )
  }
  if (!online && left === 0) return <Notice icon='wifi-off' live>{cardWords.offline}</Notice>
  return (
    <Card>
      {!data && (error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <Skeleton label={everywhere.loading} lines={['picture', 'title', 'note']} />)}
      {data && (
        <View className='card-code'>
          {picture !== null && <Image className='member-picture' src={picture} {...aria({ role: 'img', label: cardWords.code(data.number, data.digits) })} />}
          <View className='card-number'>{cardWords.number} {serialWords(data.number)}</View>
          <View className='card-digits' {...aria({ role: 'status', label: [...data.digits].join(' ') })}><View>{data.digits.slice(0, 3)}</View><View>{data.digits.slice(3)}</View></View>
          <View className='member-note'>{cardWords.seconds(left)}</View>
          <View className='member-note'>{picture === null ? cardWords.type : cardWords.scan}</View>
        </View>
      )}
      <Button words={cardWords.hide} onPress={() => setOpen(false)} />
    </Card>
  )
}
