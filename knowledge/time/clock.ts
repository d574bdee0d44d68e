// The clock is a parameter everywhere; this file alone asks the real one.

export type Clock = { readonly now: () => Date }

export const systemClock: Clock = { now: () => new Date() }
