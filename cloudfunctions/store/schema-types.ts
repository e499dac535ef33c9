/** `2dsphere` is what a geo query needs; `1` and `-1` are the Tencent API's own spelling of the direction. */
export interface IndexField {
  name: string
  direction: '1' | '-1' | '2dsphere'
}

export interface IndexDefinition {
  name: string
  /** A missing field counts as null, so a unique field must always be filled. */
  unique?: boolean
  fields: IndexField[]
}

export interface CollectionDefinition {
  name: string
  /** Only functions touch data: no client may read or write a collection. */
  acl: 'ADMINONLY'
  indexes: IndexDefinition[]
}
