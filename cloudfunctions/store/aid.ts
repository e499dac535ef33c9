import type { AidPolicy } from '../contract/aid-policy'
import { Catalogue } from './catalogue'

/** By plan and version: `aid-tiers.2026-1`. */
export interface AidPolicyRecord { id: string; policy: AidPolicy }

export const aidPolicies = new Catalogue<AidPolicyRecord>('aid-policies')
