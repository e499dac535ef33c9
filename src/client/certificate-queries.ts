import { queryOptions } from '@tanstack/react-query'
import { hall } from './hall'
import { platform } from './platform'

export const certificateQueries = {
  /** Other people's certificates are not kept on this phone. */
  check: (code: string) => queryOptions({
    queryKey: ['certificate', 'check', code], queryFn: () => hall.certificate.check({ code }), enabled: code !== '', meta: { kept: false }, gcTime: 0,
  }),
  mine: () => queryOptions({ queryKey: ['certificate', 'mine'], queryFn: () => hall.certificate.mine({}), enabled: platform.person() !== '' }),
}

/** Where a stranger checks a certificate in a browser; '' where the hall is in none. */
export const checkAddress = (route: string): string => (WEB_HALL ? `${WEB_HALL}/#${route}` : '')
