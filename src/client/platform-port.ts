import type { Coordinates } from '../../cloudfunctions/contract/place'

/** Where to drive to. */
export interface Destination { at: Coordinates; name: string; address: string }
export type MapApp = 'amap' | 'tencent' | 'baidu'
/** Maps on the web that can show the way, for a phone that has no map of its own to open. */
export interface RouteLink { app: MapApp; url: string }

/** GCJ-02, or why there is none. Refusing and failing are told apart: only the second is worth another try. */
export type Located = { at: Coordinates } | { refused: true } | { unavailable: true }

export type Scanned = { text: string } | { cancelled: true } | { unavailable: true }

/** An hour in the calendar of the phone, ms. */
export interface CalendarEvent { id: string; title: string; place: string; notes: string; starts: number; ends: number }

/** One of the people whom one can play in the local cloud. */
export interface CastMember { id: string; name: string; role: string }

/** What WeChat and the browser do differently. One file each, chosen by the build. */
export interface Platform {
  /** Asks for the place of the phone; only ever after a tap. */
  askLocation(): Promise<Located>
  callPhone(number: string): void
  /** Opens the way to a place; where the platform cannot, it gives links to choose from. */
  showRoute(destination: Destination): Promise<RouteLink[]>
  /** Opens an address beside the hall. */
  openLink(url: string): void
  /** Opens a channel of 视频号: its live stream, or its home with what it has shown. False where the platform cannot. */
  openChannel(finder: string, what: 'live' | 'home'): Promise<boolean>
  copyText(text: string): Promise<boolean>
  /** The phone's own type size relative to the usual one. */
  fontScale(): number
  /** Who can be played; nobody outside the local cloud, and nobody in WeChat, which knows its own people. */
  listCast(): Promise<CastMember[]>
  /** Who holds the phone, as far as the platform tells; '' is nobody. Whoever WeChat knows is one and the same. */
  person(): string
  /** Whether it is in the calendar now, or was handed over to be put there. */
  addToCalendar(event: CalendarEvent): Promise<boolean>
  /** The screen as bright as it goes, and awake, until the returned function is called. */
  shineBright(): () => void
  /** Whether a camera reads codes here; where none does they are typed. */
  readonly canScan: boolean
  /** Reads one code. Going back is no failure. */
  scanCode(): Promise<Scanned>
  /** Felt in the hand: short is yes, long is no. */
  shake(answer: 'yes' | 'no'): void
  watchNetwork(tell: (online: boolean) => void): () => void
  watchForeground(tell: (visible: boolean) => void): () => void
}

export type ChosenPhoto = { file: string } | { cancelled: true } | { unavailable: true }

/** Photographs on this phone between the camera and the counter; they outlive the hall being killed. */
export interface KeptPhotos {
  /** From the camera or the album, small enough to be sent, kept under the name that comes back. Only ever after a tap. */
  choose(): Promise<ChosenPhoto>
  /** In base64; nothing where it is gone. */
  read(file: string): Promise<string | null>
  /** What an image on the screen takes; nothing where it is gone. */
  address(file: string): Promise<string | null>
  drop(file: string): Promise<void>
}

/** Files on this phone; they outlive the hall being killed. */
export interface KeptFiles {
  /** Nothing where there is none. */
  read(name: string): Promise<Uint8Array | null>
  /** False where there is no room. */
  write(name: string, bytes: Uint8Array): Promise<boolean>
  drop(name: string): Promise<void>
}
