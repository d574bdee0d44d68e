// Questions for what one person answers for: "Phó Giám đốc Nguyễn Văn A chỉ đạo những việc gì". The person stands in a cell of the tasks' rows.
import { syllables } from '../../text/syllables.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import { readAgencyMention } from '../question/agency-mention.ts'
import { nothing, type Asked } from '../question/asked.ts'
import { DUE, readDueRange } from '../question/due-range.ts'
import { cellsBeside } from './cells-beside.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import type { Finding } from '../compose/draft.ts'
import { dueTest } from './due-test.ts'
import type { TableCell } from '../tables/plan-tables.ts'
import { hasRole, periodsInScope, printedName, roleOf, tasksInScope } from './task-filters.ts'

const ASKS_WHAT = / (?:viec|nhiem vu|cong viec|noi dung|phan viec|dau viec)(?: nao| gi)? /
const INTENTS: ReadonlySet<string> = new Set(['list', 'duties', 'fact', 'lead'])

/** undefined unless tasks are asked for, and the question says a person whom their rows name beside who leads. */
export function findAssigned(asked: Asked): Finding | undefined {
  const { query, mention, joined, snapshot } = asked
  if (!INTENTS.has(query.intent) || !ASKS_WHAT.test(joined)) return undefined
  const named = tasksInScope(mention, snapshot).flatMap((stored) =>
    cellsSaid(cellsBeside(stored, snapshot), joined).map((cell) => ({ stored, cell })),
  )
  // "Nguyễn Văn A" is not "Nguyễn Văn A Lộc", whom the question may mean.
  const meant = named.filter(({ cell }) => !named.some((other) => isPartOf(cell.name, other.cell.name)))
  const [first] = meant
  if (!first) return undefined
  const alone = meant.filter(({ cell }) => standsAlone(cell.name, joined))
  const persons = [...new Map(alone.map(({ cell }) => [cell.name.join(' '), cell.value])).values()].join('; ')
  if (alone.length === 0 || DENIED.test(joined))
    return nothing('Chưa rõ anh/chị hỏi việc của ai.', [`${first.cell.head}: ${first.cell.value}`])
  const { holds, said } = narrowing(asked, alone[0]?.cell.name ?? [])
  const tasks = [...new Set(alone.map(({ stored }) => stored))].filter(holds)
  const wording = `ghi ${first.cell.head}: ${persons}${said}`
  return tasks.length > 0
    ? composeTaskList(tasks, `nhiệm vụ ${wording}`, snapshot)
    : nothing(`Không có nhiệm vụ nào ${wording}.`)
}

const DENIED = / (?:khong|chua)(?: (?:duoc|phai|co))* (?:chi dao|phu trach|theo doi|lam|giao|nhan|chu tri) /

/** What else the tasks must be: of an office that is asked for besides, due in a time that is named. */
function narrowing(
  asked: Asked,
  name: readonly string[],
): { readonly holds: (stored: StoredTask) => boolean; readonly said: string } {
  const { query, mention, joined, snapshot } = asked
  const tasks = tasksInScope(mention, snapshot)
  const agency = readAgencyMention(query.keys, tasks, snapshot)
  const office = agency && !isOfficeOf(agency.keys, name, joined) ? agency : undefined
  // "Năm 2026" alone is all that the plan is for, what has no day included.
  const asksWhen = DUE.test(joined) || / (?:thang|quy|tuan) \S/.test(joined)
  const due = asksWhen ? readDueRange(joined, query.periods, periodsInScope(asked)) : undefined
  const isDue = due && dueTest(due, asked)
  return {
    holds: (stored) => (!office || hasRole(stored, office, roleOf(joined))) && (!isDue || isDue(stored)),
    said: `${office ? ` – ${printedName(tasks, office)}` : ''}${due && isDue ? ` – đến hạn ${due.wording}` : ''}`,
  }
}

/** "Trưởng phòng Kế hoạch Nguyễn Văn A": the office says who the person is. */
const isOfficeOf = (agency: readonly string[], name: readonly string[], joined: string): boolean =>
  new RegExp(
    ` (?:truong|pho|doc|tich|thu|dao|su) ${agency.join(' ')} | ${agency.join(' ')}(?: \\S+){0,2} ${name.join(' ')} `,
  ).test(joined)

/** "Đ/c Nguyễn Văn A, Phó Giám đốc", "PGĐ K'Broi": forms of address and offices, and the name. */
const ADDRESS =
  'Đ/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à|Thầy|Cô|P\\.?GĐ|GĐ|P\\.?CT|CT|P\\.?HT|HT|Phó|Trưởng phòng|Giám đốc|Chủ tịch|Hiệu trưởng|Bí thư'
const PERSON = new RegExp(`^(?:(?:${ADDRESS})[.:]?\\s+)+(\\p{Lu}[\\p{L}'’]+(?:\\s+\\p{Lu}[\\p{L}'’]*){0,4})`, 'u')
/** A name of several words alone, or with the office behind it: under another head it may be a school or a place. */
const NAME = /^(\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){1,4})(?:\s*[,(–-].*)?$/u
const OF_PERSONS = /lãnh đạo|người|cán bộ|phụ trách|chỉ đạo|theo dõi|đồng chí|họ và tên|thành viên|chuyên viên/iu

type NamedCell = TableCell & { readonly name: readonly string[] }

/** The cells whose person the question says. */
const cellsSaid = (cells: readonly TableCell[], joined: string): readonly NamedCell[] =>
  cells
    .map((cell) => ({ ...cell, name: nameIn(cell) }))
    .filter(({ name }) => name.length >= FEWEST_SYLLABLES && joined.includes(` ${name.join(' ')} `))

const isPartOf = (name: readonly string[], other: readonly string[]): boolean =>
  name.length < other.length && ` ${other.join(' ')} `.includes(` ${name.join(' ')} `)

/** "Nguyễn Văn An Bình" is somebody else: behind a name stands what the person does or is, when, or another one. */
const standsAlone = (name: readonly string[], joined: string): boolean =>
  joined.split(` ${name.join(' ')} `).some((behind, at) => at > 0 && BEHIND_NAME.test(behind))
const BEHIND_NAME = new RegExp(
  `^$|^(?:chi dao|phu trach|theo doi|lanh dao|lam|lo|duoc|phai|can|se|dang|da|dam nhan|dam nhiem|chiu|nhan|giu|dieu hanh|giam sat|kiem tra|quan li|ki|chu tri|phoi hop|dung|co|khong|la|thi|va|voi|cung|hay|hoac|o|trong|den|tu|truoc|sau|nam|thang|quy|tuan|gom|truc tiep|phan cong|giao|tham gia|to chuc|trien khai|thuc hien|giam doc|pho|truong|chu tich|hieu truong|bi thu|p|pgd|gd|ht|ai|nhung|cac|may|bao nhieu|viec|nhiem vu|phan viec|noi dung) `,
)

function nameIn({ head, value }: TableCell): readonly string[] {
  const name = PERSON.exec(value)?.[1] ?? (OF_PERSONS.test(head) ? NAME.exec(value)?.[1] : undefined)
  return name === undefined ? [] : syllables(name)
}

/** One syllable is any word. */
const FEWEST_SYLLABLES = 2
