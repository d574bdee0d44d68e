// Which rows of a table a question names: by the words of their cells, and not by those of a school of another level.
import { analyze } from '../../text/analyze.ts'
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { isSyllable, syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { schoolLevels } from '../records/match-indicator.ts'
import { withoutSchoolNames } from '../question/school-names.ts'
import { isSame, numberedIn } from '../question/numbered.ts'
import { saidOfRow, type TableCell, type TableRow } from './plan-tables.ts'

/** A school of another level may bear the same name. */
export function isOfOtherLevel({ cells }: TableRow, { query, snapshot }: Pick<Asked, 'query' | 'snapshot'>): boolean {
  const asked = schoolLevels(withoutSchoolNames(query.keys, snapshot))
  const own = schoolLevels(cells.flatMap(({ value }) => analyze(value)))
  return asked.size > 0 && own.size > 0 && ![...asked].some((level) => own.has(level))
}

/** Kinds of places and schools, as they stand in front of names. */
export const KINDS = [
  'xa',
  'phuong',
  'thi tran',
  'huyen',
  'thi xa',
  'thanh pho',
  'tinh',
  'truong',
  'thon',
  'ban',
  'buon',
  'ap',
]
export const KIND = new RegExp(`^(${KINDS.join('|')}) `)

/**
 * By how many syllables a value is said: in full, without the words for its kind ("bản", "trường"), or a number behind its head ("giai đoạn 2", "năm 2025").
 * @returns 0 where it is not, or another place or school of the name is
 */
export function lengthSaid({ head, value }: TableCell, joined: string): number {
  const keys = syllables(expandAbbreviations(value, 'plan'))
  // "Cụm E": a letter names a row as a number does.
  const isNumber = keys.every((key) => /^\d+$/.test(key)) || /^[A-ZĐ]$/.test(value.trim())
  const before = syllables(head)
  const wordings = isNumber
    ? [[...before.slice(-1), ...keys], ...(isYear(keys) ? [['nam', ...keys]] : [])]
    : [keys, ...keys.slice(1, -1).map((_, at) => keys.slice(at + 1)), ...openingNumber(keys)]
  const last = keys.at(-1) ?? ''
  // "Kbang" is no word of the language: alone it is the name.
  const alone = isNumber || isSyllable(last) ? [] : [[last]]
  const isName = (words: readonly string[]) =>
    words.length >= FEWEST_SYLLABLES && (words.length === keys.length || !OF_ANY_BODY.has(words.join(' ')))
  const found = [...wordings.filter(isName), ...alone].find((words) => standsAlone(words.join(' '), joined))
  return found === undefined || isOfOtherKind(keys, found.join(' '), joined) ? 0 : found.length
}

/** "Trụ sở Trung tâm" is not named by "trung tâm". */
const OF_ANY_BODY: ReadonlySet<string> = new Set([
  'trung tam',
  'nha truong',
  'truong hoc',
  'co so',
  'don vi',
  'dia ban',
  'dia phuong',
  'hoc sinh',
  'giao vien',
])

/** "Đợt 1 - Năm học 2022 - 2023" is called "đợt 1". */
function openingNumber(keys: readonly string[]): readonly (readonly string[])[] {
  const at = keys.findIndex((key) => /^\d{1,2}$/.test(key))
  const opening = keys.slice(0, at + 1)
  return at > 0 && numberedIn(` ${opening.join(' ')} `).length === 1 ? [opening] : []
}

/** "Đợt 1" is asked for, and the row or the line over it says "đợt 2". */
export function isOfOtherNumber(row: TableRow, joined: string): boolean {
  const asked = numberedIn(joined)
  if (asked.length === 0) return false
  const said = saidOfRow(row).flatMap(({ value }) => numberedIn(` ${syllables(value).join(' ')} `))
  const alike = said.filter(({ of }) => asked.some((one) => one.of === of))
  return alike.length > 0 && !alike.some((own) => asked.some((one) => isSame(one, own)))
}

/** "Trạm Y tế xã Mường Hoa" bears the place in its name. */
export const isSaidWhole = ({ value }: TableCell, joined: string): boolean =>
  joined.includes(` ${syllables(value).join(' ')} `)

const isYear = (keys: readonly string[]): boolean => keys.length === 1 && /^20\d{2}$/.test(keys[0] ?? '')
const FEWEST_SYLLABLES = 2

/** "Trường Tiểu học Hòa Bình B" and "… Hòa Bình 2" are other schools than "… Hòa Bình". */
const standsAlone = (name: string, joined: string): boolean =>
  joined.split(` ${name} `).some((behind, at) => at > 0 && !GOES_ON.test(behind))
const GOES_ON = /^(?:[bcd]|(?:a|\d{1,2}) (?:co|duoc|la|thi|bao|may|dat|hien)) /

/** "Huyện Đông Hải" is not the commune of that name. @param keys of the name @param said as much of it as the question says */
function isOfOtherKind(keys: readonly string[], said: string, joined: string): boolean {
  const own = KIND.exec(`${keys.join(' ')} `)?.[1]
  return own !== undefined && KINDS.some((kind) => kind !== own && joined.includes(` ${kind} ${said} `))
}
