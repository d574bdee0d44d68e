// Where the bot comes and goes: blocked and unblocked, added to a group and put out of it, groups that become supergroups.
import { Composer, type Context } from 'grammy'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { plain } from '../format/rich-text.ts'
import { groupIntroduction } from '../messages/groups.ts'
import type { SendRichText } from '../send-rich-text.ts'

export type MembershipDeps = {
  readonly people: PeopleStore
  readonly clock: Clock
  readonly send: SendRichText
}

export function createMembershipFeature(deps: MembershipDeps): Composer<Context> {
  const feature = new Composer()
  feature.on('my_chat_member', async (ctx) => {
    const { old_chat_member: before, new_chat_member: now } = ctx.myChatMember
    const isInNow = isIn(now.status)
    // Without a profile this changes nothing.
    await deps.people.changeReach(ctx.chat.id, isInNow ? 'unblocked' : 'blocked', deps.clock.now())
    const isGroup = ctx.chat.type === 'group' || ctx.chat.type === 'supergroup'
    // Not again when a member is made an administrator.
    if (isGroup && isInNow && !isIn(before.status)) await deps.send(ctx, [plain(groupIntroduction(ctx.me.username))])
  })
  // Whoever writes or presses has not blocked the bot, even where the update that told of coming back was lost.
  feature.chatType('private').on(['message', 'callback_query'], async (ctx, next) => {
    const profile = await deps.people.findProfile(ctx.chat.id)
    if (profile?.blockedAt !== undefined) await deps.people.changeReach(ctx.chat.id, 'unblocked', deps.clock.now())
    return next()
  })
  // Both chats tell of it, in either order; moving twice is moving once.
  feature.on('message:migrate_to_chat_id', (ctx) => deps.people.moveChat(ctx.chat.id, ctx.message.migrate_to_chat_id))
  feature.on('message:migrate_from_chat_id', (ctx) =>
    deps.people.moveChat(ctx.message.migrate_from_chat_id, ctx.chat.id),
  )
  return feature
}

/** "restricted" may still be inside; what is then refused is told by the call that is refused. */
const isIn = (status: string): boolean => status !== 'left' && status !== 'kicked'
