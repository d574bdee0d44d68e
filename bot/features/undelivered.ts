// /tingui, for administrators: what was sent unasked and did not arrive, with one button to send it again; what is uncertain only by a press of its own.
import { Composer, type Context } from 'grammy'
import { CHANGE_NOTICE } from '../../jobs/reminders/plan-notices.ts'
import { REMINDER } from '../../jobs/reminders/plan-reminders.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { reachOf, type DateStyle } from '../../knowledge/domain/profile.ts'
import type { DeliveryLedger, StoredDelivery } from '../../knowledge/store/delivery-ledger.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { leafOf } from '../buttons/pages.ts'
import { DELIVERIES_A_PAGE, undeliveredPage } from '../deliveries/undelivered-page.ts'
import { plain } from '../format/rich-text.ts'
import { ONLY_FOR_ADMINISTRATORS } from '../messages/links.ts'
import {
  queuedAgain,
  sentAgain,
  UNDELIVERED,
  type ShownDelivery,
  type UndeliveredState,
} from '../messages/undelivered.ts'
import type { FindReader } from '../reader.ts'
import { readChange, readReminder } from '../reminders/facts.ts'
import { remindedRange } from '../reminders/shown-reminder.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import { showPage, type ShowPageDeps } from '../show-page.ts'
import type { PressHandler } from './press.ts'

export type UndeliveredDeps = RightsDeps &
  ShowPageDeps & {
    readonly deliveries: Pick<DeliveryLedger, 'countByState' | 'findByState' | 'pausedUntil' | 'planAgain'>
    readonly people: Pick<PeopleStore, 'findProfile'>
    readonly browse: Pick<Browse, 'due'>
    readonly findReader: FindReader
    readonly clock: Clock
  }

/** A bad day of ten thousand subscribers, and one more of those before. */
const MOST_AGAIN = 20_000

export function createUndeliveredFeature(deps: UndeliveredDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').command('tingui', async (ctx) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined)
      return deps.send(ctx, [plain(ONLY_FOR_ADMINISTRATORS)])
    return show(deps, ctx, 0)
  })
  return feature
}

export function createUndeliveredHandler(deps: UndeliveredDeps): PressHandler<'undelivered'> {
  return async (ctx, { does, page }, answer) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined)
      return answer({ text: ONLY_FOR_ADMINISTRATORS, asAlert: true })
    if (does === 'page' || ctx.from === undefined) await answer()
    else {
      const found = await (does === 'again'
        ? surelyUntold(deps)
        : deps.deliveries.findByState(['uncertain'], MOST_AGAIN))
      const at = deps.clock.now()
      // They are worded anew when they are sent: what is done or gone by then is left out, and what is late says so.
      const count = await deps.deliveries.planAgain(
        found.map(({ id }) => id),
        { dueAt: at, at, by: ctx.from.id, object: (planned) => sentAgain(planned, does === 'again-uncertain') },
      )
      await answer({ text: queuedAgain(count), asAlert: true })
    }
    return show(deps, ctx, page)
  }
}

/** What was refused or missed, and what whoever has stopped blocking did not get. */
async function surelyUntold({ deliveries, people }: UndeliveredDeps): Promise<readonly StoredDelivery[]> {
  const blocked = await deliveries.findByState(['blocked'], MOST_AGAIN)
  const reachable = new Set<number>()
  for (const chat of new Set(blocked.map(({ recipient }) => recipient.chat))) {
    const profile = await people.findProfile(chat)
    if (profile !== undefined && reachOf(profile) === 'active') reachable.add(chat)
  }
  return [
    ...(await deliveries.findByState(['failed', 'missed'], MOST_AGAIN)),
    ...blocked.filter(({ recipient }) => reachable.has(recipient.chat)),
  ]
}

async function show(deps: UndeliveredDeps, ctx: Context, page: number): Promise<void> {
  const { deliveries, browse, clock } = deps
  const now = clock.now()
  const { style } = await deps.findReader(ctx.chatId)
  const counts = await deliveries.countByState()
  const total = UNDELIVERED.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const leaf = leafOf(total, page, DELIVERIES_A_PAGE)
  const found = (await deliveries.findByState(UNDELIVERED, leaf.first + DELIVERIES_A_PAGE)).slice(leaf.first)
  const { due } = found.length === 0 ? { due: [] } : await browse.due(remindedRange(vietnamDateAt(now)))
  const shown = await Promise.all(found.map((delivery) => shownOf(deps, delivery, { due, style })))
  const pausedUntil = await deliveries.pausedUntil()
  const isPaused = pausedUntil !== undefined && pausedUntil > now
  const again = (await surelyUntold(deps)).length
  const facts = { again, counts, style, pausedUntil: isPaused ? pausedUntil : undefined, shown, leaf }
  return showPage(deps, ctx, undeliveredPage(facts))
}

async function shownOf(
  { people }: UndeliveredDeps,
  delivery: StoredDelivery,
  { due, style }: { readonly due: readonly DueTask[]; readonly style: DateStyle },
): Promise<ShownDelivery> {
  const { kind, recipient, dueAt, reason } = delivery
  const profile = await people.findProfile(recipient.chat)
  return {
    // Only these were asked for.
    state: delivery.state as UndeliveredState,
    kind,
    isGroup: recipient.chat < 0,
    agency: profile?.settings.agency,
    dueAt,
    reason,
    about: aboutOf(delivery, due),
    style,
  }
}

function aboutOf({ kind, facts }: StoredDelivery, due: readonly DueTask[]): string | undefined {
  if (kind === CHANGE_NOTICE) return readChange(facts).text
  if (kind !== REMINDER) return undefined
  const { taskKey, dueOn } = readReminder(facts)
  return due.find(({ key, occurrence }) => key === taskKey && occurrence.dueOn === dueOn)?.task.text
}
