import { View } from '@tarojs/components'
export default function Home() { return <View className='card weui-cell' ariaRole='heading'>你好</View> }
