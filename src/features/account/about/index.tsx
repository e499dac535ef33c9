import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { accountQueries } from '../../../client/account-queries'
import { platform } from '../../../client/platform'
import { aboutPage } from '../../../copy/about'
import { union } from '../../../copy/union'
import { paths } from '../../../paths'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { Page } from '../../../ui/page'
import '../_parts/account.scss'

/** Who answers for the hall, under which number it is filed, where one complains, and what it is made of. */
export default function About() {
  const { data } = useQuery(accountQueries.about())
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <Page title={aboutPage.title} up={paths.me}>
      <View className='account'>
        <CellGroup title={aboutPage.who}>
          <Cell icon='landmark' words={aboutPage.body} end={union.name} />
          <Cell icon='shield-check' words={aboutPage.filing} {...(data && data.filing === '' ? { note: aboutPage.filingNote } : {})} end={data ? data.filing || aboutPage.noFiling : ''} />
          <Cell icon='info' words={aboutPage.version} end={HALL_VERSION} />
        </CellGroup>
        <CellGroup title={aboutPage.say}>
          <Cell icon='message-square' {...aboutPage.suggestion} onPress={go(paths.applyFor('suggestion'))} />
          <Cell icon='phone' words={aboutPage.hotline} end={union.hotline} onPress={() => platform.callPhone(union.hotline)} />
          <Cell icon='users' words={aboutPage.guard} onPress={go(paths.privacy)} />
        </CellGroup>
        {[aboutPage.sources, aboutPage.licences].map(({ title, lines }) => (
          <Card key={title} title={title}>{lines.map((line) => <View key={line} className='account-note account-line'>{line}</View>)}</Card>
        ))}
      </View>
    </Page>
  )
}
