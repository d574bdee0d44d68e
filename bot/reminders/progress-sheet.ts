// Who has reported a deadline done, as a table: names are asked of Telegram as it is made, since none is kept.
import type { Context } from 'grammy'
import type { Reminded } from '../../jobs/reminders/who-did.ts'
import { formatInstant } from '../messages/dates.ts'
import { SCHOOLING_NAMES } from '../messages/people.ts'
import * as say from '../messages/who-did.ts'
import type { Sheet } from '../views/sheet.ts'

/** Each name is a call to Telegram; the rest are told by their agency. */
const MOST_NAMES = 100

const { TABLE_HEADERS: HEADERS } = say

export async function progressSheet(ctx: Context, reminded: readonly Reminded[]): Promise<Sheet> {
  const rows: string[][] = []
  for (const [index, one] of reminded.entries()) rows.push(await rowOf(ctx, one, index))
  return {
    name: say.TABLE_NAME,
    columns: [
      { header: HEADERS.number, width: 6 },
      { header: HEADERS.who, width: 36 },
      { header: HEADERS.agency, width: 40 },
      { header: HEADERS.schooling, width: 24 },
      { header: HEADERS.done, width: 14 },
      { header: HEADERS.at, width: 20 },
      { header: HEADERS.by, width: 40 },
    ],
    rows,
  }
}

async function rowOf(ctx: Context, one: Reminded, index: number): Promise<string[]> {
  const { chat, agency, schooling, doneAt, doneBy } = one
  const isNamed = index < MOST_NAMES
  const members = isNamed && chat < 0 ? await Promise.all(doneBy.map((person) => memberName(ctx, chat, person))) : []
  return [
    String(index + 1),
    (isNamed ? await chatName(ctx, chat) : undefined) ?? (chat < 0 ? say.GROUP : say.PERSON),
    agency ?? '',
    schooling === undefined ? '' : SCHOOLING_NAMES[schooling],
    doneAt === undefined ? say.NOT_YET : say.YES,
    doneAt === undefined ? '' : formatInstant(doneAt),
    members.filter((name) => name !== undefined).join(', '),
  ]
}

/** Who blocks the bot, or has left, has no name here. */
async function chatName(ctx: Context, chat: number): Promise<string | undefined> {
  try {
    const found = await ctx.api.getChat(chat)
    return found.title ?? [found.first_name, found.last_name].filter(Boolean).join(' ')
  } catch {
    return undefined
  }
}

async function memberName(ctx: Context, chat: number, person: number): Promise<string | undefined> {
  try {
    return (await ctx.api.getChatMember(chat, person)).user.first_name
  } catch {
    return undefined
  }
}
