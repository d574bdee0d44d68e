// Phrases that name days, months, quarters and years.
import { parseNumeral, parseYear } from './numerals.ts'
import { phrase, type Link, type Phrase, type PieceContent, type Point } from './pieces.ts'

export const YEAR = String.raw`(?:19|20)\d\d`
/** A year behind a month or quarter: "/2025", " năm 2025", ", 2025"; not the first year of "2025-2026". */
export const YEAR_BEHIND = String.raw`(?:(?:[/.-]|,? (?:cua |trong )?nam |,? |,)(${YEAR})(?!-${YEAR}))?`
const NOT_PART_OF_DAY = String.raw`(?!/\d{1,2}(?!\d))`
const MONTH = String.raw`(?:0?[1-9](?!\d)|1[0-2](?!\d)|\d{1,2}|[ivx|!l]+(?![a-z])|muoi(?: mot| hai)?|gieng|hai|bay|tam|chin|(?:ba|tu|bon|nam|sau)(?=/\d| nam \d))`
const QUARTER = String.raw`(?:0?\d(?!\d)|[ivx|!l]+(?![a-z])|mot|nhat|hai|ba|bon|tu)`
const AND = String.raw`(?:, ?(?:va )?| va |-|&| & |\+| \+ )`
const DAY_MARK = '(?:ngay |hom )?'

type Contents = readonly PieceContent[] | undefined

const points = (...list: readonly (Point | undefined)[]): readonly PieceContent[] =>
  list.flatMap((point) => (point ? [{ kind: 'point', point }] : []))

const dayPoint = (day: string | undefined, month: string | undefined, year: string | undefined): Point => ({
  unit: 'day',
  day: Number(day),
  month: parseNumeral(month) ?? 0,
  year: parseYear(year),
})

/** "8, 9" → 8, a link, 9; in rising order, or it is no list but something else. The year stands with the last. */
function listOf(list: string | undefined, toPoint: (number: number, isLast: boolean) => Point): Contents {
  const entries = (list ?? '').split(new RegExp(`(${AND})(?:thang |t|quy |q)?`))
  const numbers = entries.filter((_, at) => at % 2 === 0).map((entry) => parseNumeral(entry.trim()))
  const known = numbers.filter((number) => number !== undefined)
  const inOrder = known.every((number, at) => at === 0 || number > (known[at - 1] ?? 0))
  if (known.length !== numbers.length || !inOrder) return undefined
  return known.flatMap((number, at) => [
    ...(at === 0 ? [] : [{ kind: 'link', link: linkOf(entries[at * 2 - 1]) } as const]),
    ...points(toPoint(number, at === known.length - 1)),
  ])
}

function linkOf(separator: string | undefined): Link {
  if (separator?.includes('-')) return 'dash'
  return separator?.includes('va') ? 'and' : 'comma'
}

const DAYS: readonly Phrase[] = [
  phrase(String.raw`${DAY_MARK}(\d{1,2})(?<parted>[/.-])(\d{1,2})\k<parted>(${YEAR}|\d\d)`, ([, day, , month, year]) =>
    points(dayPoint(day, month, year)),
  ),
  phrase(String.raw`${DAY_MARK}(\d{1,2})[/-](\d{1,2})(?:,? nam (${YEAR}))?(?![/.-]\d)`, ([, day, month, year]) =>
    points(dayPoint(day, month, year)),
  ),
  phrase(String.raw`ngay (\d{1,2})\.(\d{1,2})(?:,? nam (${YEAR}))?(?!\.\d)`, ([, day, month, year]) =>
    points(dayPoint(day, month, year)),
  ),
  phrase(String.raw`${DAY_MARK}(\d{1,2}),? thang (${MONTH})${YEAR_BEHIND}`, ([, day, month, year]) =>
    points(dayPoint(day, month, year)),
  ),
  phrase(String.raw`(${YEAR})-(\d\d)-(\d\d)`, ([, year, month, day]) => points(dayPoint(day, month, year))),
  // "ngày 15-20/8/2025", "ngày 15, 16/8": the last of the days.
  phrase(
    String.raw`(?:ngay )?(\d{1,2})(?:-|, ?| va )(\d{1,2})(?:/| thang )(\d{1,2})(?:/| nam )(${YEAR})`,
    ([, first, day, month, year]) => (Number(first) < Number(day) ? points(dayPoint(day, month, year)) : undefined),
  ),
  // "từ ngày 15 đến ngày 20/8/2025": the first day has its month from the second.
  phrase(
    String.raw`tu (?:ngay )?(\d{1,2})(?:-| den (?:het )?)(?:ngay )?(\d{1,2})(?:/| thang )(\d{1,2})(?:(?:/| nam )(${YEAR}))?`,
    ([, first, day, month, year]) => [
      { kind: 'limit', limit: 'from' },
      ...points(dayPoint(first, month, year)),
      { kind: 'limit', limit: 'until' },
      ...points(dayPoint(day, month, year)),
    ],
  ),
]

const MONTHS: readonly Phrase[] = [
  phrase(
    String.raw`(?:thang ?|thg\.? ?|t\.? ?(?=\d))(${MONTH}(?:${AND}(?:thang |t)?${MONTH}${NOT_PART_OF_DAY})*)${YEAR_BEHIND}`,
    ([, list, year]) =>
      listOf(list, (month, isLast) => ({ unit: 'month', month, year: isLast ? parseYear(year) : undefined })),
  ),
  phrase(String.raw`(\d{1,2})[/.-](${YEAR})(?!-${YEAR})`, ([, month, year]) => monthPoints(Number(month), year)),
]

