// Invitations: made by administrators (/moi), with a QR picture, a link and a code; used once, by a press that says yes to what is kept.
import { Composer, type Context } from 'grammy'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Invite, MemberRole } from '../../knowledge/domain/member.ts'
import { inviteHash } from '../../knowledge/domain/invite-secret.ts'
import type { MemberStore } from '../../knowledge/store/members.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { KeyboardRows, MakeKeyboard } from '../buttons/keyboard.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { linkUrl } from '../links/deep-link.ts'
import * as say from '../messages/members.ts'
import { CONSENT_VERSION } from '../messages/people.ts'
import { inviteRolesPage, invitesPage } from '../people/people-pages.ts'
import type { PeoplePress } from '../people/people-press.ts'
import { INVITE_GROUPS, readableCode } from '../readable-code.ts'
import { actorOf, currentAccess, refusalFor, type RightsDeps } from '../require-right.ts'
import { letIn, may, type Role } from '../rights.ts'
import type { SendPicture } from '../send-picture.ts'
import type { SendRichText } from '../send-rich-text.ts'
import { showPage } from '../show-page.ts'
import type { AnswerOnce, PressHandler } from './press.ts'

export type InviteDeps = RightsDeps & {
  readonly members: MemberStore
  readonly browse: Pick<Browse, 'findAgencies'>
  readonly makeKeyboard: MakeKeyboard
  readonly send: SendRichText
  readonly edit: EditRichText
  readonly sendPicture: SendPicture
  readonly showMenu: (ctx: Context, person: number) => Promise<void>
  readonly clock: Clock
}

/** A week: long enough for somebody on leave, short enough that a picture left on a desk lets nobody in. */
const INVITE_DAYS = 7

export function createInvitesFeature(deps: InviteDeps): Composer<Context> {
  const feature = new Composer()
  const privately = feature.chatType('private')
  privately.command('moi', async (ctx, next) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined) return next()
    const words = shorten(ctx.match.trim(), LONGEST_NAME)
    return words === '' ? askForRole(deps, ctx, undefined) : askForAgency(deps, ctx, words)
  })
  privately.command('mamoi', async (ctx) => {
    const code = ctx.match.trim()
    return code === '' ? deps.send(ctx, [plain(say.CODE_MISSING)]) : openInvite(deps, ctx, code)
  })
  return feature
}

/** Names of agencies are far shorter; what is longer is no name. */
const LONGEST_NAME = 120
const MOST_CANDIDATES = 8

/** An agency as plans write it; one that no plan knows is taken as it was typed. */
async function askForAgency(deps: InviteDeps, ctx: Context, words: string): Promise<void> {
  const meant = (await deps.browse.findAgencies(words)).slice(0, MOST_CANDIDATES)
  if (meant.length <= 1) return askForRole(deps, ctx, meant[0]?.name ?? words)
  const rows = meant.map(({ name }) => [
    {
      label: shorten(name, LABEL_LENGTH),
      press: { kind: 'people', press: { does: 'ask-invite', agency: name } } as const,
    },
  ])
  return showPage(deps, ctx, { text: [plain(say.inviteAgencies(words))], rows })
}

export async function askForRole(deps: InviteDeps, ctx: Context, agency: string | undefined): Promise<void> {
  const access = await currentAccess(deps)
  if (access === 'closed') return deps.send(ctx, [plain(say.NOBODY_IS_LET_IN)])
  return showPage(deps, ctx, inviteRolesPage(await actorOf(deps, ctx), access, agency))
}

export async function makeInvite(
  deps: InviteDeps,
  ctx: Context,
  { role, agency }: Extract<PeoplePress, { does: 'invite' }>,
  answer: AnswerOnce,
): Promise<void> {
  const refusal = await refusalFor(deps, ctx, 'invite', letIn(role))
  if (refusal !== undefined || ctx.from === undefined) return answer({ text: say.NOT_CHANGED, asAlert: true })
  await answer()
  const code = readableCode(INVITE_GROUPS)
  const createdAt = deps.clock.now()
  const expiresAt = new Date(createdAt.getTime() + INVITE_DAYS * 86_400_000)
  const invite = { hash: inviteHash(code), role, agency, maker: ctx.from.id, createdAt, expiresAt }
  await deps.members.saveInvite(invite)
  const link = linkUrl(ctx.me.username, { kind: 'invite', code: code.replaceAll('-', '') })
  return deps.sendPicture(ctx, say.invitePicture(invite, { code, link }))
}

