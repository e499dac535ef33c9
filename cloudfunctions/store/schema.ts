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
  { name: 'employers', acl: 'ADMINONLY', indexes: [{ name: 'uscc', unique: true, fields: [{ name: 'uscc', direction: '1' }] }] },
  { name: 'hall-plans', acl: 'ADMINONLY', indexes: [] },
  {
    name: 'job-posts',
    acl: 'ADMINONLY',
    indexes: [
      { name: 'employer', fields: [{ name: 'employer', direction: '1' }, { name: 'changedAt', direction: '-1' }] },
      { name: 'state', fields: [{ name: 'state', direction: '1' }, { name: 'changedAt', direction: '1' }] },
      { name: 'fairs', fields: [{ name: 'fairs', direction: '1' }] },
      { name: 'heldAt', fields: [{ name: 'heldAt', direction: '1' }] },
      { name: 'decided', fields: [{ name: 'decided.at', direction: '-1' }] },
    ],
  },
  { name: 'job-reports', acl: 'ADMINONLY', indexes: [{ name: 'post', fields: [{ name: 'post', direction: '1' }, { name: 'settled', direction: '1' }] }] },
  { name: 'profiles', acl: 'ADMINONLY', indexes: [] },
  {
    name: 'applications',
    acl: 'ADMINONLY',
    indexes: [
      { name: 'person', fields: [{ name: 'person', direction: '1' }, { name: 'at', direction: '-1' }] },
      { name: 'desk', fields: [{ name: 'desk', direction: '1' }, { name: 'at', direction: '-1' }] },
      { name: 'fair', fields: [{ name: 'fair', direction: '1' }] },
      { name: 'hired', fields: [{ name: 'state', direction: '1' }, { name: 'changedAt', direction: '1' }] },
    ],
  },
  {
    name: 'certificates',
    acl: 'ADMINONLY',
    indexes: [
      { name: 'code', unique: true, fields: [{ name: 'code', direction: '1' }] },
      { name: 'person', fields: [{ name: 'person', direction: '1' }, { name: 'issuedAt', direction: '-1' }] },
    ],
  },
]
