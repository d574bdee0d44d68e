// Where something stands: one way to say it, without marks for what there is not.
import { expect, test } from 'vitest'
import { toPlainText } from '../../../bot/format/rich-text.ts'
import { inlineText } from '../../../bot/messages/inline.ts'
import { formatSource } from '../../../bot/messages/source.ts'
import { lines } from '../../../knowledge/domain/place.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'

test.each([
  [{ heading: 'Mục II', place: lines(5, 5) }, 'Kế hoạch X, Mục II (dòng 5)'],
  [{ heading: '', place: lines(5, 5) }, 'Kế hoạch X (dòng 5)'],
  [{ heading: undefined, place: undefined }, 'Kế hoạch X'],
])('%o', (where, said) => {
  expect(formatSource({ plan: 'Kế hoạch X', ...where })).toBe(said)
})

test('a passage without a heading is shared without a comma for it', () => {
  const [passage] = memorySnapshot({ tasks: [task('Việc', 'Quý II/2026')] }).passages.values()
  const offer = {
    kind: 'passage',
    passage: { ...passage!, headingPath: [] },
    plan: 'Kế hoạch X',
    isScan: false,
  } as const
  expect(toPlainText(inlineText(offer, 'việc').message)).toMatch(/\nNguồn: Kế hoạch X \(dòng 10\)$/)
})
