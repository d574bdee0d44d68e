// A school that is asked about by its full name, where a table lists schools and this one stands nowhere: an honest no, not what stands near it.
import type { Asked } from '../question/asked.ts'
import { nothing } from '../question/asked.ts'
import type { Nothing } from '../compose/draft.ts'
import { FILLER } from '../question/question-words.ts'
import { requirePlan } from '../snapshot.ts'
import { syllables } from '../../text/syllables.ts'
import { saidOfPlan } from './left-over.ts'
import { cellOf, tablesInScope, type PlanTable } from './plan-tables.ts'

const SCHOOL = / truong (?:mam non|mau giao|tieu hoc|trung hoc co so|trung hoc pho thong|(?:mn|th|thcs|thpt)) (.+) $/
/** Most names are of two or three syllables. */
const SHORTEST_NAME = 2
const LONGEST_NAME = 4
const FEWEST_SCHOOLS = 2

/** undefined unless a column of such a table is asked for, and no plan holds the name. */
export function findUnlistedSchool(asked: Asked): Nothing | undefined {
  const { joined, snapshot } = asked
  const behind = SCHOOL.exec(joined)?.[1]?.split(' ')
  if (behind === undefined) return undefined
  const isAsked = tablesInScope(asked).some((table) => {
    if (!listsSchools(table) || !asksColumn(table, joined)) return false
    const { head } = requirePlan(snapshot, table.versionId)
    const told = [...saidOfPlan(head), ...table.headings, ...table.heads]
    return isUnknown(nameIn(behind, new Set(told.flatMap(syllables))), asked)
  })
  return isAsked ? nothing('Không có bảng nào, đoạn nào trong các kế hoạch ghi trường này.') : undefined
}

const listsSchools = ({ heads, rows }: PlanTable): boolean =>
  heads.some(
    (head) => rows.filter((row) => /^trường(?!\p{L})/iu.test(cellOf(row, head) ?? '')).length >= FEWEST_SCHOOLS,
  )

/** As much of a head as names it: "Đăng ký 2024-2025" by its words. */
const asksColumn = ({ heads }: PlanTable, joined: string): boolean =>
  heads.some((head) => {
    const words = syllables(head.replace(/\(.*$/su, '')).filter((key) => !/\d/.test(key))
    return words.length > 1 && joined.includes(` ${words.join(' ')} `)
  })

/** @param known words of the table and of what stands over it: they end a name */
function nameIn(behind: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const end = behind.findIndex((key) => known.has(key) || FILLER.has(key) || /\d/.test(key))
  return end < 0 ? behind : behind.slice(0, end)
}

/** No two neighbours of it stand together anywhere. */
const isUnknown = (name: readonly string[], { snapshot }: Asked): boolean =>
  name.length >= SHORTEST_NAME &&
  name.length <= LONGEST_NAME &&
  name.slice(1).every((key, at) => snapshot.terms.frequency(`${name[at]}_${key}`) === 0)
