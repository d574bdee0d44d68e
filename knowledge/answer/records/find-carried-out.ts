// What several plans carry out, side by side: "hai kế hoạch thực hiện văn bản nào của Bộ Chính trị". Each says so in its name and in the sentence that opens it.
import type { Passage } from '../../domain/passage.ts'
import type { StoredPlan } from '../../store/plan-store.ts'
import { findDocumentNumbers } from '../../text/document-number.ts'
import { syllables } from '../../text/syllables.ts'
import { citePassage, shorten } from '../compose/cite.ts'
import type { Draft } from '../compose/draft.ts'
import { planName } from '../compose/plan-name.ts'
import type { Asked } from '../question/asked.ts'
import { sidesNamed } from '../question/plan-mention.ts'

const DOCUMENT = '(?:van ban|ke hoach|chi thi|ket luan|nghi quyet|chuong trinh|quyet dinh|chu truong)'
const CARRIES = '(?:thuc hien|trien khai|cu the hoa)'
const ASKED = new RegExp(
  ` ${CARRIES}(?: \\S+){0,3} ${DOCUMENT}(?: so)?(?: \\S+){0,1} (?:nao|gi|may|bao nhieu) | ${DOCUMENT} .*${CARRIES} $| ${DOCUMENT} .* ma .*${CARRIES} `,
)

/** What a question says besides the plans and whose document it is. */
const OF_ASKING: ReadonlySet<string> = new Set(
  'ke hoach van ban chi thi ket luan nghi quyet chuong trinh quyet dinh thuc hien trien khai cu the hoa ban hanh so ve moi ben hai giong khac nhau cua de can cu'.split(
    ' ',
  ),
)

/** undefined unless two plans or more are named, and each says what it carries out. */
export function findCarriedOut(asked: Asked): Draft | undefined {
  const { joined, mention, snapshot, question } = asked
  if (!ASKED.test(joined)) return undefined
  const sides = sidesNamed(mention)
  const plans = snapshot.plans.filter(({ versionId }) => sides.some((side) => side.size === 1 && side.has(versionId)))
  if (plans.length < 2 || plans.length < sides.length || plans.length > MOST_PLANS) return undefined
  const told = plans.flatMap((plan) => openingOf(plan, asked) ?? [])
  if (told.length < plans.length) return undefined
  const kind = KIND.exec(joined)?.[1]
  if (kind !== undefined && told.some(({ text }) => !syllables(text).join(' ').includes(kind))) return undefined
  const said = new Set(told.flatMap(({ text }) => syllables(text)))
  const isSaid = (key: string) => OF_ASKING.has(key) || said.has(key)
  if (!question.every(({ term }) => term.includes('_') || isSaid(term))) return undefined
  const lines = told.map((passage) => shorten(passage.text, LONGEST_OPENING))
  return {
    outcome: 'answered',
    lines: plans.flatMap((plan, at) => [`${planName(plan.head, plan.file)}:`, lines[at] ?? '']),
    citations: told.map((passage, at) => citePassage(snapshot, passage, lines[at])),
    computed: [],
    claims: [],
    compares: true,
  }
}

/** "Thực hiện kết luận nào": of that kind. */
const KIND =
  / (ke hoach|chi thi|ket luan|nghi quyet|chuong trinh|quyet dinh)(?: so)?(?: \S+)? (?:nao|gi|may|bao nhieu) /
const MOST_PLANS = 3
const LONGEST_OPENING = 320

/** "Thực hiện Kế hoạch số …, Ban Thường vụ … ban hành Kế hoạch": before anything else is said. */
function openingOf({ versionId }: StoredPlan, { snapshot }: Asked): Passage | undefined {
  for (const passage of snapshot.passages.values()) {
    if (passage.versionId !== versionId || passage.kind === 'head') continue
    if (passage.kind !== 'paragraph') return undefined
    if (OPENS.test(passage.text) && findDocumentNumbers(passage.text).length > 0) return passage
  }
  return undefined
}

const OPENS = /^[\s*_-]*(?:Thực hiện|Triển khai|Cụ thể hóa)(?!\p{L})/u
