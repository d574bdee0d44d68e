// Sample plans are for a first try: beside the office's own plans they would answer for them, so they are taken back.
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { OWN_DEADLINES_FILE } from '../../knowledge/domain/own-deadline.ts'
import type { PlanId } from '../../knowledge/domain/ids.ts'
import type { PlanArchive, PlanLibrary } from '../../knowledge/store/plan-store.ts'

export const SAMPLES_DIR = fileURLToPath(new URL('../samples', import.meta.url))

/** The samples by their file names, which is what a store knows of a plan's file. */
export const sampleNames = async (): Promise<ReadonlySet<string>> => new Set(await readdir(SAMPLES_DIR))

/** Live samples that make way when a file of that name goes live; a sample itself takes nothing back. */
export async function samplesBeside(file: string, store: Pick<PlanLibrary, 'livePlans'>): Promise<readonly PlanId[]> {
  const names = await sampleNames()
  if (names.has(file)) return []
  return (await store.livePlans()).filter((plan) => names.has(plan.file)).map(({ planId }) => planId)
}

/**
 * Withdraws every live sample as soon as another plan is live; samples alone stay.
 *
 * @returns the names of the withdrawn files
 */
export async function withdrawSamples(
  store: Pick<PlanArchive, 'withdraw'> & Pick<PlanLibrary, 'livePlans'>,
  at: Date,
): Promise<readonly string[]> {
  const names = await sampleNames()
  // Own deadlines answer for nothing but themselves.
  const plans = (await store.livePlans()).filter(({ file }) => file !== OWN_DEADLINES_FILE)
  const samples = plans.filter(({ file }) => names.has(file))
  if (samples.length === plans.length) return []
  for (const { planId } of samples) await store.withdraw(planId, at)
  return samples.map(({ file }) => file)
}
