// What the program asks of its store, in our words. One folder beside this file implements it for one database.
import type { Doer } from '../domain/act.ts'
import type { AppliedCorrection } from '../domain/correction.ts'
import type { PassageId, PlanId, PlanVersionId, TargetId, TaskId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { PlanReading, SectionReading } from '../domain/plan-reading.ts'
import type { PlanHead, PlanState, Warning } from '../domain/plan.ts'
import type { Reference } from '../domain/reference.ts'
import type { Target } from '../domain/target.ts'
import type { Task } from '../domain/task.ts'
import type { StoredCorrection } from './corrections.ts'

/** The newest version that the store holds of a source file, whatever its state. */
export type StoredSource = {
  readonly planId: PlanId
  readonly versionId: PlanVersionId
  readonly version: number
  readonly state: PlanState
  readonly sha256: string
  /** The make of the reader that read it; another make means that it should be read again. */
  readonly make: string
}

type OfDoer = {
  /** Whose act it is; it stands in the audit log with what was done, or neither does. undefined: nobody's, the program's own upkeep. */
  readonly by?: Doer | undefined
}

export type NewVersion = {
  /** Identity of the plan: the source file's name, relative to the folder that was ingested. */
  readonly file: string
  readonly sha256: string
  readonly make: string
  readonly reading: PlanReading
  readonly at: Date
} & OfDoer

export type AlongActivation = {
  /** Plans whose place it takes: they answer only where they are asked for, as long as this plan is live. */
  readonly replaces?: readonly PlanId[]
  /** Plans that make way and are taken back, drafts and all, which is no act of its own; itself is left out. */
  readonly withdraws?: readonly PlanId[]
} & OfDoer

/** The writing side. Every method is one transaction: it happens whole or not at all. */
export interface PlanArchive {
  findSource(file: string): Promise<StoredSource | undefined>
  /** Whether no version of any plan is stored, whatever its state. */
  isEmpty(): Promise<boolean>
  /** The file that already holds these very bytes in its newest, not withdrawn version. */
  findFileByHash(sha256: string): Promise<string | undefined>
  /** Adds a draft version, numbered after the plan's newest. Earlier drafts of the plan are withdrawn. */
  saveDraft(version: NewVersion): Promise<StoredSource>
  /**
   * Makes a draft live, the plan's live version superseded, and writes what changed to the feed. Live stays live, and the feed as it is.
   * A superseded version goes live in the same way: that is how a plan is rolled back.
   *
   * @param along what happens to other plans in the same moment
   * @throws UnknownRecordError, and NotActivatableError for a withdrawn version (state-errors.ts)
   */
  activate(versionId: PlanVersionId, at: Date, along?: AlongActivation): Promise<void>
  /**
   * Takes a plan back: its live version and drafts become withdrawn and leave the indexes. Twice is once.
   *
   * @param by see OfDoer
   * @throws UnknownRecordError
   */
  withdraw(planId: PlanId, at: Date, by?: Doer): Promise<void>
}

export type StoredPlan = {
  readonly planId: PlanId
  readonly versionId: PlanVersionId
  readonly version: number
  readonly state: PlanState
  readonly file: string
  /** The live plan that took the place of this one. */
  readonly replacedBy?: PlanId
  readonly head: PlanHead
  readonly warnings: readonly Warning[]
  readonly abbreviations: PlanReading['abbreviations']
}

type OfVersion = { readonly versionId: PlanVersionId }
export type StoredTask = OfVersion & {
  readonly id: TaskId
  readonly task: Task
  readonly passageIds: readonly PassageId[]
  /** Those that are in `task` already; the store itself lays none over it. */
  readonly corrections?: readonly AppliedCorrection[]
}
export type StoredTarget = OfVersion & {
  readonly id: TargetId
  readonly target: Target
  readonly passageIds: readonly PassageId[]
  readonly corrections?: readonly AppliedCorrection[]
}
export type StoredReference = OfVersion & { readonly reference: Reference; readonly passageId: PassageId }
/** Passage positions are `Passage.sequence`. */
export type StoredSection = OfVersion & SectionReading

/** The reading side: live versions only, as they were read, in order of plan and of place in the document. */
export interface PlanLibrary {
  /** Whatever is read through the library that is handed over is of one moment: a switch is seen whole or not at all. */
  atOneMoment<Result>(read: (library: PlanLibrary) => Promise<Result>): Promise<Result>
  /** Grows with every change of what is live. 0 for an empty store. */
  revision(): Promise<number>
  livePlans(): Promise<readonly StoredPlan[]>
  /** The live version of a source file. */
  livePlan(file: string): Promise<StoredPlan | undefined>
  liveTasks(): Promise<readonly StoredTask[]>
  liveTargets(): Promise<readonly StoredTarget[]>
  liveReferences(): Promise<readonly StoredReference[]>
  /** Those that stand and may hold for a live version, the oldest first. */
  liveCorrections(): Promise<readonly StoredCorrection[]>
  liveSections(): Promise<readonly StoredSection[]>
  /** In the order asked for; ids that are not live are left out. */
  passages(ids: readonly PassageId[]): Promise<readonly Passage[]>
  /** A run of a live version's passages by position, both ends inclusive, clipped to the document. */
  passageRange(versionId: PlanVersionId, first: number, last: number): Promise<readonly Passage[]>
}

/** One passage that came or went. */
export type PassageChange = {
  readonly revision: number
  readonly kind: 'added' | 'removed'
  readonly passageId: PassageId
}

/** What the derived indexes catch up from. */
export interface ChangeFeed {
  /** Made with the store and never changed: revisions and ids of another store mean nothing here. */
  identity(): Promise<string>
  /** At most `limit` changes with a greater revision, oldest first. */
  changesAfter(revision: number, limit: number): Promise<readonly PassageChange[]>
}

/** Vectors by content, so that an index is rebuilt without computing or paying for an embedding twice. */
export interface VectorCache {
  /** By content hash, as 32-bit floats keep them; what is not cached is missing from the map. */
  findVectors(embedder: string, hashes: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>
  saveVectors(embedder: string, vectors: ReadonlyMap<string, readonly number[]>): Promise<void>
}

export interface PlanStore extends PlanArchive, PlanLibrary, ChangeFeed, VectorCache {
  close(): Promise<void>
}
