// Indicators of a table that counts several things by place: "Số lớp: Trường A", what is counted and where.
import { syllables } from '../../text/syllables.ts'
import { PLACE_KINDS } from '../question/place-kinds.ts'

const MEASURE = /^[^:]{2,80}: /u

/** "Số lớp: " of "Số lớp: Trường A"; undefined where a name has none. */
export const measureOf = (indicator: string): string | undefined => MEASURE.exec(indicator)?.[0]
export const withoutMeasure = (indicator: string): string => indicator.replace(MEASURE, '')

/**
 * "Học sinh bán trú: Xã A" tells nothing of the district, nor of a commune that is called otherwise; "Toàn huyện" does.
 *
 * @param joined the question's syllables
 */
export function isOfUnnamedPlace(indicator: string, joined: string): boolean {
  const printed = measureOf(indicator) === undefined ? '' : withoutMeasure(indicator)
  // A sentence behind a colon is no place.
  const place = /[,.;!?]/.test(printed) ? [] : syllables(printed)
  const own = place.filter((key) => !PLACE_KINDS.has(key))
  return own.length > 0 && !TOTAL.test(place.join(' ')) && !isSaid(own, joined)
}

/** "Hòn Tre" is not said by "trẻ": of a name of several syllables two neighbours are. */
const isSaid = (name: readonly string[], joined: string): boolean =>
  name.length === 1
    ? joined.includes(` ${name[0]} `)
    : name.slice(1).some((key, at) => joined.includes(` ${name[at]} ${key} `))

const TOTAL = /^(?:toan|tong|cong|chung|ca)(?: |$)/
