// What ingest says of a file: one line with warnings for people, one JSON object for programs.
import { assertNever } from '../knowledge/domain/assert-never.ts'
import { formatWarning } from '../knowledge/domain/format-warning.ts'
import type { PlanReading } from '../knowledge/domain/plan-reading.ts'
import type { Period } from '../knowledge/domain/plan.ts'
import { timelineDueOn, timelineRecurs } from '../knowledge/time/timeline-facts.ts'
import type { IngestOutcome } from './publish/ingest-file.ts'

export function formatOutcome(file: string, outcome: IngestOutcome): string {
  switch (outcome.kind) {
    case 'failed':
      return `✗ ${file}: ${outcome.reason}`
    case 'unchanged':
      return `= ${file}: không đổi (bản ${outcome.version}).`
    case 'duplicate':
      return `= ${file}: cùng nội dung với ${outcome.of}, bỏ qua.`
    case 'read':
      return `✓ ${file}: ${formatReading(outcome.reading)}${formatWarnings(outcome.reading)}`
    case 'stored':
      return `✓ ${file}: ${formatReading(outcome.reading)} — bản ${outcome.version}, ${outcome.live ? 'đang dùng' : 'chờ duyệt'}${formatWarnings(outcome.reading)}`
    default:
      return assertNever(outcome)
  }
}

export const formatWithdrawnSamples = (files: readonly string[]): string =>
  `Đã rút ${files.length} kế hoạch mẫu, vì kho nay có kế hoạch của đơn vị: ${files.join(', ')}.`

function formatReading({ head, tasks, targets, references, passages }: PlanReading): string {
  const name = [head.kind ?? 'Tài liệu', head.number ?? '(không có số)'].join(' ')
  const groups = new Set(
    tasks.flatMap(({ task }) => (task.form === 'row' && task.group ? [`${task.group.label} ${task.group.title}`] : [])),
  )
  const counts = [
    tasks.length > 0 ? `${tasks.length} nhiệm vụ${groups.size > 0 ? ` trong ${groups.size} nhóm` : ''}` : undefined,
    targets.length > 0 ? `${targets.length} chỉ tiêu` : undefined,
    references.length > 0 ? `${references.length} văn bản viện dẫn` : undefined,
    `${passages.length} đoạn`,
  ].filter((count) => count !== undefined)
  return `${name}${head.issuer ? `, ${head.issuer}` : ''}: ${counts.join(', ')}`
}

const formatWarnings = ({ warnings }: PlanReading): string =>
  warnings.map((warning) => `\n    ! ${formatWarning(warning)}`).join('')

const formatPeriod = (period: Period) =>
  period.from === period.to ? String(period.from) : `${period.from}-${period.to}`

/** The shape that others rely on (README: commands). */
export function outcomeAsJson(file: string, outcome: IngestOutcome): unknown {
  if (outcome.kind === 'failed')
    return { file, error: outcome.reason, plan: null, tasks: [], targets: [], warnings: [outcome.reason] }
  if (outcome.kind === 'unchanged' || outcome.kind === 'duplicate') return { file, status: outcome.kind, warnings: [] }
  const { head, tasks, targets, references, passages, warnings } = outcome.reading
  const placeOf = (indexes: readonly number[]) => {
    const place = passages[indexes[0] ?? 0]?.place
    return place?.kind === 'lines' ? { lines: [place.first, place.last] } : place
  }
  return {
    file,
    plan: {
      number: head.number ?? null,
      kind: head.kind ?? null,
      subject: head.subject ?? null,
      issuer: head.issuer ?? null,
      issuedOn: head.issuedOn ?? null,
      signer: head.signer?.name ?? null,
      period: head.period ? formatPeriod(head.period) : null,
    },
    tasks: tasks.map(({ task, passages: indexes }) => ({
      ordinal: task.ordinal ?? null,
      group: task.group ? [task.group.label, task.group.title].filter(Boolean).join('. ') : null,
      text: task.text,
      lead: task.leads,
      coordinating: task.coordinating,
      time: {
        wording: task.timeline.wording,
        kind: task.timeline.kind,
        dueOn: timelineDueOn(task.timeline) ?? null,
        recurs: timelineRecurs(task.timeline) ?? null,
      },
      product: task.product ?? null,
      place: placeOf(indexes),
    })),
    targets: targets.map(({ target, passages: indexes }) => ({
      ordinal: target.ordinal ?? null,
      indicator: target.indicator,
      unit: target.unit ?? null,
      values: target.values.map((value) => ({
        period: formatPeriod(value.period),
        kind: value.kind,
        printed: value.printed,
        number: value.number ?? null,
        doubt: value.doubt ?? null,
      })),
      doubts: target.doubts,
      place: placeOf(indexes),
    })),
    references: references.map(({ reference }) => reference),
    warnings: warnings.map(formatWarning),
  }
}
