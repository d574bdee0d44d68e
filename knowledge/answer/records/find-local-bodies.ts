// Who carries a plan out where people live: "UBND cấp nào tổ chức thực hiện kế hoạch ở địa phương". A plan charges the committees below its issuer with all of itself, in a sentence of their own.
import type { PlanVersionId } from '../../domain/ids.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import { composeTask } from '../compose/compose-task.ts'
import type { Draft, Finding } from '../compose/draft.ts'
import { samePeriod } from '../compose/plan-name.ts'
import { nothing, type Asked } from '../question/asked.ts'
import { joinFindings } from '../question/compound-question.ts'
import { requirePlan } from '../snapshot.ts'
import { tasksInScope } from './task-filters.ts'

const LEVELS = 'thi xa|thi tran|thanh pho|dac khu|huyen|quan|xa|phuong'
const WHO = new RegExp(
  ` (?:uy ban nhan dan|chinh quyen|cap)(?: (?:cap|dia phuong|uy ban nhan dan))* nao | (?:cap )?(?:${LEVELS}|dia phuong|co so)(?: thi)?(?: (?:do|la))? ai `,
)
const DOES = / (?:trien khai|to chuc|thuc hien|can cu) /
const LEVEL_SAID = new RegExp(` (?:o|tai) (?:cap )?(${LEVELS}) | cap (${LEVELS})(?: thi)? (?:do |la )?ai `)
/** Who gives it, who need not do it, and to whom is reported is another question. */
const ASKS_OTHERWISE = / (?:khong|bao cao|phan cap|(?:nao|ai) giao) /

/** What a question may say besides: all of the plan is meant, and nothing in it. */
const OF_CARRYING_OUT: ReadonlySet<string> = new Set(
  'ke hoach chuong trinh nam hoc dia phuong ban co so cap huyen xa bo trien khai to chuc thuc hien can cu giao duoc uy ban nhan dan chinh quyen doi thanh khac gi phan sang sau khi thi roi nhiem vu viec phai lam'.split(
    ' ',
  ),
)

/** undefined unless a plan is meant, all of it, and its text charges such committees with it; of a level that it charges with nothing, an honest no. */
export function findLocalBodies(asked: Asked): Finding | undefined {
  const { joined, question, snapshot } = asked
  if (
    !WHO.test(joined) ||
    !DOES.test(joined) ||
    ASKS_OTHERWISE.test(joined) ||
    !question.every(({ term }) => isOfCarryingOut(term))
  )
    return undefined
  const [, at, of] = LEVEL_SAID.exec(joined) ?? []
  const level = at ?? of
  const charged = plansMeant(asked).flatMap((plan) => chargedBy(plan, level, asked) ?? [])
  if (
    charged.length === 0 &&
    level !== undefined &&
    plansMeant(asked).some((plan) => chargedBy(plan, undefined, asked))
  )
    return nothing('Không có nhiệm vụ nào giao UBND của cấp được hỏi thực hiện cả kế hoạch.')
  if (charged.length === 0 || charged.length < plansMeant(asked).length) return undefined
  // Computed, not found by its likeness: no passage that resembles the question more outdoes it.
  const [first, ...others] = charged.map((stored): Draft => {
    const { records: _, ...told } = composeTask(stored, 'lead', snapshot)
    return told
  })
  const all = others.reduce<Draft | undefined>((joint, draft) => joinFindings(joint, draft) ?? joint, first)
  return all && others.length > 0 ? { ...all, compares: true } : all
}

const isOfCarryingOut = (term: string): boolean => term.split('_').every((key) => OF_CARRYING_OUT.has(key))

/** The plan that is named; of several school years each one's. */
function plansMeant({ mention, query, snapshot }: Asked): readonly PlanVersionId[] {
  const years = query.periods.filter(({ kind }) => kind === 'school-year')
  const ofYears = snapshot.plans.filter(
    ({ head: { period } }) => period && years.some((year) => samePeriod(year, period)),
  )
  if (years.length > 1) return ofYears.length === years.length ? ofYears.map(({ versionId }) => versionId) : []
  const named = mention.only?.size === 1 ? [...mention.only] : ofYears.map(({ versionId }) => versionId)
  const isOfOther = ofYears.every(({ versionId }) => versionId !== named[0])
  return named.length === 1 && !(years.length > 0 && isOfOther) ? named : []
}

function chargedBy(
  plan: PlanVersionId,
  level: string | undefined,
  { mention, snapshot }: Asked,
): StoredTask | undefined {
  const issuer = syllables(requirePlan(snapshot, plan).head.issuer ?? '').join(' ')
  return tasksInScope({ ...mention, only: new Set([plan]) }, snapshot).find(({ task }) => {
    const lead = syllables(task.leads[0] ?? '').join(' ')
    return (
      COMMITTEES.test(lead) &&
      lead !== issuer &&
      (level === undefined || new RegExp(`(?<!thi )${level}`).test(lead)) &&
      WITH_ALL.test(` ${syllables(task.text).join(' ')} `)
    )
  })
}

const COMMITTEES = new RegExp(`^(?:uy ban nhan dan|ubnd) (?:cac |cap )?(?:${LEVELS})(?: |$)`)
const WITH_ALL =
  / (?:can cu|theo|thuc hien|trien khai)(?: \S+){0,4} (?:ke hoach|chuong trinh) nay | ke hoach nay(?: \S+){0,4} (?:trien khai|to chuc|thuc hien) /
