// Closing a union: a new kind that a switch forgets is a compile error there, and a bug if it is ever reached.

export function assertNever(value: never): never {
  throw new Error(`Unexpected kind: ${JSON.stringify(value)}. A switch over a union misses a case.`)
}
