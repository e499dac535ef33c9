import { notify } from '../office/notify'
import { seatsOf } from '../store/contest-entries'
import { type ContestRecord, contests } from '../store/contests'

const atOnce = 20
/** Who was entered by a unit, or came to the door, has no phone here that could be told. */
const hasPhone = (person: string): boolean => !/^(by-unit|walk-in)-/.test(person)

/** Tells everybody who competed that results are out, once a publication, whoever of us does it. */
export async function tellPublished({ id, publication, objectUntil }: ContestRecord, title: string, now: number): Promise<void> {
  const people = (await seatsOf(id)).map(({ person }) => person).filter(hasPhone)
  for (let from = 0; from < people.length; from += atOnce) {
    await Promise.all(people.slice(from, from + atOnce).map((person) =>
      notify({ _id: `published-${id}-${publication}-${person}`, person, kind: 'score-published', about: id, title, moment: objectUntil, at: now })))
  }
  await contests.change(id, { publication }, { told: publication })
}

/** Tells one of those who competed, once; the same id is told once. */
export async function tellContestant(kind: 'objection-answered' | 'title-awarded', { id, person, about, title, now }: { id: string; person: string; about: string; title: string; now: number }): Promise<void> {
  if (hasPhone(person)) await notify({ _id: id, person, kind, about, title, moment: null, at: now })
}
