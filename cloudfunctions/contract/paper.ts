// Without zod: the pages read it too.
/** The library of a person: one of each kind, uploaded once and used wherever it is asked for. */
export const paperKinds = [
  'id-front', 'id-back', 'household', 'diploma', 'pension', 'union-card', 'enrolment', 'marks',
  'settlement', 'discharge', 'invoice', 'expense-list', 'diagnosis', 'bank-card', 'consent-letter',
  'income-proof', 'hardship-statement', 'unit-proof', 'disability',
  'labour-contract', 'wage-proof', 'injury-proof',
] as const
export type PaperKind = (typeof paperKinds)[number]
