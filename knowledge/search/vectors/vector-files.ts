// The files of the vector index: the graph, named after its content, and the make file, whose renaming is the moment of saving.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

/** Raised whenever the graph's parameters or what is embedded of a passage change. */
const FORMAT = 1

const MAKE_FILE = 'vectors.json'
const GRAPH_FILE = /^vectors-[0-9a-f]{16}\.hnsw$/
/** Named after the process that writes it. */
const TEMPORARY_FILE = /^vectors-(\d+)-.*\.tmp/

const vectorMake = z.strictObject({
  format: z.literal(FORMAT),
  embedder: z.string(),
  dimension: z.number().int().positive(),
  /** Of the store whose feed it follows. */
  store: z.string(),
  revision: z.number().int().nonnegative(),
  count: z.number().int().nonnegative(),
  /** Ids that stand in the graph, but are removed. */
  deleted: z.array(z.number().int()),
  graph: z.string().regex(GRAPH_FILE),
  bytes: z.number().int().positive(),
  sha256: z.string(),
})

export type VectorMake = z.infer<typeof vectorMake>
type Facts = Omit<VectorMake, 'format' | 'graph' | 'bytes' | 'sha256'>

/** @returns undefined when there is none, or it is damaged, or its graph is not byte for byte what was saved */
export async function findVectorMake(
  folder: string,
): Promise<{ readonly make: VectorMake; readonly graph: string } | undefined> {
  const make = await readVectorMake(folder)
  if (make === undefined) return undefined
  const graph = join(folder, make.graph)
  const whole = await isWhole(graph, make)
  return whole ? { make, graph } : undefined
}

/** What the make file says, whatever has become of its graph: reading that takes a second for a thousand plans. */
export async function readVectorMake(folder: string): Promise<VectorMake | undefined> {
  return vectorMake.safeParse(await readJson(join(folder, MAKE_FILE))).data
}

/**
 * Killed at any moment, the former files are still whole and valid: the new graph has a name of its own, and counts only when the make
 * file is renamed.
 */
export async function saveVectorFiles(
  folder: string,
  facts: Facts,
  writeGraph: (file: string) => Promise<void>,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `vectors-${process.pid}-${randomUUID()}.tmp`)
  const temporaryMake = `${temporary}.json`
  try {
    await writeGraph(temporary)
    await sync(temporary)
    const { size: bytes } = await stat(temporary)
    const sha256 = await hashOf(temporary)
    const graph = `vectors-${sha256.slice(0, 16)}.hnsw`
    await rename(temporary, join(folder, graph))
    const make: VectorMake = { format: FORMAT, ...facts, graph, bytes, sha256 }
    await writeSynced(temporaryMake, JSON.stringify(make))
    await rename(temporaryMake, join(folder, MAKE_FILE))
    await sync(folder)
    await removeOthers(folder, graph)
  } finally {
    // There only when something failed, a full disk for instance.
    await rm(temporary, { force: true })
    await rm(temporaryMake, { force: true })
  }
}

async function isWhole(graph: string, make: VectorMake): Promise<boolean> {
  try {
    const { size } = await stat(graph)
    return size === make.bytes && (await hashOf(graph)) === make.sha256
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** undefined for a missing file and for one that is no JSON: both mean that there is no make to go by. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined
    throw error
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A file, or a folder, so that a renaming in it survives a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Another process that saves at this very moment may lose its graph to this; it then rebuilds from cached vectors at its next start. */
async function removeOthers(folder: string, graph: string): Promise<void> {
  const names = await readdir(folder)
  const others = names.filter((name) => (GRAPH_FILE.test(name) && name !== graph) || isLeftOver(name))
  for (const name of others) await rm(join(folder, name), { force: true })
}

/** Half-written by a process that was killed. */
function isLeftOver(name: string): boolean {
  const writer = TEMPORARY_FILE.exec(name)?.[1]
  return writer !== undefined && !isRunning(Number(writer))
}

function isRunning(processId: number): boolean {
  try {
    // Signal 0 only asks.
    return process.kill(processId, 0)
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
