import { addNew } from './database'

/** What a person is told; the same id is told once. The words are found on the screen. */
export interface Message {
  _id: string
  person: string
  kind: 'seat-offered' | 'seat-lapsed' | 'occasion-called-off'
  /** The occasion or other thing it is about. */
  about: string
  until: number | null
  at: number
}

/** Leaves a message; false where it lies there already. */
export const leaveMessage = (message: Message): Promise<boolean> => addNew('messages', { ...message, readAt: null })
