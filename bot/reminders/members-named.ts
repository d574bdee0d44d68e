// Names of group members who reported something done: asked of Telegram when they are shown, since none is kept.
import type { Context } from 'grammy'
import { SOMEBODY } from '../messages/reminder.ts'

/** More names than that are not read. */
const MOST_ASKED = 5

/** @returns what somebody is called; undefined in a private chat, where it is the reader */
export async function membersNamed(
  ctx: Context,
  chat: number,
  persons: readonly number[],
): Promise<(person: number) => string | undefined> {
  if (chat > 0) return () => undefined
  const names = new Map<number, string>()
  if (ctx.from) names.set(ctx.from.id, ctx.from.first_name)
  const others = [...new Set(persons)].filter((person) => !names.has(person)).slice(0, MOST_ASKED)
  for (const person of others) names.set(person, await nameOf(ctx, chat, person))
  return (person) => names.get(person) ?? SOMEBODY
}

async function nameOf(ctx: Context, chat: number, person: number): Promise<string> {
  try {
    return (await ctx.api.getChatMember(chat, person)).user.first_name
  } catch {
    // Who has left and is unknown to the bot by now has no name here; that it is done stays true.
    return SOMEBODY
  }
}
