// Reads one clause of prose as a target: "tỷ lệ phòng học kiên cố đạt 92,5%", "ít nhất 85% trường học đạt chuẩn".
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { parseNumber } from '../../knowledge/text/numbers.ts'
import { MEASURE_WORD } from './measure-words.ts'
import { takeBaseline, type Baseline } from './target-baseline.ts'

export type TargetClause = {
  readonly indicator: string
  readonly unit: string
  /** With the words that bound it: "trên 70", "từ 90 trở lên". */
  readonly printed: string
  readonly number: number
  /** What the clause adds behind the value. */
  readonly note: string | undefined
  readonly baseline: Baseline | undefined
}

const BOUND = String.raw`(?:ít nhất|tối thiểu|không dưới|không thấp hơn|không quá|tối đa|trên|dưới|từ|khoảng|hơn|gần|≥|≤|>|<)`
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
/** "Giảm 15% số vụ …": how much less, not how many. */
const CHANGE_FIRST = new RegExp(
  String.raw`^(giảm|tăng)\s+((?:${BOUND}\s+){0,2})${PERCENT}\s+(${MEASURE_WORD}\s.{4,240})$`,
  'isu',
)
/** "Mỗi xã dành ít nhất 12% ngân sách …": a share of something, told in the sentence. */
const SHARE = new RegExp(
  String.raw`^(.{4,100}?\s(?:dành|bố trí|tại|ở))\s+((?:${BOUND}\s+){0,2})${PERCENT}\s+(\p{L}.{4,160})$`,
  'isu',
)
/** "Tỷ lệ tốt nghiệp 100 %": nothing but a name and a value. */
const BARE = new RegExp(String.raw`^(.{4,160}?),?\s+((?:${BOUND}\s+){0,2})${PERCENT}\s*(\([^()]*\))?$`, 'isu')
/** "… giảm 2 %", "… cao hơn 2 %" tell of a change. */
const CHANGE = /(?:^|\s)(?:tăng|giảm|thêm|hơn|kém|khoảng|mỗi năm|hằng năm|hàng năm|bình quân)$/iu
const RATE = /^(?:tỷ|tỉ) lệ\s/iu
const OPENING =
  /^(?:(?:phấn đấu|nâng|đưa|giữ vững|duy trì|bảo đảm|đảm bảo)(?:\s+để)?\s*:?\s+(?!\d)|(?:giảm|tăng|nâng cao)\s+(?=(?:tỷ|tỉ) lệ\s))+/iu
/** "số", "tổng số", "các": "85% số trường" counts schools. */
const COUNT_WORD = /^(?:tổng\s+)?(?:số\s+|các\s+)/iu

/**
 * undefined where the clause holds no percentage or several, or where no name can be told.
 *
 * @param listed it stands in a list of targets, where a name and a value are enough
 */
export function readTargetClause(clause: string, listed = false): TargetClause | undefined {
  const read = readUnnamed(clause, listed)
  return read && isName(read.indicator) ? read : undefined
}

/** The same where the name may be half of one: "mức độ 2 đạt 92%" behind another. */
export function readUnnamed(clause: string, listed: boolean): TargetClause | undefined {
  const { clause: rest, baseline } = takeBaseline(tidy(clause))
  const text = rest.replace(/[\s.;,]+$/, '')
  if ((text.match(PERCENTS) ?? []).length !== 1) return undefined
  const words = text.replace(AIM, '')
  const change = CHANGE_FIRST.exec(words)
  if (change)
    return toClause(
      { bound: change[2], digits: change[3], after: change[4], name: `${change[1]} ${change[5]}`, note: undefined },
      baseline,
    )
  const first = VALUE_FIRST.exec(words)
  if (first)
    return toClause({ bound: first[1], digits: first[2], after: first[3], name: first[4], note: undefined }, baseline)
  const last = NAME_FIRST.exec(words) ?? readBare(words, listed)
  const share = last || !listed ? null : SHARE.exec(words.replace(/^(?:hằng|hàng) năm,?\s+/iu, ''))
  if (share)
    return toClause(
      { bound: share[2], digits: share[3], after: share[4], name: `${share[1]} ${share[5]}`, note: undefined },
      baseline,
    )
  return fromNameFirst(last, baseline)
}

const fromNameFirst = (match: RegExpExecArray | null | undefined, baseline: Baseline | undefined) =>
  match
    ? toClause(
        { bound: match[2], digits: match[3], after: match[4], name: match[1]?.replace(OPENING, ''), note: match[5] },
        baseline,
      )
    : undefined

function readBare(words: string, listed: boolean): RegExpExecArray | undefined {
  const bare = BARE.exec(words)
  const name = (bare?.[1] ?? '').replace(OPENING, '')
  return bare && !CHANGE.test(name) && (listed || RATE.test(name)) ? bare : undefined
}

/** Whether the value stands in front of the name. */
export const startsWithValue = (clause: string): boolean => VALUE_FIRST.test(tidy(clause).replace(AIM, ''))

const AIM = /^phấn đấu\s+(?=\S)/iu
/** "đạt 58%", "giảm 30% vào cuối năm 2027": the name was said before. */
const AGAIN = new RegExp(
  String.raw`^(?:(?:có|đạt|là|lên|còn|tăng lên|giảm còn|tăng|giảm)\s+){0,2}((?:${BOUND}\s+){0,2})${PERCENT}((?:\s+(?:vào|đến|trong)\s[^%]{4,60})?)$`,
  'isu',
)

