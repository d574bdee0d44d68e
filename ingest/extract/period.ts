// Periods as plans print them: school years ("năm học 2024 - 2025") and years.
import type { Period } from '../../knowledge/domain/plan.ts'
import { fold } from '../../knowledge/text/fold.ts'

const YEAR = '((?:19|20)\\d{2})'
const RANGE = new RegExp(String.raw`(?<![\d/])${YEAR}\s*[-–]\s*${YEAR}(?![\d/])`)
const RANGES = new RegExp(RANGE.source, 'g')
const SCHOOL_YEAR = new RegExp(String.raw`nam hoc\s*${YEAR}\s*[-–]\s*${YEAR}`)
const FROM_TO = new RegExp(String.raw`(?:tu )?nam ${YEAR} (?:den|toi)(?: het)? nam ${YEAR}`)
const ONE = new RegExp(String.raw`(?:^|[^\d/.-])${YEAR}(?![\d/.-]*\d|\/)`)
/** Days, document numbers and laws' years belong to other documents. */
const DATES =
  /ngay\s+\S{0,4}\s*thang\s+\S{0,3}\s*nam\s+\d{4}|thang\s+\d{1,2}\s+nam\s+\d{4}|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d+\/\d{4}\/\p{L}+\S*/gu

const AS_OF = new RegExp(
  String.raw`(?<![\d/])(?<!(?:tt|qd|nd|nq|ct|kh|so|chuan|luat|thong tu|quyet dinh|nghi dinh|nghi quyet) )(?:(?:[0-2]?\d|3[01])\s?[/.-]\s?)?(?:0?[1-9]|1[0-2])\s?[/.-]\s?${YEAR}(?![\d/])`,
  'g',
)

/** Of a head over several columns and one below it, "Kế hoạch 2025-2030 2026-2027", the time of the column itself. */
export function readColumnPeriod(head: string): Period | undefined {
  const whole = readPeriod(head)
  const said = [...fold(head).replace(DATES, ' ').matchAll(RANGES)]
  const [last] = said.length > 1 ? (said.at(-1) ?? []) : []
  const own = last === undefined ? undefined : readPeriod(last)
  return whole && own && own.from >= whole.from && own.to <= whole.to ? own : (whole ?? yearOfDay(head))
}

/** "Hiện trạng 31/12/2025", "Đến tháng 6/2026": the values are as of then. */
function yearOfDay(head: string): Period | undefined {
  const years = new Set([...fold(head).matchAll(AS_OF)].map(([, year]) => Number(year)))
  const [from] = years
  return from !== undefined && years.size === 1 ? { kind: 'years', from, to: from } : undefined
}

/** Two neighbouring years are a school year unless the words say "giai đoạn"; one year stands for itself. */
export function readPeriod(text: string): Period | undefined {
  const folded = fold(text).replace(DATES, ' ')
  const school = SCHOOL_YEAR.exec(folded)
  if (school) return { kind: 'school-year', from: Number(school[1]), to: Number(school[2]) }
  const range = RANGE.exec(folded) ?? FROM_TO.exec(folded)
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    return { kind: to === from + 1 && !/giai doan|thoi ky/.test(folded) ? 'school-year' : 'years', from, to }
  }
  const year = ONE.exec(folded)
  return year ? { kind: 'years', from: Number(year[1]), to: Number(year[1]) } : undefined
}
