import type { Union } from '../contract/union'
import { unionLevels } from '../contract/union-terms'
import { Catalogue } from './catalogue'

/** The union tree: read with every application, written when a union is founded. */
export const unions = new Catalogue<Union>('base-unions')

/** From the city's down; those of one level stay as they were. */
export const fromAbove = (rows: readonly Union[]): Union[] => [...rows].sort((a, b) => unionLevels.indexOf(a.level) - unionLevels.indexOf(b.level))
