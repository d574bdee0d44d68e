// The time command: lines in, lines out, and a bad line does not stop the others.
import { expect, test } from 'vitest'
import { readTimeBatch } from '../../../knowledge/time/time-batch.ts'

test('each line is read with its plan year, in order', () => {
  const { printed, complaints } = readTimeBatch(
    '{"wording":"Quý III/2024","plan_year":2024}\n\n{"wording":"hằng quý","plan_year":null}\n{"wording":"tháng 8"}\n',
  )
  expect(printed.map((line) => JSON.parse(line) as unknown)).toEqual([
    { wording: 'Quý III/2024', kind: 'by-quarter', due_on: '2024-09-30', recurs: null },
    { wording: 'hằng quý', kind: 'recurring', due_on: null, recurs: 'quarterly' },
    { wording: 'tháng 8', kind: 'unreadable', due_on: null, recurs: null },
  ])
  expect(complaints).toEqual([])
})

test('a bad line is named by its number, and the others are still read', () => {
  const { printed, complaints } = readTimeBatch('{"wording":"2025"}\nno json\n{"plan_year":2025}\n{"wording":"2026"}')
  expect(printed).toHaveLength(2)
  expect(complaints).toEqual([expect.stringMatching(/^line 2: /), expect.stringMatching(/^line 3: /)])
})
