// A target's row as a sentence: its cells mean nothing without the heads of their columns.
import type { Period } from '../../knowledge/domain/plan.ts'
import type { Target } from '../../knowledge/domain/target.ts'

/** "8. Số xã … (xã): kết quả năm học 2024-2025: 23; chỉ tiêu năm học 2025-2026: 38" */
export function describeTarget(target: Target): string {
  const values = target.values.map(
    ({ kind, period, printed, note }) =>
      `${kind === 'result' ? 'kết quả' : 'chỉ tiêu'} ${describePeriod(period)}: ${printed}${note ? ` (${note})` : ''}`,
  )
  return `${target.ordinal ? `${target.ordinal}. ` : ''}${target.indicator}${target.unit ? ` (${target.unit})` : ''}: ${values.join('; ')}`
}

/** "năm học 2025-2026", "năm 2026", "giai đoạn 2025-2030" */
export function describePeriod({ kind, from, to }: Period): string {
  if (from === to) return `năm ${from}`
  return `${kind === 'school-year' ? 'năm học' : 'giai đoạn'} ${from}-${to}`
}
