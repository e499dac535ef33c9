import type { CollectionDefinition } from './schema-types'

/** Every collection of the archive: read by the local cloud when it opens and by the deploy script. Only functions touch data. */
export const collections: readonly CollectionDefinition[] = [
  { name: 'stations', acl: 'ADMINONLY', indexes: [] },
  { name: 'catalogues', acl: 'ADMINONLY', indexes: [] },
  { name: 'intents', acl: 'ADMINONLY', indexes: [{ name: 'expires', fields: [{ name: 'expires', direction: '1' }] }] },
  { name: 'audit', acl: 'ADMINONLY', indexes: [] },
  { name: 'staff', acl: 'ADMINONLY', indexes: [] },
]
