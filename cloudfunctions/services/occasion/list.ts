import type { occasion } from '../../contract/occasion'
import { isOpen } from '../../office/occasions'
import type { Handler } from '../../office/serve'
import { spanOf } from '../../rules/occasion-phase'
import { occasions } from '../../store/occasions'
import { seatsNow } from '../../office/seats-now'
import { rowOf } from './row'

const pageSize = 20

export const list: Handler<typeof occasion.actions.list> = async ({ kind, page }, { now }) => {
  const ofKind = (await occasions.all(now)).filter(isOpen).filter((each) => each.kind === kind)
  const coming = ofKind.filter((each) => spanOf(each).ends > now).sort((a, b) => spanOf(a).starts - spanOf(b).starts)
  const over = ofKind.filter((each) => spanOf(each).ends <= now).sort((a, b) => spanOf(b).starts - spanOf(a).starts)
  const all = [...coming, ...over]
  const shown = all.slice(page * pageSize, (page + 1) * pageSize)
  const seatsOf = await seatsNow(shown, now)
  return {
    rows: shown.map((each) => rowOf(each, seatsOf(each), now)),
    nextPage: (page + 1) * pageSize < all.length ? page + 1 : null,
    asOf: now,
    demo: all.some(({ demo }) => demo),
  }
}
