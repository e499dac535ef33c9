import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { castQuery, playAs } from '../../../client/person'
import { loginSheet } from '../../../copy/enrolling'
import { everywhere } from '../../../copy/everywhere'
import { me } from '../../../copy/me'
import { Cell } from '../../../ui/cell'
import { Sheet } from '../../../ui/sheet'
import './login-sheet.scss'

/** In a browser of the local cloud one chooses who one is; WeChat knows it by itself, and nothing stands here. */
export function LoginSheet({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { data: cast = [] } = useQuery(castQuery())
  if (cast.length === 0) return null
  const play = (id: string) => {
    playAs(id)
    onDone()
  }
  return (
    <Sheet title={loginSheet.title} closeWords={everywhere.close} onClose={onClose}>
      <View className='login-advice'>{loginSheet.advice}{me.cast.title}，{me.cast.note}。</View>
      {cast.map(({ id, name }) => <Cell key={id} words={name} onPress={() => play(id)} />)}
    </Sheet>
  )
}
