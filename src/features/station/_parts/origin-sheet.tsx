import type { OriginChoice } from '../../../client/origin'
import { areaGroups, areaWords } from '../../../copy/areas'
import { everywhere } from '../../../copy/everywhere'
import { problemWords, retryWords } from '../../../copy/problems'
import { PickSheet } from '../../../ui/pick-sheet'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'

/** From where to search: the phone's place, a county, a township. */
export function OriginSheet({ choice, onChosen }: { choice: OriginChoice; onChosen: () => void }) {
  const { areas, locating, locate, chooseArea, setChoosing } = choice
  const busy = locating === 'asking'
  return (
    <PickSheet
      title={areaWords.title}
      words={{ close: everywhere.close, ...areaWords }}
      first={{
        words: busy ? everywhere.locating : everywhere.useMyPlace, icon: 'locate-fixed', busy,
        said: locating === 'refused' || locating === 'unavailable' ? everywhere.notLocated[locating] : null,
        onPress: () => void locate().then(onChosen),
      }}
      groups={areaGroups(areas.data?.areas ?? [])}
      instead={areas.error
        ? <ProblemView {...problemWords[areas.error.code]} retry={{ words: retryWords, busy: areas.isFetching, onPress: () => void areas.refetch() }} />
        : <Skeleton label={everywhere.loading} lines={['body', 'body', 'body', 'body']} />}
      onPick={(code) => {
        chooseArea(code)
        onChosen()
      }}
      onClose={() => setChoosing(false)}
    />
  )
}
