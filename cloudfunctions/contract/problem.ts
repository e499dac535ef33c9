/**
 * The named failures, grouped by whose fault they are. The screen finds the words for each (src/copy/problems.ts);
 * details carry field paths and limits, never personal data.
 */
export const problems = {
  /** Theirs: the request cannot be understood. */
  'input.invalid': 'a field is missing, unknown, of the wrong type or out of range; details.path names it',
  'input.too-large': 'the request is larger than details.maxBytes',
  'action.unknown': 'this counter has no such action',
  /** Theirs: they may not. */
  'identity.required': 'this action needs a login',
  'role.required': 'this action belongs to staff of a certain role, and the caller holds none of them',
  /** Theirs: asked twice. */
  'intent.reused': 'this intent id was used for something else',
  'intent.unknown': 'nothing was ever done under this intent id; it may be sent',
  'intent.doing': 'the first sending of this intent is still at work; details.retryAfterMs says when to ask again',
  'rate.limited': 'too many requests of one person; details.retryAfterMs says when to ask again',
  /** Nobody's: it is not there. */
  'station.unknown': 'no station has this id',
  'area.unknown': 'no county or township has this code',
  'occasion.unknown': 'no occasion has this id',
  'slot.unknown': 'this occasion has no such slot',
  'enrolment.unknown': 'the caller has no enrolment of this serial in this occasion',
  'certificate.unknown': 'no certificate has this code',
  'employer.unknown': 'no employer has this id, or the caller has not said yet who his employer is',
  'post.unknown': 'no job post has this id, or it is not the caller\'s to see',
  'application.unknown': 'no application has this id, or it is not the caller\'s to see',
  /** Theirs: what they write may not stand. */
  'post.fee-words': 'the post asks workers for money, by the words in details.words',
  'post.validity': 'a post ends in the future, at most details.most days ahead',
  'text.risky': 'the platform\'s content check refuses these words',
  'uscc.invalid': 'this cannot be a unified social credit code; details.fault is shape or checksum',
  'uscc.taken': 'another employer has this unified social credit code',
  'profile.missing': 'nobody can apply without details.field in his profile',
  'certificate.mistyped': 'this cannot be the code of a certificate: a sign is missing or wrong',
  'image.type': 'the bytes are no JPEG, PNG or WebP, whatever the name said',
  'image.too-large': 'an image has at most details.most bytes',
  'image.too-many-pixels': 'an image has at most details.most pixels',
  'consent.outdated': 'the words of consent have changed; details.version names the ones to agree to',
  /** Nobody's: it may not be now. */
  'enrolling.not-yet': 'enrolling opens at details.at',
  'enrolling.closed': 'enrolling closed at details.at',
  'enrolling.called-off': 'the occasion does not take place',
  'enrolment.too-late': 'a seat could be given back until details.at',
  'enrolment.ineligible': 'the person does not meet details.rule; details.code says why',
  'facts.missing': 'details.fact must be known before it can be judged whether the person may enrol',
  'group.too-large': 'at most details.most enrol together here',
  'slot.other': 'the caller is enrolled in another slot of this occasion; details.slot names it',
  'seats.full': 'no seat is left, and there is no waitlist',
  'seats.busy': 'too many are being seated at this moment; details.retryAfterMs says when to ask again',
  'capacity.changed': 'somebody changed the capacity meanwhile; details.capacity is what it is now',
  'code.wrong': 'this is not the code that the venue shows now',
  'post.over': 'the post was taken down, or expired at details.at',
  'post.state': 'the post is now details.state, from which this cannot be done',
  'employer.unreviewed': 'the papers of this employer have not been reviewed; its posts cannot be listed',
  'review.outdated': 'what was looked at has been written anew meanwhile; look at it again',
  'text.unchecked': 'the platform\'s content check does not answer, and nothing is published without it; try again',
  'application.state': 'the application is now details.state, from which this cannot be done',
  'application.too-early': 'this is asked from details.at on',
  'interview.past': 'an interview is in the future',
  'mobile.closed': 'the mobile number is open from the interview on, while the application lives',
  'offer.lapsed': 'the offered seat was kept until details.at and has gone to the next',
  /** Ours. */
  'store.unavailable': 'the archive does not answer; try again',
  'pass.no-key': 'the function was deployed without the key that passes are signed with',
  'server.failed': 'we made a mistake; it is in our log under the request id',
} as const

export type ProblemCode = keyof typeof problems

/** What any action may answer, without declaring it. */
export const universalProblems = [
  'input.invalid', 'input.too-large', 'action.unknown', 'identity.required', 'role.required',
  'intent.reused', 'intent.unknown', 'intent.doing', 'rate.limited', 'store.unavailable', 'server.failed',
] as const satisfies readonly ProblemCode[]
