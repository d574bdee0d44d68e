// What kind of thing an answer must hold, and whether what was reached or what is aimed at: read from the words that ask.
import type { Intent, PlanQuery } from './plan-query.ts'
import { ANSWER_KINDS, RESULT_WORDS, TARGET_WORDS } from './question-words.ts'

export const readAnswerKind = (joined: string, intent: Intent | undefined): PlanQuery['answerKind'] =>
  answerKindOf(joined) ?? shareOf(joined, intent)

function answerKindOf(joined: string): PlanQuery['answerKind'] {
  const said = joined.replace(ORDERED, ' ')
  const kind = ANSWER_KINDS.find(([, phrases]) => phrases.some((phrase) => said.includes(` ${phrase} `)))?.[0]
  if (kind === undefined && NAMES_A_DAY.test(said)) return 'date'
  if (kind === undefined && NAMES_A_SUM.test(said)) return 'money'
  return kind === 'number' && PAID.test(said) && !said.includes(' giam ') ? 'money' : kind
}

/** "Lần thứ mấy", "khóa mấy": a place in an order, which plans print in Roman numbers or words; "mấy mô hình nào" asks which. */
const ORDERED = / (?:lan thu|thu|lan|khoa|lop|hang|tuan|tiet|dot) may(?= )| may(?= (?:\S+ ){1,5}nao )/g
/** "Ngày thi tốt nghiệp 2026": without any word that asks. */
const NAMES_A_DAY = /^ ngay (?!hoi |le )[a-z]+ /
/** "Mức tiền thưởng học sinh giỏi". */
const NAMES_A_SUM = /^ (?:muc|so) tien /
/** What is paid is a sum of money, whatever word asks for it. */
const PAID = / (?:hoc phi|hoc bong|tien cong|tien luong|muc luong|thu lao|phu cap|muc chi|muc thu|muc dong|tra cong) /

/** "Tỷ lệ …" without more asks for its percentage. */
const shareOf = (joined: string, intent: Intent | undefined): 'percent' | undefined =>
  (intent === undefined || intent === 'fact') && / (?:ti|ty) le /.test(joined) && !ASKS_OTHERWISE.test(joined)
    ? 'percent'
    : undefined

/** "Giảm tỷ lệ mù chữ ở vùng nào": something else about the share is asked for. */
const ASKS_OTHERWISE = / (?:nao|gi|ai|dau|vi sao|tai sao|lam sao) /

/** "Phải huy động được bao nhiêu" is aimed at; "được bao nhiêu" alone was reached. */
const MUST_REACH = / (?:phai|can)(?= (?:\S+ ){0,4}duoc bao nhieu ).*? duoc bao nhieu /

/** What was reached is told of a year that is over. */
const BEFORE = / (?:nam truoc|nam hoc truoc|nam ngoai|nam hoc vua qua|nam vua qua) /

export function readValueKind(joined: string): { valueKind?: 'result' | 'target' } {
  const said = joined.replace(/ khong phai (la )?(ket qua|chi tieu)/, ' ').replace(MUST_REACH, ' phai dat ')
  const result = RESULT_WORDS.some((phrase) => said.includes(` ${phrase} `))
  const target = TARGET_WORDS.some((phrase) => said.includes(` ${phrase} `))
  if (result === target)
    return result || (!target && BEFORE.test(joined) && !joined.includes(' nam nay ')) ? { valueKind: 'result' } : {}
  return { valueKind: result ? 'result' : 'target' }
}
