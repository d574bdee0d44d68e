// Folding: the form of a text that is compared, never shown. "Xóa mù chữ" and "xoa mu chu" fold to the same.

const COMBINING_MARKS = /\p{M}/gu
const D_BAR = /[đĐ]/g

/** Without marks, lower-case, white space as it is. đ has no decomposition in Unicode, so it is mapped by hand. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(COMBINING_MARKS, '').replace(D_BAR, 'd').toLowerCase()
}

/** For people: composed letters (NFC), runs of white space as one blank, trimmed. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
