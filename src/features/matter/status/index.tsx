import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { kindOf } from '../../../../cloudfunctions/contract/kinds'
import { matterQueries } from '../../../client/matter-queries'
import { useNow } from '../../../client/now'
import { kindWords } from '../../../copy/kinds'
import { casePage, statusPage } from '../../../copy/matter'
import { problemWords } from '../../../copy/problems'
import { momentWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Facts } from '../../../ui/facts'
import { FormField } from '../../../ui/form-field'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Tag } from '../../../ui/tag'
import '../../../copy/problems/account'
import '../../../copy/problems/matter'
import '../_parts/matter.scss'

/** How a case stands, for whoever holds its receipt number, without a login. */
export default function Status() {
  const now = useNow()
  const [receipt, setReceipt] = useState('')
  const [tail, setTail] = useState('')
  const [told, setTold] = useState(false)
  const [asked, setAsked] = useState<{ receipt: string; tail: string } | null>(null)
  const { data, error, isFetching } = useQuery({ ...matterQueries.status(asked?.receipt ?? '', asked?.tail ?? ''), enabled: asked !== null })
  const wrong = { receipt: receipt.replace(/[\s-]/g, '').length !== 10, tail: !/^\d{4}$/.test(tail) }
  const ask = () => {
    setTold(true)
    if (!wrong.receipt && !wrong.tail) setAsked({ receipt: receipt.trim(), tail })
  }
  const words = data && kindWords[data.kind].states[data.state]!
  return (
    <Page title={statusPage.title} up={paths.matters}>
      <View className='matter'>
        <Card>
          <FormField label={statusPage.receipt} placeholder={statusPage.receiptHint} fault={told && wrong.receipt ? statusPage.faults.receipt : null} value={receipt} maxLength={14} onInput={setReceipt} />
          <FormField label={statusPage.tail} placeholder={statusPage.tailHint} fault={told && wrong.tail ? statusPage.faults.tail : null} kind='number' value={tail} maxLength={4} onInput={setTail} />
        </Card>
        <Button kind='main' words={statusPage.ask} busy={isFetching} onPress={ask} />
        {error && <Notice icon='circle-alert' tone='doubt' live>{problemWords[error.code].happened}。{problemWords[error.code].advice}</Notice>}
        {data && words && (
          <Card>
            <View className='matter-head'><View className='matter-title'>{kindOf(data.kind).title}</View><Tag tone={words.tone} words={words.word} /></View>
            {words.next !== null && <View className='matter-note'>{words.next}</View>}
            <Facts facts={[
              { name: casePage.submitted, value: momentWords(data.sentAt, now) },
              ...(data.at === 'end' ? [] : [{ name: casePage.owner, value: casePage.who(data.at, data.owner) }, { name: casePage.dueName, value: data.due === null ? casePage.noDue : casePage.due(data.due, now) }]),
            ]} />
          </Card>
        )}
      </View>
    </Page>
  )
}
