// Questions for who is charged with anything in a plan: "phần tổ chức thực hiện giao cho những cơ quan nào", "những sở nào chủ trì". Each with its first duty.
import type { StoredPlan, StoredTask } from '../../store/plan-store.ts'
import { citePassages, shorten } from '../compose/cite.ts'
import { nameKeys, readAgencyMention, type AgencyMention } from '../question/agency-mention.ts'
import type { Asked } from '../question/asked.ts'
import { LIST_LENGTH } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import { choosePlan } from './find-document.ts'
import { planName } from '../compose/plan-name.ts'
import { isInAnnex } from './task-filters.ts'

const WHO =
  / (?:nhung ai|(?:nhung|cac)(?: \S+){0,4} (?:co quan|don vi|to chuc|so nganh|ban nganh|doan the|so|phong|ban|nganh) (?:nao|gi)|(?:nhung|cac)(?: \S+){0,4} (?:co quan|don vi|to chuc|so nganh|ban nganh|doan the)|(?:co quan|don vi|to chuc) nao) /
const CHARGED = / (?:to chuc thuc hien|phan cong|giao (?:viec|nhiem vu|trach nhiem|cho)|duoc giao|co nhiem vu|chu tri) /
const FEWEST = 2
const LONGEST_DUTY = 140

/** undefined unless a plan is meant and everybody in it is asked for. */
export function findCharged(asked: Asked): Draft | undefined {
  const { mention, question, snapshot, joined } = asked
  const without = excludedFrom(asked)
  // Whom it leaves out was not understood: then nobody is.
  if (EXCLUDES.test(joined) && !without) return undefined
  const isOwn = (key: string) => OWN.has(key) || without?.keys.includes(key) === true
  // "Các sở, ngành có trách nhiệm gì": what they are to do, and not who.
  const asksWhat = asked.query.intent === 'duties' && !/ (?:nao|ai) /.test(joined)
  if (
    asksWhat ||
    !WHO.test(joined) ||
    !CHARGED.test(joined) ||
    !question.every(({ term }) => term.split('_').some(isOwn))
  )
    return undefined
  const plan = planMeant(asked)
  if (!plan) return undefined
  const kind = / (so|phong|ban|hoi|truong) nao /.exec(joined)?.[1]
  const all = snapshot.tasks.filter(
    ({ versionId, task, passageIds }) =>
      versionId === plan.versionId &&
      (!mention.annex || isInAnnex({ passageIds }, snapshot)) &&
      task.leads.length > 0 &&
      !task.leads.some((name) => without?.matches(name)) &&
      (kind === undefined || task.leads.some((name) => nameKeys(name)[0] === kind)),
  )
  const duties = all.filter(({ task }) => task.form === 'duty')
  const tasks = duties.length >= FEWEST ? duties : all
  const firsts = firstOfEach(tasks)
  if (firsts.length < FEWEST) return undefined
  const length = Math.max(40, Math.min(LONGEST_DUTY, Math.floor(LIST_LENGTH / firsts.length) - 60))
  return {
    outcome: 'answered',
    lines: [
      `${planName(plan.head, plan.file)} giao việc cho ${firsts.length} cơ quan, nhóm cơ quan:`,
      ...firsts.map(({ task }) => `- ${task.leads.join('; ')}: ${shorten(task.text, length)}`),
    ],
    citations: citePassages(
      snapshot,
      firsts.flatMap(({ passageIds }) => passageIds.slice(0, 1)),
    ),
    computed: [String(firsts.length)],
    claims: [],
  }
}

/** How many there are is told with their groups. */
const COUNTS_TASKS = / (?:bao nhieu|may) (?:nhiem vu|viec|cong viec|nhom) /

/** "Trong phụ lục" means a plan that has its tasks in one. */
function planMeant({ query, mention, snapshot, joined }: Asked): StoredPlan | undefined {
  if (mention.only || query.periods.length > 0) return choosePlan(query, mention, snapshot)
  const inAnnex = new Set(
    snapshot.tasks.filter((stored) => isInAnnex(stored, snapshot)).map(({ versionId }) => versionId),
  )
  return mention.annex && inAnnex.size > 0 && !COUNTS_TASKS.test(joined)
    ? choosePlan(query, { ...mention, only: inAnnex }, snapshot)
    : undefined
}

const EXCLUDES = / (?:ngoai|ngoai tru|(?<! (?:noi|ban|luu|cu) )tru) /

/** "Ngoài Sở X": all but that one. */
function excludedFrom({ joined, query, snapshot }: Asked): AgencyMention | undefined {
  return EXCLUDES.test(joined) ? readAgencyMention(query.keys, snapshot.tasks, snapshot) : undefined
}

/** Words of the asking that may be left as topic. */
const OWN: ReadonlySet<string> = new Set(
  'chu tri ngoai khac nua phan muc neu dich danh dich_danh ten phu luc tinh huyen xa to chuc thuc hien phan cong giao nhiem vu viec co quan don vi to so nganh ban doan the trach nhiem i ii iii iv v ai'.split(
    ' ',
  ),
)

function firstOfEach(tasks: readonly StoredTask[]): readonly StoredTask[] {
  const seen = new Set<string>()
  return tasks.filter(({ task }) => {
    const key = task.leads.join('; ')
    return !seen.has(key) && seen.add(key)
  })
}
