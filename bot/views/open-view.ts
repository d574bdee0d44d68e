// Opens a view as it stands now: every press reads the live plans afresh.
import { assertNever } from '../../knowledge/domain/assert-never.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { datedTasks } from '../calendar/dated-tasks.ts'
import { CALENDAR_BUTTON } from '../messages/calendar.ts'
import type { FindReader, Reader } from '../reader.ts'
import { openAgencies } from './agency-view.ts'
import { openDeadlines } from './deadline-view.ts'
import { openHelp } from './help-view.ts'
import { layOutPage, type List, type ViewPage } from './list-page.ts'
import { openPlan, openPlans } from './plan-views.ts'
import { openTarget, openTargetGroup, openTargetGroups, openTargetList } from './target-views.ts'
import { openAgency, openPlanTasks, openTaskList } from './task-views.ts'
import type { View, ViewOf } from './view.ts'

export type ViewDeps = { readonly browse: Browse; readonly findReader: FindReader; readonly clock: Clock }

/**
 * @param chat in which it is read: its settings say how
 * @returns undefined where nothing of it is live any more
 */
export type OpenView = (view: View, page: number, chat: number | undefined) => Promise<ViewPage | undefined>

export function createOpenView(deps: ViewDeps): OpenView {
  return async (view, page, chat) => {
    if (view.of === 'help') return openHelp(view)
    const reader = await deps.findReader(chat)
    if (view.of === 'plan') return openPlan(view, deps.browse, reader.style)
    if (view.of === 'target') return openTarget(view, deps.browse)
    const list = await openList(view, page, { ...deps, reader })
    return list && layOutPage(await withCalendar(list, view, deps), view, page)
  }
}

/** Tasks that name a day can be had as a calendar. */
async function withCalendar(list: List, view: View, { browse, clock }: ViewDeps): Promise<List> {
  const { due } = await datedTasks(view, browse, vietnamDateAt(clock.now()))
  if (due.length === 0) return list
  return { ...list, more: [{ label: CALENDAR_BUTTON, press: { kind: 'calendar', view } }, ...list.more] }
}

function openList(
  view: ViewOf<Exclude<View['of'], 'help' | 'plan' | 'target'>>,
  page: number,
  { browse, clock, reader }: ViewDeps & { readonly reader: Reader },
): Promise<List | undefined> {
  switch (view.of) {
    case 'task-list':
      return openTaskList(view, browse)
    case 'target-list':
      return openTargetList(view, browse)
    case 'plans':
      return openPlans(view, { browse, page, style: reader.style })
    case 'plan-tasks':
      return openPlanTasks(view, browse)
    case 'target-groups':
      return openTargetGroups(view, browse)
    case 'target-group':
      return openTargetGroup(view, browse)
    case 'agencies':
      return openAgencies(view, browse, reader.own)
    case 'agency':
      return openAgency(view, browse)
    case 'deadlines':
      return openDeadlines(view, { browse, today: vietnamDateAt(clock.now()), page, reader })
    default:
      return assertNever(view)
  }
}
