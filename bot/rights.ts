// Who may do what: one pure table, asked again at every press.

/** Of the office: who runs the bot, whom it lets manage, whom it knows, and everybody else. */
export type Role = 'owner' | 'administrator' | 'official' | 'guest'

/** In the group where it is asked; `hidden`: an administrator who hides behind the group; `channel`: a post of a channel. */
export type Standing = 'private' | 'group-administrator' | 'member' | 'hidden' | 'channel'

export type Actor = { readonly role: Role; readonly standing: Standing }

export type Action =
  | 'ask'
  /** Settings, reminders and data of the chat where it is asked: one's own, or the group's. */
  | 'change-settings'
  /** What is made for others: links to hang up, plans, announcements. */
  | 'administer'

export function may(actor: Actor, action: Action): boolean {
  return TABLE[action](actor)
}

const TABLE: Readonly<Record<Action, (actor: Actor) => boolean>> = {
  ask: () => true,
  'change-settings': ({ standing }) => standing === 'private' || standing === 'group-administrator',
  administer: ({ role, standing }) => (role === 'owner' || role === 'administrator') && standing === 'private',
}

/** @param adminIds of the configuration; further roles will stand in the store */
export function roleOf(person: number | undefined, adminIds: readonly number[]): Role {
  return person !== undefined && adminIds.includes(person) ? 'administrator' : 'guest'
}
