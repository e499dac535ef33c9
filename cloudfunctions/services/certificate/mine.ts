import type { certificate } from '../../contract/certificate'
import type { Handler } from '../../office/serve'
import { certificatesOf } from '../../store/certificates'

export const mine: Handler<typeof certificate.actions.mine> = async (_input, { caller, now }) => ({
  rows: (await certificatesOf(caller.openid!)).map(({ _id, person, holder, ...shown }) => shown),
  asOf: now,
})
