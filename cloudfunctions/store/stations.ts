import type { Station } from '../contract/station'
import { Catalogue } from './catalogue'

export const stations = new Catalogue<Station>('stations')
