// Questions for complete lists, counts and comparisons, made from what made-up plans say: each knows the exact set that answers it.
import { nameKeys } from '../../knowledge/answer/question/agency-mention.ts'
import { fold } from '../../knowledge/text/fold.ts'
import type { GoldIndicator, GoldPlan, GoldTask, GoldValue } from '../generator/gold.ts'

export type RecordQuestion = {
  readonly text: string
  /** What the answer's first line counts; undefined: it counts nothing. */
  readonly count: number | undefined
  /** Wordings that must all be cited, folded; no row of the plan besides these may be. */
  readonly rows: readonly string[]
  /** What the answer must print, e.g. both values of a comparison. */
  readonly printed: readonly string[]
}

const MOST_AGENCIES = 4
const MOST_TIMES = 2
const MOST_PAIRS = 10

/** @param plain without marks, as on a phone */
export function recordQuestions({ tasks, indicators }: GoldPlan, plain: boolean): readonly RecordQuestion[] {
  const questions = [
    ...agencyQuestions(tasks, 'lead', (name) => [
      `Liệt kê các nhiệm vụ do ${name} chủ trì`,
      `${name} chủ trì bao nhiêu nhiệm vụ?`,
    ]),
    ...agencyQuestions(tasks, 'coordinating', (name) => [
      `${name} phối hợp những nhiệm vụ nào?`,
      `Có bao nhiêu nhiệm vụ ${name} tham gia phối hợp?`,
    ]),
    ...dueQuestions(tasks),
    ...comparisons(indicators),
  ]
  return plain ? questions.map((question) => ({ ...question, text: fold(question.text) })) : questions
}

function agencyQuestions(
  tasks: readonly GoldTask[],
  role: 'lead' | 'coordinating',
  wordings: (name: string) => readonly string[],
): readonly RecordQuestion[] {
  const namesOf = (task: GoldTask) => (role === 'lead' ? leadsOf(task) : task.coordinating)
  const names = [...new Set(tasks.flatMap(namesOf))].filter((name) => isTelling(name, tasks)).slice(0, MOST_AGENCIES)
  return names.flatMap((name) => {
    const found = tasks.filter((task) => namesOf(task).some((own) => isSame(own, name)))
    return wordings(name).map((text) => asked(text, found))
  })
}

/** Who does a duty in prose leads it only where the plan says so. */
const leadsOf = ({ form, text, leads }: GoldTask) => (form !== 'duty' || /\bchu tri\b/.test(fold(text)) ? leads : [])

const keyOf = (name: string) => nameKeys(name).join(' ')
const isSame = (a: string, b: string) => keyOf(a) === keyOf(b)

/** A name that is a part of another one means both: only a person could tell which was asked for. */
function isTelling(name: string, tasks: readonly GoldTask[]): boolean {
  const own = ` ${keyOf(name)} `
  const others = tasks.flatMap(({ leads, coordinating }) => [...leads, ...coordinating]).map(keyOf)
  return own.trim().includes(' ') && !others.some((other) => ` ${other} ` !== own && ` ${other} `.includes(own))
}

function dueQuestions(tasks: readonly GoldTask[]): readonly RecordQuestion[] {
  const due = tasks.filter((task) => task.time?.dueOn)
  const dueIn = (prefixes: readonly string[]) =>
    due.filter(({ time }) => prefixes.some((prefix) => time?.dueOn?.startsWith(prefix)))
  const months = [...new Set(due.map(({ time }) => time?.dueOn?.slice(0, 7) ?? ''))].slice(0, MOST_TIMES)
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  const quarters = [...new Set(months.map((month) => `${month.slice(0, 4)}-${Math.ceil(Number(month.slice(5)) / 3)}`))]
  return [
    ...months.map((month) =>
      asked(`Những nhiệm vụ nào đến hạn trong tháng ${Number(month.slice(5))}/${month.slice(0, 4)}?`, dueIn([month])),
    ),
    ...quarters.map((quarter) => {
      const [year, number] = quarter.split('-').map(Number)
      const own = [1, 2, 3].map((nth) => `${year}-${String((number! - 1) * 3 + nth).padStart(2, '0')}`)
      return asked(`Nhiệm vụ nào phải xong trong quý ${['I', 'II', 'III', 'IV'][number! - 1]}/${year}?`, dueIn(own))
    }),
    ...years.map((year) => asked(`Liệt kê nhiệm vụ đến hạn trong năm ${year}`, dueIn([year]))),
  ]
}

const asked = (text: string, found: readonly GoldTask[]): RecordQuestion => ({
  text,
  count: found.length,
  rows: found.map((task) => fold(task.text)),
  printed: [],
})

/** One year's target against the next one's, and a target against what was reached before. */
function comparisons(indicators: readonly GoldIndicator[]): readonly RecordQuestion[] {
  return indicators
    .filter(({ form, indicator, unit }) => form === 'row' && unit && namesakes(indicators, indicator) === 1)
    .flatMap(({ indicator, values }) => {
      const [target, next] = values.filter(({ kind }) => kind === 'target')
      const result = values.find(({ kind }) => kind === 'result')
      return [
        ...(target && next
          ? [compared(`So sánh chỉ tiêu ${indicator} ${sayPeriod(target)} và ${sayPeriod(next)}`, [target, next])]
          : []),
        ...(target && result && target.period !== result.period
          ? [
              compared(`Chỉ tiêu ${indicator} ${sayPeriod(target)} cao hay thấp hơn kết quả ${sayPeriod(result)}?`, [
                target,
                result,
              ]),
            ]
          : []),
      ]
    })
    .slice(0, MOST_PAIRS)
}

const compared = (text: string, values: readonly GoldValue[]): RecordQuestion => ({
  text,
  count: undefined,
  rows: [],
  printed: values.map(({ printed }) => printed),
})

const sayPeriod = ({ period }: GoldValue) => (period.includes('-') ? `năm học ${period}` : `năm ${period}`)
const namesakes = (all: readonly GoldIndicator[], name: string) =>
  all.filter(({ indicator }) => fold(indicator) === fold(name)).length