const WEEK = String.raw`(?:vao )?tuan(?: le)?(?: thu)?`
/** A month's weeks, counted in sevens from its first day. */
const WEEKS: readonly Phrase[] = [
  phrase(String.raw`${WEEK} ([1-4]|dau)(?: tien)?(?: cua)? thang ?(${MONTH})${YEAR_BEHIND}`, ([, week, month, year]) =>
    points(dayPoint(String(week === 'dau' ? 7 : 7 * Number(week)), month, year)),
  ),
  phrase(String.raw`${WEEK} (?:5|cuoi)(?: cung)?(?: cua)? thang ?(${MONTH})${YEAR_BEHIND}`, ([, month, year]) =>
    monthPoints(parseNumeral(month), year),
  ),
]

const monthPoints = (month: number | undefined, year: string | undefined) =>
  month === undefined ? undefined : points({ unit: 'month', month, year: parseYear(year) })

const quarterPoints = (quarter: number | undefined, year: string | undefined) =>
  quarter === undefined ? undefined : points({ unit: 'quarter', quarter, year: parseYear(year) })

const QUARTERS: readonly Phrase[] = [
  phrase(
    String.raw`(?:quy ?|q\.? ?(?=[\divx]))(${QUARTER}(?:${AND}(?:quy |q)?${QUARTER}${NOT_PART_OF_DAY})*)${YEAR_BEHIND}`,
    ([, list, year]) =>
      listOf(list, (quarter, isLast) => ({ unit: 'quarter', quarter, year: isLast ? parseYear(year) : undefined })),
  ),
  // A column headed "Quý" may print the numeral alone.
  phrase(String.raw`(i{1,3}|iv)/(${YEAR})`, ([, quarter, year]) => [
    {
      kind: 'point',
      point: { unit: 'quarter', quarter: parseNumeral(quarter) ?? 0, year: parseYear(year) },
      unsure: true,
    },
  ]),
]

const SPOKEN_YEAR_BEHIND = String.raw`(?:nam(?: (${YEAR}))?|(${YEAR}))`

/** "từ tháng 9 - tháng 12/2025": with "từ" the dash is "đến", not a list; so it is where the year stands with the last day or number only. */
const RANGES: readonly Phrase[] = [
  phrase(
    String.raw`${DAY_MARK}(\d{1,2})/(\d{1,2})-${DAY_MARK}(\d{1,2})/(\d{1,2})/(${YEAR})`,
    ([, first, firstMonth, day, month, year]) =>
      range(points(dayPoint(first, firstMonth, undefined)), points(dayPoint(day, month, year))),
  ),
  phrase(String.raw`(\d{1,2})-(\d{1,2})/(${YEAR})(?!-${YEAR})`, ([, first, last, year]) =>
    Number(first) < Number(last) && Number(last) <= MOST_MONTHS
      ? range(monthPoints(Number(first), undefined), monthPoints(Number(last), year))
      : undefined,
  ),
  phrase(
    String.raw`tu (?:dau )?(?:thang |t)(${MONTH})${YEAR_BEHIND}-(?:thang |t)?(${MONTH})${YEAR_BEHIND}`,
    ([, first, firstYear, last, lastYear]) =>
      range(monthPoints(parseNumeral(first), firstYear), monthPoints(parseNumeral(last), lastYear)),
  ),
  phrase(
    String.raw`tu (?:dau )?(?:quy |q)(${QUARTER})${YEAR_BEHIND}-(?:quy |q)?(${QUARTER})${YEAR_BEHIND}`,
    ([, first, firstYear, last, lastYear]) =>
      range(quarterPoints(parseNumeral(first), firstYear), quarterPoints(parseNumeral(last), lastYear)),
  ),
]

const MOST_MONTHS = 12

const range = (start: Contents, end: Contents): Contents =>
  start && end && [{ kind: 'limit', limit: 'from' }, ...start, { kind: 'limit', limit: 'until' }, ...end]

const YEARS: readonly Phrase[] = [
  phrase(
    String.raw`(?:giai doan |thoi ky |nhiem ky |ke hoach |\d+ nam,? (?:giai doan )?)?(?:tu )?(?:nam )?(${YEAR})-(?:nam )?(${YEAR}|\d\d)(?!-\d)`,
    ([, from, to]) => points({ unit: 'years', from: Number(from), to: parseYear(to) ?? 0 }),
  ),
  phrase(String.raw`(?:nam )?(${YEAR})`, ([, year]) => points({ unit: 'year', year: Number(year) })),
  phrase(String.raw`trong nam(?: nay| ke hoach)?(?! hoc| \d)`, () => points({ unit: 'year', year: undefined })),
  phrase(String.raw`(?:vao |dip )?cuoi nam(?! hoc)(?: (${YEAR}))?`, ([, year]) => points(partYear(7, 12, year))),
  phrase(String.raw`(\d{1,2}|sau|ba|chin) thang dau (?:cua )?${SPOKEN_YEAR_BEHIND}`, ([, count, named, bare]) =>
    points(partYear(1, parseNumeral(count) ?? 0, named ?? bare)),
  ),
  phrase(String.raw`(?:\d{1,2}|sau|ba) thang cuoi (?:cua )?${SPOKEN_YEAR_BEHIND}`, ([, named, bare]) =>
    points(partYear(7, 12, named ?? bare)),
  ),
  phrase(String.raw`nua (dau|cuoi) nam(?: (${YEAR}))?`, ([, half, year]) =>
    points(half === 'dau' ? partYear(1, 6, year) : partYear(7, 12, year)),
  ),
]

const partYear = (firstMonth: number, lastMonth: number, year: string | undefined): Point => ({
  unit: 'part-year',
  firstMonth,
  lastMonth,
  year: parseYear(year),
})

export const CALENDAR_PHRASES: readonly Phrase[] = [...DAYS, ...MONTHS, ...WEEKS, ...QUARTERS, ...RANGES, ...YEARS]
