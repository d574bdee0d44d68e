// The name of a scanned row, restored whole: the lines that it was broken into are joined first, so that no line end cuts its context.
import { tidy } from '../../knowledge/text/fold.ts'
import { trimEndOf } from '../../knowledge/text/trim-end.ts'

/** Gives words back what a scan took from them, numbers untouched. */
export type RestoreText = (damaged: string) => string

/** "T}; .lc", "Ty 1", "Ty, 1€", "Ty ¢": names of shares open with these two words, and alone "1" would be a number. */
const SHARE = /^T[yýỳỷỹ¥}][’'‘,;.:]*\s+(?:[.,‘'’]?[l1I|][^\s\d\p{Lu}]{0,2}|[¢€£é])[_:;.,]*(?=\s\p{L}|\s[‘'’]\p{L})/u
/** Nothing is lost: a text that keeps its marks may hold such a table, too. */
const WHOLE_SHARE = /^T[ỷỉ]\s+lệ$/u
/** "TY1é" without its blank. */
const JOINED_SHARE = /^T[yýỳỷỹ]\s?[l1I|][éêe¢€](?=\s)/iu
/** "gido vién-tiéu hoc": words of the language have no hyphen inside. */
const HYPHEN = /(?<=\p{Ll}{2})-(?=\p{Ll}[\p{Ll}\d])/gu
/** Dirt at the edge of a word that would be taken for the end of a sentence. */
const SPECKS = /(?<=^|\s)[.,;:‘’'“”]+(?=\p{L})|(?<=[\p{L}}])[;:‘’'_]+(?=\s|$)/gu
/** "t}’uong": a thin r after a t; no word holds a brace. */
const THIN_R = /(?<=t)[{}][‘’']?(?=\p{L})/giu
/** The horns of ư and ơ are read as quotes of any shape; restoration knows one. */
const HORN = /(?<=\S)[‘’](?=\p{L})/gu

export function restoreName(damaged: string, restore: RestoreText): string {
  const words = trimEndOf(damaged, '?!')
    .replace(SHARE, (said) => (WHOLE_SHARE.test(said) ? said : 'Ty le'))
    .replace(JOINED_SHARE, 'Ty le')
    .replace(HYPHEN, ' ')
    .replace(THIN_R, 'r')
    .replace(SPECKS, '')
    .replace(HORN, "'")
  return tidy(restore(tidy(words)))
}
