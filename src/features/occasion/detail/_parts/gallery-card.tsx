import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { activityQueries } from '../../../../client/activity-queries'
import { galleryPage } from '../../../../copy/gallery'
import { paths } from '../../../../paths'
import { Cell, CellGroup } from '../../../../ui/cell'

/** Photographs of it, once it has begun; nothing stands here while there are none and one may add none. */
export function GalleryCard({ id, begun }: { id: string; begun: boolean }) {
  const { data } = useQuery({ ...activityQueries.photos(id), enabled: begun })
  if (!data || (data.rows.length === 0 && !data.mayAdd)) return null
  return (
    <CellGroup>
      <Cell icon='images' words={galleryPage.title} note={data.rows.length > 0 ? galleryPage.count(data.rows.length, data.nextPage !== null) : galleryPage.addFirst} onPress={() => void Taro.navigateTo({ url: paths.gallery(id) })} />
    </CellGroup>
  )
}
