import type { activity, Photo } from '../../contract/activity'
import type { Occasion } from '../../contract/occasion'
import { mostPhotos } from '../../contract/photo-reasons'
import { dropImage, imageUrls, keepImage } from '../../office/images'
import { mayOrganize, organizedOccasion } from '../../office/may-organize'
import { knownOccasion } from '../../office/occasions'
import { askAbout, photoState } from '../../clerks/photos'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { enrolmentId } from '../../rules/seats/documents'
import { addPhoto as keepPhoto, changePhoto, findPhoto, ownPhotos, type PhotoRecord, photosOf, removePhoto as forgetPhoto, sameName } from '../../store/photos'
import { findEnrolment } from '../../store/seats'
import { dutiesOf } from '../../store/staff'

const pageSize = 30

async function organizes(found: Occasion, openid: string | null): Promise<boolean> {
  return openid !== null && mayOrganize(found, (await dutiesOf(openid)).filter(({ role }) => role === 'organizer'))
}

async function hasSeat(occasion: string, openid: string | null): Promise<boolean> {
  return openid !== null && (await findEnrolment(enrolmentId(occasion, openid)))?.state === 'seated'
}

/** A photograph whose file is gone has no link, and is not there. */
async function shownPhotos(records: readonly PhotoRecord[], person: string): Promise<Photo[]> {
  const links = await imageUrls(records.map(({ file }) => file))
  return records.flatMap((record) => {
    const url = links.get(record.file)
    const { _id: id, width, height } = record
    return url === undefined ? [] : [{ id, url, width, height, own: record.person === person, state: photoState(record), reason: record.hiddenFor }]
  })
}

export const photos: Handler<typeof activity.actions.photos> = async ({ id, page }, { caller: { openid }, now }) => {
  const found = await knownOccasion(id, now)
  const person = openid ?? ''
  const [mayHide, seat, own] = await Promise.all([organizes(found, openid), hasSeat(id, openid), openid === null ? [] : ownPhotos(id, openid)])
  const records = await photosOf(id, { all: mayHide, person }, page * pageSize, pageSize)
  return {
    rows: await shownPhotos(records.slice(0, pageSize), person), mayAdd: mayHide || seat, mayHide, left: mostPhotos - own.length,
    nextPage: records.length > pageSize ? page + 1 : null, asOf: now,
  }
}

/** Its bytes are its name: sent again it is found lying there. */
export const addPhoto: RecordHandler<typeof activity.actions.addPhoto> = {
  async done({ id, image }, { caller, now }) {
    const person = caller.openid!
    const found = await knownOccasion(id, now)
    if (!(await hasSeat(id, person)) && !(await organizes(found, person))) throw problem('photo.not-there')
    const { file, hash, width, height } = await keepImage({ folder: 'photos', person, image })
    const kept = await keepPhoto({ occasion: id, person, same: sameName(id, person, hash), file, width, height, check: 'unasked', trace: '', askedAt: 0, hiddenFor: null, at: now })
    if (kept === 'enough') throw problem('photo.enough', { most: mostPhotos })
    if (kept.check === 'unasked') await askAbout(kept, now)
    return (await shownPhotos([(await findPhoto(kept._id)) ?? kept], person))[0]!
  },
  async asked() {
    // Only the bytes tell which photograph it was, and keeping it again is keeping it once.
    throw problem('intent.unknown')
  },
}

/** The file goes first: who dies in between leaves a photograph that nobody can see, and a second sending removes it. */
const removeOwn: RecordHandler<typeof activity.actions.removePhoto>['done'] = async ({ id, photo }, { caller }) => {
  const own = (await ownPhotos(id, caller.openid!)).find(({ _id }) => _id === photo)
  if (own) {
    await dropImage(own.file)
    await forgetPhoto(own)
  }
  return {}
}
export const removePhoto: RecordHandler<typeof activity.actions.removePhoto> = {
  done: removeOwn,
  async asked({ id, photo }, { caller }) {
    if ((await ownPhotos(id, caller.openid!)).some(({ _id }) => _id === photo)) throw problem('intent.unknown')
    return {}
  },
}

const judge: RecordHandler<typeof activity.actions.judgePhoto>['done'] = async ({ id, photo, reason }, { caller, now }) => {
  await organizedOccasion(id, caller, now)
  const found = await findPhoto(photo)
  if (found?.occasion !== id) throw problem('photo.unknown')
  // Whoever looks at what the platform was in doubt about decides it; what it refused stays refused.
  const check = reason === null && found.check === 'doubt' ? 'pass' : found.check
  await changePhoto(found, { check: found.check }, { hiddenFor: reason, check })
  return { state: photoState({ ...found, hiddenFor: reason, check }) }
}
export const judgePhoto: RecordHandler<typeof activity.actions.judgePhoto> = { done: judge, asked: judge }
