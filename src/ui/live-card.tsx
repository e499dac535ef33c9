import { View } from '@tarojs/components'
import { Button } from './button'
import { Card } from './card'
import { Notice } from './notice'
import './live-card.scss'

interface LiveCardProps { title: string; channel: string; note: string; go: string | null; said: string | null; onGo: () => void }

/** How to watch from afar. */
export const LiveCard = ({ title, channel, note, go, said, onGo }: LiveCardProps) => (
  <Card title={title}>
    <View className='live-name'>{channel}</View>
    <View className='live-note'>{note}</View>
    {go !== null && <Button icon='video' words={go} onPress={onGo} />}
    {said !== null && <Notice icon='copy' live>{said}</Notice>}
  </Card>
)
