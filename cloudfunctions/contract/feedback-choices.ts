// Without zod: the pages read it too.
/** What is asked after an activity, one press each. */
export const feedbackChoices = { useful: ['yes', 'some', 'no'], pace: ['slow', 'right', 'fast'], again: ['yes', 'no'] } as const
export type FeedbackQuestion = keyof typeof feedbackChoices
export const feedbackQuestions = Object.keys(feedbackChoices) as FeedbackQuestion[]
