import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { enrolmentStates, occasionKinds, occasionPhases } from '../../../cloudfunctions/contract/occasion'
import { openStates } from '../../../cloudfunctions/contract/opening-hours'
import { problems } from '../../../cloudfunctions/contract/problem'
import { accessMethods, confirmers, facilityCodes, facilityStates, filterCodes, hostTypes, stationKinds } from '../../../cloudfunctions/contract/station'
import { facilityStateWords, facilityWords } from '../../../src/copy/facilities'
import { doubtWords, nextChangeWords, openStateWords } from '../../../src/copy/open-state'
import { enrolmentStateWords, occasionKindWords, occasionPhaseWords } from '../../../src/copy/occasion-words'
import { problemWords } from '../../../src/copy/problems'
import { accessWords, confirmerWords, filterWords, hostTypeWords, stationKindWords } from '../../../src/copy/station-words'

const root = path.resolve(__dirname, '../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

for (const part of readdirSync(path.join(root, 'src/copy/problems'))) jest.requireActual(path.join(root, 'src/copy/problems', part))

describe('每个说法都有中文', () => {
  test.each(Object.keys(problems))('问题 %s：发生了什么，怎么办', (code) => {
    const { happened, advice } = problemWords[code as keyof typeof problems]
    expect(happened).toMatch(/[一-龥]/)
    expect(happened === problemWords['server.failed'].happened).toBe(code === 'server.failed')
    expect(advice).toMatch(/[。]$/)
  })
  test.each([
    ['开放状态', openStates, openStateWords], ['设施', facilityCodes, facilityWords], ['设施状态', facilityStates, facilityStateWords],
    ['进门方式', accessMethods, accessWords], ['核实人', confirmers, confirmerWords], ['筛选', filterCodes, filterWords],
    ['活动类型', occasionKinds, occasionKindWords], ['活动阶段', occasionPhases, occasionPhaseWords], ['报名状态', enrolmentStates, enrolmentStateWords],
    ['单位类型', hostTypes, hostTypeWords], ['站点类型', stationKinds, stationKindWords],
  ] as const)('%s一个不缺，一个不多', (_what, codes, words) => expect(Object.keys(words).sort()).toEqual([...codes].sort()))
  test('不同的状态，颜色和形状也不同，只有三种“说不准”可以一样', () => {
    const tones = openStates.map((state) => openStateWords[state].tone)
    expect(new Set(tones).size).toBe(openStates.length - 2)
  })
  test('每个图都画得出来', () => {
    const drawn = read('src/ui/icon-drawings.scss')
    for (const { icon } of [...Object.values(facilityWords), ...Object.values(accessWords), ...Object.values(occasionKindWords)]) expect(drawn).toContain(`.i-${icon} {`)
  })
  test('排在第一的筛选是“现在开着”', () => expect(Object.keys(filterWords)[0]).toBe('open-now'))
})

describe('接下来会怎样', () => {
  const now = Date.parse('2026-11-22T22:40:00+08:00')
  const at = (wall: string) => Date.parse(`${wall}+08:00`)
  test.each([
    ['说不准时不装准', { state: 'unverified', changesAt: at('2026-11-22T23:00:00'), registered: 'open' }, '登记为开着，建议先打电话'],
    ['假期没公布', { state: 'holiday-unknown', changesAt: null }, '节假日时间待确认'],
    ['临时关闭，不知何时恢复', { state: 'paused', changesAt: null }, '恢复时间未定'],
    ['临时关闭，知道何时恢复', { state: 'paused', changesAt: at('2026-12-03T08:00:00') }, '预计 12月3日 恢复'],
    ['关了，不知何时开', { state: 'closed', changesAt: null }, '开门时间未定'],
    ['关了，明早开', { state: 'closed', changesAt: at('2026-11-23T08:30:00') }, '明天 8:30 开门'],
    ['快关了', { state: 'closing-soon', changesAt: at('2026-11-22T23:00:00') }, '今天 23:00 关门'],
    ['开到半夜十二点', { state: 'open', changesAt: at('2026-11-23T00:00:00') }, '今天 24:00 关门'],
    ['不关门', { state: 'open', changesAt: null }, '全天开放'],
  ] as const)('%s', (_why, open, words) => expect(nextChangeWords(open, now)).toBe(words))
  test('很久没人核实：说多久，说怎么办', () => {
    expect(doubtWords({ state: 'unverified', changesAt: null, registered: 'open' }, 120)).toBe('登记时间内应开着，但已 120 天没人核实，建议先打电话。')
    expect(doubtWords({ state: 'open', changesAt: null }, 120)).toBeNull()
  })
})
