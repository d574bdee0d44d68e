// What was reached, told in a look back: "Năm 2025, tỷ lệ … đạt 91%". Kept beside the target of the same name, never as one.
import type { Period } from '../../knowledge/domain/plan.ts'
import type { TargetValue } from '../../knowledge/domain/target.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { readPeriod } from './period.ts'
import type { ProseTarget } from './prose-targets.ts'
import { headingsAbove, sectionKinds } from './section-kinds.ts'
import { readTargetSentence } from './target-sentence.ts'
import { withoutCount } from './told-count.ts'

export type ProseResult = {
  readonly indicator: string
  readonly value: TargetValue
  /** Position of the paragraph. */
  readonly block: number
}

/** "Kết quả điều tra tháng 10/2025:", "Năm học 2024 - 2025,": the time of what follows. */
const TOLD_TIME = /^[^:;,%]{0,80}?\d{4}[^:;,%\d]{0,20}[:,]\s+/u
/** "tháng 10/2025", "31/12/2025" */
const OF_YEAR = /\d{1,2}\/(20\d{2})(?!\d|\/)/
/** Another year in the sentence than its section's: then the section's is not meant. */
const ANY_YEAR = /(?<!\d)20\d{2}(?!\d)/

/** Percentages of sections that look back whose time is said, by the sentence or by a heading above it, and lies no later than the plan's first year. */
export function readProseResults(
  outlined: readonly OutlinedBlock[],
  planYear: number | undefined,
): readonly ProseResult[] {
  const kinds = sectionKinds(outlined)
  return outlined.flatMap((entry, index) => {
    const { block } = entry
    if (block.kind !== 'paragraph' || kinds[index] !== 'narrative') return []
    const over = overBy(entry, planYear)
    return splitSentences(block.body).flatMap((sentence) => {
      const said = TOLD_TIME.exec(sentence)?.[0]
      const own = said && timeOf(said)
      const told = said && own ? said : ''
      const period = own || (ANY_YEAR.test(sentence) ? undefined : over)
      if (!period || (planYear !== undefined && period.from > planYear)) return []
      return readTargetSentence(withoutCount(sentence.slice(told.length)), { period, listed: true, year: undefined })
        .filter(({ unit }) => unit === '%')
        .flatMap(({ indicator, values }) =>
          values
            .filter((value) => value.period === period)
            .map((value) => ({ indicator, value: { ...value, kind: 'result' as const }, block: index })),
        )
    })
  })
}

/** "KẾT QUẢ NĂM HỌC 2024 - 2025" holds for what stands below it, if that year was over when the plan began. */
function overBy(entry: OutlinedBlock, planYear: number | undefined): Period | undefined {
  const period = headingsAbove(entry)
    .toReversed()
    .map(({ title }) => readPeriod(title))
    .find((found) => found !== undefined)
  return period && planYear !== undefined && period.from < planYear && period.to <= planYear ? period : undefined
}

function timeOf(words: string): Period | undefined {
  const year = Number(OF_YEAR.exec(words)?.[1])
  return readPeriod(words) ?? (year ? { kind: 'years', from: year, to: year } : undefined)
}

/** The targets with the results of the same name and no result of their own yet, and where those were told. */
export function withResults(
  targets: readonly ProseTarget[],
  results: readonly ProseResult[],
): readonly (ProseTarget & { readonly told: readonly number[] })[] {
  return targets.map((aim) => {
    const own = results.filter(({ indicator }) => nameKey(indicator) === nameKey(aim.target.indicator))
    const [result] = own
    const isAlone = own.length === 1 && !aim.target.values.some(({ kind }) => kind === 'result')
    if (!result || !isAlone || aim.target.unit !== '%') return { ...aim, told: [] }
    return { ...aim, target: { ...aim.target, values: [result.value, ...aim.target.values] }, told: [result.block] }
  })
}

const nameKey = (indicator: string) => fold(indicator).replace(/^(?:ty|ti) le\s+/, '')
