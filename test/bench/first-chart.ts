// The first chart after a thousand plans were loaded: what is worked out once for them, and then drawn, while somebody waits.
import { chartOfIndicators } from '../../bot/pictures/chart-of-indicators.ts'
import type { MakePicture } from '../../bot/pictures/make-picture.ts'
import type { Snapshot } from '../../knowledge/answer/snapshot.ts'
import { prepareSnapshot } from '../../knowledge/browse/prepare-snapshot.ts'
import { createShowIndicators } from '../../knowledge/browse/show-indicators.ts'
import type { Period, PlanHead } from '../../knowledge/domain/plan.ts'
import type { Target } from '../../knowledge/domain/target.ts'
import { parseNumber } from '../../knowledge/text/numbers.ts'
import { FORMATS } from '../generator/formats/formats.ts'
import type { GoldIndicator } from '../generator/gold.ts'
import { makePlan } from '../generator/make-plan.ts'
import { memorySnapshot } from '../support/memory-snapshot.ts'
import { timed, type Timed } from './timed.ts'

/** Of a few places, as in one province over the years: only plans of one place count the same indicators. */
const PLACES = 10
/** Every third is a grid of goals; the others have those of their prose. */
const GRID_EVERY = 3
const ROWS = 20

/** `preparing`: worked out in turns when the plans are loaded; `chart`: what the first who asks waits for. */
export type FirstChart = { readonly preparing: Timed; readonly chart: Timed }

export async function measureFirstChart(plans: number, makePicture: MakePicture): Promise<FirstChart> {
  const snapshot = madeUpPlans(plans)
  const showIndicators = createShowIndicators(async () => snapshot)
  const asked = snapshot.targets[Math.floor(snapshot.targets.length / 2)]
  if (asked === undefined) throw new Error('the generator made no indicators')
  const preparing = await timed(() => prepareSnapshot(snapshot))
  const chart = await timed(async () => {
    const shown = chartOfIndicators(await showIndicators([asked.id]))
    if (shown.kind === 'no-numbers' || shown.pictures[0] === undefined) throw new Error('nothing to draw')
    await makePicture(shown.pictures[0])
  })
  return { preparing, chart }
}

export function madeUpPlans(count: number): Snapshot {
  const { traits } = FORMATS.find(({ name }) => name === 'md')!
  return memorySnapshot(
    ...Array.from({ length: count }, (_, seed) => {
      const shape = seed % GRID_EVERY === 0 ? ('f' as const) : ('a' as const)
      const { gold } = makePlan({ seed, shape, traits, rows: ROWS })
      const head: Partial<PlanHead> = {
        number: gold.head.number,
        level: 'province',
        locality: `Tỉnh ${seed % PLACES}`,
        period: { kind: 'years', from: 2020 + (seed % 7), to: 2020 + (seed % 7) },
      }
      return { head, targets: gold.indicators.map(targetOf) }
    }),
  )
}

const targetOf = ({ ordinal, indicator, unit, values }: GoldIndicator): Target => ({
  ordinal,
  indicator,
  unit,
  doubts: [],
  values: values.map(({ period, kind, printed }) => {
    return { period: periodOf(period), kind, printed, number: parseNumber(printed), note: undefined, doubt: undefined }
  }),
})

/** "2026" or "2025-2026" */
function periodOf(said: string): Period {
  const [from = 0, to = from] = said.split('-').map(Number)
  return { kind: from === to ? 'years' : 'school-year', from, to }
}
