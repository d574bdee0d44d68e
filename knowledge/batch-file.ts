// Batch files of the commands: JSON lines, each checked; a line that does not fit is named and the others still run.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { z } from 'zod'

/** @returns 0, or 1 where the file or one of its lines could not be read; faults go to standard error */
export async function eachLine<Line>(
  file: string,
  schema: z.ZodType<Line>,
  work: (line: Line) => Promise<void>,
): Promise<number> {
  let faults = 0
  let number = 0
  try {
    for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
      number += 1
      if (text.trim() === '') continue
      const parsed = schema.safeParse(parseJson(text))
      if (parsed.success) await work(parsed.data)
      else {
        faults += 1
        console.error(`${file}:${number}: không đọc được dòng này: ${parsed.error.issues[0]?.message ?? ''}`)
      }
    }
  } catch (error) {
    if (!isFileError(error)) throw error
    console.error(`Không mở được ${file}: ${error.message}`)
    return 1
  }
  return faults > 0 ? 1 : 0
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
