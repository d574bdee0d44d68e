// Questions for several indicators: all of a plan, those of a unit, those set higher or lower than the result before.
import type { TargetValue } from '../../domain/target.ts'
import { findProvincesIn } from '../../data/provinces.ts'
import type { StoredTarget } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import { nameKeys } from '../question/agency-mention.ts'
import { nothing, type Asked } from '../question/asked.ts'
import { composeTargetList } from '../compose/compose-target-list.ts'
import type { Finding } from '../compose/draft.ts'
import { planYear } from './find-values.ts'
import { planName, samePeriod } from '../compose/plan-name.ts'
import { requirePlan } from '../snapshot.ts'

export function findTargetList(asked: Asked): Finding | undefined {
  const { snapshot, joined, query } = asked
  const scope = targetsInScope(asked)
  const [first] = scope
  if (!first) return undefined
  const property = readProperty(joined)
  const unit = unitSaid(joined, scope)
  const found = scope
    .filter((stored) => !unit || unitKey(stored.target.unit) === unit.key)
    .filter(
      ({ target }) =>
        !property ||
        (property.ofOneYear
          ? fellShort(target.values)
          : property.holds(readable(target.values, 'result'), readable(ofPeriods(target.values, query), 'target'))),
    )
  const what = [property?.what ?? 'chỉ tiêu', unit && `tính theo ${unit.printed}`].filter(Boolean).join(', ')
  if (found.length > 0) return composeTargetList(found, what, asked)
  const plan = requirePlan(snapshot, first.versionId)
  return nothing(`Trong ${scope.length} chỉ tiêu của ${planName(plan.head, plan.file)} không có ${what}.`)
}

type Property = {
  readonly said: RegExp
  readonly what: string
  readonly holds: (result: number | undefined, target: number | undefined) => boolean
  /** Result and target of the same year are compared, not this year's target with last year's result. */
  readonly ofOneYear?: true
}

const UNCHANGED: Property = {
  said: / giu nguyen | khong doi | khong thay doi | khong tang khong giam | (?<!^ )(?<! (?:tinh|do|dem|trong) )bang (?!so )/,
  what: 'chỉ tiêu giữ nguyên bằng kết quả năm trước',
  holds: (result, target) => result !== undefined && result === target,
}

/** Of one year, what was reached against what was aimed at. */
const FELL_SHORT: Property = {
  said: / (?:thuc hien|ket qua|dat duoc)(?: \S+){0,3} (?:thap hon|khong dat|chua dat|khong bang|duoi|hut|kem)(?: \S+){0,2} (?:ke hoach|chi tieu|muc tieu|muc giao) | (?:khong|chua)(?: \S+)? (?:dat|hoan thanh) (?:chi tieu|ke hoach|muc tieu) /,
  what: 'chỉ tiêu có kết quả thấp hơn mức đề ra',
  holds: () => false,
  ofOneYear: true,
}

const PROPERTIES: readonly Property[] = [
  FELL_SHORT,
  {
    said: / thap hon | giam /,
    what: 'chỉ tiêu đặt thấp hơn kết quả năm trước',
    holds: (result, target) => result !== undefined && target !== undefined && target < result,
  },
  {
    said: / cao hon | tang /,
    what: 'chỉ tiêu đặt cao hơn kết quả năm trước',
    holds: (result, target) => result !== undefined && target !== undefined && target > result,
  },
  UNCHANGED,
  { said: / 100 phan tram /, what: 'chỉ tiêu đặt 100%', holds: (_, target) => target === 100 },
]

/** Whether indicators are asked for by how their values stand to one another, whatever they are called. */
export const asksByValues = (joined: string): boolean =>
  readProperty(joined) !== undefined && / (?:ket qua|con so|chi tieu|ti le|nam truoc|nam ngoai) /.test(joined)

/** "không tăng" is everything that did not rise. */
function readProperty(asked: string): Property | undefined {
  // "Cao Bằng" is a province.
  const joined = findProvincesIn(asked).reduce(
    (rest, { name }) => rest.replaceAll(` ${syllables(name).join(' ')} `, ' '),
    asked,
  )
  if (/ khong tang khong giam | khong giam khong tang | khong tang (?:va |cung )?khong giam /.test(joined))
    return UNCHANGED
  const denied = / (?:khong|chua) (?=tang |giam |cao hon |thap hon |dat 100 )/.test(joined)
  const property = PROPERTIES.find(({ said }) => said.test(joined))
  if (!property || !denied) return property
  const holds: Property['holds'] = (result, target) =>
    target !== undefined && result !== undefined && !property.holds(result, target)
  return { ...property, what: property.what.replace('chỉ tiêu đặt', 'chỉ tiêu không đặt'), holds }
}

/** In a year of which both are printed. */
const fellShort = (values: readonly TargetValue[]): boolean =>
  values
    .filter(({ kind }) => kind === 'result')
    .some((result) => {
      const same = values.filter(({ kind, period }) => kind === 'target' && samePeriod(period, result.period))
      const [reached, aimed] = [readable([result], 'result'), readable(same, 'target')]
      return reached !== undefined && aimed !== undefined && reached < aimed
    })

/** Of a plan of several years, the aim of the year that is named. */
function ofPeriods(values: readonly TargetValue[], { periods }: Asked['query']): readonly TargetValue[] {
  const own = values.filter(({ period }) => periods.some((asked) => samePeriod(asked, period)))
  return own.length > 0 ? own : values
}

/** A value in doubt counts as it most likely was. */
function readable(values: readonly TargetValue[], kind: TargetValue['kind']): number | undefined {
  const value = values.find((one) => one.kind === kind)
  return value?.doubt?.likely ? Number(value.doubt.likely.replace(',', '.')) : value?.number
}

/** The rows that aim at the year named; without a year, the newest plan's. What prose aims at counts where no table does. */
function targetsInScope({ query, mention, snapshot }: Asked): readonly StoredTarget[] {
  const { only } = mention
  const all = only ? snapshot.targets.filter((stored) => only.has(stored.versionId)) : snapshot.targets
  const aimed = all.filter(({ target }) =>
    target.values.some(
      (value) => value.kind === 'target' && query.periods.some((period) => samePeriod(period, value.period)),
    ),
  )
  const pool = aimed.length > 0 ? aimed : query.periods.length > 0 ? [] : all
  const rows = pool.filter((stored) => stored.passageIds.some((id) => snapshot.passages.get(id)?.kind === 'row'))
  const counted = rows.length > 0 ? rows : pool
  const newest = Math.max(...counted.map((stored) => planYear(requirePlan(snapshot, stored.versionId))))
  return counted.filter((stored) => planYear(requirePlan(snapshot, stored.versionId)) === newest)
}

function unitSaid(joined: string, targets: readonly StoredTarget[]) {
  const said = joined.replace(/ (phan tram) /g, ' % ')
  const units = new Map(targets.map(({ target }) => [unitKey(target.unit), target.unit ?? '']))
  const asked =
    / (?:don vi tinh|(?:tinh|do|dem) (?:theo|bang)(?: don vi)?|don vi) (?:la |so )?(.*)$/.exec(said)?.[1] ?? ''
  const found = [...units]
    .filter(([key]) => key !== '' && ` ${asked} `.startsWith(` ${key} `))
    .toSorted((a, b) => b[0].length - a[0].length)[0]
  return found && { key: found[0], printed: found[1] }
}

/** "%" has no syllables: it is its own key. */
const unitKey = (unit: string | undefined) => nameKeys(unit ?? '').join(' ') || (unit ?? '')
