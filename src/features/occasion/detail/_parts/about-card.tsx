import { Text, View } from '@tarojs/components'
import { occasionPage } from '../../../../copy/occasion'
import { Card } from '../../../../ui/card'
import './about-card.scss'

/** In the host's own words. */
export function AboutCard({ paragraphs }: { paragraphs: readonly string[] }) {
  if (paragraphs.length === 0) return null
  return (
    <Card title={occasionPage.about}>
      {paragraphs.map((paragraph) => <View key={paragraph} className='about'><Text selectable userSelect>{paragraph}</Text></View>)}
    </Card>
  )
}
