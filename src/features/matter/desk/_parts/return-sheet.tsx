import { View } from '@tarojs/components'
import { type Kind, type ReturnReason, returnReasons } from '../../../../../cloudfunctions/contract/kinds'
import type { AskedAgain, CaseFile } from '../../../../../cloudfunctions/contract/matter'
import { papersFor } from '../../../../../cloudfunctions/rules/form'
import { useDraft } from '../../../../client/drafts'
import { everywhere } from '../../../../copy/everywhere'
import { caseDesk, returnReasonWords } from '../../../../copy/matter'
import { paperWords } from '../../../../copy/papers'
import { Button } from '../../../../ui/button'
import { ChipRow } from '../../../../ui/chips'
import { FormRow } from '../../../../ui/form-field'
import { Sheet } from '../../../../ui/sheet'

const reasons = returnReasons.map((code) => ({ code, words: returnReasonWords[code] }))
const keyOf = (what: string, paper: boolean) => `${paper ? 'paper' : 'answer'} ${what}`

interface ReturnSheetProps { kind: Kind; file: CaseFile; draft: string; onSend: (asked: AskedAgain[]) => void; onClose: () => void }

/** Which answers and papers are to be brought again, each with its reason. */
export function ReturnSheet({ kind, file, draft: form, onSend, onClose }: ReturnSheetProps) {
  const { draft, answered, answer } = useDraft(form)
  const asked = (draft?.answers ?? {}) as Readonly<Record<string, ReturnReason | null>>
  const sent = new Set(file.papers.map((paper) => paper.kind))
  const papers = papersFor(kind, {}).map((need) => need.kind).concat([...sent, ...file.missing]).filter((each, order, all) => all.indexOf(each) === order)
  const whats = [
    ...papers.map((what) => ({ what: what as string, paper: true, words: paperWords[what] })),
    ...file.copy.flatMap(({ rows }) => rows).map(({ question, words }) => ({ what: question, paper: false, words })),
  ]
  const chosen = whats.flatMap(({ what, paper }) => (asked[keyOf(what, paper)] ? [{ what, paper, reason: asked[keyOf(what, paper)]! }] : []))
  const toggle = (key: string) => (reason: ReturnReason) => answer({ [key]: answered()[key] === reason ? null : reason })
  return (
    <Sheet title={caseDesk.returnTitle} closeWords={everywhere.close} onClose={onClose}>
      <View className='matter-sheet'>
        <View className='matter-note'>{caseDesk.returnAsk}</View>
        {whats.map(({ what, paper, words }) => (
          <FormRow key={keyOf(what, paper)} label={words} fault={null}>
            <ChipRow label={words} chips={reasons} chosen={asked[keyOf(what, paper)] ? [asked[keyOf(what, paper)]!] : []} onToggle={toggle(keyOf(what, paper))} />
          </FormRow>
        ))}
        <Button kind='main' disabled={chosen.length === 0} words={caseDesk.returnSend} onPress={() => onSend(chosen)} />
      </View>
    </Sheet>
  )
}
