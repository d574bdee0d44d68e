// Presses: told what they mean, checked, handed to the one handler of their kind, and answered in every case.
import { Composer, type Context } from 'grammy'
import type { ButtonStore } from '../../knowledge/store/button-store.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { answerPress } from '../answer-press.ts'
import { readAction, type Pressed, type PressedKind } from '../buttons/button-action.ts'
import { parseButton } from '../buttons/button-data.ts'
import type { Log } from '../log.ts'
import { BUTTON_EXPIRED, BUTTON_OF_ANOTHER } from '../messages/chat.ts'

/** Ends the client's progress, with a notice on top of the chat where one is given. Only the first call counts. */
export type AnswerOnce = (notice?: { readonly text: string; readonly asAlert: boolean }) => Promise<void>

/**
 * Does what the button says. Chat and person have been checked; whatever else may have changed since (rights, what is live)
 * is the handler's to check again. It answers before work that takes long; a press that it leaves is answered without a notice.
 */
export type PressHandler<Kind extends PressedKind> = (
  ctx: Context,
  press: Extract<Pressed, { kind: Kind }>,
  answer: AnswerOnce,
) => Promise<void>

/** One handler a kind: a button without one does not compile. */
export type PressHandlers = { readonly [Kind in PressedKind]: PressHandler<Kind> }

export type PressDeps = {
  readonly buttons: Pick<ButtonStore, 'findButton'>
  /** Why this person may press nothing like that; undefined: goes on. */
  readonly refusePress: (ctx: Context, press: Pressed) => Promise<string | undefined>
  readonly clock: Clock
  readonly log: Log
}

export function createPressFeature(deps: PressDeps, handlers: PressHandlers): Composer<Context> {
  const feature = new Composer()
  feature.on('callback_query:data', async (ctx) => {
    const answer = answerOnce(ctx, deps.log)
    const read = await readPress(deps, ctx, ctx.callbackQuery.data)
    if ('refusal' in read) return answer({ text: read.refusal, asAlert: false })
    const refusal = await deps.refusePress(ctx, read.press)
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    await handlerOf(handlers, read.press)(ctx, read.press, answer)
    return answer()
  })
  return feature
}

async function readPress(
  deps: PressDeps,
  ctx: Context,
  data: string,
): Promise<{ readonly press: Pressed } | { readonly refusal: string }> {
  const button = parseButton(data)
  if (button === undefined) return { refusal: BUTTON_EXPIRED }
  if (button.kind !== 'stored') return { press: button }
  // Without a chat (a message sent by inline mode) nothing was stored.
  if (ctx.chat === undefined || ctx.from === undefined) return { refusal: BUTTON_EXPIRED }
  const found = await deps.buttons.findButton({
    ...button,
    chat: ctx.chat.id,
    person: ctx.from.id,
    at: deps.clock.now(),
  })
  if (found.kind === 'foreign') return { refusal: BUTTON_OF_ANOTHER }
  const press = found.kind === 'found' ? readAction(found.action) : undefined
  return press === undefined ? { refusal: BUTTON_EXPIRED } : { press }
}

function handlerOf(handlers: PressHandlers, press: Pressed): PressHandler<PressedKind> {
  // Each handler takes presses of its own kind only, and this is one: the compiler cannot follow that through the table.
  return handlers[press.kind] as PressHandler<PressedKind>
}

function answerOnce(ctx: Context, log: Log): AnswerOnce {
  let isAnswered = false
  return async (notice) => {
    if (isAnswered) return
    isAnswered = true
    await answerPress(ctx, log, notice)
  }
}
