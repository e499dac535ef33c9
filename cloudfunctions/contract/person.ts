/** The age that the law named before 2025: 60 for men, 55 for women in posts of officials, 50 for women workers. */
export const retirementTracks = ['male', 'female-55', 'female-50'] as const
export type RetirementTrack = (typeof retirementTracks)[number]
