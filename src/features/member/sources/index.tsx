import { Image, View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Source } from '../../../../cloudfunctions/contract/membership'
import { checkAddress } from '../../../client/certificate-queries'
import { memberQueries } from '../../../client/member-queries'
import { useFresh } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { platform } from '../../../client/platform'
import { qrPicture } from '../../../client/qr-picture'
import { memberPages, sourceWords } from '../../../copy/member'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import '../_parts/member.scss'
import './index.scss'

/** The codes that hang where people work, each with how many came through it. */
export default function JoinSources() {
  const known = usePerson() !== ''
  const asked = useQuery({ ...memberQueries.sources(), enabled: known })
  const { instead, sheet } = useOwnPage(asked, sourceWords.logIn, 'qr-code')
  useFresh([], known ? asked.refetch : () => undefined)
  const rows = asked.data?.rows ?? []
  return (
    <Page title={memberPages.sources} up={paths.me} over={sheet}>
      {instead ?? (rows.length === 0 ? <Empty icon='qr-code' {...sourceWords.none} /> : (
        <View className='member member-wide'>
          <View className='member-note'>{sourceWords.note}</View>
          <View className='source-rows'>{rows.map((row) => <One key={row.id} row={row} />)}</View>
        </View>
      ))}
    </Page>
  )
}

function One({ row: { id, name, joined } }: { row: Source & { joined: number } }) {
  const [copied, setCopied] = useState(false)
  const address = checkAddress(paths.join(id))
  const picture = useMemo(() => (address ? qrPicture(address) : null), [address])
  return (
    <Card title={name} note={sourceWords.joined(joined)}>
      <View className='source-code'>
        {picture === null ? <View className='member-note'>{sourceWords.noPicture}</View> : <Image className='member-picture' src={picture} {...aria({ role: 'img', label: sourceWords.picture(name) })} />}
        {address !== '' && <Button words={copied ? sourceWords.copied : sourceWords.copy} label={`${name}，${sourceWords.copy}`} onPress={() => void platform.copyText(address).then(setCopied)} />}
      </View>
    </Card>
  )
}
