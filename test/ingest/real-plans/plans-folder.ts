// The real plans are not part of the project: where the folder is missing, their tests are skipped and say so.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join, resolve } from 'node:path'
import { describe } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { readText } from '../../../ingest/read/text/read-text.ts'
import type { SourceDocument } from '../../../ingest/read/source-document.ts'
import type { PlanReading } from '../../../knowledge/domain/plan-reading.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
export const PLANS_DIR = process.env.PLANS_DIR ?? resolve(project, '../shared/plans')

const names = existsSync(PLANS_DIR) ? readdirSync(PLANS_DIR).filter((name) => /\.(txt|md)$/.test(name)) : []
const fileOf = (prefix: string) => names.find((name) => name.startsWith(`${prefix}_`))

export type RealPlan = {
  readonly document: SourceDocument
  readonly reading: PlanReading
  readonly lines: readonly string[]
}

/** A suite on one of the five plans; named as skipped, with the reason, where the file is not there. */
export function describePlan(prefix: string, title: string, suite: (plan: Promise<RealPlan>) => void): void {
  const file = fileOf(prefix)
  const missing = file === undefined ? ` (skipped: no file ${prefix}_* in ${PLANS_DIR}; set PLANS_DIR)` : ''
  describe.skipIf(file === undefined)(`plan ${prefix}: ${title}${missing}`, () => {
    suite(load(file))
  })
}

async function load(file: string | undefined): Promise<RealPlan> {
  // A skipped suite is still collected: then there is nothing to read and nothing waits for it.
  if (file === undefined) return new Promise(() => {})
  const bytes = readFileSync(join(PLANS_DIR, file))
  const outcome = readText(file, bytes)
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  const { document } = outcome
  return { document, reading: await readPlan(document), lines: bytes.toString('utf8').split('\n') }
}

export const PLAN_PREFIXES = ['000', '001', '002', '003', '004'] as const

/** Prefixes of the plans whose file is not there. */
export const missingPlans = (): readonly string[] => PLAN_PREFIXES.filter((prefix) => fileOf(prefix) === undefined)
