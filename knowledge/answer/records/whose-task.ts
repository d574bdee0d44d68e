// Whose a task is: an agency that it names, and the level of schools that it speaks of. Pure.
import type { Schooling } from '../../domain/profile.ts'
import type { Scope } from '../../domain/subscription.ts'
import type { Task } from '../../domain/task.ts'
import { keptWith } from '../../kept-with.ts'
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
  const isCharged = agency === undefined ? () => false : charges(agency)
  const isNamed = tasks.some(({ task }) => isCharged(task))
  if (schooling !== undefined && !isNamed) return { kind: 'schooling', schooling }
  return agency === undefined ? undefined : { kind: 'agency', name: agency }
}

export const isOf = (whose: Whose, task: Charge): boolean =>
  whose.kind === 'agency' ? charges(whose.name)(task) : concerns(whose.schooling, task)

const keysOf = remembered((name) => nameKeys(name).join(' '))

/** Led by it or with its help; one name is one agency, however it is written. Read once for as many tasks as there are. */
export function charges(name: string): (task: Charged) => boolean {
  const keys = keysOf(name)
  return (task) => chargedIn(task).includes(keys)
}

type Charged = Pick<Charge, 'leads' | 'coordinating'>

/** Every subscription and every calendar asks it of all tasks again. */
const chargedIn = keptWith(({ leads, coordinating }: Charged) => [...leads, ...coordinating].map(keysOf))

const spoken = remembered((text) => ` ${syllables(expandAbbreviations(text, 'plan')).join(' ')} `)

/** The wording with its group's, as syllables with a blank at each end and between. */
export const sayingOf = keptWith(({ group, text }: Pick<Charge, 'group' | 'text'>): string =>
  // Kept with the task: there are more of them than texts that are remembered.
  spoken(`${group?.title ?? ''} ; ${text}`),
)

/** Words that name a level, and those that mean every school. */
const OF_SCHOOLING: readonly (readonly [Schooling, readonly string[]])[] = [
  ['preschool', [' mam non ', ' mau giao ', ' nha tre ']],
  ['primary', [' tieu hoc ', ' giao duc pho thong ', ' truong pho thong ']],
  ['lower-secondary', [' trung hoc co so ', ' giao duc pho thong ', ' truong pho thong ']],
  ['upper-secondary', [' trung hoc pho thong ', ' giao duc pho thong ', ' truong pho thong ']],
  ['continuing', [' giao duc thuong xuyen ', ' giao duc nghe nghiep ', ' hoc tap cong dong ', ' xoa mu chu ']],
]
const OF_EVERY_SCHOOL = [
  ' cac truong ',
  ' truong hoc ',
  ' nha truong ',
  ' co so giao duc ',
  ' cac cap hoc ',
  ' cac bac hoc ',
]
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
  return schoolingsIn(task).includes(schooling)
}

const schoolingsIn = keptWith((task: Charge): readonly Schooling[] => {
  const said = sayingOf(task)
  const isSaid = (words: string) => said.includes(words)
  const named = OF_SCHOOLING.filter(([, words]) => words.some(isSaid))
  return (named.length > 0 || !OF_EVERY_SCHOOL.some(isSaid) ? named : OF_SCHOOLING).map(([schooling]) => schooling)
})
