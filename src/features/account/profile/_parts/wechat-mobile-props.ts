export interface WechatMobileProps { words: string; or: string; onCode: (code: string) => void; onRefused: () => void }
