// What is scored: the fields of `npm run ingest -- FILE --dry --json` (README), from the same functions in this process.
import { createDocumentReader } from '../../../ingest/read-document.ts'
import { createLessons, type Lessons } from '../../../ingest/repair/lessons.ts'
import { outcomeAsJson } from '../../../ingest/report.ts'

export type ReadTask = {
  readonly ordinal: string | null
  readonly group: string | null
  readonly text: string
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly time: {
    readonly wording: string
    readonly kind: string
    readonly dueOn: string | null
    readonly recurs: string | null
  }
  readonly product: string | null
}
export type ReadTarget = {
  readonly ordinal: string | null
  readonly indicator: string
  readonly unit: string | null
  readonly values: readonly { readonly period: string; readonly kind: string; readonly printed: string }[]
}
export type ReadHead = Readonly<Record<'number' | 'kind' | 'subject' | 'issuer' | 'issuedOn' | 'signer', string | null>>
export type ReadPlan = {
  readonly plan: ReadHead | null
  readonly tasks: readonly ReadTask[]
  readonly targets: readonly ReadTarget[]
  readonly warnings: readonly string[]
  readonly error?: string
}

export const emptyLessons = (): Lessons => createLessons(undefined)

export async function readAsJson(name: string, bytes: Uint8Array, lessons: Lessons): Promise<ReadPlan> {
  const read = await createDocumentReader()({ name, bytes }, { lessons: await lessons.taught() })
  if (read.kind === 'scan') throw new Error(`${name}: not read, though lessons were given`)
  if (read.kind === 'read' && !read.isScan) lessons.add(name, read.reading)
  return outcomeAsJson(name, read) as ReadPlan // the contract of --json, whose own type is unknown
}