export async function showInvites(deps: InviteDeps, ctx: Context): Promise<void> {
  return showPage(deps, ctx, invitesPage(await deps.members.openInvites(deps.clock.now())))
}

/** Whoever may administer may take back what others made: it lets somebody in with a role that they could take. */
export async function withdrawInvite(
  deps: InviteDeps,
  ctx: Context,
  { invite: hash }: Extract<PeoplePress, { does: 'withdraw' }>,
  answer: AnswerOnce,
): Promise<void> {
  if (ctx.from === undefined) return
  const isWithdrawn = await deps.members.withdrawInvite(hash, ctx.from.id, deps.clock.now())
  await answer(isWithdrawn ? undefined : { text: say.INVITE_NOT_THERE, asAlert: false })
  return showInvites(deps, ctx)
}

/** What an invitation says, before anything is kept: the link was opened, or the code typed. */
export async function openInvite(deps: InviteDeps, ctx: Context, code: string): Promise<void> {
  const hash = inviteHash(code)
  const invite = await deps.members.findInvite(hash)
  const isOpen = invite !== undefined && (await refusalFor(deps, ctx, 'join')) === undefined
  if (!isOpen || ctx.chatId === undefined || ctx.from === undefined) return deps.send(ctx, [plain(say.NOT_JOINED.gone)])
  const rows: KeyboardRows = [
    [
      { label: say.ACCEPT, press: { kind: 'join', invite: hash, version: CONSENT_VERSION, choice: 'accept' } },
      { label: say.DECLINE, press: { kind: 'join', invite: hash, version: CONSENT_VERSION, choice: 'decline' } },
    ],
  ]
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chatId, person: ctx.from.id })
  return deps.send(ctx, [plain(say.invited(invite))], { keyboard })
}

export function createJoinHandler(deps: InviteDeps): PressHandler<'join'> {
  return async (ctx, { invite: hash, version, choice }, answer) => {
    if (ctx.from === undefined) return
    await answer()
    if (choice === 'decline') return deps.edit(ctx, [plain(say.DECLINED)], undefined)
    const person = ctx.from.id
    const access = await currentAccess(deps)
    // A yes to an older text is none, and nobody is let in where the door is shut meanwhile.
    if (version < CONSENT_VERSION || (await refusalFor(deps, ctx, 'join')) !== undefined)
      return deps.edit(ctx, [plain(say.NOT_JOINED.gone)], undefined)
    if (deps.adminIds.includes(person)) return deps.edit(ctx, [plain(say.NOT_JOINED['has-role'])], undefined)
    const at = deps.clock.now()
    const joined = await deps.members.join({ hash, person, consent: { version, at }, at }, (maker, made) =>
      mayStillInvite(deps, { maker, made, access }),
    )
    await deps.edit(
      ctx,
      [plain(joined.kind === 'joined' ? say.joined(joined.invite) : say.NOT_JOINED[joined.kind])],
      undefined,
    )
    // Again where it was pressed before: the program may have ended between the role and its menu.
    if (joined.kind === 'joined' || joined.kind === 'has-role') await deps.showMenu(ctx, person)
  }
}

/** Who was removed since, or may give less now, lets nobody in any more. */
function mayStillInvite(
  { adminIds }: RightsDeps,
  asked: {
    readonly maker: MemberRole | undefined
    readonly made: Invite
    readonly access: Parameters<typeof may>[2]['access']
  },
): boolean {
  const role: Role = adminIds.includes(asked.made.maker) ? 'owner' : (asked.maker ?? 'stranger')
  return may({ role, standing: 'private' }, 'invite', { access: asked.access, change: letIn(asked.made.role) })
}
