// Whether the environment says what the program can work with.
import { existsSync } from 'node:fs'
import type { ParsedConfig } from '../config.ts'
import { say } from '../messages/doctor.ts'
import { broken, note, well, type Finding } from './finding.ts'

/** Of package.json: "engines". */
const OLDEST_NODE = [20, 19] as const

export function checkConfiguration(parsed: ParsedConfig): readonly Finding[] {
  if (parsed.kind === 'invalid') return parsed.faults.map((fault) => broken(say.fault, fault))
  const { adminIds, watchDir } = parsed.config
  return [
    well(say.configured),
    ...(adminIds.length === 0 ? [note(say.noAdministrator, say.nameAdministrator)] : []),
    ...(watchDir !== undefined && !existsSync(watchDir) ? [broken(say.noWatchDir(watchDir), say.makeWatchDir)] : []),
  ]
}

/** @param version as Node names itself, "v20.20.2" */
export function checkNode(version: string): readonly Finding[] {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [leastMajor, leastMinor] = OLDEST_NODE
  const isOld = major < leastMajor || (major === leastMajor && minor < leastMinor)
  return [isOld ? broken(say.oldNode(version), say.newerNode(OLDEST_NODE.join('.'))) : well(say.node(version))]
}
