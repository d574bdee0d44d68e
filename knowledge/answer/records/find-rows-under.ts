// Questions for all that a table lists under its title: "mở những lớp bồi dưỡng nào", where the plan has a table "Lịch mở lớp bồi dưỡng".
import type { StoredTask } from '../../store/plan-store.ts'
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { syllables } from '../../text/syllables.ts'
import { tidy } from '../../text/fold.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import type { Asked } from '../question/asked.ts'
import { KINDS_OF_ANY_PART } from '../question/question-words.ts'
import { coverageOf } from '../question/weigh-terms.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { saidOfPlan } from '../tables/left-over.ts'
import { clearlyFirst } from '../tables/plan-tables.ts'
import { cellsBeside } from './cells-beside.ts'
import { tasksInScope } from './task-filters.ts'

const KIND_ASKED =
  / (?:co|mo|to chuc|dien ra|trien khai|liet ke|gom|neu|ghi) (?:nhung |cac )((?:\S+ ){1,5}?)(?:gi|nao)(?= )/
const INTENTS: ReadonlySet<string> = new Set(['list', 'fact', 'explain'])
/** Some of the rows are asked for: those that are not so, or of one agency or month. */
const NARROWED = / (?:khong|chua|ngoai|tru|(?<!muc )do|chu tri|phoi hop|phu trach|dam nhiem|thang|quy|truoc|sau) /
/** One row is no list. */
const FEWEST_ROWS = 2
/** "Điểm nước" is no point of a plan. */
const OF_ANY = new RegExp(`^(?:${KINDS_OF_ANY_PART})(?: |$)|^diem$`)

type Listed = { readonly title: string; readonly rows: readonly StoredTask[]; readonly held: number }

/** undefined unless the kind of thing asked for is said by one table's title and heads. */
export function findRowsUnder(asked: Asked): Draft | undefined {
  const { query, joined, mention, snapshot } = asked
  const kind = KIND_ASKED.exec(joined)?.[1]?.trim().split(' ')
  if (kind === undefined || OF_ANY.test(kind.join(' ')) || !INTENTS.has(query.intent) || NARROWED.test(joined))
    return undefined
  const best = clearlyFirst(
    tablesOfTasks(tasksInScope(mention, snapshot), snapshot).flatMap((rows) => toListed(rows, kind, asked) ?? []),
  )
  if (!best) return undefined
  const list = composeTaskList(best.rows, `dòng trong mục "${best.title}"`, snapshot, { withTimes: true })
  return { ...list, claims: [...list.claims, best.title] }
}

/** Rows that stand under one heading. */
function tablesOfTasks(tasks: readonly StoredTask[], snapshot: Snapshot): readonly (readonly StoredTask[])[] {
  const tables = new Map<string, StoredTask[]>()
  for (const stored of tasks) {
    const path = stored.task.form === 'row' ? headingsOf(stored, snapshot) : []
    const key = `${stored.versionId} ${path.join(' | ')}`
    if (path.length > 0) tables.set(key, [...(tables.get(key) ?? []), stored])
  }
  return [...tables.values()].filter(({ length }) => length >= FEWEST_ROWS)
}

const headingsOf = ({ passageIds: [row] }: StoredTask, { passages }: Snapshot): readonly string[] =>
  row === undefined ? [] : (passages.get(row)?.headingPath ?? [])

function toListed(rows: readonly StoredTask[], kind: readonly string[], asked: Asked): Listed | undefined {
  const { joined, question, snapshot } = asked
  const [first] = rows
  const title = first && headingsOf(first, snapshot).at(-1)
  if (!first || title === undefined) return undefined
  const heads = [...new Set(rows.flatMap((stored) => cellsBeside(stored, snapshot).map(({ head }) => head)))]
  const own = new Set([title, ...heads].flatMap(syllables))
  if (!kind.every((key) => own.has(key)) || !syllables(title).some((key) => kind.includes(key))) return undefined
  const above = [...saidOfPlan(requirePlan(snapshot, first.versionId).head), title, ...heads]
  const whom = FOR_WHOM.exec(joined)?.[1]
  const isOfWhom = (term: string) => whom?.includes(` ${term.replaceAll('_', ' ')} `) ?? false
  const over = question.filter(
    (one) => !one.term.includes('_') && !VERBS.has(one.term) && coverageOf([one], ...above) === 0,
  )
  if (!over.every(({ term }) => isOfWhom(term))) return undefined
  const narrowed = whom === undefined ? [] : rows.filter((stored) => saysWhom(stored, whom, snapshot))
  // Whom neither the plan nor a row speaks of, no row is for.
  if (over.length > 0 && narrowed.length === 0) return undefined
  return {
    title: tidy(title),
    rows: narrowed.length > 0 ? narrowed : rows,
    held: coverageOf(question, ...above),
  }
}

/** "Cho nhân viên thư viện": those rows that say just that; where none does, all are meant. */
const FOR_WHOM = / (?:gi|nao) (?:danh )?cho( .+)$/
/** Of the asking. */
const VERBS: ReadonlySet<string> = new Set([
  'mo',
  'co',
  'to',
  'chuc',
  'dien',
  'ra',
  'trien',
  'khai',
  'liet',
  'ke',
  'gom',
  'neu',
  'ghi',
])

const saysWhom = (stored: StoredTask, whom: string, snapshot: Snapshot): boolean =>
  cellsBeside(stored, snapshot).some(({ value }) =>
    ` ${syllables(expandAbbreviations(value, 'plan')).join(' ')} `.includes(whom),
  )
