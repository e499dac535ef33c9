import { queryClient } from './query-client'
import { remembered } from './remembered'
import { secrets } from './secrets'
import { forgetStations } from './station-memory'

/** What is on its way is sealed beside the drafts, and still has to arrive. */
const isDraft = (name: string): boolean => name.startsWith('draft ')

/** What somebody wrote, said, marked or looked at on this phone goes; how it looks, and who plays whom, stays. */
export function forgetOnPhone(): void {
  remembered.origin.set(null)
  remembered.facts.set({})
  remembered.postDrafts.set({})
  remembered.deskDrafts.set({})
  remembered.favourites.set([])
  remembered.studyDraft.set(null)
  forgetStations()
  remembered.aidEstimate.set({ plan: null, cover: 'employee', selfPay: '', days: '', yearSelfPay: '', yearPaid: '' })
  for (const { name } of secrets.names()) if (isDraft(name)) secrets.drop(name)
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'cast' })
}
