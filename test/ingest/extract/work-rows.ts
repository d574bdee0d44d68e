// Two rows of work and how they are read, for tests of how columns are told.
import { markdownTable, tasksOf } from '../read-plan-text.ts'

/** Text, leads and time of each task of a table. */
export const rowsOf = async (...rows: readonly (readonly string[])[]) =>
  (await tasksOf(`Kế hoạch năm 2026\n\n${markdownTable(...rows)}`)).map(({ text, leads, timeline }) => [
    text,
    leads.join('; '),
    timeline.wording,
  ])

export const WORK = [
  ['1', 'Sửa mái nhà để xe cho học sinh', 'Sở Xây dựng', 'Quý II'],
  ['2', 'Lắp bồn rửa tay ở sân trường', 'UBND các xã', 'Tháng 9'],
] as const
export const AS_READ = WORK.map(([, ...cells]) => cells)
