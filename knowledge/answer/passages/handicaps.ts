// What makes a passage answer a question less well than its words promise: titles, grounds, values where deeds are asked for.
import type { Passage } from '../../domain/passage.ts'
import { fold } from '../../text/fold.ts'
import type { PlanQuery } from '../question/plan-query.ts'

/** Titles, recipients and signatures hold many words of any question, and answer few. */
const FRAME_HANDICAP = 0.2
/** Values of an indicator say how much, not what is to be done. */
const VALUES_HANDICAP = 0.1
/** The row of a task says who does it by when, and seldom how. */
const TASK_HANDICAP = 0.15

/** @returns by how much a passage stands back for this question, of a score of 0–1 */
export function handicapsOf({
  keys,
  intent,
  answerKind,
}: Pick<PlanQuery, 'keys' | 'intent' | 'answerKind'>): (passage: Passage) => number {
  const asksWhatIsDone = intent === 'duties' || intent === 'explain'
  const asksForDocument = answerKind === 'document' || (!asksWhatIsDone && OF_DOCUMENTS.test(` ${keys.join(' ')} `))
  return ({ kind, targetIds, taskIds, text }) => {
    // "Căn cứ Nghị định số 71 … về nâng trình độ chuẩn" says on what ground, and not what is done or how much.
    if (!asksForDocument && isGround({ text })) return FRAME_HANDICAP
    if (kind !== 'paragraph' && kind !== 'row' && kind !== 'footnote') return FRAME_HANDICAP
    if (intent === 'explain' && kind === 'row' && taskIds.length > 0) return TASK_HANDICAP
    return asksWhatIsDone && targetIds.length > 0 ? VALUES_HANDICAP : 0
  }
}

/** A document, or what one says. */
const OF_DOCUMENTS =
  / (?:can cu|co so phap li|luat|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|ket luan|van ban|de an|chuong trinh|so hieu|so may) /

/** On what a plan stands, and how it opens: neither says what is done. */
export const isGround = ({ text }: Pick<Passage, 'text'>): boolean =>
  LEGAL_BASIS.test(fold(text.slice(0, LONGEST_BASIS))) || OPENS_PLAN.test(text.slice(-LONGEST_OPENING))

/** "Thực hiện Kế hoạch số 205 …, Ủy ban nhân dân xã xây dựng Kế hoạch như sau:" names all that it is about, and says none of it. */
const OPENS_PLAN =
  /(?:[Kk]ế hoạch|[Cc]hương trình)[^.;:]*(?:như sau|sau đây|với (?:các|những) nội dung[^.;]*)\s*:\s*(?:Phần (?:thứ nhất|I|1)\.?)?$/u

const DOCUMENT = '(?:luat|bo luat|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ke hoach|cong van|ket luan)'
/** "Thực hiện kế hoạch ôn tập" is something to do. */
const LEGAL_BASIS = new RegExp(`^(?:can cu (?:vao )?${DOCUMENT}|thuc hien ${DOCUMENT} so \\d)`)
const LONGEST_BASIS = 40
const LONGEST_OPENING = 300
