// The source files of the rooms, as text: what every rule of the architecture is checked on.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { REPOSITORY } from '../support/program.ts'

export type SourceFile = {
  /** From the top of the repository, with "/". */
  readonly path: string
  readonly text: string
}

/** "path: what is wrong and what to do". */
export type Fault = string

export type Rule = (file: SourceFile) => readonly Fault[]

export const ROOMS = ['bot', 'ingest', 'jobs', 'knowledge', 'test'] as const
export type Room = (typeof ROOMS)[number]

/** Every .ts and .js file of the rooms, and the ones beside them. */
export function readSourceFiles(): readonly SourceFile[] {
  const beside = readdirSync(REPOSITORY).filter(isSource)
  const inRooms = ROOMS.flatMap((room) =>
    readdirSync(join(REPOSITORY, room), { recursive: true, encoding: 'utf8' })
      .filter(isSource)
      .map((name) => join(room, name)),
  )
  return [...beside, ...inRooms].toSorted().map((name) => ({
    path: name.split(sep).join('/'),
    text: readFileSync(join(REPOSITORY, name), 'utf8'),
  }))
}

/** undefined: the file stands beside the rooms. */
export function roomOf(path: string): Room | undefined {
  return ROOMS.find((room) => path.startsWith(`${room}/`))
}

const isSource = (name: string) => /\.(ts|js)$/.test(name)
