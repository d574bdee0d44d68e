// What people are called: asked of Telegram when they are shown, since no name is kept.
import type { Context } from 'grammy'
import { shorten } from '../format/shorten.ts'
import { UNNAMED } from '../messages/members.ts'

const NAME_LENGTH = 40

/** In the order given. */
export const namesOf = (ctx: Context, people: readonly number[]): Promise<readonly string[]> =>
  Promise.all(people.map((person) => nameOf(ctx, person)))

async function nameOf(ctx: Context, person: number): Promise<string> {
  try {
    const { first_name: first, last_name: last } = await ctx.api.getChat(person)
    const name = [last, first].filter(Boolean).join(' ')
    return name === '' ? UNNAMED : shorten(name, NAME_LENGTH)
  } catch {
    // Telegram knows them no more: their account is gone, or they have never written.
    return UNNAMED
  }
}
