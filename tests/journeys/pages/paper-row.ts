import { demoPaper } from '../../../cloudfunctions/local/seed/study'
import type { Hall } from '../hall'

let shade = 50

/** A photograph from the album; each time another one, unless one says which. */
export async function photograph(hall: Hall, button: RegExp, which = ++shade) {
  const [chooser] = await Promise.all([hall.page.waitForEvent('filechooser'), hall.screen.getByRole('button', { name: button }).first().tap()])
  await chooser.setFiles({ name: 'paper.png', mimeType: 'image/png', buffer: demoPaper(which) })
}

/** The same for one paper of the library, until it has arrived. */
export async function uploadPaper(hall: Hall, paper: string, which?: number) {
  await photograph(hall, new RegExp(`^${paper}，(拍照上传|换一张)$`), which)
  await hall.screen.locator('.paper-row').filter({ hasText: paper }).getByText(/已有 · 刚刚/).waitFor()
}
