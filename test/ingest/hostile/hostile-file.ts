// A file that means harm, or looks like it: what it is, and how it is made.

export type HostileFile = {
  readonly what: string
  readonly file: string
  readonly bytes: () => Promise<Uint8Array>
}
