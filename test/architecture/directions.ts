// Imports point inward: bot → jobs, ingest, knowledge; jobs → knowledge; ingest → knowledge; knowledge → nobody.
import { findImports, targetOf } from './find-imports.ts'
import { roomOf } from './source-file.ts'
import type { Fault, Room, SourceFile } from './source-file.ts'

const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  knowledge: [],
  ingest: ['knowledge'],
  jobs: ['knowledge'],
  bot: ['jobs', 'ingest', 'knowledge'],
  test: ['bot', 'jobs', 'ingest', 'knowledge'],
}

/** What defines a port knows none of its adapters: these folders do without any model, and stay testable without one. */
const KNOWS_NO_MODEL = /^knowledge\/(?:answer|domain|search|store|text|time)\//
const MODEL = 'knowledge/model/'

export function wrongDirections(file: SourceFile): readonly Fault[] {
  const room = roomOf(file.path)
  return findImports(file).flatMap((found) => {
    const target = targetOf(file.path, found)
    if (room === undefined || target === undefined) return []
    const other = roomOf(target)
    if (other === undefined) return [`${file.path}: imports ${target}, which stands in no room`]
    if (isEntry(target)) return [`${file.path}: imports the entry file ${target}; entries act, nobody imports them`]
    if (KNOWS_NO_MODEL.test(file.path) && target.startsWith(MODEL))
      return [`${file.path}: imports the adapter ${target}; it defines the port, and is handed what implements it`]
    if (other === room || MAY_IMPORT[room].includes(other)) return []
    return [`${file.path}: ${room} must not import ${other} (${found.specifier})`]
  })
}

/** What a command starts: the only files that act when they are loaded. */
export const isEntry = (path: string) => /(^|\/)main\.ts$/.test(path)
