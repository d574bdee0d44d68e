// What an old encoding of Vietnamese is to the rules that recognise it: which runs of letters it touches and what they stand for.

/** Letters of an old encoding come as the signs that Latin-1 has for its bytes. */
export type OldEncoding = {
  /** As people know it. */
  readonly name: string
  /** Runs of letters, global. */
  readonly word: RegExp
  /** The run itself where the encoding has nothing to say about it. */
  readonly decode: (word: string) => string
  /** Capitals that the encoding cannot write stand as small letters. */
  readonly losesCapitals: boolean
}

const WINDOWS_1252 = new TextDecoder('windows-1252')
const BYTES_OF_WINDOWS_1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => [WINDOWS_1252.decode(Uint8Array.of(byte)), byte]),
)

/** The bytes that a western program read as these letters; undefined where it cannot have. */
export function westernBytes(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const byte = code < 0x100 ? code : BYTES_OF_WINDOWS_1252.get(letter)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** Quotation marks and dashes that Windows has where Latin-1 has control characters. */
export const withWesternMarks = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- the control characters of Latin-1 are what is looked for
  text.replace(/[\u0080-\u009F]/g, (letter) => WINDOWS_1252.decode(Uint8Array.of(letter.charCodeAt(0))))
