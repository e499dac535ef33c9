import type { Browser } from 'playwright-core'
import type { Case } from '../../cloudfunctions/contract/matter'
import { kindConsentVersion, kinds } from '../../cloudfunctions/contract/kinds'
import { syntheticIdNumber } from '../../cloudfunctions/local/seed/study'
import { ask } from './ask'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { CaseDeskPages, FormPages } from './pages/case-pages'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

/** Whose membership it is, one for each host. */
const members = [{ who: 'zhou', name: '尚文斌' }, { who: 'liu', name: '费小军' }] as const
const path = '/features/matter/apply/index?kind=membership-change'

let world: World
let browser: Browser
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()])
  await Promise.all(members.map(async ({ who, name }, at) => {
    const answers = { occupation: 'employee', works: 'none', area: '131082109', name, idNumber: syntheticIdNumber('19860606', 821 + at * 2, Date.now()), mobile: `1990000743${at}` }
    const { id, version } = await ask<Case>(world, who, 'matter', 'submit', { kind: 'joining', form: kinds.joining.version, answers, papers: [], consent: { version: kindConsentVersion } }, true)
    const approved = await ask<Case>(world, 'li', 'matter', 'move', { id, version, move: 'approve', answers: {} }, true)
    await ask(world, 'li', 'matter', 'move', { id, version: approved.version, move: 'settle', answers: {} }, true)
  }))
})
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, members[at]!] as const))('会籍变动（%s）', (host, { who, name }) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  const starred = `${name[0]}\\*`
  async function phoneOf(person: string) {
    const hall = await phone(person)
    return { form: new FormPages(hall), desk: new CaseDeskPages(hall, '会籍变动') }
  }

  test('从会员卡去接转，每填一页手机都死一次，发出去时也死一次；新的工会接了才算；保留；退会，卡上都看得到', async () => {
    const { form } = await phoneOf(who)
    await form.open('/features/member/card/index')
    await form.says('燕郊镇总工会').waitFor()
    await form.press(/^会籍变动/)
    await form.press('开始填')
    await form.choose('哪一项', '接转到别的工会')
    await form.place('以后常在哪里', '霸州市', '霸州镇')
    await form.killed(path)
    await form.says('霸州市霸州镇').waitFor()
    await form.next()
    await form.killed(path)
    await form.says('接转到别的工会').waitFor()
    await form.sendKilled('会籍变动')
    await form.says('办理中').waitFor()
    await form.says('按常在的乡镇街道，归霸州镇总工会').waitFor()
    await form.open('/features/member/card/index')
    await form.says('在籍，接转中').waitFor()
    const { desk: there } = await phoneOf('gao')
    await there.open(starred)
    await there.move('办理')
    await form.open('/features/member/card/index')
    await form.says('接转完成').waitFor()
    await form.says('霸州镇总工会').waitFor()

    const changed = async (...answers: [question: string, answer: string][]) => {
      await form.press(/^会籍变动/)
      await form.press('开始填')
      for (const [question, answer] of answers) await form.choose(question, answer)
      await form.killed(path)
      await form.next()
      await form.sendKilled('会籍变动')
      await there.open(starred)
      await there.move('办理')
      await form.open('/features/member/card/index')
    }
    await changed(['哪一项', '保留会籍'], ['为什么保留', '待岗'])
    await form.says('在籍，保留会籍').waitFor()
    await changed(['哪一项', '退会'])
    await form.says('已退会').waitFor()
    await form.says('再申请入会').waitFor()
  })
})
