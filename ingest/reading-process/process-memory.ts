// How much memory another process holds. A heap limit does not see buffers; the resident size sees everything.
import { readFileSync } from 'node:fs'

/** @returns undefined where it cannot be known: the process has ended, or the system is no Linux */
export function residentBytes(pid: number): number | undefined {
  return readStatus(pid, RESIDENT)
}

/** The most that it ever held. */
export function peakBytes(pid: number): number | undefined {
  return readStatus(pid, PEAK)
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
const RESIDENT = /^VmRSS:\s+(\d+) kB$/m
const PEAK = /^VmHWM:\s+(\d+) kB$/m

function readStatus(pid: number, field: RegExp): number | undefined {
  try {
    const kilobytes = field.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
