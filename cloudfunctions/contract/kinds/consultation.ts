import { consultationAbout } from '../legal-terms'
import { kind, type Question } from './kind'

const aboutWords: Readonly<Record<(typeof consultationAbout)[number], string>> = {
  wages: '工资', injury: '工伤', contract: '劳动合同', insurance: '社会保险', dismissal: '辞退、裁员', hours: '加班、休假', women: '女职工权益', union: '工会服务', other: '别的',
}
const handling = ['simple', 'usual', 'complex'] as const
/** To whose union it goes. */
const dispatch: readonly Question[] = [{ id: 'area', words: '派给哪里的工会', ask: 'area' }, { id: 'words', words: '交办意见', ask: 'text', min: 2, max: 200, optional: true }]
const said = (question: string): readonly Question[] => [{ id: 'words', words: question, ask: 'text', min: 5, max: 500, lines: true }]

/** 12351 工单: how hard it is decides in how many working days it is done, so each class is a state of its own. */
export const consultation = kind({
  id: 'consultation', title: '12351 咨询求助', version: '2026-11', minutes: 3,
  steps: [
    { id: 'what', words: '什么事', questions: [
      { id: 'about', words: '关于什么', ask: 'choice', of: consultationAbout.map((code) => ({ code, words: aboutWords[code] })) },
      { id: 'area', words: '在哪里', ask: 'area', field: 'area' },
      { id: 'words', words: '说说看', hint: '什么时候、哪个单位、什么事，想要什么', ask: 'text', min: 5, max: 1_000, lines: true, sight: 'household' },
    ] },
    { id: 'who', words: '怎么找您', questions: [
      { id: 'name', words: '称呼', ask: 'name', sight: 'identity', field: 'name' },
      { id: 'mobile', words: '手机号', ask: 'mobile', sight: 'identity', field: 'mobile' },
    ] },
  ],
  papers: [],
  start: 'received',
  stages: {
    received: { at: 'county', days: 1 },
    simple: { at: 'home', days: 1 }, usual: { at: 'home', days: 5 }, complex: { at: 'home', days: 15 },
    done: { at: 'county', days: 3 }, called: { at: 'county', days: 5 }, archived: { at: 'end' },
  },
  moves: {
    'dispatch-simple': { from: ['received'], to: 'simple', by: ['county', 'city'], asks: dispatch },
    'dispatch-usual': { from: ['received'], to: 'usual', by: ['county', 'city'], asks: dispatch },
    'dispatch-complex': { from: ['received'], to: 'complex', by: ['county', 'city'], asks: dispatch },
    /** Not for the union to which it went: it goes back to whoever sends it on. */
    decline: { from: handling, to: 'received', by: ['home'], asks: said('为什么不归这里办') },
    finish: { from: handling, to: 'done', by: ['home', 'county'], asks: said('办得怎么样') },
    call: { from: ['done'], to: 'called', by: ['county', 'city'], differentFrom: ['finish'], asks: [
      { id: 'satisfied', words: '满意吗', ask: 'choice', of: [{ code: 'yes', words: '满意' }, { code: 'so-so', words: '一般' }, { code: 'no', words: '不满意' }, { code: 'unreached', words: '没联系上' }] },
      { id: 'words', words: '回访记录', ask: 'text', min: 2, max: 300, lines: true },
    ] },
    /** Once. */
    reopen: { from: ['done', 'called'], to: 'received', by: 'applicant', asks: said('哪里没办好') },
    archive: { from: ['called'], to: 'archived', by: ['county', 'city'] },
  },
  returns: [],
  withdraws: ['received', ...handling],
})
