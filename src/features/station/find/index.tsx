import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Coordinates } from '../../../../cloudfunctions/contract/place'
import type { FilterCode } from '../../../../cloudfunctions/contract/station'
import { metersBetween } from '../../../../cloudfunctions/rules/distance'
import { useFresh, useNow } from '../../../client/now'
import { useOrigin } from '../../../client/origin'
import { stationQueries } from '../../../client/station-queries'
import { find, keptStations, type Look, looks as lookedFor } from '../../../copy/find'
import { filterWords } from '../../../copy/station-words'
import { demoBanner } from '../../../copy/union'
import { paths } from '../../../paths'
import '../../../copy/problems/station'
import { pressable } from '../../../ui/aria'
import { ChipRow } from '../../../ui/chips'
import { Icon } from '../../../ui/icon'
import { Page } from '../../../ui/page'
import { SearchBar } from '../../../ui/search-bar'
import { useSurroundings } from '../../../ui/surroundings'
import { TabRow } from '../../../ui/tab-row'
import { StationMap } from '../_parts/station-map'
import { closeZoom, type Focus, wholeCity, zoomToNearest } from '../_parts/station-map/types'
import { AskOrigin } from './_parts/ask-origin'
import { ChosenCard } from './_parts/chosen-card'
import { KeptSheet } from './_parts/kept-sheet'
import { OriginBar } from './_parts/origin-bar'
import { OriginSheet } from '../_parts/origin-sheet'
import { prepareStationPage } from './_parts/prepare'
import { ResultList } from './_parts/result-list'
import './index.scss'

/** How much of the screen the list takes: its handle moves it by one. */
const heights = ['map', 'half', 'list'] as const
type Height = (typeof heights)[number]
const looks: Record<Height, string> = { map: 'find-only-map', half: 'find-half', list: 'find-only-list' }

const longestSearch = 40
const areaZoom = 12
const tabs = (Object.keys(lookedFor) as Look[]).map((code) => ({ code, words: lookedFor[code].words }))
const chips = (Object.keys(filterWords) as FilterCode[]).map((code) => ({ code, words: filterWords[code] }))

