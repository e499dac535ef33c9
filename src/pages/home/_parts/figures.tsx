import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import './figures.scss'

interface FiguresProps {
  title: string
  year: string
  figures: readonly { value: string; unit: string; name: string }[]
}

/** What the union has published about itself; never a demonstration figure. */
export function Figures({ title, year, figures }: FiguresProps) {
  return (
    <Card title={title} note={year}>
      <View className='figures'>
        {figures.map(({ value, unit, name }) => (
          <View key={name} className='figure'>
            <View className='figure-value'>{value}<View className='figure-unit'>{unit}</View></View>
            <View className='figure-name'>{name}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
