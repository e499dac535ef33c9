import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { gatePages } from '../../../copy/gate'
import { problemWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { doorOf, useHandingIn } from '../_parts/doors'
import { Standing } from './_parts/standing'
import '../../../copy/problems/gate'

/** The door of one occasion, as the usher has it in one hand. */
export default function DoorPage() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const [door] = useState(() => doorOf(id))
  useHandingIn()
  return door ? <Standing door={door} /> : <Page title={gatePages.door} up={paths.me}><ProblemView {...problemWords['outbox.not-kept']} /></Page>
}
