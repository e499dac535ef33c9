import type { study } from '../../contract/study'
import { imageUrls } from '../../office/images'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { instalmentsOf } from '../../store/study-instalments'
import { openIdentity, studiesIn } from '../../store/study'
import { areasOf, pageOf, studyAtDesk } from './known'
import { movesOf } from './move'
import { rowOf, shownCase } from './shown'

const pageSize = 20

export const queue: Handler<typeof study.actions.queue> = async ({ state, page }, { caller, now }) => {
  const { shown, nextPage } = pageOf(await studiesIn(state, areasOf(caller), page * pageSize, pageSize), page, pageSize)
  return { rows: await Promise.all(shown.map((record) => rowOf(record, now))), nextPage, asOf: now }
}

export const oneCase: Handler<typeof study.actions.case> = async ({ id }, { caller, now }) => {
  const record = await studyAtDesk(id, caller)
  return shownCase(record, movesOf(record, caller), now)
}

/** Each opening stands in the audit book with its purpose. The proofs of money are opened with it. */
export const open: Handler<typeof study.actions.open> = async ({ id }, { caller }) => {
  const record = await studyAtDesk(id, caller)
  if (record.idNumber === null) throw problem('study.unknown')
  const proofs = (await instalmentsOf(id)).map(({ proof, file, claimedAt }) => ({ kind: proof, file, at: claimedAt }))
  const all = [...record.papers, ...proofs]
  const urls = await imageUrls(all.map(({ file }) => file))
  return {
    name: openIdentity(record, 'name') ?? '', mobile: openIdentity(record, 'mobile') ?? '', idNumber: openIdentity(record, 'idNumber') ?? '',
    papers: all.map(({ kind, file, at }) => ({ kind, at, url: urls.get(file) ?? null })),
  }
}
