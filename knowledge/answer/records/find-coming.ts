// What is due by the day of the question: "việc nào sắp đến hạn", "tuần này Sở X phải nộp gì", "hạn của tôi".
import { deadlinesIn, type Deadline } from '../../browse/deadlines.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import type { DayRange } from '../../time/occurrences.ts'
import { addDays, addMonths, formatVietnamDate, vietnamDateAt } from '../../time/vietnam-date.ts'
import { readAgencyMention } from '../question/agency-mention.ts'
import { LEVELS, withoutOwn } from '../question/asker.ts'
import { nothing } from '../question/asked.ts'
import { citePassages, shorten } from '../compose/cite.ts'
import { COMING_MONTHS, mayAskForDays, readComing, readNamed, type ComingRange } from '../question/coming-range.ts'
import { placeOf } from '../compose/compose-task.ts'
import type { Finding } from '../compose/draft.ts'
import type { Found } from '../find-once.ts'
import type { Said } from '../question/follow-up.ts'
import { planName } from '../compose/plan-name.ts'
import type { Question } from '../reply.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { hasRole, printedName, roleOf } from './task-filters.ts'
import { questionKeys, understand } from '../question/understand.ts'
import { isOf, whoseOf, type Whose } from './whose-task.ts'

/** undefined: no days from today are asked for, or what is due about one topic, which is looked up elsewhere. */
export function findComing(
  question: Question,
  asked: Said,
  { snapshot }: { readonly snapshot: Snapshot },
): Found | undefined {
  const { whose, keys, isOwn, has } = readWhose(question, asked, { snapshot })
  const coming = readComing(keys, vietnamDateAt(question.at), question.text) ?? (isOwn ? readNamed(keys) : undefined)
  if (!coming || coming.rest.length > 0) return undefined
  const query = { ...understand(asked.text, asked.keys, snapshot), intent: 'list' as const }
  return { asked, query, finding: compose(coming, { whose, has }, snapshot) }
}

/** Whose deadlines are meant, and the question without the words that say so. */
function readWhose({ text, asker }: Question, { keys }: Said, { snapshot }: { readonly snapshot: Snapshot }) {
  const own = asker && withoutOwn(text)
  if (asker && own !== undefined) return withTest(whoseOf(asker, snapshot.tasks), questionKeys(own, snapshot))
  const agency = mayAskForDays(keys) ? readAgencyMention(keys, snapshot.tasks, snapshot) : undefined
  if (!agency) return { whose: undefined, keys, isOwn: false, has: () => true }
  const whose: Whose = { kind: 'agency', name: printedName(snapshot.tasks, agency) }
  const rest = ` ${keys.join(' ')} `.replace(` ${agency.keys.join(' ')} `, ' ')
  const role = roleOf(` ${keys.join(' ')} `)
  const has = (stored: StoredTask) => hasRole(stored, agency, role)
  return { whose, keys: rest.trim().split(' '), isOwn: false, has }
}

const withTest = (whose: Whose | undefined, keys: readonly string[]) => ({
  whose,
  keys,
  isOwn: true,
  has: (stored: StoredTask) => whose === undefined || isOf(whose, stored.task),
})

/** Whose deadlines, as a button remembers it, and which tasks those are. */
type Meant = { readonly whose: Whose | undefined; readonly has: (stored: StoredTask) => boolean }

/** Further ones stand in the list that can be paged. */
const MOST_SAID = 20
const WORDING_LENGTH = 150

function compose(coming: ComingRange, meant: Meant, snapshot: Snapshot): Finding {
  const { whose } = meant
  const due = dueIn(coming, meant, snapshot)
  const of = whose ? sayWhose(whose) : ''
  if (due.length === 0)
    return nothing(`Không có việc nào${of} ghi hạn ${coming.said}.`, nextAfter(coming, meant, snapshot))
  const shown = due.slice(0, MOST_SAID)
  return {
    outcome: 'answered',
    lines: [
      `Có ${due.length} việc${of} có hạn ${coming.said}.`,
      ...shown.map((deadline) => `- ${sayDeadline(deadline, snapshot)}`),
      ...(due.length > shown.length ? [`… và ${due.length - shown.length} việc khác.`] : []),
    ],
    citations: citePassages(
      snapshot,
      shown.flatMap(({ stored }) => stored.passageIds),
    ),
    computed: [
      coming.said,
      ...[due.length, due.length - shown.length].map(String),
      ...shown.flatMap(({ occurrence }) => occurrence.dueOn.split('-')),
    ],
    claims: [],
    records: {
      kind: 'deadlines',
      days: { from: coming.from, to: coming.to, said: coming.said },
      isPast: coming.isPast,
      ...(whose && { whose }),
    },
  }
}

const dueIn = (range: DayRange, { has }: Meant, snapshot: Snapshot): readonly Deadline[] =>
  deadlinesIn(snapshot, range).filter(({ stored }) => has(stored))

/** What comes first after days on which nothing is due; after days that are over, that is no news. */
function nextAfter({ to, isPast }: ComingRange, meant: Meant, snapshot: Snapshot): readonly string[] {
  if (isPast) return []
  const later = { from: addDays(to, 1), to: addMonths(to, COMING_MONTHS) }
  return dueIn(later, meant, snapshot)
    .slice(0, MOST_NEXT)
    .map((deadline) => sayDeadline(deadline, snapshot))
}

const MOST_NEXT = 3

/** "của Sở Y tế", "nói đến mầm non". */
const sayWhose = (whose: Whose): string =>
  whose.kind === 'agency' ? ` của ${whose.name}` : ` nói đến ${LEVELS[whose.schooling]}`

function sayDeadline({ stored, occurrence }: Deadline, snapshot: Snapshot): string {
  const plan = requirePlan(snapshot, stored.versionId)
  return `${formatVietnamDate(occurrence.dueOn)}: ${shorten(stored.task.text, WORDING_LENGTH)}${placeOf(stored)} – ${planName(plan.head, plan.file)}`
}
