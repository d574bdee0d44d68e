// A token bucket: how much may come at once and how fast it comes back. Pure; the clock is the caller's.

export type BucketRule = {
  /** Taken at once at most. */
  readonly burst: number
  readonly perSecond: number
  /** Once empty, nothing is given until so many are back: otherwise every second try would be let through and refused again. */
  readonly resumeAt: number
}

export type Bucket = { readonly tokens: number; readonly at: Date; readonly isClosed: boolean }

/** `refused`: the first one, to be told; `silent`: the others until it is over. */
export type Take =
  | { readonly kind: 'granted' }
  | { readonly kind: 'refused'; readonly afterSeconds: number }
  | { readonly kind: 'silent' }

/** @param bucket undefined: never asked before, so full. A clock that goes back gives nothing and takes nothing. */
export function takeToken(
  bucket: Bucket | undefined,
  rule: BucketRule,
  at: Date,
): { readonly take: Take; readonly bucket: Bucket } {
  const { tokens, isClosed } = refill(bucket, rule, at)
  if (isClosed) return { take: { kind: 'silent' }, bucket: { tokens, at, isClosed } }
  if (tokens >= 1) return { take: { kind: 'granted' }, bucket: { tokens: tokens - 1, at, isClosed } }
  const afterSeconds = Math.ceil((rule.resumeAt - tokens) / rule.perSecond)
  return { take: { kind: 'refused', afterSeconds }, bucket: { tokens, at, isClosed: true } }
}

/** Whether forgetting it changes nothing. */
export function isFull(bucket: Bucket, rule: BucketRule, at: Date): boolean {
  return refill(bucket, rule, at).tokens >= rule.burst
}

function refill(bucket: Bucket | undefined, rule: BucketRule, at: Date) {
  if (bucket === undefined) return { tokens: rule.burst, isClosed: false }
  const seconds = Math.max(0, at.getTime() - bucket.at.getTime()) / 1000
  const tokens = Math.min(rule.burst, bucket.tokens + seconds * rule.perSecond)
  return { tokens, isClosed: bucket.isClosed && tokens < rule.resumeAt }
}
