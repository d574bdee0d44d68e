// Which live plan a new one seems to replace: by what it says itself, else by issuer, kind, subject and time.
import { expect, test } from 'vitest'
import { findPredecessor } from '../../../ingest/publish/find-predecessor.ts'
import type { PlanHead } from '../../../knowledge/domain/plan.ts'
import type { StoredPlan } from '../../../knowledge/store/plan-store.ts'
import { planId, planVersionId } from '../../../knowledge/domain/ids.ts'
import { samplePassage, sampleReading } from '../../support/sample-reading.ts'

const { head: HEAD } = sampleReading([])
const yearsOf = (from: number) => ({ kind: 'school-year', from, to: from + 1 }) as const
const headOf = (changes: Partial<PlanHead>): PlanHead => ({
  ...HEAD,
  subject: 'Nhiệm vụ năm học của ngành giáo dục',
  ...changes,
})
const stored = (file: string, changes: Partial<PlanHead>, more: Partial<StoredPlan> = {}): StoredPlan => ({
  planId: planId(1),
  versionId: planVersionId(1),
  version: 1,
  state: 'live',
  file,
  head: headOf(changes),
  warnings: [],
  abbreviations: [],
  ...more, // prettier-ignore
})
const NEW = { file: 'moi.md', head: headOf({ number: '9/KH-UBND', period: yearsOf(2025) }), passages: [] }
const OLD = stored('cu.md', { number: '7/KH-UBND', period: yearsOf(2024) })

test('the plan of the year before, of the same issuer, kind and subject', () => {
  expect(findPredecessor(NEW, [OLD])?.file).toBe('cu.md')
})

test('of several years the newest before it', () => {
  const older = stored('cu-hon.md', { number: '5/KH-UBND', period: yearsOf(2023) })
  expect(findPredecessor(NEW, [older, OLD])?.file).toBe('cu.md')
})

test.each([
  ['another issuer', stored('a.md', { number: '7/KH-UBND', period: yearsOf(2024), issuer: 'UBND tỉnh Hà Giang' })],
  ['another subject', stored('a.md', { number: '7/KH-UBND', period: yearsOf(2024), subject: 'Phòng chống thiên tai' })],
  ['a later year', stored('a.md', { number: '7/KH-UBND', period: yearsOf(2026) })],
  ['the same file', stored('moi.md', { number: '7/KH-UBND', period: yearsOf(2024) })],
  [
    'one that was replaced already',
    stored('a.md', { number: '7/KH-UBND', period: yearsOf(2024) }, { replacedBy: planId(2) }),
  ],
  ['the same number', stored('a.md', { number: '9/KH-UBND', period: yearsOf(2024) })],
])('never %s', (_, plan) => {
  expect(findPredecessor(NEW, [plan])).toBeUndefined()
})

test('one that it says it replaces, whatever their times', () => {
  const other = stored('b.md', { number: '12/KH-UBND', subject: 'Việc khác', period: yearsOf(2025) })
  const passages = [samplePassage('Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 01/02/2025.', 1)]
  expect(findPredecessor({ ...NEW, passages }, [OLD, other])?.file).toBe('b.md')
})
