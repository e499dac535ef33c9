import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { keptData, type KeptGroup, keptGroups } from '../../../../cloudfunctions/contract/kept-data'
import { accountQueries } from '../../../client/account-queries'
import { forgetOnPhone } from '../../../client/forget-on-phone'
import { hall } from '../../../client/hall'
import { useFresh } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { erasureWords, keptWords, privacyPage, purposeName } from '../../../copy/privacy'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { ChoiceSheet } from '../../../ui/choice-sheet'
import { Facts } from '../../../ui/facts'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Sheet } from '../../../ui/sheet'
import { LoginSheet } from '../../../parts/login-sheet'
import { WishBar } from '../../../parts/wish-bar'
import '../../../copy/problems/account'
import '../_parts/account.scss'
import { saveFile } from '../_parts/save-file'
import { openContract } from '../_parts/wechat-contract'

const dayMs = 86_400_000
const fileName = '我的资料.json'
const { export: take, phone, erase } = privacyPage

/** What is kept of somebody and why, what he agreed to, and how he takes it along or has it deleted. What is kept at all can be read by anybody. */
export default function Privacy() {
  const known = usePerson() !== ''
  const asked = useQuery({ ...accountQueries.kept(), enabled: known })
  useFresh([], known ? asked.refetch : () => undefined)
  const wish = useWish('account', 'privacy')
  const [sheet, setSheet] = useState<ReactNode>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [taking, setTaking] = useState(false)
  const { data } = asked
  const close = () => setSheet(null)
  const when = () => ({ until: data!.asOf + dayMs, asOf: data!.asOf })

  const explain = (group: KeptGroup) => {
    const { what, why, lasts, seen, law } = keptWords[group]
    const { sheet: names } = privacyPage
    setSheet(
      <Sheet title={what} closeWords={everywhere.close} onClose={close}>
        <View className='account-sheet'>
          <Facts facts={[
            { name: names.why, value: why }, { name: names.lasts, value: lasts }, { name: names.seen, value: seen },
            { name: names.erased, value: erasureWords[keptData[group].erased] }, ...(law === undefined ? [] : [{ name: names.law, value: law }]),
          ]} />
        </View>
      </Sheet>,
    )
  }
  const withdraw = (purpose: string, name: string) => setSheet(
    <ChoiceSheet
      title={privacyPage.withdraw.title(name)} advice={privacyPage.withdraw.advice} close={everywhere.close} onClose={close}
      choices={[{ code: 'yes', words: privacyPage.withdraw.yes }]} onChoose={() => { wish.send('withdrawConsent', { purpose }, when()); close() }}
    />,
  )
  const takeAlong = async () => {
    setTaking(true)
    setSaid(null)
    const text = await hall.account.exportMe({}).then((answer) => answer.text, () => null)
    setTaking(false)
    if (text === null) return setSaid(take.failed)
    // WeChat hands files over only while a finger is on the glass.
    setSheet(
      <Sheet title={take.done} closeWords={everywhere.close} onClose={close}>
        <View className='account-sheet'>
          <View className='account-note'>{take.note}</View>
          <Button kind='main' words={take.save} onPress={() => void saveFile(fileName, text).then((saved) => { close(); setSaid(saved ? take.saved : take.failed) })} />
        </View>
      </Sheet>,
    )
  }
  const clearPhone = () => { forgetOnPhone(); setSaid(phone.done) }
  const askErase = () => setSheet(
    <ChoiceSheet
      title={erase.title} advice={erase.advice} close={everywhere.close} onClose={close} choices={[{ code: 'yes', words: erase.yes }, { code: 'no', words: erase.no }]}
      onChoose={(code) => { if (code === 'yes') wish.send('eraseMe', {}, when()); close() }}
    />,
  )
  const ended = (action: string, answer: unknown) => {
    if (action !== 'eraseMe') return
    forgetOnPhone()
    setSaid(erase.stays((answer as { stays: KeptGroup[] }).stays))
  }

  const countOf = (group: KeptGroup) => data?.groups.find(({ id }) => id === group)?.count
  const endOf = (group: KeptGroup) => { const count = countOf(group); return count === undefined ? undefined : count ? privacyPage.count(count) : privacyPage.none }
  return (
    <Page title={privacyPage.title} up={paths.me} over={sheet}>
      <View className='account'>
        <View className='account-note'>{privacyPage.first}{privacyPage.without}</View>
        {!known && <Button kind='main' words={privacyPage.do} label={privacyPage.logIn} onPress={() => setSheet(<LoginSheet onDone={close} onClose={close} />)} />}
        <CellGroup title={privacyPage.kept}>
          {keptGroups.map((group) => <Cell key={group} words={keptWords[group].what} note={keptWords[group].why} end={endOf(group)} onPress={() => explain(group)} />)}
        </CellGroup>
        {data && (
          <CellGroup title={privacyPage.consents}>
            {data.consents.length === 0 && <Cell words={privacyPage.noConsents} />}
            {data.consents.map(({ purpose, title, version, at, withdrawnAt }) => (
              <Cell
                key={`${purpose}${at}`} words={purposeName({ purpose, title })} note={privacyPage.agreed(version, at)} end={withdrawnAt === null ? privacyPage.live : privacyPage.withdrawnAt(withdrawnAt)}
                {...(withdrawnAt === null ? { onPress: () => withdraw(purpose, purposeName({ purpose, title })) } : {})}
              />
            ))}
          </CellGroup>
        )}
        <CellGroup title={privacyPage.mine}>
          {openContract && <Cell icon='shield-check' words={privacyPage.contract} onPress={openContract} />}
          {data && <Cell icon='external-link' words={take.words} note={taking ? take.doing : take.note} onPress={() => void takeAlong()} />}
          <Cell icon='x' words={phone.words} note={phone.note} onPress={clearPhone} />
          {data && <Cell icon='trash-2' words={erase.words} note={erase.note} onPress={askErase} />}
        </CellGroup>
        {said !== null && <Notice icon='info' live>{said}</Notice>}
        <WishBar wish={wish} said={(action) => (action === 'eraseMe' ? null : privacyPage.said[action] ?? null)} onDone={ended} />
      </View>
    </Page>
  )
}
