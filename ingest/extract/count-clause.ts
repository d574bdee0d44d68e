// Reads one clause of prose as a target that is counted: "có ít nhất 40/78 xã đạt chuẩn", "còn 54 trường", "mở 12 lớp đêm".
import { tidy } from '../../knowledge/text/fold.ts'
import { parseNumber } from '../../knowledge/text/numbers.ts'
import type { TargetClause } from './target-clause.ts'
import { INDICATOR_UNITS } from './units.ts'

const BOUND = String.raw`(?:ít nhất|tối thiểu|không dưới|không quá|tối đa|trên|dưới|khoảng|hơn|gần|đủ|≥|≤)`
/** What the number is of: "có 54 trường" is the number of schools. */
const STATES = String.raw`(?:có|còn|đạt|ổn định|duy trì|giữ vững|giữ|bảo đảm|đảm bảo|(?:giảm|xuống)(?: xuống)? còn|(?:tăng|nâng) lên|lên)`
/** What is done to them belongs to the name: "mở 12 lớp" is not the number of classes. */
const ACTIONS = String.raw`(?:mở(?: mới| thêm)?|xóa|xoá|xây(?: dựng)?(?: mới| thêm)?|thành lập(?: mới)?|tổ chức|bồi dưỡng|tập huấn|đào tạo|tuyển(?: dụng)?|bố trí|sửa chữa|cải tạo|trang bị|lắp đặt|huy động|thu hút|công nhận|kết nạp)`
/** Of these a plan counts its aims, besides the units of tables; "năm" and "em" say other things in prose, too. */
const COUNTED = [
  ...INDICATOR_UNITS.filter((unit) => !['%', '‰', 'năm', 'em', 'bộ', 'đồng', 'bản'].includes(unit)),
  'chuyên đề',
  'thư viện',
  'công trình',
  'mô hình',
  'sáng kiến',
  'thôn, bản',
  'sản phẩm',
  'đảng viên',
  'hộ',
  'gia đình',
]
const UNIT = `(?:${COUNTED.toSorted((a, b) => b.length - a.length).join('|')})`
const NUMBER = String.raw`\d[\d.,]*(?:\s?/\s?\d[\d.]*)?`
const COUNT = new RegExp(
  String.raw`^(?:(${STATES})\s+|(${ACTIONS})\s+)?((?:${BOUND}\s+){0,2})(${NUMBER})\s+(${UNIT})(?=[\s,.;(]|$)(.*)$`,
  'isu',
)
/** "Mỗi xã có tối thiểu 02 giáo viên …": somebody's number; a bound tells it from a tale. */
const OF_SOMEBODY = new RegExp(
  String.raw`^(\p{L}[^\d,;:]{3,60}?\s(?:có|${ACTIONS}))\s+((?:${BOUND}\s+){1,2})(${NUMBER})\s+(${UNIT})(?=[\s,.;(]|$)(.*)$`,
  'isu',
)
/** "Học sinh giỏi cấp tỉnh: 20 giải" */
const COUNTED_LAST = new RegExp(
  String.raw`^(\p{L}[^\d:;,]{4,100}):\s+((?:${BOUND}\s+){0,2})(${NUMBER})\s+(${UNIT})$`,
  'isu',
)
/** "Giảm số hộ nghèo xuống dưới 300 hộ", "Vận động quỹ bình quân 2,5 tỷ đồng mỗi năm" */
const LEVEL = new RegExp(
  String.raw`^(?:(?:giảm|tăng|nâng|đưa)\s+(số\s[^\d,;:]{3,100}?)\s+(?:xuống|lên)(?:\s+(?:còn|đến))?|((?:vận động|huy động)\s[^\d,;:]{3,100}?)\s+(?:đạt|bình quân|đạt bình quân))\s+((?:${BOUND}\s+){0,2})(${NUMBER})\s+(${UNIT})((?:\s+mỗi\s+năm|\/năm)?)$`,
  'isu',
)
const RISE = new RegExp(
  String.raw`^((?:giảm|tăng|nâng)\s+từ\s+${NUMBER}\s+${UNIT})\s+(?:xuống|lên)(?:\s+còn)?\s+(?=\d)`,
  'iu',
)
const CHANGES = '(?:rút ngắn|cắt giảm|giảm|tăng|nâng|đưa)'
/** "Nâng số câu lạc bộ từ 97 lên 150", "thời gian trả kết quả rút ngắn từ 5 ngày xuống 2 ngày": what it becomes is aimed at. */
const CHANGED = new RegExp(
  String.raw`^(?:${CHANGES}\s+(?:tổng\s+)?(số\s[^\d,;:]{3,100}?)|(\p{L}[^\d,;:]{5,100}?)\s+(?:được\s+)?${CHANGES})\s+(từ\s+${NUMBER}(?:\s+(\p{L}+)(?:\s+\p{L}+){0,2})?)\s+(?:xuống|lên)(?:\s+(?:còn|đến|tới))?\s+((?:${BOUND}\s+){0,2})(${NUMBER})(?:\s+(?:(${UNIT}|\4)(?:\s+làm việc)?|\p{L}{1,12}))?$`,
  'isu',
)
/** Where the name ends: another number, a bracket, what it is for. */
const END =
  /\s*\(|,?\s+(?:với|cho|gồm|trong đó)\s+(?=\d)|,\s+(?=(?:nhằm|để|nâng|bảo đảm|đảm bảo|góp phần|trước|trong)\s)/iu

/** "Không để quá 01 trẻ đuối nước": a bound. */
const NOT_MORE = /^(?:khống chế )?không để(?: xảy ra)? (?:quá|hơn|trên)\s+(?=\d)/iu

export function readCountClause(clause: string): TargetClause | undefined {
  const words = tidy(clause)
    .replace(/[\s.;,]+$/, '')
    .replace(NOT_MORE, 'không quá ')
  const last = COUNTED_LAST.exec(words)
  if (last) return countOf(last[3], { indicator: tidy(last[1] ?? ''), unit: last[4] ?? '', bound: last[2] ?? '' })
  const [, changed, raised, ...level] = LEVEL.exec(words) ?? []
  const named = changed ?? raised
  if (named)
    return countOf(level[1], {
      indicator: named,
      unit: level[2] ?? '',
      bound: level[0] ?? '',
      note: tidy(level[3] ?? '') || undefined,
    })
  const [, those, whose, from, , least = '', to, of] = CHANGED.exec(words) ?? []
  const changing = those ?? whose
  if (changing)
    return countOf(to, { indicator: changing.replace(/^tổng\s+/iu, ''), unit: of ?? '', bound: least, note: from })
  const rise = RISE.exec(words)
  const rest = words.slice(rise?.[0].length ?? 0)
  const [, , action, ...found] = COUNT.exec(rest) ?? []
  const [, subject, ...owned] = (found.length === 0 && OF_SOMEBODY.exec(rest)) || []
  const [bound = '', printed, unit, after = ''] = found.length > 0 ? found : owned
  if (printed === undefined || unit === undefined || /^\s*\//.test(after)) return undefined
  const end = END.exec(after)
  // Money is no noun: "huy động 400 triệu đồng mua sách" is named by what it is for.
  const noun = tidy(`${/đồng$/iu.test(unit) ? '' : unit}${after.slice(0, end?.index)}`).replace(/[\s,:.]+$/, '')
  const before = action ?? subject
  const indicator = before ? `${before} ${noun}` : /\s/.test(noun) ? noun : `số ${noun}`
  const beside = tidy(after.slice(end?.index ?? after.length).replace(/^[\s,(]+/, ''))
  const aside = beside.includes('(') ? beside : beside.replace(/\)$/, '')
  const note = [rise?.[1], aside].filter(Boolean).join('; ') || undefined
  return noun === '' ? undefined : countOf(printed, { indicator, unit, bound, note })
}

type Counted = {
  readonly indicator: string
  readonly unit: string
  readonly bound: string
  readonly note?: string | undefined
}

function countOf(printed: string | undefined, { indicator, unit, bound, note }: Counted): TargetClause | undefined {
  const number = parseNumber((printed ?? '').replace(/\s?\/.*$/, '').replace(/[.,]$/, ''))
  return number === undefined
    ? undefined
    : { indicator, unit, printed: tidy(`${bound}${printed}`), number, note, baseline: undefined }
}
