// Counts Word's automatic numbers as they are printed, paragraph after paragraph.
import { formatLetters, formatRoman } from '../html/list-markers.ts'
import { DEEPEST_LEVEL, type NumberLevel, type NumberReference, type WordNumbering } from './word-numbering.ts'

/** @returns for the next numbered paragraph what stands before its text: "1.", "2.1.", "a)", "-"; undefined for none */
export function createNumberCounter({ numberings }: WordNumbering): (reference: NumberReference) => string | undefined {
  const counts = new Map<string, (number | undefined)[]>()
  const restarted = new Set<string>()
  return ({ numbering: id, level: at }) => {
    const numbering = numberings.get(id)
    const level = numbering?.levels[at]
    if (!numbering || !level) return undefined
    const counted = counts.get(numbering.list) ?? []
    counts.set(numbering.list, counted)
    const restart = numbering.restarts.get(at)
    const isFirst = restart !== undefined && !restarted.has(`${id}/${at}`)
    restarted.add(`${id}/${at}`)
    const before = counted[at]
    if (isFirst) counted[at] = restart
    else counted[at] = before === undefined ? level.start : before + 1
    for (let deeper = at + 1; deeper <= DEEPEST_LEVEL; deeper += 1) counted[deeper] = undefined
    return formatLabel(level, numbering.levels, counted)
  }
}

/** Bullets are letters of symbol fonts; whatever they look like, a dash is what plans print. */
const PRINTED_BULLET = /^[-–+•*]$/

function formatLabel(
  level: NumberLevel,
  levels: readonly (NumberLevel | undefined)[],
  counts: readonly (number | undefined)[],
): string | undefined {
  if (level.format === 'bullet') return PRINTED_BULLET.test(level.pattern) ? level.pattern : '-'
  const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const own = levels[at]
    const format = level.isLegal && own !== level ? 'decimal' : (own?.format ?? 'decimal')
    return formatNumber(counts[at] ?? own?.start ?? 1, format)
  })
  return label.trim() || undefined
}

function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'lowerLetter':
      return formatLetters(number)
    case 'upperLetter':
      return formatLetters(number).toUpperCase()
    case 'lowerRoman':
      return formatRoman(number).toLowerCase()
    case 'upperRoman':
      return formatRoman(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}
