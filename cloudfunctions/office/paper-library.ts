import type { PaperKind } from '../contract/paper'
import { allCasesOf } from '../store/cases'
import { papersOf, type SentPaper } from '../store/papers'
import { studiesOf } from '../store/study'
import { instalmentsOfMany } from '../store/study-instalments'
import { dropImage } from './images'
import { problem } from './problem'

/** A file that was sent with something, and whether that is still under way. */
interface Held { file: string; live: boolean }
/** Whatever papers are sent with says here which files of a person it holds: one that is held is not removed. */
const holders: readonly ((person: string) => Promise<readonly Held[]>)[] = [heldByStudy, heldByCases]

const most = 20
const over = ['withdrawn', 'rejected', 'left', 'completed']

async function heldByStudy(person: string): Promise<Held[]> {
  const own = await studiesOf(person, most)
  const proofs = await instalmentsOfMany(own.map(({ _id }) => _id))
  return [
    ...own.flatMap(({ papers, state }) => papers.map(({ file }) => ({ file, live: !over.includes(state) }))),
    ...proofs.map(({ file, state }) => ({ file, live: state !== 'paid' })),
  ]
}

async function heldByCases(person: string): Promise<Held[]> {
  return (await allCasesOf(person)).flatMap(({ papers, ended }) => papers.map(({ file }) => ({ file, live: !ended })))
}

const heldOf = async (person: string): Promise<Held[]> => (await Promise.all(holders.map((holder) => holder(person)))).flat()

/** The files of a person that something under way was sent with. */
export const filesInUse = async (person: string): Promise<Set<string>> => new Set((await heldOf(person)).filter(({ live }) => live).map(({ file }) => file))

/** Removes those of these files that neither the library nor anything that was sent holds any more. */
export async function forgetFiles(person: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return
  const held = new Set([...await heldOf(person), ...await papersOf(person)].map(({ file }) => file))
  for (const file of new Set(files)) if (!held.has(file)) await dropImage(file)
}

/** Papers of one's library as they are sent: one's own, or those about one member for whom one files. Errors: `paper.unknown`. */
export async function takenFromLibrary<Kind extends PaperKind>(person: string, kinds: readonly Kind[], about = ''): Promise<SentPaper<Kind>[]> {
  const library = (await papersOf(person)).filter((each) => each.about === about)
  return [...new Set(kinds)].map((kind) => {
    const found = library.find((each) => each.kind === kind)
    if (!found) throw problem('paper.unknown', { paper: kind })
    return { kind, file: found.file, hash: found.hash, at: found.at }
  })
}
