/** WeChat asks for the agreement to its privacy guide before it lets a mini-program use what says something of somebody. */
export interface PrivacyAsking {
  watch(tell: () => void): () => void
  isAsking(): boolean
  /** WeChat checks that this button was pressed. */
  agree(buttonId: string): void
  refuse(): void
  openContract(): void
}
