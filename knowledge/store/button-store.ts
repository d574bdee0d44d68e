// What the buttons below a message do. The message carries a random id and nothing else; this is where the id leads.

/** All buttons of one message, kept under one id. */
export type ButtonSet = {
  /** Random, at least 96 bits, made by the caller: whoever holds it and stands in the chat may press. */
  readonly id: string
  readonly chat: number
  /** The only person who may press; undefined: everybody in the chat. */
  readonly person: number | undefined
  /** What each button does, by position: plain JSON values, checked by the caller when they come back. */
  readonly actions: readonly unknown[]
  readonly createdAt: Date
  readonly expiresAt: Date
}

export type ButtonPress = {
  readonly id: string
  readonly position: number
  readonly chat: number
  readonly person: number
  readonly at: Date
}

/** `foreign`: another person's button. `gone`: expired, never given out, or of another chat, which nobody is told apart. */
export type FoundButton =
  | { readonly kind: 'found'; readonly action: unknown }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'gone' }

/** Several processes may share one store: a set that one saved, another finds. */
export interface ButtonStore {
  /** Whole or not at all. What is kept tells neither the chat nor the person nor what the buttons do: only who holds the id can tell. */
  saveButtons(set: ButtonSet): Promise<void>
  findButton(press: ButtonPress): Promise<FoundButton>
  /** Brings the end of a set forward; one that ends earlier, or is unknown, stays as it is. */
  endButtons(id: string, at: Date): Promise<void>
  /** @returns how many sets went */
  removeExpiredButtons(at: Date): Promise<number>
}
