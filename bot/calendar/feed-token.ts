// The secret in the address of a feed: a number that finds it, and a secret of which only a digest is kept.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export type FeedToken = {
  /** For the address. */
  readonly token: string
  readonly id: string
  readonly secretDigest: string
}

/** 96 bits find it, 192 bits open it: nobody guesses either. */
const ID_BYTES = 12
const SECRET_BYTES = 24
const TOKEN = /^([\w-]{16})([\w-]{32})$/

export function createFeedToken(): FeedToken {
  const id = randomBytes(ID_BYTES).toString('base64url')
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  return { token: `${id}${secret}`, id, secretDigest: digest(secret).toString('hex') }
}

/** @returns undefined for what createFeedToken never writes */
export function parseFeedToken(token: string): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = TOKEN.exec(token) ?? []
  return id === undefined || secret === undefined ? undefined : { id, secret }
}

/** In a time that tells nothing of where they differ. */
export function opensFeed(secret: string, secretDigest: string): boolean {
  const kept = Buffer.from(secretDigest, 'hex')
  const given = digest(secret)
  return kept.length === given.length && timingSafeEqual(kept, given)
}

const digest = (text: string) => createHash('sha256').update(text).digest()
