// Questions for the parts of a plan: "gồm mấy phần", "có những nhóm giải pháp nào": the headings right below a heading.
import type { StoredPlan, StoredSection } from '../../store/plan-store.ts'
import { tidy } from '../../text/fold.ts'
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { citePassages, shorten } from '../compose/cite.ts'
import { LIST_LENGTH } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import { choosePlan } from '../records/find-document.ts'
import { planName } from '../compose/plan-name.ts'
import { coverageOf } from '../question/weigh-terms.ts'

const ASKS_FOR_PARTS =
  / (?:may|bao nhieu) muc (?!do |tieu )| (?:may|bao nhieu|nhung|cac) (?:nhom|phan(?! tram)|dau muc|muc lon|chuong)(?: \S+){0,6} | (?:nhom|phan(?! tram| cong| dau)|dau muc|muc lon)(?: \S+){0,6} (?:nao|gi) | bo cuc | cau truc | gom (?:may|bao nhieu|nhung) (?:noi dung|muc|diem|giai phap|nhiem vu) /
/** "11 nhóm nhiệm vụ", "ba phần": how many there are is known to the person who asks. */
const COUNTED_PARTS =
  / (\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:nhom(?! tuoi| lop| tre)|phan(?! tram)|dau muc|muc lon|chuong) /
const IN_WORDS = ['', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const FEWEST_PARTS = 2
/** A heading that holds less of the question than this is not the one whose parts are meant; then the plan's own parts are. */
const HELD = 0.5
const LONGEST_PART = 200

/** undefined unless parts are asked for, of a plan that has them. */
export function findHeadings(asked: Asked): Draft | undefined {
  const { query, mention, snapshot, question, joined } = asked
  const said = COUNTED_PARTS.exec(joined)?.[1]
  const count = said === undefined ? undefined : IN_WORDS.includes(said) ? IN_WORDS.indexOf(said) : Number(said)
  const asksForParts = count !== undefined || ASKS_FOR_PARTS.test(joined)
  if (!asksForParts && query.intent !== 'list') return undefined
  const plan = choosePlan(query, mention, snapshot)
  if (!plan || (!mention.only && query.periods.length === 0 && snapshot.plans.length > 1)) return undefined
  const sections = snapshot.sections.filter(({ versionId }) => versionId === plan.versionId)
  // "Nhóm giải pháp" asks, and may be the heading itself.
  const held = ({ title }: StoredSection) => {
    const isSaid = title !== '' && joined.includes(` ${syllables(title).join(' ')} `)
    return isSaid ? 1 : coverageOf(question, title)
  }
  const isSoMany = ({ length }: readonly StoredSection[]) =>
    length >= FEWEST_PARTS && (count === undefined || length === count)
  const parents = sections
    .filter(
      (section) =>
        held(section) >= (asksForParts ? HELD : 1) &&
        isSaidWhole(section, joined, asksForParts) &&
        isSoMany(partsOf(section, sections)),
    )
    .toSorted((a, b) => held(b) - held(a) || partsOf(b, sections).length - partsOf(a, sections).length)
  const isOfAll = asksForParts && question.length === 0
  const parts = parents[0] ? partsOf(parents[0], sections) : isOfAll ? topOf(sections) : []
  return isSoMany(parts) ? compose(parts, parents[0], plan, asked) : undefined
}

/** "Kể các nhiệm vụ, giải pháp chung": without a word for parts, the heading itself must be said, and be more than a word. */
const isSaidWhole = ({ title }: StoredSection, joined: string, asksForParts: boolean): boolean => {
  const keys = syllables(title)
  return asksForParts || (keys.length >= FEWEST_SAID && joined.includes(` ${keys.join(' ')} `))
}
const FEWEST_SAID = 4

/** The sections right below one: inside it, and inside no other part of it. */
function partsOf(parent: StoredSection, sections: readonly StoredSection[]): readonly StoredSection[] {
  const inside = sections.filter(
    (section) =>
      section !== parent && section.firstPassage > parent.firstPassage && section.lastPassage <= parent.lastPassage,
  )
  return topOf(inside)
}

function topOf(sections: readonly StoredSection[]): readonly StoredSection[] {
  const highest = Math.min(...sections.map(({ depth }) => depth))
  return sections.filter(({ depth }) => depth === highest)
}

function compose(
  parts: readonly StoredSection[],
  parent: StoredSection | undefined,
  plan: StoredPlan,
  { snapshot }: Asked,
): Draft {
  const length = Math.min(LONGEST_PART, Math.floor(LIST_LENGTH / parts.length))
  const ids = parts.flatMap(({ firstPassage }) =>
    [...snapshot.passages.values()]
      .filter(({ versionId, sequence }) => versionId === plan.versionId && sequence === firstPassage)
      .map(({ id }) => id),
  )
  return {
    outcome: 'answered',
    lines: [
      `${planName(plan.head, plan.file)} có ${parts.length} phần${parent ? ` trong mục "${shorten(tidy(parent.title), 120)}"` : ''}:`,
      ...parts.map(({ label, title }) => `- ${shorten(tidy([label, title].filter(Boolean).join('. ')), length)}`),
    ],
    citations: citePassages(snapshot, ids),
    computed: [String(parts.length), ...parts.flatMap(({ label }) => (label ? [label] : []))],
    claims: [],
  }
}
