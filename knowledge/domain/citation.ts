// A citation: the exact place that an answer rests on, with the words as the source has them.
import type { PassageId } from './ids.ts'
import type { Place } from './place.ts'

export type Citation = {
  readonly passageId: PassageId
  /** The source file's name. */
  readonly file: string
  /** How people call the plan, e.g. "Kế hoạch 3707/KH-UBND". */
  readonly plan: string
  /** For people: "Mục II, hàng 4", "Phụ lục, chỉ tiêu 13". */
  readonly whereabouts: string
  readonly place: Place
  /** Verbatim from the source. */
  readonly quote: string
}
