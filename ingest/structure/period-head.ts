// Heads of columns that stand for a time of their own: "Quý II", "Tháng 9", "Thời gian (tháng) 10", "Học kỳ I/2025".
import { fold } from '../../knowledge/text/fold.ts'

const YEAR = String.raw`(?:\s*(?:/|nam|-)?\s*20\d{2})?`
const PERIOD = new RegExp(
  String.raw`(?:^|[\s(:])(?:(quy)\)?\s*(i{1,3}|iv|[1-4])|(thang|t)\)?\s*(1[0-2]|0?[1-9])|(hoc ky|hk)\)?\s*(i{1,2}|[12])|(nam)?\s*(20\d{2}))(${YEAR})\)?$`,
)
const NAMES: Readonly<Record<string, string>> = {
  quy: 'Quý',
  thang: 'Tháng',
  t: 'Tháng',
  'hoc ky': 'Học kỳ',
  hk: 'Học kỳ',
}

/** The time that the head names at its end, as a plan would write it in a cell; undefined: none. */
export function readPeriodHead(head: string): string | undefined {
  const match = PERIOD.exec(fold(head).replace(/\s+/g, ' ').trim())
  if (!match) return undefined
  const [, quarter, quarterNumber, month, monthNumber, term, termNumber, , year, ofYear = ''] = match
  if (year !== undefined) return `Năm ${year}`
  const name = NAMES[quarter ?? month ?? term ?? ''] ?? ''
  const number = (quarterNumber ?? monthNumber ?? termNumber ?? '').toUpperCase()
  const inYear = /20\d{2}/.exec(ofYear)?.[0]
  return `${name} ${number}${inYear ? `/${inYear}` : ''}`
}
