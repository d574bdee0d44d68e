// Reads one clause of prose as a target: "tỷ lệ phòng học kiên cố đạt 92,5%", "ít nhất 85% trường học đạt chuẩn".
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { parseNumber } from '../../knowledge/text/numbers.ts'

export type TargetClause = {
  readonly indicator: string
  readonly unit: string
  /** With the words that bound it: "trên 70", "từ 90 trở lên". */
  readonly printed: string
  readonly number: number
  /** What the clause adds behind the value. */
  readonly note: string | undefined
}

const BOUND = String.raw`(?:ít nhất|tối thiểu|không dưới|không quá|tối đa|trên|dưới|từ|khoảng|hơn|gần|≥|≤|>|<)`
const PERCENT = String.raw`(\d[\d.,]*)\s?%(\s+trở lên|\s+trở xuống)?`
const PERCENTS = /\d\s?%/g
/** "… đạt (ít nhất) 95% (trở lên)": the name first. */
const NAME_FIRST = new RegExp(
  String.raw`^(.{4,240}?)(?:\s*:|,?\s+(?:phấn đấu\s+)?(?:đạt(?: tỷ lệ| tỉ lệ| mức)?|là|chiếm|còn|lên|xuống|tăng (?:lên|đến)|giảm (?:xuống|còn)|duy trì(?: ở mức)?|ở mức|bằng))\s*(?:còn\s+|xuống\s+)?((?:${BOUND}\s+){0,2})${PERCENT}(.*)$`,
  'isu',
)
/** "Có ít nhất 85% trường học …": the value first. */
const VALUE_FIRST = new RegExp(
  String.raw`^(?:(?:có|đạt|bảo đảm|đảm bảo|duy trì|giữ vững)\s+){0,2}((?:${BOUND}\s+){0,2})${PERCENT}\s+(.{4,240})$`,
  'isu',
)
const OPENING = /^(?:phấn đấu|nâng|đưa|giữ vững|duy trì|bảo đảm|đảm bảo)(?:\s+để)?\s*:?\s+(?!\d)/iu
/** "số", "tổng số", "các": "85% số trường" counts schools. */
const COUNT_WORD = /^(?:tổng\s+)?(?:số\s+|các\s+)/iu

/** undefined where the clause holds no percentage or several, or where no name can be told. */
export function readTargetClause(clause: string): TargetClause | undefined {
  const text = tidy(clause).replace(/[\s.;,]+$/, '')
  if ((text.match(PERCENTS) ?? []).length !== 1) return undefined
  const words = text.replace(/^phấn đấu\s+(?=\S)/iu, '')
  const first = VALUE_FIRST.exec(words)
  if (first) return toClause({ bound: first[1], digits: first[2], after: first[3], name: first[4], note: undefined })
  const last = NAME_FIRST.exec(words)
  if (!last) return undefined
  return toClause({
    bound: last[2],
    digits: last[3],
    after: last[4],
    name: last[1]?.replace(OPENING, ''),
    note: last[5],
  })
}

type Found = Readonly<Record<'bound' | 'digits' | 'after' | 'name' | 'note', string | undefined>>

function toClause({ bound, digits, after, name, note }: Found): TargetClause | undefined {
  const number = parseNumber((digits ?? '').replace(/[.,]$/, ''))
  const indicator = tidy(name ?? '')
    .replace(COUNT_WORD, '')
    .replace(/^[-–+•\s]+|[\s,:.]+$/g, '')
  if (number === undefined || number > 1000 || !isName(indicator)) return undefined
  const printed = tidy([bound, digits, after].join(' '))
  return { indicator, unit: '%', printed, number, note: tidy((note ?? '').replace(/^[\s,;.]+/, '')) || undefined }
}

/** A name says what is counted: two words at least, no sentence, and no mere time. */
const isName = (indicator: string) =>
  /\p{L}+\s+\p{L}+/u.test(indicator) &&
  !/^(?:mỗi|hằng|hàng|bình quân)\s+(?:năm|quý|tháng)$/iu.test(indicator) &&
  !/[.;]\s/.test(indicator) &&
  !/\d\s?%/.test(indicator) &&
  fold(indicator) !== ''
