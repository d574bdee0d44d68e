// A question about several places, or about the province and its districts, asked of each by itself: where the whole is answered by the plans of one, the others are looked up, too.
import type { PlanVersionId } from '../domain/ids.ts'
import { remembered } from '../text/remembered.ts'
import { syllables } from '../text/syllables.ts'
import { prepareQuestion, type AnswerSources } from './question/asked.ts'
import { joinFindings } from './question/compound-question.ts'
import { citedBy, type Draft, type Finding } from './compose/draft.ts'
import { findOnce, type Found } from './find-once.ts'
import type { Said } from './question/follow-up.ts'
import { LEVEL_OF } from './question/question-words.ts'
import { requirePlan, type Snapshot } from './snapshot.ts'

/** "Văn Quan với Tà Rụt", "ở Sơn La và Cà Mau": side by side. "Huyện Mộc Châu, tỉnh Sơn La" is one address. */
const BESIDE = / (?:va|voi|hay|hoac|so|con|cung|lan) /
/** Syllables in which a second place stands beside the first. */
const REACH = 10
/** More than this is no answer at a glance. */
const LONGEST_TOGETHER = 1_000

/** @param whole what was found for all at once; kept unless every place has an answer of its own */
export async function findEachPlace(whole: Found, sources: AnswerSources): Promise<Found> {
  const places = placesNamed(whole, sources) ?? levelsNamed(whole.asked, sources.snapshot)
  if (!places || places.every(({ plans }) => citesOne(whole.finding, plans, sources.snapshot))) return whole
  const drafts: Draft[] = []
  for (const { name, plans } of places) {
    const others = places.flatMap((other) => (other.name === name ? [] : [other.name]))
    const alone = await findOnce(withoutNames(whole.asked, others), sources, [...plans])
    if (alone.finding?.outcome !== 'answered' || !citesOne(alone.finding, plans, sources.snapshot)) return whole
    drafts.push(alone.finding)
  }
  const [first, ...more] = drafts
  const joined = more.reduce((all, draft) => joinFindings(all, draft) ?? all, first)
  return joined && joined.lines.join('\n').length <= LONGEST_TOGETHER ? { ...whole, finding: joined } : whole
}

type Place = {
  /** As the question says it, folded. */
  readonly name: string
  readonly plans: ReadonlySet<PlanVersionId>
}

/** "Sơn La và Cà Mau"; undefined where the question does not ask about several. */
function placesNamed({ asked, query }: Found, sources: AnswerSources): readonly Place[] | undefined {
  if (!namesSeveral(asked, sources.snapshot)) return undefined
  const places = prepareQuestion(query, sources).mention.places.flatMap((plans) => {
    const [first] = plans
    const name = first === undefined ? undefined : localityOf(first, sources.snapshot)
    return name === undefined ? [] : [{ name, plans }]
  })
  return places.length > 1 && standBeside(places, asked) ? places : undefined
}

/** "Ở tỉnh là sở nào, ở huyện là phòng nào": levels at which plans are loaded. */
function levelsNamed({ keys }: Said, { plans }: Snapshot): readonly Place[] | undefined {
  const said = [...` ${keys.join(' ')} `.matchAll(AT_LEVEL)].map(([, name = '', kind = '']) => ({
    name,
    plans: new Set(plans.filter(({ head }) => head.level === LEVEL_OF.get(kind)).map(({ versionId }) => versionId)),
  }))
  return said.length > 1 && said.every((one) => one.plans.size > 0) ? said : undefined
}

const AT_LEVEL = /(?<= )((?:o|cap|o cap) (tinh|huyen|thi xa|xa))(?= (?:la|thi|do|giao) )/g

/** Most questions name one place or none: then nothing has to be prepared again. */
function namesSeveral({ keys }: Said, { plans }: Snapshot): boolean {
  const joined = ` ${keys.join(' ')} `
  const localities = new Set(plans.flatMap(({ head }) => (head.locality === undefined ? [] : [keyOf(head.locality)])))
  return [...localities].filter((name) => joined.includes(` ${name} `)).length > 1
}

const keyOf = remembered((locality) => syllables(locality).join(' '))

const localityOf = (versionId: PlanVersionId, snapshot: Snapshot): string | undefined => {
  const { locality } = requirePlan(snapshot, versionId).head
  return locality === undefined ? undefined : keyOf(locality)
}

const citesOne = (finding: Finding | undefined, place: ReadonlySet<PlanVersionId>, { passages }: Snapshot): boolean =>
  finding !== undefined &&
  citedBy(finding).some((id) => {
    const versionId = passages.get(id)?.versionId
    return versionId !== undefined && place.has(versionId)
  })

function standBeside(places: readonly Place[], { keys }: Said): boolean {
  const joined = ` ${keys.join(' ')} `
  const spans = places
    .map(({ name }) => ({ start: joined.indexOf(` ${name} `), end: joined.indexOf(` ${name} `) + name.length + 1 }))
    .toSorted((a, b) => a.start - b.start)
  return spans.slice(1).every(({ start }, at) => {
    const between = joined.slice(spans[at]?.end ?? 0, start + 1)
    return BESIDE.test(between) && syllables(between).length <= REACH
  })
}

/** The question without the places that are asked for another time. */
function withoutNames({ text, keys }: Said, names: readonly string[]): Said {
  const joined = names.reduce((rest, name) => rest.replace(new RegExp(` ${name}(?= )`, 'g'), ''), ` ${keys.join(' ')} `)
  return { text: names.reduce(withoutName, text), keys: joined.trim().split(' ') }
}

function withoutName(text: string, name: string): string {
  const words = text.split(/(?<=\s)/)
  const wanted = name.split(' ')
  const at = words.findIndex((_, index) =>
    wanted.every((key, offset) => syllables(words[index + offset] ?? '')[0] === key),
  )
  if (at === -1) return text
  const behind = words.slice(at + wanted.length).join('')
  return [...words.slice(0, at), behind.replace(YEARS, '')].join('')
}

/** "(2025-2026)". */
const YEARS = /^\(?20\d{2}(?:\s*[-–]\s*20\d{2})?\)?/
