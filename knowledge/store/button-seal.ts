// Seals for stored buttons: the store can check who presses, and cannot tell who that is.
import { createHash } from 'node:crypto'

/** What a set is kept under; the id itself stands in the message only. */
export const sealId = (id: string): string => digest(`button ${id}`)

/** Differs from set to set, so that two sets of one chat do not show that they are of one. */
export const sealChat = (id: string, chat: number): string => digest(`chat ${id} ${chat}`)

export const sealPerson = (id: string, person: number): string => digest(`person ${id} ${person}`)

/** Chat numbers alone could be tried out one by one; together with the 96 random bits of an id they cannot. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
