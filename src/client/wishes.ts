import { focusManager, onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Case } from '../../cloudfunctions/contract/matter'
import type { Enrolment } from '../../cloudfunctions/contract/occasion'
import { call } from './call'
import { deskDraftOf, dropDeskDraft } from './kept-desk-drafts'
import { dropDrafts } from './kept-drafts'
import type { Writes } from './hall'
import { keepJobAnswer } from './job-queries'
import { keepKeeperAnswer } from './keeper-queries'
import { keptPhotos } from './kept-photos'
import { keepMatterAnswer } from './matter-queries'
import { useOnline } from './network'
import { useSecondsUntil } from './now'
import { keepEnrolment } from './occasion-queries'
import { isFinished, isResting, laneOf, Outbox, type Wish } from './outbox'
import { platform } from './platform'
import { HallProblem, type OutboxProblemCode, type PhotoProblemCode } from './problem'
import { queryClient } from './query-client'
import { random } from './random'
import { secrets } from './secrets'
import { keepStudyAnswer } from './study-queries'

const storageKey = 'hall.outbox'
/** The office knows an intent for as long. */
const longestMs = 7 * 86_400_000

export const outbox = new Outbox({
  read: () => (Taro.getStorageSync(storageKey) || []) as Wish[],
  write: (wishes) => Taro.setStorageSync(storageKey, wishes),
  carry: ({ noun, action, input }, sending) => withBytes(input).then(withSecret).then((whole) => call(noun, action, whole, sending)).then((answer) => (noun === 'matter' ? handed(action, answer) : answer)),
  online: () => onlineManager.isOnline(),
  person: () => platform.person(),
  now: () => Date.now(),
  // An intent is told apart by whose it is too, so it need not be a secret.
  random,
  later: (work, ms) => void setTimeout(work, ms),
})

/** What stands for a photograph in a wish, until it is on its way: the outbox keeps little. */
interface WithPhoto { image?: { file: string } }

async function withBytes(input: WithPhoto): Promise<object> {
  if (!input.image) return input
  const bytes = await keptPhotos.read(input.image.file)
  if (bytes === null) throw new HallProblem('photo.gone')
  return { ...input, image: { bytes } }
}

/** A case is shown, and not kept with the wish: it tells of health and need. */
function handed(action: string, answer: unknown): unknown {
  keepMatterAnswer(action, answer)
  const { id, kind, state, receipt } = answer as Case
  return { id, kind, state, receipt }
}

/** What stands for words that nobody else may read on this phone: they lie sealed beside the outbox. */
interface WithSecret { sealed?: string }

async function withSecret(input: WithSecret): Promise<object> {
  const { sealed, ...rest } = input
  if (sealed === undefined) return input
  const told = await secrets.read<object>(sealed)
  if (told === null) throw new HallProblem('secret.gone')
  return { ...rest, ...told }
}

const dropSecret = ({ input }: Wish): void => {
  const { sealed } = input as WithSecret
  if (sealed !== undefined) secrets.drop(sealed)
}

const dropPhoto = ({ input }: Wish): void => {
  const { image } = input as WithPhoto
  if (image) void keptPhotos.drop(image.file)
}

/** About what a form is sent. */
export const formAbout = (form: string): string => `submit ${form}`
const formOf = ({ lane, action }: Wish): string => lane.slice(laneOf('matter', action === 'submit' ? formAbout('') : '').length)

/** Whoever sees a case has seen what became of the form that he sent. */
export function sawCase(id: string): void {
  for (const { intent, noun, action, state, answer } of outbox.all()) {
    if (noun === 'matter' && action === 'submit' && state === 'done' && (answer as { id: string }).id === id) outbox.dismiss(intent)
  }
}

outbox.watch((ended) => {
  if (!ended) return
  if (ended.state === 'done') dropPhoto(ended)
  // A refusal can be asked for once more, with the same words.
  if (ended.state !== 'refused') dropSecret(ended)
  if (ended.noun === 'occasion' && ended.state === 'done') keepEnrolment(ended.answer as Enrolment)
  if (ended.noun === 'job' && ended.state === 'done') keepJobAnswer(ended.action, ended.answer)
  if (ended.noun === 'study' && ended.state === 'done') keepStudyAnswer(ended.action, ended.answer)
  if (ended.noun === 'keeper') {
    if (ended.state === 'done') {
      keepKeeperAnswer(ended.action, ended.answer)
      dropDeskDraft(ended.person, deskDraftOf(ended))
    }
    // Workers see the same station.
    void queryClient.invalidateQueries({ queryKey: ['station'] })
  }
  if (ended.noun === 'matter' && ended.state === 'done') {
    // Its page may be gone by now; what was written has arrived all the same.
    if (ended.person === platform.person()) dropDrafts(formOf(ended))
    // What a form has taught the office is not asked again by the next one.
    void queryClient.invalidateQueries({ queryKey: ['account', 'known'] })
  }
  void queryClient.invalidateQueries({ queryKey: [ended.noun] })
})
onlineManager.subscribe((online) => { if (online) outbox.wake() })
focusManager.subscribe((shown) => { if (shown) outbox.wake() })
outbox.wake()

