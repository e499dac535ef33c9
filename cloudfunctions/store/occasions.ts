import type { Occasion } from '../contract/occasion'
import { Catalogue } from './catalogue'

export const occasions = new Catalogue<Occasion>('occasions')
