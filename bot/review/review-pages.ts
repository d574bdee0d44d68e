// Pages of a version for whoever has to approve it: the report, and its records and changes item by item, each with its place and words.
import type { Review } from '../../ingest/publish/plan-desk.ts'
import { timelineDueOn } from '../../knowledge/time/timeline-facts.ts'
import type { KeyboardRows, LabelledButton } from '../buttons/keyboard.ts'
import { inRows } from '../buttons/in-rows.ts'
import { pageOf } from '../buttons/pages.ts'
import { bold, plain, quote, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import * as say from '../messages/review.ts'
import type { ViewPage } from '../views/list-page.ts'
import {
  correctedTasks,
  itemsOf,
  PAGE_ITEMS,
  type Item,
  type ItemPart,
  type ReadReview,
  type ReviewPart,
} from './review-items.ts'

const TEXT_LENGTH = 220
const DETAIL_LENGTH = 160
const QUOTE_LENGTH = 200

export function reviewPage(review: ReadReview, part: ReviewPart, page: number): ViewPage {
  if (part === 'report')
    return { text: say.reviewReport(review, dueDaysOf(review), review.style), rows: reportRows(review) }
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
      ...editRows(shown, review, first),
      ...turning,
      ...inRows(
        others.map((one) => button(say.PARTS[one], review, one)),
        PARTS_A_ROW,
      ),
      [button(say.BACK_TO_REPORT, review, 'report')],
    ].filter((row) => row.length > 0),
  }
}

const dueDaysOf = (review: Review) => correctedTasks(review).flatMap(({ timeline }) => timelineDueOn(timeline) ?? [])

const PARTS: readonly ItemPart[] = ['tasks', 'targets', 'deadlines', 'references', 'doubtful', 'warnings', 'changes']
const PARTS_A_ROW = 2

/** Where "Sửa" leads: what is doubtful first. */
const EDITED_FIRST: readonly ItemPart[] = ['doubtful', 'tasks', 'targets']

const pressOf = ({ plan }: Review, part: ReviewPart, page = 0) =>
  ({ kind: 'review', version: plan.versionId, part, page }) as const

const button = (label: string, review: Review, part: ReviewPart): LabelledButton => ({
  label,
  press: pressOf(review, part),
})

/** Two rows of three. */
const NUMBERS_A_ROW = 3

function editRows(shown: readonly Item[], { plan }: Review, first: number): KeyboardRows {
  const buttons = shown.flatMap(({ row }, index): readonly LabelledButton[] =>
    row === undefined || plan.state === 'withdrawn'
      ? []
      : [
          {
            label: say.editLabel(first + index + 1),
            press: { kind: 'correct', version: plan.versionId, press: { does: 'open', row } },
          },
        ],
  )
  return inRows(buttons, NUMBERS_A_ROW)
}

function reportRows(review: ReadReview): KeyboardRows {
  const { plan, against } = review
  const version = plan.versionId
  const first = PARTS.find((part) => itemsOf(review, part).length > 0)
  const edited = EDITED_FIRST.find((part) => itemsOf(review, part).length > 0)
  const items = [
    ...(first === undefined ? [] : [button(say.SEE_ITEMS, review, first)]),
    ...(edited === undefined || plan.state === 'withdrawn' ? [] : [button(say.EDIT, review, edited)]),
  ]
  const rows = items.length === 0 ? [] : [items]
  if (plan.state !== 'draft') return rows
  const approve = { kind: 'draft', version, does: 'approve' } as const
  const approving: readonly LabelledButton[] =
    against?.kind === 'predecessor'
      ? [
          { label: say.APPROVE_REPLACING, press: { ...approve, replaces: against.plan.planId } },
          { label: say.APPROVE_BESIDE, press: approve },
        ]
      : [{ label: say.APPROVE, press: approve }]
  return [approving, ...rows, [{ label: say.DISCARD, press: { kind: 'draft', version, does: 'discard' } }]]
}

function itemLines({ text, detail, quote: words }: Item, number: number): RichText {
  return [
    plain(`\n\n${number}. ${shorten(text, TEXT_LENGTH)}${detail === '' ? '' : `\n${shorten(detail, DETAIL_LENGTH)}`}`),
    ...(words === '' ? [] : [plain('\n'), quote(shorten(words, QUOTE_LENGTH))]),
  ]
}
