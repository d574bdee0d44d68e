// Days, months, quarters and years as folded syllables name them, each with the word that bounds it: "trước ngày 15 tháng 9", "từ tháng 3 đến tháng 5".

/** What the word before it makes of it. `to` is "đến" alone, `until` "chậm nhất" and "đến hết"; `named` has no such word. */
export type Side = 'before' | 'until' | 'to' | 'after' | 'from' | 'in' | 'named'

/** `first` and `last` are months, 1–12; one of a list ("tháng 9, 10") stands by itself. */
export type NamedTime = {
  /** `part`: "6 tháng đầu năm", "đầu năm", as the grammar of times reads them. */
  readonly unit: 'day' | 'month' | 'quarter' | 'part' | 'year'
  readonly side: Side
  readonly day: number | undefined
  readonly first: number
  readonly last: number
  readonly year: number | undefined
}

const SIDES: readonly (readonly [Side, string])[] = [
  [
    'until',
    '(?:(?:cham|muon) nhat|khong (?:cham|muon|qua)(?: hon)?)(?: (?:la|vao|trong|den|het))?|(?:den )?het|den cuoi',
  ],
  ['before', 'truoc'],
  ['after', 'sau'],
  ['from', '(?:ke )?tu'],
  ['to', 'den|toi'],
  ['in', '(?:(?:han|xong|hoan thanh) )?(?:trong|vao|dung)|han|xong|hoan thanh'],
]
const SIDE = SIDES.map(([, words], index) => `(?<side${index}>${words})`).join('|')
const yearOf = (unit: string) => String.raw`(?: (?:nam )?(?<yearOf${unit}>20\d{2}))?`
const DAY =
  String.raw`(?:ngay (?<day>\d{1,2}) (?:thang )?(?<monthOfDay>\d{1,2})|(?<bareDay>\d{1,2}) thang (?<monthOfBareDay>\d{1,2}))` +
  yearOf('Day')
const DATE = String.raw`(?<dayOfDate>\d{1,2}) (?<monthOfDate>\d{1,2}) (?:nam )?(?<yearOfDate>20\d{2})`
const MONTHS =
  String.raw`(?:cac )?thang (?<months>\d{1,2}(?: (?:(?:va|hoac) )?(?:thang )?\d{1,2}(?= ))*)` + yearOf('Months')
const QUARTER = String.raw`qui? ?y? (?<quarter>i|ii|iii|iv|[1-4])` + yearOf('Quarter')
const PART = String.raw`(?:(?<length>\d) thang )?(?<edge>dau|cuoi)(?: cua)? nam(?! hoc)(?: (?<yearOfPart>20\d{2}))?`
const WHOLE_YEAR = String.raw`nam (?<yearOfItself>20\d{2})(?! 20\d{2})`
const TIME = new RegExp(
  `(?<= )(?:(?:${SIDE}) )?(?:${[DAY, DATE, PART, MONTHS, QUARTER, WHOLE_YEAR].join('|')})(?= )`,
  'g',
)

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
const MONTHS_IN_QUARTER = 3
const MONTHS_IN_YEAR = 12
/** "Đầu năm", "cuối năm". */
const HALF = 6

/** "Từ ngày 1 đến ngày 15 tháng 9": both are of that month. */
const DAYS_OF_MONTH = / ngay (\d{1,2}) ((?:den|toi)(?: het)?) ngay (\d{1,2}) (?:thang )?(\d{1,2})(?= )/g

/** "T10", "t3/2025" as typed on a phone; "t2 đến t6" alone are days of the week. */
const spellMonths = (joined: string): string =>
  / t(?:[89]|1[0-2]) | t\d{1,2} (?:nam )?20\d{2} /.test(joined)
    ? joined.replaceAll(/ t(\d{1,2})(?= )/g, ' thang $1')
    : joined

/** @param joined folded syllables with a blank at each end and between. What no calendar has ("tháng 13") is left out. */
export function readNamedTimes(joined: string): readonly NamedTime[] {
  const said = spellMonths(joined).replaceAll(DAYS_OF_MONTH, ' ngay $1 thang $4 $2 ngay $3 thang $4')
  return [...said.matchAll(TIME)].flatMap(({ groups = {} }) => {
    const [side = 'named'] = SIDES.find((_, index) => groups[`side${index}`] !== undefined) ?? []
    const [, written] = Object.entries(groups).find(([name, value]) => name.startsWith('year') && value) ?? []
    const shared = { side, day: undefined, year: written === undefined ? undefined : Number(written) }
    return unitsOf(groups)
      .map((unit) => ({ ...shared, ...unit }))
      .filter(({ first, last }) => first >= 1 && last <= 12)
  })
}

type Unit = Pick<NamedTime, 'unit' | 'first' | 'last'> & { readonly day?: number }

function unitsOf(groups: Readonly<Record<string, string | undefined>>): readonly Unit[] {
  const day = groups.day ?? groups.bareDay ?? groups.dayOfDate
  if (day !== undefined) {
    const month = Number(groups.monthOfDay ?? groups.monthOfBareDay ?? groups.monthOfDate)
    return [{ unit: 'day', day: Number(day), first: month, last: month }]
  }
  if (groups.months !== undefined)
    return [...groups.months.matchAll(/\d+/g)].map(([month]) => ({
      unit: 'month',
      first: Number(month),
      last: Number(month),
    }))
  const length = Number(groups.length ?? HALF)
  if (groups.edge === 'dau') return [{ unit: 'part', first: 1, last: length }]
  if (groups.edge === 'cuoi') return [{ unit: 'part', first: MONTHS_IN_YEAR - length + 1, last: MONTHS_IN_YEAR }]
  const quarter = QUARTERS[groups.quarter ?? '']
  if (quarter === undefined) return [{ unit: 'year', first: 1, last: 12 }]
  const last = quarter * MONTHS_IN_QUARTER
  return [{ unit: 'quarter', first: last - MONTHS_IN_QUARTER + 1, last }]
}
