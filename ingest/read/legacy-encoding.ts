// Names the encoding of a text that is no Unicode Vietnamese: what a person must know to save it again.

/** Bytes of TCVN 3 (ABC) for ă â đ ê ô ơ ư and their toned forms: TCVN 5712:1993. Latin-1 has signs there. */
const TCVN3_BYTES = new Set([
  0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xbe, 0xcc, 0xd0, 0xd7, 0xdc,
])
/** Windows-1258: đ ă ơ ư, and the tone marks that follow their vowels. */
const WINDOWS_1258_BYTES = new Set([0xf0, 0xe3, 0xf5, 0xfd, 0xcc, 0xd2, 0xde, 0xec, 0xf2])
/** VNI writes the mark as a second byte after its vowel. */
const VNI_VOWELS = new Set(Array.from('aeouyAEOUY', (vowel) => vowel.charCodeAt(0)))
const VNI_MARKS = new Set([
  0xf8, 0xf9, 0xfb, 0xef, 0xf5, 0xe2, 0xe1, 0xe0, 0xe5, 0xe4, 0xea, 0xe9, 0xe8, 0xeb, 0xfa, 0xfc,
])
/** Above this share of high bytes no European text is likely. */
const BINARY_SHARE = 0.4

/** @param bytes not valid UTF-8 */
export function nameEncoding(bytes: Uint8Array): string {
  let [high, tcvn3, windows, vni] = [0, 0, 0, 0]
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0x80) continue
    high += 1
    if (TCVN3_BYTES.has(byte)) tcvn3 += 1
    if (WINDOWS_1258_BYTES.has(byte)) windows += 1
    if (VNI_MARKS.has(byte) && VNI_VOWELS.has(bytes[index - 1] ?? 0)) vni += 1
  }
  if (high / bytes.length > BINARY_SHARE) return 'dữ liệu nhị phân'
  const [best] = [
    { name: 'có thể là TCVN3 (ABC, phông .VnTime)', count: tcvn3 },
    { name: 'có thể là Windows-1258', count: windows },
    { name: 'có thể là VNI', count: vni },
  ].toSorted((a, b) => b.count - a.count)
  return best && best.count * 3 >= high ? best.name : 'có thể là Windows-1258, TCVN3 hoặc VNI'
}

/** Letters that only a text in an old font has inside its words: "gi¸o dôc", "T×nh h×nh". */
const TCVN3_SIGN = /[¨©ª«¬®µ¶·¸¹×]/g
/** A vowel with its VNI mark: "chaøo", "giaùo duïc". */
const VNI_PAIR = /[aeouyAEOUY][øùûïõåäëöü]/g
const VIETNAMESE_LETTER = /[đĐăĂơƠưƯ\u1EA0-\u1EF9]/
/** In a text that is all in an old font every fifth letter or so is one; a scan has a few. */
const OLD_FONT_SHARE = 0.03
const FEWEST_SIGNS = 5

/** Valid UTF-8 that was made from an old font byte by byte. undefined: it is not. */
export function nameOldFont(text: string): string | undefined {
  const sample = text.slice(0, 200_000).normalize('NFC')
  if (VIETNAMESE_LETTER.test(sample)) return undefined
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const share = (pattern: RegExp) => {
    const count = sample.match(pattern)?.length ?? 0
    return count < FEWEST_SIGNS ? 0 : count / Math.max(1, letters)
  }
  if (share(TCVN3_SIGN) > OLD_FONT_SHARE) return 'TCVN3 (ABC, phông .VnTime)'
  return share(VNI_PAIR) > OLD_FONT_SHARE ? 'VNI' : undefined
}
