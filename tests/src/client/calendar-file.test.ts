import { calendarFile } from '../../../src/client/calendar-file'

const at = (wall: string) => Date.parse(`${wall}+08:00`)
const event = { id: 'oc-fair01', title: '春风行动', place: '廊坊市会展中心', notes: '带身份证', starts: at('2026-04-02T09:00:00'), ends: at('2026-04-02T11:30:00') }
const lines = (changes = {}) => calendarFile({ ...event, ...changes }, at('2026-03-01T08:00:00')).split('\r\n')

describe('日历文件（RFC 5545）', () => {
  test('逗号、分号、反斜杠、换行都躲开，不会变成别的字段', () => {
    const written = lines({ title: 'A;B,C\\D', notes: '一行\nEND:VCALENDAR' })
    expect(written).toContain('SUMMARY:A\\;B\\,C\\\\D')
    expect(written).toContain('DESCRIPTION:一行\\nEND:VCALENDAR')
    expect(written.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
  })
  test('一行不超过 75 个字节，折在字与字之间，拼回来一字不差', () => {
    const title = '廊坊市总工会春风行动暨京津冀协同发展大型公益招聘会（霸州专场）🚚'.repeat(3)
    const written = lines({ title })
    expect(Math.max(...written.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(Math.max(...written.map((line) => Buffer.byteLength(line)))).toBeGreaterThan(70)
    expect(written.join('\r\n').replace(/\r\n /g, '')).toContain(`SUMMARY:${title}\r\n`)
  })
  test('只用 CRLF，时间写世界时', () => {
    expect(lines().join('')).not.toMatch(/[\r\n]/)
    expect(lines()).toEqual(expect.arrayContaining(['DTSTAMP:20260301T000000Z', 'DTSTART:20260402T010000Z', 'DTEND:20260402T033000Z', 'UID:oc-fair01@workers-home']))
    expect([lines()[0], ...lines().slice(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
  })
})
