/** What a phone at the door can say of a pass (入场码) without a network. */
export const passStates = ['valid', 'not-this-occasion', 'too-early', 'expired', 'already-used', 'forged', 'unreadable'] as const
export type PassState = (typeof passStates)[number]
