// What a made-up plan says, as an official would read it off the paper: the truth that readings are scored against.

/** The contract of the time command (README): kind, last safe day, pace. */
export type GoldTime = {
  readonly wording: string
  readonly kind: string
  readonly dueOn: string | null
  readonly recurs: string | null
}

/** What the paper does not print is undefined or empty. */
export type GoldTask = {
  readonly form: 'row' | 'block' | 'duty'
  readonly ordinal: string | undefined
  /** The title of the group row or heading above it. */
  readonly group: string | undefined
  readonly text: string
  readonly leads: readonly string[]
  readonly coordinating: readonly string[]
  readonly time: GoldTime | undefined
  readonly product: string | undefined
}

export type GoldValue = {
  /** "2026" or "2025-2026". */
  readonly period: string
  readonly kind: 'result' | 'target'
  readonly printed: string
}

export type GoldIndicator = {
  readonly form: 'row' | 'prose'
  readonly ordinal: string | undefined
  readonly indicator: string
  readonly unit: string | undefined
  readonly values: readonly GoldValue[]
}

export type GoldHead = {
  /** undefined: blank on the paper. */
  readonly number: string | undefined
  /** Any of these is right: a decision that carries a plan has two kinds, an issuer a short and a long name. */
  readonly kinds: readonly string[]
  readonly issuers: readonly string[]
  readonly issuedOn: string | undefined
  /** undefined also where the format prints no signature. */
  readonly signer: string | undefined
  readonly subject: string | undefined
}

export type GoldPlan = {
  readonly head: GoldHead
  readonly tasks: readonly GoldTask[]
  readonly indicators: readonly GoldIndicator[]
}
