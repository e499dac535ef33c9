// Without zod: the pages read it too.
/** The words by which a captain agrees that his own name is used for his team. */
export const matchConsentVersion = '2026-11'
