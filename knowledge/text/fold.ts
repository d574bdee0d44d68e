// Folding: the form of a text that is compared, never shown. "Xóa mù chữ" and "xoa mu chu" fold to the same.

const BEYOND_ASCII = /[^\0-\x7F]/gu
const COMBINING_MARKS = /\p{M}/gu
const folded = new Map<string, string>()
/** Vietnamese has some two hundred letters; a text of other scripts must not fill the memory. */
const MOST_KNOWN = 5_000

/** Without marks, lower-case, white space as it is. đ has no decomposition in Unicode, so it is mapped by hand. */
export function fold(text: string): string {
  return text.replace(BEYOND_ASCII, foldCharacter).toLowerCase()
}

/** Whole texts are folded at every step, so that each letter is decomposed once. */
function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const plain =
    character === 'đ' ? 'd' : character === 'Đ' ? 'D' : character.normalize('NFD').replace(COMBINING_MARKS, '')
  if (folded.size < MOST_KNOWN) folded.set(character, plain)
  return plain
}

/** For people: composed letters (NFC), runs of white space as one blank, trimmed. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
