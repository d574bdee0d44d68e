// Whether a deadline is among those that a subscription asks for.
import { nameKeys } from '../../knowledge/answer/agency-mention.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import type { Schooling } from '../../knowledge/domain/profile.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import { expandAbbreviations } from '../../knowledge/text/abbreviations.ts'
import { remembered } from '../../knowledge/text/remembered.ts'
import { syllables } from '../../knowledge/text/syllables.ts'

/** As much of a deadline as a subscription can ask for. */
export type Subscribed = Pick<DueTask, 'key' | 'file'> & {
  readonly task: Pick<Task, 'group' | 'text' | 'leads' | 'coordinating'>
}

export function matches(scope: Scope, due: Subscribed): boolean {
  switch (scope.kind) {
    case 'everything':
      return true
    case 'plan':
      return due.file === scope.file
    case 'task':
      return due.key === scope.key
    case 'agency':
      return isCharged(scope.name, due)
    case 'topic':
      return isAbout(scope.words, due)
    default:
      return concerns(scope.schooling, due)
  }
}

const keysOf = remembered((name) => nameKeys(name).join(' '))

/** Led by it or with its help; one name is one agency, however it is written. */
const isCharged = (name: string, { task }: Pick<Subscribed, 'task'>): boolean =>
  [...task.leads, ...task.coordinating].some((printed) => keysOf(printed) === keysOf(name))

const spoken = remembered((text) => ` ${syllables(expandAbbreviations(text, 'plan')).join(' ')} `)

/** Every word of the topic stands in the task or its group, in whatever order. */
function isAbout(words: string, due: Pick<Subscribed, 'task'>): boolean {
  const asked = syllables(expandAbbreviations(words, 'question'))
  const said = sayingOf(due)
  return asked.length > 0 && asked.every((key) => said.includes(` ${key} `))
}

const sayingOf = ({ task }: Pick<Subscribed, 'task'>): string => spoken(`${task.group?.title ?? ''} ; ${task.text}`)

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
    / (?:uy ban nhan dan|ui ban nhan dan|ubnd)(?: \S+){0,2} (?:xa|phuong|thi tran) | (?:xa|phuong|dia phuong) /,
  department: / (?:so|phong) giao duc /,
}

/** What names another level and not this one does not concern it. */
function concerns(schooling: Schooling, due: Pick<Subscribed, 'task'>): boolean {
  const office = OF_OFFICE[schooling]
  if (office) return [...due.task.leads, ...due.task.coordinating].some((name) => office.test(spoken(name)))
  const said = sayingOf(due)
  const names = (words: readonly string[]) => words.some((word) => said.includes(` ${word} `))
  if (names(OF_SCHOOLING[schooling])) return true
  const isOfOthers = Object.values(OF_SCHOOLING).some((words) => names(words))
  return !isOfOthers && names(OF_EVERY_SCHOOL)
}
