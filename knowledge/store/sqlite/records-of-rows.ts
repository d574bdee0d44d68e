// From rows to records: the reading half of the mapping. The writing half is rows-of-reading.ts.
import type { Selectable } from 'kysely'
import { passageId, planId, planVersionId, targetId, taskId } from '../../domain/ids.ts'
import type { Passage } from '../../domain/passage.ts'
import type { VietnamDate } from '../../time/vietnam-date.ts'
import type { StoredPlan, StoredReference, StoredSection, StoredTarget, StoredTask } from '../plan-store.ts'
import type { PassageTable, ReferenceTable, SectionTable, TargetTable, TaskTable } from './record-tables.ts'
import type { PlanVersionTable } from './schema.ts'
import { fromStored } from './stored-json.ts'
import type { StoredJson } from './stored-json.ts'

type PlanRow = Pick<Selectable<PlanVersionTable>, 'version' | 'state' | 'head' | 'abbreviations' | 'warnings'> & {
  readonly plan_id: number
  readonly version_id: number
  readonly file: string
  readonly replaced_by: number | null
}

export function storedPlan(row: PlanRow): StoredPlan {
  return {
    planId: planId(row.plan_id),
    versionId: planVersionId(row.version_id),
    version: row.version,
    state: row.state,
    file: row.file,
    ...(row.replaced_by !== null && { replacedBy: planId(row.replaced_by) }),
    head: fromStored(row.head),
    warnings: fromStored(row.warnings),
    abbreviations: fromStored(row.abbreviations),
  }
}

/** Ids of linked rows come as a JSON array. */
export function storedTask(
  row: Selectable<TaskTable> & { readonly passage_ids: StoredJson<readonly number[]> },
): StoredTask {
  return {
    id: taskId(row.id),
    versionId: planVersionId(row.version_id),
    passageIds: fromStored(row.passage_ids).map(passageId),
    task: {
      ordinal: row.ordinal ?? undefined,
      group: row.task_group === null ? undefined : fromStored(row.task_group),
      text: row.text,
      leads: fromStored(row.leads),
      coordinating: fromStored(row.coordinating),
      leadWording: row.lead_wording ?? undefined,
      coordinatingWording: row.coordinating_wording ?? undefined,
      timeline: fromStored(row.timeline),
      product: row.product ?? undefined,
      form: row.form,
    },
  }
}

export function storedTarget(
  row: Selectable<TargetTable> & { readonly passage_ids: StoredJson<readonly number[]> },
): StoredTarget {
  return {
    id: targetId(row.id),
    versionId: planVersionId(row.version_id),
    passageIds: fromStored(row.passage_ids).map(passageId),
    target: {
      ordinal: row.ordinal ?? undefined,
      indicator: row.indicator,
      unit: row.unit ?? undefined,
      values: fromStored(row.readings),
      doubts: fromStored(row.doubts),
    },
  }
}

export function storedReference(row: Selectable<ReferenceTable>): StoredReference {
  return {
    versionId: planVersionId(row.version_id),
    passageId: passageId(row.passage_id),
    reference: {
      number: row.number,
      kind: row.kind ?? undefined,
      // It was a VietnamDate when rows-of-reading.ts wrote it.
      issuedOn: (row.issued_on ?? undefined) as VietnamDate | undefined,
      issuer: row.issuer ?? undefined,
      subject: row.subject ?? undefined,
    },
  }
}

export function storedSection(row: Selectable<SectionTable>): StoredSection {
  return {
    versionId: planVersionId(row.version_id),
    depth: row.depth,
    label: row.label ?? undefined,
    title: row.title,
    firstPassage: row.first_passage,
    lastPassage: row.last_passage,
  }
}

type PassageRow = Omit<Selectable<PassageTable>, 'text_hash'> & {
  readonly task_ids: StoredJson<readonly number[]>
  readonly target_ids: StoredJson<readonly number[]>
}

export function storedPassage(row: PassageRow): Passage {
  return {
    id: passageId(row.id),
    versionId: planVersionId(row.version_id),
    sequence: row.sequence,
    kind: row.kind,
    text: row.text,
    raw: row.raw,
    headingPath: fromStored(row.heading_path),
    place: fromStored(row.place),
    taskIds: fromStored(row.task_ids).map(taskId),
    targetIds: fromStored(row.target_ids).map(targetId),
  }
}
