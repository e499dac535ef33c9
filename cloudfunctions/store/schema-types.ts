export interface IndexField { name: string; direction: '1' | '-1' | '2dsphere' }
export interface IndexDefinition { name: string; unique?: boolean; fields: IndexField[] }

/** One collection: its access rule (clients never touch data) and its indexes. */
export interface CollectionDefinition { name: string; acl: 'ADMINONLY'; indexes: IndexDefinition[] }
