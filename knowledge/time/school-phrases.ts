// Phrases that name school years and their terms.
import { YEAR } from './calendar-phrases.ts'
import { parseNumeral, parseYear } from './numerals.ts'
import { phrase, type Phrase, type PieceContent } from './pieces.ts'

const SCHOOL_YEAR = String.raw`(?:nam hoc|nh)(?: |: ?)?(${YEAR})(?:[-/]| den | va )(${YEAR}|\d\d)`
const TERM = String.raw`(?:hoc ky|hoc ki|ky|hk) ?(?:thu )?([iv|!l]+(?![a-z])|\d|mot|nhat|hai)`

export const SCHOOL_PHRASES: readonly Phrase[] = [
  phrase(SCHOOL_YEAR, ([, from, to]) => schoolYear(from, to)),
  // "năm học 2024-2025 và 2025-2026", "các năm học 2024-2025, 2025-2026": the last one.
  phrase(String.raw`${SCHOOL_YEAR}(?:, ?| va )(?:nam hoc )?(${YEAR})-(${YEAR})`, ([, , , from, to]) =>
    schoolYear(from, to),
  ),
  phrase(String.raw`(?:trong |ca )?nam hoc(?: nay| moi)?(?! \d)`, () => [
    { kind: 'point', point: { unit: 'school-year', from: undefined } },
  ]),
  phrase(String.raw`${TERM}(?:[,;]? ?(?:cua |trong )?${SCHOOL_YEAR}|,? nam hoc(?! \d))?`, ([, term, from, to]) =>
    term === undefined ? undefined : termOf(term, from, to),
  ),
  // "học kỳ I, II": both, so due at the end of the second.
  phrase(
    String.raw`(?:ca )?(?:hoc ky|ky|hk) ?(?:i|1)(?:,| va |-|, )(?: ?(?:hoc ky|hk) ?)?(ii|2)(?:[,;]? ?${SCHOOL_YEAR})?`,
    ([, term, from, to]) => termOf(term, from, to),
  ),
  phrase(String.raw`${TERM}[/, ]? ?(?:nam )?(${YEAR})(?![-/]\d)`, ([, term, year]) => termInYear(term, Number(year))),
  phrase(String.raw`${TERM}[/,]? ?\(?(${YEAR})-(${YEAR})\)?`, ([, term, from, to]) => termOf(term, from, to)),
]

function schoolYear(from: string | undefined, to: string | undefined): readonly PieceContent[] | undefined {
  const year = startOfSchoolYear(from, to)
  return year === undefined ? NO_SCHOOL_YEAR : [{ kind: 'point', point: { unit: 'school-year', from: year } }]
}

/** "năm học 2025-2027" is a slip that must not be read as something else. */
const NO_SCHOOL_YEAR: readonly PieceContent[] = [{ kind: 'unread', spoils: true }]

function termOf(
  term: string | undefined,
  from: string | undefined,
  to: string | undefined,
): readonly PieceContent[] | undefined {
  const number = termNumber(term)
  const year = from === undefined ? undefined : startOfSchoolYear(from, to)
  if (number === undefined) return undefined
  if (from !== undefined && year === undefined) return NO_SCHOOL_YEAR
  return [{ kind: 'point', point: { unit: 'term', term: number, from: year } }]
}

/** The second term of a calendar year belongs to the school year that began the year before. */
function termInYear(term: string | undefined, year: number): readonly PieceContent[] | undefined {
  const number = termNumber(term)
  if (number === undefined) return undefined
  return [{ kind: 'point', point: { unit: 'term', term: number, from: number === 1 ? year : year - 1 }, unsure: true }]
}

function termNumber(text: string | undefined): 1 | 2 | undefined {
  const number = parseNumeral(text)
  return number === 1 || number === 2 ? number : undefined
}

/** A school year spans two neighbouring years; anything else is none. */
function startOfSchoolYear(from: string | undefined, to: string | undefined): number | undefined {
  const start = Number(from)
  return parseYear(to) === start + 1 ? start : undefined
}
