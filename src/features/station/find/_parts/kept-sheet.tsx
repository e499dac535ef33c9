import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useFresh } from '../../../../client/now'
import { favouriteStations, type NamedStation, recentStations } from '../../../../client/station-memory'
import { stationQueries } from '../../../../client/station-queries'
import { everywhere } from '../../../../copy/everywhere'
import { keptStations } from '../../../../copy/find'
import { openStateWords } from '../../../../copy/open-state'
import { Cell } from '../../../../ui/cell'
import { Empty } from '../../../../ui/empty'
import { Sheet } from '../../../../ui/sheet'
import { Tag } from '../../../../ui/tag'
import './kept-sheet.scss'

/** Stations that are kept on this phone and those looked at last, each with how it stands: without a network as well. */
export function KeptSheet({ onOpen, onClose }: { onOpen: (id: string) => void; onClose: () => void }) {
  const { marks: favourites, isMarked } = favouriteStations.useMarks()
  const recent = recentStations.useMarks().marks.filter(({ id }) => !isMarked(id))
  const { data, refetch } = useQuery(stationQueries.known([...favourites, ...recent].map(({ id }) => id)))
  useFresh(data?.flatMap(({ open }) => [open.until, open.changesAt]) ?? [], refetch)
  const row = ({ id, name, address }: NamedStation) => {
    const open = data?.find((each) => each.id === id)?.open
    const state = open && openStateWords[open.state]
    return (
      <Cell
        key={id} words={name} note={address} said={state?.word} onPress={() => onOpen(id)}
        {...(state ? { end: <Tag tone={state.tone} words={state.word} /> } : {})}
      />
    )
  }
  return (
    <Sheet title={keptStations.title} closeWords={everywhere.close} onClose={onClose}>
      {favourites.length === 0
        ? <Empty icon='star' {...keptStations.none} />
        : <><View className='kept-head'>{keptStations.favourites}</View>{favourites.map(row)}</>}
      {recent.length > 0 && <><View className='kept-head'>{keptStations.recent}</View>{recent.map(row)}</>}
      <View className='kept-said'>{keptStations.note}</View>
    </Sheet>
  )
}
