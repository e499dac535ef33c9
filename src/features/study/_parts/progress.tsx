import type { StudyApplication } from '../../../../cloudfunctions/contract/study-application'
import { studyStepWords } from '../../../copy/study'
import { momentWords } from '../../../copy/times'
import { Steps } from '../../../ui/steps'

/** How far an application has come, and who has it now. */
export const Progress = ({ history, due, now }: { history: StudyApplication['history']; due: string | null; now: number }) =>
  <Steps next={due} steps={[...history].reverse().map(({ move, at }) => ({ words: studyStepWords[move], when: momentWords(at, now) }))} />
