// Questions for the plans that speak of something: "những kế hoạch nào nói đến bơi an toàn". Each with the sentence that says it.
import { splitSentences } from '../../text/sentences.ts'
import { syllables } from '../../text/syllables.ts'
import { nothing, type Asked } from '../question/asked.ts'
import { citePassage, shorten } from '../compose/cite.ts'
import type { Finding } from '../compose/draft.ts'
import { planName } from '../compose/plan-name.ts'
import { rankPassages, type RankedPassage } from '../passages/rank-passages.ts'
import { weighTerms } from '../question/weigh-terms.ts'
import { requirePlan } from '../snapshot.ts'
import { withSynonyms } from '../question/synonyms.ts'

const ASKS =
  / (?:ke hoach|chuong trinh|van ban|tai lieu|tinh|huyen|xa|noi|don vi)(?: \S+){0,2} nao(?: (?!khong |chua )\S+){0,6} (?:noi den|noi toi|nhac den|nhac toi|de cap den|de cap toi|de cap|co noi ve|noi ve|co nhac|co nhac den|quy dinh ve) (.+) $|(?<! theo) ke hoach (?:cua|o) (?:nhung |cac )?(?:tinh|huyen|xa|phuong|noi|don vi|dia phuong|so|truong) nao (?:cung |co |deu )?(?:yeu cau|quy dinh|dat ra|de ra|noi|neu|giao|bao dam|dam bao|cam ket|dat muc tieu|cho phep|ho tro)(?: ve| den| den viec| viec| phai)? (.+) $/
/** A plan speaks of it where one passage holds nearly all of the words. */
const HELD = 0.85
/** A whole clause no two plans word alike. */
const HELD_OF_CLAUSE = 0.65
const LONGEST_SAYING = 160

/** "Không thấp hơn 20%": with another number it says something else. */
const saysNumbers = ({ passage }: RankedPassage, about: readonly string[]): boolean => {
  const own = new Set(syllables(passage.text))
  return about.every((key) => !/^\d/.test(key) || own.has(key))
}

/** undefined unless that is asked. A complete scan of the passages: a search might miss a plan. */
export function findPlansThatSay(asked: Asked): Finding | undefined {
  const { joined, query, snapshot, mention } = asked
  const [, of, that] = ASKS.exec(joined) ?? []
  const about = (of ?? that)?.split(' ')
  if (!about || asksForOtherKind(joined, snapshot)) return undefined
  const plans = snapshot.plans.filter(({ versionId }) => mention.only?.has(versionId) ?? true)
  // Of one plan that is named, the document that it speaks of is asked for.
  if (mention.only && plans.length < 2) return undefined
  const terms = withSynonyms(weighTerms(about, new Set(), snapshot.terms, query.written), query)
  const ranked = rankPassages(snapshot.passages.keys(), { ...asked, question: terms })
  const firsts = new Map<number, RankedPassage>()
  for (const one of ranked)
    if (
      one.coverage >= (of === undefined ? HELD_OF_CLAUSE : HELD) &&
      saysNumbers(one, about) &&
      plans.some(({ versionId }) => versionId === one.passage.versionId) &&
      one.passage.kind !== 'recipients' &&
      !firsts.has(one.passage.versionId)
    )
      firsts.set(one.passage.versionId, one)
  const found = [...firsts.values()]
  const which = mention.only ? 'được hỏi' : 'đã nạp'
  if (found.length === 0) return nothing(`Không có kế hoạch nào ${which} nói đến điều này.`)
  return {
    outcome: 'answered',
    lines: [
      `Có ${found.length} trong ${plans.length} kế hoạch ${which} nói đến điều này:`,
      ...found.map((one) => {
        const { head, file } = requirePlan(snapshot, one.passage.versionId)
        const issuer = head.issuer ? ` của ${head.issuer}` : ''
        return `- ${planName(head, file)}${head.number ? issuer : ''}: ${shorten(sayingOf(one), LONGEST_SAYING)}`
      }),
    ],
    citations: found.map((one) => citePassage(snapshot, one.passage, sayingOf(one))),
    computed: [String(found.length), String(plans.length)],
    claims: [],
  }
}

/** "Chương trình hành động nào": no plan is one, so a document is asked for that the plans cite. */
function asksForOtherKind(joined: string, { plans }: Asked['snapshot']): boolean {
  const kind = / (chuong trinh(?: hanh dong)?) nao /.exec(joined)?.[1]
  return (
    kind !== undefined &&
    !plans.some(({ head }) =>
      syllables(head.kind ?? '')
        .join(' ')
        .startsWith(kind),
    )
  )
}

function sayingOf({ passage, sentences }: RankedPassage): string {
  const best = sentences.toSorted((a, b) => b.coverage - a.coverage)[0]?.text
  return (best ?? splitSentences(passage.text)[0] ?? passage.text).replaceAll(' | ', '; ')
}
