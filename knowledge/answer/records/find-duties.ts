// Questions for what an agency is to do: its tasks as leader or helper. One alone is shown in full.
import type { StoredTask } from '../../store/plan-store.ts'
import { fold } from '../../text/fold.ts'
import { nameKeys, readAgencyMention, type AgencyMention } from '../question/agency-mention.ts'
import type { Asked } from '../question/asked.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import { composeTask } from '../compose/compose-task.ts'
import { shortenedIn } from '../question/defined-short-forms.ts'
import type { Draft } from '../compose/draft.ts'
import { countSyllables, coverageOf } from '../question/weigh-terms.ts'
import { samePeriod } from '../compose/plan-name.ts'
import { requirePlan } from '../snapshot.ts'
import { hasRole, printedName, roleOf, tasksInScope } from './task-filters.ts'

export function findDuties(asked: Asked): Draft | undefined {
  const { query, mention, snapshot, joined } = asked
  const tasks = tasksInScope(mention, snapshot)
  const agency = readAgencyMention(query.keys, tasks, snapshot)
  if (!agency) return undefined
  const own = tasks.filter((stored) => hasRole(stored, agency, roleOf(joined)))
  const scoped = aboutTopic(inMentionedYear(own, asked), agency, asked)
  const [only] = scoped
  if (!only) return undefined
  return scoped.length === 1
    ? composeTask(only, 'duties', snapshot, { question: asked.question })
    : composeTaskList(scoped, `nhiệm vụ của ${printedName(scoped, agency)}`, snapshot, {
        agency,
        withTimes: WHEN.test(joined),
      })
}

/** "… hạn từng việc là khi nào". */
const WHEN = / (?:thoi han|thoi gian|khi nao|bao gio|han(?: cua)? (?:tung|moi|cac)) /

/** Words for duties as such, which say nothing of what they are about. */
export const DUTY_WORDS: ReadonlySet<string> = new Set(
  'nhiem vu trach cong viec chuc nang dau nam hoc trong ke hoach chu tri phoi hop phan bang'.split(' '),
)

/** What an agency does about something: those of its tasks that say so; none where something else is the topic. */
function aboutTopic(
  tasks: readonly StoredTask[],
  agency: AgencyMention,
  { mention, question, snapshot, joined }: Asked,
): readonly StoredTask[] {
  const isOfKnownPlan = mention.only !== undefined || snapshot.plans.length === 1
  // "Theo hướng dẫn của Sở X" names another body, and no topic either.
  const names = snapshot.tasks
    .flatMap(({ task }) => [...task.leads, ...task.coordinating])
    .filter((name) => agency.matches(name) || joined.includes(` ${nameKeys(name).join(' ')} `))
  const own = new Set([
    ...agency.keys,
    // The question may have it in full.
    ...shortenedIn(snapshot).flatMap(({ short, full }) => (short.join(' ') === agency.keys.join(' ') ? full : [])),
    ...names.flatMap(nameKeys),
    ...DUTY_WORDS,
  ])
  const isOfAgency = (term: string) => term.split('_').some((key) => own.has(key))
  const topic = question.filter(({ term }) => !isOfAgency(term))
  if (countSyllables(topic) < FEWEST_TOPIC_WORDS) return tasks
  const isSubject = OPENS.test(joined.slice(0, joined.indexOf(` ${agency.keys.join(' ')} `) + 1))
  return tasks.filter(({ task, versionId, passageIds }) => {
    const headings = passageIds.flatMap((id) => snapshot.passages.get(id)?.headingPath ?? [])
    // What a plan that is named charges it with as a whole is part of every answer.
    if (isOfKnownPlan && isSubject && task.form === 'duty' && headings.some((heading) => CHARGES.test(fold(heading))))
      return true
    const about = [task.text, task.group?.title, requirePlan(snapshot, versionId).head.subject, ...headings]
    return coverageOf(topic, ...about) >= TOPIC_HELD
  })
}

/** "UBND các xã phải làm gì …", "giao Sở Y tế việc gì": in front of the body nothing is said that it does. */
const OPENS = /^ (?:.* (?:giao|giao cho) )?(?:cac |nhung )?$/
const CHARGES = /to chuc thuc hien|phan cong|trach nhiem|nhiem vu cua/

/** Fewer may be words of asking that no list knows. */
const FEWEST_TOPIC_WORDS = 3
const TOPIC_HELD = 0.5

function inMentionedYear(tasks: readonly StoredTask[], { query, snapshot }: Asked): readonly StoredTask[] {
  const years = query.periods.filter((period) => period.kind === 'school-year')
  const fitting = tasks.filter(({ versionId }) => {
    const own = requirePlan(snapshot, versionId).head.period
    return own && years.some((period) => samePeriod(period, own))
  })
  return years.length > 0 ? fitting : tasks
}
