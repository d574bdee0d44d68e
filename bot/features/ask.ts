// Questions: in private any text, in groups only what is addressed to the bot, and buttons that ask.
import { Composer, type Context } from 'grammy'
import type { Question, Reply } from '../../knowledge/answer/reply.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import { taskId } from '../../knowledge/domain/ids.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { AskFor } from '../ask-for.ts'
import { answerRows, type AnswerButtons } from '../answer-rows.ts'
import type { MakeKeyboard } from '../buttons/keyboard.ts'
import { conversationKey, conversationOf } from '../conversation.ts'
import { errorFacts } from '../error-facts.ts'
import { bold, plain } from '../format/rich-text.ts'
import { findAddressedText } from '../group-address.ts'
import type { Log } from '../log.ts'
import { formatAnswer } from '../messages/answer.ts'
import { BUTTON_EXPIRED, EXAMPLE_QUESTIONS, QUESTION_MISSING } from '../messages/chat.ts'
import type { SendRichText } from '../send-rich-text.ts'
import { whileTyping, type Repeat } from '../typing.ts'
import type { Meters } from '../operation/meters.ts'
import { listOf } from '../views/reply-view.ts'
import type { NoteQuestion } from '../usage/note-question.ts'
import type { OpenView } from '../views/open-view.ts'
import type { ViewPage } from '../views/list-page.ts'
import { refusalAtTheDoor, type DoorDeps } from './access.ts'
import type { PressHandler } from './press.ts'

export type AskDeps = DoorDeps & {
  readonly ask: AskFor
  readonly browse: Browse
  readonly openView: OpenView
  readonly makeKeyboard: MakeKeyboard
  /** Buttons that other parts offer below an answer. */
  readonly answerButtons: readonly AnswerButtons[]
  /** For what a complaint is kept under. */
  readonly createId: () => string
  readonly noteQuestion: NoteQuestion
  readonly meters: Pick<Meters, 'questionAnswered'>
  readonly send: SendRichText
  readonly clock: Clock
  readonly repeat: Repeat
  readonly log: Log
}

export function createAskFeature(deps: AskDeps): Composer<Context> {
  const feature = new Composer()
  feature.command('hoi', (ctx) => respond(deps, ctx, { text: ctx.match }))
  // Other commands are the fallback's.
  feature
    .chatType('private')
    .on('message:text')
    .filter(isNoCommand, (ctx) => respond(deps, ctx, { text: ctx.message.text }))
  feature.chatType(['group', 'supergroup']).on('message:text', async (ctx, next) => {
    const text = isNoCommand(ctx) ? findAddressedText(ctx.message, ctx.me) : undefined
    return text === undefined ? next() : respond(deps, ctx, { text })
  })
  return feature
}

/** The example buttons: an index that anybody can make up, so one without a question is no button of ours. */
export function createAskExampleHandler(deps: AskDeps): PressHandler<'example'> {
  return async (ctx, { example }, answer) => {
    const question = EXAMPLE_QUESTIONS[example]
    if (question === undefined) return answer({ text: BUTTON_EXPIRED, asAlert: false })
    await answer()
    return respond(deps, ctx, { text: question, heading: question })
  }
}

export function createAskHandler(deps: AskDeps): PressHandler<'ask'> {
  return async (ctx, { question, about }, answer) => {
    await answer()
    // An answer about a task names it itself.
    if (about === undefined) return respond(deps, ctx, { text: question, heading: question })
    return respond(deps, ctx, { text: question, about: { ...about, task: taskId(about.task) } })
  }
}

/** `heading`: the question is repeated above the answer, because nobody typed it. */
type Asked = { readonly text: string; readonly heading?: string; readonly about?: Question['about'] }

export async function respond(deps: AskDeps, ctx: Context, question: Asked): Promise<void> {
  const conversation = conversationKey(ctx)
  if (conversation === undefined) return
  // In groups people must see whose question is answered.
  const replyTo = ctx.chat?.type === 'private' ? undefined : ctx.msgId
  const text = question.text.trim()
  if (text === '') return deps.send(ctx, [{ text: QUESTION_MISSING, style: 'plain' }], { replyTo })
  // Again, at the moment of the act: whoever was heard, or got here past the door, is answered nothing that the door keeps.
  const refusal = await refusalAtTheDoor(deps, ctx)
  if (refusal !== undefined) return deps.send(ctx, [plain(refusal)], { replyTo })
  const startedAt = deps.clock.now()
  const reply = await whileTyping(
    {
      sendTyping: () => ctx.replyWithChatAction('typing'),
      repeat: deps.repeat,
      onError: (error) => deps.log.warn('typing not shown', { ...conversationOf(ctx), ...errorFacts(error) }),
    },
    () => deps.ask(ctx, { conversation, text, at: startedAt, ...(question.about && { about: question.about }) }),
  )
  if (reply === 'cancelled') return
  const { text: shown, rows } = await showReply(deps, reply, { ...question, chat: ctx.chatId })
  const keyboard = ctx.chatId === undefined ? undefined : await deps.makeKeyboard(rows, { chat: ctx.chatId })
  await deps.send(ctx, shown, { keyboard, replyTo })
  const tookMs = deps.clock.now().getTime() - startedAt.getTime()
  await deps.noteQuestion(ctx, { text, at: startedAt }, reply)
  deps.meters.questionAnswered(reply, tookMs)
  deps.log.info('answered', {
    ...conversationOf(ctx),
    outcome: reply.outcome,
    citations: reply.citations.length,
    tookMs,
  })
}

/** An answer as it is, or the first page of a list that is too long to be read at once. */
async function showReply(
  deps: AskDeps,
  reply: Reply,
  { text, heading, chat }: Asked & { readonly chat: number | undefined },
): Promise<ViewPage> {
  const complaint = { kind: 'complain', feedback: deps.createId(), question: text, answer: reply.text } as const
  const withIntent = reply.intent === undefined ? complaint : { ...complaint, intent: reply.intent }
  const view = listOf(reply, withIntent)
  const page = view && (await deps.openView(view, 0, chat))
  if (page === undefined) return { text: formatAnswer(reply, heading), rows: await answerRows(reply, withIntent, deps) }
  // Of the first page only: a page that is turned to is no answer any more.
  return heading === undefined ? page : { ...page, text: [bold(heading), plain('\n'), ...page.text] }
}

function isNoCommand(ctx: Context): boolean {
  return ctx.message?.entities?.some(({ type, offset }) => type === 'bot_command' && offset === 0) !== true
}
