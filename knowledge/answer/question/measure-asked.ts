// Whether a measure or a sum is asked for, rather than how many there are of something.
import type { Asked } from './asked.ts'

/** "Trời nóng bao nhiêu độ", "được trả bao nhiêu tiền": the verb before it may be any; "thiếu bao nhiêu" counts another thing. */
export const asksForMeasure = ({ query, joined }: Pick<Asked, 'query' | 'joined'>): boolean =>
  (query.answerKind === 'money' && !TURNS_SUM.test(joined)) || MEASURE.test(joined)
const TURNS_SUM = / (?:thieu|thua|hut|giam|tang) (?:bao nhieu|may) /
const MEASURE = / (?:bao nhieu|may) (?:do(?! (?:tuoi|doi))|kcal|calo|gam|ki lo|lit|met|cay so) /
