import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { OwnCertificate } from '../../../../cloudfunctions/contract/certificate'
import { certificateQueries, checkAddress } from '../../../client/certificate-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { platform } from '../../../client/platform'
import { qrPicture } from '../../../client/qr-picture'
import { certificatePages, checkWords, codeWords, kindWords, ownWords } from '../../../copy/certificate'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords, documentDayWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Facts } from '../../../ui/facts'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import '../_parts/paper.scss'

/** What one has been given, with what a stranger needs to check it. */
export default function MyCertificates() {
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const { data, error, isFetching, refetch } = useQuery({ ...certificateQueries.mine(), enabled: known })
  useFresh([], known ? refetch : () => undefined)
  const check = <Button words={ownWords.check} onPress={() => void Taro.navigateTo({ url: paths.checkCertificate() })} />

  const body = () => {
    if (!known || error?.code === 'identity.required') return <Empty icon='award' {...ownWords.logIn}>{check}</Empty>
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='papers'><View className='paper'><Skeleton label={everywhere.loading} lines={['title', 'body', 'picture', 'note']} /></View></View>
    }
    if (data.rows.length === 0) {
      return (
        <Empty icon='award' {...ownWords.none}>
          <Button kind='main' words={ownWords.courses} onPress={() => void Taro.navigateTo({ url: paths.occasions('course') })} />
          {check}
        </Empty>
      )
    }
    return <View className='papers'>{data.rows.map((row) => <Own key={row.code} row={row} />)}{check}</View>
  }
  return (
    <Page title={certificatePages.mine} up={paths.me}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}

function Own({ row }: { row: OwnCertificate }) {
  const { code, kind, title, lines, name, issuer, issuedAt, revokedAt, revokedFor } = row
  const [copied, setCopied] = useState(false)
  const address = revokedAt === null ? checkAddress(paths.checkCertificate(code)) : ''
  const picture = useMemo(() => (address ? qrPicture(address) : null), [address])
  return (
    <View className='paper'>
      {revokedAt !== null && <Tag large tone='doubt' words={ownWords.revoked(documentDayWords(revokedAt), revokedFor ?? '')} />}
      <View className='paper-kind'>{kindWords[kind]}</View>
      <View className='paper-name'>{name}</View>
      <View className='paper-title' {...aria({ role: 'heading' })}>{title}</View>
      {lines.map((line) => <View key={line} className='paper-line'>{line}</View>)}
      {picture !== null && <Image className='paper-picture' src={picture} {...aria({ role: 'img', label: ownWords.picture(codeWords(code)) })} />}
      <View className='paper-code' {...aria({ label: [...code].join(' ') })}>{codeWords(code)}</View>
      {revokedAt === null && <View className='paper-line'>{picture === null ? ownWords.type : ownWords.scan}</View>}
      <View className='paper-facts'>
        <Facts facts={[{ name: checkWords.issuer, value: issuer }, { name: checkWords.issued, value: documentDayWords(issuedAt) }]} />
      </View>
      <View className='paper-do'>
        <Button words={copied ? ownWords.copied : ownWords.copy} onPress={() => void platform.copyText(codeWords(code)).then(setCopied)} />
      </View>
    </View>
  )
}
