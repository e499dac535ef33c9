import { View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { JobFilter } from '../../../../cloudfunctions/contract/job-post'
import { jobQueries, type JobQuestion } from '../../../client/job-queries'
import { useFresh, useNow } from '../../../client/now'
import { useOrigin } from '../../../client/origin'
import { everywhere } from '../../../copy/everywhere'
import { jobList } from '../../../copy/job-list'
import { jobDemoBanner } from '../../../copy/job-words'
import { paths } from '../../../paths'
import { pressable } from '../../../ui/aria'
import { ChipRow } from '../../../ui/chips'
import { ChoiceSheet } from '../../../ui/choice-sheet'
import { Icon } from '../../../ui/icon'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { SearchBar } from '../../../ui/search-bar'
import { shortPlaceName } from '../../../parts/places'
import { JobResults } from './_parts/job-results'
import { PlaceSheet } from '../_parts/place-sheet'
import '../../../copy/problems/job'
import './index.scss'

type Chip = keyof typeof jobList.chips
type Sort = keyof typeof jobList.sorts

const longestSearch = 40
const chips = (Object.keys(jobList.chips) as Chip[]).map((code) => ({ code, words: jobList.chips[code] }))
const sorts = (Object.keys(jobList.sorts) as Sort[]).map((code) => ({ code, words: jobList.sorts[code] }))
const payChips: readonly Chip[] = ['daily', 'monthly']
const isPay = (chip: Chip): chip is 'daily' | 'monthly' => payChips.includes(chip)

/** What can be applied for now: of the whole city, of one fair or of one employer. */
export default function FindJob() {
  const { fair, employer } = useRouter().params
  const now = useNow()
  const choice = useOrigin()
  const [on, setOn] = useState<Chip[]>([])
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [area, setArea] = useState<string | null>(null)
  const [sort, setSort] = useState<Sort>('newest')
  const [sheet, setSheet] = useState<'place' | 'sort' | null>(null)
  useShareAppMessage(() => ({ title: jobList.title, path: paths.jobs() }))

  const from = choice.origin?.at
  const question = useMemo<JobQuestion>(() => {
    const pay = on.find(isPay)
    return {
      text, filters: on.filter((chip): chip is JobFilter => !isPay(chip)), sort: sort === 'distance' && !from ? 'newest' : sort,
      ...(pay ? { pay } : {}), ...(area === null ? {} : { area }), ...(from ? { from } : {}), ...(fair ? { fair } : {}), ...(employer ? { employer } : {}),
    }
  }, [on, text, sort, area, from, fair, employer])
  const found = useInfiniteQuery(jobQueries.posts(question))
  const named = found.data?.pages[0]?.rows[0]?.employer
  useFresh([], found.refetch)

  const search = (words: string) => {
    setTyped(words)
    setText(words.trim())
  }
  // How it is paid is one thing or another, not both.
  const toggle = (chip: Chip) => setOn((before) => (before.includes(chip) ? before.filter((each) => each !== chip) : [...before.filter((each) => !(isPay(chip) && isPay(each))), chip]))
  const near = async () => {
    if (!(await choice.locate())) return
    setArea(null)
    setSort('distance')
    setSheet(null)
  }
  const choosePlace = (code: string | null) => {
    setArea(code)
    setSheet(null)
  }
  const chooseSort = (code: Sort) => {
    if (code === 'distance' && !from) return setSheet('place')
    setSort(code)
    setSheet(null)
  }
  const dropAll = () => {
    setOn([])
    setArea(null)
    search('')
  }
  const open = useCallback((id: string) => void Taro.navigateTo({ url: paths.jobPost(id, fair) }), [fair])
  const close = () => setSheet(null)
  const sheets = sheet === 'place'
    ? <PlaceSheet locating={choice.locating} whole={area !== null} onNear={() => void near()} onPick={choosePlace} onClose={close} />
    : sheet === 'sort' && <ChoiceSheet title={jobList.sortTitle} close={everywhere.close} choices={sorts} chosen={sort} onChoose={chooseSort} onClose={close} />

  return (
    <Page title={jobList.title} up={paths.home} fixed banner={found.data?.pages[0]?.demo ? jobDemoBanner : undefined} over={sheets}>
      <View className='jf-top'>
        <View className='jf-search'>
          <SearchBar words={jobList.search} text={typed} maxLength={longestSearch} onInput={setTyped} onSearch={search} />
        </View>
        <ChipRow label={jobList.filters} chips={chips} chosen={on} onToggle={toggle} />
        <View className='jf-line'>
          <View className='jf-pick' {...pressable(() => setSheet('place'), { label: `${jobList.places.title}，${area === null ? jobList.wholeCity : shortPlaceName(area)}` })}>
            <Icon name='map-pin' size='s' />{area === null ? jobList.wholeCity : shortPlaceName(area)}<Icon name='chevron-down' size='s' />
          </View>
          <View className='jf-pick' {...pressable(() => void Taro.navigateTo({ url: paths.favourites }))}><Icon name='heart' size='s' />{jobList.favourites.chip}</View>
          <View className='jf-pick' {...pressable(() => setSheet('sort'), { label: jobList.sortBy(jobList.sorts[sort]) })}>
            {jobList.sorts[sort]}<Icon name='chevron-down' size='s' />
          </View>
        </View>
      </View>
      {employer !== undefined && named !== undefined && <Notice icon='briefcase'>{jobList.onlyOf(named)}</Notice>}
      <JobResults found={found} now={now} narrowed={on.length > 0 || text !== '' || area !== null} onOpen={open} onDropAll={dropAll} onAskUnion={() => void Taro.navigateTo({ url: paths.jobWish(fair) })} />
    </Page>
  )
}
