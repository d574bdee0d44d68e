// A small reading with a record of every kind: a task, a target with a doubt, a reference.
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import { parseVietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { sampleReading } from './sample-reading.ts'

const DUE_DAY = parseVietnamDate(2026, 12, 31)!

/** Three passages; the task and the target rest on the last two, the reference on the first. */
export const FULL_READING: PlanReading = {
  ...sampleReading(['I. Nhiệm vụ', 'Điều tra người mù chữ', 'Tỷ lệ biết chữ 93,7 %']),
  tasks: [
    {
      task: {
        ordinal: '4',
        group: { label: 'II', title: 'Hoàn thiện' },
        text: 'Điều tra người mù chữ',
        leads: ['Sở Giáo dục và Đào tạo'],
        coordinating: [],
        leadWording: 'Sở GD&ĐT',
        coordinatingWording: undefined,
        timeline: { kind: 'by-year', dueOn: DUE_DAY, wording: 'Năm 2026', confidence: 1 },
        product: undefined,
        form: 'row',
      },
      passages: [2, 1],
    },
  ],
  targets: [
    {
      target: {
        ordinal: '8',
        indicator: 'Tỷ lệ biết chữ',
        unit: '%',
        values: [
          {
            period: { kind: 'years', from: 2026, to: 2026 },
            kind: 'target',
            printed: '93,7',
            number: 93.7,
            note: undefined,
            doubt: { kind: 'lost-decimal', printed: '937', likely: '93,7' },
          },
        ],
        doubts: [],
      },
      passages: [2],
    },
  ],
  references: [
    {
      reference: { number: '29-CT/TW', kind: 'Chỉ thị', issuedOn: DUE_DAY, issuer: undefined, subject: undefined },
      passage: 0,
    },
  ],
}

/** The same, with other words of its task. */
export const readingWithTask = (text: string): PlanReading => ({
  ...FULL_READING,
  tasks: FULL_READING.tasks.map(({ task, passages }) => ({ task: { ...task, text }, passages })),
})
