// Two bodies asked about at once: "Phòng A và Văn phòng B mỗi nơi chủ trì việc gì". The tasks of each, one below the other.
import { readAgencyMention, type AgencyMention } from '../question/agency-mention.ts'
import type { Asked } from '../question/asked.ts'
import { EACH } from '../question/question-words.ts'
import { joinFindings } from '../question/compound-question.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import { hasRole, printedName, roleOf, tasksInScope, type Role } from './task-filters.ts'

/** "Mỗi nơi", "từng cơ quan": not what they do together. */
const OF_EACH = new RegExp(
  ` ${EACH} (?:noi|ben|co quan|don vi|so|phong|ban|hoi|truong|to chuc)(?= )| lan luot (?=\\S)|(?<= )rieng tung `,
)
const ASKS_WHAT =
  / (?:viec|nhiem vu|cong viec|dau viec|phan viec|lam|chu tri|phoi hop)(?: nhung)?(?: viec| nhiem vu)? (?:gi|nao) /

/** undefined unless two bodies stand side by side and what each is to do is asked; each must have something. */
export function findEachAgency(asked: Asked): Draft | undefined {
  const { joined, query, mention, snapshot } = asked
  if (!OF_EACH.test(joined) || !ASKS_WHAT.test(joined)) return undefined
  const tasks = tasksInScope(mention, snapshot)
  const one = readAgencyMention(query.keys, tasks, snapshot)
  const other = one && readAgencyMention(without(one, joined), tasks, snapshot)
  if (!one || !other || !areSideBySide(one, other, joined)) return undefined
  // A third one would be left out without a word.
  const rest = without(other, ` ${without(one, joined).join(' ')} `)
  if (readAgencyMention(rest, tasks, snapshot)) return undefined
  const role = roleOf(joined)
  const inOrder = [one, other].toSorted((a, b) => placeOf(a, joined) - placeOf(b, joined))
  const lists = inOrder.flatMap((agency) => {
    const own = tasks.filter((stored) => hasRole(stored, agency, role))
    const what = `nhiệm vụ ${said(role, printedName(own, agency))}`
    return own.length > 0 ? [composeTaskList(own, what, snapshot, { agency, withTimes: true })] : []
  })
  const [first, second] = lists
  return first && second ? joinFindings(first, second) : undefined
}

const said = (role: Role, name: string): string =>
  ({ lead: `do ${name} chủ trì`, coordinating: `có ${name} phối hợp`, any: `của ${name}` })[role]

const phraseOf = ({ keys }: AgencyMention): string => ` ${keys.join(' ')} `
const placeOf = (agency: AgencyMention, joined: string): number => joined.indexOf(phraseOf(agency))

const without = (agency: AgencyMention, joined: string): readonly string[] =>
  joined.replace(phraseOf(agency), ' ; ').trim().split(' ')

const areSideBySide = (one: AgencyMention, other: AgencyMention, joined: string): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([first, second]) =>
    first && second ? new RegExp(`${phraseOf(first)}(?:va |voi |cung )?${second.keys.join(' ')} `).test(joined) : false,
  )
