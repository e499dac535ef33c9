import type { Interval } from './time-conflicts'

/** One of the days of a course, ms. */
export interface Meeting { id: string; starts: number; ends: number }

/** Doors open so long before a session begins, ms. */
const earlyMs = 3_600_000

/** The session to which a scan belongs: the last one whose doors had opened; '' where there are none, so that all scans of a pass are of one kind. */
export function sessionAt(sessions: readonly Meeting[], at: number): string {
  const inOrder = [...sessions].sort((a, b) => a.starts - b.starts)
  const opened = inOrder.filter(({ starts }) => starts - earlyMs <= at)
  return (opened[opened.length - 1] ?? inOrder[0])?.id ?? ''
}

/** When somebody with this seat is taken up: the days of a course, and not the weeks between them. */
export const timesOf = (slot: { starts: number; ends: number }, sessions: readonly Meeting[] = []): Interval[] =>
  (sessions.length > 0 ? sessions : [slot]).map(({ starts, ends }) => ({ from: starts, to: ends }))

/** A rule of completion as data: the least share of sessions, in hundredths, and whether there is an exam. */
export interface Completion { least: number; exam: boolean }
export type Exam = 'passed' | 'failed'
export const lackings = ['sessions', 'exam', 'name', 'end'] as const
export type Lacking = (typeof lackings)[number]

/** How many of so many sessions are needed. */
export const sessionsNeeded = ({ least }: Completion, all: number): number => Math.ceil(all * least / 100)

/** What somebody still lacks; nothing is completion. A course that is not over is not completed. */
export function lackingOf(rule: Completion, { all, attended, exam, named, over }: { all: number; attended: number; exam: Exam | null; named: boolean; over: boolean }): Lacking[] {
  const lacks: Record<Lacking, boolean> = {
    sessions: attended < sessionsNeeded(rule, all), exam: rule.exam && exam !== 'passed', name: !named, end: !over,
  }
  return lackings.filter((each) => lacks[each])
}
