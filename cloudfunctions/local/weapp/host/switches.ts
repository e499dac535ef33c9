/** What a person or a test can change about the phone and the world round it. */
export interface Switches {
  theme: 'light' | 'dark'
  /** WeChat's own text size in px: 16 standard, 20 large, 23 very large. */
  fontSize: number
  location: 'allow' | 'deny' | 'off'
  network: 'ok' | 'slow' | 'fail'
  privacy: 'agreed' | 'refused'
  /** GCJ-02, degrees: where the phone says it is. */
  longitude: number
  latitude: number
  /** Who holds the phone, as the local cloud's cast knows them; empty is a stranger. */
  cast: string
}

/** 燕郊, on national road 102. */
export const defaultSwitches: Switches = {
  theme: 'light', fontSize: 16, location: 'allow', network: 'ok', privacy: 'agreed', longitude: 116.8246, latitude: 39.9482, cast: '',
}

export class SwitchBoard {
  private readonly listeners: Array<(name: keyof Switches, value: unknown) => void> = []
  constructor(private readonly values: Switches) {}

  get<Name extends keyof Switches>(name: Name): Switches[Name] {
    return this.values[name]
  }

  set<Name extends keyof Switches>(name: Name, value: Switches[Name]): void {
    if (!(name in defaultSwitches)) throw new Error(`there is no switch ${name}`)
    if (this.values[name] === value) return
    this.values[name] = value
    for (const listener of this.listeners) listener(name, value)
  }

  onChange(listener: (name: keyof Switches, value: unknown) => void): void {
    this.listeners.push(listener)
  }

  all(): Switches {
    return { ...this.values }
  }
}

/** `?theme=dark&location=deny` sets switches before the first page opens. */
export function switchesFrom(query: string, kept: Partial<Switches>): Switches {
  const switches: Record<string, unknown> = { ...defaultSwitches, ...kept }
  for (const [name, value] of new URLSearchParams(query)) {
    if (!(name in defaultSwitches)) continue
    switches[name] = typeof defaultSwitches[name as keyof Switches] === 'number' ? Number(value) : value
  }
  return switches as unknown as Switches
}
