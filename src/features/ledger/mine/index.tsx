import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnPayout } from '../../../../cloudfunctions/contract/ledger'
import { commitmentText, provesRow } from '../../../../cloudfunctions/rules/payout-chain'
import { ledgerQueries } from '../../../client/ledger-queries'
import { usePerson } from '../../../client/person'
import { platform } from '../../../client/platform'
import { ledgerPage, ownPage, payoutKindWords } from '../../../copy/ledger'
import { yuan } from '../../../copy/money'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Facts } from '../../../ui/facts'
import { Page } from '../../../ui/page'
import { Tag } from '../../../ui/tag'
import { digest } from '../_parts/digest'
import '../_parts/ledger.scss'

/** The rows of the one who holds the phone: computed anew here, so that nobody has to be believed. */
export default function OwnPayouts() {
  const asked = useQuery({ ...ledgerQueries.mine(), enabled: usePerson() !== '' })
  const { instead, sheet } = useOwnPage(asked, ownPage.logIn, 'shield-check')
  const rows = asked.data?.rows ?? []
  return (
    <Page title={ownPage.title} up={paths.ledger} over={sheet} banner={rows.some(({ row }) => row.demo) ? ledgerPage.demo : undefined}>
      {instead ?? (
        <View className='ledger'>
          <View className='ledger-note'>{ownPage.intro}</View>
          {rows.length === 0 ? <Empty icon='shield-check' {...ownPage.none} /> : rows.map((each) => <Line key={each.row.number} own={each} />)}
        </View>
      )}
    </Page>
  )
}

function Line({ own }: { own: OwnPayout }) {
  const [open, setOpen] = useState(false)
  const [copied, setCopied] = useState(false)
  const proven = provesRow(own, digest)
  const proof = `${commitmentText(own)}\n${ledgerPage.row(own.row.number)} ${own.row.commitment}`
  return (
    <Card>
      <View className='ledger-head'>
        <View>
          <View className='ledger-title'>{payoutKindWords[own.kind]} {yuan(own.fen)} 元</View>
          <View className='ledger-note'>{ledgerPage.row(own.row.number)}</View>
        </View>
        <Tag large tone={proven ? 'good' : 'halt'} words={proven ? ownPage.proven : ownPage.wrong} />
      </View>
      {open && (
        <>
          <Facts facts={ownPage.facts(own)} />
          <View className='ledger-note'>{ownPage.made}</View>
          <View className='ledger-hash'>{commitmentText(own)}</View>
          <View className='ledger-note'>{ownPage.warn}</View>
          <Button icon='copy' words={copied ? ownPage.copied : ownPage.copy} onPress={() => void platform.copyText(proof).then(setCopied)} />
        </>
      )}
      <Button kind='quiet' words={open ? ownPage.hide : ownPage.show} label={`${ledgerPage.row(own.row.number)}，${open ? ownPage.hide : ownPage.show}`} onPress={() => setOpen(!open)} />
    </Card>
  )
}
