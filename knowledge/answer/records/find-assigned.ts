// Questions for what one person answers for: "Phó Giám đốc Nguyễn Văn A chỉ đạo những việc gì". The person stands in a cell of the tasks' rows.
import type { StoredTask } from '../../store/plan-store.ts'
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
  const cellOf = (stored: StoredTask) => cellsBeside(stored, snapshot).find((cell) => isSaid(cell, joined))
  const found = tasksInScope(mention, snapshot).filter((stored) => cellOf(stored) !== undefined)
  const [first] = found
  const cell = first && cellOf(first)
  return cell && composeTaskList(found, `nhiệm vụ ghi ${cell.head}: ${cell.value}`, snapshot)
}

/** "Đ/c Nguyễn Văn A, Phó Giám đốc", "PGĐ K'Broi": forms of address and offices, and the name. */
const ADDRESS =
  'Đ/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à|Thầy|Cô|P\\.?GĐ|GĐ|P\\.?CT|CT|P\\.?HT|HT|Phó|Trưởng phòng|Giám đốc|Chủ tịch|Hiệu trưởng|Bí thư'
const PERSON = new RegExp(`^(?:(?:${ADDRESS})[.:]?\\s+)+(\\p{Lu}[\\p{L}'’]+(?:\\s+\\p{Lu}[\\p{L}'’]*){0,4})`, 'u')
/** A name of several words alone, or with the office behind it. */
const NAME = /^(\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){1,4})(?:\s*[,(–-].*)?$/u

function isSaid({ value }: TableCell, joined: string): boolean {
  const name = PERSON.exec(value)?.[1] ?? NAME.exec(value)?.[1]
  const keys = name === undefined ? [] : syllables(name)
  return keys.length >= FEWEST_SYLLABLES && joined.includes(` ${keys.join(' ')} `)
}

/** One syllable is any word. */
const FEWEST_SYLLABLES = 2
