// A row of a version with the words of its source and its fields, each of which can be corrected.
import { rowOf, type RowAt } from '../../ingest/publish/correction-desk.ts'
import type { Review } from '../../ingest/publish/plan-desk.ts'
import { isSameField, type CorrectedField } from '../../knowledge/domain/correction.ts'
import { printedIn, type CorrectableRow } from '../../knowledge/domain/corrected-records.ts'
import { inRows } from '../buttons/in-rows.ts'
import type { LabelledButton } from '../buttons/keyboard.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'
import { bold, plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import * as say from '../messages/correction.ts'
import { placed } from '../messages/review.ts'
import type { ViewPage } from '../views/list-page.ts'
import type { CorrectionPress } from './correction-press.ts'
import { pageOfRow, type ReadReview } from './review-items.ts'

const FIELDS_A_ROW = 2

/** @returns undefined where the version has no such row */
export function correctionPage(review: ReadReview, at: RowAt): ViewPage | undefined {
  const { plan, corrected, style } = review
  const row = rowOf(plan.reading, at)
  if (row === undefined) return undefined
  const applied = (at.kind === 'task' ? corrected.tasks : corrected.targets).get(at.index) ?? []
  const fields = fieldsOf(row)
  const press = (correction: CorrectionPress) =>
    ({ kind: 'correct', version: plan.versionId, press: correction }) as const
  const buttons = fields.map(
    (field): LabelledButton => ({
      label: shorten(say.fieldLabel(field, at.kind), LABEL_LENGTH),
      press: press({ does: 'ask', row: at, field }),
    }),
  )
  const lines = fields.map((field) =>
    say.fieldLine(say.fieldLabel(field, at.kind), printedIn(row, field) ?? '', {
      applied: applied.find((one) => isSameField(one.field, field)),
      style,
    }),
  )
  return {
    text: [
      bold(say.ROW_HEADS[at.kind]),
      plain(`${placed(row.place)}\n`),
      ...say.rowQuote(rawOf(review, at)),
      plain(`\n${lines.join('\n')}\n\n${say.PICK_FIELD}`),
    ],
    rows: [
      ...inRows(buttons, FIELDS_A_ROW),
      ...applied.map(({ id, field }) => [
        {
          label: shorten(say.takeBackLabel(field), LABEL_LENGTH),
          press: press({ does: 'take-back', row: at, correction: id }),
        },
      ]),
      [
        {
          label: say.BACK_TO_ROWS,
          press: {
            kind: 'review',
            version: plan.versionId,
            part: at.kind === 'task' ? 'tasks' : 'targets',
            page: pageOfRow(at.index),
          },
        },
      ],
    ],
  }
}

export function rawOf({ plan: { reading } }: Review, { kind, index }: RowAt): string {
  const own = (kind === 'task' ? reading.tasks : reading.targets)[index]?.passages ?? []
  return reading.passages[own[0] ?? -1]?.raw ?? ''
}

function fieldsOf(row: CorrectableRow): readonly CorrectedField[] {
  if (row.kind === 'task') return (['time', 'leads', 'coordinating', 'text', 'product'] as const).map((of) => ({ of }))
  const values = row.record.values.map(({ kind, period }): CorrectedField => ({ of: 'value', kind, period }))
  return [...values, { of: 'text' }, { of: 'unit' }]
}
