import type { InputOf } from '../../contract/action'
import type { DeskCorrection, keeper } from '../../contract/keeper'
import type { Station } from '../../contract/station'
import { photoState } from '../../clerks/photos'
import { affirm, change, isForKeeper, knownStation, untilDone } from '../../clerks/stations'
import { imageUrls } from '../../office/images'
import { notify } from '../../office/notify'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { packPlace } from '../../rules/station-pack/pack'
import { stationInitials } from '../../rules/station-text'
import { findPhoto, type PhotoRecord } from '../../store/photos'
import { type CorrectionRecord, type Decision, decideCorrection, findCorrection } from '../../store/station-corrections'
import { ownStation } from './known'

/** What people said, without the people; a photograph that the platform has not passed has no address. */
export async function shownCorrections(records: readonly CorrectionRecord[]): Promise<DeskCorrection[]> {
  const photos = new Map<string, PhotoRecord>()
  for (const { photo } of records) {
    const found = photo === null ? undefined : await findPhoto(photo)
    if (found) photos.set(found._id, found)
  }
  const links = await imageUrls([...photos.values()].filter((photo) => photoState(photo) === 'shown').map(({ file }) => file))
  return records.map(({ _id: id, field, words, marked = null, at, state, answer, photo: photoId }) => {
    const photo = photos.get(photoId ?? '')
    return {
      id, field, words, marked, at, state, answer,
      photo: photo ? { url: links.get(photo.file) ?? null, width: photo.width, height: photo.height, state: photoState(photo) } : null,
    }
  })
}

export const decide: Handler<(typeof keeper)['actions']['decide']> = async ({ id, correction, accept, words, move }, request) => {
  const { now, intent } = request
  const { station, maySetPlace, doer } = await ownStation(id, request)
  const mine = async (): Promise<CorrectionRecord> => {
    const found = await findCorrection(correction)
    if (found?.station !== id || !(maySetPlace || isForKeeper(found))) throw problem('correction.unknown')
    return found
  }
  const waiting = await mine()
  if (move && !(accept && waiting.field === 'place')) throw problem('input.invalid', { path: 'input.move' })
  if (waiting.state === 'waiting') await settle()
  const decided = waiting.state === 'waiting' ? await mine() : waiting
  if (decided.decidedUnder !== intent) throw problem('correction.decided')
  if (decided.person !== null) {
    await notify({ _id: `correction-decided-${correction}`, person: decided.person, kind: 'correction-decided', about: id, title: station.name, moment: null, at: now })
  }
  return (await shownCorrections([decided]))[0]!

  /** Decides it with what comes of it for the station, or finds that somebody else has. */
  async function settle(): Promise<void> {
    const decision: Decision = { id: correction, fields: { state: accept ? 'accepted' : 'declined', answer: { words, at: now }, decidedUnder: intent } }
    if (move) {
      const moved = movedTo(station, move)
      if (station.edition === move.edition && await change(station, moved, doer, decision)) return
      if ((await mine()).state === 'waiting') throw problem('station.changed', { edition: (await knownStation(id)).edition })
    } else if (accept && waiting.field === 'gone') {
      await untilDone(id, async (seen) => ((await mine()).state === 'waiting' ? affirm(seen, { pause: { since: now, until: null, reason: words, gone: true } }, 'was-closed', doer, decision) : seen))
    } else await decideCorrection(decision)
  }
}

type Move = NonNullable<InputOf<(typeof keeper)['actions']['decide']>['move']>

/** Errors: `input.invalid` where a mobile station has no such stop, or another is said to have one. */
function movedTo(station: Station, { at, address, stop }: Move): Partial<Station> {
  const place = packPlace(at)
  if (stop === null && station.stops.length === 0) return { at: place, address, initials: stationInitials({ ...station, address }) }
  if (stop === null || !station.stops[stop]) throw problem('input.invalid', { path: 'input.move.stop' })
  return { stops: station.stops.map((each, order) => (order === stop ? { ...each, place: address, at: place } : each)) }
}
