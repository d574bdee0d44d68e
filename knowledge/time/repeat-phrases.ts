// Phrases that say how often: "hằng năm", "định kỳ 6 tháng", "2 lần/năm", "ngày 20 hằng tháng".
import { parseNumeral } from './numerals.ts'
import { phrase, type Phrase, type PieceContent } from './pieces.ts'
import type { Recurrence } from './timeline.ts'

/** "năm 2025", "quý I" are one of them, none that comes again. */
const UNNUMBERED = String.raw`(?! ?\d| ?[ivx]+(?![a-z]))`
/** "quý" folds like the "quy" of "quy định". */
const UNIT = String.raw`(?:hoc ky|hoc ki|nam hoc|nam(?! hoc)|quy(?! (?:dinh|hoach|che|mo|trinh))|thang|tuan|ngay|ki|ky)${UNNUMBERED}`
const COUNT = String.raw`(?:\d{1,2}|mot|hai|ba|bon|sau|nua)`
const PERIOD = String.raw`(?:(?:hang|moi|tung|cac) )?(?:${COUNT} )?${UNIT}`
const EACH = '(?:hang|moi|tung)'
const LONG_UNIT = 'hoc ky|hoc ki|nam hoc|nam(?! hoc)|quy|thang'
/** What is held so many times a year: "01 cuộc/năm". Classes and schools are counted, not held. */
const OCCASION = '(?:cuoc|ky|ki|dot|phien)'
const WEEKDAY = '(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)'
/** Of a week, each in the morning and in the afternoon; a longer list would be read to its end at each of its days. */
const MOST_WEEKDAYS = 14
const PERIODIC = '(?:dinh ky|dinh ki|thuong ky)'

const every = (recurrence: Recurrence | undefined): readonly PieceContent[] => [{ kind: 'every', every: recurrence }]

const MONTHS_PER_UNIT: Readonly<Record<string, number>> = {
  nam: 12,
  'nam hoc': 12,
  'hoc ky': 6,
  'hoc ki': 6,
  quy: 3,
  thang: 1,
}
const BY_MONTHS: Readonly<Record<number, Recurrence>> = { 12: 'yearly', 6: 'half-yearly', 3: 'quarterly', 1: 'monthly' }
const OFTENEST_FIRST: readonly Recurrence[] = ['monthly', 'quarterly', 'half-yearly', 'yearly']

/** "6 tháng" → half-yearly, "2 lần" a "năm" → half-yearly; undefined for paces that we have no word for. */
function pace(count: string | undefined, unit: string | undefined, times = 1): Recurrence | undefined {
  const number = count === 'nua' ? 0.5 : (parseNumeral(count) ?? 1)
  return BY_MONTHS[((MONTHS_PER_UNIT[unit ?? ''] ?? 0) * number) / times]
}

/** Of "quý, 6 tháng, năm" the most frequent: whoever keeps that one keeps them all. */
export function oftenest(paces: readonly (Recurrence | undefined)[]): Recurrence | undefined {
  return OFTENEST_FIRST.find((recurrence) => paces.includes(recurrence))
}

function pacesIn(list: string | undefined): readonly (Recurrence | undefined)[] {
  const periods = (list ?? '').matchAll(/(?:(\d{1,2}|mot|hai|ba|bon|sau|nua) )?(hoc ky|hoc ki|nam hoc|nam|quy|thang)/g)
  return [...periods].map(([, count, unit]) => pace(count, unit))
}

const LIST = String.raw`${PERIOD}(?:(?:,|;|/| va| hoac|-)+ ?${PERIOD})*`

