// Without zod: the pages read it too.
/** What a base union files for several of its members at once: each is a case of its own. */
export const mostInBatch = 50
export const batchPattern = /^bt-[0-9a-z]{8,20}$/
/** One member of a batch: papers that were uploaded for him alone are kept under this. */
export const batchRowPattern = /^bt-[0-9a-z]{8,20}\.[0-9a-z]{1,12}$/
