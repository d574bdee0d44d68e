// Charts of records in memory: what a press of "Biểu đồ" would draw.
import { chartOfIndicators, type Chart } from '../../bot/pictures/chart-of-indicators.ts'
import type { BarsPicture, CoursePicture } from '../../bot/pictures/picture-data.ts'
import { createShowIndicators } from '../../knowledge/browse/show-indicators.ts'
import { memorySnapshot, type MemoryPlan } from './memory-snapshot.ts'

/** @param ids of target records, counted from 1 through all plans */
export async function chart(ids: readonly number[], plans: readonly MemoryPlan[], title?: string): Promise<Chart> {
  const show = createShowIndicators(async () => memorySnapshot(...plans))
  return chartOfIndicators(await show(ids), title)
}

export async function pictures(
  ids: readonly number[],
  plans: readonly MemoryPlan[],
  title?: string,
): Promise<readonly (BarsPicture | CoursePicture)[]> {
  const made = await chart(ids, plans, title)
  return made.kind === 'pictures' ? made.pictures : []
}

export async function bars(plans: readonly MemoryPlan[], ids: readonly number[] = [1]): Promise<BarsPicture> {
  const [picture] = await pictures(ids, plans)
  if (picture?.kind !== 'bars') throw new Error(`no bars but ${picture?.kind ?? 'nothing'}`)
  return picture
}

export const labelsOf = ({ panels }: BarsPicture): readonly string[] =>
  panels.flatMap(({ rows }) => rows.flatMap((row) => row.bars.map(({ label }) => label)))
