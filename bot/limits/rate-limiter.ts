// Who has asked how often lately: a bucket a person and a bucket a group, in memory; a restart begins anew.
import type { Clock } from '../../knowledge/time/clock.ts'
import { isFull, takeToken, type Bucket, type BucketRule, type Take } from './token-bucket.ts'

export type RateRules = { readonly person: BucketRule; readonly group: BucketRule; readonly inline: BucketRule }

/**
 * A person who reads what comes back sends one message in several seconds; pressing through a list is the fastest that is meant.
 * Telegram lets a bot write 20 messages a minute into a group, so more cannot be answered there: at once a good half of them, and a page
 * that is turned is an edit, which counts as well. Inline mode asks while a person types.
 */
export const RATE_RULES: RateRules = {
  person: { burst: 30, perSecond: 0.5, resumeAt: 5 },
  group: { burst: 15, perSecond: 1 / 3, resumeAt: 5 },
  inline: { burst: 40, perSecond: 2, resumeAt: 10 },
}

/** Bounds memory: full buckets go first, since forgetting them changes nothing, then the oldest. */
const MOST_BUCKETS = 20_000

export type RateLimiter = { readonly take: (kind: keyof RateRules, id: number) => Take }

export function createRateLimiter({ clock, rules }: { readonly clock: Clock; readonly rules: RateRules }): RateLimiter {
  const buckets = new Map<string, Bucket>()
  return {
    take(kind, id) {
      const key = `${kind} ${id}`
      const at = clock.now()
      const { take, bucket } = takeToken(buckets.get(key), rules[kind], at)
      buckets.delete(key)
      buckets.set(key, bucket)
      if (buckets.size > MOST_BUCKETS) forgetSome(buckets, rules, at)
      return take
    },
  }
}

function forgetSome(buckets: Map<string, Bucket>, rules: RateRules, at: Date): void {
  for (const [key, bucket] of buckets) {
    // The key was made from the name of a rule.
    const rule = rules[key.split(' ')[0] as keyof RateRules]
    if (isFull(bucket, rule, at)) buckets.delete(key)
  }
  for (const key of buckets.keys()) {
    if (buckets.size <= MOST_BUCKETS / 2) return
    buckets.delete(key)
  }
}
