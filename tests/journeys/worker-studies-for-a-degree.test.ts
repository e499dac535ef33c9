import type { Browser } from 'playwright-core'
import { syntheticIdNumber } from '../../cloudfunctions/local/seed/study'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { StudyDeskPages, StudyPages } from './pages/study-pages'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

/** Who applies, one for each host and story. */
const students = [
  { admitted: { who: 'zhang', name: '钱进' }, refused: { who: 'zhou', name: '郑好' } }, { admitted: { who: 'liu', name: '卫东' }, refused: { who: 'zhao', name: '蒋平' } },
] as const
type Who = 'zhang' | 'zhou' | 'liu' | 'zhao' | 'li' | 'wang'

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, at, students[at]!] as const))('求学圆梦（%s）', (host, at, { admitted, refused }) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  async function phoneOf(person: Who) {
    const hall = await phone(person)
    return { study: new StudyPages(hall), desk: new StudyDeskPages(hall) }
  }
  const identity = (name: string, order: number) => ({ name, mobile: '19900008001', idNumber: syntheticIdNumber('19920202', order + at * 20, Date.now()) })

  test('看能不能报，填申请，第一志愿满了去第二志愿；退回两份材料，补齐，另一位同志录取', async () => {
    const { study } = await phoneOf(admitted.who)
    await study.open()
    await study.check('199202')
    await study.openRow(/^机电一体化技术，京南理工学院/)
    await study.second(/^电气自动化技术（高起专）京南理工学院/)
    await study.next()
    await study.identity(identity(admitted.name, 301), '三河市')
    await study.next()
    for (const paper of ['身份证人像面', '身份证国徽面', '毕业证书']) await study.upload(paper)
    await study.next()
    await study.says(/还缺：户口本/).waitFor()
    await study.agreeAndSend()
    await study.says('电气自动化技术（高起专）').waitFor()

    const surname = new RegExp(`^${admitted.name[0]}\\*`)
    const { desk } = await phoneOf('li')
    await desk.openCase('等审核', surname)
    await desk.openPapers(admitted.name)
    await desk.says('录取：要由批准人来办').waitFor()
    await desk.sendBack({ 毕业证书: '看不清', 户口本: '没有这一份' })
    await desk.done()

    await study.openMine()
    await study.says('等您补材料').waitFor()
    await study.upload('毕业证书')
    await study.upload('户口本')
    await study.resubmit()
    await study.says('审核中').waitFor()

    const chief = await phoneOf('wang')
    await chief.desk.openCase('等审核', surname)
    await chief.desk.admit()
    await chief.desk.done()
    await study.openMine()
    await study.says('已录取').waitFor()
  })

  test('毕业证正在上传，小程序被杀掉：再打开，那张照片自己传完', async () => {
    const { study } = await phoneOf(refused.who)
    await study.openPapers()
    await study.killedDuring('毕业证书')
    await study.has('毕业证书').waitFor()
  })

  test('不录取说得出原因；申诉由另一个人来定，作决定的人自己定不了', async () => {
    const { study } = await phoneOf(refused.who)
    await study.open()
    await study.find('护理')
    await study.openRow(/^护理，/)
    await study.next()
    await study.identity(identity(refused.name, 311), '香河县')
    await study.next()
    await study.next()
    await study.agreeAndSend()

    const surname = new RegExp(`^${refused.name[0]}\\*`)
    const { desk } = await phoneOf('li')
    await desk.openCase('等审核', surname)
    await desk.refuse('学历核验不通过', '毕业证编号在学信网查不到。')
    await desk.done()

    await study.openMine()
    await study.says('学历核验不通过：毕业证编号在学信网查不到。').waitFor()
    await study.appeal('学信网认证已经补办，可以再查一次。')
    await study.says('申诉中').waitFor()

    await desk.openCase('申诉', surname)
    await desk.says(/^申诉不成立：要由批准人来办/).waitFor()
    const chief = await phoneOf('wang')
    await chief.desk.openCase('申诉', surname)
    await chief.desk.says('申诉成立，录取：材料不齐').waitFor()
    await chief.desk.rejectAppeal('再查一次，还是没有这个编号。')
    await chief.desk.done()
    await study.openMine()
    await study.says('再查一次，还是没有这个编号。').waitFor()
  })
})
