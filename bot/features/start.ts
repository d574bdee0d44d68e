// /start and /help in private chats: what this is, which plans it knows, what to try.
import { Composer, InlineKeyboard, type Context } from 'grammy'
import { encodeButton } from '../buttons/button-data.ts'
import { EXAMPLE_QUESTIONS, help, welcome, type PlanOverview } from '../messages/chat.ts'
import type { SendRichText } from '../send-rich-text.ts'

/** Which plans are live now. */
export type DescribePlans = () => Promise<PlanOverview>

export function createStartFeature(deps: {
  readonly describePlans: DescribePlans
  readonly send: SendRichText
}): Composer<Context> {
  const feature = new Composer()
  const privately = feature.chatType('private')
  privately.command('start', async (ctx) => {
    await deps.send(ctx, welcome(await deps.describePlans()), { keyboard: exampleKeyboard() })
  })
  privately.command('help', async (ctx) => {
    await deps.send(ctx, help(await deps.describePlans()), { keyboard: exampleKeyboard() })
  })
  return feature
}

function exampleKeyboard(): InlineKeyboard {
  const rows = EXAMPLE_QUESTIONS.map((question, example) => [
    InlineKeyboard.text(question, encodeButton({ kind: 'example', example })),
  ])
  return InlineKeyboard.from(rows)
}
