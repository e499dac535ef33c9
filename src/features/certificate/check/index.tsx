import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckedCertificate } from '../../../../cloudfunctions/contract/certificate'
import { certificateQueries } from '../../../client/certificate-queries'
import { certificatePages, checkWords, codeWords, kindWords } from '../../../copy/certificate'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { documentDayWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Facts } from '../../../ui/facts'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { SearchBar } from '../../../ui/search-bar'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import '../_parts/paper.scss'

const codeLetters = 10
const mostTyped = 16
const plain = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()

/** Whether a certificate is real: for whoever was shown one, without a login. */
export default function CheckCertificate() {
  const told = plain(decodeURIComponent(useRouter().params.code ?? ''))
  const [typed, setTyped] = useState(told)
  const [code, setCode] = useState(told.length === codeLetters ? told : '')
  const { data, error, isFetching, refetch } = useQuery(certificateQueries.check(code))
  const search = (text: string) => {
    setTyped(text)
    setCode(plain(text).length >= codeLetters ? plain(text) : '')
  }

  const body = () => {
    if (data) return <Checked found={data} />
    if (error) {
      const again = error.code === 'certificate.mistyped' || error.code === 'certificate.unknown'
      return <ProblemView {...problemWords[error.code]} {...(again ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
    }
    if (isFetching) return <View className='paper'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'note']} /></View>
    return <View className='paper-advice'>{checkWords.advice}</View>
  }
  return (
    <Page title={certificatePages.check} up={paths.home}>
      <View className='papers'>
        <SearchBar words={checkWords} text={typed} maxLength={mostTyped} onInput={setTyped} onSearch={search} />
        {body()}
      </View>
    </Page>
  )
}

function Checked({ found }: { found: CheckedCertificate }) {
  const { kind, title, lines, holder, issuer, issuedAt, revokedAt, code } = found
  return (
    <>
      <View className='paper' {...aria({ role: 'status', live: 'polite' })}>
        <Tag large tone={revokedAt === null ? 'good' : 'doubt'} words={revokedAt === null ? checkWords.valid : checkWords.revoked(documentDayWords(revokedAt))} />
        <View className='paper-kind'>{kindWords[kind]}</View>
        <View className='paper-title' {...aria({ role: 'heading' })}>{title}</View>
        {lines.map((line) => <View key={line} className='paper-line'>{line}</View>)}
        <View className='paper-facts'>
          <Facts facts={[
            { name: checkWords.holder, value: holder }, { name: checkWords.issuer, value: issuer },
            { name: checkWords.issued, value: documentDayWords(issuedAt) }, { name: checkWords.code, value: codeWords(code) },
          ]} />
        </View>
      </View>
      <View className='paper-advice'>{checkWords.privacy}</View>
    </>
  )
}
