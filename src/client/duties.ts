import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Duty, Role } from '../../cloudfunctions/contract/role'
import { hall } from './hall'
import { usePerson } from './person'

const dutiesQuery = () => queryOptions({ queryKey: ['staff', 'duties'], queryFn: () => hall.staff.duties({}) })

/** What the one who holds the phone is entrusted with; nothing while that is not known. */
export function useDuties(): { duties: readonly Duty[]; worksAs: (...roles: readonly Role[]) => boolean; told: boolean } {
  const { data } = useQuery({ ...dutiesQuery(), enabled: usePerson() !== '' })
  const duties = data?.duties ?? []
  return { duties, told: data !== undefined, worksAs: (...roles) => duties.some(({ role }) => roles.includes(role)) }
}
