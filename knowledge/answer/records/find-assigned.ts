// Questions for what one person answers for: "Phó Giám đốc Nguyễn Văn A chỉ đạo những việc gì". The person stands in a cell of the tasks' rows.
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { cellsBeside } from './cells-beside.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import type { TableCell } from '../tables/plan-tables.ts'
import { tasksInScope } from './task-filters.ts'

const ASKS_WHAT = / (?:viec|nhiem vu|cong viec|noi dung|phan viec|dau viec)(?: nao| gi)? /
const INTENTS: ReadonlySet<string> = new Set(['list', 'duties', 'fact', 'lead'])

/** undefined unless tasks are asked for, and the question says a person whom their rows name beside who leads. */
export function findAssigned({ query, mention, joined, snapshot }: Asked): Draft | undefined {
  if (!INTENTS.has(query.intent) || !ASKS_WHAT.test(joined)) return undefined
  const found = tasksInScope(mention, snapshot).flatMap((stored) => {
    const cell = longestNamed(cellsBeside(stored, snapshot), joined)
    return cell ? [{ stored, cell }] : []
  })
  const most = Math.max(0, ...found.map(({ cell }) => cell.name.length))
  // "Nguyễn Văn A" is not "Nguyễn Văn A Lộc", whom the question may mean.
  const meant = found.filter(({ cell }) => cell.name.length === most)
  const [first] = meant
  return (
    first &&
    composeTaskList(
      meant.map(({ stored }) => stored),
      `nhiệm vụ ghi ${first.cell.head}: ${first.cell.value}`,
      snapshot,
    )
  )
}

/** "Đ/c Nguyễn Văn A, Phó Giám đốc", "PGĐ K'Broi": forms of address and offices, and the name. */
const ADDRESS =
  'Đ/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à|Thầy|Cô|P\\.?GĐ|GĐ|P\\.?CT|CT|P\\.?HT|HT|Phó|Trưởng phòng|Giám đốc|Chủ tịch|Hiệu trưởng|Bí thư'
const PERSON = new RegExp(`^(?:(?:${ADDRESS})[.:]?\\s+)+(\\p{Lu}[\\p{L}'’]+(?:\\s+\\p{Lu}[\\p{L}'’]*){0,4})`, 'u')
/** A name of several words alone, or with the office behind it: under another head it may be a school or a place. */
const NAME = /^(\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){1,4})(?:\s*[,(–-].*)?$/u
const OF_PERSONS = /lãnh đạo|người|cán bộ|phụ trách|chỉ đạo|theo dõi|đồng chí|họ và tên|thành viên|chuyên viên/iu

type NamedCell = TableCell & { readonly name: readonly string[] }

/** The cell whose person the question says, by the longest name. */
function longestNamed(cells: readonly TableCell[], joined: string): NamedCell | undefined {
  return cells
    .map((cell) => ({ ...cell, name: nameIn(cell) }))
    .filter(({ name }) => name.length >= FEWEST_SYLLABLES && joined.includes(` ${name.join(' ')} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
}

function nameIn({ head, value }: TableCell): readonly string[] {
  const name = PERSON.exec(value)?.[1] ?? (OF_PERSONS.test(head) ? NAME.exec(value)?.[1] : undefined)
  return name === undefined ? [] : syllables(name)
}

/** One syllable is any word. */
const FEWEST_SYLLABLES = 2
