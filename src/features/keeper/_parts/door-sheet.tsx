import { Image, View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { checkAddress } from '../../../client/certificate-queries'
import { keeperQueries } from '../../../client/keeper-queries'
import { platform } from '../../../client/platform'
import { qrPicture } from '../../../client/qr-picture'
import { everywhere } from '../../../copy/everywhere'
import { keeperDesk } from '../../../copy/keeper'
import { problemWords, retryWords } from '../../../copy/problems'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { ProblemView } from '../../../ui/problem-view'
import { Sheet } from '../../../ui/sheet'
import { Skeleton } from '../../../ui/skeleton'

/** The code that hangs at the door. */
export function DoorSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, isFetching, refetch } = useQuery(keeperQueries.doorCode(id))
  const [copied, setCopied] = useState(false)
  const address = data ? checkAddress(data.path) : ''
  const picture = useMemo(() => (address ? qrPicture(address) : null), [address])
  return (
    <Sheet title={keeperDesk.doorTitle} closeWords={everywhere.close} onClose={onClose}>
      <View className='keeper-sheet keeper-door'>
        {!data && (error
          ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
          : <Skeleton label={everywhere.loading} lines={['picture', 'body']} />)}
        {data && <View className='keeper-door-name'>{data.name}</View>}
        {data && picture === null && <View className='keeper-note'>{keeperDesk.noPicture}</View>}
        {data && picture !== null && <Image className='keeper-picture' src={picture} {...aria({ role: 'img', label: keeperDesk.doorPicture(data.name) })} />}
        {data && <View className='keeper-note'>{keeperDesk.doorAdvice}</View>}
        {address !== '' && <Button words={copied ? keeperDesk.copied : keeperDesk.copy} icon='copy' onPress={() => void platform.copyText(address).then(setCopied)} />}
      </View>
    </Sheet>
  )
}
