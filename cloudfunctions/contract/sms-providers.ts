/** Through whom codes are sent. `message-centre`: nobody, the code lies in the message centre; for a hall that is being tried out. */
export const smsProviders = ['message-centre'] as const
export type SmsProviderName = (typeof smsProviders)[number]
