// Questions that a whole section answers: its heading says what is asked, its passages are the answer.
import type { Passage } from '../../domain/passage.ts'
import type { Period } from '../../domain/plan.ts'
import type { StoredSection } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { samePeriod } from '../compose/plan-name.ts'
import { rankPassages, type RankedPassage } from './rank-passages.ts'
import { readPeriods } from '../question/mentions.ts'
import { countSyllables, coverageOf } from '../question/weigh-terms.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { groupBy } from '../../browse/group-by.ts'
import { keptWith } from '../../kept-with.ts'
import { termsOf } from '../question/term-statistics.ts'

/** The heading must say nearly all of the question, and the question a good part of the heading. */
const QUESTION_HELD = 0.75
const HEADING_HELD = 0.3
/** A heading that says all that is asked may say more of it. */
const WHOLLY = 0.95
const LESS_HELD = 0.12
const MOST_PASSAGES = 12

/** `told`: its passages in order of the text; `left`: how many more it has. */
export type ToldSection = { readonly told: readonly RankedPassage[]; readonly left: number }

/** "Nhiệm vụ trọng tâm năm 2026 gồm những gì": a heading may call them "việc", and need not say that they are any. */
function withoutTasks({ question, joined }: Asked): Asked['question'] {
  const rest = joined.includes(' nhiem vu ')
    ? question.filter(({ term }) => !term.split('_').some((key) => key === 'nhiem' || key === 'vu'))
    : question
  return countSyllables(rest) >= FEWEST_LEFT ? rest : question
}
const FEWEST_LEFT = 2

/** "A. Giáo dục mầm non" over rows of a table of indicators says how much, and not what is done. */
const isProse = (section: StoredSection, asked: Asked): boolean =>
  asked.query.intent !== 'duties' ||
  passagesOf(section, asked).some(({ kind, targetIds }) => kind !== 'row' || targetIds.length === 0)

/** "Giải pháp về mầm non" stand in the part of solutions; three words name a section of any part. */
function isOfPart(section: StoredSection, question: Asked['question'], asked: Asked): boolean {
  const part = PART_ASKED.exec(asked.joined)?.[1]
  if (part === undefined) return countSyllables(question) >= FEWEST_OF_ANY
  return passagesOf(section, asked).some(({ headingPath }) =>
    headingPath.some((title) => ` ${syllables(title).join(' ')} `.includes(` ${part} `)),
  )
}
const PART_ASKED = / (giai phap|nhiem vu|yeu cau|muc dich|muc tieu|nguyen tac|quan diem)(?= )/
const FEWEST_OF_ANY = 3

const passagesOf = ({ versionId, firstPassage, lastPassage }: StoredSection, { snapshot }: Asked): readonly Passage[] =>
  (byPlan(snapshot).get(versionId) ?? []).filter(
    ({ kind, sequence }) => kind !== 'heading' && sequence > firstPassage && sequence <= lastPassage,
  )

const byPlan = keptWith(({ passages }: Snapshot) => groupBy([...passages.values()], ({ versionId }) => versionId))

/** @param ranked passages in order of worth: a section counts only when its text is among them or its heading is clear */
export function findSection(asked: Asked, ranked: readonly RankedPassage[]): ToldSection | undefined {
  const { query, mention, snapshot } = asked
  const question = withoutTasks(asked)
  const years = query.periods.filter((period) => period.kind === 'school-year')
  // "Điểm yếu" is said by "Tồn tại, hạn chế".
  const meant = question.flatMap(({ alternatives = [] }) =>
    alternatives.flat().flatMap((term) => [term, ...term.split('_')]),
  )
  const said = new Set([...question.map(({ term }) => term), ...meant])
  const scored = snapshot.sections
    .filter((section) => !mention.only || mention.only.has(section.versionId))
    .map((section) => {
      const terms = new Set(termsOf(section.title))
      const held = coverageOf(question, section.title)
      const own = [...terms].reduce((sum, term) => sum + snapshot.terms.weight(term), 0)
      const shared = [...terms].reduce((sum, term) => sum + (said.has(term) ? snapshot.terms.weight(term) : 0), 0)
      return { section, held, own: shared / Math.max(1e-9, own), bonus: mention.bonus.get(section.versionId) ?? 0 }
    })
    .filter(
      ({ section, held, own }) =>
        held >= QUESTION_HELD &&
        (own >= HEADING_HELD || (held >= WHOLLY && own >= LESS_HELD && isOfPart(section, question, asked))),
    )
    .filter(({ section }) => years.length === 0 || isOfYears(section, years, asked))
    .filter(({ section }) => isProse(section, asked))
    .toSorted((a, b) => b.held + b.own * 0.3 + b.bonus - (a.held + a.own * 0.3 + a.bonus))
  const best = scored[0]?.section
  if (!best) return undefined
  const better = ranked[0]
  const inside = passagesOf(best, asked)
  if (inside.length === 0 || (better && better.coverage > (scored[0]?.held ?? 0) + 0.2)) return undefined
  const ids = inside.slice(0, MOST_PASSAGES).map((passage) => passage.id)
  const told = rankPassages(ids, asked).toSorted((a, b) => a.passage.sequence - b.passage.sequence)
  return { told, left: inside.length - ids.length }
}

/** The same heading stands in the plan of each year: a year that is named decides; "I. Kết quả năm học 2022-2023" stands in the plan of the year behind. */
function isOfYears(section: StoredSection, years: readonly Period[], asked: Asked): boolean {
  const { period } = requirePlan(asked.snapshot, section.versionId).head
  const over = passagesOf(section, asked)[0]?.headingPath.join(' ; ') ?? ''
  return [...(period ? [period] : []), ...readPeriods(over)].some((own) => years.some((year) => samePeriod(year, own)))
}
