// From indicators to pictures: one over the years or result against target, several as bars in as many pictures as they need.
import type { IndicatorShown } from '../../knowledge/browse/show-indicators.ts'
import { barsOfGroup } from './bars-of-group.ts'
import { courseOfIndicator } from './course-of-indicator.ts'
import { pairOfIndicator } from './pair-of-indicator.ts'
import type { BarsPicture, CoursePicture } from './picture-data.ts'
import { drawnNumber } from './value-marks.ts'

/** `no-numbers`: not one of the values is a number, so there is nothing to draw. */
export type Chart =
  | { readonly kind: 'pictures'; readonly pictures: readonly (BarsPicture | CoursePicture)[] }
  | { readonly kind: 'no-numbers' }

/** @param title of several indicators; one has its own name */
export function chartOfIndicators(indicators: readonly IndicatorShown[], title?: string): Chart {
  const hasNumber = indicators.some(({ values }) =>
    values.some(({ value, isOwn }) => isOwn && drawnNumber(value) !== undefined),
  )
  if (!hasNumber) return { kind: 'no-numbers' }
  const [only, ...others] = indicators
  if (only === undefined || others.length > 0) return { kind: 'pictures', pictures: barsOfGroup(indicators, title) }
  return { kind: 'pictures', pictures: [courseOfIndicator(only) ?? pairOfIndicator(only)] }
}
