import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Fixture } from '../../../../cloudfunctions/contract/match'
import { useDuties } from '../../../client/duties'
import { matchQueries } from '../../../client/match-queries'
import { useFresh, useNow } from '../../../client/now'
import { everywhere } from '../../../copy/everywhere'
import { matchPage } from '../../../copy/match'
import { problemWords, retryWords } from '../../../copy/problems'
import { momentWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Cell, CellGroup } from '../../../ui/cell'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import '../../../copy/problems/activity'
import '../_parts/activity.scss'
import { ScoreSheet } from './_parts/score-sheet'
import { TeamForm } from './_parts/team-form'

/** Which teams come, and who meets whom; a schedule, and no table of points. */
export default function Match() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const { data, error, isFetching, refetch } = useQuery(matchQueries.board(id))
  const organizes = useDuties().worksAs('organizer')
  const [scoring, setScoring] = useState<Fixture | null>(null)
  useFresh([], refetch)
  const nameOf = (team: string) => data?.teams.find((each) => each.id === team)?.name ?? matchPage.gone

  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} {...(error.code === 'match.unknown' || error.code === 'occasion.unknown' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
        : <View className='act-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'note']} /></View>
    }
    return (
      <View className='act'>
        {(data.mayEnter || data.mine) && <TeamForm key={data.mine?.changedAt ?? 0} id={id} board={data} now={now} />}
        <CellGroup title={matchPage.fixtures}>
          {data.fixtures.length === 0 && <Cell words={matchPage.noFixtures} />}
          {data.fixtures.map((fixture) => (
            <Cell
              key={fixture.id} words={matchPage.versus(nameOf(fixture.home), nameOf(fixture.away))} note={`${momentWords(fixture.starts, now)} · ${fixture.court}`} end={matchPage.score(fixture)}
              {...(organizes && fixture.starts <= now ? { onPress: () => setScoring(fixture) } : {})}
            />
          ))}
        </CellGroup>
        <CellGroup title={matchPage.teams}>
          {data.teams.length === 0 && <Cell words={matchPage.noTeams} />}
          {data.teams.map((team) => <Cell key={team.id} words={team.name} end={matchPage.people(team.players)} />)}
        </CellGroup>
      </View>
    )
  }
  return (
    <Page title={matchPage.title} up={paths.home}>
      {body()}
      {scoring && <ScoreSheet id={id} fixture={scoring} names={{ home: nameOf(scoring.home), away: nameOf(scoring.away) }} now={now} onClose={() => setScoring(null)} />}
    </Page>
  )
}
