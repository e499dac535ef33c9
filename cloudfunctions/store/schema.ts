import type { CollectionDefinition } from './schema-types'

/** Every collection of the archive: read by the local cloud when it opens and by the deploy script. Only functions touch data. */
export const collections: readonly CollectionDefinition[] = [
  { name: 'stations', acl: 'ADMINONLY', indexes: [] },
  { name: 'catalogues', acl: 'ADMINONLY', indexes: [] },
  { name: 'intents', acl: 'ADMINONLY', indexes: [{ name: 'expires', fields: [{ name: 'expires', direction: '1' }] }] },
  { name: 'audit', acl: 'ADMINONLY', indexes: [] },
  { name: 'staff', acl: 'ADMINONLY', indexes: [] },
  { name: 'occasions', acl: 'ADMINONLY', indexes: [] },
  { name: 'seat-counters', acl: 'ADMINONLY', indexes: [] },
  {
    name: 'enrolments',
    acl: 'ADMINONLY',
    indexes: [
      { name: 'line', fields: [{ name: 'slot', direction: '1' }, { name: 'state', direction: '1' }, { name: 'joinedAt', direction: '1' }] },
      { name: 'serial', fields: [{ name: 'occasion', direction: '1' }, { name: 'serial', direction: '1' }] },
      { name: 'person', fields: [{ name: 'person', direction: '1' }, { name: 'at', direction: '-1' }] },
      { name: 'state', fields: [{ name: 'state', direction: '1' }, { name: 'until', direction: '1' }] },
    ],
  },
  { name: 'check-ins', acl: 'ADMINONLY', indexes: [{ name: 'serial', fields: [{ name: 'occasion', direction: '1' }, { name: 'serial', direction: '1' }] }] },
  { name: 'promotions', acl: 'ADMINONLY', indexes: [{ name: 'slot', fields: [{ name: 'slot', direction: '1' }] }] },
  { name: 'messages', acl: 'ADMINONLY', indexes: [{ name: 'person', fields: [{ name: 'person', direction: '1' }, { name: 'at', direction: '-1' }] }] },
]
