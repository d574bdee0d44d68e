// "Nhắc tôi": a button below an answer about a task that is still to come, and the same in words ("nhắc tôi việc này").
import { Composer, type Context } from 'grammy'
import type { Reply } from '../../knowledge/answer/reply.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { fold } from '../../knowledge/text/fold.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { addMonths, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import type { AskFor } from '../ask-for.ts'
import type { AnswerButtons } from '../answer-rows.ts'
import { conversationKey } from '../conversation.ts'
import { plain } from '../format/rich-text.ts'
import { findAddressedText } from '../group-address.ts'
import { NO_COMING_DEADLINE, REMIND_ME, WHICH_TASK } from '../messages/subscriptions.ts'
import { button } from '../subscriptions/subscription-pages.ts'
import { createSubscriptionsHandler, type SubscriptionsDeps } from './subscriptions.ts'

type DueDeps = { readonly browse: Pick<Browse, 'due'>; readonly clock: Clock }

export function createRemindMeButtons(deps: DueDeps): AnswerButtons {
  return async (reply) => {
    const due = await comingTask(deps, reply)
    return due === undefined ? [] : [button(REMIND_ME, pressFor(due))]
  }
}

const pressFor = ({ key }: DueTask) => ({ does: 'add', scope: { kind: 'task', key }, isNew: true }) as const

/** The task that an answer tells of, at its next day; undefined where it names no day to come. */
async function comingTask({ browse, clock }: DueDeps, { records }: Reply): Promise<DueTask | undefined> {
  if (records?.kind !== 'task') return undefined
  const today = vietnamDateAt(clock.now())
  const { due } = await browse.due({ from: today, to: addMonths(today, 12) })
  return due.find(({ id }) => id === records.task)
}

/** "Nhắc tôi việc này nhé", with or without marks; a question about reminders is left to be answered. */
const IN_WORDS =
  /^(?:hay |nho )?nhac (?:lai )?(?:toi|minh|em|chung toi|nhom)(?: ve| viec| han| nhiem vu)*(?: nay| do| ay)?(?: nhe| voi| giup)*[.! ]*$/

/** A follow-up that the conversation's own task answers. */
const OF_THE_SAME_TASK = 'Khi nào xong?'

export function createRemindMeFeature(deps: SubscriptionsDeps & { readonly ask: AskFor }): Composer<Context> {
  const feature = new Composer()
  const subscribe = createSubscriptionsHandler(deps)
  feature.on('message:text', async (ctx, next) => {
    const text = ctx.chat.type === 'private' ? ctx.message.text : findAddressedText(ctx.message, ctx.me)
    const conversation = conversationKey(ctx)
    if (text === undefined || conversation === undefined || !IN_WORDS.test(fold(text).trim())) return next()
    const reply = await deps.ask(ctx, { conversation, text: OF_THE_SAME_TASK, at: deps.clock.now() })
    if (reply === 'cancelled') return
    const due = await comingTask(deps, reply)
    if (due !== undefined)
      return subscribe(ctx, { kind: 'subscriptions', press: pressFor(due) }, async (notice) => {
        if (notice) await deps.send(ctx, [plain(notice.text)], { replyTo: ctx.msgId })
      })
    const isKnown = reply.records?.kind === 'task'
    return deps.send(ctx, [plain(isKnown ? NO_COMING_DEADLINE : WHICH_TASK)], { replyTo: ctx.msgId })
  })
  return feature
}
