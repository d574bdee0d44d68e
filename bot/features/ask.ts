// Questions: in private any text, in groups only what is addressed to the bot, and buttons that ask.
import { Composer, type Context } from 'grammy'
import type { Reply } from '../../knowledge/answer/reply.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { AskFor } from '../ask-for.ts'
import type { KeyboardRows, LabelledButton, MakeKeyboard } from '../buttons/keyboard.ts'
import { conversationKey, conversationOf } from '../conversation.ts'
import { errorFacts } from '../error-facts.ts'
import { findAddressedText } from '../group-address.ts'
import type { Log } from '../log.ts'
import { formatAnswer, passageButtonLabel, QUOTED_CITATIONS } from '../messages/answer.ts'
import { BUTTON_EXPIRED, EXAMPLE_QUESTIONS, QUESTION_MISSING } from '../messages/chat.ts'
import type { SendRichText } from '../send-rich-text.ts'
import { whileTyping, type Repeat } from '../typing.ts'
import { chartButtons } from './chart.ts'
import type { PressHandler } from './press.ts'

export type AskDeps = {
  readonly ask: AskFor
  readonly send: SendRichText
  readonly makeKeyboard: MakeKeyboard
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
  return async (ctx, { question }, answer) => {
    await answer()
    return respond(deps, ctx, { text: question, heading: question })
  }
}

/** `heading`: the question is repeated above the answer, because nobody typed it. */
export async function respond(
  deps: AskDeps,
  ctx: Context,
  question: { text: string; heading?: string },
): Promise<void> {
  const conversation = conversationKey(ctx)
  if (conversation === undefined) return
  // In groups people must see whose question is answered.
  const replyTo = ctx.chat?.type === 'private' ? undefined : ctx.msgId
  const text = question.text.trim()
  if (text === '') return deps.send(ctx, [{ text: QUESTION_MISSING, style: 'plain' }], { replyTo })
  const startedAt = deps.clock.now()
  const reply = await whileTyping(
    {
      sendTyping: () => ctx.replyWithChatAction('typing'),
      repeat: deps.repeat,
      onError: (error) => deps.log.warn('typing not shown', { ...conversationOf(ctx), ...errorFacts(error) }),
    },
    () => deps.ask(ctx, { conversation, text, at: startedAt }),
  )
  if (reply === 'cancelled') return
  const keyboard = ctx.chat && (await deps.makeKeyboard(answerRows(reply), { chat: ctx.chat.id }))
  await deps.send(ctx, formatAnswer(reply, question.heading), { keyboard, replyTo })
  deps.log.info('answered', {
    ...conversationOf(ctx),
    outcome: reply.outcome,
    citations: reply.citations.length,
    tookMs: deps.clock.now().getTime() - startedAt.getTime(),
  })
}

function isNoCommand(ctx: Context): boolean {
  return ctx.message?.entities?.some(({ type, offset }) => type === 'bot_command' && offset === 0) !== true
}

/** One a row: three side by side are cut short on a phone. */
function answerRows(reply: Reply): KeyboardRows {
  const quoted = reply.citations.slice(0, QUOTED_CITATIONS)
  const passages = quoted.map(
    ({ passageId }, index): LabelledButton => ({
      label: passageButtonLabel(index, quoted.length),
      press: { kind: 'passage', passage: passageId },
    }),
  )
  return [...passages, ...chartButtons(reply)].map((button) => [button])
}
