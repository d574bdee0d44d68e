// The title that a numbered paragraph opens with: "Mở lớp xóa mù chữ." says what the duty behind it is about.
import type { StoredTask } from '../../store/plan-store.ts'
import { splitSentences } from '../../text/sentences.ts'
import { tidy } from '../../text/fold.ts'
import type { Snapshot } from '../snapshot.ts'

const LONGEST_TITLE = 110
/** Enough of a wording to find where it begins. */
const BEGINNING = 24
const ORDINAL = /^[\s*+–-]*(?:\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s*/u
/** A sentence that does something is a duty itself, and a day or an amount is no title. */
const SAYS_MORE = /(?<!\p{L})(?:chủ trì|phối hợp|trước ngày|tham mưu)(?!\p{L})|\d{3,}|\d\/\d/u

/** Without its full stop; undefined for rows of tables, and where the paragraph begins with the duty. */
export function titleOf({ task, passageIds: [first] }: StoredTask, { passages }: Snapshot): string | undefined {
  const text = first === undefined || task.form === 'row' ? undefined : passages.get(first)?.text
  if (text === undefined) return undefined
  const at = text.indexOf(task.text.slice(0, BEGINNING))
  const [opening = ''] = splitSentences(text.slice(0, Math.max(0, at)).replace(ORDINAL, ''))
  const title = tidy(opening).replace(/[.:;,]$/u, '')
  return !/\p{L}/u.test(title) || title.length > LONGEST_TITLE || SAYS_MORE.test(title) ? undefined : title
}
