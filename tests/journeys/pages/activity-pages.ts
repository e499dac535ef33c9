import type { Hall } from '../hall'

/** Talks, what is said of an activity, and the teams of a match. */
export class ActivityPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private inSheet = (name: string | RegExp, role: 'button' | 'checkbox' = 'button') => this.hall.screen.getByRole('dialog').getByRole(role, { name })
  private row = (label: string) => this.hall.screen.locator('.form-row').filter({ hasText: label })
  private field = (label: string) => this.row(label).locator('input')
  says = (words: string | RegExp) => this.hall.screen.getByText(words).first()

  openTalks = () => this.hall.open('/features/activity/talks/index')
  openBookings = () => this.hall.open('/features/activity/bookings/index')
  openDesk = () => this.hall.open('/features/activity/desk/index')
  openFeedback = (id: string) => this.hall.open(`/features/activity/feedback/index?id=${id}`)
  openMatch = (id: string) => this.hall.open(`/features/activity/match/index?id=${id}`)

  mayBook = () => this.button(/^约这个题目/)
  async askFor(title: string) { await this.button(`约这个题目：${title}`).tap() }
  async fillBooking(day: number, place: string) {
    await this.button(/^最想要的日子/).tap()
    await this.inSheet(/月/).nth(day).tap()
    await this.hall.screen.getByRole('checkbox', { name: '下午' }).tap()
    const change = this.button('在哪里讲，改')
    if (await change.count()) await change.tap()
    await this.button(/^县区/).tap()
    await this.inSheet('三河市').tap()
    await this.field('在哪里讲').fill(place)
    await this.field('详细地址').fill('京榆大街 200 号')
    await this.field('大约多少人听').fill('30')
    await this.hall.screen.getByRole('switch', { name: /^同意市总/ }).tap()
    await this.button('提交').tap()
  }
  async openBooking(place: string) { await this.button(new RegExp(place)).first().tap() }
  async schedule(hour: string, speaker: string) {
    await this.button('排时间').tap()
    await this.inSheet(hour, 'checkbox').tap()
    await this.inSheet(new RegExp(`^${speaker}`)).tap()
    await this.inSheet('排好，放到活动里').tap()
  }
  async sayHow(useful: string, pace: string, again: string) {
    for (const choice of [useful, pace, again]) await this.hall.screen.getByRole('checkbox', { name: choice, exact: true }).tap()
    await this.button('提交').tap()
  }
  async enterTeam(name: string, captain: string, players: string) {
    await this.field('队名').fill(name)
    const own = this.field('队长（您自己）')
    await this.row('队长（您自己）').waitFor()
    // What was filled once is not asked again.
    if (await own.count()) await own.fill(captain)
    await this.field('队员').fill(players)
    await this.hall.screen.getByRole('switch', { name: /^每位队员都问过了/ }).tap()
    await this.button('存好这支队').tap()
  }
  async sayName(name: string) {
    await this.field('证书上写的名字').fill(name)
    await this.hall.screen.getByRole('switch', { name: /^同意用我的姓名/ }).tap()
    await this.button(/^保存/).tap()
  }
  async seeCertificate() { await this.button('看结业证书').tap() }
}
