// The pages of /nguoi: who has which role, what may be changed about one, whom the assistant talks to. Pure; every press reads afresh.
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { ACCESS_MODES, MEMBER_ROLES, type AccessMode, type Invite, type Member } from '../../knowledge/domain/member.ts'
import type { LabelledButton } from '../buttons/keyboard.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'
import { turningRows, type Leaf } from '../buttons/pages.ts'
import { bold, plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { ACCESS_MEANINGS, ACCESS_NAMES } from '../messages/access.ts'
import * as say from '../messages/members.ts'
import { chosen } from '../messages/settings.ts'
import { GO_BACK } from '../messages/words.ts'
import { letIn, may, type Actor, type RoleChange } from '../rights.ts'
import type { ShownPage } from '../show-page.ts'
import type { PeoplePress } from './people-press.ts'

export type NamedMember = Member & { readonly name: string }

const button = (label: string, press: PeoplePress): LabelledButton => ({
  label: shorten(label, LABEL_LENGTH),
  press: { kind: 'people', press },
})
const BACK: readonly LabelledButton[] = [button(GO_BACK, { does: 'list', page: 0 })]

/** A phone shows eight rows without scrolling. */
export const MEMBERS_A_PAGE = 8

/** @param shown those of this page */
export function listPage({
  shown,
  count,
  leaf,
  access,
  configured,
  invites,
  actor,
}: {
  readonly shown: readonly NamedMember[]
  readonly count: number
  readonly leaf: Leaf
  readonly access: AccessMode
  readonly configured: number
  readonly invites: number
  readonly actor: Actor
}): ShownPage {
  const first = leaf.first + 1
  const lines = shown.map((member, index) => say.memberLine(first + index, member.name, member))
  const turning = turningRows(leaf, (to) => ({ kind: 'people', press: { does: 'list', page: to } }))
  const head = [say.accessLine(access), ...(configured > 0 ? [say.configuredLine(configured)] : [])]
  return {
    text: [bold(say.PEOPLE_HEAD), plain(`\n${[...head, ...(count === 0 ? [say.NO_MEMBERS] : lines)].join('\n')}`)],
    rows: [
      ...shown.map(({ name, person, role }, index) => [
        button(say.memberLabel(first + index, name, role), { does: 'open', person }),
      ]),
      ...turning,
      [
        ...(access === 'closed' ? [] : [button(say.INVITE, { does: 'ask-invite' })]),
        ...(invites > 0 ? [button(say.openInvitesLabel(invites), { does: 'invites' })] : []),
      ],
      ...(may(actor, 'change-access', { access }) ? [[button(say.accessLabel(access), { does: 'ask-access' })]] : []),
    ].filter((row) => row.length > 0),
  }
}

export type ShownMember = {
  readonly member: NamedMember
  readonly agency: string | undefined
  readonly access: AccessMode
  readonly actor: Actor
  readonly style: DateStyle
  /** Of a change of this person's role. */
  readonly owners: Pick<RoleChange, 'isConfigured' | 'otherOwners'>
}

/** Only what this reader may change is offered; the press asks again. */
export function memberPage({ member, agency, access, actor, owners, style }: ShownMember): ShownPage {
  const { person, role: from } = member
  const mayBecome = (to: RoleChange['to']) => may(actor, 'change-role', { access, change: { from, to, ...owners } })
  return {
    text: [plain(say.memberPage(member, { name: member.name, agency, style }))],
    rows: [
      ...MEMBER_ROLES.filter(mayBecome).map((to) => [button(say.makeRole(to), { does: 'change', person, from, to })]),
      ...(mayBecome('stranger') ? [[button(say.REMOVE, { does: 'ask-remove', person })]] : []),
      BACK,
    ],
  }
}

export function removalPage({ member, access }: Pick<ShownMember, 'member' | 'access'>): ShownPage {
  const { person, role: from, name } = member
  return {
    text: [plain(say.askRemove(name, member, access))],
    rows: [[button(say.REMOVE, { does: 'change', person, from }), button(say.KEEP_ROLE, { does: 'open', person })]],
  }
}

export const accessPage = (access: AccessMode): ShownPage => ({
  text: [
    bold(say.ACCESS_HEAD),
    plain(`\n${ACCESS_MODES.map((mode) => `• ${ACCESS_NAMES[mode]}: ${ACCESS_MEANINGS[mode]}`).join('\n')}`),
  ],
  rows: [
    ...ACCESS_MODES.map((mode) => [
      button(mode === access ? chosen(ACCESS_NAMES[mode]) : ACCESS_NAMES[mode], { does: 'set-access', mode }),
    ]),
    BACK,
  ],
})

/** @param agency set for who comes by the invitation */
export function inviteRolesPage(actor: Actor, access: AccessMode, agency: string | undefined): ShownPage {
  const roles = MEMBER_ROLES.filter((to) => may(actor, 'invite', { access, change: letIn(to) }))
  return {
    text: [plain(say.askInviteRole(agency))],
    rows: [
      ...roles
        .toReversed()
        .map((role) => [
          button(say.ROLE_NAMES[role], { does: 'invite', role, ...(agency !== undefined && { agency }) }),
        ]),
      BACK,
    ],
  }
}

/** More than fit a screen are withdrawn one after another. */
const MOST_INVITES = 12

export const invitesPage = (invites: readonly Invite[]): ShownPage => ({
  text: [plain(say.invitesHead(invites.length))],
  rows: [
    ...invites
      .slice(0, MOST_INVITES)
      .map((invite) => [button(say.inviteLabel(invite), { does: 'withdraw', invite: invite.hash })]),
    BACK,
  ],
})