export const REPEAT_PHRASES: readonly Phrase[] = [
  phrase(
    String.raw`(?:${PERIODIC},? (?:theo )?|theo )?(?:${EACH} (?:nua )?(?:${COUNT} )?${UNIT}(?:(?:,|;|/| va| hoac|-)+ ?${PERIOD})*)`,
    ([all]) => every(oftenest(pacesIn(all))),
  ),
  phrase(String.raw`${PERIODIC}:? (?:theo |vao )?(${LIST})`, ([, list]) => every(oftenest(pacesIn(list)))),
  // At an end: "theo năm ngân sách", "theo quý trước" say what something is counted by.
  phrase(String.raw`theo (?:tung )?(${UNIT})(?= ?(?:$|[,;.)]|va |hoac |/))`, ([, unit]) =>
    every(pace(undefined, unit)),
  ),
  phrase(PERIODIC, () => [{ kind: 'every', every: undefined, isOpen: true }]),
  phrase(
    String.raw`${EACH} (hoc ky|nam hoc|nam|quy|thang),? (?:it nhat |thuc hien )?(${COUNT}) lan`,
    ([, unit, times]) => every(pace(undefined, unit, parseNumeral(times))),
  ),
  phrase(String.raw`${EACH} (${LONG_UNIT}),? (?:it nhat |toi thieu )?(${COUNT}) ${OCCASION}`, ([, unit, times]) =>
    every(pace(undefined, unit, parseNumeral(times))),
  ),
  phrase(
    String.raw`(?:it nhat |toi thieu )?(${COUNT}) ${OCCASION}(?:/| moi | trong (?:mot |1 )?)(${LONG_UNIT})${UNNUMBERED}`,
    ([, times, unit]) => every(pace(undefined, unit, parseNumeral(times))),
  ),
  // "2 đợt trong năm 2025": how often within a time that has a name; that time is when it is due.
  phrase(String.raw`(?:it nhat |toi thieu )?(?:\d{1,2}|mot|hai|ba|bon) (?:${OCCASION}|lan)(?=/| trong | vao )`, () => [
    { kind: 'filler' },
  ]),
  phrase(
    String.raw`(?:vao )?(?:(?:sang |chieu )?${WEEKDAY}(?:,| va) ){0,${MOST_WEEKDAYS - 1}}(?:sang |chieu )?${WEEKDAY} ${EACH} tuan`,
    () => every(undefined),
  ),
  phrase('thuong nien', () => every('yearly')),
  phrase(
    String.raw`(?:it nhat |toi thieu )?(${COUNT}) lan(?:/| )(?:trong |moi |tren )?(?:(${COUNT}) )?(${UNIT})`,
    ([, times, count, unit]) => every(pace(count, unit, parseNumeral(times))),
  ),
  phrase(
    String.raw`(?:${PERIODIC} )?(?:${EACH} )?(?:(${COUNT}) )?(${UNIT})(?:/| )(?:it nhat )?(${COUNT} )?lan`,
    ([, count, unit, times]) => every(pace(count, unit, parseNumeral(times?.trim()) ?? 1)),
  ),
  phrase(String.raw`(?:ngay )?(\d{1,2}) (?:cua )?(?:${EACH} thang|thang (?:sau|tiep theo|ke tiep))`, ([, day]) =>
    repeatedDay('monthly', day, 1),
  ),
  phrase(
    String.raw`(?:ngay )?(\d{1,2}) (?:cua )?thang (cuoi|dau)(?: cua)?(?: ${EACH})? quy(?: sau| tiep theo| ke tiep)?`,
    ([, day, which]) => repeatedDay('quarterly', day, which === 'cuoi' ? 3 : 1),
  ),
  phrase(String.raw`(?:vao )?(?:thang )?cuoi ${EACH} quy|(?:vao )?thang cuoi(?: cua)? (?:${EACH} )?quy`, () =>
    repeatedDay('quarterly', undefined, 3),
  ),
  phrase(String.raw`(?:vao )?cuoi ${EACH} thang`, () => repeatedDay('monthly', undefined, 1)),
  phrase(String.raw`(?:vao )?cuoi ${EACH} nam(?! hoc)`, () => repeatedDay('yearly', undefined, 12)),
  phrase(String.raw`(?:vao )?(?:dau|cuoi|ket thuc|truoc|sau) ${EACH} (nam hoc|hoc ky|hoc ki)`, ([, unit]) =>
    every(pace(undefined, unit)),
  ),
]

const repeatedDay = (
  pacing: 'monthly' | 'quarterly' | 'yearly',
  day: string | undefined,
  month: number,
): readonly PieceContent[] => [
  { kind: 'repeated-day', every: pacing, day: day === undefined ? undefined : Number(day), month },
]
