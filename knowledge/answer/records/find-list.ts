// Questions for a complete list or a count of tasks: filters over the records, never a search that might miss one.
import type { StoredTask } from '../../store/plan-store.ts'
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { timelineDueOn } from '../../time/timeline-facts.ts'
import type { Recurrence } from '../../time/timeline.ts'
import { readAgencyMention, type AgencyMention } from '../question/agency-mention.ts'
import { nothing, type Asked } from '../question/asked.ts'
import { shorten } from '../compose/cite.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import type { Finding } from '../compose/draft.ts'
import { DUE, isOwnYear, readDueRange, type DueRange } from '../question/due-range.ts'
import { dueTest } from './due-test.ts'
import { findAllTasks } from './find-all-tasks.ts'
import { asksByValues, findTargetList } from './find-target-list.ts'
import { readGroupLabel } from '../question/mentions.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { FILLER } from '../question/question-words.ts'
import { coverageOf, weighTerms } from '../question/weigh-terms.ts'
import {
  hasRole,
  isInAnnex,
  printedName,
  periodsInScope,
  dayAsked,
  DAY_ASKED,
  recurrenceAsked,
  recurs,
  roleOf,
  tasksInScope,
  timeKey,
  timeWordingIn,
  type Role,
} from './task-filters.ts'

export function findList(asked: Asked): Finding | undefined {
  const { joined } = asked
  const isOfTargets = (joined.includes(' chi tieu ') || asksByValues(joined)) && !joined.includes(' nhiem vu ')
  return isOfTargets ? findTargetList(asked) : listTasks(asked)
}

const NAMED_OUT = / (?:ke ten|liet ke|danh sach)(?: giup| ra| cho)?(?: toi| em| minh)? ((?:cac|nhung) .*)$/

function listTasks(asked: Asked): Finding | undefined {
  const { query, mention, snapshot, joined } = asked
  const tasks = tasksInScope(mention, snapshot)
  const mentioned = readAgencyMention(query.keys, tasks, snapshot)
  // "Kể tên các trường có bếp": they are listed, and no tasks of theirs.
  const isListed =
    mentioned && !OF_TASKS.test(joined) && NAMED_OUT.exec(joined)?.[1]?.startsWith(`${mentioned.keys.join(' ')} `)
  const agency = isListed ? undefined : mentioned
  const role = roleOf(joined)
  const asksForDue = DUE.test(joined)
  const range = readDueRange(joined, query.periods, periodsInScope(asked))
  const wording = asksForDue && range ? undefined : timeWordingIn(tasks, joined)
  // "Năm 2026 Sở X chủ trì việc nào" asks by the year, not for the rows that print no more than it.
  // "Làm hằng năm" asks for all that comes again each year, however its time is printed.
  const isLoose = wording && (ONLY_A_YEAR.test(wording) || recurrenceAsked(` lam ${wording} `) !== undefined)
  const time = isLoose && !joined.includes(' thoi gian ') ? undefined : wording
  const group = readGroupLabel(joined)
  const due = time ? undefined : range
  // What an agency does by a plan of that year is of it, dated or not.
  const isOfItsYear = !asksForDue && agency !== undefined && isOwnYear(query.periods, periodsInScope(asked))
  const filters: ((stored: StoredTask) => boolean)[] = []
  const denied = isDenied(query, joined.replace(DAY_ASKED, ' '))
  if (agency && (role !== 'any' || !time))
    filters.push((stored) => (denied ? !isNamed(stored, agency, role) : hasRole(stored, agency, role)))
  if (due) {
    const isDue = dueTest(due, asked)
    if (!isDue) return nothing(`Chưa rõ khoảng thời gian "${due.wording}": anh/chị hỏi lại kèm ngày, tháng, năm.`)
    filters.push((stored) => isDue(stored) || (isOfItsYear && timelineDueOn(stored.task.timeline) === undefined))
  }
  if (time) filters.push((stored) => timeKey(stored) === time)
  const every = time ? undefined : recurrenceAsked(joined)
  if (every) filters.push(({ task }) => recurs(task.timeline, every))
  const dated = asksForDue && range ? undefined : dayAsked(joined)
  if (dated !== undefined) filters.push(({ task }) => (timelineDueOn(task.timeline) !== undefined) === dated)
  if (group) filters.push(({ task }) => task.group?.label?.toLowerCase() === group)
  if ((group || every) && mention.annex) filters.push((stored) => isInAnnex(stored, snapshot))
  const product = productAsked(asked)
  if (product) filters.push(({ task }) => product(task.product))
  if (filters.length === 0) return findAllTasks(asked)
  // "Kể tên các thôn được mở lớp năm 2026": the year is said of something else than tasks.
  if (due && filters.length === 1 && !OF_TASKS.test(joined)) return undefined
  const found = tasks.filter((stored) => filters.every((holds) => holds(stored)))
  const named = {
    agency,
    role,
    time,
    every,
    denied,
    due: isOfItsYear ? undefined : due,
    group,
    dated,
    hasProduct: product !== undefined,
  }
  if (found.length === 0 && ((due && asksForDue) || dated !== undefined))
    return nothing(`Không có ${describe(tasks, named).replace('nhiệm vụ', 'nhiệm vụ nào')}.`)
  if (found.length === 0 && agency && role !== 'any')
    return tasks.some((stored) => hasRole(stored, agency, role))
      ? nothing(`Không có ${describe(tasks, named).replace('nhiệm vụ', 'nhiệm vụ nào')}.`)
      : noneInRole(agency, role, asked)
  if (found.length === 0) return undefined
  const list = composeTaskList(found, describe(found, named), snapshot, {
    agency: denied ? undefined : agency,
    withTimes: due !== undefined || every !== undefined || dated === true,
    withLeads: denied || (!agency && WHO_LEADS.test(joined)),
  })
  return due ? { ...list, computed: [...list.computed, due.wording] } : list
}

