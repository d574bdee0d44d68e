// Whose a task is: an agency that it names, and the level of schools that it speaks of. Pure.
import type { Schooling } from '../../domain/profile.ts'
import type { Scope } from '../../domain/subscription.ts'
import type { Task } from '../../domain/task.ts'
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { remembered } from '../../text/remembered.ts'
import { syllables } from '../../text/syllables.ts'
import { nameKeys } from '../question/agency-mention.ts'
import type { Asker } from '../question/asker.ts'

type Charge = Pick<Task, 'group' | 'text' | 'leads' | 'coordinating'>

/** As a subscription says it, too. */
export type Whose = Extract<Scope, { kind: 'agency' | 'schooling' }>

/** The asker's agency; where no task names that, as with most schools, their level. undefined: neither is known. */
export function whoseOf({ agency, schooling }: Asker, tasks: readonly { readonly task: Charge }[]): Whose | undefined {
  const isNamed = agency !== undefined && tasks.some(({ task }) => isCharged(agency, task))
  if (schooling !== undefined && !isNamed) return { kind: 'schooling', schooling }
  return agency === undefined ? undefined : { kind: 'agency', name: agency }
}

export const isOf = (whose: Whose, task: Charge): boolean =>
  whose.kind === 'agency' ? isCharged(whose.name, task) : concerns(whose.schooling, task)

const keysOf = remembered((name) => nameKeys(name).join(' '))

/** Led by it or with its help; one name is one agency, however it is written. */
export const isCharged = (name: string, task: Pick<Charge, 'leads' | 'coordinating'>): boolean =>
  [...task.leads, ...task.coordinating].some((printed) => keysOf(printed) === keysOf(name))

const spoken = remembered((text) => ` ${syllables(expandAbbreviations(text, 'plan')).join(' ')} `)

/** The wording with its group's, as syllables with a blank at each end and between. */
export function sayingOf(task: Pick<Charge, 'group' | 'text'>): string {
  const saying = sayings.get(task) ?? spoken(`${task.group?.title ?? ''} ; ${task.text}`)
  sayings.set(task, saying)
  return saying
}

/** Every subscription and every calendar asks it of all tasks again, which are more than the texts that are remembered. */
const sayings = new WeakMap<Pick<Charge, 'group' | 'text'>, string>()

/** Words that name a level, and those that mean every school. */
const OF_SCHOOLING: Readonly<Record<Schooling, readonly string[]>> = {
  preschool: ['mam non', 'mau giao', 'nha tre'],
  primary: ['tieu hoc', 'giao duc pho thong', 'truong pho thong'],
  'lower-secondary': ['trung hoc co so', 'giao duc pho thong', 'truong pho thong'],
  'upper-secondary': ['trung hoc pho thong', 'giao duc pho thong', 'truong pho thong'],
  continuing: ['giao duc thuong xuyen', 'giao duc nghe nghiep', 'hoc tap cong dong', 'xoa mu chu'],
  'commune-office': [],
  department: [],
}
const OF_EVERY_SCHOOL = ['cac truong', 'truong hoc', 'nha truong', 'co so giao duc', 'cac cap hoc', 'cac bac hoc']
/** Offices are charged by name in the columns of agencies. */
const OF_OFFICE: Readonly<Partial<Record<Schooling, RegExp>>> = {
  'commune-office':
    / (?:uy ban nhan dan|ui ban nhan dan|ubnd)(?: \S+){0,2} (?:xa|phuong|thi tran) |(?<! thi| tac) xa (?!hoi )| (?:phuong|dia phuong) /,
  department: / (?:so|phong) giao duc /,
}

/** What names another level and not this one does not concern it. */
export function concerns(schooling: Schooling, task: Charge): boolean {
  const office = OF_OFFICE[schooling]
  if (office) return [...task.leads, ...task.coordinating].some((name) => office.test(spoken(name)))
  const said = sayingOf(task)
  const names = (words: readonly string[]) => words.some((word) => said.includes(` ${word} `))
  if (names(OF_SCHOOLING[schooling])) return true
  const isOfOthers = Object.values(OF_SCHOOLING).some((words) => names(words))
  return !isOfOthers && names(OF_EVERY_SCHOOL)
}
