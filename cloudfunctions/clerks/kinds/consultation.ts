import { unionOfArea } from '../unions'
import type { Clerk } from './clerk'

export const consultation: Clerk = {
  judge: async ({ answers }) => ({ same: null, area: String(answers.area), union: null, rule: null, working: [], fen: null }),
  hinders: async (record, move) => (move === 'reopen' && record.history.some((event) => event.move === 'reopen') ? 'reopened-once' : null),
  /** It goes to a union, and stays in the area where it was asked: whoever sent it on goes on seeing it. */
  decide: async (_record, move, said, now) => (move.startsWith('dispatch-') ? { union: await unionOfArea(String(said.area), now) } : {}),
}