/** A value without a name of its own; what stands behind it is the note. */
export function readAgain(clause: string): Omit<TargetClause, 'indicator'> | undefined {
  const [, bound, digits = '', after, note = ''] = AGAIN.exec(tidy(clause).replace(/[\s.;,]+$/, '')) ?? []
  const number = parseNumber(digits.replace(/[.,]$/, ''))
  if (number === undefined) return undefined
  return {
    unit: '%',
    printed: tidy([bound, digits, after].join(' ')),
    number,
    note: tidy(note) || undefined,
    baseline: undefined,
  }
}

/** "Tỷ lệ chuyên cần: mầm non 98 %, tiểu học 99 %": one name in front of several; none where an item is no name with a value. */
export function readTargetList(sentence: string): readonly TargetClause[] {
  const [, head = '', tail = ''] = /^([^:%]{4,120}):\s*(.+)$/su.exec(tidy(sentence)) ?? []
  const items = tail.split(/[,;]\s+(?=\p{L})|\s+và\s+(?=\p{L})/u)
  if (items.length < 2) return []
  const valued = items.filter((item) => !NONE_AT_ALL.test(item))
  const read = valued.map((item) => readItem(head, item.replace(/[\s.;,]+$/, '')))
  const found = read.filter((clause) => clause !== undefined)
  return found.length === valued.length ? found : []
}

/** "Tốt 85%, Đạt 2%, mức Chưa đạt 0%": the word is a grade. */
const GRADE = /^(?:(?:(?:xếp )?(?:loại|mức|mức độ) )(?:Đạt|[Cc]hưa đạt)|Đạt|[Cc]hưa đạt)\s/u
/** "…, không có học sinh yếu" in a list gives no value of its own. */
const NONE_AT_ALL = /^không (?:có|còn|để)\s\D+$/iu

/** "…: năm 2026 đạt 60 %, năm 2027 đạt 90 %" is one name at several times. */
function readItem(head: string, item: string): TargetClause | undefined {
  if (GRADE.test(item)) return fromNameFirst(BARE.exec(`${head}: ${item}`), undefined)
  const time = /^(?:(?:đến|vào|trong|hết|cuối)\s+)*năm(?: học)?\s+\d{4}(?:\s*[-–]\s*\d{4})?/iu.exec(item)?.[0]
  if (time === undefined) return readTargetClause(`${head}: ${item}`, true)
  const read = readTargetClause(`${head} ${item.slice(time.length).replace(/^[\s:]+/, '')}`, true)
  return read && { ...read, note: time }
}

type Found = Readonly<Record<'bound' | 'digits' | 'after' | 'name' | 'note', string | undefined>>

function toClause(
  { bound, digits, after, name, note }: Found,
  baseline: Baseline | undefined,
): TargetClause | undefined {
  const number = parseNumber((digits ?? '').replace(/[.,]$/, ''))
  const named = tidy(name ?? '')
  const by = BY.exec(named)
  const timeless = named.slice(0, by?.index)
  const aside = ASIDE.exec(timeless)
  const indicator = timeless
    .slice(0, aside?.index)
    .replace(PREAMBLE, '')
    .replace(COUNT_WORD, '')
    .replace(RAISED, '')
    .replace(/^[-–+•\s]+|[\s,:.]+$/g, '')
  if (number === undefined || number > 1000 || indicator === '') return undefined
  const printed = tidy([bound, digits, after].join(' '))
  const beside = (aside?.slice(1).find((group) => group !== undefined) ?? '').trim()
  const said = tidy([(note ?? '').replace(/^[\s,;.]+/, ''), beside, by?.[1]].filter(Boolean).join(' ')) || undefined
  return { indicator, unit: '%', printed, number, note: said, baseline }
}

/** "… tiếng Anh nâng từ 71,5% lên 78%": the verb is of the value. */
const RAISED = /,?\s+(?:được\s+)?(?:nâng|tăng|giảm)$/iu

/** "… đạt chuẩn trước năm 2028": the end of the name is a time. */
const BY =
  /,?\s+((?:(?:trước|vào|đến|tới|trong)\s+(?:hết\s+|cuối\s+)?(?:tháng\s+\d{1,2}\s+)?)?năm\s+\d{4}|năm học\s+\d{4}\s*[-–]\s*\d{4})$/iu

/** Behind a name: a bracket, or when, for what and how it is to be. */
const ASIDE =
  /\s*\(([^()]*)\)?$|,?\s+(so với\s[^()]*)$|,\s+((?:trước|sau|vào|nhằm|để|góp phần|bảo đảm|đảm bảo|nhất là|ưu tiên)\s[^()]*)$/iu
/** "Nâng cao chất lượng, tỷ lệ …": what stands before the rate. */
const PREAMBLE = /^.*[,;:]\s+(?=(?:tỷ|tỉ) lệ\s)/isu

/** A name says what is counted: two words at least, no sentence, and no mere time. */
export const isName = (indicator: string): boolean =>
  /\p{L}+\s+\p{L}+/u.test(indicator) &&
  !/^(?:mỗi|hằng|hàng|bình quân)\s+(?:năm|quý|tháng)$/iu.test(indicator) &&
  !/^(?:có|được|đều|đã|không còn|không để|không có)\s/iu.test(indicator) &&
  !/[.;]\s/.test(indicator) &&
  !/\d\s?%/.test(indicator) &&
  fold(indicator) !== ''
