// Seals for stored buttons: the store can check who presses, and cannot tell who that is, nor what their buttons do.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** What a set is kept under; the id itself stands in the message only. */
export const sealId = (id: string): string => digest(`button ${id}`)

/** Differs from set to set, so that two sets of one chat do not show that they are of one. */
export const sealChat = (id: string, chat: number): string => digest(`chat ${id} ${chat}`)

export const sealPerson = (id: string, person: number): string => digest(`person ${id} ${person}`)

/** Chat numbers alone could be tried out one by one; together with the 96 random bits of an id they cannot. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** What AES-256 takes as its key, and GCM as its nonce and its tag, in bytes. */
const KEY = 32
const NONCE = 12
const TAG = 16

const CIPHER = 'aes-256-gcm'

/** The id is in the message only, so whoever has the database alone reads nothing. It is random, and needs no slow derivation. */
const keyOf = (id: string) => Buffer.from(hkdfSync('sha256', id, '', 'actions of buttons', KEY))

/**
 * Packed first: the buttons that turn a long list all remember the same list, which is so kept once. It is nonce, tag, and the rest.
 */
export function sealActions(id: string, actions: readonly unknown[]): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, keyOf(id), nonce)
  const sealed = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(actions))), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** @throws where it was not sealed with this id */
export function openActions(id: string, sealed: Buffer): readonly unknown[] {
  const decipher = createDecipheriv(CIPHER, keyOf(id), sealed.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  const packed = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()])
  // What sealActions was given.
  return JSON.parse(inflateRawSync(packed).toString()) as readonly unknown[]
}
