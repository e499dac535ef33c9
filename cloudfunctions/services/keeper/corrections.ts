import type { DeskCorrection, keeper } from '../../contract/keeper'
import { photoState } from '../../clerks/photos'
import { isForKeeper } from '../../clerks/stations'
import { imageUrls } from '../../office/images'
import { notify } from '../../office/notify'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { findPhoto, type PhotoRecord } from '../../store/photos'
import { type CorrectionRecord, decideCorrection, findCorrection } from '../../store/station-corrections'
import { ownStation } from './known'

/** What people said, without the people; a photograph that the platform has not passed has no address. */
export async function shownCorrections(records: readonly CorrectionRecord[]): Promise<DeskCorrection[]> {
  const photos = new Map<string, PhotoRecord>()
  for (const { photo } of records) {
    const found = photo === null ? undefined : await findPhoto(photo)
    if (found) photos.set(found._id, found)
  }
  const links = await imageUrls([...photos.values()].filter((photo) => photoState(photo) === 'shown').map(({ file }) => file))
  return records.map(({ _id: id, field, words, at, state, answer, photo: photoId }) => {
    const photo = photos.get(photoId ?? '')
    return {
      id, field, words, at, state, answer,
      photo: photo ? { url: links.get(photo.file) ?? null, width: photo.width, height: photo.height, state: photoState(photo) } : null,
    }
  })
}

export const decide: Handler<(typeof keeper)['actions']['decide']> = async ({ id, correction, accept, words }, request) => {
  const { now, intent } = request
  const { station, maySetPlace } = await ownStation(id, request)
  const mine = async (): Promise<CorrectionRecord> => {
    const found = await findCorrection(correction)
    if (found?.station !== id || !(maySetPlace || isForKeeper(found))) throw problem('correction.unknown')
    return found
  }
  const waiting = await mine()
  if (waiting.state === 'waiting') await decideCorrection(correction, { state: accept ? 'accepted' : 'declined', answer: { words, at: now }, decidedUnder: intent })
  const decided = waiting.state === 'waiting' ? await mine() : waiting
  if (decided.decidedUnder !== intent) throw problem('correction.decided')
  if (decided.person !== null) {
    await notify({ _id: `correction-decided-${correction}`, person: decided.person, kind: 'correction-decided', about: id, title: station.name, moment: null, at: now })
  }
  return (await shownCorrections([decided]))[0]!
}
