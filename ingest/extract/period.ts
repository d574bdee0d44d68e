// Periods as plans print them: school years ("năm học 2024 - 2025") and years.
import type { Period } from '../../knowledge/domain/plan.ts'
import { fold } from '../../knowledge/text/fold.ts'

const RANGE = /((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})/
const SCHOOL_YEAR = /nam hoc\s*((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})/

/** Two neighbouring years are a school year unless the words say "giai đoạn"; one year stands for itself. */
export function readPeriod(text: string): Period | undefined {
  const folded = fold(text)
  const school = SCHOOL_YEAR.exec(folded)
  if (school) return { kind: 'school-year', from: Number(school[1]), to: Number(school[2]) }
  const range = RANGE.exec(folded)
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    return { kind: to === from + 1 && !/giai doan|thoi ky/.test(folded) ? 'school-year' : 'years', from, to }
  }
  const year = /(?:^|[^\d/.-])((?:19|20)\d{2})(?![\d/.-])/.exec(folded)
  return year ? { kind: 'years', from: Number(year[1]), to: Number(year[1]) } : undefined
}
