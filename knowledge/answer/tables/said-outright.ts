// Whether a sentence of the plan says the sum that a table adds up: it has the unit, which the row of the table has not.
import type { Snapshot } from '../snapshot.ts'
import { cellOf, type PlanTable } from './plan-tables.ts'

/** "Tổng nhu cầu kinh phí là 15.840 triệu đồng" over a table that ends with "Cộng | 15.840". */
export function isSumSaidOutright({ total, heads, versionId }: PlanTable, { passages }: Snapshot): boolean {
  const sums = total ? heads.filter((head) => SUM.test(head)).flatMap((head) => cellOf(total, head) ?? []) : []
  return [...passages.values()].some(
    (passage) =>
      passage.versionId === versionId && passage.kind === 'paragraph' && sums.some((sum) => saysSum(passage.text, sum)),
  )
}

const SUM = /^(?:tổng|cộng)(?!\p{L})/iu
/** "Tổng … là 15.840 triệu đồng": the figure with its unit. */
function saysSum(text: string, sum: string): boolean {
  const at = text.indexOf(` ${sum} `)
  if (at < 0) return false
  return /(?<!\p{L})tổng(?!\p{L})[^;]{0,160}$/iu.test(text.slice(0, at)) && UNIT.test(text.slice(at + sum.length + 1))
}
const UNIT = /^ ?(?:nghìn |ngàn |triệu |tỷ |tỉ )?(?:đồng|tỷ|tỉ|triệu)(?!\p{L})/iu
