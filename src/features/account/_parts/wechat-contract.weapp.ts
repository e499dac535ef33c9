import { privacyAsking } from '../../../client/privacy'

export const openContract: (() => void) | null = privacyAsking.openContract
