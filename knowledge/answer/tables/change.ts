// What lies between two figures of one row, the earlier first, in words.
import { formatNumber } from '../../text/numbers.ts'

/** undefined where either is no number. `printed`: the computed number as the line says it. */
export function changeBetween(
  before: number | undefined,
  after: number | undefined,
): { readonly line: string; readonly printed: string } | undefined {
  if (before === undefined || after === undefined) return undefined
  const printed = formatNumber(Math.abs(after - before))
  if (after === before) return { line: 'Không thay đổi.', printed }
  return { line: after > before ? `Tăng ${printed} (cao hơn).` : `Giảm ${printed} (thấp hơn).`, printed }
}
