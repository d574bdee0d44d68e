// Acts on plans in the audit log, written in the transaction that does them.
import type { Transaction } from 'kysely'
import type { ActKind, Doer } from '../../domain/act.ts'
import { writeAct } from './audit-log.ts'
import type { Schema } from './schema.ts'

type VersionAct = {
  readonly versionId: number
  readonly what: ActKind
  /** undefined: nobody's act, which is not logged. */
  readonly by: Doer | undefined
  readonly at: Date
}

/** Names the version by its file and number: "kh-2026.docx@2". */
export async function writeVersionAct(db: Transaction<Schema>, { versionId, what, by, at }: VersionAct): Promise<void> {
  if (by === undefined) return
  const { file, version } = await db
    .selectFrom('plan_version')
    .innerJoin('plan', 'plan.id', 'plan_version.plan_id')
    .select(['plan.file', 'plan_version.version'])
    .where('plan_version.id', '=', versionId)
    .executeTakeFirstOrThrow()
  await writeAct(db, { by, what, object: `${file}@${version}`, at })
}

type ReplaceAct = { readonly replaced: number; readonly by: number; readonly doer: Doer | undefined; readonly at: Date }

/** "kh-2025.docx → kh-2026.docx" */
export async function writeReplaceAct(db: Transaction<Schema>, { replaced, by, doer, at }: ReplaceAct): Promise<void> {
  if (doer === undefined) return
  const plans = await db.selectFrom('plan').selectAll().where('id', 'in', [replaced, by]).execute()
  const fileOf = (id: number) => plans.find((plan) => plan.id === id)?.file ?? ''
  await writeAct(db, { by: doer, what: 'replace', object: `${fileOf(replaced)} → ${fileOf(by)}`, at })
}
