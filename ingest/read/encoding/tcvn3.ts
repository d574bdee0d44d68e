// TCVN3 (ABC, the fonts .VnTime): one byte a letter, TCVN 5712:1993, without capitals that carry a tone.
import type { OldEncoding } from './old-encoding.ts'
import { isSyllable } from './vietnamese-syllable.ts'

/** From byte 0xA1 on, the letters of the standard's third set (VN3), which the fonts have; "·" for none. */
const VN3 = Array.from(
  'ĂÂÊÔƠƯĐăâêôơưđ·' +
    '·····àảãáạ·ằẳẵắ·' +
    '······ặầẩẫấậè·ẻẽ' +
    'éẹềểễếệìỉ···ĩíịò' +
    '·ỏõóọồổỗốộờởỡớợù' +
    '·ủũúụừửữứựỳỷỹýỵ·',
)
const VN3_FIRST = 0xa1
/** What the standard's first set (VN1) has besides: capitals with tones. iconv writes them, the fonts do not have them. */
const VN1_CAPITALS: readonly (readonly [first: number, letters: string])[] = [
  [0x01, 'ÚỤ'],
  [0x04, 'ỪỬỮ'],
  [0x11, 'ỨỰỲỶỸÝỴ'],
  [0x80, 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ'],
  [0xaf, 'Ằ'],
  [0xba, 'Ẳ'],
  [0xbf, 'ẴẮẦẨẪẤỀ'],
  [0xcd, 'Ể'],
  [0xd9, 'ỄẾỒ'],
  [0xe0, 'Ổ'],
  [0xf0, 'Ỗ'],
  [0xff, 'Ố'],
]

const numbered = (first: number, letters: readonly string[]) =>
  letters.map((letter, index) => [String.fromCharCode(first + index), letter] as const)
const SMALL = new Map(numbered(VN3_FIRST, VN3).filter(([, letter]) => letter !== '·'))
const ALL = new Map([...SMALL, ...VN1_CAPITALS.flatMap(([first, letters]) => numbered(first, Array.from(letters)))])

/** A soft hyphen is ư; programs that make PDFs print it as a hyphen between letters. */
export const TCVN3: OldEncoding = {
  name: 'TCVN3 (ABC, phông .VnTime)',
  // oxlint-disable-next-line no-control-regex -- the standard has letters there
  word: /(?:[A-Za-z\u0001-\u0006\u0011-\u0017\u0080-\u009F\u00A1-\u00FF]|-(?=[A-Za-z\u00A1-\u00FF]))+/g,
  decode: decodeWord,
  losesCapitals: true,
}

function decodeWord(word: string): string {
  if (word.includes('-')) return decodeHyphens(word)
  const small = mapped(word, SMALL)
  if (isSyllable(small)) return small
  const whole = mapped(word, ALL)
  return whole !== small && isSyllable(whole) ? whole : small
}

/** "n-íc" is "nước"; "KH-UBND" and "tÕ-x·" keep their hyphen. */
function decodeHyphens(word: string): string {
  const joined = mapped(word.replaceAll('-', '\u00AD'), SMALL)
  if (/[^A-Z-]/.test(word) && isSyllable(joined)) return joined
  return word
    .split('-')
    .map((part) => (part === '' ? part : decodeWord(part)))
    .join('-')
}

const mapped = (word: string, table: ReadonlyMap<string, string>) =>
  Array.from(word, (letter) => table.get(letter) ?? letter).join('')