export default function FindStation() {
  const { care } = useSurroundings()
  const now = useNow()
  const choice = useOrigin()
  const [point, setPoint] = useState<Coordinates | null>(null)
  const [look, setLook] = useState<Look>('rest')
  const [keptShown, setKeptShown] = useState(false)
  const [filters, setFilters] = useState<FilterCode[]>(['open-now'])
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [height, setHeight] = useState<Height>(care ? 'list' : 'half')
  const [chosen, setChosen] = useState<string | null>(null)
  const [carded, setCarded] = useState(false)
  useShareAppMessage(() => ({ title: find.title, path: paths.findStation }))

  const origin = useMemo(() => (point ? { kind: 'point' as const, at: point } : choice.origin), [point, choice.origin])
  const { kinds } = lookedFor[look]
  const found = useInfiniteQuery({
    ...stationQueries.nearby({ origin: origin ?? { kind: 'point', at: wholeCity.at }, filters, text, kinds }),
    enabled: origin !== null,
  })
  // The list crosses WeChat's bridge first and alone; the map's dots wait for it.
  const listed = origin === null || found.isError || (found.isFetched && !found.isPlaceholderData)
  const pins = useQuery({ ...stationQueries.pins(filters, text, kinds), placeholderData: keepPreviousData, enabled: listed })
  // Fetched behind what is shown: with it everything here works without a network.
  const packs = useQuery({ ...stationQueries.packs(), enabled: listed })
  const prepared = packs.data !== undefined
  useEffect(() => { if (prepared) prepareStationPage() }, [prepared])
  const rows = useMemo(() => found.data?.pages.flatMap((page) => page.rows) ?? [], [found.data])
  useFresh(rows.flatMap(({ open }) => [open.until, open.changesAt]), () => {
    if (origin) void found.refetch()
    void pins.refetch()
  })

  const [asked, setAsked] = useState<Focus | null>(null)
  // Told by the dots, so that the map moves with them and not with the list.
  const zoom = useMemo(
    () => (origin && pins.data?.pins.length ? zoomToNearest(pins.data.pins.map(({ at }) => metersBetween(origin.at, at))) : areaZoom),
    [origin, pins.data],
  )
  const focus = useMemo<Focus>(() => asked ?? (origin ? { at: origin.at, zoom } : wholeCity), [asked, origin, zoom])
  const choose = (id: string) => {
    setChosen(id)
    setCarded(true)
    const pin = pins.data?.pins.find((each) => each.id === id)
    if (pin) setAsked({ at: pin.at, zoom: closeZoom })
  }
  const leave = () => {
    setChosen(null)
    setCarded(false)
  }
  const searchFrom = (at: Coordinates | null) => {
    setPoint(at)
    leave()
    setAsked(null)
  }
  const search = (words: string) => {
    setTyped(words)
    setText(words.trim())
  }
  const toggle = (code: FilterCode) => setFilters((on) => (on.includes(code) ? on.filter((each) => each !== code) : [...on, code]))
  const lookFor = (code: Look) => {
    setLook(code)
    leave()
    setAsked(null)
  }
  const openStation = useCallback((id: string) => {
    setChosen(id)
    void Taro.navigateTo({ url: paths.station(id) })
  }, [])

  return (
    <Page
      title={find.title} up={paths.home} fixed banner={found.data?.pages[0]?.demo || pins.data?.demo ? demoBanner : undefined}
      over={choice.choosing
        ? <OriginSheet choice={choice} onChosen={() => searchFrom(null)} />
        : keptShown && <KeptSheet onOpen={openStation} onClose={() => setKeptShown(false)} />}
    >
      <View className={`find ${looks[height]}`}>
        <View className='find-top'>
          <View className='find-search'>
            <View className='find-field'><SearchBar words={care ? { ...find.search, hint: find.shortHint } : find.search} text={typed} maxLength={longestSearch} onInput={setTyped} onSearch={search} /></View>
            {typed === '' && (
              <View className='find-kept' {...pressable(() => setKeptShown(true), { label: keptStations.title })}><Icon name='star' />{keptStations.open}</View>
            )}
          </View>
          <TabRow label={find.looking} tabs={tabs} chosen={look} onChoose={lookFor} />
          <ChipRow label={find.filters} chips={chips} chosen={filters} onToggle={toggle} />
          {/* Who asks for truck parking is on the road, and wants what lies ahead of him. */}
          <View>
            {(filters.includes('truck-parking') || look === 'truckers-home') && (
              <View className='find-road' {...pressable(() => void Taro.navigateTo({ url: paths.road() }))}><Icon name='navigation' size='s' />{find.road}<Icon name='chevron-right' size='s' /></View>
            )}
          </View>
        </View>
        <View className='find-map'>
          <StationMap
            pins={pins.data?.pins ?? []} focus={focus} origin={origin?.at ?? null} chosen={carded ? chosen : null}
            onChoose={choose}
            onTouch={(at) => (carded ? leave() : searchFrom(at))}
          />
        </View>
        <View className='find-list'>
          <OriginBar
            origin={origin} remembered={choice.origin} now={now} onMap={pins.data?.pins.length ?? 0}
            taller={height === 'list' ? null : () => setHeight(heights[heights.indexOf(height) + 1]!)}
            lower={height === 'map' ? null : () => setHeight(heights[heights.indexOf(height) - 1]!)}
            onChange={() => choice.setChoosing(true)} onBack={() => searchFrom(null)}
          />
          {origin === null
            ? <AskOrigin choice={choice} />
            : (
              <ResultList
                found={found} rows={rows} packs={packs.data} now={now} chosen={chosen} openOnly={filters.includes('open-now')}
                onOpen={openStation}
                onDropOpen={() => toggle('open-now')}
                onDropAll={() => {
                  setFilters([])
                  search('')
                }}
              />
            )}
        </View>
        <View>
          {carded && chosen !== null && (
            <ChosenCard
              key={chosen} id={chosen} now={now}
              row={rows.find(({ id }) => id === chosen)} pin={pins.data?.pins.find(({ id }) => id === chosen)}
              onOpen={() => openStation(chosen)} onClose={leave}
            />
          )}
        </View>
      </View>
    </Page>
  )
}
