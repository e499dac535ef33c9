import type { Hall } from '../hall'
import { photograph, uploadPaper } from './paper-row'

/** Longer than a draft waits for the next key. */
const keptAfterMs = 700

/** Any form of the hall, and one's own case afterwards. */
export class FormPages {
  constructor(private readonly hall: Hall) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  private row = (label: string) => this.hall.screen.locator('.form-row').filter({ hasText: label })
  says = (words: string | RegExp) => this.hall.screen.getByText(words).visible().first()
  open = (path: string) => this.hall.open(path)
  press = (name: string | RegExp) => this.button(name).first().tap()
  /** One tap calls; WeChat asks before it dials. */
  async call(number: string) {
    await this.press(new RegExp(number))
    await this.hall.called(`tel:${number}`)
    const asks = this.hall.page.getByRole('button', { name: /^呼叫/ })
    if (await asks.count()) await asks.tap()
  }
  next = () => this.press('下一步')
  fill = (label: string, text: string) => this.row(label).locator('input, textarea').first().fill(text)
  filled = (label: string) => this.row(label).locator('input, textarea').first().inputValue()
  choose = (label: string, words: string) => this.row(label).getByRole('checkbox', { name: words, exact: true }).first().tap()
  async pick(label: string, words: string) {
    await this.button(new RegExp(`^${label}`)).first().tap()
    await this.hall.screen.getByRole('dialog').getByRole('button', { name: words, exact: true }).tap()
  }
  /** A township, in two steps. */
  async place(label: string, county: string, township: string) {
    await this.button(new RegExp(`^${label}`)).first().tap()
    await this.hall.screen.getByRole('dialog').getByRole('button', { name: `${county}乡镇街道` }).tap()
    await this.hall.screen.getByRole('dialog').getByRole('button', { name: township, exact: true }).tap()
  }
  /** The `at`th line of rows that are asked one by one. */
  async member(at: number, name: string, answers: Record<string, string>) {
    const row = this.hall.screen.locator('.question-row').nth(at)
    await row.locator('input').first().fill(name)
    for (const [label, words] of Object.entries(answers)) {
      const line = row.locator('.form-row').filter({ hasText: label })
      if (await line.getByRole('checkbox').count()) await line.getByRole('checkbox', { name: words, exact: true }).tap()
      else {
        await line.getByRole('button').first().tap()
        await this.hall.screen.getByRole('dialog').getByRole('button', { name: words, exact: true }).tap()
      }
    }
  }
  /** The hall is killed where it stands, and opened again. What was typed last was kept before. */
  async killed(path: string) {
    await this.says(/^已保存/).waitFor()
    await this.hall.page.waitForTimeout(keptAfterMs)
    await this.hall.kill()
    await this.open(path)
  }
  upload = (paper: string) => uploadPaper(this.hall, paper)
  agree = () => this.hall.screen.getByRole('switch', { name: '我同意' }).tap()
  async agreeAndSend() {
    await this.agree()
    await this.press('提交')
    await this.says('受理号').waitFor()
  }
  /** The form has left, and nobody knows whether it arrived: it lies among one's cases. */
  async sendKilled(title: string) {
    await this.agree()
    await this.hall.killWhileSending('matter', 'submit', () => this.press('提交'))
    await this.openCase(title)
  }
  /** The receipt number stands on the page; the address tells which case it is. */
  openMine = () => this.hall.open('/features/matter/mine/index')
  async openCase(title: string) {
    await this.openMine()
    await this.button(new RegExp(`^${title}`)).first().tap()
    await this.says('受理号').waitFor()
  }
  /** The phone dies at one's case, and it is opened anew. What was typed last was kept before. */
  async killedAt(title: string) {
    await this.hall.page.waitForTimeout(keptAfterMs)
    await this.hall.kill()
    await this.openCase(title)
  }
  /** It dies while a photograph is on its way. */
  async uploadKilled(title: string, paper: string) {
    await this.hall.killWhileSending('account', 'keepPaper', () => photograph(this.hall, new RegExp(`^${paper}，`)))
    await this.openCase(title)
  }
  /** The phone dies while this is on its way, and is opened at the case again. */
  async actKilled(title: string, move: string, answers: Record<string, string> = {}) {
    await this.hall.killWhileSending('matter', 'act', () => this.act(move, answers))
    await this.openCase(title)
  }
  async act(move: string, answers: Record<string, string> = {}) {
    await this.press(move)
    await answer(this.hall, answers, move)
  }
}

