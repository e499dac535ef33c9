/** What one operator does to the value at one path; undefined as result leaves the document as it is. */
export interface ValueChange {
  apply(current: unknown): unknown
  /** False for operators that do nothing where the field is missing. */
  creates: boolean
}
