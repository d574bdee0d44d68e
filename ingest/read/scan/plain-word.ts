// What tesseract makes of single words that no Vietnamese text has, as it was printed.

/** "II⁄2026" and "II//2026" have one slash. */
const DOUBLE_SLASH = /(?<=[\dIVX])\/\/(?=\d)/g
/** Vietnamese has no "Œ", and no capital stands behind "€": both are a "C". */
const ROUND_CAPITAL = /[Œ€]C?(?=\p{Lu})/gu
/** The letter behind "&" is seen twice: "KH&CCN". */
const DOUBLED = /&(\p{Lu})\1/gu
/** A blank is lost: "SởGD&ĐT", and "Ytế", as no syllable begins. */
const LOST_BLANK = /(?<=\p{Lu}[\p{Ll}\p{M}]*\p{Ll})(?=\p{Lu}{2})|(?<=^Y)(?=t)/gu
/** An apostrophe among capitals is the bar of "TT" whose stems came apart: "VH1'LDL". */
const SPLIT_TT = /(?<=\p{Lu})[I1lL]['’][L1I]{1,2}(?=\p{Lu})/gu

export const plainWord = (text: string): string =>
  text
    .replaceAll('⁄', '/')
    .replace(DOUBLE_SLASH, '/')
    .replace(ROUND_CAPITAL, 'C')
    .replace(DOUBLED, '&$1')
    .replace(SPLIT_TT, 'TT')
    .replace(LOST_BLANK, ' ')
