// Codes of offices and documents in a scan: an engine without Vietnamese prints D or P for the Đ in them. Their digits are never touched.
import { readAbbreviations } from '../../knowledge/data/short-forms.ts'
import { beginsWithCapital } from '../../knowledge/text/capitals.ts'

/** Codes of Decree 30/2020 and of the party that hold a Đ and are no short form of a word. */
const DOCUMENT_CODES = ['QĐ', 'NĐ', 'HĐND', 'BGDĐT', 'BCĐ', 'ĐUBND']

/** Before a signature (Decree 30): on behalf of, for, by order of, authorised by. */
const SIGNATURE_CODES = ['TM', 'KT', 'TL', 'TUQ']
/** Names of ways to teach, from other languages. */
const TEACHING_CODES = ['STEM', 'STEAM']
/** "LĐ-TB&XH": parts of capitals. */
const CODE = /^\p{Lu}{2,}(?:[&-]\p{Lu}{2,})*$/u
/** What may stand between two codes: "TT.HĐND", "GDNN-GDTX". */
const JOINT = /[.&-]/

const codes = () => [
  ...DOCUMENT_CODES,
  ...SIGNATURE_CODES,
  ...TEACHING_CODES,
  ...readAbbreviations().abbreviations.flatMap(({ short }) => (CODE.test(short) ? [short] : [])),
]

/** As misread → as written; "DA" stays, for it may be right. */
const readings = lazily(() => {
  const all = codes()
  const right = new Set(all)
  const misread = all
    .filter((code) => (code.includes('Đ') && code.length > 2) || /^[QN]Đ$/.test(code))
    .flatMap((code) => ['D', 'P', 'DD', 'DP'].map((letter) => [code.replaceAll('Đ', letter), code] as const))
  return new Map([...misread.filter(([read]) => !right.has(read)), ...all.map((code) => [code, code] as const)])
})

/** Whether capitals are a code and no word, as written or as misread; so are two that a sign joins. */
export const isCode = (capitals: string): boolean =>
  beginsWithCapital(capitals) && (readings().has(capitals) || areCodes(capitals))

const areCodes = (capitals: string) =>
  JOINT.test(capitals) && capitals.split(JOINT).every((part) => part.length > 1 && readings().has(part))

/** "2358/QD-BGDDT" → "2358/QĐ-BGDĐT", "GD&DT" → "GD&ĐT"; anything else as it is. */
export function mendCodes(printed: string): string {
  return printed
    .replace(JOINED, (capitals) => readings().get(capitals) ?? capitals)
    .replace(/\p{Lu}{2,}/gu, (capitals) => readings().get(capitals) ?? capitals)
}

/** Behind a number the parts are codes of their own: a document's kind and its issuer. */
const JOINED = /(?<![\d/\p{L}-])\p{Lu}{2,}(?:[&-]\p{Lu}{2,})+/gu

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
