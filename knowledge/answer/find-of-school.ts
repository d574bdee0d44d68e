// A question about a school that has issued a plan and is charged by others, too: what its own plan says of it comes first.
import type { PlanVersionId } from '../domain/ids.ts'
import type { AnswerSources } from './question/asked.ts'
import { citedBy } from './compose/draft.ts'
import { findOnce, type Found } from './find-once.ts'
import type { Said } from './question/follow-up.ts'
import { isCharged } from './question/plan-phrases.ts'
import { schoolsNamed, type SchoolNamed } from './question/school-names.ts'
import type { Snapshot } from './snapshot.ts'

/** @returns undefined where no one such school is named, or its own plan has no answer */
export async function findOfSchool(asked: Said, sources: AnswerSources): Promise<Found | undefined> {
  const { snapshot } = sources
  const named = schoolsNamed(asked.keys, snapshot)
  const [school] = named
  const isOne = named.every(({ name }) => name === school?.name)
  if (!school || !isOne || !isCharged(school.name.split(' '), school.plan, joinedOf(asked), snapshot)) return undefined
  const rest = { ...asked, keys: withoutName(asked, school) }
  const own = new Set(named.map(({ plan }) => plan.versionId))
  const found = await findOnce(rest, sources, [...own])
  return isOf(own, found, snapshot) ? { ...found, asked } : undefined
}

function isOf(own: ReadonlySet<PlanVersionId>, { finding }: Found, { passages }: Snapshot): boolean {
  const isOwn = (version: PlanVersionId | undefined) => version !== undefined && own.has(version)
  return finding?.outcome === 'answered' && citedBy(finding).every((id) => isOwn(passages.get(id)?.versionId))
}

/** "Ở trường …", "của trường …": the word in front goes with it. */
function withoutName(asked: Said, { name }: SchoolNamed): readonly string[] {
  const said = `(?:(?:cua|o|tai) )?(?:truong )?${name.slice('truong '.length)}`
  return joinedOf(asked)
    .replace(new RegExp(` ${said}(?= )`, 'g'), '')
    .trim()
    .split(' ')
}

const joinedOf = ({ keys }: Said): string => ` ${keys.join(' ')} `
