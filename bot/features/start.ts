// /start in private chats: what this is, which plans it knows, what to try.
import { Composer, type Context } from 'grammy'
import type { KeyboardRows } from '../buttons/keyboard.ts'
import { EXAMPLE_QUESTIONS, welcome, type PlanOverview } from '../messages/chat.ts'
import { consentRows, type ConsentDeps } from './consent.ts'

/** Which plans are live now. */
export type DescribePlans = () => Promise<PlanOverview>

export type StartDeps = ConsentDeps & { readonly describePlans: DescribePlans }

export function createStartFeature(deps: StartDeps): Composer<Context> {
  const feature = new Composer()
  const privately = feature.chatType('private')
  privately.command('start', async (ctx) => {
    const asking = await consentRows(deps, ctx.chat.id)
    const keyboard = await deps.makeKeyboard([...asking, ...EXAMPLE_ROWS], { chat: ctx.chat.id, person: ctx.from.id })
    await deps.send(ctx, welcome(await deps.describePlans(), asking.length > 0), { keyboard })
  })
  return feature
}

const EXAMPLE_ROWS: KeyboardRows = EXAMPLE_QUESTIONS.map((label, example) => [
  { label, press: { kind: 'example', example } },
])
