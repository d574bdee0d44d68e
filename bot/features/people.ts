// /nguoi, for administrators in private: people and their roles, whom the assistant talks to. Rights are asked at each press, and again as it is written.
import { Composer, type Context } from 'grammy'
import type { MemberRole } from '../../knowledge/domain/member.ts'
import type { MemberStore, RolesAtChange } from '../../knowledge/store/members.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { MakeKeyboard } from '../buttons/keyboard.ts'
import { leafOf } from '../buttons/pages.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import * as say from '../messages/members.ts'
import type { PeoplePress } from '../people/people-press.ts'
import { accessPage, listPage, memberPage, MEMBERS_A_PAGE, removalPage } from '../people/people-pages.ts'
import { namesOf } from '../people/person-names.ts'
import type { FindReader } from '../reader.ts'
import { actorOf, currentAccess, refusalFor, type RightsDeps } from '../require-right.ts'
import { may, type Actor, type Matter } from '../rights.ts'
import type { SendRichText } from '../send-rich-text.ts'
import { showPage, type ShownPage } from '../show-page.ts'
import { askForRole, makeInvite, showInvites, withdrawInvite, type InviteDeps } from './invites.ts'
import type { AnswerOnce, PressHandler } from './press.ts'

export type PeopleDeps = InviteDeps &
  RightsDeps & {
    readonly members: MemberStore
    readonly people: Pick<PeopleStore, 'findProfile'>
    readonly makeKeyboard: MakeKeyboard
    readonly send: SendRichText
    readonly edit: EditRichText
    readonly findReader: FindReader
    readonly clock: Clock
    /** Shows in somebody's menu what the role lets them do. */
    readonly showMenu: (ctx: Context, person: number) => Promise<void>
  }

export function createPeopleFeature(deps: PeopleDeps): Composer<Context> {
  const feature = new Composer()
  const privately = feature.chatType('private')
  privately.command('nguoi', async (ctx, next) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined) return next()
    return showPage(deps, ctx, await openList(deps, ctx, 0))
  })
  return feature
}

export function createPeopleHandler(deps: PeopleDeps): PressHandler<'people'> {
  return async (ctx, { press }, answer) => {
    const refusal = await refusalFor(deps, ctx, 'administer')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    switch (press.does) {
      case 'change':
        return change(deps, ctx, press, answer)
      case 'set-access':
        return setAccess(deps, ctx, press, answer)
      case 'invite':
        return makeInvite(deps, ctx, press, answer)
      case 'withdraw':
        return withdrawInvite(deps, ctx, press, answer)
      default:
        await answer()
        return open(deps, ctx, press)
    }
  }
}

type Opens = Exclude<PeoplePress, { does: 'change' | 'set-access' | 'invite' | 'withdraw' }>

async function open(deps: PeopleDeps, ctx: Context, press: Opens): Promise<void> {
  switch (press.does) {
    case 'list':
      return showPage(deps, ctx, await openList(deps, ctx, press.page))
    case 'ask-access':
      return showPage(deps, ctx, accessPage(await currentAccess(deps)))
    case 'ask-invite':
      return askForRole(deps, ctx, press.agency)
    case 'invites':
      return showInvites(deps, ctx)
    default:
      return showPage(deps, ctx, await openMember(deps, ctx, press))
  }
}

async function openList(deps: PeopleDeps, ctx: Context, asked: number): Promise<ShownPage> {
  const all = await deps.members.members()
  const leaf = leafOf(all.length, asked, MEMBERS_A_PAGE)
  const members = all.slice(leaf.first, leaf.first + MEMBERS_A_PAGE)
  const names = await namesOf(
    ctx,
    members.map(({ person }) => person),
  )
  return listPage({
    shown: members.map((member, index) => ({ ...member, name: names[index] ?? say.UNNAMED })),
    count: all.length,
    leaf,
    access: await currentAccess(deps),
    configured: deps.adminIds.length,
    invites: (await deps.members.openInvites(deps.clock.now())).length,
    actor: await actorOf(deps, ctx),
  })
}

/** The list where the person has no role any more. */
async function openMember(
  deps: PeopleDeps,
  ctx: Context,
  { does, person }: { readonly does: 'open' | 'ask-remove'; readonly person: number },
): Promise<ShownPage> {
  const member = await deps.members.findMember(person)
  if (member === undefined) return openList(deps, ctx, 0)
  const [name = say.UNNAMED] = await namesOf(ctx, [person])
  const access = await currentAccess(deps)
  if (does === 'ask-remove') return removalPage({ member: { ...member, name }, access })
  const owners = (await deps.members.members()).filter((one) => one.role === 'owner' && one.person !== person)
  return memberPage({
    member: { ...member, name },
    agency: (await deps.people.findProfile(person))?.settings.agency,
    access,
    actor: await actorOf(deps, ctx),
    owners: ownersFor(deps, person, owners.length),
    style: (await deps.findReader(ctx.chatId)).style,
  })
}

async function change(
  deps: PeopleDeps,
  ctx: Context,
  { person, from, to }: Extract<PeoplePress, { does: 'change' }>,
  answer: AnswerOnce,
): Promise<void> {
  if (ctx.from === undefined) return
  const rule = await ruleFor(deps, ctx, { person, from, to })
  const changed = await deps.members.changeRole({ person, to, by: ctx.from.id, at: deps.clock.now() }, rule)
  // Pressed twice, or again after the program ended in between, it is done.
  const isDone = changed === 'changed' || (await deps.members.findMember(person))?.role === to
  if (!isDone) return answer({ text: say.NOT_CHANGED, asAlert: true })
  await answer()
  await deps.showMenu(ctx, person)
  return showPage(deps, ctx, await openMember(deps, ctx, { does: 'open', person }))
}

/** Asked inside the transaction, with the roles as they are then. */
async function ruleFor(
  deps: PeopleDeps,
  ctx: Context,
  { person, from, to }: { readonly person: number; readonly from: MemberRole; readonly to?: MemberRole | undefined },
): Promise<(roles: RolesAtChange) => boolean> {
  const actor = await actorOf(deps, ctx)
  const access = await currentAccess(deps)
  const isOwner = ctx.from !== undefined && deps.adminIds.includes(ctx.from.id)
  return ({ by, of, otherOwners }) => {
    const now: Actor = { ...actor, role: isOwner ? 'owner' : (by ?? 'stranger') }
    const matter: Matter = {
      access,
      change: { from: of ?? 'stranger', to: to ?? 'stranger', ...ownersFor(deps, person, otherOwners) },
    }
    return of === from && may(now, 'change-role', matter)
  }
}

const ownersFor = ({ adminIds }: PeopleDeps, person: number, others: number) => ({
  isConfigured: adminIds.includes(person),
  otherOwners: others + adminIds.filter((id) => id !== person).length,
})

async function setAccess(
  deps: PeopleDeps,
  ctx: Context,
  { mode }: Extract<PeoplePress, { does: 'set-access' }>,
  answer: AnswerOnce,
): Promise<void> {
  const refusal = await refusalFor(deps, ctx, 'change-access')
  if (refusal !== undefined || ctx.from === undefined) return answer({ text: say.ONLY_OWNERS, asAlert: true })
  // Pressed twice it is one act.
  if ((await currentAccess(deps)) !== mode)
    await deps.members.changeAccess({ mode, configured: deps.configuredAccess }, ctx.from.id, deps.clock.now())
  await answer()
  return showPage(deps, ctx, accessPage(mode))
}
