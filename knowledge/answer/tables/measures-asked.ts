// "Rộng mấy m2" asks for an area, "nặng bao nhiêu" for a weight: what a column calls by its noun, a question calls by the adjective.
import type { WeightedTerm } from '../question/weigh-terms.ts'

type Measure = { readonly asking: string; readonly called: readonly string[] }

const MEASURES: readonly Measure[] = [
  { asking: 'rong', called: ['dien_tich', 'chieu_rong'] },
  { asking: 'dai', called: ['chieu_dai', 'do_dai'] },
  { asking: 'cao', called: ['chieu_cao', 'do_cao'] },
  { asking: 'sau', called: ['chieu_sau', 'do_sau'] },
  { asking: 'nang', called: ['trong_luong', 'khoi_luong', 'can_nang'] },
  { asking: 'xa', called: ['khoang_cach', 'cu_li', 'quang_duong'] },
]

/** Each adjective that stands right before the asking is also said by the nouns for its measure. */
export function withMeasures(question: readonly WeightedTerm[], joined: string): readonly WeightedTerm[] {
  const said = MEASURES.filter(({ asking }) => new RegExp(` ${asking} (?:khoang )?(?:may|bao nhieu) `).test(joined))
  return said.length === 0
    ? question
    : question.map((one) => {
        const measure = said.find(({ asking }) => asking === one.term)
        const nouns = measure?.called.map((noun) => [noun]) ?? []
        return measure ? { ...one, alternatives: [...(one.alternatives ?? []), ...nouns] } : one
      })
}
