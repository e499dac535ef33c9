import type { PhotoState } from '../contract/photo-reasons'
import { askPictureCheck } from '../store/content-check'
import { linksTo } from '../store/images'
import { changePhoto, type PhotoRecord } from '../store/photos'

/** Asks the platform to look at a photograph; where it cannot be asked now, the clock asks again, and until then nobody sees it. */
export async function askAbout(photo: PhotoRecord, now: number): Promise<void> {
  const url = (await linksTo([photo.file])).get(photo.file)
  const trace = url === undefined ? null : await askPictureCheck(url, photo.person)
  if (trace !== null) await changePhoto(photo, { check: photo.check }, { check: 'waiting', trace, askedAt: now })
}

/** What a photograph is to whoever may see more than everybody does. */
export function photoState({ check, hiddenFor }: PhotoRecord): PhotoState {
  if (check === 'risky') return 'refused'
  if (check === 'doubt') return 'doubt'
  if (check !== 'pass') return 'checking'
  return hiddenFor === null ? 'shown' : 'hidden'
}
