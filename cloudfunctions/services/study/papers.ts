import type { Paper, PaperKind } from '../../contract/study-application'
import type { study } from '../../contract/study'
import { dropImage, imageUrls, keepImage } from '../../office/images'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { dropPaperRecord, findPaper, keepPaperRecord, type PaperRecord, papersOf } from '../../store/papers'
import { type SentPaper, studiesOf } from '../../store/study'
import { instalmentsOfMany } from '../../store/study-instalments'

const most = 20
const over = ['withdrawn', 'rejected', 'left', 'completed']

/** Files that are sent with something, by where they are used: in what is under way, or at all. */
async function usesOf(person: string): Promise<{ now: Set<string>; ever: Set<string> }> {
  const own = await studiesOf(person, most)
  const proofs = await instalmentsOfMany(own.map(({ _id }) => _id))
  const filesOf = (records: typeof own) => records.flatMap(({ papers }) => papers.map(({ file }) => file))
  return {
    now: new Set([...filesOf(own.filter(({ state }) => !over.includes(state))), ...proofs.filter(({ state }) => state !== 'paid').map(({ file }) => file)]),
    ever: new Set([...filesOf(own), ...proofs.map(({ file }) => file)]),
  }
}

/** Removes a file that neither the library nor anything that was sent holds any more. */
export async function forgetFile(person: string, file: string): Promise<void> {
  if ((await usesOf(person)).ever.has(file) || (await papersOf(person)).some((kept) => kept.file === file)) return
  await dropImage(file)
}

async function shownPapers(person: string, rows: readonly PaperRecord[]): Promise<Paper[]> {
  const urls = await imageUrls(rows.map(({ file }) => file))
  const uses = await usesOf(person)
  return rows.map(({ kind, file, at }) => ({ kind, at, url: urls.get(file) ?? null, inUse: uses.now.has(file) }))
}
const shownPaper = async (person: string, row: PaperRecord): Promise<Paper> => (await shownPapers(person, [row]))[0]!

export const papers: Handler<typeof study.actions.papers> = async (_input, { caller, now }) =>
  ({ rows: await shownPapers(caller.openid!, await papersOf(caller.openid!)), asOf: now })

/** The file first, then the one record of its kind: who dies in between leaves a file that the resend finds. */
export const keepPaper: RecordHandler<typeof study.actions.keepPaper> = {
  async done({ kind, image }, { caller, now, intent }) {
    const person = caller.openid!
    const before = await findPaper(person, kind)
    if (before?.intent === intent) return shownPaper(person, before)
    const { file, hash } = await keepImage({ folder: 'papers', person, image })
    await keepPaperRecord({ person, kind, file, hash, at: now, intent })
    if (before && before.file !== file) await forgetFile(person, before.file)
    return shownPaper(person, (await findPaper(person, kind))!)
  },
  async asked({ kind }, { caller, intent }) {
    const found = await findPaper(caller.openid!, kind)
    if (found?.intent !== intent) throw problem('intent.unknown')
    return shownPaper(caller.openid!, found)
  },
}

export const dropPaper: RecordHandler<typeof study.actions.dropPaper> = {
  async done({ kind }, { caller }) {
    const person = caller.openid!
    const found = await findPaper(person, kind)
    if (!found) return { kind }
    if ((await usesOf(person)).now.has(found.file)) throw problem('paper.in-use')
    await dropPaperRecord(person, kind)
    await forgetFile(person, found.file)
    return { kind }
  },
  async asked({ kind }, { caller }) {
    if (await findPaper(caller.openid!, kind)) throw problem('intent.unknown')
    return { kind }
  },
}

/** Papers of one's library as they are sent. Errors: `paper.unknown`. */
export async function takenFromLibrary<Kind extends PaperKind>(person: string, kinds: readonly Kind[]): Promise<(Omit<SentPaper, 'kind'> & { kind: Kind })[]> {
  const library = await papersOf(person)
  return [...new Set(kinds)].map((kind) => {
    const found = library.find((each) => each.kind === kind)
    if (!found) throw problem('paper.unknown', { paper: kind })
    return { kind, file: found.file, hash: found.hash, at: found.at }
  })
}