const OF_TASKS =
  / (?:nhiem vu|viec|cong viec|dau viec|hoat dong|noi dung|cong tac|giai phap|lam|han|moc|xong|hoan thanh|trien khai|thuc hien|su kien|lich) /

const ONLY_A_YEAR = /^nam (?:hoc )?20\d{2}(?: 20\d{2})?$/

/** Who does a duty without "chủ trì" is not among those who have nothing to do with it either. */
const isNamed = ({ task }: StoredTask, agency: AgencyMention, role: Role): boolean =>
  [...(role === 'coordinating' ? [] : task.leads), ...(role === 'lead' ? [] : task.coordinating)].some((name) =>
    agency.matches(name),
  )

/** All records were looked through: an agency that never leads is said to, and what it helps with. */
function noneInRole(agency: AgencyMention, role: Role, { mention, snapshot }: Asked): Finding {
  const tasks = tasksInScope(mention, snapshot)
  const other = tasks.filter((stored) => hasRole(stored, agency, role === 'lead' ? 'coordinating' : 'lead'))
  const name = printedName(tasks, agency)
  return nothing(
    `Không có nhiệm vụ nào ghi ${name} ${role === 'lead' ? 'chủ trì' : 'phối hợp'}.`,
    other
      .slice(0, MOST_NEAREST)
      .map(({ task }) => `${name} ${role === 'lead' ? 'phối hợp' : 'chủ trì'}: ${shorten(task.text, LONGEST_NEAREST)}`),
  )
}

/** "Do những sở nào chủ trì": who leads each of them is asked for, too. */
const WHO_LEADS = / (?:ai|nao) (?:se |deu |cung )?(?:chu tri|phu trach|lam) /

const MOST_NEAREST = 2
const LONGEST_NEAREST = 140

/** "Có sản phẩm là nghị quyết": a test for what comes of a task; undefined where no product is named. */
function productAsked({ joined, query, snapshot }: Asked): ((product: string | undefined) => boolean) | undefined {
  const said = / (?:san pham|dau ra|ket qua dau ra)(?: (?:la|gom|duoc ghi la|phai co))? (.+?) $/
    .exec(joined)?.[1]
    ?.split(' ')
  const asked = said?.filter((key) => !FILLER.has(key))
  if (!asked || asked.length < FEWEST_PRODUCT_WORDS) return undefined
  const terms = weighTerms(asked, new Set(), snapshot.terms, query.written)
  return (product = '') => coverageOf(terms, expandAbbreviations(product, 'plan')) >= PRODUCT_HELD
}

const FEWEST_PRODUCT_WORDS = 2
const PRODUCT_HELD = 0.8

/** "không do Sở X chủ trì", "trừ Sở X": all but those. "Trú" and "trừ" are told apart where marks are written, and by their neighbour. */
function isDenied({ written }: PlanQuery, joined: string): boolean {
  if (/ khong (?:do|phai|co|thuoc|duoc) | ngoai tru /.test(joined)) return true
  return / (?<! (?:ban|noi|luu|cu) )tru /.test(joined) && (written['tru'] ?? ['trừ']).includes('trừ')
}

type Filters = {
  readonly agency: AgencyMention | undefined
  readonly role: Role
  readonly time: string | undefined
  readonly every: Recurrence | undefined
  readonly denied: boolean
  readonly due: DueRange | undefined
  readonly group: string | undefined
  /** With a day, or without one. */
  readonly dated: boolean | undefined
  readonly hasProduct: boolean
}

function describe(found: readonly StoredTask[], filters: Filters): string {
  const { agency, role, time, every, denied, due, group, dated, hasProduct } = filters
  const name = agency && (denied ? 'cơ quan được nêu' : printedName(found, agency))
  const said = [
    'nhiệm vụ',
    name &&
      `${denied ? 'không ' : ''}${{ lead: `do ${name} chủ trì`, coordinating: `có ${name} phối hợp`, any: `của ${name}` }[role]}`,
    group && `thuộc nhóm ${found[0]?.task.group?.label ?? group.toUpperCase()}`,
    due && `đến hạn ${due.wording}`,
    dated !== undefined && (dated ? 'có thời hạn xác định' : 'không ghi thời hạn xác định'),
    hasProduct && 'có sản phẩm được hỏi',
    every &&
      {
        yearly: 'làm hằng năm',
        'half-yearly': 'làm sáu tháng một lần',
        quarterly: 'làm hằng quý',
        monthly: 'làm hằng tháng',
      }[every],
    time && `ghi thời gian "${found[0]?.task.timeline.wording ?? ''}"`,
  ]
  return said.filter(Boolean).join(' ')
}
