import { View } from '@tarojs/components'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type KindId, kindIds, kindOf } from '../../../../cloudfunctions/contract/kinds'
import { begunForms } from '../../../client/kept-drafts'
import { useNow } from '../../../client/now'
import { platform } from '../../../client/platform'
import { kindWords } from '../../../copy/kinds'
import { matterPage } from '../../../copy/matter'
import { agoWords } from '../../../copy/times'
import { union } from '../../../copy/union'
import { paths } from '../../../paths'
import { Cell, CellGroup } from '../../../ui/cell'
import { Page } from '../../../ui/page'
import '../../../copy/problems/account'
import '../../../copy/problems/matter'
import '../_parts/matter.scss'
import { matterGroups } from './groups'

const isKind = (form: string): form is KindId => (kindIds as readonly string[]).includes(form)

/** Everything that can be applied for, by what people come for; what was begun stands on top. */
export default function Matters() {
  const { group } = useRouter().params
  const now = useNow()
  const [begun, setBegun] = useState(begunForms)
  useDidShow(() => setBegun(begunForms()))
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const drafts = begun.flatMap(({ form, at }) => (isKind(form) ? [{ form, at }] : []))
  // Who came for one thing finds it on top.
  const groups = [...matterGroups].sort((a, b) => Number(b.id === group) - Number(a.id === group))
  return (
    <Page title={matterPage.title} up={paths.home}>
      <View className='matter'>
        {drafts.length > 0 && (
          <CellGroup title={matterPage.begun}>
            {drafts.map(({ form, at }) => <Cell key={form} icon='clock' words={kindOf(form).title} note={matterPage.begunNote(agoWords(at, now))} onPress={go(paths.applyFor(form))} />)}
          </CellGroup>
        )}
        {groups.map(({ title, kinds, more }) => (
          <CellGroup key={title} title={title}>
            {more.map(({ icon, words, note, url }) => <Cell key={url} icon={icon} words={words} note={note} onPress={go(url)} />)}
            {kinds.map(({ kind, icon }) => <Cell key={kind} icon={icon} words={kindOf(kind).title} note={kindWords[kind].intro} onPress={go(paths.applyFor(kind))} />)}
          </CellGroup>
        ))}
        <CellGroup>
          <Cell icon='list-checks' words={matterPage.mine} note={matterPage.mineNote} onPress={go(paths.myCases)} />
          <Cell icon='search' words={matterPage.status} note={matterPage.statusNote} onPress={go(paths.caseStatus)} />
          <Cell icon='phone' words={union.hotlineName} note={union.hotline} onPress={() => platform.callPhone(union.hotline)} />
        </CellGroup>
      </View>
    </Page>
  )
}
