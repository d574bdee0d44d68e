// The tables of what was read from a version of a plan, as Kysely sees them: sections, passages, tasks, targets, references.
import type { Generated } from 'kysely'
import type { PassageBody, PassageKind } from '../../domain/passage.ts'
import type { Target } from '../../domain/target.ts'
import type { Task } from '../../domain/task.ts'
import type { StoredJson } from './stored-json.ts'

export type SectionTable = {
  version_id: number
  position: number
  depth: number
  label: string | null
  title: string
  first_passage: number
  last_passage: number
}

export type PassageTable = {
  id: Generated<number>
  version_id: number
  sequence: number
  kind: PassageKind
  text: string
  raw: string
  /** SHA-256 of `text`, hexadecimal. */
  text_hash: string
  heading_path: StoredJson<PassageBody['headingPath']>
  place: StoredJson<PassageBody['place']>
}

export type TaskTable = {
  id: Generated<number>
  version_id: number
  position: number
  ordinal: string | null
  task_group: StoredJson<NonNullable<Task['group']>> | null
  text: string
  leads: StoredJson<Task['leads']>
  coordinating: StoredJson<Task['coordinating']>
  lead_wording: string | null
  coordinating_wording: string | null
  timeline: StoredJson<Task['timeline']>
  product: string | null
  form: Task['form']
}

export type TargetTable = {
  id: Generated<number>
  version_id: number
  position: number
  ordinal: string | null
  indicator: string
  unit: string | null
  readings: StoredJson<Target['values']>
  doubts: StoredJson<Target['doubts']>
}

export type ReferenceTable = {
  version_id: number
  position: number
  passage_id: number
  number: string
  kind: string | null
  issued_on: string | null
  issuer: string | null
  subject: string | null
}
