import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { AidCover, AidPlan } from '../../cloudfunctions/contract/aid-terms'
import type { Facts } from '../../cloudfunctions/contract/eligibility'
import type { JobRow } from '../../cloudfunctions/contract/job-post'
import type { Coordinates } from '../../cloudfunctions/contract/place'
import { noNeeds, type TruckNeeds } from '../../cloudfunctions/rules/truck-needs'

/** From where somebody looks: where they stood when they last said so, or a county or township. */
export type Origin =
  | { kind: 'here'; at: Coordinates; since: number }
  | { kind: 'area'; code: string; name: string; at: Coordinates }

/** Where somebody drives to, and what he must find on the way. */
export interface RoadWish { to: string | null; offMeters: number; openThen: boolean; needs: TruckNeeds }

/** A post that somebody marked; the line of the list with when he did. */
export type Favourite = JobRow & { markedAt: number }

/** An application as far as it is written, and whose it is. */
export interface StudyDraft {
  person: string
  step: number
  first: string
  second: string | null
  adjust: boolean
  name: string
  mobile: string
  idNumber: string
  area: string | null
  facts: Facts
}

/** What somebody had worked out, as he typed it; sums in yuan. */
export interface AidEstimate { plan: AidPlan | null; cover: AidCover; selfPay: string; days: string; yearSelfPay: string; yearPaid: string }

/** One thing that the phone keeps by itself, and that every page sees change. */
export interface Kept<T> {
  get(): T
  set(value: T): void
  watch(tell: () => void): () => void
}

export function keep<T>(key: string, first: T): Kept<T> {
  const watchers = new Set<() => void>()
  let value: T | undefined
  return {
    get() {
      if (value === undefined) value = (Taro.getStorageSync(key) || first) as T
      return value
    },
    set(next) {
      value = next
      Taro.setStorageSync(key, next)
      watchers.forEach((tell) => tell())
    },
    watch(tell) {
      watchers.add(tell)
      return () => void watchers.delete(tell)
    },
  }
}

/** What is remembered on this phone, and never sent anywhere by itself. */
export const remembered = {
  care: keep<boolean>('hall.care', false),
  origin: keep<Origin | null>('hall.origin', null),
  /** What somebody said of himself where it was asked; sent only with what needs it. */
  facts: keep<Facts>('hall.facts', {}),
  /** Posts that are being written, by whose they are and which; gone when the counter has them. */
  postDrafts: keep<Record<string, { at: number; answers: object }>>('hall.post-drafts', {}),
  /** What is being written at a desk, by whose it is and what about; gone when the counter has it. */
  deskDrafts: keep<Record<string, { at: number; told: object }>>('hall.desk-drafts', {}),
  /** Posts that somebody marked, the newest first, as they stood then. */
  favourites: keep<readonly Favourite[]>('hall.favourites', []),
  /** The application for 求学圆梦 that somebody is writing; it goes when it has been sent. */
  studyDraft: keep<StudyDraft | null>('hall.study-draft', null),
  /** What mutual aid was worked out from; a claim begins with it. */
  aidEstimate: keep<AidEstimate>('hall.aid-estimate', { plan: null, cover: 'employee', selfPay: '', days: '', yearSelfPay: '', yearPaid: '' }),
  /** The head of the public ledger as this phone last computed it: what was changed before it shows. */
  ledgerHead: keep<{ number: number; hash: string } | null>('hall.ledger-head', null),
  /** The last search along a road, and the truck it was for. */
  road: keep<RoadWish>('hall.road', { to: null, offMeters: 5_000, openThen: true, needs: noNeeds }),
  /** Who one plays in the local cloud; '' is nobody. */
  castId: keep<string>('hall.cast', ''),
}

export const useKept = <T>(kept: Kept<T>): T => useSyncExternalStore(kept.watch, kept.get, kept.get)
