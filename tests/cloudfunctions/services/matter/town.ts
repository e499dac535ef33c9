import { kindConsentVersion, kindOf, type KindId } from '../../../../cloudfunctions/contract/kinds'
import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { seedStandards } from '../../../../cloudfunctions/local/seed/standards'
import { syntheticIdNumber } from '../../../../cloudfunctions/local/seed/study'
import { chensUnion, seedUnions } from '../../../../cloudfunctions/local/seed/unions'
import { database } from '../../../../cloudfunctions/store/database'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { addStandard } from '../../../../cloudfunctions/store/standards'
import { unions } from '../../../../cloudfunctions/store/unions'
import { freshIntent, openHall } from '../../../open-hall'
import { asImage, jpeg } from '../../../photographs'

export const now = Date.now()
const people = [...Array.from({ length: 40 }, (_, order) => `p${order}`), 'chen', 'li', 'lin', 'gao', 'wang', 'meng', 'zhao', 'qian']
export const cast: CastMember[] = people.map((id) => ({ id, name: id, role: 'driver', openid: `o-${id}`, phone: null }))
/** Where 陈主席's union is. */
export const yanjiao = '131082109'

/**
 * 陈 has the union of 燕郊's park; 李 reviews the city, 林 霸州 alone; 王 and 孟 approve; 赵 pays, and 钱 approves and pays.
 * 三河's standards are set, no other county's.
 */
export async function openTown() {
  const hall = await openHall({ seeded: false, cast })
  await unions.add(seedUnions(now))
  for (const standard of seedStandards(now)) await addStandard(standard)
  await entrust('o-chen', '陈主席', [{ role: 'union', area: '131082', of: chensUnion }])
  await entrust('o-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
  await entrust('o-gao', '高干事', [{ role: 'reviewer', area: '131082', of: null }])
  await entrust('o-lin', '林干事', [{ role: 'reviewer', area: '131081', of: null }])
  await entrust('o-wang', '王主任', [{ role: 'approver', area: null, of: null }, { role: 'reviewer', area: null, of: null }])
  await entrust('o-meng', '孟主任', [{ role: 'approver', area: null, of: null }])
  await entrust('o-zhao', '赵出纳', [{ role: 'cashier', area: null, of: null }])
  await entrust('o-qian', '钱主任', [{ role: 'approver', area: null, of: null }, { role: 'cashier', area: null, of: null }])
  const ask = (who: string | undefined, action: string, input: object = {}) => hall.ask('matter', action, input, who)
  const wish = (who: string, action: string, input: object, intent = freshIntent()) => hall.wish('matter', action, input, who, intent)
  const seen = async (id: string) => (await database().collection('cases').doc(id).get()).data[0]
  return {
    ...hall, askOf: hall.ask, wishOf: hall.wish, ask, wish, seen,
    submit: (who: string, kind: KindId, answers: object, papers: string[] = [], intent = freshIntent()) =>
      wish(who, 'submit', { kind, form: kindOf(kind).version, answers, papers, consent: { version: kindConsentVersion } }, intent),
    keep: async (who: string, kinds: readonly string[]) => {
      for (const kind of kinds) await hall.wish('account', 'keepPaper', { kind, image: asImage(jpeg({ body: `${who}${kind}` })) }, who)
    },
    /** A move on the case as it stands now. */
    move: async (who: string, id: string, move: string, answers: object = {}) => wish(who, 'move', { id, version: (await seen(id)).version, move, answers }),
    act: async (who: string, id: string, move: string, answers: object = {}) => wish(who, 'act', { id, version: (await seen(id)).version, move, answers }),
  }
}
export type Town = Awaited<ReturnType<typeof openTown>>

let born = 0
export const newIdNumber = (): string => syntheticIdNumber('19850101', ++born, now)
export const why = (answer: { ok: boolean; problem?: { code: string; details: { why?: unknown } } }) => (answer.ok ? 'ok' : answer.problem!.details.why ?? answer.problem!.code)
