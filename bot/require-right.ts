// Whether somebody may do something here and now, and the sentence for whoever may not.
import type { Context } from 'grammy'
import { CHANNEL_POST, HIDDEN_ADMINISTRATOR, NOT_ADMINISTRATOR } from './messages/settings.ts'
import { may, roleOf, type Action, type Standing } from './rights.ts'
import { standingOf } from './standing.ts'

export type RightsDeps = { readonly adminIds: readonly number[] }

/** Asked at every press anew. @returns undefined where it is allowed */
export async function refusalFor(deps: RightsDeps, ctx: Context, action: Action): Promise<string | undefined> {
  const standing = await standingOf(ctx)
  return may({ role: roleOf(ctx.from?.id, deps.adminIds), standing }, action) ? undefined : SENTENCES[standing]
}

const SENTENCES: Readonly<Record<Standing, string>> = {
  private: NOT_ADMINISTRATOR,
  'group-administrator': NOT_ADMINISTRATOR,
  member: NOT_ADMINISTRATOR,
  hidden: HIDDEN_ADMINISTRATOR,
  channel: CHANNEL_POST,
}
