// Wordings of time made by rule, patterns × values × spellings × damage, each with its one right reading, from the pattern and never from the program. Long: a list of patterns.
import { chance, createRandom, pick, type Random } from '../../support/seeded-random.ts'

export type MadeWording = {
  readonly wording: string
  readonly planYear: number
  readonly kind: string
  /** undefined: no day may be read. */
  readonly dueOn: string | undefined
  readonly recurs: string | undefined
  readonly spelling: string
}

type Made = Omit<MadeWording, 'spelling'>
type Pattern = (random: Random) => Made

const ROMANS = ['I', 'II', 'III', 'IV']
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31']
const two = (number: number) => String(number).padStart(2, '0')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
const dayOf = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`

/** By hand, not by Date: the day before the first is the last of the month before. */
function before(year: number, month: number, day: number): string {
  if (day > 1) return dayOf(year, month, day - 1)
  return month > 1 ? dayOf(year, month - 1, lengthOf(year, month - 1)) : dayOf(year - 1, 12, 31)
}

function anyDay(random: Random) {
  const year = pick(random, [2024, 2025, 2026, 2027, 2028])
  const month = 1 + Math.floor(random() * 12)
  // Ends and beginnings of months are where days go wrong.
  const day = pick(random, [1, lengthOf(year, month), 15, 1 + Math.floor(random() * lengthOf(year, month))])
  const print = pick(random, [
    `${day}/${month}/${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}-${month}-${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${two(day)} tháng ${two(month)} năm ${year}`,
    `${day} tháng ${month} năm ${year}`,
  ])
  return { year, month, day, print }
}

const made = (
  wording: string,
  kind: string,
  dueOn?: string,
  more: { recurs?: string; planYear?: number } = {},
): Made => ({
  wording,
  kind,
  dueOn,
  recurs: more.recurs,
  planYear: more.planYear ?? 2025,
})
const year = (random: Random) => pick(random, [2024, 2025, 2026, 2027, 2028, 2030])
const quarter = (random: Random) => {
  const index = Math.floor(random() * 4)
  return { end: QUARTER_ENDS[index] ?? '', print: pick(random, [ROMANS[index] ?? '', String(index + 1)]) }
}

const DATED: readonly Pattern[] = [
  (random) => {
    const { year: y, month, day, print } = anyDay(random)
    const lead = pick(random, ['Trước ngày', 'Xong trước ngày', 'Hoàn thành trước ngày', 'Báo cáo trước ngày'])
    return made(`${lead} ${print}`, 'by-date', before(y, month, day))
  },
  (random) => {
    const { year: y, month, day, print } = anyDay(random)
    const lead = pick(random, [
      'Chậm nhất ngày',
      'Chậm nhất là ngày',
      'Đến hết ngày',
      'Muộn nhất ngày',
      'Hạn cuối: ngày',
      'Ngày',
      'Vào ngày',
    ])
    return made(`${lead} ${print}`, 'by-date', dayOf(y, month, day))
  },
  (random) => {
    const { year: y, month, day } = anyDay(random)
    // 29 February is no day of a common plan year.
    return made(`Trước ngày ${day}/${month}`, 'by-date', before(y, month, day), { planYear: y })
  },
  (random) => {
    const [y, month] = [year(random), 1 + Math.floor(random() * 12)]
    const print = pick(random, [
      `Tháng ${month}/${y}`,
      `Trong tháng ${two(month)}/${y}`,
      `Tháng ${month} năm ${y}`,
      `T${month}/${y}`,
      `T.${two(month)}/${y}`,
    ])
    return made(print, 'by-month', dayOf(y, month, lengthOf(y, month)))
  },
  (random) => {
    const [y, month] = [year(random), 2 + Math.floor(random() * 11)]
    return made(`Trước tháng ${month}/${y}`, 'by-month', dayOf(y, month - 1, lengthOf(y, month - 1)))
  },
  (random) => {
    const [y, { end, print }] = [year(random), quarter(random)]
    const said = pick(random, [
      `Quý ${print}/${y}`,
      `Quý ${print} năm ${y}`,
      `Trong quý ${print}/${y}`,
      `Hoàn thành trong Quý ${print}/${y}`,
      `Chậm nhất Quý ${print}/${y}`,
    ])
    return made(said, 'by-quarter', `${y}-${end}`)
  },
  (random) => {
    const [y, { end, print }] = [year(random), quarter(random)]
    return made(`Quý ${print}`, 'by-quarter', `${y}-${end}`, { planYear: y })
  },
  (random) => {
    const y = year(random)
    return made(pick(random, [`Năm ${y}`, `Trong năm ${y}`, `Hoàn thành trong năm ${y}`]), 'by-year', `${y}-12-31`)
  },
  (random) => {
    const y = year(random)
    return made(
      pick(random, [`Giai đoạn ${y} - ${y + 5}`, `${y}-${y + 5}`, `Giai đoạn ${y}–${y + 5}`]),
      'span',
      `${y + 5}-12-31`,
    )
  },
  (random) => {
    const y = year(random)
    return made(
      pick(random, [`Đến năm ${y}`, `Đến hết năm ${y}`, `Đến năm ${y}, tầm nhìn đến năm ${y + 15}`]),
      'goal',
      `${y}-12-31`,
    )
  },
  (random) => {
    const [y, month] = [pick(random, [2024, 2025, 2026]), 1 + Math.floor(random() * 12)]
    const print = pick(random, [`Tháng ${month} hằng năm`, `Tháng ${two(month)} hàng năm`])
    return made(print, 'recurring-dated', dayOf(y, month, lengthOf(y, month)), { recurs: 'yearly', planYear: y })
  },
  (random) => {
    const [y, month, day] = [pick(random, [2024, 2025, 2026]), 1 + Math.floor(random() * 12), pick(random, [5, 15, 25])]
    const print = pick(random, [`Trước ngày ${day}/${month} hằng năm`, `Trước ${day}/${two(month)} hàng năm`])
    return made(print, 'recurring-dated', before(y, month, day), { recurs: 'yearly', planYear: y })
  },
  (random) => {
    const { print, dueOn } = pick(random, [
      { print: 'Học kỳ I năm học 2025-2026', dueOn: '2026-01-17' },
      { print: 'HKI năm học 2025-2026', dueOn: '2026-01-17' },
      { print: 'Học kỳ II, năm học 2025 - 2026', dueOn: '2026-05-30' },
      { print: 'Năm học 2025-2026', dueOn: '2026-05-30' },
      { print: 'Kết thúc năm học 2025-2026', dueOn: '2026-05-30' },
    ])
    return made(print, 'school-year', dueOn)
  },
  (random) => {
    const [y, { end, print }] = [year(random), quarter(random)]
    const said = pick(random, [`Q.${print}/${y}`, `Q${print}/${y}`, `HT trong quý ${print}/${y}`, `Quý ${print}-${y}`])
    return made(said, 'by-quarter', `${y}-${end}`)
  },
  (random) => {
    const [y, month] = [year(random), 1 + Math.floor(random() * 11)]
    const said = pick(random, [`Tháng ${month}, ${month + 1}/${y}`, `Tháng ${month} và tháng ${month + 1}/${y}`])
    return made(said, 'by-month', dayOf(y, month + 1, lengthOf(y, month + 1)))
  },
  (random) => {
    const y = year(random)
    const said = pick(random, [`Từ tháng 9/${y} đến tháng 2/${y + 1}`, `Từ tháng 9/${y} - tháng 2/${y + 1}`])
    return made(said, 'span', dayOf(y + 1, 2, lengthOf(y + 1, 2)))
  },
  (random) => {
    const { year: y, month, day } = anyDay(random)
    const said = pick(random, [
      `trc ngày ${day}/${month}/${y}`,
      `Trc ${day}/${month}/${y}`,
      `tr. ngày ${day}/${month}/${y}`,
    ])
    return made(said, 'by-date', before(y, month, day))
  },
  (random) => {
    const y = year(random)
    return made(`6 tháng đầu năm ${y}`, 'by-year', `${y}-06-30`)
  },
  (random) => {
    const [y, { end, print }] = [year(random), quarter(random)]
    return made(`Hoàn thành trong quý ${print}/${y} và thực hiện thường xuyên`, 'compound', `${y}-${end}`)
  },
  (random) => {
    const y = year(random)
    return made(`Năm ${y} và các năm tiếp theo`, 'compound', `${y}-12-31`, { recurs: 'yearly' })
  },
]

/** No day is stated, so none may be read. */
const UNDATED: readonly Pattern[] = [
  (random) => made(pick(random, ['Thường xuyên', 'Thực hiện thường xuyên', 'Thường xuyên, liên tục']), 'standing'),
  (random) => {
    const [word, recurs] = pick(random, [
      ['năm', 'yearly'],
      ['quý', 'quarterly'],
      ['tháng', 'monthly'],
    ] as const)
    return made(`${pick(random, ['Hằng', 'Hàng', 'Định kỳ hằng', 'Mỗi'])} ${word}`, 'recurring', undefined, { recurs })
  },
  (random) => made(pick(random, ['Sau khi có hướng dẫn', 'Trong 15 ngày kể từ ngày ban hành']), 'relative'),
  (random) => made(pick(random, ['Theo tiến độ', 'Theo yêu cầu']), 'none'),
  // A school year whose calendar nobody entered.
  (random) => made(`Năm học ${pick(random, ['2027-2028', '2029-2030', '2023-2024'])}`, 'school-year'),
  // Days that no calendar has.
  (random) => {
    const y = pick(random, [2025, 2026, 2027])
    return made(
      `Trước ngày ${pick(random, ['31/4', '30/2', '29/02', '31/6', '31/9', '32/1', '15/13'])}/${y}`,
      'unreadable',
    )
  },
  // A digit that a scanner took for a letter is not guessed.
  (random) => made(`Trước ngày ${pick(random, ['3O/11/2025', '1S/8/2025', '30/1l/2025', '2B/9/2025'])}`, 'unreadable'),
]

const SPELLINGS: Readonly<Record<string, (wording: string, random: Random) => string>> = {
  clean: (wording) => wording,
  'without marks': (wording) => withoutMarks(wording),
  capitals: (wording) => wording.toUpperCase(),
  decomposed: (wording) => wording.normalize('NFD'),
  'wide spaces': (wording) => wording.replaceAll(' ', ' \u00A0 '),
  'broken lines': (wording) => wording.replace(' ', '\n'),
  'stray signs': (wording, random) => pick(random, [`${wording}.`, `- ${wording}`, `${wording};`, `**${wording}**`]),
  // A scanner's: one mark wrong, l for I in a Roman numeral.
  scanned: (wording, random) => scanned(wording, random),
}

const withoutMarks = (wording: string) =>
  wording.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

const WRONG_MARKS: Readonly<Record<string, string>> = {
  ý: 'ỳ',
  á: 'à',
  ă: 'â',
  ớ: 'ở',
  ậ: 'ạ',
  ế: 'ê',
  ằ: 'ă',
  ơ: 'o',
  ư: 'u',
}
const scanned = (wording: string, random: Random) =>
  Array.from(wording.normalize('NFC'))
    .map((letter) => (WRONG_MARKS[letter] !== undefined && chance(random, 0.5) ? WRONG_MARKS[letter] : letter))
    .join('')
    .replace(/(?<=[Qq]u. )I+/g, (numeral) => numeral.replaceAll('I', 'l'))

/** @param count distinct ones, a tenth to a third of them without a day */
export function makeWordings(count: number, seed: number): readonly MadeWording[] {
  const random = createRandom(seed)
  const wordings = new Map<string, MadeWording>()
  while (wordings.size < count) {
    const pattern = pick(random, chance(random, 0.8) ? DATED : UNDATED)
    const spelling = pick(random, Object.keys(SPELLINGS))
    const plain = pattern(random)
    const wording = SPELLINGS[spelling]?.(plain.wording, random) ?? plain.wording
    wordings.set(`${wording} ${plain.planYear}`, { ...plain, wording, spelling })
  }
  return [...wordings.values()]
}
