// What a target in prose says of the value reached before: "(năm 2024: 96,5 %)", "tăng từ 95 % lên 98 %".
import { parseNumber } from '../../knowledge/text/numbers.ts'

export type Baseline = {
  /** The words of it, as printed: "năm 2024: 96,5 %", "từ 95 %". */
  readonly wording: string
  readonly printed: string
  readonly number: number
  /** When it was reached, as printed; undefined where no year is named. */
  readonly when: string | undefined
}

const YEAR = String.raw`năm(?: học)?\s+\d{4}(?:\s*[-–]\s*\d{4})?`
const VALUE = String.raw`(\d[\d.,]*)\s?%`
const ASIDE = new RegExp(
  String.raw`,?\s*\(((?:(?!\d\s?%)[^()])*(?:năm|hiện|trước đây|kỳ trước)(?:(?!\d\s?%)[^()])*?)${VALUE}([^()%]*)\)`,
  'iu',
)
/** Whether a bracket tells nothing but what was reached before. */
export const isBaseline = (aside: string): boolean => !aside.includes(';') && ASIDE.test(aside)

/** "tăng từ 95 % (năm 2024) lên": the verb may stand in front of the name, too: "Nâng tỷ lệ … từ 95 % lên". */
const RISE = new RegExp(
  String.raw`,?\s+(?:tăng|giảm|nâng|được nâng)?\s*từ\s+${VALUE}(?:\s*\(?(?:vào |của |trong )?(${YEAR})\)?)?\s*,?\s*(?:tăng\s+|giảm\s+)?(?:lên|xuống|còn)(?:\s+(?:còn|đến|tới|mức))?\s+`,
  'iu',
)

/** @returns the clause without it, so that one percentage is left: the target */
export function takeBaseline(clause: string): { readonly clause: string; readonly baseline: Baseline | undefined } {
  const aside = ASIDE.exec(clause)
  if (aside) {
    const [all, before = '', printed = '', after = ''] = aside
    const baseline = toBaseline(
      `${before}${printed} %${after}`,
      printed,
      new RegExp(YEAR, 'iu').exec(before + after)?.[0],
    )
    return baseline ? { clause: clause.replace(all, ''), baseline } : { clause, baseline }
  }
  const rise = RISE.exec(clause)
  if (!rise) return { clause, baseline: undefined }
  const [all, printed = '', when] = rise
  const baseline = toBaseline(`từ ${printed} %`, printed, when)
  return baseline ? { clause: clause.replace(all, ' đạt '), baseline } : { clause, baseline }
}

function toBaseline(wording: string, digits: string, when: string | undefined): Baseline | undefined {
  const printed = digits.replace(/[.,]$/, '')
  const number = parseNumber(printed)
  return number === undefined ? undefined : { wording: wording.trim(), printed, number, when }
}
