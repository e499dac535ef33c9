import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { activityQueries } from '../../../client/activity-queries'
import { useFresh } from '../../../client/now'
import type { HallProblemCode } from '../../../client/problem'
import { useUploads, useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { galleryPage, photoStateWords } from '../../../copy/gallery'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { pressable } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import '../../../copy/problems/activity'
import '../../../ui/do-bar.scss'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Sheet } from '../../../ui/sheet'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'
import '../_parts/activity.scss'
import { PhotoSheet } from './_parts/photo-sheet'
import { WaitingPhoto } from './_parts/waiting-photo'
import './index.scss'

const dayMs = 86_400_000
/** While the platform looks at one's own, it is worth asking again. */
const askAgainMs = 5_000

/** The photographs of one occasion, and one's own that wait. */
export default function Gallery() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const { data, error, isFetching, refetch } = useQuery({
    ...activityQueries.photos(id), refetchInterval: ({ state }) => (state.data?.rows.some(({ own, state: at }) => own && at === 'checking') ? askAgainMs : false),
  })
  const uploads = useUploads('activity', id)
  const wish = useWish('activity', `photo ${id}`)
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [notChosen, setNotChosen] = useState<HallProblemCode | null>(null)
  useFresh([], refetch)
  const photo = data?.rows.find((each) => each.id === chosen)
  const add = async () => {
    setAsking(false)
    if (data) setNotChosen(await uploads.add('addPhoto', { id, consent: true }, { until: data.asOf + 7 * dayMs, asOf: data.asOf }))
  }

  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} {...(error.code === 'occasion.unknown' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
        : <View className='act-wait'><Skeleton label={everywhere.loading} lines={['picture', 'picture']} /></View>
    }
    return (
      <View className='act act-under'>
        {notChosen && <Notice icon='circle-alert' tone='doubt' live>{problemWords[notChosen].happened}。{problemWords[notChosen].advice}</Notice>}
        {uploads.rows.map((upload) => <WaitingPhoto key={upload.intent} upload={upload} onAgain={() => uploads.again(upload.intent)} onDrop={() => uploads.dismiss(upload.intent)} />)}
        {data.rows.length === 0 && uploads.rows.length === 0 && <Empty icon='images' {...galleryPage.none} />}
        <View className='gallery'>
          {data.rows.map(({ id: each, url, state }, index) => (
            <View key={each} className='gallery-one' {...pressable(() => setChosen(each), { label: galleryPage.one(index + 1) })}>
              <Image className='gallery-picture' src={url} mode='aspectFill' lazyLoad />
              {state !== 'shown' && <View className='gallery-state'><Tag tone={photoStateWords[state].tone} words={photoStateWords[state].word} /></View>}
            </View>
          ))}
        </View>
      </View>
    )
  }
  return (
    <Page title={galleryPage.title} up={paths.home}>
      {body()}
      {data?.mayAdd && (
        <View className='do'><View className='do-row'><Button kind='main' className='do-go' disabled={data.left <= 0} words={galleryPage.add(data.left)} onPress={() => setAsking(true)} /></View></View>
      )}
      {asking && (
        <Sheet title={galleryPage.consentTitle} closeWords={everywhere.close} onClose={() => setAsking(false)}>
          <View className='act-sheet'><View>{galleryPage.consent}</View><Button kind='main' words={galleryPage.agree} onPress={() => void add()} /></View>
        </Sheet>
      )}
      {photo && <PhotoSheet occasion={id} photo={photo} mayHide={data!.mayHide} asOf={data!.asOf} wish={wish} onClose={() => setChosen(null)} />}
    </Page>
  )
}