const watch = (tell: () => void) => outbox.watch(tell)

/** How far a wish is that has not come to its end. */
export interface UnderWay {
  /** On the phone, until there is a network. */
  kept: boolean
  /** Nobody knows whether it arrived. */
  unknown: boolean
  /** Goes on when somebody asks for it. */
  resting: boolean
  /** Never sent so far: it can be dropped. */
  unsent: boolean
  /** Until it is tried again. */
  seconds: number
}

/** What is asked, with a photograph that waits on this phone instead of its bytes. */
type OnPhone<Input> = Input extends { image?: unknown } ? Omit<Input, 'image'> & { image?: { file: string } } : Input

/** What somebody wants done with one thing: the latest wish, how far it is, and how to make another. */
export function useWish<Noun extends keyof Writes>(noun: Noun, about: string) {
  const lane = laneOf(noun, about)
  const latest = useCallback(() => outbox.latest(lane), [lane])
  const wish = useSyncExternalStore(watch, latest, latest)
  /** Why the phone itself would not take the last one. */
  const [notTaken, setNotTaken] = useState<OutboxProblemCode | null>(null)
  const online = useOnline()
  const seconds = useSecondsUntil(wish?.notBefore ?? 0)
  const under = wish ? underOf(wish, online, seconds) : null

  return {
    wish,
    under,
    notTaken,
    /** `until` by the server's clock, which said `asOf`: the phone's may be wrong. */
    send<Name extends keyof Writes[Noun] & string>(action: Name, input: Writes[Noun][Name] extends { input: infer Input } ? OnPhone<Input> & object : never, { until, asOf }: { until: number; asOf: number }) {
      try {
        outbox.add(noun, action, about, input, Date.now() + Math.min(longestMs, until - asOf))
        setNotTaken(null)
      } catch (failure) {
        setNotTaken((failure as HallProblem).code as OutboxProblemCode)
      }
    },
    /** The same for words that are kept sealed until they have arrived. Errors: `HallProblem` where they cannot be. */
    async sendSealed<Name extends keyof Writes[Noun] & string>(action: Name, input: object, secret: object, when: { until: number; asOf: number }): Promise<void> {
      const sealed = `wish ${lane} ${Date.now().toString(36)}`
      await secrets.keep(sealed, secret)
      this.send(action, { ...input, sealed } as never, when)
    },
    again: () => wish && outbox.again(wish.intent),
    dismiss() {
      if (!wish) return
      outbox.dismiss(wish.intent)
      if (!outbox.all().includes(wish)) dropSecret(wish)
    },
  }
}

const underOf = (wish: Wish, online: boolean, seconds: number): UnderWay | null => (isFinished(wish) ? null : {
  kept: wish.state === 'queued' && !online, unknown: wish.state === 'unknown', resting: wish.state === 'unknown' && isResting(wish),
  unsent: wish.state === 'queued' && wish.sends === 0, seconds: wish.state === 'queued' ? seconds : 0,
})

/** A photograph on its way to one thing, or one that was refused. */
export interface Upload { intent: string; file: string; under: UnderWay | null; problem: Wish['problem'] }

type Told<Input> = Omit<Input, 'image'> & object

/** The photographs that somebody adds to one thing: each goes for itself, and waits as long as it must. */
export function useUploads<Noun extends keyof Writes>(noun: Noun, about: string) {
  const all = useSyncExternalStore(watch, outbox.all, outbox.all)
  const online = useOnline()
  const lane = laneOf(noun, `${about}#`)
  const rows: Upload[] = all.filter((wish) => wish.lane.startsWith(lane) && wish.state !== 'done').map((wish) => ({
    intent: wish.intent, file: (wish.input as WithPhoto).image?.file ?? '', under: underOf(wish, online, 0), problem: wish.problem,
  }))
  return {
    rows,
    /** Picks a photograph and puts it on its way; answers why not where it did not. `until` by the server's clock, which said `asOf`. */
    async add<Name extends keyof Writes[Noun] & string>(action: Name, told: Writes[Noun][Name] extends { input: infer Input } ? Told<Input> : never, { until, asOf }: { until: number; asOf: number }): Promise<OutboxProblemCode | PhotoProblemCode | null> {
      const chosen = await keptPhotos.choose()
      if ('cancelled' in chosen) return null
      if ('unavailable' in chosen) return 'photo.unreadable'
      try {
        outbox.add(noun, action, `${about}#${chosen.file}`, { ...told, image: { file: chosen.file } }, Date.now() + Math.min(longestMs, until - asOf))
        return null
      } catch (failure) {
        void keptPhotos.drop(chosen.file)
        return (failure as HallProblem).code as OutboxProblemCode
      }
    },
    again: (intent: string) => outbox.again(intent),
    dismiss(intent: string) {
      const wish = outbox.all().find((each) => each.intent === intent)
      outbox.dismiss(intent)
      if (wish && !outbox.all().includes(wish)) dropPhoto(wish)
    },
  }
}

/** What an image on the screen takes for a photograph that waits on this phone; '' is none. */
export function useKeptPhoto(file: string): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => { void (file === '' ? Promise.resolve(null) : keptPhotos.address(file)).then(setAddress) }, [file])
  return address
}
