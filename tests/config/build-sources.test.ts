import { targets } from '../../config/build'
import { arrows, sourceFiles } from '../laws/arrows'

const all = arrows(sourceFiles())
/** What a build of these sources reads besides them: it would stay as it was when that changes. */
const unseen = (sources: readonly string[]) => {
  const within = (file: string) => sources.some((source) => file.startsWith(`${source}/`))
  return [...new Set(all.flatMap(({ from, to }) => (within(from) && /^(cloudfunctions|src)\//.test(to) && !within(to) ? [to] : [])))]
}

test('对照：少看一间房，会被找出来', () => expect(unseen(['cloudfunctions/services', 'cloudfunctions/contract'])).toContain('cloudfunctions/store/cases.ts'))
test.each(targets.map(({ name, sources }) => [name, sources] as const))('%s：读到的每一间房变了，都会重新构建', (_name, sources) => expect(unseen(sources)).toEqual([]))
