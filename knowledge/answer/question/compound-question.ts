// Two questions in one: "số mấy, ai ký", "chủ đề là gì và phương châm là gì". Each is answered, one below the other.
import { idsOf, type Draft, type Finding } from '../compose/draft.ts'

const ASKS =
  /(?<!\p{L})(?:nào|gì|ai|mấy|bao nhiêu|bao giờ|khi nào|đâu|thế nào|ra sao|nao|gi|may|bao nhieu|bao gio|khi nao|dau|the nao)(?!\p{L})/iu
const JOINTS = /(?<=\p{L}),\s+(?:(?:và|va)\s+)?|\s(?:và|va)\s/giu
/** "Ở đâu và ai": less than this asks nothing by itself. */
const SHORTEST_PART = 4

/** "…, như vậy là đạt hay chưa đạt?": asked of both parts. */
const VERDICT =
  /[,;\s]+(?:(?:như (?:vậy|thế)|vậy|thế|nhu (?:vay|the)|vay|the)\s+)?(?:(?:là|thì|có|la|thi|co)\s+)?(?:đạt hay (?:chưa|không)|dat hay (?:chua|khong))(?:\s+(?:đạt|dat))?[\s?.]*$/iu

/** Cut where both sides ask; undefined: one question. The first cut that does wins. */
export function splitCompound(asked: string): readonly [string, string] | undefined {
  const text = asked.replace(VERDICT, '')
  for (const joint of text.matchAll(JOINTS)) {
    const [first, second] = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)]
    if (first.length >= SHORTEST_PART && second.length >= SHORTEST_PART && ASKS.test(first) && ASKS.test(second))
      return [first, second]
  }
  return undefined
}

/** Both answers in one; what was not found of the second is said. undefined where the first was not found. */
export function joinFindings(first: Finding | undefined, second: Finding | undefined): Draft | undefined {
  if (!first || first.outcome === 'nothing-found' || !second) return undefined
  if (second.outcome === 'nothing-found')
    return {
      ...first,
      notes: [...(first.notes ?? []), 'Riêng phần hỏi thêm, các kế hoạch đã nạp không nêu.'],
    }
  const own = new Set(idsOf(first))
  const isOfSame = idsOf(second).every((id) => own.has(id))
  // Two tasks of one leader are told in full; of one task only what was not said yet.
  const more = isOfSame ? second.lines.filter((line) => !first.lines.includes(line)) : second.lines
  if (more.length === 0) return first
  return {
    outcome: 'answered',
    lines: isOfSame ? beforeSource(first.lines, more) : [...first.lines, ...more],
    citations: [...first.citations, ...second.citations],
    computed: [...first.computed, ...second.computed],
    claims: [...first.claims, ...second.claims],
    notes: [...new Set([...(first.notes ?? []), ...(second.notes ?? [])])],
  }
}

/** One source stands below all that it says. */
function beforeSource(lines: readonly string[], more: readonly string[]): readonly string[] {
  const source = lines.at(-1) ?? ''
  return /^Theo .*\.$/u.test(source) ? [...lines.slice(0, -1), ...more, source] : [...lines, ...more]
}
