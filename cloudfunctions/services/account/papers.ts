import type { account, Paper } from '../../contract/account'
import { imageUrls, keepImage } from '../../office/images'
import { filesInUse, forgetFiles } from '../../office/paper-library'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { dropPaperRecord, findPaper, keepPaperRecord, type PaperRecord, papersOf } from '../../store/papers'

async function shownPapers(person: string, rows: readonly PaperRecord[]): Promise<Paper[]> {
  const urls = await imageUrls(rows.map(({ file }) => file))
  const inUse = await filesInUse(person)
  return rows.map(({ kind, file, at }) => ({ kind, at, url: urls.get(file) ?? null, inUse: inUse.has(file) }))
}
const shownPaper = async (person: string, row: PaperRecord): Promise<Paper> => (await shownPapers(person, [row]))[0]!

export const papers: Handler<typeof account.actions.papers> = async ({ about }, { caller, now }) =>
  ({ rows: await shownPapers(caller.openid!, (await papersOf(caller.openid!)).filter((each) => each.about === about)), asOf: now })

/** The file first, then the one record of its kind: who dies in between leaves a file that the resend finds. */
export const keepPaper: RecordHandler<typeof account.actions.keepPaper> = {
  async done({ kind, about, image }, { caller, now, intent }) {
    const person = caller.openid!
    const before = await findPaper(person, kind, about)
    if (before?.intent === intent) return shownPaper(person, before)
    const { file, hash } = await keepImage({ folder: 'papers', person, image })
    await keepPaperRecord({ person, kind, about, file, hash, at: now, intent })
    if (before && before.file !== file) await forgetFiles(person, [before.file])
    return shownPaper(person, (await findPaper(person, kind, about))!)
  },
  async asked({ kind, about }, { caller, intent }) {
    const found = await findPaper(caller.openid!, kind, about)
    if (found?.intent !== intent) throw problem('intent.unknown')
    return shownPaper(caller.openid!, found)
  },
}

export const dropPaper: RecordHandler<typeof account.actions.dropPaper> = {
  async done({ kind }, { caller }) {
    const person = caller.openid!
    const found = await findPaper(person, kind, '')
    if (!found) return { kind }
    if ((await filesInUse(person)).has(found.file)) throw problem('paper.in-use')
    await dropPaperRecord(person, kind, '')
    await forgetFiles(person, [found.file])
    return { kind }
  },
  async asked({ kind }, { caller }) {
    if (await findPaper(caller.openid!, kind, '')) throw problem('intent.unknown')
    return { kind }
  },
}
