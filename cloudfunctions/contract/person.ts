/**
 * Occupations, and the two lists in which they are reported: the eight groups of 2018 (八大群体) and the four key groups of
 * 2021. The rider is 网约送餐员 in the one and 外卖配送员 in the other; the driver of a hailed car is in the second alone.
 */
export const occupations = {
  'truck-driver': { eightGroups: true, keyGroups: true },
  courier: { eightGroups: true, keyGroups: true },
  'delivery-rider': { eightGroups: true, keyGroups: true },
  'ride-hailing-driver': { eightGroups: false, keyGroups: true },
  'care-worker': { eightGroups: true, keyGroups: false },
  'domestic-worker': { eightGroups: true, keyGroups: false },
  'mall-clerk': { eightGroups: true, keyGroups: false },
  'property-agent': { eightGroups: true, keyGroups: false },
  'security-guard': { eightGroups: true, keyGroups: false },
  employee: { eightGroups: false, keyGroups: false },
  'other-flexible': { eightGroups: false, keyGroups: false },
} as const
export type OccupationCode = keyof typeof occupations
export const occupationCodes = Object.keys(occupations) as OccupationCode[]
export const eightGroups = occupationCodes.filter((code) => occupations[code].eightGroups)
export const keyGroups = occupationCodes.filter((code) => occupations[code].keyGroups)

/** From low to high; `senior-middle` is 高中阶段: 高中, 中专, 职高, 技校. */
export const diplomas = ['primary', 'junior-middle', 'senior-middle', 'junior-college', 'bachelor', 'postgraduate'] as const
export type Diploma = (typeof diplomas)[number]

/** The age that the law named before 2025: 60 for men, 55 for women in posts of officials, 50 for women workers. */
export const retirementTracks = ['male', 'female-55', 'female-50'] as const
export type RetirementTrack = (typeof retirementTracks)[number]

/** Why a resident identity number cannot be one. */
export const idCardFaults = ['shape', 'checksum', 'date', 'future', 'too-old'] as const
export type IdCardFault = (typeof idCardFaults)[number]

/** A name as an identity card has it: two to twenty Han characters, with · inside those of other peoples. */
export const personName = /^[\p{Script=Han}·]{2,20}$/u

export const sexes = ['female', 'male'] as const
export type Sex = (typeof sexes)[number]
