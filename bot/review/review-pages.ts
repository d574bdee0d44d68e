// Pages of a version for whoever has to approve it: the report, and its records and changes item by item, each with its place and words.
import type { Review } from '../../ingest/publish/plan-desk.ts'
import type { PassageBody } from '../../knowledge/domain/passage.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { ButtonAction } from '../buttons/button-action.ts'
import type { LabelledButton } from '../buttons/keyboard.ts'
import { pageOf } from '../buttons/pages.ts'
import { bold, plain, quote, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import * as say from '../messages/review.ts'
import type { ViewPage } from '../views/list-page.ts'

export type ReviewPart = Extract<ButtonAction, { kind: 'review' }>['part']
type ItemPart = Exclude<ReviewPart, 'report'>

/** `quote`: what the source says there. */
type Item = { readonly text: string; readonly detail: string; readonly quote: string }

/** Six items with their quotes fit one message whatever they hold. */
const PAGE_ITEMS = 6
const TEXT_LENGTH = 220
const DETAIL_LENGTH = 160
const QUOTE_LENGTH = 200

export function reviewPage(review: Review, part: ReviewPart, page: number): ViewPage {
  if (part === 'report') return { text: say.reviewReport(review), rows: reportRows(review) }
  const { plan } = review
  const items = itemsOf(review, part)
  const press = (to: number) => pressOf(review, part, to)
  const { shown, first, turning } = pageOf(items, { page, size: PAGE_ITEMS, press })
  const others = PARTS.filter((one) => one !== part && itemsOf(review, one).length > 0)
  return {
    text: [
      bold(say.partHead(part, items.length, plan)),
      ...(items.length === 0 ? [plain(`\n${say.NOTHING_IN_PART}`)] : []),
      ...shown.flatMap((item, index) => itemLines(item, first + index + 1)),
    ],
    rows: [
      ...turning,
      others.map((one) => button(say.PARTS[one], review, one)),
      [button(say.BACK_TO_REPORT, review, 'report')],
    ].filter((row) => row.length > 0),
  }
}

const PARTS: readonly ItemPart[] = ['tasks', 'targets', 'warnings', 'changes']

const pressOf = ({ plan }: Review, part: ReviewPart, page = 0) =>
  ({ kind: 'review', version: plan.versionId, part, page }) as const

const button = (label: string, review: Review, part: ReviewPart): LabelledButton => ({
  label,
  press: pressOf(review, part),
})

function reportRows(review: Review): readonly (readonly LabelledButton[])[] {
  const { plan, against } = review
  const version = plan.versionId
  const first = PARTS.find((part) => itemsOf(review, part).length > 0)
  const items = first === undefined ? [] : [[button(say.SEE_ITEMS, review, first)]]
  if (plan.state !== 'draft') return items
  const approve = { kind: 'draft', version, does: 'approve' } as const
  const approving: readonly LabelledButton[] =
    against?.kind === 'predecessor'
      ? [
          { label: say.APPROVE_REPLACING, press: { ...approve, replaces: against.plan.planId } },
          { label: say.APPROVE_BESIDE, press: approve },
        ]
      : [{ label: say.APPROVE, press: approve }]
  return [approving, ...items, [{ label: say.DISCARD, press: { kind: 'draft', version, does: 'discard' } }]]
}

function itemLines({ text, detail, quote: words }: Item, number: number): RichText {
  return [
    plain(`\n\n${number}. ${shorten(text, TEXT_LENGTH)}${detail === '' ? '' : `\n${shorten(detail, DETAIL_LENGTH)}`}`),
    ...(words === '' ? [] : [plain('\n'), quote(shorten(words, QUOTE_LENGTH))]),
  ]
}

const plainItem = (detail: string, text: string): Item => ({ text, detail, quote: '' })

function itemsOf({ plan, difference }: Review, part: ItemPart): readonly Item[] {
  const { reading } = plan
  if (part === 'tasks') return taskItems(reading)
  if (part === 'targets') return targetItems(reading)
  if (part === 'warnings') return warningItems(reading)
  if (difference === undefined) return []
  const { tasks, targets } = difference
  const at = say.placed
  return [
    ...tasks.added.map(({ record, place }) => plainItem(say.ADDED, `${record.text}${at(place)}`)),
    ...tasks.changed.map(({ before, after, fields }) => ({
      text: `${after.record.text}${at(after.place)}`,
      detail: say.sayFields(fields),
      quote: [before.record.text, before.record.leads.join('; '), before.record.timeline.wording].join(' · '),
    })),
    ...tasks.gone.map(({ record }) => plainItem(say.GONE, record.text)),
    ...targets.added.map(({ record, place }) => plainItem(say.ADDED, `${record.indicator}${at(place)}`)),
    ...targets.changed.map(({ before, after }) => ({
      text: `${after.record.indicator}${at(after.place)}`,
      detail: say.VALUES_CHANGED,
      quote: `${printed(before.record)} → ${printed(after.record)}`,
    })),
    ...targets.gone.map(({ record }) => plainItem(say.GONE, record.indicator)),
  ]
}

const printed = ({ values }: PlanReading['targets'][number]['target']) =>
  values.map((value) => value.printed).join('; ')

const taskItems = ({ tasks, passages }: PlanReading): readonly Item[] =>
  tasks.map(({ task, passages: own }) => ({
    text: `${task.text}${say.placed(passages[own[0] ?? -1]?.place)}`,
    detail: [task.leads.join('; '), task.timeline.wording].filter(Boolean).join(' · '),
    quote: passages[own[0] ?? -1]?.raw ?? '',
  }))

const targetItems = ({ targets, passages }: PlanReading): readonly Item[] =>
  targets.map(({ target, passages: own }) => ({
    text: `${target.indicator}${say.placed(passages[own[0] ?? -1]?.place)}`,
    detail: [target.unit ?? '', printed(target)].filter(Boolean).join(' · '),
    quote: passages[own[0] ?? -1]?.raw ?? '',
  }))

const warningItems = ({ warnings, passages }: PlanReading): readonly Item[] =>
  warnings.map((warning) => ({
    text: say.sayWarning(warning),
    detail: '',
    quote: warning.line === undefined ? '' : (passages.find((passage) => holds(passage, warning.line ?? 0))?.raw ?? ''),
  }))

const holds = ({ place }: PassageBody, line: number) =>
  place.kind === 'lines' && place.first <= line && line <= place.last
