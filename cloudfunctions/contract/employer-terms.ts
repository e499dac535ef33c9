// Without zod: the pages read it too.
/** Why the union sends an employer back. */
export const employerReturnReasons = ['uscc-mismatch', 'name-mismatch', 'licence-missing', 'licence-expired', 'unreachable'] as const
export type EmployerReturnReason = (typeof employerReturnReasons)[number]

/** A mobile number, or a fixed one with its area code. */
export const phonePattern = /^(0\d{2,3}-?\d{5,8}|1[3-9]\d{9})$/
