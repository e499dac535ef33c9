import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { consentVersion } from '../../../../../cloudfunctions/contract/application-moves'
import { jobQueries } from '../../../../client/job-queries'
import { usePerson } from '../../../../client/person'
import { useWish } from '../../../../client/wishes'
import { jobPage } from '../../../../copy/job-post'
import { applicationStateWords } from '../../../../copy/job-words'
import { paths } from '../../../../paths'
import { Button } from '../../../../ui/button'
import { LoginSheet } from '../../../../parts/login-sheet'
import { WishBar } from '../../../../parts/wish-bar'
import { ApplySheet } from './apply-sheet'
import type { PostSeen } from './post-seen'

/** Apply, or how far the application is. Who has no profile is asked for it first, and comes back here by himself. */
export function ApplyBar({ seen: { post, employer, mine, asOf }, fair, now }: { seen: PostSeen; fair: string | undefined; now: number }) {
  const known = usePerson() !== ''
  const profile = useQuery({ ...jobQueries.profile(), enabled: known })
  const wish = useWish('job', post.id)
  const [sheet, setSheet] = useState<'login' | 'apply' | null>(null)
  /** How often somebody has said that he wants to; 0 where he has got what he wanted. */
  const [wanted, setWanted] = useState(0)
  const askedFor = useRef(0)

  const missing = profile.data?.missing
  useEffect(() => {
    if (wanted === 0 || !known || missing === undefined) return
    if (missing.length === 0) {
      setWanted(0)
      setSheet('apply')
    } else if (askedFor.current !== wanted) {
      askedFor.current = wanted
      void Taro.navigateTo({ url: paths.resume(true) })
    }
  }, [wanted, known, missing])

  const want = () => {
    if (!known) return setSheet('login')
    setWanted(Date.now())
    if (profile.isError) void profile.refetch()
  }
  const send = () => {
    setSheet(null)
    wish.send('apply', { post: post.id, consent: true, consentVersion, ...(fair !== undefined && post.fairs.includes(fair) ? { fair } : {}) }, { until: post.validThrough, asOf })
  }
  const loggedIn = () => {
    setSheet(null)
    setWanted(Date.now())
  }
  const living = mine !== null && mine.state !== 'withdrawn'
  const seeMine = () => void Taro.navigateTo({ url: paths.applications })
  return (
    <>
      <WishBar fixed wish={wish} problem={wanted !== 0 ? profile.error?.code ?? null : null} said={(action) => (action === 'apply' ? jobPage.sent : null)}>
        {living ? (
          <Button className='do-go' onPress={seeMine} words={mine.state === 'interview' && mine.interview && mine.interview.at > now
            ? jobPage.interviewAt(mine.interview.at, now) : jobPage.seeMine(applicationStateWords[mine.state].word)}
          />
        ) : (
          <Button kind='main' className='do-go' words={mine ? jobPage.again : jobPage.apply} busy={wanted !== 0 && profile.isFetching} onPress={want} />
        )}
      </WishBar>
      {sheet === 'login' && <LoginSheet onDone={loggedIn} onClose={() => setSheet(null)} />}
      {sheet === 'apply' && profile.data && <ApplySheet employer={employer.name} onSend={send} onClose={() => setSheet(null)} />}
    </>
  )
}
