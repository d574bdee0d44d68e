// The processes below one, and what they are: Linux only, nothing elsewhere.
import { readFileSync } from 'node:fs'

export type Descendant = { readonly pid: number; /** "node", "pdftotext" … */ readonly name: string }

/** https://man7.org/linux/man-pages/man5/proc_tid_children.5.html: those of the main thread, which starts all of ours. */
export function descendants(pid: number): readonly Descendant[] {
  return read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter(Boolean)
    .flatMap((child) => [
      { pid: Number(child), name: read(`/proc/${child}/comm`).trim() },
      ...descendants(Number(child)),
    ])
}

/** "" for a process that has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
