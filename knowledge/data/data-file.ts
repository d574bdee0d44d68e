// Data files: what an administrator edits without touching code. Read once, on first use, and checked before anything uses it.
import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** A data file cannot be used as it stands: what is wrong, where, and what to do. */
export class DataFileError extends Error {
  readonly file: string
  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`knowledge/data/${file}: ${problem}. Correct the file, or take its last version from git.`, options)
    this.name = 'DataFileError'
    this.file = file
  }
}

/**
 * A reader for one file of this folder; the file is read at the first call and kept.
 *
 * @param file its name in knowledge/data, e.g. "provinces.json"
 * @throws DataFileError when it is missing, no JSON, or not of the shape
 */
export function createDataReader<Shape extends z.ZodType>(file: string, shape: Shape): () => z.infer<Shape> {
  let known: { readonly data: z.infer<Shape> } | undefined
  return () => (known ??= { data: checkData(file, readJson(file), shape) }).data
}

/** The check by itself, so that a test can show a bad file refused. */
export function checkData<Shape extends z.ZodType>(file: string, json: unknown, shape: Shape): z.infer<Shape> {
  const checked = shape.safeParse(json)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new DataFileError(file, `at ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? 'unknown'}`)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
  } catch (cause) {
    throw new DataFileError(file, 'cannot be read as JSON', { cause })
  }
}
