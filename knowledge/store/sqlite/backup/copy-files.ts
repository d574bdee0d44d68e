// The files of the copies: a name tells kind, moment and a digest of the bytes, so that a renaming makes a copy count, and a changed byte is seen.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseVietnamDate, vietnamDateAt, vietnamInstant } from '../../../time/vietnam-date.ts'
import type { CopyKind, StoreCopy } from '../../backups.ts'

const PREFIXES: Readonly<Record<CopyKind, string>> = { backup: 'plans', replaced: 'replaced', unread: 'unread' }
const NAME = /^(plans|replaced|unread)-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)-([0-9a-f]{16})\.sqlite$/

/** What is being written; one is enough, as whoever writes holds the lock (copy-lock.ts). */
const TEMPORARY = 'copying.sqlite.tmp'
export const temporaryIn = (folder: string) => join(folder, TEMPORARY)

/** Newest first; empty where there is no folder. */
export async function listCopies(folder: string): Promise<readonly StoreCopy[]> {
  const copies: StoreCopy[] = []
  for (const name of await namesIn(folder)) {
    const read = readName(name)
    if (read !== undefined) copies.push({ name, ...read, bytes: (await stat(join(folder, name))).size })
  }
  return copies.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.name < b.name ? -1 : 1))
}

/** undefined: none of ours. */
export function readName(name: string): Pick<StoreCopy, 'kind' | 'at'> | undefined {
  const [, prefix, ...numbers] = NAME.exec(name) ?? []
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers.map(Number)
  const kind = KINDS.find((one) => PREFIXES[one] === prefix)
  const date = parseVietnamDate(year, month, day)
  if (kind === undefined || date === undefined) return undefined
  return { kind, at: new Date(vietnamInstant(date, hour * 60 + minute).getTime() + second * 1000) }
}

const KINDS = ['backup', 'replaced', 'unread'] as const

/**
 * The moment in which what was written becomes a copy. The file has to be closed and whole.
 *
 * @param from beside the copies, or it cannot be renamed in one step
 */
export async function keepFile(
  from: string,
  { folder, kind, at }: { readonly folder: string; readonly kind: CopyKind; readonly at: Date },
): Promise<StoreCopy> {
  await syncPath(from)
  const name = `${PREFIXES[kind]}-${timeInName(at)}-${await digestOf(from)}.sqlite`
  const { size: bytes } = await stat(from)
  await rename(from, join(folder, name))
  await syncPath(folder)
  return { name, kind, at: readName(name)?.at ?? at, bytes }
}

/** Whether every byte is still as the name says; also true for a name that says nothing. */
export async function isUnchanged(file: string): Promise<boolean> {
  const digest = NAME.exec(file.slice(dirname(file).length + 1))?.at(-1)
  return digest === undefined || digest === (await digestOf(file))
}

/** With whatever the database keeps beside it. */
export async function removeFile(file: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm', '-journal']) await rm(file + ending, { force: true })
}

/** A file, or a folder, so that a renaming in it survives a power cut. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** "2026-11-26-023000", by Vietnamese time: an operator reads it. */
function timeInName(at: Date): string {
  const day = vietnamDateAt(at)
  const seconds = Math.floor((at.getTime() - vietnamInstant(day, 0).getTime()) / 1000)
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60]
  return `${day}-${parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join('')}`
}

/** 64 bits: they find damage, not somebody who means it. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex').slice(0, 16)
}
