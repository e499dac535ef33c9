import type { union } from '../../contract/union'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { isArea } from '../../rules/areas'
import { routeUnion } from '../../rules/union-route'
import { unions } from '../../store/unions'
import { assertUscc } from './find'

export const route: Handler<typeof union.actions.route> = async ({ uscc, park, area, occupation }, { now }) => {
  assertUscc(uscc)
  if (!isArea(area)) throw problem('area.unknown')
  return routeUnion({ uscc: uscc ?? null, park: park ?? null, area, occupation }, await unions.all(now))
}
