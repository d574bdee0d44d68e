// Whether a passage says more of what is asked than the record that was found: then the record was of something near, and the passage answers.
import type { Passage } from '../../domain/passage.ts'
import { syllables } from '../../text/syllables.ts'
import { schoolLevels } from '../records/match-indicator.ts'
import { coverageOf } from '../question/weigh-terms.ts'
import { citedBy, type Finding } from '../compose/draft.ts'
import type { Asked } from '../question/asked.ts'
import { canAnswer } from './can-answer.ts'
import { findPassageAnswer } from './find-passage-answer.ts'
import type { RankedPassage } from './rank-passages.ts'

/** Measured on seventeen sets of questions: no right value was that far behind a passage, nor any right task. */
const SAYS_MORE = { targets: 0.08, task: 0.15, candidates: 0.15 } as const
/** Values and tasks are found by their likeness to the question; lists and comparisons are computed. */
export const isNearAlone = (found: Finding): boolean => kindOf(found) !== undefined

function kindOf(found: Finding): keyof typeof SAYS_MORE | undefined {
  const kind = found.outcome === 'nothing-found' ? undefined : found.records?.kind
  return kind === 'targets' || kind === 'task' || kind === 'candidates' ? kind : undefined
}

/** With less of the question than this, a passage is of something near itself. */
const SAYS_IT = 0.6

/** Of what an indicator counts, but not for the time that is asked for, a sentence that holds so much of the question may tell it. */
const TELLS_IT = 0.85

export function findSurelyTold(asked: Asked, ranked: readonly RankedPassage[]): Finding | undefined {
  const sure = ranked.filter(
    (one) => one.passage.kind === 'paragraph' && one.coverage >= TELLS_IT && !isOfPart(one, asked),
  )
  const told = findPassageAnswer(asked, sure)
  return told.outcome === 'nothing-found' ? undefined : told
}

/** @param ranked candidates, best first; @returns what the passage says; undefined where the record stands */
export function findOutdoing(found: Finding, asked: Asked, ranked: readonly RankedPassage[]): Finding | undefined {
  const kind = kindOf(found)
  if (found.outcome === 'nothing-found' || kind === undefined) return undefined
  const { mention, question, snapshot } = asked
  const cited = citedBy(found)
  const hint = ({ versionId }: Passage) => mention.bonus.get(versionId) ?? 0
  const least = Math.max(0, ...cited.flatMap((id) => snapshot.passages.get(id) ?? []).map(hint))
  const others = ranked.filter(
    ({ passage }) => !cited.includes(passage.id) && passage.targetIds.length === 0 && hint(passage) >= least,
  )
  const best = others.find(canAnswer(asked))
  if (!best || best.coverage < SAYS_IT) return undefined
  const said = cited.flatMap((id) => {
    const passage = snapshot.passages.get(id)
    return passage ? [passage.text, ...passage.headingPath] : []
  })
  if (best.coverage < coverageOf(question, ...found.lines, ...said) + SAYS_MORE[kind]) return undefined
  const told = findPassageAnswer(asked, others)
  return told.outcome === 'nothing-found' ? undefined : told
}

/** What is said of one place, or of one level of schools, is said of no other and not of all. */
function isOfPart({ sentences }: RankedPassage, { joined, query }: Asked): boolean {
  const [most] = sentences.toSorted((a, b) => b.coverage - a.coverage)
  const text = most?.text ?? ''
  const asked = schoolLevels(query.keys)
  const isOfLevel = [...schoolLevels(syllables(text))].some((level) => !asked.has(level))
  return (
    isOfLevel ||
    [...text.matchAll(NAMED_PLACE)].some(([, name = '']) => !joined.includes(` ${syllables(name).join(' ')} `))
  )
}
const NAMED_PLACE =
  /(?<!\p{L})(?:tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|thôn|bản|ấp|[Tt]rường(?: (?:mầm non|tiểu học|MN|TH|THCS|THPT))?) (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)/gu
