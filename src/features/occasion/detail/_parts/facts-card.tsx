import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Occasion } from '../../../../../cloudfunctions/contract/occasion'
import { platform } from '../../../../client/platform'
import { everywhere } from '../../../../copy/everywhere'
import { enrollingWords, instantWords, occasionPage } from '../../../../copy/occasion'
import { union } from '../../../../copy/union'
import { Button } from '../../../../ui/button'
import { CallSheet } from '../../../../ui/call-sheet'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'
import './facts-card.scss'

/** The rules of enrolling, and whom to ask. An invented number is never dialled. */
export function FactsCard({ occasion, now }: { occasion: Occasion; now: number }) {
  const { demo, host, phone, enrolling: { cancelUntil, waitlist, offerMinutes, groupMost, groupLeast } } = occasion
  const [demoCall, setDemoCall] = useState(false)
  return (
    <Card title={occasionPage.facts}>
      <Facts facts={[
        { name: occasionPage.host, value: host },
        { name: occasionPage.enrolling, value: enrollingWords(occasion, now) },
        { name: occasionPage.cancelUntil, value: instantWords(cancelUntil, now) },
        { name: occasionPage.group, value: occasionPage.groupMost(groupMost, groupLeast) },
        { name: occasionPage.waitlist, value: waitlist ? occasionPage.waitlisted(offerMinutes) : occasionPage.noWaitlist },
        { name: occasionPage.phone, value: phone },
      ]} />
      <View className='facts-call'>
        <Button icon='phone' words={occasionPage.call} onPress={() => (demo ? setDemoCall(true) : platform.callPhone(phone))} />
      </View>
      {demoCall && (
        <CallSheet words={occasionPage.demoCall} close={everywhere.close} onCall={() => platform.callPhone(union.hotline)} onClose={() => setDemoCall(false)} />
      )}
    </Card>
  )
}
