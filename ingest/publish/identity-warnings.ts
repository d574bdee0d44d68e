// A file of a known name that holds another document: replacing is what was asked for, but hardly what was meant.
import type { PlanHead, Warning } from '../../knowledge/domain/plan.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'

/** Enough of a subject to tell two apart on one line. */
const LONGEST_SUBJECT = 100

type Identity = Pick<PlanHead, 'number' | 'subject'>

/** One warning that names both documents where number or subject differ; what one of them leaves out does not differ. */
export function identityWarnings(before: Identity | undefined, after: Identity): readonly Warning[] {
  if (before === undefined) return []
  if (!differs(before.number, after.number) && !differs(before.subject, after.subject)) return []
  const message = `Tệp cùng tên nhưng có thể là văn bản khác: bản trước là ${nameOf(before)}, bản mới là ${nameOf(after)}. Nếu là hai kế hoạch, hãy đổi tên tệp rồi nạp lại cả hai.`
  return [{ message, line: undefined }]
}

const key = (text: string) =>
  fold(tidy(text))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

const differs = (before: string | undefined, after: string | undefined) =>
  before !== undefined && after !== undefined && key(before) !== key(after)

function nameOf({ number, subject }: Identity): string {
  const quoted =
    subject === undefined
      ? undefined
      : `“${subject.slice(0, LONGEST_SUBJECT)}${subject.length > LONGEST_SUBJECT ? '…' : ''}”`
  return [number, quoted].filter((part) => part !== undefined).join(' ') || '(không có số và trích yếu)'
}
