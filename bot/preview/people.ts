// The people of the local Telegram: what a driver (a test, or the page) lets them do.
import { createGroupLife, type GroupLife } from './people-in-groups.ts'
import { createInlinePeople, type InlinePeople } from './people-inline.ts'
import { createPresses, type Presses } from './people-presses.ts'
import { createTalk, type Talk } from './people-talk.ts'
import type { Chat, User } from './telegram-shapes.ts'
import type { World } from './telegram-world.ts'

export type People = Talk & Presses & GroupLife & InlinePeople

export function createPeople(world: World): People {
  const talk = createTalk(world)
  return { ...talk, ...createPresses(world), ...createGroupLife(world), ...createInlinePeople(world, talk) }
}

/** A private chat has its person's id, as at Telegram. */
export function privateChat(user: User): Chat {
  return { id: user.id, type: 'private', first_name: user.first_name }
}
