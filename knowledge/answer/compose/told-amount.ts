// The one amount that an answer tells, read back from its lines: for setting two answers against each other.
import { parseNumber } from '../../text/numbers.ts'
import type { Draft } from './draft.ts'

export type ToldAmount = {
  /** In its unit; money in millions of đồng. */
  readonly value: number
  /** "%", "triệu đồng", "triệu đồng/buổi", or as printed; undefined: a bare number. */
  readonly unit: string | undefined
  /** What was reached and what is aimed at are two things. */
  readonly kind?: 'Kết quả' | 'Chỉ tiêu'
  /** Of a bare number what its head counts, without years. */
  readonly measure?: string
  /** "≥ 85": as much or more. */
  readonly isBound?: true
}

/** Whether two amounts may be set against each other. */
export const areAlike = (one: ToldAmount, other: ToldAmount): boolean =>
  one.unit === other.unit && one.kind === other.kind && one.measure === other.measure

/** undefined where no number is told, or several of which none comes first. */
export function amountTold({ lines }: Draft): ToldAmount | undefined {
  const [first, ...others] = lines
  const unit = lines.flatMap((line) => UNIT_LINE.exec(line)?.[1] ?? [])[0]
  // What was asked for stands in the first line; below a name, what was reached may stand beside what is aimed at.
  const asked = figureOf(first ?? '', unit)
  if (asked) return asked
  const figures = others.flatMap((line) => figureOf(line, unit) ?? [])
  if (figures.length > 0) return figures.length === 1 ? figures[0] : undefined
  const told = lines.filter((line) => !IS_SOURCE.test(line))
  if (told.some((line) => SEVERAL.test(line))) return undefined
  const amounts = told.flatMap(amountsIn)
  const [amount] = amounts
  return amount && amounts.every(({ value, unit: own }) => value === amount.value && own === amount.unit)
    ? amount
    : undefined
}

const IS_SOURCE = /^(?:Theo|Lưu ý|Đọc từ|Riêng) /u
const UNIT_LINE = /^Đơn vị(?: tính)?: (.+)$/u
const NUMBER = String.raw`\d[\d.]*(?:,\d+)?`
const SCALE = 'nghìn tỷ|tỷ|tỉ|triệu|nghìn|ngàn'
/** Ranges, sums in two scales and thousands set apart by blanks are no one amount that is read here. */
const SEVERAL = new RegExp(
  `\\d\\s*[-–]\\s*\\d[\\d.,]* ?(?:%|(?:(?:${SCALE}) )?đồng)|từ ${NUMBER}[^.;]{0,20} (?:đến|lên|tới) |(?:${SCALE}) \\d+ (?:${SCALE})|\\d \\d{3}(?!\\d)|(?:trên|dưới|hơn|ít nhất|tối thiểu|tối đa|không quá|khoảng|gần) ${NUMBER} ?(?:%|(?:${SCALE})|đồng)`,
  'iu',
)

/** "Giáo viên nước ngoài – Tổng (triệu đồng): 140.000", "Chỉ tiêu năm 2025: ≥ 85%": a head and nothing but its number. */
const FIGURE = new RegExp(
  `^(?!Theo |- |\\d)([^:;|]{1,120}): (≥|>|≤|<|[Tt]ừ|[Tt]rên)? ?(${NUMBER}) ?(%|(?:(?:${SCALE}) )?đồng|\\p{L}+(?: \\p{L}+)?)?( trở lên)?\\.?$`,
  'u',
)
const KINDS = ['Kết quả', 'Chỉ tiêu'] as const
const UNIT_IN_HEAD = /\(([^()]*đồng|%)\)/u
const YEARS = /(?:năm học|năm|giai đoạn)?\s*20\d{2}(?:\s*[-–]\s*20\d{2})?/giu

function figureOf(line: string, unitBelow: string | undefined): ToldAmount | undefined {
  const [, head = '', bound, number = '', printed, more] = FIGURE.exec(line) ?? []
  const value = parseNumber(number)
  if (value === undefined || UNIT_LINE.test(line)) return undefined
  const amount = inMillions(value, printed ?? UNIT_IN_HEAD.exec(head)?.[1] ?? unitBelow)
  if (amount.unit === undefined && /^20\d{2}$/.test(number)) return undefined
  const kind = KINDS.find((one) => head.startsWith(`${one} `))
  return {
    ...amount,
    ...(kind && { kind }),
    ...(amount.unit === undefined && {
      measure: head
        .replace(/^.* – /u, '')
        .replace(YEARS, '')
        .trim(),
    }),
    ...((bound ?? more) && { isBound: true }),
  }
}

/** "90.000 đồng một buổi", "2 triệu đồng/tháng": for one of what. */
const AMOUNT = new RegExp(
  `(?<![\\d/.,-])(${NUMBER}) ?(%|(?:(?:${SCALE}) )?đồng)(?:(?:/| một | mỗi )(\\p{L}+))?(?![\\p{L}/])`,
  'gu',
)

const amountsIn = (line: string): readonly ToldAmount[] =>
  [...line.matchAll(AMOUNT)].flatMap(([, number = '', printed, each]) => {
    const value = parseNumber(number)
    if (value === undefined) return []
    const { unit, ...amount } = inMillions(value, printed)
    return [{ ...amount, unit: each === undefined ? unit : `${unit ?? ''}/${each}` }]
  })

const MILLIONS: ReadonlyMap<string, number> = new Map([
  ['nghìn tỷ đồng', 1_000_000],
  ['tỷ đồng', 1_000],
  ['tỉ đồng', 1_000],
  ['triệu đồng', 1],
  ['nghìn đồng', 0.001],
  ['ngàn đồng', 0.001],
  ['đồng', 0.000_001],
])

function inMillions(value: number, unit: string | undefined): ToldAmount {
  const factor = unit === undefined ? undefined : MILLIONS.get(unit.toLowerCase())
  return factor === undefined ? { value, unit } : { value: value * factor, unit: 'triệu đồng' }
}
