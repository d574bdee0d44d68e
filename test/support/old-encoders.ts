// Writes Vietnamese in old encodings, by tables of its own: what the readers' tables are checked against.

/** TCVN 5712:1993, third set, as the fonts .VnTime have it: letter, then its byte. */
const VN3 =
  'Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7 ă A8 â A9 ê AA ô AB ơ AC ư AD đ AE à B5 ả B6 ã B7 á B8 ạ B9 ằ BB ẳ BC ẵ BD ắ BE ặ C6 ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB ' +
  'è CC ẻ CE ẽ CF é D0 ẹ D1 ề D2 ể D3 ễ D4 ế D5 ệ D6 ì D7 ỉ D8 ĩ DC í DD ị DE ò DF ỏ E1 õ E2 ó E3 ọ E4 ồ E5 ổ E6 ỗ E7 ố E8 ộ E9 ờ EA ở EB ỡ EC ớ ED ợ EE ' +
  'ù EF ủ F1 ũ F2 ú F3 ụ F4 ừ F5 ử F6 ữ F7 ứ F8 ự F9 ỳ FA ỷ FB ỹ FC ý FD ỵ FE'
/** VNI for Windows: letter, then its one or two letters of Latin-1. */
const VNI =
  'à aø á aù ả aû ã aõ ạ aï ă aê ằ aè ắ aé ẳ aú ẵ aü ặ aë â aâ ầ aà ấ aá ẩ aå ẫ aã ậ aä è eø é eù ẻ eû ẽ eõ ẹ eï ê eâ ề eà ế eá ể eå ễ eã ệ eä ' +
  'ì ì í í ỉ æ ĩ ó ị ò ò oø ó où ỏ oû õ oõ ọ oï ô oâ ồ oà ố oá ổ oå ỗ oã ộ oä ơ ô ờ ôø ớ ôù ở ôû ỡ ôõ ợ ôï ù uø ú uù ủ uû ũ uõ ụ uï ư ö ừ öø ứ öù ử öû ữ öõ ự öï ' +
  'ỳ yø ý yù ỷ yû ỹ yõ ỵ î đ ñ'

const pairs = (table: string): ReadonlyMap<string, string> => {
  const words = table.split(' ')
  return new Map(
    Array.from({ length: words.length / 2 }, (_, index) => [words[2 * index]!, words[2 * index + 1]!] as const),
  )
}
const vn3 = new Map([...pairs(VN3)].map(([letter, byte]) => [letter, String.fromCharCode(Number.parseInt(byte, 16))]))
const vni = new Map(
  [...pairs(VNI)].flatMap(([small, code]) => [
    [small, code] as const,
    [small.toUpperCase(), code.toUpperCase()] as const,
  ]),
)

const encode = (text: string, table: ReadonlyMap<string, string>) =>
  Array.from(text.normalize('NFC'), (letter) => table.get(letter) ?? letter).join('')

/** As it was typed: toned letters have no capitals. */
export const asTcvn3 = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => vn3.get(letter) ?? vn3.get(letter.toLowerCase()) ?? letter).join('')
export const asVni = (text: string): string => encode(text, vni)

const WINDOWS_1258 = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const byte = index + 128
    return [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), String.fromCharCode(byte)] as const
  }),
)
/** Tones apart, circumflex, breve and horn with their vowel. */
export const asWindows1258 = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    if (WINDOWS_1258.has(letter)) return WINDOWS_1258.get(letter)
    const [tone] = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD')) ?? ['']
    const shape = letter.normalize('NFD').replace(tone, '').normalize('NFC')
    return (WINDOWS_1258.get(shape) ?? shape) + (WINDOWS_1258.get(tone) ?? tone)
  }).join('')

export const latinBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
/** Every small letter of Vietnamese that ASCII does not have. */
export const VIETNAMESE_LETTERS: readonly string[] = [...pairs(VNI).keys()]
