/** The age that the law named before 2025: 60 for men, 55 for women in posts of officials, 50 for women workers. */
export const retirementTracks = ['male', 'female-55', 'female-50'] as const
export type RetirementTrack = (typeof retirementTracks)[number]

/** Why a resident identity number cannot be one. */
export const idCardFaults = ['shape', 'checksum', 'date', 'future', 'too-old'] as const
export type IdCardFault = (typeof idCardFaults)[number]

export const sexes = ['female', 'male'] as const
export type Sex = (typeof sexes)[number]
