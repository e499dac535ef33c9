import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { messageQueries } from '../client/message-queries'
import { usePerson } from '../client/person'
import { useWish } from '../client/wishes'
import { tellMe } from '../copy/tell-me'
import { Button } from '../ui/button'
import type { TellMeProps } from './tell-me-props'
import './tell-me.scss'

const dayMs = 86_400_000

/** Lets somebody say, at the moment when it is worth something to him, that WeChat may tell him. Nothing where WeChat has granted no template. */
export function TellMe({ about }: TellMeProps) {
  const known = usePerson() !== ''
  const { data } = useQuery({ ...messageQueries.subscriptions(), enabled: known })
  const wish = useWish('message', 'subscribed')
  const [refused, setRefused] = useState(false)
  const rows = data?.rows.filter(({ template }) => about.includes(template)) ?? []
  if (!data || rows.length === 0) return null
  const left = Math.min(...rows.map((row) => row.left))
  // Only ever from a press: WeChat asks nobody otherwise.
  const ask = () => {
    const none = () => setRefused(true)
    void Taro.requestSubscribeMessage({ tmplIds: rows.map(({ id }) => id) } as Taro.requestSubscribeMessage.Option).then((answer) => {
      const said = answer as unknown as Record<string, string>
      const accepted = rows.filter(({ id }) => said[id] === 'accept').map(({ template }) => template)
      setRefused(accepted.length === 0)
      if (accepted.length > 0) wish.send('subscribed', { accepted }, { until: data.asOf + dayMs, asOf: data.asOf })
    }, none)
  }
  return (
    <View className='tell-me'>
      <Button icon='message-square' words={left > 0 ? `${tellMe.left(left)}，${tellMe.more}` : tellMe.ask(about)} busy={wish.under !== null} onPress={ask} />
      <View className='tell-me-note'>{refused ? tellMe.refused : tellMe.note}</View>
    </View>
  )
}
