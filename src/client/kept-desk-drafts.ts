import type { Wish } from './outbox'
import { remembered } from './remembered'

const mostDrafts = 20

const keyOf = (person: string, name: string): string => `${person} ${name}`
const without = (key: string) => Object.entries(remembered.deskDrafts.get()).filter(([each]) => each !== key)

export const readDeskDraft = (person: string, name: string): object | null => remembered.deskDrafts.get()[keyOf(person, name)]?.told ?? null

/** The oldest make way. */
export function keepDeskDraft(person: string, name: string, told: object): void {
  const key = keyOf(person, name)
  const others = without(key).sort(([, a], [, b]) => b.at - a.at).slice(0, mostDrafts - 1)
  remembered.deskDrafts.set(Object.fromEntries([...others, [key, { at: Date.now(), told }]]))
}

export function dropDeskDraft(person: string, name: string): void {
  const key = keyOf(person, name)
  if (key in remembered.deskDrafts.get()) remembered.deskDrafts.set(Object.fromEntries(without(key)))
}

/** Under which name that lies which a keeper wrote for a wish. */
export function deskDraftOf({ action, input }: Pick<Wish, 'action' | 'input'>): string {
  const { id, correction, answer } = input as { id: string; correction?: string; answer?: { as: string } }
  if (correction !== undefined) return correction
  return `${id} ${{ 'was-closed': 'pause', 'hours-wrong': 'setHours' }[answer?.as ?? ''] ?? action}`
}
