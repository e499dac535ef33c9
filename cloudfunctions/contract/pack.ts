import { action, counter } from './action'
import * as z from './zod'

/** Whose stations: the code of a city or district. */
export const OwnerCode = z.string().check(z.regex(/^\d{6}$/))

/** Base64 of an Ed25519 signature. */
const Signature = z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/))
/** 1 MB of a pack: a city of 417 has 70 KB. */
const PackBytes = z.string().check(z.maxLength(1_400_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))
const EditionNumber = z.int().check(z.minimum(0), z.maximum(1e9))

const Owner = z.strictObject({
  owner: OwnerCode,
  name: z.string(),
  /** Base64 of the 32 bytes of an Ed25519 key: what its packs are signed with. */
  publicKey: z.string(),
  /** Null where nothing has come from this owner yet. */
  edition: z.nullable(z.strictObject({ number: EditionNumber, at: z.number(), stations: z.int(), bytes: z.int() })),
})

export const pack = counter('pack', {
  /** Whose stations there are to be had, our own first, with the newest edition of each. */
  owners: action({
    access: 'public',
    input: z.strictObject({}),
    output: z.strictObject({ owners: z.array(Owner) }),
    problems: ['pack.no-key'],
  }),
  /** The newest edition of one owner's stations: what is another in it where the phone's edition is known here, else all of it. */
  take: action({
    access: 'public',
    input: z.strictObject({ owner: OwnerCode, have: z.nullable(EditionNumber) }),
    output: z.strictObject({
      number: EditionNumber,
      /** Over the whole edition, however it came. */
      signature: Signature,
      /** Base64; null where the phone has this edition. */
      sent: z.nullable(z.strictObject({ as: z.enum(['whole', 'difference']), bytes: PackBytes })),
    }),
    problems: ['pack.unknown', 'pack.no-key'],
  }),
  /** Takes in an edition that a neighbour hands over, whole and signed. Ours is made here and taken from nobody. */
  receive: action({
    access: { staff: ['approver'] },
    input: z.strictObject({ owner: OwnerCode, bytes: PackBytes, signature: Signature }),
    output: z.strictObject({ number: EditionNumber, stations: z.int() }),
    problems: ['pack.unknown', 'pack.foreign', 'pack.damaged', 'pack.older', 'area.unknown'],
    once: 'by-intent',
    maxBytes: 1_500_000,
  }),
})
