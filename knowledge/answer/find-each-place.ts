// A question about several places, asked of each by itself: where the whole is answered by the plans of one, the others are looked up, too.
import type { PlanVersionId } from '../domain/ids.ts'
import { remembered } from '../text/remembered.ts'
import { syllables } from '../text/syllables.ts'
import { prepareQuestion, type AnswerSources } from './asked.ts'
import { joinFindings } from './compound-question.ts'
import { citedBy, type Draft, type Finding } from './draft.ts'
import { findOnce, type Found } from './find-once.ts'
import type { Said } from './follow-up.ts'
import { requirePlan, type Snapshot } from './snapshot.ts'

/** "Văn Quan với Tà Rụt", "ở Sơn La và Cà Mau": side by side. "Huyện Mộc Châu, tỉnh Sơn La" is one address. */
const BESIDE = / (?:va|voi|hay|hoac|so|con|cung|lan) /
/** Syllables in which a second place stands beside the first. */
const REACH = 10
/** More than this is no answer at a glance. */
const LONGEST_TOGETHER = 1_000

/** @param whole what was found for all at once; kept unless every place has an answer of its own */
export async function findEachPlace(whole: Found, sources: AnswerSources): Promise<Found> {
  if (!namesSeveral(whole.asked, sources.snapshot)) return whole
  const { places } = prepareQuestion(whole.query, sources).mention
  const names = places.flatMap(([first]) => (first === undefined ? [] : localityOf(first, sources.snapshot)))
  if (places.length < 2 || names.length !== places.length || !standBeside(names, whole.asked)) return whole
  if (places.every((place) => citesOne(whole.finding, place, sources.snapshot))) return whole
  const drafts: Draft[] = []
  for (const [at, name] of names.entries()) {
    const others = names.filter((other) => other !== name)
    const alone = await findOnce(withoutNames(whole.asked, others), sources)
    if (alone.finding?.outcome !== 'answered' || !citesOne(alone.finding, places[at] ?? NONE, sources.snapshot))
      return whole
    drafts.push(alone.finding)
  }
  const [first, ...more] = drafts
  const joined = more.reduce((all, draft) => joinFindings(all, draft) ?? all, first)
  return joined && joined.lines.join('\n').length <= LONGEST_TOGETHER ? { ...whole, finding: joined } : whole
}

/** Most questions name one place or none: then nothing has to be prepared again. */
function namesSeveral({ keys }: Said, { plans }: Snapshot): boolean {
  const joined = ` ${keys.join(' ')} `
  const localities = new Set(plans.flatMap(({ head }) => (head.locality === undefined ? [] : [keyOf(head.locality)])))
  return [...localities].filter((name) => joined.includes(` ${name} `)).length > 1
}

const keyOf = remembered((locality) => syllables(locality).join(' '))

const NONE: ReadonlySet<PlanVersionId> = new Set()

const localityOf = (versionId: PlanVersionId, snapshot: Snapshot): readonly string[] => {
  const { locality } = requirePlan(snapshot, versionId).head
  return locality === undefined ? [] : [keyOf(locality)]
}

const citesOne = (finding: Finding | undefined, place: ReadonlySet<PlanVersionId>, { passages }: Snapshot): boolean =>
  finding !== undefined &&
  citedBy(finding).some((id) => {
    const versionId = passages.get(id)?.versionId
    return versionId !== undefined && place.has(versionId)
  })

function standBeside(names: readonly string[], { keys }: Said): boolean {
  const joined = ` ${keys.join(' ')} `
  const spans = names
    .map((name) => ({ start: joined.indexOf(` ${name} `), end: joined.indexOf(` ${name} `) + name.length + 1 }))
    .toSorted((a, b) => a.start - b.start)
  return spans.slice(1).every(({ start }, at) => {
    const between = joined.slice(spans[at]?.end ?? 0, start + 1)
    return BESIDE.test(between) && syllables(between).length <= REACH
  })
}

/** The question without the places that are asked for another time, and without the years that stand right behind them. */
function withoutNames({ text, keys }: Said, names: readonly string[]): Said {
  const joined = names.reduce(
    (rest, name) => rest.replace(new RegExp(` ${name}(?: 20\\d{2}){0,2}(?= )`, 'g'), ''),
    ` ${keys.join(' ')} `,
  )
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
