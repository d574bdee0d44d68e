// From what ingest understood to rows: the writing half of the mapping. The reading half is records-of-rows.ts.
import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { PassageBody } from '../../domain/passage.ts'
import type { SectionReading } from '../../domain/plan-reading.ts'
import type { Reference } from '../../domain/reference.ts'
import type { Target } from '../../domain/target.ts'
import type { Task } from '../../domain/task.ts'
import type { NewVersion } from '../plan-store.ts'
import type { PassageTable, ReferenceTable, SectionTable, TargetTable, TaskTable } from './record-tables.ts'
import type { PlanVersionTable } from './schema.ts'
import { toStored } from './stored-json.ts'

/** Where a row stands: its version, and its position among its like. */
export type At = { readonly versionId: number; readonly position: number }

export function versionRow(
  version: NewVersion,
  at: { readonly planId: number; readonly version: number },
): Insertable<PlanVersionTable> {
  return {
    plan_id: at.planId,
    version: at.version,
    state: 'draft',
    sha256: version.sha256,
    make: version.make,
    head: toStored(version.reading.head),
    abbreviations: toStored(version.reading.abbreviations),
    warnings: toStored(version.reading.warnings),
    saved_at: version.at.toISOString(),
  }
}

export function sectionRow(section: SectionReading, at: At): Insertable<SectionTable> {
  return {
    version_id: at.versionId,
    position: at.position,
    depth: section.depth,
    label: section.label ?? null,
    title: section.title,
    first_passage: section.firstPassage,
    last_passage: section.lastPassage,
  }
}

export function passageRow(passage: PassageBody, at: At): Insertable<PassageTable> {
  return {
    version_id: at.versionId,
    sequence: at.position,
    kind: passage.kind,
    text: passage.text,
    raw: passage.raw,
    text_hash: createHash('sha256').update(passage.text).digest('hex'),
    heading_path: toStored(passage.headingPath),
    place: toStored(passage.place),
  }
}

export function taskRow(task: Task, at: At): Insertable<TaskTable> {
  return {
    version_id: at.versionId,
    position: at.position,
    ordinal: task.ordinal ?? null,
    task_group: task.group === undefined ? null : toStored(task.group),
    text: task.text,
    leads: toStored(task.leads),
    coordinating: toStored(task.coordinating),
    lead_wording: task.leadWording ?? null,
    coordinating_wording: task.coordinatingWording ?? null,
    timeline: toStored(task.timeline),
    product: task.product ?? null,
    form: task.form,
  }
}

export function targetRow(target: Target, at: At): Insertable<TargetTable> {
  return {
    version_id: at.versionId,
    position: at.position,
    ordinal: target.ordinal ?? null,
    indicator: target.indicator,
    unit: target.unit ?? null,
    readings: toStored(target.values),
    doubts: toStored(target.doubts),
  }
}

export function referenceRow(
  reference: Reference,
  at: At & { readonly passageId: number },
): Insertable<ReferenceTable> {
  return {
    version_id: at.versionId,
    position: at.position,
    passage_id: at.passageId,
    number: reference.number,
    kind: reference.kind ?? null,
    issued_on: reference.issuedOn ?? null,
    issuer: reference.issuer ?? null,
    subject: reference.subject ?? null,
  }
}
