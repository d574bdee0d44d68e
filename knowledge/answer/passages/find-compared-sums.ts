// What two plans cost, one against the other: the sum that each names for all of it, and what lies between them.
import type { Period } from '../../domain/plan.ts'
import type { Passage } from '../../domain/passage.ts'
import { formatNumber, parseNumber } from '../../text/numbers.ts'
import { syllables } from '../../text/syllables.ts'
import type { PlanVersionId } from '../../domain/ids.ts'
import { citePassages } from '../compose/cite.ts'
import type { Draft } from '../compose/draft.ts'
import { planNameWithIssuer, samePeriod } from '../compose/plan-name.ts'
import type { Asked } from '../question/asked.ts'
import { sidesNamed } from '../question/plan-mention.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

type PlanSum = {
  readonly versionId: PlanVersionId
  readonly passage: Passage
  /** As printed: "412,5 tỷ đồng". */
  readonly printed: string
  readonly unit: keyof typeof MILLIONS
  readonly millions: number
}

const MILLIONS = { triệu: 1, tỷ: 1000 } as const

/** undefined unless the whole cost of two plans is compared, and both name it. */
export function findComparedSums(asked: Asked): Draft | undefined {
  const { joined, mention, snapshot } = asked
  if (!COSTS.test(joined) || !COMPARES.test(joined) || !asksOfWholePlans(asked)) return undefined
  const sums = sidesNamed(mention).map((side) => [...side].flatMap((id) => sumOf(id, snapshot) ?? [])[0])
  const [first, second, ...others] = sums
  return first && second && others.length === 0 ? compose(first, second, snapshot) : undefined
}

const COSTS = / (?:kinh phi|ton tien|du toan|tong von|tong chi|tong (?:so )?tien|ngan sach) /
const COMPARES = / (?:so sanh|so voi|hon|chenh|lech) /

/** Nothing is left of the question but the cost, the comparing and what names the plans. */
function asksOfWholePlans({ question, mention, snapshot }: Asked): boolean {
  const heads = [...mention.named].map((id) => requirePlan(snapshot, id).head)
  const names = syllables(heads.map(({ subject, issuer, locality }) => [subject, issuer, locality].join(' ')).join(' '))
  const said = new Set([...names, ...COST_WORDS])
  return question.every(({ term }) => term.split('_').every((key) => said.has(key) || /^\d+$/.test(key)))
}

const COST_WORDS =
  'tong kinh phi du toan nhu cau von ngan sach chi thuc hien trien khai giai doan nam ke hoach so sanh lon nhieu it cao thap nho hon chenh lech ben nao hai ton cai khoan tien du kien bo ra can cho'.split(
    ' ',
  )

/** The sum that a plan says is of all, for all of its time; else the only one under the heading of its cost. Several that differ are none. */
function sumOf(versionId: PlanVersionId, snapshot: Snapshot): PlanSum | undefined {
  const { period } = requirePlan(snapshot, versionId).head
  const found = [...snapshot.passages.values()].flatMap((passage) =>
    passage.versionId === versionId && passage.kind === 'paragraph' ? sumsIn(passage) : [],
  )
  const totals = found.filter(({ isTotal }) => isTotal)
  const ofItsTime = totals.filter(({ said }) => period !== undefined && said !== undefined && samePeriod(said, period))
  const headed = found.filter(({ passage }) => COSTS.test(` ${syllables(passage.headingPath.at(-1) ?? '').join(' ')} `))
  return [ofItsTime, totals, headed].flatMap(onlyOne)[0]
}

function onlyOne(sums: readonly FoundSum[]): readonly FoundSum[] {
  const [first] = sums
  return first && sums.every(({ millions }) => millions === first.millions) ? [first] : []
}

type FoundSum = PlanSum & { readonly isTotal: boolean; readonly said: Period | undefined }

function sumsIn(passage: Passage): readonly FoundSum[] {
  return [...passage.text.matchAll(SUM)].flatMap(([, wording = '', between = '', number = '', scale = '']) => {
    const value = parseNumber(number)
    const unit = scale === 'triệu' ? 'triệu' : 'tỷ'
    if (value === undefined || OTHER_SUM.test(between)) return []
    const [, from, to = from] = YEARS.exec(between) ?? []
    return [
      {
        versionId: passage.versionId,
        passage,
        printed: `${number} ${scale} đồng`,
        unit,
        millions: value * MILLIONS[unit],
        isTotal: /^tổng/iu.test(wording),
        said: from === undefined ? undefined : periodOf(Number(from), Number(to), between),
      } as const,
    ]
  })
}

const periodOf = (from: number, to: number, wording: string): Period => ({
  kind: /năm học/u.test(wording) ? 'school-year' : 'years',
  from,
  to,
})
const YEARS = /(20\d{2})(?:\s*[-–]\s*(20\d{2}))?/
/** What it grew by, or a part of it, is no sum of all. */
const OTHER_SUM = /giảm|tăng|bổ sung|trong đó|hỗ trợ|mỗi/u

/** "Tổng kinh phí thực hiện là 6.350 triệu đồng": the first sum behind each word for it. */
const SUM =
  /((?:[Tt]ổng (?:mức |nhu cầu |dự toán |số )?)?(?:[Kk]inh phí|[Dd]ự toán)|[Tt]ổng (?:vốn|ngân sách|nhu cầu))([^.;:\d]{0,60}(?:(?:giai đoạn|năm|năm học) [\d\s–-]{4,12}[^.;:\d]{0,30})?(?::\s{0,2})?)(\d[\d.,]{0,12}\d|\d)\s(tỷ|tỉ|triệu) đồng/gu

function compose(first: PlanSum, second: PlanSum, snapshot: Snapshot): Draft {
  const nameOf = ({ versionId }: PlanSum) => {
    const { head, file } = requirePlan(snapshot, versionId)
    return planNameWithIssuer(head, file)
  }
  const difference = Math.abs(first.millions - second.millions)
  const [more, less] = first.millions >= second.millions ? [first, second] : [second, first]
  const between =
    more.unit === less.unit
      ? `${formatNumber(difference / MILLIONS[more.unit])} ${more.unit} đồng`
      : sayMillions(difference)
  return {
    outcome: 'answered',
    lines: [
      ...[first, second].map((sum) => `${nameOf(sum)}: ${sum.printed}.`),
      difference === 0 ? 'Hai kế hoạch bằng nhau.' : `${nameOf(more)} lớn hơn ${nameOf(less)} là ${between}.`,
    ],
    citations: citePassages(
      snapshot,
      [first, second].map(({ passage }) => passage.id),
    ),
    computed: [between],
    claims: [first.printed, second.printed],
    compares: true,
  }
}

const sayMillions = (millions: number): string =>
  millions >= 1000 ? `${formatNumber(millions / 1000)} tỷ đồng` : `${formatNumber(millions)} triệu đồng`