/** The desk of whoever works on cases. */
export class CaseDeskPages {
  constructor(private readonly hall: Hall, private readonly kind: string) {}

  private button = (name: string | RegExp) => this.hall.screen.getByRole('button', { name })
  says = (words: string | RegExp) => this.hall.screen.getByText(words).visible().first()
  async open(name: string, shelf = '等我办') {
    await this.hall.open('/features/matter/desk/index')
    for (const chip of [shelf, this.kind]) await this.hall.screen.getByRole('checkbox', { name: chip, exact: true }).tap()
    await this.button(new RegExp(`^${name}`)).first().tap()
    await this.says('经过').waitFor()
  }
  async move(move: string, answers: Record<string, string> = {}) {
    await this.button(move).first().tap()
    await answer(this.hall, answers, '确定')
    await this.says('办好了').waitFor()
  }
  /** Writes what a move asks for, and dies before it is sent. */
  async writeKilled(move: string, answers: Record<string, string>) {
    await this.button(move).first().tap()
    await fill(this.hall, answers)
    await this.hall.page.waitForTimeout(keptAfterMs)
    await this.hall.kill()
  }
  /** Opens what a move asks for: what stands there. */
  async held(move: string, label: string) {
    await this.button(move).first().tap()
    return this.hall.screen.getByRole('dialog').locator('.form-row').filter({ hasText: label }).locator('input, textarea').first().inputValue()
  }
  async confirm() {
    await this.hall.screen.getByRole('dialog').getByRole('button', { name: '确定', exact: true }).tap()
    await this.says('办好了').waitFor()
  }
  /** The move has left, and its maker does not learn whether it arrived. */
  confirmKilled = () => this.hall.killWhileSending('matter', 'move', () => this.hall.screen.getByRole('dialog').getByRole('button', { name: '确定', exact: true }).tap())
  moveKilled = (move: string) => this.hall.killWhileSending('matter', 'move', () => this.button(move).first().tap())
  async sendBack(what: string, reason: string) {
    await this.button('退回补正').first().tap()
    const sheet = this.hall.screen.getByRole('dialog')
    await sheet.locator('.form-row').filter({ hasText: what }).getByRole('checkbox', { name: reason }).tap()
    await sheet.getByRole('button', { name: '退回', exact: true }).tap()
    await this.says('办好了').waitFor()
  }
}

/** Fills the little form of a move, where it has one, and sends it. */
async function answer(hall: Hall, answers: Record<string, string>, send: string): Promise<void> {
  if (Object.keys(answers).length === 0) return
  await fill(hall, answers)
  await hall.screen.getByRole('dialog').getByRole('button', { name: send, exact: true }).tap()
}

async function fill(hall: Hall, answers: Record<string, string>): Promise<void> {
  const dialog = hall.screen.getByRole('dialog')
  for (const [label, text] of Object.entries(answers)) {
    const row = dialog.locator('.form-row').filter({ hasText: label })
    // A field of the browser comes a moment after its row.
    await row.locator('input, textarea, [role=button], [role=checkbox]').first().waitFor()
    const choice = row.getByRole('checkbox', { name: text, exact: true })
    if (await choice.count()) await choice.tap()
    else if (await row.locator('input, textarea').count()) await row.locator('input, textarea').first().fill(text)
    else {
      await row.getByRole('button').first().tap()
      await hall.screen.getByRole('dialog').getByRole('button', { name: text, exact: true }).tap()
    }
  }
}
