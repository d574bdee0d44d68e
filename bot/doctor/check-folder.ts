// Whether the data folder can be written, and whether there is room.
import { access, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { say } from '../messages/doctor.ts'
import { broken, note, well, type Finding } from './finding.ts'

/** A plan takes a tenth to a half of a megabyte with its indexes; a full disk loses updates first. */
const TOO_LITTLE_BYTES = 200 * 2 ** 20
const LITTLE_BYTES = 2 ** 30

export async function checkFolder(dataDir: string): Promise<readonly Finding[]> {
  const folder = await nearestFolder(resolve(dataDir))
  const isThere = folder === resolve(dataDir)
  const refusal = await tryToWrite(folder)
  if (refusal !== undefined && /^(?:ENOSPC|EDQUOT)$/.test(refusal))
    return [broken(say.folderFull(folder, refusal), say.makeRoom)]
  if (refusal !== undefined) return [broken(say.notWritable(folder, refusal), say.makeWritable)]
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  return [isThere ? well(say.writable(folder)) : note(say.folderToCome(dataDir)), room(free)]
}

export function room(freeBytes: number): Finding {
  const megabytes = Math.floor(freeBytes / 2 ** 20)
  if (freeBytes < TOO_LITTLE_BYTES) return broken(say.diskFull(megabytes), say.makeRoom)
  return freeBytes < LITTLE_BYTES ? note(say.diskShort(megabytes), say.makeRoom) : well(say.diskFree(megabytes))
}

/** The folder itself, or the one in which it would be made. */
async function nearestFolder(folder: string): Promise<string> {
  try {
    await access(folder)
    return folder
  } catch {
    return folder === dirname(folder) ? folder : nearestFolder(dirname(folder))
  }
}

/**
 * Tried, not asked for: rights, full disks and file systems that are mounted for reading only all show.
 *
 * @returns what the system says where it cannot be written
 */
async function tryToWrite(folder: string): Promise<string | undefined> {
  try {
    const tried = await mkdtemp(join(folder, '.doctor-'))
    try {
      await writeFile(join(tried, 'thu'), 'x')
      return undefined
    } finally {
      await rm(tried, { recursive: true })
    }
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'lỗi'
  }
}
