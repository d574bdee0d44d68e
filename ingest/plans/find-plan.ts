// Which version somebody at the machine means by a name, and what they may have meant where there is none.
import type { PlanVersion } from '../../knowledge/store/plan-versions.ts'
import { fold } from '../../knowledge/text/fold.ts'

/** The version that is named with "@", else the newest of the file that fits. */
export function findPlan(
  versions: readonly PlanVersion[],
  named: string,
  fits: (version: PlanVersion) => boolean = () => true,
): PlanVersion | undefined {
  const { file, number } = readName(named)
  if (number !== undefined) return versions.find((one) => one.file === file && one.version === number && fits(one))
  return versions.find((one) => one.file === file && fits(one))
}

/** More than these are looked up in the list. */
const MOST_MEANT = 3

/** Files whose names or numbers hold what was typed, whatever its case, marks, blanks and ending. */
export function plansMeant(versions: readonly PlanVersion[], named: string): readonly string[] {
  const typed = key(readName(named).file)
  if (typed === '') return []
  const isLike = (name: string | undefined) => name !== undefined && (key(name).includes(typed) || typed === key(name))
  const files = versions.filter(({ file, head }) => isLike(file) || isLike(head.number)).map(({ file }) => file)
  return [...new Set(files)].slice(0, MOST_MEANT)
}

function readName(named: string): { readonly file: string; readonly number: number | undefined } {
  const [, file = named, number] = /^(.*)@(\d+)$/.exec(named) ?? []
  return { file: file.normalize('NFC'), number: number === undefined ? undefined : Number(number) }
}

const key = (name: string) => fold(name.replace(/\.[a-z\d]{1,5}$/i, '')).replace(/[^\p{L}\d]+/gu, '')
