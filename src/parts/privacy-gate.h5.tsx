/** A browser asks by itself for what it lets a page know. */
export const PrivacyGate = () => null
