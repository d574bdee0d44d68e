// The one amount that an answer tells, read back from its lines: for setting two answers against each other.
import { parseNumber } from '../../text/numbers.ts'
import type { Draft } from './draft.ts'

export type ToldAmount = {
  /** In its unit; money in millions of đồng. */
  readonly value: number
  /** "%", "triệu đồng", or as printed; undefined: a bare number. */
  readonly unit: string | undefined
}

/** undefined where no number is told, or several that differ. */
export function amountTold({ lines }: Draft): ToldAmount | undefined {
  const figure = lines.map(figureOf).find((one) => one !== undefined)
  if (figure) return figure
  const told = lines.filter((line) => !IS_SOURCE.test(line)).flatMap(amountsIn)
  const [first] = told
  return first && told.every(({ value, unit }) => value === first.value && unit === first.unit) ? first : undefined
}

const IS_SOURCE = /^(?:Theo|Lưu ý|Đọc từ|Riêng) /u
const NUMBER = String.raw`\d[\d.]*(?:,\d+)?`
const SCALE = 'nghìn tỷ|tỷ|tỉ|triệu|nghìn|ngàn'

/** "Giáo viên nước ngoài – Tổng (triệu đồng): 140.000", "Chỉ tiêu năm 2025: ≥ 85%": a head and nothing but its number. */
const FIGURE = new RegExp(
  `^(?!Theo |- |\\d)(.{1,120}?): (?:≥|>|≤|<|Từ|trên|Trên|khoảng)? ?(${NUMBER}) ?(%|(?:(?:${SCALE}) )?đồng|\\p{L}+(?: \\p{L}+)?)?(?: trở lên)?\\.?$`,
  'u',
)
const UNIT_IN_HEAD = /\(([^()]*đồng|%)\)/u

function figureOf(line: string): ToldAmount | undefined {
  const [, head = '', number = '', printed] = FIGURE.exec(line) ?? []
  const value = parseNumber(number)
  if (value === undefined) return undefined
  return inMillions(value, printed ?? UNIT_IN_HEAD.exec(head)?.[1])
}

const AMOUNT = new RegExp(`(?<![\\d/.,-])(${NUMBER}) ?(%|(?:(?:${SCALE}) )?đồng)(?![\\p{L}/])`, 'gu')

const amountsIn = (line: string): readonly ToldAmount[] =>
  [...line.matchAll(AMOUNT)].flatMap(([, number = '', unit]) => {
    const value = parseNumber(number)
    return value === undefined ? [] : [inMillions(value, unit)]
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
