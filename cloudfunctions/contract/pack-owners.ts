// Without zod: the pages read it too.
/** 廊坊市 */
export const ownOwner = '131000'
/** 通州、大兴、武清: who stands at the border looks for them too. */
export const neighbourOwners = ['110112', '110115', '120114'] as const
