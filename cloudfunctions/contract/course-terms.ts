// Without zod: the pages read it too.
/** The words by which somebody agrees that his name is used for the certificate of a course. */
export const courseConsentVersion = '2026-11'
