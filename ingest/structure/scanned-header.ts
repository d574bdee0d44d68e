// The header of an indicator table in a scan: running lines that hold years and what their values are.
import { fold } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'

export const PERIOD = /20\d{2}\s*[-–]\s*20\d{2}|(?<![\d/.-])20\d{2}(?![\d/.-])/g
/** Head words of a value column; spaces may be lost. */
const VALUE_HEAD = /hien ?trang|ket ?qua|thuc ?hien|dat ?duoc|chi ?tieu|phan ?dau|ke ?hoach|muc ?tieu/g
/** The ordinal at the start of a row; a scan reads 0 as o. */
export const ORDINAL = /^([\doO]{1,2})[.)]?\s*(?:\|\s*|\s)(?=\S)/
export const HEADER_REACH = 2

export const isHeaderLine = (text: string) => /^s?tt\b/.test(fold(text)) && text.length < 120
export const headerKey = (text: string) => fold(text).replace(/[^\p{L}\d]/gu, '')

/** A line of head words or years that holds no row of its own; "đến năm 2030 phấn đấu đạt các chỉ tiêu sau:" only leads to the table. */
const isPart = (line: SourceLine) =>
  line.text.length < 80 &&
  (fold(line.text).match(VALUE_HEAD) || line.text.match(PERIOD)) &&
  !ORDINAL.test(line.text) &&
  !/[:;.]$/.test(line.text.trim())

const FEWEST_COLUMNS = 2
const PERIOD_ONCE = new RegExp(PERIOD.source)

/** The header line with its neighbours that hold head words or years and no row of their own. */
export function headerLines(lines: readonly SourceLine[], at: number): readonly SourceLine[] {
  const above = lines.slice(Math.max(0, at - HEADER_REACH), at).filter((line) => line.text !== '')
  const below = lines.slice(at + 1, at + 1 + HEADER_REACH).filter((line) => line.text !== '')
  // "MỘT SỐ CHỈ TIÊU NĂM 2026" over a line that has the years of its columns is the table's caption.
  const hasYears = (lines[at]?.text.match(PERIOD)?.length ?? 0) >= FEWEST_COLUMNS
  const isOver = (line: SourceLine) => isPart(line) && !(hasYears && PERIOD_ONCE.test(line.text))
  const from = above.findLastIndex((line) => !isOver(line)) + 1
  const to = below.findIndex((line) => !isPart(line))
  return [...above.slice(from), ...lines.slice(at, at + 1), ...below.slice(0, to < 0 ? below.length : to)]
}

/** The periods in the order of their columns: a year that had no room beside "Năm học" stands in the line below. */
export function headerPeriods(printed: readonly SourceLine[]): readonly string[] {
  const near = printed.map((line) => ({ ...line, text: isHeaderLine(line.text) ? mendYears(line.text) : line.text }))
  const own = near.find((line) => isHeaderLine(line.text))
  const others = near.filter((line) => line !== own).flatMap(periodsIn)
  const heads = own ? (fold(own.text).match(PERIOD_OR_GAP) ?? []) : []
  const gaps = heads.filter((head) => !/\d/.test(head))
  if (others.length === 0 || gaps.length !== others.length) return near.flatMap(periodsIn)
  const rest = [...others]
  return heads.map((head) => (/\d/.test(head) ? head : (rest.shift() ?? head)))
}

const periodsIn = ({ text }: SourceLine): readonly string[] => text.match(PERIOD) ?? []

/** "5925 | 2027 | 2030": four digits among years are one, too, where their last two make one that stands in order. */
export function mendYears(text: string): string {
  const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)]
  const likely = years.map(([year]) => Number(`20${year.slice(2)}`))
  const isRead = years.map(([year]) => year.startsWith('20'))
  const isInOrder = likely.every((year, index) => index === 0 || year > (likely[index - 1] ?? 0))
  const odd = years.find(([year]) => !year.startsWith('20'))
  // "Nghị quyết 1524" is no year: it stands in a column of its own, behind "năm" or behind another one.
  const isColumn = odd !== undefined && /(?:\||nam|\d{4})\s*$/.test(fold(text.slice(0, odd.index)))
  const isNear = (likely.at(-1) ?? 0) - (likely[0] ?? 0) <= LONGEST_COURSE
  // One of several: a line of other numbers is no header.
  if (isRead.filter((read) => !read).length !== 1 || years.length < FEWEST_YEARS || !isInOrder || !isNear || !isColumn)
    return text
  return text.replace(/(?<!\d)(?!20)\d{2}(\d{2})(?!\d)/, '20$1')
}
const FEWEST_YEARS = 3
const LONGEST_COURSE = 15

/** "Năm học" without its years, or years. */
const PERIOD_OR_GAP = new RegExp(`nam ?hoc(?!\\s*20\\d{2})|${PERIOD.source}`, 'g')

/** The value heads behind the name's and the unit's: "Mục tiêu, chỉ tiêu" is one head, and none of a value. */
const behindNames = (text: string) =>
  text.replace(
    /^.*?(?:don ?vi(?: tinh)?|d\.?v\.?t)\b|^\D*?(?:chi ?tieu|muc ?tieu)(?:\s?,\s?(?:chi ?tieu|muc ?tieu))?/,
    '',
  )

/** A header line that names a value for each of its own periods says all: what stands near is a caption. */
export function headerCells(near: readonly SourceLine[], periods: readonly string[]): readonly string[] {
  const own = near.find((line) => isHeaderLine(line.text))
  const ownHeads = own && own.text.match(PERIOD)?.length === periods.length ? headsOf(own) : []
  const all = ownHeads.length === periods.length ? ownHeads : near.flatMap(headsOf)
  const heads = all.length < periods.length ? headOfFirst(all, periods) : all
  return ['TT', 'Chỉ tiêu', 'Đơn vị', ...periods.map((period, index) => `${heads[index] ?? ''} ${period}`.trim())]
}

/** With fewer heads than periods, nothing says which of them each is for; but what was reached once was so before all aims. */
function headOfFirst(heads: readonly string[], periods: readonly string[]): readonly string[] {
  const [head = '', ...others] = heads
  const years = periods.map((period) => Number(period.slice(0, 4)))
  const isInOrder = years.every((year, index) => index === 0 || year > (years[index - 1] ?? 0))
  return others.length === 0 && isInOrder && WAS_REACHED.test(head) ? [head] : []
}
const WAS_REACHED = /^(?:hien ?trang|ket ?qua|thuc ?hien|dat ?duoc)$/

function headsOf({ text }: SourceLine): readonly string[] {
  const folded = fold(text)
  return (isHeaderLine(text) ? behindNames(folded) : folded).match(VALUE_HEAD) ?? []
}
