import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { matterQueries } from '../../../client/matter-queries'
import { useFresh, useNow } from '../../../client/now'
import { occasionQueries } from '../../../client/occasion-queries'
import { usePerson } from '../../../client/person'
import { home } from '../../../copy/home'
import { byDayWords, momentWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Cell, CellGroup } from '../../../ui/cell'

/** So long before it begins, what one has a seat in is spoken of. */
const soonMs = 2 * 86_400_000

/** What waits for me, each in one line with its time; nothing stands here where nothing waits. */
export function WaitingForMe() {
  const now = useNow()
  const known = usePerson() !== ''
  const { data, refetch } = useQuery({ ...occasionQueries.mine(), enabled: known })
  const rows = data?.rows.filter(({ occasion }) => occasion.phase !== 'called-off') ?? []
  const offered = rows.filter(({ enrolment: { state, until } }) => state === 'offered' && (until ?? 0) > now)
  const soon = rows.filter(({ enrolment, slot }) => enrolment.state === 'seated' && slot.ends > now && slot.starts < now + soonMs).sort((a, b) => a.slot.starts - b.slot.starts)
  useFresh(rows.map(({ enrolment }) => enrolment.until), known ? refetch : () => undefined)
  const cases = useQuery({ ...matterQueries.mine(), enabled: known })
  const mine = cases.data?.rows.filter(({ at }) => at === 'applicant') ?? []
  if (offered.length + soon.length + mine.length === 0) return null
  return (
    <CellGroup title={home.waiting.title}>
      {mine.map(({ id, title, due }) => (
        <Cell key={id} icon='list-checks' words={home.waiting.case(title, due === null ? null : byDayWords(due, now))} onPress={() => void Taro.navigateTo({ url: paths.case(id) })} />
      ))}
      {offered.map(({ occasion: { id, title }, enrolment }) => (
        <Cell key={id} icon='hourglass' words={home.waiting.offered(momentWords(enrolment.until!, now, 'end'))} note={title} onPress={() => void Taro.navigateTo({ url: paths.occasion(id) })} />
      ))}
      {soon.map(({ occasion: { id, title }, slot }) => (
        <Cell key={id} icon='ticket' words={slot.starts <= now ? home.waiting.running : home.waiting.soon(momentWords(slot.starts, now))} note={title} onPress={() => void Taro.navigateTo({ url: paths.pass(id) })} />
      ))}
    </CellGroup>
  )
}
