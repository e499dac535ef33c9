import type { Occasion } from '../contract/occasion'
import type { Union } from '../contract/union'
import { problem } from '../office/problem'
import { counties } from '../rules/areas'
import { type BookingRecord, markWall, talks, type TalkRecord, speakers } from '../store/bookings'
import { derivedId } from '../store/derived-id'
import { occasions } from '../store/occasions'
import { openCounters } from '../store/seats'
import { knownUnion } from './unions'

const seatsBackMs = 2 * 3_600_000
const offerMinutes = 240
const groupMost = 3

export const talkOccasionId = (booking: string): string => derivedId('oc', booking)

/** Errors: `talk.unknown`. */
export async function knownTalk(id: string, now: number): Promise<TalkRecord> {
  const found = (await talks.all(now)).find((each) => each.id === id)
  if (!found) throw problem('talk.unknown')
  return found
}

/**
 * Puts a booking on the wall as it stands: the talk as an activity for which people enrol, or that it is called off. First
 * the seats, then the activity, then its end, then the mark: whoever dies in between is succeeded by a second sending or by
 * the clock. What is called off is put up first too, so that a slower twin finds its place taken and opens nothing.
 */
export async function showTalk(booking: BookingRecord, now: number): Promise<void> {
  const { meeting, state, history, occasion: id } = booking
  if (!meeting || id === null) return
  const [talk, union] = await Promise.all([knownTalk(booking.talk, now), knownUnion(booking.union, now)])
  const speaker = (await speakers.all(now)).find((each) => each.id === meeting.speaker)
  const scheduledAt = history.find(({ to }) => to === 'scheduled')!.at
  const occasion = occasionOf(booking, { ...meeting, id, talk, union, opens: scheduledAt, speaker: speaker ? `${speaker.unit} ${speaker.name}` : '' })
  await openCounters([occasion])
  await occasions.addOnce(occasion)
  if (state === 'cancelled') {
    await occasions.change(id, {}, { calledOff: { at: booking.changedAt, reason: calledOffWords[booking.reason ?? 'other'] ?? calledOffWords.other! } })
  }
  await markWall(booking, state === 'cancelled' ? 'off' : 'open')
}

const calledOffWords: Record<string, string> = {
  'no-listeners': '来的人太少', 'place-lost': '场地用不了', 'speaker-ill': '讲员来不了', 'weather': '天气原因', 'other': '承办工会取消了这一场',
}

interface Shown { id: string; starts: number; ends: number; capacity: number; opens: number; speaker: string; talk: TalkRecord; union: Union }

const occasionOf = ({ demo, place }: BookingRecord, { id, starts, ends, capacity, opens, speaker, talk, union }: Shown): Occasion => {
  const county = counties.find(({ code }) => place.area.startsWith(code))
  return {
    id, demo, kind: 'activity', title: `工宣讲 · ${talk.title}`, host: union.name,
    paragraphs: [talk.about, `讲 ${talk.minutes} 分钟，面向${talk.audience}。讲员：${speaker}。`], mode: 'on-site',
    place: county ? { ...place, address: `${county.name}${place.address}`, at: county.centre } : null, live: null,
    slots: [{ id: 's1', starts, ends, capacity }],
    enrolling: { opens, closes: starts, cancelUntil: starts - seatsBackMs, waitlist: true, offerMinutes, groupMost, buckets: 1 },
    eligibility: null, phone: union.phone, calledOff: null,
  }
}
