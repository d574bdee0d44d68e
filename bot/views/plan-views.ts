// Views of plans: all that are loaded, and what one of them says of itself and holds.
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { PlanEntry } from '../../knowledge/browse/plan-entries.ts'
import type { Pressed } from '../buttons/button-action.ts'
import type { LabelledButton } from '../buttons/keyboard.ts'
import { leafOf } from '../buttons/pages.ts'
import { bold, plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import {
  ITS_TARGETS,
  ITS_TASKS,
  PICK_PLAN_FOR_TARGETS,
  planDetail,
  planFacts,
  plansHead,
  questionAboutPlan,
  TRY_ASKING,
} from '../messages/lists.ts'
import { askAbout } from '../messages/answer.ts'
import { GO_BACK } from '../messages/words.ts'
import { PAGE_ITEMS, type List, type ListItem, type ViewPage } from './list-page.ts'
import type { ViewOf } from './view.ts'

/** @returns undefined where there is no plan to show */
export async function openPlans(
  view: ViewOf<'plans'>,
  { browse, page, style }: { readonly browse: Browse; readonly page: number; readonly style: DateStyle },
): Promise<List | undefined> {
  const plans = (await browse.plans()).filter(({ targets }) => view.to === 'read' || targets > 0)
  if (plans.length === 0) return undefined
  // Whether there is a newer one is looked up for what is shown only: among a thousand plans it takes a while.
  const first = leafOf(plans.length, page, PAGE_ITEMS).first
  const items = plans.map(async (plan, index): Promise<ListItem> => {
    const isShown = index >= first && index < first + PAGE_ITEMS
    return {
      section: '',
      text: plan.name,
      detail: isShown ? planDetail(plan, { newer: await browse.newerThan(plan.versionId), style }) : '',
      label: plan.name,
      press: {
        kind: 'show',
        view: view.to === 'read' ? { of: 'plan', plan: plan.versionId } : { of: 'target-groups', plan: plan.versionId },
        page: 0,
      },
    }
  })
  return {
    head: [bold(view.to === 'read' ? plansHead(plans.length) : PICK_PLAN_FOR_TARGETS), plain('\n')],
    items: await Promise.all(items),
    foot: [],
    more: [],
    hasFile: false,
  }
}

const MOST_GROUPS = 12
const GROUP_LENGTH = 120

export async function openPlan(
  { plan: versionId }: ViewOf<'plan'>,
  browse: Browse,
  style: DateStyle,
): Promise<ViewPage | undefined> {
  const plan = (await browse.plans()).find((one) => one.versionId === versionId)
  if (!plan) return undefined
  const groups = plan.groups
    .slice(0, MOST_GROUPS)
    .map(({ name, tasks }) => `• ${shorten(name, GROUP_LENGTH)} (${tasks} nhiệm vụ)`)
  const facts = planFacts(plan, { newer: await browse.newerThan(versionId), style })
  const records: readonly LabelledButton[] = [
    ...(plan.tasks > 0
      ? [{ label: `${ITS_TASKS} (${plan.tasks})`, press: show({ of: 'plan-tasks', plan: versionId }) }]
      : []),
    ...(plan.targets > 0
      ? [{ label: `${ITS_TARGETS} (${plan.targets})`, press: show({ of: 'target-groups', plan: versionId }) }]
      : []),
  ]
  return {
    text: [
      bold(plan.name),
      plain(`\n${facts.map((fact) => shorten(fact, FACT_LENGTH)).join('\n')}`),
      plain(groups.length > 0 ? `\n\n${groups.join('\n')}` : ''),
    ],
    rows: [
      ...(records.length > 0 ? [records] : []),
      [
        { label: TRY_ASKING, press: await tryAsking(plan, browse) },
        { label: GO_BACK, press: show({ of: 'plans', to: 'read' }) },
      ],
    ],
  }
}

/** Who leads its first task, which surely is answered; a plan that charges nobody is asked what it is about. */
async function tryAsking({ versionId, name }: PlanEntry, browse: Browse): Promise<Pressed> {
  const led = (await browse.tasksOfPlan(versionId)).find(({ task }) => task.leads.length > 0)
  if (!led) return { kind: 'ask', question: questionAboutPlan(name) }
  return { kind: 'ask', question: askAbout('lead', led.task.text), about: { task: led.id, intent: 'lead' } }
}

const FACT_LENGTH = 400

const show = (view: ViewOf<'plan-tasks' | 'target-groups' | 'plans'>) => ({ kind: 'show', view, page: 0 }) as const
