// The processor time that a process has used, as Linux counts it.
import { readFileSync } from 'node:fs'

/** USER_HZ, which Linux shows to programs on every machine that Node runs on. */
export const TICKS_A_SECOND = 100

/** Fields 14 to 17 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: its own, and that of the processes that it has waited for. */
export function processorTicks(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
  } catch {
    return undefined
  }
}
