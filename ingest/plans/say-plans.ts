// How versions, reviews and differences read on a terminal.
import { sayCorrection } from '../../knowledge/answer/compose/corrections-of.ts'
import { formatPeriod, planName } from '../../knowledge/answer/compose/plan-name.ts'
import { formatWarning } from '../../knowledge/domain/format-warning.ts'
import { formatPlace } from '../../knowledge/domain/place.ts'
import type { PlanState } from '../../knowledge/domain/plan.ts'
import type { PlanVersion } from '../../knowledge/store/plan-versions.ts'
import { timelineDueOn } from '../../knowledge/time/timeline-facts.ts'
import { formatVietnamDate, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { Placed, PlanDifference, TaskField } from '../publish/compare-readings.ts'
import { TASK_FIELD_NAMES } from '../publish/task-field-names.ts'
import type { Review } from '../publish/plan-desk.ts'

const STATES: Readonly<Record<PlanState, string>> = {
  draft: 'chờ duyệt',
  live: 'đang dùng',
  superseded: 'bản cũ',
  withdrawn: 'đã rút',
}

export const NO_PLANS = 'Chưa có kế hoạch nào.'
export const NOTHING_TO_COMPARE =
  'Không có bản đang dùng hay kế hoạch trước để so; hãy nêu thêm tên tệp của kế hoạch cần so.'
/** @param meant files that may have been meant */
export function unknownPlan(name: string, meant: readonly string[]): string {
  const guess = meant.length === 0 ? '' : ` Có phải ${meant.map((file) => `“${file}”`).join(' hay ')}?`
  return `Không có kế hoạch hay bản nào là “${name}”.${guess} Xem: npm run plans -- list`
}
export const notLive = (name: string) => `Chưa làm được: “${name}” không có bản nào đang dùng để được thay.`
export const REPLACES_ITSELF =
  'Chưa làm được: kế hoạch không thay chính nó; bản mới của cùng một tệp tự thay bản trước, không cần --replaces.'

export function sayVersion(one: PlanVersion): string {
  const replaced = one.replacedBy === undefined ? '' : ', đã có kế hoạch thay'
  const counts = `${one.tasks} nhiệm vụ, ${one.targets} chỉ tiêu`
  return `${one.file}@${one.version}  ${STATES[one.state]}${replaced}  ${planName(one.head, one.file)}: ${counts}`
}

export function sayReview({ plan, against, difference, corrected }: Review): string {
  const { head, tasks, references, warnings } = plan.reading
  const corrections = [...corrected.tasks.values(), ...corrected.targets.values()].flat()
  const dated = tasks.filter(({ task }) => timelineDueOn(task.timeline) !== undefined).length
  return [
    sayVersion(plan),
    head.subject ?? '',
    [head.issuer, head.issuedOn && formatVietnamDate(head.issuedOn), head.period && formatPeriod(head.period)]
      .filter(Boolean)
      .join(' · '),
    `${dated} nhiệm vụ có hạn, ${references.length} văn bản viện dẫn`,
    ...warnings.map((warning) => `  ! ${formatWarning(warning)}`),
    ...corrections.map((one) => `  ✎ ${sayCorrection(one)}`),
    ...corrected.waiting.map((one) => `  ! Hiệu đính chưa dùng cho bản này: ${sayCorrection(one)}`),
    against && difference ? sayDifference(against.plan, difference) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

const sayDay = (day: VietnamDate | undefined) => (day === undefined ? 'không ghi' : formatVietnamDate(day))
const sayFields = (fields: readonly TaskField[]) => fields.map((field) => TASK_FIELD_NAMES[field]).join(', ')

type AnyRow = Placed<{ readonly text?: string; readonly indicator?: string }>

const row = (sign: string, { record, place }: AnyRow): string =>
  `  ${sign} ${record.text ?? record.indicator ?? ''}${place ? ` (${formatPlace(place)})` : ''}`

export function sayDifference(before: PlanVersion, { tasks, targets, moved }: PlanDifference): string {
  return [
    `So với ${before.file}@${before.version}:`,
    `Nhiệm vụ: ${tasks.added.length} thêm, ${tasks.changed.length} sửa, ${tasks.gone.length} bỏ, ${tasks.same} giữ nguyên`,
    ...tasks.added.map((one) => row('+', one)),
    ...tasks.changed.map(({ after, fields }) => `${row('~', after)}: ${sayFields(fields)}`),
    ...tasks.gone.map((one) => row('-', one)),
    `Chỉ tiêu: ${targets.added.length} thêm, ${targets.changed.length} sửa, ${targets.gone.length} bỏ, ${targets.same} giữ nguyên`,
    ...targets.added.map((one) => row('+', one)),
    ...targets.changed.map(({ after }) => row('~', after)),
    ...targets.gone.map((one) => row('-', one)),
    `Hạn dời: ${moved.length}`,
    ...moved.map(({ after, from, to }) => `  ${sayDay(from)} → ${sayDay(to)}: ${after.record.text}`),
  ].join('\n')
}

const DONE = {
  activate: 'Đã đưa vào dùng',
  withdraw: 'Đã rút',
  rollback: 'Đã quay lại',
} as const
const NOT_DONE = {
  activate: 'không có bản nào đang chờ duyệt',
  withdraw: 'không có bản nào đang dùng',
  rollback: 'không có bản trước nào để quay lại',
} as const

export const sayDone = (what: keyof typeof DONE, plan: PlanVersion | undefined, named = ''): string =>
  plan ? `${DONE[what]}: ${sayVersion(plan)}` : `Chưa làm được: “${named}” ${NOT_DONE[what]}.`
