import { View } from '@tarojs/components'
import type { CSSProperties, PropsWithChildren, ReactNode } from 'react'
import { aria } from './aria'
import { Notice } from './notice'
import { PageHead } from './page-head'
import { useSurroundings } from './surroundings'

/** WeChat's own font setting and care mode both enlarge; the larger one wins. */
const careScale = 1.4

interface PageProps {
  /** Shown above the page in a browser; WeChat has its own bar. */
  title: string
  /** The tab that lies above this page, for those who came by a link. */
  up?: string
  /** A line that must be read before anything else, such as that the data are invented. */
  banner?: string | undefined
  /** What lies over the page for a while, such as a sheet. */
  over?: ReactNode
  /** The page fills the screen and its parts scroll by themselves. */
  fixed?: boolean
  className?: string
}

/** The root of every page: theme, type size, and the lines that stand above all content. */
export function Page({ title, up, banner, over, fixed = false, className, children }: PropsWithChildren<PageProps>) {
  const { care, fontScale, offline, over: above } = useSurroundings()
  const k = care ? Math.max(careScale, fontScale) : fontScale
  return (
    <View className={['wx-root page', fixed && 'page-fixed', care && 'care', className].filter(Boolean).join(' ')} style={{ '--k': String(k) } as CSSProperties} {...aria({ role: 'main' })}>
      <PageHead title={title} up={up} />
      {/* Rooms of their own: what comes and goes must not make WeChat draw the whole page again. */}
      <View>
        {offline !== null && <Notice icon='wifi-off' live>{offline}</Notice>}
        {banner !== undefined && <Notice icon='info' tone='doubt'>{banner}</Notice>}
      </View>
      {children}
      <View>{over}</View>
      <View>{above}</View>
    </View>
  )
}
