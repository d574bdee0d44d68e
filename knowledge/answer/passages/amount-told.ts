// Whether a passage tells the share or the sum that is asked for: of what is asked, in the clause that says so, and for one where it is asked for one.
import type { Passage } from '../../domain/passage.ts'
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { isForOne, isOfPerson, unitAsked } from '../question/for-one.ts'
import { coverageOf } from '../question/weigh-terms.ts'

/** A test for the passages that tell it; all do where neither is asked for. */
export function amountTold({ query, question, joined, mention }: Asked): (passage: Passage) => boolean {
  if (query.answerKind === 'percent') {
    const shared = PERCENT_OF.exec(joined)?.[1]
    return (passage) => isToldBeside(passage, question, (clause) => isShareOf(clause, shared))
  }
  if (query.answerKind !== 'money') return () => true
  const unit = unitAsked(joined)
  // "Mường Luông" is a place.
  const paid = withoutOtherLuong(joined)
    .match(PAY)
    ?.find((said) => !mention.spent.has(said.trim()))
  if (unit === undefined) {
    const sum = IN_CURRENCY.test(joined) ? CURRENCY : SUM
    const says = (passage: Passage) =>
      paid === undefined ||
      saysPay(` ${syllables([passage.text, ...passage.headingPath].join(' ; ')).join(' ')} `, paid)
    return (passage) =>
      says(passage) && isToldBeside(passage, question, (clause) => sum.test(clause), { ofAll: OF_ALL })
  }
  const piecesOf = isOfPerson(unit) ? clausesOf : sentencesOf
  const isRate = (clause: string): boolean => {
    const told = clause.replace(BASE_PAY, ' ')
    return (
      SUM.test(told) && isForOne(told, unit) && (paid === undefined || saysPay(` ${syllables(told).join(' ')} `, paid))
    )
  }
  return (passage) =>
    isToldBeside(passage, question, (piece) => clausesOf(piece).some(isRate), { piecesOf }) &&
    clausesOf(passage.text).some(isRate)
}

/** "Bao nhiêu phần trăm trường …": of what the share is. */
const PERCENT_OF = / phan tram (?:so |cac |tong so )?(?!dat |trong |cua |thi |la |o |va |tien |kinh |gia )([a-z]{2,}) /

/** In a long sentence of many clauses, the share or the sum must be of what is asked. */
const isToldBeside = (
  passage: Passage,
  question: Asked['question'],
  holds: (piece: string) => boolean,
  {
    ofAll,
    piecesOf = clausesOf,
  }: { readonly ofAll?: RegExp; readonly piecesOf?: (text: string) => readonly string[] } = {},
): boolean =>
  (passage.kind !== 'paragraph' && passage.taskIds.length === 0) ||
  passage.text.length < LONG_TEXT ||
  piecesOf(passage.text).some(
    (piece) => holds(piece) && (ofAll?.test(piece) || coverageOf(question, piece) >= SHARE_ABOUT),
  )

const clausesOf = (text: string): readonly string[] => text.split(/(?<=[.;])\s/)
/** "Hộ nghèo học bơi không mất tiền; các em khác đóng 350.000 đồng/khóa": what is paid for is said once. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.)\s/)

/** "Riêng năm 2026 là 27 tỷ đồng": a sum for all of what was said. */
const OF_ALL =
  /^(?:[\p{L}\d.)+-]+\s+){0,4}?(?:[Tt]ổng|[Kk]inh phí|[Dd]ự toán|[Nn]hu cầu|[Rr]iêng|[Tt]rong đó|[Nn]guồn)/u
const SUM = /(?<!\d)\d[\d.,]*\s*(?:t[ỷỉ](?!\s*lệ)|triệu|nghìn|đồng)(?!\p{L})|\d%/iu
/** "Bao nhiêu tỷ đồng": no share of a budget. */
const IN_CURRENCY = / (?:bao nhieu|may) (?:nghin |trieu |ti )?(?:dong|trieu|ti) /
const CURRENCY = /(?<!\d)\d[\d.,]*\s*(?:t[ỷỉ](?!\s*lệ)|triệu|nghìn|đồng)(?!\p{L})/iu

/** What is paid, of which the sum must be: "tiền công bao nhiêu một tiết". */
const PAY = / (?:luong|tien cong|thu lao|phu cap|hoc bong|hoc phi|cong tac phi)(?= )/g
/** "Lực lượng", "chất lượng", "phân luồng" are no "lương". */
const withoutOtherLuong = (joined: string): string =>
  joined.replaceAll(/ (?:so|luc|chat|khoi|nang|dinh|thoi|dung|san|tru|phan) luong(?= )/g, '')
const saysPay = (joined: string, paid: string): boolean =>
  withoutOtherLuong(joined)
    .replaceAll(' thu lao ', ' tien cong ')
    .includes(`${paid.replace('thu lao', 'tien cong')} `)
/** "80% mức lương cơ sở": others are paid by it. */
const BASE_PAY = /(?:mức )?lương (?:cơ sở|cơ bản|tối thiểu)/giu

const isShareOf = (clause: string, shared: string | undefined): boolean =>
  clause
    .split(/(?<=,)\s/)
    .some((part) => /\d\s?%|phần trăm/u.test(part) && (shared === undefined || syllables(part).includes(shared)))

const LONG_TEXT = 200
const SHARE_ABOUT = 0.3
