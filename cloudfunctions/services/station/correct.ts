import type { Correction, station } from '../../contract/station'
import { mostCorrections } from '../../contract/station-terms'
import { askAbout } from '../../clerks/photos'
import { knownStation, tellOfCorrection } from '../../clerks/stations'
import { keepImage } from '../../office/images'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { checkContent } from '../../store/content-check'
import { addPhoto, sameName } from '../../store/photos'
import {
  addCorrection, correctionId, correctionsOfPerson, countWaiting, type CorrectionRecord, dropCorrection, findCorrection, notePhoto,
} from '../../store/station-corrections'
import { stations } from '../../store/stations'

const mostOwn = 30

const told = ({ _id: id, field, words, marked = null, at, state, answer }: CorrectionRecord): Correction => ({ id, field, words, marked, at, state, answer })

/** The place among those that wait is taken first, so that nothing lies about that nobody has a record of. */
export const correct: Handler<typeof station.actions.correct> = async ({ id, field, words, image, marked }, { caller, now, intent }) => {
  const person = caller.openid!
  if (marked && field !== 'place') throw problem('input.invalid', { path: 'input.marked' })
  const found = await knownStation(id)
  const _id = correctionId(person, intent)
  const kept = await findCorrection(_id) ?? await add()
  if (image && kept.photo === null) await addPhotoOf(kept).catch(async (failure: unknown) => {
    await dropCorrection(_id)
    throw failure
  })
  await tellOfCorrection(kept, found, now)
  return told(kept)

  async function add(): Promise<CorrectionRecord> {
    // Asked first, so that whoever has too many does not make the platform read.
    if (await countWaiting(person) >= mostCorrections) throw problem('corrections.too-many', { most: mostCorrections })
    const check = await checkContent(words, person)
    if (check === 'unavailable') throw problem('text.unchecked')
    // Nobody could look at what the platform is in doubt about before the desk sees it: he writes it anew.
    if (check !== 'pass') throw problem('text.risky')
    const added = await addCorrection({ _id, station: id, person, field, words, marked: marked ?? null, photo: null, at: now, state: 'waiting', answer: null, decidedUnder: '' }, person)
    if (added === 'too-many') throw problem('corrections.too-many', { most: mostCorrections })
    return added
  }

  async function addPhotoOf(correction: CorrectionRecord): Promise<void> {
    const { file, hash, width, height } = await keepImage({ folder: 'photos', person, image: image! })
    const photo = await addPhoto({
      occasion: correction._id, person, same: sameName(correction._id, person, hash), file, width, height, check: 'unasked', trace: '', askedAt: 0, hiddenFor: null, at: now,
    })
    if (photo === 'enough') return
    await notePhoto(correction._id, photo._id)
    if (photo.check === 'unasked') await askAbout(photo, now)
  }
}

export const ownCorrections: Handler<typeof station.actions.ownCorrections> = async (_input, { caller, now }) => {
  const own = await correctionsOfPerson(caller.openid!, mostOwn)
  const names = new Map((await stations.all(now)).map(({ id, name }) => [id, name]))
  return { rows: own.map((record) => ({ ...told(record), station: record.station, name: names.get(record.station) ?? '' })), asOf: now }
}
