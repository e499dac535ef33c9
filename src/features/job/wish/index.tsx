import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { consentVersion } from '../../../../cloudfunctions/contract/application-moves'
import { payBounds } from '../../../../cloudfunctions/contract/pay-terms'
import { jobQueries } from '../../../client/job-queries'
import { useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { useWish } from '../../../client/wishes'
import { wishPage } from '../../../copy/job-wish'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { FormField, FormParagraph } from '../../../ui/form-field'
import { Page } from '../../../ui/page'
import { Toggle } from '../../../ui/toggle'
import { LoginSheet } from '../../../parts/login-sheet'
import { PickRow } from '../../../ui/pick-row'
import { PlaceSheet } from '../_parts/place-sheet'
import { placeName } from '../../../parts/places'
import { WishBar } from '../../../parts/wish-bar'
import '../../../copy/problems/job'
import '../_parts/form.scss'

const weekMs = 7 * 86_400_000
const [least, most] = payBounds.monthly

/** No post fits: what somebody wants, for the union alone. Who has no profile is asked for it first, and comes back here by himself. */
export default function JobWishPage() {
  const fair = useRouter().params.fair
  const now = useNow()
  const known = usePerson() !== ''
  const profile = useQuery({ ...jobQueries.profile(), enabled: known })
  const wish = useWish('job', 'pool')
  const [work, setWork] = useState('')
  const [area, setArea] = useState<string | null>(null)
  const [pay, setPay] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [told, setTold] = useState(false)
  const [sheet, setSheet] = useState<'login' | 'place' | null>(null)
  const [sent, setSent] = useState(false)
  /** How often somebody has said that he wants to; 0 where he has got what he wanted. */
  const [wanted, setWanted] = useState(0)
  const askedFor = useRef(0)

  const fen = Number(pay.replace(/[,，\s]/g, '')) * 100
  const payWrong = pay.trim() !== '' && !(fen >= least && fen <= most && Number.isInteger(fen))
  const workWrong = work.trim().length < 2
  const missing = profile.data?.missing
  useEffect(() => {
    if (wanted === 0 || !known || missing === undefined) return
    if (missing.length === 0) {
      setWanted(0)
      wish.send('pool', {
        wish: { work: work.trim(), area, leastMonth: pay.trim() === '' ? null : fen }, consent: true, consentVersion, ...(fair === undefined ? {} : { fair: decodeURIComponent(fair) }),
      }, { until: now + weekMs, asOf: now })
    } else if (askedFor.current !== wanted) {
      askedFor.current = wanted
      void Taro.navigateTo({ url: paths.resume(true) })
    }
  // What is typed is read when it is sent, not followed.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, known, missing])

  const send = () => {
    setTold(true)
    if (workWrong || payWrong || !agreed) return
    if (!known) return setSheet('login')
    setWanted(Date.now())
    if (profile.isError) void profile.refetch()
  }
  const loggedIn = () => {
    setSheet(null)
    setWanted(Date.now())
  }
  const close = () => setSheet(null)
  const over = sheet === 'place'
    ? <PlaceSheet onPick={(code) => { setArea(code); close() }} onClose={close} />
    : sheet === 'login' && <LoginSheet onDone={loggedIn} onClose={close} />

  return (
    <Page title={wishPage.title} up={paths.home} over={over}>
      {sent ? (
        <Empty icon='hand-helping' {...wishPage.sent}>
          <Button kind='main' words={wishPage.seeMine} onPress={() => void Taro.redirectTo({ url: paths.applications })} />
          <Button words={wishPage.back} onPress={() => void Taro.redirectTo({ url: paths.jobs() })} />
        </Empty>
      ) : (
        <>
          <View className='form-page'>
            <View className='form-first'>{wishPage.first}</View>
            <Card>
              <FormParagraph label={wishPage.work} placeholder={wishPage.workHint} fault={told && workWrong ? wishPage.faults.work : null} value={work} maxLength={60} onInput={setWork} />
              <PickRow label={wishPage.area} value={area && placeName(area)} hint={wishPage.areaHint} onPress={() => setSheet('place')} />
              <FormField label={wishPage.least} placeholder={wishPage.leastHint} fault={told && payWrong ? wishPage.faults.least : null} value={pay} maxLength={8} kind='number' onInput={setPay} />
            </Card>
            <CellGroup>
              <Toggle words={wishPage.consent} note={wishPage.consentNote} on={agreed} onChange={setAgreed} />
              {told && !agreed && <View className='form-fault form-under' {...aria({ role: 'alert' })}>{wishPage.mustAgree}</View>}
            </CellGroup>
          </View>
          <WishBar fixed wish={wish} problem={wanted !== 0 ? profile.error?.code ?? null : null} said={() => null} onDone={() => setSent(true)}>
            <Button kind='main' className='do-go' words={wishPage.send} busy={wanted !== 0 && profile.isFetching} onPress={send} />
          </WishBar>
        </>
      )}
    </Page>
  )
}
