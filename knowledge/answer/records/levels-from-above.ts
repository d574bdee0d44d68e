// The school level of an indicator that its own name leaves out: of the heading over its row, or of its plan's subject.
import type { StoredTarget } from '../../store/plan-store.ts'
import { analyze } from '../../text/analyze.ts'
import { remembered } from '../../text/remembered.ts'
import { syllables } from '../../text/syllables.ts'
import type { Snapshot } from '../snapshot.ts'
import type { IndicatorFamily } from './indicator-families.ts'
import { schoolLevels } from './match-indicator.ts'

/** In a plan for kindergartens "Tỷ lệ phòng học kiên cố" is of kindergartens; "C. Giáo dục trung học cơ sở" over a row says its level. */
export function levelsFromAbove(snapshot: Snapshot): (family: IndicatorFamily) => IndicatorFamily {
  const subjects = new Map(
    snapshot.plans.map(({ versionId, head: { subject } }) => [versionId, schoolLevels(syllables(subject ?? ''))]),
  )
  const ofHeading = ({ passageIds: [row] }: StoredTarget) => {
    const heading = row === undefined ? undefined : snapshot.passages.get(row)?.headingPath.at(-1)
    const levels = heading === undefined ? NO_LEVELS : levelsOfHeading(heading)
    return levels.size > 0 ? levels : undefined
  }
  return (family) => {
    const [levels = NO_LEVELS, ...others] = family.members.map(
      (member) => ofHeading(member) ?? subjects.get(member.versionId) ?? NO_LEVELS,
    )
    if (levels.size === 0 || others.length > 0) return family
    return { ...family, names: family.names.map((name) => (name.levels.size > 0 ? name : { ...name, levels })) }
  }
}

const NO_LEVELS: ReadonlySet<string> = new Set()
const levelsOfHeading = remembered((heading) => schoolLevels(analyze(heading)))
