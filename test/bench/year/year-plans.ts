// The plans of the simulated year: five made-up ones, of which one is replaced and one withdrawn on the way.
import type { DueTask } from '../../../knowledge/browse/due-tasks.ts'
import type { Schooling } from '../../../knowledge/domain/profile.ts'
import { taskKeyOf } from '../../../knowledge/domain/task-key.ts'
import { between, chance, pick, sample, type Random } from '../../support/seeded-random.ts'
import { dueTask } from '../../support/due-task.ts'
import { addCalendarDays } from './calendar.ts'

export type YearTask = {
  /** The row that it is in all versions of its plan. */
  readonly origin: string
  readonly key: string
  readonly file: string
  readonly position: string
  readonly text: string
  readonly agencies: readonly string[]
  readonly topic: string
  /** 'every': it says "các trường"; undefined: it names no school. */
  readonly schooling: Schooling | 'every' | undefined
  readonly days: readonly string[]
}

/** What is live from an instant on. */
export type YearVersion = { readonly revision: number; readonly from: number; readonly tasks: readonly YearTask[] }

export const FILES = ['kh-01.md', 'kh-02.md', 'kh-03.md', 'kh-04.md', 'kh-05.md'] as const
export const AGENCIES = ['Sở Y tế', 'Sở Tài chính', 'Sở Nội vụ', 'Sở Tư pháp', 'Công an tỉnh', 'Hội Khuyến học']
export const TOPICS = ['thư viện', 'nhà công vụ', 'bữa ăn bán trú', 'chữ ký số', 'sân chơi', 'nước sạch', 'học bổng']
/** The words that name a level, in a task's text. */
const LEVELS: Readonly<Partial<Record<Schooling, string>>> = {
  preschool: 'mầm non',
  primary: 'tiểu học',
  'lower-secondary': 'THCS',
  'upper-secondary': 'THPT',
}
export const SCHOOLINGS_ASKED = Object.keys(LEVELS) as readonly Schooling[]
const VERBS = ['Rà soát', 'Tổng hợp', 'Lập danh mục', 'Thẩm tra', 'Nghiệm thu', 'Công bố']

/** @param at milliseconds: when the third plan is replaced and the fifth withdrawn */
export function makeYear(
  random: Random,
  options: { readonly year: number; readonly tasksAPlan: number; readonly at: readonly [number, number] },
): readonly YearVersion[] {
  const first = FILES.flatMap((file) =>
    Array.from({ length: options.tasksAPlan }, (_, index) => makeTask(random, file, { ...options, index })),
  )
  const second = first.flatMap((task) => (task.file === FILES[2] ? replaced(random, task) : [task]))
  const third = second.filter(({ file }) => file !== FILES[4])
  return [
    { revision: 1, from: 0, tasks: first },
    { revision: 2, from: options.at[0], tasks: second },
    { revision: 3, from: options.at[1], tasks: third },
  ]
}

function makeTask(
  random: Random,
  file: string,
  { year, index }: { readonly year: number; readonly index: number },
): YearTask {
  const topic = pick(random, TOPICS)
  const schooling = chance(random, 0.4) ? pick(random, [...SCHOOLINGS_ASKED, 'every' as const]) : undefined
  const where = schooling === undefined ? '' : schooling === 'every' ? ' ở các trường' : ` cấp ${LEVELS[schooling]}`
  const text = `${pick(random, VERBS)} ${topic}${where}, đợt ${index + 1} của kỳ`
  const first = addCalendarDays(`${year}-01-05`, between(random, 0, 380))
  const repeats = chance(random, 0.2) ? [30, 60, 90, 120, 150, 180] : chance(random, 0.3) ? [182] : []
  return {
    ...known(file, text),
    origin: `${file} ${index}`,
    position: `I ${index + 1}`,
    agencies: sample(random, AGENCIES, between(random, 1, 2)),
    topic,
    schooling,
    days: [first, ...repeats.map((days) => addCalendarDays(first, days))],
  }
}

/** Moved, gone, worded anew, or as it was. */
function replaced(random: Random, task: YearTask): readonly YearTask[] {
  const lot = random()
  if (lot < 0.3) return [{ ...task, days: task.days.map((day) => addCalendarDays(day, between(random, 3, 40))) }]
  if (lot < 0.5) return []
  if (lot < 0.7) return [{ ...task, ...known(task.file, `${task.text} này`) }]
  return [task]
}

const known = (file: string, text: string) => ({ file, text, key: taskKeyOf(file, { group: undefined, text }) })

/** As the program is handed them: in order of day. */
export const dueTasksOf = ({ tasks }: YearVersion): readonly DueTask[] =>
  tasks
    .flatMap((task) => task.days.map((dueOn) => asDue(task, dueOn)))
    .toSorted((a, b) => (a.occurrence.dueOn < b.occurrence.dueOn ? -1 : 1))

const asDue = ({ key, file, position, text, agencies }: YearTask, dueOn: string): DueTask =>
  dueTask(dueOn, { key, file, position, said: { text, leads: agencies.slice(0, 1), coordinating: agencies.slice(1) } })
